// Maltese.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'mt',
  and: ' u ',
  preferencesTitle: 'Settings tal-cookies',
  functional: 'Funzjonali',
  analytics: 'Analitiċi',
  advertising: 'Reklamar',
  bannerTitle: 'Cookies fuq {site}',
  bannerTitleHere: 'Cookies fuq dan is-sit web',
  functionalUse: 'Aħna, {controller}, nużaw cookies funzjonali biex is-sit web jaħdem.',
  askGoogle: 'Nixtiequ nużaw ukoll cookies ta’ Google {purposes}.',
  ask: 'Nixtiequ nużaw ukoll cookies oħra {purposes}.',
  analyticsPurpose: 'biex inkejlu kif il-viżitaturi jużaw is-sit web (analitiċi)',
  advertisingPurpose: 'biex naraw x’riżultati jagħtu r-riklami tagħna (reklamar)',
  personalisedPurpose:
    'biex naraw x’riżultati jagħtu r-riklami tagħna u biex fuq siti web oħra nuruk riklami marbuta maż-żjara tiegħek (reklamar)',
  otherPurpose: 'għal {name}',
  receivesOne: 'F’dak il-każ, {party} jirċievi data dwar iż-żjara tiegħek.',
  receivesSome: 'F’dak il-każ, {parties} jirċievu data dwar iż-żjara tiegħek.',
  receivesMany:
    'Numru ta’ kumpaniji li f’dak il-każ jirċievu data dwar iż-żjara tiegħek: {count}. Il-lista tal-kumpaniji tinsab taħt “{settings}”.',
  personalisedTitle: 'Riklami personalizzati',
  onlyIfYouAgree: 'Nagħmlu dan biss jekk tagħti l-kunsens tiegħek.',
  later: 'Tista’ tirtira l-kunsens tiegħek meta trid minn “Settings tal-cookies”.',
  readPolicy: 'Aqra l-politika tagħna dwar il-privatezza u l-cookies',
  accept: 'Aċċetta kollox',
  reject: 'Irrifjuta kollox',
  settings: 'Settings',
  changedPolicy: 'Il-politika tagħna dwar il-cookies inbidlet. Għalhekk qed nitolbuk terġa’ tagħżel.',
  changedPolicyOn: 'Il-politika tagħna dwar il-cookies inbidlet ({date}). Għalhekk qed nitolbuk terġa’ tagħżel.',
  expired: 'L-għażla tiegħek skadiet ({duration}). Għalhekk qed nerġgħu nistaqsuk.',
  newPurposes: 'Issa nixtiequ nużaw cookies ukoll {purposes}. Għalhekk qed nitolbuk terġa’ tagħżel.',
  gpc: 'Il-brawżer tiegħek jitlobna biex ma nsegwukx. Għalhekk dak kollu li mhuwiex meħtieġ huwa mitfi. Tista’ tibdel dan hawnhekk.',
  saved: 'L-għażla tiegħek ġiet issejvjata: {choices}.',
  savedRefused: 'L-għażla tiegħek ġiet issejvjata. Inpoġġu biss cookies funzjonali.',
  notKept:
    'Il-brawżer tiegħek ma jżommx l-għażla tiegħek. L-għażla tgħodd biss għal din il-paġna. Għalhekk nerġgħu nistaqsuk fil-paġna li jmiss.',
  withdrawn: 'Il-kunsens tiegħek ġie rtirat għal: {categories}.',
  removedOne: 'Ħassarna cookie waħda minn dan is-sit web.',
  removed: 'Numru ta’ cookies imħassra minn dan is-sit web: {count}.',
  left: 'Is-sit web ma jistax iħassar dawn il-cookies waħdu, jekk ikunu hemm: {names}. Tista’ tħassarhom mis-settings tal-brawżer tiegħek.',
  leftByGoogle: 'Google stess poġġa cookies, fuq doubleclick.net jew google.com? Dan is-sit web ma jistax iħassarhom.',
  unsentInput: 'Il-paġna ma reġgħetx tgħabbiet għax int daħħalt xi ħaġa. Dan iseħħ hekk kif tmur f’paġna oħra.',
  reloadNow: 'Erġa’ għabbi issa',
  reloadLater: 'Aktar tard',
  embedTitle: 'Hawnhekk hemm {what} minn {provider}',
  embedSomeone: 'fornitur ieħor',
  embedVideo: 'vidjo',
  embedMap: 'mappa',
  embedAudio: 'silta awdjo',
  embedPost: 'post tal-midja soċjali',
  embedOther: 'kontenut',
  embedBody: 'Jekk tgħabbi dan il-kontenut, {provider} jirċievi data dwar iż-żjara tiegħek u jista’ jpoġġi cookies.',
  embedThey: 'dak il-fornitur',
  embedOnce: 'Għabbi darba',
  embedAlways: 'Ippermetti dejjem {provider}',
  embedOpen: 'Iftaħ fuq {provider}',
};

