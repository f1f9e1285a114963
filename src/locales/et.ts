// Estonian.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'et',
  and: ' ja ',
  preferencesTitle: 'Küpsiste seaded',
  functional: 'Funktsionaalsed',
  analytics: 'Analüütika',
  advertising: 'Reklaam',
  bannerTitle: 'Küpsised veebisaidil {site}',
  bannerTitleHere: 'Küpsised sellel veebisaidil',
  functionalUse: '{controller} kasutab funktsionaalseid küpsiseid, et veebisait töötaks.',
  askGoogle: 'Soovime kasutada ka Google’i küpsiseid {purposes}.',
  ask: 'Soovime kasutada ka muid küpsiseid {purposes}.',
  analyticsPurpose: 'veebisaidi kasutamise mõõtmiseks (analüütika)',
  advertisingPurpose: 'meie reklaamide tulemuste mõõtmiseks (reklaam)',
  personalisedPurpose:
    'meie reklaamide tulemuste mõõtmiseks ning teie külastusega seotud reklaamide näitamiseks teistel veebisaitidel (reklaam)',
  otherPurpose: 'eesmärgil „{name}“',
  receivesOne: '{party} saab siis andmeid teie külastuse kohta.',
  receivesSome: '{parties} saavad siis andmeid teie külastuse kohta.',
  receivesMany: '{count} ettevõtet saab siis andmeid teie külastuse kohta. Ettevõtted leiate jaotisest „{settings}“.',
  personalisedTitle: 'Isikupärastatud reklaamid',
  onlyIfYouAgree: 'Teeme seda ainult siis, kui annate nõusoleku.',
  later: 'Saate oma nõusoleku igal ajal tagasi võtta jaotises „Küpsiste seaded“.',
  readPolicy: 'Lugege meie privaatsus- ja küpsisepoliitikat',
  accept: 'Nõustu kõigiga',
  reject: 'Keeldu kõigist',
  settings: 'Seaded',
  changedPolicy: 'Meie küpsisepoliitika on muutunud. Seepärast küsime teie valikut uuesti.',
  changedPolicyOn: 'Meie küpsisepoliitika on muutunud ({date}). Seepärast küsime teie valikut uuesti.',
  expired: 'Teie valik on vanem kui {duration}. Seepärast küsime uuesti.',
  newPurposes: 'Soovime nüüd kasutada küpsiseid ka {purposes}. Seepärast küsime teie valikut uuesti.',
  gpc: 'Teie brauser palub meil teid mitte jälgida. Seepärast on kõik, mida pole vaja, välja lülitatud. Saate seda siin muuta.',
  saved: 'Teie valik on salvestatud: {choices}.',
  savedRefused: 'Teie valik on salvestatud. Kasutame ainult funktsionaalseid küpsiseid.',
  notKept:
    'Teie brauser ei säilita teie valikut. Valik kehtib ainult sellel lehel. Seepärast küsime järgmisel lehel uuesti.',
  withdrawn: 'Teie nõusolek on tagasi võetud ({categories}).',
  removedOne: 'Kustutasime 1 selle veebisaidi küpsise.',
  removed: 'Kustutasime {count} selle veebisaidi küpsist.',
  left: 'Veebisait ei saa neid küpsiseid ise kustutada, kui need on olemas: {names}. Saate need kustutada brauseri seadetes.',
  leftByGoogle:
    'Kas Google on ise küpsiseid salvestanud, doubleclick.net-is või google.com-is? Neid see veebisait kustutada ei saa.',
  unsentInput: 'Lehte ei laaditud uuesti, sest olete midagi sisestanud. See juhtub niipea, kui lähete teisele lehele.',
  reloadNow: 'Laadi kohe uuesti',
  reloadLater: 'Hiljem',
  embedTitle: 'Siin on {what} (pakkuja: {provider})',
  embedSomeone: 'teine ettevõte',
  embedVideo: 'video',
  embedMap: 'kaart',
  embedAudio: 'helisalvestis',
  embedPost: 'postitus',
  embedOther: 'sisu',
  embedBody: 'Kui te selle laadite, saab {provider} andmeid teie külastuse kohta ja võib salvestada küpsiseid.',
  embedThey: 'see ettevõte',
  embedOnce: 'Laadi üks kord',
  embedAlways: 'Luba alati {provider}',
  embedOpen: 'Ava teenuses {provider}',
  framed: 'Seda lehte näidatakse teise veebisaidi lehel. Seetõttu ei saa siin midagi lubada.',
  framedOpen: 'Ava see leht uuel vahelehel',
};

