// Slovenian.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'sl',
  and: ' in ',
  preferencesTitle: 'Nastavitve piškotkov',
  functional: 'Funkcionalni',
  analytics: 'Analitični',
  advertising: 'Oglaševalski',
  bannerTitle: 'Piškotki na spletnem mestu {site}',
  bannerTitleHere: 'Piškotki na tem spletnem mestu',
  functionalUse: '{controller} uporablja funkcionalne piškotke za delovanje spletnega mesta.',
  askGoogle: 'Želimo uporabljati tudi Googlove piškotke {purposes}.',
  ask: 'Želimo uporabljati tudi druge piškotke {purposes}.',
  analyticsPurpose: 'za merjenje uporabe spletnega mesta (analitični)',
  advertisingPurpose: 'za merjenje učinka naših oglasov (oglaševalski)',
  personalisedPurpose:
    'za merjenje učinka naših oglasov in za prikazovanje oglasov na drugih spletnih mestih glede na vaš obisk pri nas (oglaševalski)',
  otherPurpose: 'za »{name}«',
  receivesOne: '{party} v tem primeru prejme podatke o vašem obisku.',
  receivesSome: 'V tem primeru podatke o vašem obisku prejmejo: {parties}.',
  receivesMany:
    'Število podjetij, ki v tem primeru prejmejo podatke o vašem obisku: {count}. Podjetja so našteta v razdelku »{settings}«.',
  personalisedTitle: 'Prilagojeni oglasi',
  onlyIfYouAgree: 'To storimo samo z vašo privolitvijo.',
  later: 'Svojo privolitev lahko kadar koli prekličete v razdelku »Nastavitve piškotkov«.',
  readPolicy: 'Preberite našo izjavo o zasebnosti in piškotkih',
  accept: 'Sprejmi vse',
  reject: 'Zavrni vse',
  settings: 'Nastavitve',
  changedPolicy: 'Spremenili smo izjavo o piškotkih. Zato vas znova sprašujemo o izbiri.',
  changedPolicyOn: 'Spremenili smo izjavo o piškotkih ({date}). Zato vas znova sprašujemo o izbiri.',
  expired: 'Od vaše izbire je minilo več kot {duration}. Zato vas znova sprašujemo.',
  newPurposes: 'Zdaj sprašujemo tudi, ali smemo uporabljati piškotke {purposes}. Zato vas znova sprašujemo o izbiri.',
  gpc: 'Vaš brskalnik nas prosi, naj vam ne sledimo. Zato je izklopljeno vse, kar ni potrebno. To lahko spremenite tukaj.',
  saved: 'Vaša izbira je shranjena: {choices}.',
  savedRefused: 'Vaša izbira je shranjena. Uporabljamo samo funkcionalne piškotke.',
  notKept:
    'Vaš brskalnik izbire ne shrani. Izbira velja samo za to stran. Zato vas bomo na naslednji strani znova vprašali.',
  withdrawn: 'Vaša privolitev je preklicana. To velja za: {categories}.',
  removedOne: 'Izbrisali smo 1 piškotek tega spletnega mesta.',
  removed: 'Število izbrisanih piškotkov tega spletnega mesta: {count}.',
  left: 'Spletno mesto teh piškotkov ne more samo izbrisati, če obstajajo: {names}. Izbrišete jih lahko v nastavitvah brskalnika.',
  leftByGoogle:
    'Je Google sam namestil piškotke na doubleclick.net ali google.com? Teh to spletno mesto ne more izbrisati.',
  unsentInput: 'Stran se ni znova naložila, ker ste nekaj vnesli. To se bo zgodilo, ko boste šli na drugo stran.',
  reloadNow: 'Naloži zdaj',
  reloadLater: 'Pozneje',
  embedTitle: 'Tukaj je {what} (ponudnik: {provider})',
  embedSomeone: 'drugo podjetje',
  embedVideo: 'videoposnetek',
  embedMap: 'zemljevid',
  embedAudio: 'zvočni posnetek',
  embedPost: 'objava',
  embedOther: 'vsebina',
  embedBody: 'Če to naložite, {provider} prejme podatke o vašem obisku in lahko namesti piškotke.',
  embedThey: 'to podjetje',
  embedOnce: 'Naloži enkrat',
  embedAlways: 'Vedno dovoli storitev {provider}',
  embedOpen: 'Odpri na spletnem mestu {provider}',
  framed: 'Ta stran je prikazana na strani drugega spletnega mesta. Zato tukaj ni mogoče ničesar dovoliti.',
  framedOpen: 'Odpri to stran v novem zavihku',
};

