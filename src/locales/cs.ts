// Czech.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'cs',
  and: ' a ',
  preferencesTitle: 'Nastavení cookies',
  functional: 'Funkční',
  analytics: 'Analytické',
  advertising: 'Reklamní',
  bannerTitle: 'Cookies na webu {site}',
  bannerTitleHere: 'Cookies na tomto webu',
  functionalUse: '{controller} používá funkční cookies, aby web fungoval.',
  askGoogle: 'Chceme používat také cookies společnosti Google {purposes}.',
  ask: 'Chceme používat také další cookies {purposes}.',
  analyticsPurpose: 'k měření chování návštěvníků na webu (analytické)',
  advertisingPurpose: 'k měření účinnosti našich reklam (reklamní)',
  personalisedPurpose:
    'k měření účinnosti našich reklam a k zobrazování reklam na jiných webech podle vaší návštěvy u nás (reklamní)',
  otherPurpose: 'pro „{name}“',
  receivesOne: '{party} pak získá údaje o vaší návštěvě.',
  receivesSome: '{parties} pak získají údaje o vaší návštěvě.',
  receivesMany: '{count} společností pak získá údaje o vaší návštěvě. Seznam společností najdete v části „{settings}“.',
  personalisedTitle: 'Personalizované reklamy',
  onlyIfYouAgree: 'Uděláme to jen s vaším souhlasem.',
  later: 'Svůj souhlas můžete kdykoli odvolat v Nastavení cookies.',
  readPolicy: 'Přečtěte si naše zásady ochrany soukromí a používání cookies',
  accept: 'Přijmout vše',
  reject: 'Odmítnout vše',
  settings: 'Nastavení',
  changedPolicy: 'Změnili jsme zásady používání cookies. Proto se na vaši volbu ptáme znovu.',
  changedPolicyOn: 'Zásady používání cookies jsme změnili {date}. Proto se na vaši volbu ptáme znovu.',
  expired: 'Od vaší volby uplynulo více než {duration}. Proto se ptáme znovu.',
  newPurposes: 'Nově se ptáme i na používání cookies {purposes}. Proto se na vaši volbu ptáme znovu.',
  gpc: 'Váš prohlížeč nás žádá, abychom vás nesledovali. Proto je vypnuto vše, co není potřeba. Můžete to změnit tady.',
  saved: 'Vaše volba je uložena: {choices}.',
  savedRefused: 'Vaše volba je uložena. Používáme jen funkční cookies.',
  notKept:
    'Váš prohlížeč si volbu nepamatuje. Volba platí jen pro tuto stránku. Proto se na další stránce zeptáme znovu.',
  withdrawn: 'Váš souhlas byl odvolán (kategorie: {categories}).',
  removedOne: 'Smazali jsme 1 cookie tohoto webu.',
  removed: 'Počet smazaných cookies tohoto webu: {count}.',
  left: 'Tyto cookies web nemůže smazat sám, pokud existují: {names}. Můžete je smazat v nastavení prohlížeče.',
  leftByGoogle: 'Uložil Google sám nějaké cookies na doubleclick.net nebo google.com? Ty tento web smazat nemůže.',
  unsentInput:
    'Stránka se znovu nenačetla, protože jste na ní něco vyplnili. Stane se to, až přejdete na jinou stránku.',
  reloadNow: 'Načíst nyní',
  reloadLater: 'Později',
  embedTitle: 'Zde je {what} (poskytovatel: {provider})',
  embedSomeone: 'jiná společnost',
  embedVideo: 'video',
  embedMap: 'mapa',
  embedAudio: 'zvuková nahrávka',
  embedPost: 'příspěvek',
  embedOther: 'obsah',
  embedBody: 'Pokud obsah načtete, {provider} získá údaje o vaší návštěvě a může ukládat cookies.',
  embedThey: 'tato společnost',
  embedOnce: 'Načíst jednou',
  embedAlways: 'Vždy povolit službu {provider}',
  embedOpen: 'Otevřít na webu {provider}',
};