export const settings: SettingsTexts = {
  version: 'et-2',
  save: 'Salvesta',
  close: 'Sulge salvestamata',
  preferencesIntro:
    'Valige iga liigi puhul, kas lubate küpsiseid. Kui lüliti on väljas, siis me neid küpsiseid ei salvesta.',
  noChoiceYet: 'Te ei ole veel valikut teinud.',
  choiceOf: 'Teie valik ({date}): {choices}.',
  onlyFunctional: 'ainult funktsionaalsed',
  policy: 'Privaatsus- ja küpsisepoliitika',
  policyVersion: 'versioon {version}',
  alwaysOn: 'Alati sees',
  functionalDescription:
    'Neid küpsiseid on vaja selleks, et veebisait töötaks. Näiteks teie küpsisevaliku meelespidamiseks. Nende jaoks ei pea me nõusolekut küsima.',
  analyticsGoogle:
    'Google Analyticsi abil mõõdame, kuidas külastajad veebisaiti kasutavad. Näiteks milliseid lehti nad vaatavad. Google salvestab selleks küpsiseid ja saab andmeid teie külastuse kohta. Google saab ka teie IP-aadressi. Google’i sõnul Google Analytics seda ei salvesta. Muid andmeid säilitatakse seal 2 või 14 kuud. Google võib teie andmeid kasutada ka väljaspool Euroopat, näiteks Ameerika Ühendriikides.',
  analyticsDescription:
    'Nende abil mõõdame, kuidas külastajad veebisaiti kasutavad. Näiteks milliseid lehti nad vaatavad.',
  advertisingGoogle:
    'Google Adsi (varem AdWords) abil mõõdame, kas meie reklaamid toimivad. Google salvestab selleks küpsiseid ja võib näha, et tulite meie juurde reklaami kaudu. Google saab ka teie IP-aadressi. Google võib teie andmeid kasutada ka väljaspool Euroopat, näiteks Ameerika Ühendriikides.',
  advertisingDescription: 'Nende abil mõõdame, kas meie reklaamid toimivad.',
  personalisedDescription:
    'Nende andmete põhjal võidakse teile teistel veebisaitidel näidata reklaame, mis on seotud teie külastusega.',
  viaTagManager: 'Selleks vajalikud teenused laadime Google Tag Manageri abil.',
  otherDescription: 'Küpsised eesmärgil „{name}“.',
  rights:
    'Teil on õigus oma andmetega tutvuda, lasta neid parandada või kustutada, need endaga kaasa võtta ja lasta nende kasutamist piirata. Võite oma nõusoleku igal ajal tagasi võtta. Kas teil on kaebus? Pöörduge järelevalveasutuse poole: {supervisor}.',
  responsible: 'Teie andmete vastutav töötleja on {controller}.',
  questions: 'Küsimusi? Kirjutage aadressil {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google on Google Ireland Limited. Google otsustab, milliseid küpsiseid Google salvestab. Loend võib muutuda.',
  googleCookies: 'Google’i küpsised',
  googlePrivacy: 'Kuidas Google andmeid kasutab',
  showCookies: 'Näita küpsiseid ({count})',
  tableCaption: 'Küpsised rühmas {category}',
  columnName: 'Nimi',
  columnProvider: 'Pakkuja',
  columnPurpose: 'Eesmärk',
  columnDuration: 'Kestus',
  columnKind: 'Liik',
  columnReaders: 'Kes saab andmeid näha',
  kindCookie: 'küpsis',
  kindLocalStorage: 'kohalik salvestusruum',
  kindSessionStorage: 'seansi salvestusruum',
  untilCleared: 'kuni te selle kustutate',
  untilSent: 'kuni teie valik on edastatud',
  purposeChoice: 'jätab meelde teie küpsisevaliku',
  purposeRecord: 'säilitab tõendit teie valiku kohta, kuni veebisait on selle kätte saanud',
  purposeVisitor: 'eristab külastajaid',
  purposeVisit: 'jälgib, mis külastuse ajal toimub',
  purposeResult: 'mõõdab reklaami tulemusi',
  purposeClick: 'jätab meelde, millise reklaami kaudu te tulite',
  purposeTest: 'kontrollib, kas küpsised töötavad',
  change: 'Muuda oma valikut',
  withdraw: 'Võta nõusolek tagasi',
  copyCookies: 'Kopeeri minu küpsised',
  copied: 'Kopeeritud.',
  copyByHand: 'Kopeerige allolev tekst.',
  copyWarning:
    'Kas soovite oma andmetega tutvuda? Lisage taotlusele oma küpsiste koopia. Jagage seda koopiat ainult selle saajaga: {controller}.',
  download: 'Laadi minu valik alla',
  notVisible:
    'See leht ei näe kõiki küpsiseid. See ei näe küpsiseid, mida loeb ainult server, ega teiste veebisaitide, näiteks Google’i omi. Leiate need brauseri seadetest.',
};

export const answers: AnswerWords = {
  accept: 'luba jah',
  reject: 'ei keeldun',
  other: 'küpsised küpsistega',
};
