// Latvian.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'lv',
  and: ' un ',
  preferencesTitle: 'Sīkdatņu iestatījumi',
  functional: 'Funkcionālās',
  analytics: 'Statistikas',
  advertising: 'Reklāmas',
  bannerTitle: 'Sīkdatnes vietnē {site}',
  bannerTitleHere: 'Sīkdatnes šajā vietnē',
  functionalUse: '{controller} izmanto funkcionālās sīkdatnes, lai vietne darbotos.',
  askGoogle: 'Mēs vēlētos izmantot arī Google sīkdatnes, {purposes}.',
  ask: 'Mēs vēlētos izmantot arī citas sīkdatnes, {purposes}.',
  analyticsPurpose: 'lai mērītu vietnes lietošanu (statistikas)',
  advertisingPurpose: 'lai redzētu savu reklāmu rezultātus (reklāmas)',
  personalisedPurpose:
    'lai redzētu savu reklāmu rezultātus un citās vietnēs rādītu jums reklāmas atbilstoši jūsu apmeklējumam (reklāmas)',
  otherPurpose: 'lai īstenotu šādu mērķi: {name}',
  receivesOne: 'Tad {party} saņem datus par jūsu apmeklējumu.',
  receivesSome: 'Tad datus par jūsu apmeklējumu saņem {parties}.',
  receivesMany:
    'Uzņēmumu skaits, kas tad saņem datus par jūsu apmeklējumu: {count}. Uzņēmumus atradīsiet sadaļā “{settings}”.',
  personalisedTitle: 'Personalizētas reklāmas',
  onlyIfYouAgree: 'To darām tikai tad, ja dodat piekrišanu.',
  later: 'Savu piekrišanu jebkurā laikā varat atsaukt sadaļā “Sīkdatņu iestatījumi”.',
  readPolicy: 'Lasiet mūsu privātuma un sīkdatņu politiku',
  accept: 'Pieņemt visas',
  reject: 'Noraidīt visas',
  settings: 'Iestatījumi',
  changedPolicy: 'Mūsu sīkdatņu politika ir mainījusies. Tāpēc vēlreiz jautājam par jūsu izvēli.',
  changedPolicyOn:
    'Mūsu sīkdatņu politika ir mainījusies (izmaiņu datums: {date}). Tāpēc vēlreiz jautājam par jūsu izvēli.',
  expired: 'Jūsu izvēle vairs nav spēkā (tās termiņš ir {duration}). Tāpēc jautājam vēlreiz.',
  newPurposes: 'Tagad mēs vēlētos izmantot arī citas sīkdatnes, {purposes}. Tāpēc vēlreiz jautājam par jūsu izvēli.',
  gpc: 'Jūsu pārlūkprogramma prasa, lai mēs jums neizsekotu. Tāpēc viss, kas nav nepieciešams, ir izslēgts. Šeit varat to mainīt.',
  saved: 'Jūsu izvēle ir saglabāta. Atļautās sīkdatnes: {choices}.',
  savedRefused: 'Jūsu izvēle ir saglabāta. Mēs izvietojam tikai funkcionālās sīkdatnes.',
  notKept:
    'Jūsu pārlūkprogramma nesaglabā jūsu izvēli. Izvēle attiecas tikai uz šo lapu. Tāpēc nākamajā lapā jautāsim vēlreiz.',
  withdrawn: 'Jūsu piekrišana ir atsaukta. Sīkdatnes, uz kurām tā vairs neattiecas: {categories}.',
  removedOne: 'Mēs izdzēsām 1 šīs vietnes sīkdatni.',
  removed: 'Izdzēsto šīs vietnes sīkdatņu skaits: {count}.',
  left: 'Vietne pati nevar izdzēst šīs sīkdatnes, ja tās ir: {names}. Varat tās izdzēst pārlūkprogrammas iestatījumos.',
  leftByGoogle:
    'Vai Google pats ir izvietojis sīkdatnes vietnē doubleclick.net vai google.com? Tās šī vietne nevar izdzēst.',
  unsentInput: 'Lapa netika ielādēta no jauna, jo esat kaut ko ievadījis. Tas notiks, tiklīdz pāriesiet uz citu lapu.',
  reloadNow: 'Ielādēt tagad',
  reloadLater: 'Vēlāk',
  embedTitle: 'Šeit ir {what}, ko nodrošina {provider}',
  embedSomeone: 'cits uzņēmums',
  embedVideo: 'video',
  embedMap: 'karte',
  embedAudio: 'audioieraksts',
  embedPost: 'sociālā tīkla ieraksts',
  embedOther: 'saturs',
  embedBody: 'Ja to ielādēsiet, {provider} saņems datus par jūsu apmeklējumu un varēs izvietot sīkdatnes.',
  embedThey: 'šis uzņēmums',
  embedOnce: 'Ielādēt vienreiz',
  embedAlways: 'Vienmēr atļaut: {provider}',
  embedOpen: 'Atvērt vietnē {provider}',
  framed: 'Šī lapa tiek rādīta citas vietnes lapā. Tāpēc šeit neko nevar atļaut.',
  framedOpen: 'Atvērt šo lapu jaunā cilnē',
};

