// Slovak.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'sk',
  and: ' a ',
  preferencesTitle: 'Nastavenia súborov cookie',
  functional: 'Funkčné',
  analytics: 'Analytické',
  advertising: 'Reklamné',
  bannerTitle: 'Súbory cookie na webe {site}',
  bannerTitleHere: 'Súbory cookie na tomto webe',
  functionalUse: '{controller} používa funkčné súbory cookie, aby web fungoval.',
  askGoogle: 'Chceme používať aj súbory cookie spoločnosti Google {purposes}.',
  ask: 'Chceme používať aj ďalšie súbory cookie {purposes}.',
  analyticsPurpose: 'na meranie správania návštevníkov na webe (analytické)',
  advertisingPurpose: 'na meranie účinnosti našich reklám (reklamné)',
  personalisedPurpose:
    'na meranie účinnosti našich reklám a na zobrazovanie reklám na iných weboch podľa vašej návštevy u nás (reklamné)',
  otherPurpose: 'pre „{name}“',
  receivesOne: '{party} potom získa údaje o vašej návšteve.',
  receivesSome: '{parties} potom získajú údaje o vašej návšteve.',
  receivesMany:
    '{count} spoločností potom získa údaje o vašej návšteve. Zoznam spoločností nájdete v časti „{settings}“.',
  personalisedTitle: 'Personalizované reklamy',
  onlyIfYouAgree: 'Urobíme to len s vaším súhlasom.',
  later: 'Svoj súhlas môžete kedykoľvek odvolať cez Nastavenia súborov cookie.',
  readPolicy: 'Prečítajte si naše zásady ochrany súkromia a používania súborov cookie',
  accept: 'Prijať všetko',
  reject: 'Odmietnuť všetko',
  settings: 'Nastavenia',
  changedPolicy: 'Zmenili sme zásady používania súborov cookie. Preto sa na vašu voľbu pýtame znova.',
  changedPolicyOn: 'Zásady používania súborov cookie sme zmenili {date}. Preto sa na vašu voľbu pýtame znova.',
  expired: 'Od vašej voľby uplynulo viac ako {duration}. Preto sa pýtame znova.',
  newPurposes: 'Po novom sa pýtame aj na používanie súborov cookie {purposes}. Preto sa na vašu voľbu pýtame znova.',
  gpc: 'Váš prehliadač nás žiada, aby sme vás nesledovali. Preto je vypnuté všetko, čo nie je potrebné. Môžete to zmeniť tu.',
  saved: 'Vaša voľba je uložená: {choices}.',
  savedRefused: 'Vaša voľba je uložená. Používame len funkčné súbory cookie.',
  notKept:
    'Váš prehliadač si voľbu nepamätá. Voľba platí len pre túto stránku. Preto sa na ďalšej stránke opýtame znova.',
  withdrawn: 'Váš súhlas bol odvolaný ({categories}).',
  removedOne: 'Vymazali sme 1 súbor cookie tohto webu.',
  removed: 'Počet vymazaných súborov cookie tohto webu: {count}.',
  left: 'Tieto súbory cookie web nemôže vymazať sám, ak existujú: {names}. Môžete ich vymazať v nastaveniach prehliadača.',
  leftByGoogle:
    'Uložil Google sám nejaké súbory cookie na doubleclick.net alebo google.com? Tie tento web vymazať nemôže.',
  unsentInput: 'Stránka sa znova nenačítala, lebo ste na nej niečo vyplnili. Stane sa to, keď prejdete na inú stránku.',
  reloadNow: 'Načítať teraz',
  reloadLater: 'Neskôr',
  embedTitle: 'Tu je {what} (poskytovateľ: {provider})',
  embedSomeone: 'iná spoločnosť',
  embedVideo: 'video',
  embedMap: 'mapa',
  embedAudio: 'zvuková nahrávka',
  embedPost: 'príspevok',
  embedOther: 'obsah',
  embedBody: 'Ak obsah načítate, {provider} získa údaje o vašej návšteve a môže ukladať súbory cookie.',
  embedThey: 'táto spoločnosť',
  embedOnce: 'Načítať raz',
  embedAlways: 'Vždy povoliť službu {provider}',
  embedOpen: 'Otvoriť na webe {provider}',
  framed: 'Táto stránka sa zobrazuje na stránke iného webu. Preto tu nemožno nič povoliť.',
  framedOpen: 'Otvoriť túto stránku na novej karte',
};

