// Spanish.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'es',
  and: ' y ',
  preferencesTitle: 'Configuración de cookies',
  functional: 'Técnicas',
  analytics: 'Analíticas',
  advertising: 'Publicitarias',
  bannerTitle: 'Cookies en {site}',
  bannerTitleHere: 'Cookies en este sitio web',
  functionalUse: '{controller} utiliza cookies técnicas para que el sitio web funcione.',
  askGoogle: 'También queremos utilizar cookies de Google {purposes}.',
  ask: 'También queremos utilizar otras cookies {purposes}.',
  analyticsPurpose: 'para medir cómo usan el sitio web los visitantes (analíticas)',
  advertisingPurpose: 'para ver qué resultados dan nuestros anuncios (publicitarias)',
  personalisedPurpose:
    'para ver qué resultados dan nuestros anuncios y mostrarle en otros sitios web anuncios relacionados con su visita (publicitarias)',
  otherPurpose: 'para {name}',
  receivesOne: 'En ese caso, {party} recibe datos sobre su visita.',
  receivesSome: 'En ese caso, {parties} reciben datos sobre su visita.',
  receivesMany: 'En ese caso, {count} empresas reciben datos sobre su visita. Puede ver cuáles son en «{settings}».',
  personalisedTitle: 'Anuncios en otros sitios web',
  onlyIfYouAgree: 'Solo lo hacemos si usted da su consentimiento.',
  later: 'Puede retirar su consentimiento en cualquier momento en «Configuración de cookies».',
  readPolicy: 'Lea nuestra política de privacidad y cookies',
  accept: 'Aceptar todo',
  reject: 'Rechazar todo',
  settings: 'Configuración',
  changedPolicy: 'Nuestra política de cookies ha cambiado. Por eso le pedimos que elija de nuevo.',
  changedPolicyOn: 'Nuestra política de cookies cambió el {date}. Por eso le pedimos que elija de nuevo.',
  expired: 'Su elección tiene más de {duration}. Por eso volvemos a preguntarle.',
  newPurposes:
    'Ahora también le preguntamos si podemos utilizar cookies {purposes}. Por eso le pedimos que elija de nuevo.',
  gpc: 'Su navegador nos pide que no le rastreemos. Por eso está desactivado todo lo que no es necesario. Puede cambiarlo aquí.',
  saved: 'Su elección se ha guardado: {choices}.',
  savedRefused: 'Su elección se ha guardado. Solo instalamos cookies técnicas.',
  notKept:
    'Su navegador no guarda su elección. La elección solo vale para esta página. Por eso volveremos a preguntarle en la página siguiente.',
  withdrawn: 'Se ha retirado su consentimiento para: {categories}.',
  removedOne: 'Hemos eliminado 1 cookie de este sitio web.',
  removed: 'Hemos eliminado {count} cookies de este sitio web.',
  left: 'El sitio web no puede eliminar por sí mismo estas cookies, si las hay: {names}. Puede borrarlas en la configuración de su navegador.',
  leftByGoogle:
    '¿Ha instalado cookies la propia Google, en doubleclick.net o google.com? Este sitio web no puede eliminar esas cookies.',
  unsentInput:
    'La página no se ha vuelto a cargar porque usted ha escrito algo en ella. Eso ocurrirá en cuanto vaya a otra página.',
  reloadNow: 'Recargar ahora',
  reloadLater: 'Más tarde',
  embedTitle: 'Aquí hay {what} de {provider}',
  embedSomeone: 'otra empresa',
  embedVideo: 'un vídeo',
  embedMap: 'un mapa',
  embedAudio: 'un audio',
  embedPost: 'una publicación',
  embedOther: 'contenido',
  embedBody: 'Si carga este contenido, {provider} recibe datos sobre su visita y puede instalar cookies.',
  embedThey: 'esa empresa',
  embedOnce: 'Cargar una vez',
  embedAlways: 'Permitir siempre {provider}',
  embedOpen: 'Abrir en {provider}',
  framed: 'Esta página se muestra dentro de una página de otro sitio web. Por eso aquí no se puede permitir nada.',
  framedOpen: 'Abrir esta página en una pestaña nueva',
};

