// Italian.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'it',
  and: ' e ',
  preferencesTitle: 'Impostazioni dei cookie',
  functional: 'Tecnici',
  analytics: 'Analitici',
  advertising: 'Pubblicitari',
  bannerTitle: 'Cookie su {site}',
  bannerTitleHere: 'Cookie su questo sito',
  functionalUse: '{controller} utilizza cookie tecnici per far funzionare il sito.',
  askGoogle: 'Con il tuo consenso usiamo anche cookie di Google {purposes}.',
  ask: 'Con il tuo consenso usiamo anche altri cookie {purposes}.',
  analyticsPurpose: 'per misurare come i visitatori usano il sito (analitici)',
  advertisingPurpose: 'per vedere quali risultati danno i nostri annunci (pubblicitari)',
  personalisedPurpose:
    'per vedere quali risultati danno i nostri annunci e per mostrarti su altri siti annunci legati alla tua visita (pubblicitari)',
  otherPurpose: 'per {name}',
  receivesOne: 'In questo caso {party} riceve dati sulla tua visita.',
  receivesSome: 'In questo caso {parties} ricevono dati sulla tua visita.',
  receivesMany: 'In questo caso {count} aziende ricevono dati sulla tua visita. Le trovi in “{settings}”.',
  personalisedTitle: 'Annunci personalizzati',
  onlyIfYouAgree: 'Lo facciamo solo se dai il tuo consenso.',
  later: 'Puoi revocare il tuo consenso in qualsiasi momento da “Impostazioni dei cookie”.',
  readPolicy: 'Leggi la nostra informativa su privacy e cookie',
  accept: 'Accetta tutto',
  reject: 'Rifiuta tutto',
  settings: 'Impostazioni',
  changedPolicy: 'La nostra informativa sui cookie è cambiata. Per questo ti chiediamo di scegliere di nuovo.',
  changedPolicyOn:
    'La nostra informativa sui cookie è cambiata ({date}). Per questo ti chiediamo di scegliere di nuovo.',
  expired: 'La tua scelta risale a più di {duration} fa. Per questo te la chiediamo di nuovo.',
  newPurposes: 'Ora vogliamo usare i cookie anche {purposes}. Per questo ti chiediamo di scegliere di nuovo.',
  gpc: 'Il tuo browser ci chiede di non tracciarti. Per questo tutto ciò che non è necessario è disattivato. Puoi cambiare questa impostazione qui.',
  saved: 'La tua scelta è stata salvata: {choices}.',
  savedRefused: 'La tua scelta è stata salvata. Installiamo solo cookie tecnici.',
  notKept:
    'Il tuo browser non conserva la tua scelta. La scelta vale solo per questa pagina. Per questo te la chiederemo di nuovo nella pagina successiva.',
  withdrawn: 'Il tuo consenso è stato revocato per: {categories}.',
  removedOne: 'Abbiamo eliminato 1 cookie di questo sito.',
  removed: 'Abbiamo eliminato {count} cookie di questo sito.',
  left: 'Il sito non può eliminare da solo questi cookie, se ci sono: {names}. Puoi cancellarli nelle impostazioni del tuo browser.',
  leftByGoogle:
    'Google ha installato direttamente dei cookie, su doubleclick.net o google.com? Questo sito non può eliminarli.',
  unsentInput: 'La pagina non è stata ricaricata perché hai inserito qualcosa. Succederà appena vai a un’altra pagina.',
  reloadNow: 'Ricarica ora',
  reloadLater: 'Più tardi',
  embedTitle: 'Qui c’è {what} di {provider}',
  embedSomeone: 'un’altra azienda',
  embedVideo: 'un video',
  embedMap: 'una mappa',
  embedAudio: 'un audio',
  embedPost: 'un post',
  embedOther: 'un contenuto',
  embedBody: 'Se carichi questo contenuto, {provider} riceve dati sulla tua visita e può installare cookie.',
  embedThey: 'quell’azienda',
  embedOnce: 'Carica una volta',
  embedAlways: 'Consenti sempre {provider}',
  embedOpen: 'Apri su {provider}',
  framed:
    'Questa pagina è mostrata all’interno di una pagina di un altro sito. Per questo qui non si può consentire nulla.',
  framedOpen: 'Apri questa pagina in una nuova scheda',
};