export const settings: SettingsTexts = {
  version: 'mt-2',
  save: 'Issejvja',
  close: 'Agħlaq mingħajr ma tissejvja',
  preferencesIntro:
    'Agħżel għal kull tip jekk tippermettix il-cookies. Jekk swiċċ ikun mitfi, ma npoġġux dawk il-cookies.',
  noChoiceYet: 'Għadek ma għamiltx għażla.',
  choiceOf: 'L-għażla tiegħek ({date}): {choices}.',
  onlyFunctional: 'funzjonali biss',
  policy: 'Politika dwar il-privatezza u l-cookies',
  policyVersion: 'verżjoni {version}',
  alwaysOn: 'Dejjem attivi',
  functionalDescription:
    'Dawn il-cookies huma meħtieġa biex is-sit web jaħdem. Pereżempju biex inżommu l-għażla tiegħek dwar il-cookies. Għal dawn m’għandniex għalfejn nitolbuk il-kunsens.',
  analyticsGoogle:
    'Permezz ta’ Google Analytics inkejlu kif il-viżitaturi jużaw is-sit web. Pereżempju liema paġni jaraw. Għal dan il-għan, Google ipoġġi cookies u jirċievi data dwar iż-żjara tiegħek. Google jirċievi wkoll l-indirizz IP tiegħek. Skont Google, Google Analytics ma jaħżnux. Id-data l-oħra tinżamm hemmhekk għal xahrejn jew 14-il xahar. Google jista’ juża d-data tiegħek barra mill-Ewropa wkoll, pereżempju fl-Istati Uniti.',
  analyticsDescription:
    'Permezz ta’ dawn il-cookies inkejlu kif il-viżitaturi jużaw is-sit web. Pereżempju liema paġni jaraw.',
  advertisingGoogle:
    'Permezz ta’ Google Ads (qabel AdWords) inkejlu jekk ir-riklami tagħna jaħdmux. Għal dan il-għan, Google ipoġġi cookies u jista’ jara li wasalt għandna permezz ta’ riklam. Google jirċievi wkoll l-indirizz IP tiegħek. Google jista’ juża d-data tiegħek barra mill-Ewropa wkoll, pereżempju fl-Istati Uniti.',
  advertisingDescription: 'Permezz ta’ dawn il-cookies inkejlu jekk ir-riklami tagħna jaħdmux.',
  personalisedDescription: 'B’din id-data tista’ tara fuq siti web oħra riklami marbuta maż-żjara tiegħek.',
  viaTagManager: 'Is-servizzi li jagħmlu dan ngħabbuhom permezz ta’ Google Tag Manager.',
  otherDescription: 'Cookies għal {name}.',
  rights:
    'Għandek id-dritt li tara d-data tiegħek, li titlob li tiġi kkoreġuta jew imħassra, li toħodha miegħek u li titlob li l-użu tagħha jiġi limitat. Tista’ tirtira l-kunsens tiegħek meta trid. Għandek ilment? Ikkuntattja lill-awtorità superviżorja: {supervisor}.',
  responsible: 'Il-kontrollur responsabbli għall-użu tad-data tiegħek huwa {controller}.',
  questions: 'Għandek mistoqsijiet? Ikteb lil {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google hija l-kumpanija Google Ireland Limited. Google jiddeċiedi liema cookies ipoġġi Google. Il-lista tista’ tinbidel.',
  googleCookies: 'Il-cookies ta’ Google',
  googlePrivacy: 'Kif Google juża d-data',
  showCookies: 'Uri l-cookies ({count})',
  tableCaption: 'Cookies fil-grupp {category}',
  columnName: 'Isem',
  columnProvider: 'Fornitur',
  columnPurpose: 'Għan',
  columnDuration: 'Tul ta’ żmien',
  columnKind: 'Tip',
  columnReaders: 'Min jista’ jara d-data',
  kindCookie: 'cookie',
  kindLocalStorage: 'ħażna lokali',
  kindSessionStorage: 'ħażna tas-sessjoni',
  untilCleared: 'sakemm tħassarha',
  untilSent: 'sakemm tintbagħat l-għażla tiegħek',
  purposeChoice: 'biex niftakru l-għażla tiegħek dwar il-cookies',
  purposeRecord: 'biex inżommu prova tal-għażla tiegħek sakemm jirċeviha s-sit web',
  purposeVisitor: 'biex nagħrfu viżitatur minn ieħor',
  purposeVisit: 'biex insegwu x’jiġri matul żjara',
  purposeResult: 'biex inkejlu r-riżultati ta’ riklam',
  purposeClick: 'biex niftakru permezz ta’ liema riklam wasalt',
  purposeTest: 'biex naraw jekk il-cookies jaħdmux',
  change: 'Ibdel l-għażla tiegħek',
  withdraw: 'Irtira l-kunsens tiegħek',
  copyCookies: 'Ikkopja l-cookies tiegħi',
  copied: 'Ikkopjat.',
  copyByHand: 'Ikkopja t-test ta’ hawn taħt.',
  copyWarning:
    'Trid tara d-data tiegħek? Mat-talba tiegħek ibgħat kopja tal-cookies tiegħek. Aqsam din il-kopja ma’ {controller} biss.',
  download: 'Niżżel l-għażla tiegħi',
  notVisible:
    'Din il-paġna ma tarax il-cookies kollha. Ma tarax dawk li jaqrahom is-server biss u lanqas dawk ta’ siti web oħra, bħal Google. Issibhom fis-settings tal-brawżer tiegħek.',
};

export const answers: AnswerWords = {
  accept: 'naċċetta nippermetti iva',
  reject: 'nirrifjuta le',
  other: 'cookies',
};
