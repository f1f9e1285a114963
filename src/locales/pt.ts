// Portuguese, as in Portugal.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'pt',
  and: ' e ',
  preferencesTitle: 'Definições de cookies',
  functional: 'Funcionais',
  analytics: 'Analíticos',
  advertising: 'Publicitários',
  bannerTitle: 'Cookies em {site}',
  bannerTitleHere: 'Cookies neste site',
  functionalUse: '{controller} utiliza cookies funcionais para que o site funcione.',
  askGoogle: 'Também queremos utilizar cookies da Google {purposes}.',
  ask: 'Também queremos utilizar outros cookies {purposes}.',
  analyticsPurpose: 'para medir como os visitantes utilizam o site (analíticos)',
  advertisingPurpose: 'para ver que resultados têm os nossos anúncios (publicitários)',
  personalisedPurpose:
    'para ver que resultados têm os nossos anúncios e para lhe mostrar, noutros sites, anúncios relacionados com a sua visita (publicitários)',
  otherPurpose: 'para {name}',
  receivesOne: 'Nesse caso, {party} recebe dados sobre a sua visita.',
  receivesSome: 'Nesse caso, {parties} recebem dados sobre a sua visita.',
  receivesMany: 'Nesse caso, {count} empresas recebem dados sobre a sua visita. Pode vê-las em «{settings}».',
  personalisedTitle: 'Anúncios personalizados',
  onlyIfYouAgree: 'Só o fazemos se der o seu consentimento.',
  later: 'Pode retirar o seu consentimento a qualquer momento em «Definições de cookies».',
  readPolicy: 'Leia a nossa política de privacidade e cookies',
  accept: 'Aceitar tudo',
  reject: 'Rejeitar tudo',
  settings: 'Definições',
  changedPolicy: 'A nossa política de cookies mudou. Por isso, pedimos-lhe que escolha de novo.',
  changedPolicyOn: 'A nossa política de cookies mudou em {date}. Por isso, pedimos-lhe que escolha de novo.',
  expired: 'A sua escolha tem mais de {duration}. Por isso, voltamos a perguntar.',
  newPurposes: 'Agora também queremos utilizar cookies {purposes}. Por isso, pedimos-lhe que escolha de novo.',
  gpc: 'O seu navegador pede-nos que não sigamos a sua atividade. Por isso, tudo o que não é necessário está desativado. Pode alterar isto aqui.',
  saved: 'A sua escolha foi guardada: {choices}.',
  savedRefused: 'A sua escolha foi guardada. Só instalamos cookies funcionais.',
  notKept:
    'O seu navegador não guarda a sua escolha. A escolha só é válida para esta página. Por isso, voltamos a perguntar na página seguinte.',
  withdrawn: 'O seu consentimento foi retirado para: {categories}.',
  removedOne: 'Eliminámos 1 cookie deste site.',
  removed: 'Eliminámos {count} cookies deste site.',
  left: 'O site não consegue eliminar sozinho estes cookies, se existirem: {names}. Pode apagá-los nas definições do seu navegador.',
  leftByGoogle:
    'A própria Google instalou cookies, em doubleclick.net ou google.com? Este site não consegue eliminá-los.',
  unsentInput: 'A página não foi recarregada porque introduziu algo. Isso acontecerá assim que for para outra página.',
  reloadNow: 'Recarregar agora',
  reloadLater: 'Mais tarde',
  embedTitle: 'Aqui há {what} de {provider}',
  embedSomeone: 'outra empresa',
  embedVideo: 'um vídeo',
  embedMap: 'um mapa',
  embedAudio: 'um áudio',
  embedPost: 'uma publicação',
  embedOther: 'conteúdo',
  embedBody: 'Se carregar este conteúdo, {provider} recebe dados sobre a sua visita e pode instalar cookies.',
  embedThey: 'essa empresa',
  embedOnce: 'Carregar uma vez',
  embedAlways: 'Permitir sempre {provider}',
  embedOpen: 'Abrir em {provider}',
};