export const settings: SettingsTexts = {
  version: 'es-2',
  save: 'Guardar',
  close: 'Cerrar sin guardar',
  preferencesIntro:
    'Elija para cada tipo si permite las cookies. Si un interruptor está desactivado, no instalamos esas cookies.',
  noChoiceYet: 'Todavía no ha elegido.',
  choiceOf: 'Su elección del {date}: {choices}.',
  onlyFunctional: 'solo técnicas',
  policy: 'Política de privacidad y cookies',
  policyVersion: 'versión {version}',
  alwaysOn: 'Siempre activas',
  functionalDescription:
    'Estas cookies son necesarias para que el sitio web funcione. Por ejemplo, para guardar su elección sobre las cookies. Para estas cookies no tenemos que pedir su consentimiento.',
  analyticsGoogle:
    'Con Google Analytics medimos cómo usan el sitio web los visitantes. Por ejemplo, qué páginas ven. Para ello, Google instala cookies y recibe datos sobre su visita. Google recibe también su dirección IP. Según Google, Google Analytics no la guarda. Los demás datos se conservan allí 2 o 14 meses. Google también puede utilizar sus datos fuera de Europa, por ejemplo en los Estados Unidos.',
  analyticsDescription:
    'Con estas cookies medimos cómo usan el sitio web los visitantes. Por ejemplo, qué páginas ven.',
  advertisingGoogle:
    'Con Google Ads (antes AdWords) medimos si nuestros anuncios funcionan. Para ello, Google instala cookies y puede ver que usted llegó a nuestro sitio a través de un anuncio. Google recibe también su dirección IP. Google también puede utilizar sus datos fuera de Europa, por ejemplo en los Estados Unidos.',
  advertisingDescription: 'Con estas cookies medimos si nuestros anuncios funcionan.',
  personalisedDescription:
    'Con estos datos se le pueden mostrar en otros sitios web anuncios relacionados con su visita.',
  viaTagManager: 'Usamos Google Tag Manager para cargar los servicios que hacen esto.',
  otherDescription: 'Cookies para {name}.',
  rights:
    'Tiene derecho a acceder a sus datos, a que se rectifiquen o se supriman, a recibirlos para llevárselos y a que se limite su tratamiento. Puede retirar su consentimiento en cualquier momento. ¿Quiere presentar una reclamación? Diríjase a la autoridad de control: {supervisor}.',
  responsible: 'El responsable del tratamiento de sus datos es {controller}.',
  questions: '¿Tiene preguntas? Escriba a {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides: 'Google es Google Ireland Limited. Google decide qué cookies instala Google. La lista puede cambiar.',
  googleCookies: 'Las cookies de Google',
  googlePrivacy: 'Cómo utiliza Google los datos',
  showCookies: 'Ver las cookies ({count})',
  tableCaption: 'Cookies del grupo {category}',
  columnName: 'Nombre',
  columnProvider: 'Proveedor',
  columnPurpose: 'Finalidad',
  columnDuration: 'Duración',
  columnKind: 'Tipo',
  columnReaders: 'Quién puede ver los datos',
  kindCookie: 'cookie',
  kindLocalStorage: 'almacenamiento local',
  kindSessionStorage: 'almacenamiento de sesión',
  untilCleared: 'hasta que usted lo borre',
  untilSent: 'hasta que se haya transmitido su elección',
  purposeChoice: 'recordar su elección sobre las cookies',
  purposeRecord: 'guardar la prueba de su elección hasta que el sitio web la haya recibido',
  purposeVisitor: 'distinguir a unos visitantes de otros',
  purposeVisit: 'registrar lo que ocurre en una visita',
  purposeResult: 'medir los resultados de un anuncio',
  purposeClick: 'recordar a través de qué anuncio llegó usted',
  purposeTest: 'comprobar si las cookies funcionan',
  change: 'Cambiar mi elección',
  withdraw: 'Retirar mi consentimiento',
  copyCookies: 'Copiar mis cookies',
  copied: 'Copiado.',
  copyByHand: 'Copie el texto siguiente.',
  copyWarning:
    '¿Quiere ver sus datos? Adjunte a su solicitud una copia de sus cookies. Comparta esta copia solo con {controller}.',
  download: 'Descargar mi elección',
  notVisible:
    'Esta página no ve todas las cookies. No ve las que solo lee el servidor ni las de otros sitios web, como Google. Las encontrará en la configuración de su navegador.',
};

export const answers: AnswerWords = {
  accept: 'acepto permitir sí',
  reject: 'rechazo denegar no',
  other: 'todas las cookies',
};