export const settings: SettingsTexts = {
  version: 'cs-2',
  save: 'Uložit',
  close: 'Zavřít bez uložení',
  preferencesIntro:
    'U každého druhu si vyberte, zda cookies povolíte. Když je přepínač vypnutý, tyto cookies neukládáme.',
  noChoiceYet: 'Zatím jste nic nezvolili.',
  choiceOf: 'Vaše volba z {date}: {choices}.',
  onlyFunctional: 'jen funkční',
  policy: 'Zásady ochrany soukromí a používání cookies',
  policyVersion: 'verze {version}',
  alwaysOn: 'Vždy zapnuto',
  functionalDescription:
    'Tyto cookies jsou potřeba, aby web fungoval. Například k uložení vaší volby cookies. O souhlas s nimi žádat nemusíme.',
  analyticsGoogle:
    'Pomocí služby Google Analytics měříme, jak návštěvníci web používají. Například které stránky si prohlížejí. Google k tomu ukládá cookies a získává údaje o vaší návštěvě. Google získává i vaši IP adresu. Podle společnosti Google ji Google Analytics neukládá. Ostatní údaje se tam uchovávají 2 nebo 14 měsíců. Google může vaše údaje používat i mimo Evropu, například ve Spojených státech.',
  analyticsDescription: 'Jejich pomocí měříme, jak návštěvníci web používají. Například které stránky si prohlížejí.',
  advertisingGoogle:
    'Pomocí služby Google Ads (dříve AdWords) měříme, zda naše reklamy fungují. Google k tomu ukládá cookies a může vidět, že jste k nám přišli přes reklamu. Google získává i vaši IP adresu. Google může vaše údaje používat i mimo Evropu, například ve Spojených státech.',
  advertisingDescription: 'Jejich pomocí měříme, zda naše reklamy fungují.',
  personalisedDescription:
    'Na základě těchto údajů se vám na jiných webech mohou zobrazovat reklamy, které odpovídají vaší návštěvě.',
  viaTagManager: 'Služby, které to dělají, načítáme přes Google Tag Manager.',
  otherDescription: 'Cookies pro kategorii „{name}“.',
  rights:
    'Máte právo na přístup ke svým údajům, na jejich opravu, výmaz a přenos a na omezení jejich používání. Souhlas můžete kdykoli odvolat. Chcete podat stížnost? Obraťte se na dozorový úřad: {supervisor}.',
  responsible: 'Za používání vašich údajů odpovídá {controller}.',
  questions: 'Máte otázky? Napište na {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google je společnost Google Ireland Limited. O tom, které cookies Google ukládá, rozhoduje Google. Seznam se může změnit.',
  googleCookies: 'Cookies společnosti Google',
  googlePrivacy: 'Jak Google používá údaje',
  showCookies: 'Zobrazit cookies ({count})',
  tableCaption: 'Cookies ve skupině „{category}“',
  columnName: 'Název',
  columnProvider: 'Poskytovatel',
  columnPurpose: 'Účel',
  columnDuration: 'Doba uložení',
  columnKind: 'Druh',
  columnReaders: 'Kdo může údaje vidět',
  kindCookie: 'cookie',
  kindLocalStorage: 'místní úložiště',
  kindSessionStorage: 'úložiště relace',
  untilCleared: 'dokud údaje nesmažete',
  untilSent: 'do předání vaší volby',
  purposeChoice: 'zapamatování vaší volby cookies',
  purposeRecord: 'uchování dokladu o vaší volbě, než ho web obdrží',
  purposeVisitor: 'rozlišení návštěvníků',
  purposeVisit: 'záznam průběhu návštěvy',
  purposeResult: 'měření účinnosti reklamy',
  purposeClick: 'zapamatování reklamy, přes kterou jste přišli',
  purposeTest: 'ověření, zda cookies fungují',
  change: 'Změnit volbu',
  withdraw: 'Odvolat souhlas',
  copyCookies: 'Zkopírovat moje cookies',
  copied: 'Zkopírováno.',
  copyByHand: 'Zkopírujte text níže.',
  copyWarning:
    'Chcete vidět své údaje? Přiložte k žádosti kopii svých cookies. Tuto kopii předejte jen tomuto příjemci: {controller}.',
  download: 'Stáhnout moji volbu',
  notVisible:
    'Tato stránka nevidí všechny cookies. Nevidí ty, které čte jen server, ani cookies jiných webů, například Googlu. Najdete je v nastavení prohlížeče.',
};

export const answers: AnswerWords = {
  accept: 'přijmout přijímám souhlasím povolit ano',
  reject: 'odmítám zamítnout nesouhlasím ne',
  other: 'všechny cookies',
};