export const settings: SettingsTexts = {
  version: 'pt-2',
  save: 'Guardar',
  close: 'Fechar sem guardar',
  preferencesIntro:
    'Escolha, para cada tipo, se permite os cookies. Se um interruptor estiver desativado, não instalamos esses cookies.',
  noChoiceYet: 'Ainda não fez uma escolha.',
  choiceOf: 'A sua escolha de {date}: {choices}.',
  onlyFunctional: 'apenas funcionais',
  policy: 'Política de privacidade e cookies',
  policyVersion: 'versão {version}',
  alwaysOn: 'Sempre ativos',
  functionalDescription:
    'Estes cookies são necessários para que o site funcione. Por exemplo, para guardar a sua escolha sobre os cookies. Não temos de pedir consentimento para estes cookies.',
  analyticsGoogle:
    'Com o Google Analytics, medimos como os visitantes utilizam o site. Por exemplo, que páginas veem. Para isso, a Google instala cookies e recebe dados sobre a sua visita. A Google recebe também o seu endereço IP. Segundo a Google, o Google Analytics não o guarda. Os outros dados são aí conservados durante 2 ou 14 meses. A Google também pode utilizar os seus dados fora da Europa, por exemplo nos Estados Unidos.',
  analyticsDescription: 'Com estes cookies, medimos como os visitantes utilizam o site. Por exemplo, que páginas veem.',
  advertisingGoogle:
    'Com o Google Ads (antigo AdWords), medimos se os nossos anúncios funcionam. Para isso, a Google instala cookies e pode ver que chegou até nós através de um anúncio. A Google recebe também o seu endereço IP. A Google também pode utilizar os seus dados fora da Europa, por exemplo nos Estados Unidos.',
  advertisingDescription: 'Com estes cookies, medimos se os nossos anúncios funcionam.',
  personalisedDescription:
    'Com estes dados, podem ser-lhe mostrados, noutros sites, anúncios relacionados com a sua visita.',
  viaTagManager: 'Usamos o Google Tag Manager para carregar os serviços que fazem isto.',
  otherDescription: 'Cookies para {name}.',
  rights:
    'Tem o direito de ver os seus dados, de pedir que sejam corrigidos ou apagados, de os levar consigo e de pedir que o seu uso seja limitado. Pode retirar o seu consentimento a qualquer momento. Tem uma reclamação? Dirija-se à autoridade de controlo: {supervisor}.',
  responsible: 'O responsável pela utilização dos seus dados é {controller}.',
  questions: 'Tem perguntas? Escreva para {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'A Google é a Google Ireland Limited. A Google decide que cookies a Google instala. A lista pode mudar.',
  googleCookies: 'Os cookies da Google',
  googlePrivacy: 'Como a Google utiliza os dados',
  showCookies: 'Ver os cookies ({count})',
  tableCaption: 'Cookies do grupo {category}',
  columnName: 'Nome',
  columnProvider: 'Fornecedor',
  columnPurpose: 'Finalidade',
  columnDuration: 'Duração',
  columnKind: 'Tipo',
  columnReaders: 'Quem pode ver os dados',
  kindCookie: 'cookie',
  kindLocalStorage: 'armazenamento local',
  kindSessionStorage: 'armazenamento de sessão',
  untilCleared: 'até que o apague',
  untilSent: 'até a sua escolha ter sido transmitida',
  purposeChoice: 'memorizar a sua escolha sobre os cookies',
  purposeRecord: 'guardar a prova da sua escolha até o site a ter recebido',
  purposeVisitor: 'distinguir os visitantes uns dos outros',
  purposeVisit: 'registar o que acontece numa visita',
  purposeResult: 'medir os resultados de um anúncio',
  purposeClick: 'memorizar através de que anúncio chegou',
  purposeTest: 'verificar se os cookies funcionam',
  change: 'Alterar a minha escolha',
  withdraw: 'Retirar o meu consentimento',
  copyCookies: 'Copiar os meus cookies',
  copied: 'Copiado.',
  copyByHand: 'Copie o texto abaixo.',
  copyWarning:
    'Quer ver os seus dados? Junte ao seu pedido uma cópia dos seus cookies. Partilhe esta cópia apenas com {controller}.',
  download: 'Descarregar a minha escolha',
  notVisible:
    'Esta página não vê todos os cookies. Não vê os que só o servidor lê nem os de outros sites, como a Google. Pode encontrá-los nas definições do seu navegador.',
};

export const answers: AnswerWords = {
  accept: 'aceito permitir concordo sim',
  reject: 'rejeito recusar não',
  other: 'todos os cookies',
};