export const settings: SettingsTexts = {
  version: 'it-2',
  save: 'Salva',
  close: 'Chiudi senza salvare',
  preferencesIntro:
    'Scegli per ogni tipo se consentire i cookie. Se un interruttore è disattivato, non installiamo quei cookie.',
  noChoiceYet: 'Non hai ancora fatto una scelta.',
  choiceOf: 'La tua scelta ({date}): {choices}.',
  onlyFunctional: 'solo tecnici',
  policy: 'Informativa su privacy e cookie',
  policyVersion: 'versione {version}',
  alwaysOn: 'Sempre attivi',
  functionalDescription:
    'Questi cookie sono necessari per far funzionare il sito. Per esempio per conservare la tua scelta sui cookie. Per questi cookie non dobbiamo chiedere il consenso.',
  analyticsGoogle:
    'Con Google Analytics misuriamo come i visitatori usano il sito. Per esempio quali pagine guardano. A questo scopo Google installa cookie e riceve dati sulla tua visita. Google riceve anche il tuo indirizzo IP. Secondo Google, Google Analytics non lo memorizza. Gli altri dati vi restano conservati per 2 o 14 mesi. Google può usare i tuoi dati anche fuori dall’Europa, per esempio negli Stati Uniti.',
  analyticsDescription:
    'Con questi cookie misuriamo come i visitatori usano il sito. Per esempio quali pagine guardano.',
  advertisingGoogle:
    'Con Google Ads (in passato AdWords) misuriamo se i nostri annunci funzionano. A questo scopo Google installa cookie e può vedere che la tua visita viene da un annuncio. Google riceve anche il tuo indirizzo IP. Google può usare i tuoi dati anche fuori dall’Europa, per esempio negli Stati Uniti.',
  advertisingDescription: 'Con questi cookie misuriamo se i nostri annunci funzionano.',
  personalisedDescription: 'Con questi dati ti possono essere mostrati su altri siti annunci legati alla tua visita.',
  viaTagManager: 'Usiamo Google Tag Manager per caricare i servizi che lo fanno.',
  otherDescription: 'Cookie per {name}.',
  rights:
    'Hai il diritto di vedere i tuoi dati, di farli correggere o cancellare, di portarli con te e di farne limitare l’uso. Puoi revocare il tuo consenso in qualsiasi momento. Hai un reclamo? Rivolgiti all’autorità di controllo: {supervisor}.',
  responsible: 'Il titolare del trattamento dei tuoi dati è {controller}.',
  questions: 'Hai domande? Scrivi a {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides: 'Google è Google Ireland Limited. Google decide quali cookie installa Google. L’elenco può cambiare.',
  googleCookies: 'I cookie di Google',
  googlePrivacy: 'Come Google usa i dati',
  showCookies: 'Mostra i cookie ({count})',
  tableCaption: 'Cookie del gruppo {category}',
  columnName: 'Nome',
  columnProvider: 'Fornitore',
  columnPurpose: 'Scopo',
  columnDuration: 'Durata',
  columnKind: 'Tipo',
  columnReaders: 'Chi può vedere i dati',
  kindCookie: 'cookie',
  kindLocalStorage: 'archiviazione locale',
  kindSessionStorage: 'archiviazione di sessione',
  untilCleared: 'finché non lo cancelli',
  untilSent: 'finché la tua scelta non è stata trasmessa',
  purposeChoice: 'ricordare la tua scelta sui cookie',
  purposeRecord: 'conservare la prova della tua scelta finché il sito non l’ha ricevuta',
  purposeVisitor: 'distinguere un visitatore dall’altro',
  purposeVisit: 'registrare ciò che accade durante una visita',
  purposeResult: 'misurare i risultati di un annuncio',
  purposeClick: 'ricordare da quale annuncio viene la tua visita',
  purposeTest: 'verificare se i cookie funzionano',
  change: 'Cambia la tua scelta',
  withdraw: 'Revoca il tuo consenso',
  copyCookies: 'Copia i miei cookie',
  copied: 'Copiato.',
  copyByHand: 'Copia il testo qui sotto.',
  copyWarning:
    'Vuoi vedere i tuoi dati? Allega alla tua richiesta una copia dei tuoi cookie. Condividi questa copia solo con {controller}.',
  download: 'Scarica la mia scelta',
  notVisible:
    'Questa pagina non vede tutti i cookie. Non vede quelli che solo il server legge né quelli di altri siti, come Google. Li trovi nelle impostazioni del tuo browser.',
};

export const answers: AnswerWords = {
  accept: 'accettare accetto consenti acconsento sì',
  reject: 'rifiutare rifiuto no',
  other: 'tutti i cookie',
};