export const settings: SettingsTexts = {
  version: 'sk-2',
  save: 'Uložiť',
  close: 'Zavrieť bez uloženia',
  preferencesIntro:
    'Pri každom druhu si vyberte, či súbory cookie povolíte. Keď je prepínač vypnutý, tieto súbory neukladáme.',
  noChoiceYet: 'Zatiaľ ste si nič nevybrali.',
  choiceOf: 'Vaša voľba z {date}: {choices}.',
  onlyFunctional: 'len funkčné',
  policy: 'Zásady ochrany súkromia a používania súborov cookie',
  policyVersion: 'verzia {version}',
  alwaysOn: 'Vždy zapnuté',
  functionalDescription:
    'Tieto súbory cookie sú potrebné, aby web fungoval. Napríklad na uloženie vašej voľby súborov cookie. O súhlas s nimi žiadať nemusíme.',
  analyticsGoogle:
    'Pomocou služby Google Analytics meriame, ako návštevníci web používajú. Napríklad ktoré stránky si prezerajú. Google na tento účel ukladá súbory cookie a získava údaje o vašej návšteve. Google získava aj vašu IP adresu. Podľa spoločnosti Google ju Google Analytics neukladá. Ostatné údaje sa tam uchovávajú 2 alebo 14 mesiacov. Google môže vaše údaje používať aj mimo Európy, napríklad v Spojených štátoch.',
  analyticsDescription: 'Pomocou nich meriame, ako návštevníci web používajú. Napríklad ktoré stránky si prezerajú.',
  advertisingGoogle:
    'Pomocou služby Google Ads (predtým AdWords) meriame, či naše reklamy fungujú. Google na tento účel ukladá súbory cookie a môže vidieť, že ste k nám prišli cez reklamu. Google získava aj vašu IP adresu. Google môže vaše údaje používať aj mimo Európy, napríklad v Spojených štátoch.',
  advertisingDescription: 'Pomocou nich meriame, či naše reklamy fungujú.',
  personalisedDescription:
    'Na základe týchto údajov sa vám na iných weboch môžu zobrazovať reklamy, ktoré zodpovedajú vašej návšteve.',
  viaTagManager: 'Služby, ktoré to robia, načítavame cez Google Tag Manager.',
  otherDescription: 'Súbory cookie pre kategóriu „{name}“.',
  rights:
    'Máte právo na prístup k svojim údajom, na ich opravu, vymazanie a prenos a na obmedzenie ich používania. Súhlas môžete kedykoľvek odvolať. Chcete podať sťažnosť? Obráťte sa na dozorný orgán: {supervisor}.',
  responsible: 'Za používanie vašich údajov zodpovedá {controller}.',
  questions: 'Máte otázky? Napíšte na {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google je spoločnosť Google Ireland Limited. O tom, ktoré súbory cookie Google ukladá, rozhoduje Google. Zoznam sa môže zmeniť.',
  googleCookies: 'Súbory cookie spoločnosti Google',
  googlePrivacy: 'Ako Google používa údaje',
  showCookies: 'Zobraziť súbory cookie ({count})',
  tableCaption: 'Súbory cookie v skupine „{category}“',
  columnName: 'Názov',
  columnProvider: 'Poskytovateľ',
  columnPurpose: 'Účel',
  columnDuration: 'Doba uloženia',
  columnKind: 'Druh',
  columnReaders: 'Kto môže vidieť údaje',
  kindCookie: 'súbor cookie',
  kindLocalStorage: 'lokálne úložisko',
  kindSessionStorage: 'úložisko relácie',
  untilCleared: 'kým údaje nevymažete',
  untilSent: 'do odovzdania vašej voľby',
  purposeChoice: 'zapamätanie vašej voľby súborov cookie',
  purposeRecord: 'uchovanie dôkazu o vašej voľbe, kým ho web neprijme',
  purposeVisitor: 'rozlíšenie návštevníkov',
  purposeVisit: 'záznam priebehu návštevy',
  purposeResult: 'meranie účinnosti reklamy',
  purposeClick: 'zapamätanie reklamy, cez ktorú ste prišli',
  purposeTest: 'overenie, či súbory cookie fungujú',
  change: 'Zmeniť voľbu',
  withdraw: 'Odvolať súhlas',
  copyCookies: 'Kopírovať moje súbory cookie',
  copied: 'Skopírované.',
  copyByHand: 'Skopírujte text nižšie.',
  copyWarning:
    'Chcete vidieť svoje údaje? K žiadosti priložte kópiu svojich súborov cookie. Túto kópiu odovzdajte len tomuto príjemcovi: {controller}.',
  download: 'Stiahnuť moju voľbu',
  notVisible:
    'Táto stránka nevidí všetky súbory cookie. Nevidí tie, ktoré číta len server, ani súbory cookie iných webov, napríklad Googlu. Nájdete ich v nastaveniach prehliadača.',
};

export const answers: AnswerWords = {
  accept: 'prijímam súhlasím povoliť áno',
  reject: 'odmietam nesúhlasím nie',
  other: 'všetky cookies',
};