export const settings: SettingsTexts = {
  version: 'sl-2',
  save: 'Shrani',
  close: 'Zapri brez shranjevanja',
  preferencesIntro:
    'Za vsako vrsto izberite, ali dovolite piškotke. Če je stikalo izklopljeno, teh piškotkov ne namestimo.',
  noChoiceYet: 'Izbire še niste opravili.',
  choiceOf: 'Vaša izbira ({date}): {choices}.',
  onlyFunctional: 'samo funkcionalni',
  policy: 'Izjava o zasebnosti in piškotkih',
  policyVersion: 'različica {version}',
  alwaysOn: 'Vedno vklopljeno',
  functionalDescription:
    'Ti piškotki so potrebni za delovanje spletnega mesta. Na primer za shranjevanje vaše izbire piškotkov. Zanje nam ni treba prositi za privolitev.',
  analyticsGoogle:
    'S storitvijo Google Analytics merimo, kako obiskovalci uporabljajo spletno mesto. Na primer katere strani si ogledajo. Google za to namesti piškotke in prejme podatke o vašem obisku. Google prejme tudi vaš naslov IP. Po navedbah Googla ga Google Analytics ne shrani. Drugi podatki se tam hranijo 2 ali 14 mesecev. Google lahko vaše podatke uporablja tudi zunaj Evrope, na primer v Združenih državah.',
  analyticsDescription:
    'S temi piškotki merimo, kako obiskovalci uporabljajo spletno mesto. Na primer katere strani si ogledajo.',
  advertisingGoogle:
    'S storitvijo Google Ads (prej AdWords) merimo, ali naši oglasi delujejo. Google za to namesti piškotke in lahko vidi, da ste k nam prišli prek oglasa. Google prejme tudi vaš naslov IP. Google lahko vaše podatke uporablja tudi zunaj Evrope, na primer v Združenih državah.',
  advertisingDescription: 'S temi piškotki merimo, ali naši oglasi delujejo.',
  personalisedDescription:
    'Na podlagi teh podatkov se vam lahko na drugih spletnih mestih prikazujejo oglasi, ki ustrezajo vašemu obisku.',
  viaTagManager: 'Storitve, ki to delajo, naložimo z orodjem Google Tag Manager.',
  otherDescription: 'Piškotki za kategorijo »{name}«.',
  rights:
    'Imate pravico do vpogleda v svoje podatke, do njihovega popravka, izbrisa in prenosa ter do omejitve njihove uporabe. Svojo privolitev lahko kadar koli prekličete. Imate pritožbo? Obrnite se na nadzorni organ: {supervisor}.',
  responsible: 'Za uporabo vaših podatkov odgovarja {controller}.',
  questions: 'Imate vprašanja? Pišite na {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google je Google Ireland Limited. Google sam odloča, katere piškotke namesti. Seznam se lahko spremeni.',
  googleCookies: 'Googlovi piškotki',
  googlePrivacy: 'Kako Google uporablja podatke',
  showCookies: 'Prikaži piškotke ({count})',
  tableCaption: 'Piškotki v skupini »{category}«',
  columnName: 'Ime',
  columnProvider: 'Ponudnik',
  columnPurpose: 'Namen',
  columnDuration: 'Trajanje',
  columnKind: 'Vrsta',
  columnReaders: 'Kdo lahko vidi podatke',
  kindCookie: 'piškotek',
  kindLocalStorage: 'lokalna shramba',
  kindSessionStorage: 'shramba seje',
  untilCleared: 'dokler podatkov ne izbrišete',
  untilSent: 'do posredovanja vaše izbire',
  purposeChoice: 'pomnjenje vaše izbire piškotkov',
  purposeRecord: 'hramba dokazila o vaši izbiri, dokler ga spletno mesto ne prejme',
  purposeVisitor: 'razlikovanje obiskovalcev',
  purposeVisit: 'beleženje poteka obiska',
  purposeResult: 'merjenje učinka oglasa',
  purposeClick: 'pomnjenje oglasa, prek katerega ste prišli',
  purposeTest: 'preverjanje, ali piškotki delujejo',
  change: 'Spremeni izbiro',
  withdraw: 'Prekliči privolitev',
  copyCookies: 'Kopiraj moje piškotke',
  copied: 'Kopirano.',
  copyByHand: 'Kopirajte spodnje besedilo.',
  copyWarning:
    'Želite videti svoje podatke? Zahtevi priložite kopijo svojih piškotkov. To kopijo posredujte samo temu prejemniku: {controller}.',
  download: 'Prenesi mojo izbiro',
  notVisible:
    'Ta stran ne vidi vseh piškotkov. Ne vidi tistih, ki jih bere samo strežnik, in ne piškotkov drugih spletnih mest, na primer Googla. Najdete jih v nastavitvah brskalnika.',
};

export const answers: AnswerWords = {
  accept: 'sprejmem dovoli strinjam se da',
  reject: 'zavračam ne',
  other: 'piškotke',
};