export const settings: SettingsTexts = {
  version: 'lv-2',
  save: 'Saglabāt',
  close: 'Aizvērt bez saglabāšanas',
  preferencesIntro:
    'Katram sīkdatņu veidam izvēlieties, vai to atļaujat. Ja slēdzis ir izslēgts, šīs sīkdatnes neizvietojam.',
  noChoiceYet: 'Izvēle vēl nav izdarīta.',
  choiceOf: 'Jūsu izvēlētās sīkdatnes ({date}): {choices}.',
  onlyFunctional: 'tikai funkcionālās',
  policy: 'Privātuma un sīkdatņu politika',
  policyVersion: 'versija: {version}',
  alwaysOn: 'Vienmēr ieslēgtas',
  functionalDescription:
    'Šīs sīkdatnes ir vajadzīgas, lai vietne darbotos. Piemēram, lai saglabātu jūsu sīkdatņu izvēli. Par tām mums nav jālūdz piekrišana.',
  analyticsGoogle:
    'Ar Google Analytics mērām, kā apmeklētāji lieto vietni. Piemēram, kuras lapas viņi skatās. Šim nolūkam Google izvieto sīkdatnes un saņem datus par jūsu apmeklējumu. Google saņem arī jūsu IP adresi. Saskaņā ar Google sniegto informāciju Google Analytics to neglabā. Pārējos datus tur glabā 2 vai 14 mēnešus. Google var izmantot jūsu datus arī ārpus Eiropas, piemēram, Amerikas Savienotajās Valstīs.',
  analyticsDescription: 'Ar tām mērām, kā apmeklētāji lieto vietni. Piemēram, kuras lapas viņi skatās.',
  advertisingGoogle:
    'Ar Google Ads (agrāk AdWords) mērām, vai mūsu reklāmas ir iedarbīgas. Šim nolūkam Google izvieto sīkdatnes un var redzēt, ka pie mums nonācāt no reklāmas. Google saņem arī jūsu IP adresi. Google var izmantot jūsu datus arī ārpus Eiropas, piemēram, Amerikas Savienotajās Valstīs.',
  advertisingDescription: 'Ar tām mērām, vai mūsu reklāmas ir iedarbīgas.',
  personalisedDescription:
    'Izmantojot šos datus, jums citās vietnēs var rādīt reklāmas, kas atbilst jūsu apmeklējumam.',
  viaTagManager: 'Pakalpojumus, kas to dara, ielādējam ar Google Tag Manager.',
  otherDescription: 'Sīkdatnes šādam mērķim: {name}.',
  rights:
    'Jums ir tiesības iepazīties ar saviem datiem, lūgt tos labot vai dzēst, tos pārnest un lūgt ierobežot to izmantošanu. Savu piekrišanu varat atsaukt jebkurā laikā. Vai jums ir sūdzība? Vērsieties uzraudzības iestādē: {supervisor}.',
  responsible: 'Par jūsu datu izmantošanu atbild {controller}.',
  questions: 'Vai jums ir jautājumi? Rakstiet uz e-pastu {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google ir Google Ireland Limited. Google nosaka, kuras sīkdatnes Google izvieto. Saraksts var mainīties.',
  googleCookies: 'Google sīkdatnes',
  googlePrivacy: 'Kā Google izmanto datus',
  showCookies: 'Rādīt sīkdatnes ({count})',
  tableCaption: 'Sīkdatnes grupā “{category}”',
  columnName: 'Nosaukums',
  columnProvider: 'Kas izvieto',
  columnPurpose: 'Mērķis',
  columnDuration: 'Glabāšanas laiks',
  columnKind: 'Tips',
  columnReaders: 'Kas var redzēt datus',
  kindCookie: 'sīkdatne',
  kindLocalStorage: 'lokālā krātuve',
  kindSessionStorage: 'sesijas krātuve',
  untilCleared: 'līdz brīdim, kad to izdzēšat',
  untilSent: 'līdz brīdim, kad jūsu izvēle ir nosūtīta',
  purposeChoice: 'atcerēties jūsu sīkdatņu izvēli',
  purposeRecord: 'glabāt jūsu izvēles apliecinājumu, līdz vietne to ir saņēmusi',
  purposeVisitor: 'atšķirt apmeklētājus',
  purposeVisit: 'reģistrēt, kas notiek apmeklējuma laikā',
  purposeResult: 'mērīt reklāmas rezultātu',
  purposeClick: 'atcerēties, no kuras reklāmas atnācāt',
  purposeTest: 'pārbaudīt, vai sīkdatnes darbojas',
  change: 'Mainīt savu izvēli',
  withdraw: 'Atsaukt savu piekrišanu',
  copyCookies: 'Kopēt manas sīkdatnes',
  copied: 'Nokopēts.',
  copyByHand: 'Nokopējiet tālāk redzamo tekstu.',
  copyWarning:
    'Vai vēlaties redzēt savus datus? Pievienojiet pieprasījumam savu sīkdatņu kopiju. Šo kopiju nododiet tikai vietnes pārzinim: {controller}.',
  download: 'Lejupielādēt manu izvēli',
  notVisible:
    'Šī lapa neredz visas sīkdatnes. Tā neredz ne tās, ko lasa tikai serveris, ne citu vietņu, piemēram, Google, sīkdatnes. Tās atradīsiet pārlūkprogrammas iestatījumos.',
};

export const answers: AnswerWords = {
  accept: 'piekrītu atļaut jā',
  reject: 'noraidu nē',
  other: 'sīkdatnes',
};
