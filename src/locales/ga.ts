// Irish.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'ga',
  and: ' agus ',
  preferencesTitle: 'Socruithe fianán',
  functional: 'Feidhmiúlacht',
  analytics: 'Anailísíocht',
  advertising: 'Fógraíocht',
  bannerTitle: 'Fianáin ar {site}',
  bannerTitleHere: 'Fianáin ar an suíomh gréasáin seo',
  functionalUse: 'Úsáideann {controller} fianáin fheidhmiúla chun go n-oibreoidh an suíomh gréasáin.',
  askGoogle: 'Ba mhaith linn fianáin Google a úsáid freisin {purposes}.',
  ask: 'Ba mhaith linn fianáin eile a úsáid freisin {purposes}.',
  analyticsPurpose: 'chun a thomhas conas a úsáideann cuairteoirí an suíomh gréasáin (anailísíocht)',
  advertisingPurpose: 'chun a fheiceáil cén toradh a bhíonn ar ár gcuid fógraí (fógraíocht)',
  personalisedPurpose:
    'chun a fheiceáil cén toradh a bhíonn ar ár gcuid fógraí agus chun fógraí a oireann do do chuairt a thaispeáint duit ar shuíomhanna gréasáin eile (fógraíocht)',
  otherPurpose: 'chun na críche seo: {name}',
  receivesOne: 'Faigheann {party} sonraí faoi do chuairt sa chás sin.',
  receivesSome: 'Faigheann {parties} sonraí faoi do chuairt sa chás sin.',
  receivesMany:
    'Líon na gcuideachtaí a fhaigheann sonraí faoi do chuairt sa chás sin: {count}. Tá liosta na gcuideachtaí faoi “{settings}”.',
  personalisedTitle: 'Fógraí pearsantaithe',
  onlyIfYouAgree: 'Ní dhéanaimid é sin ach amháin má thugann tú do thoiliú.',
  later: 'Is féidir leat do thoiliú a tharraingt siar am ar bith faoi “Socruithe fianán”.',
  readPolicy: 'Léigh ár ráiteas príobháideachais agus fianán',
  accept: 'Glac le gach ceann',
  reject: 'Diúltaigh do gach ceann',
  settings: 'Socruithe',
  changedPolicy: 'Athraíodh ár ráiteas fianán. Mar sin, iarraimid ort rogha a dhéanamh arís.',
  changedPolicyOn: 'Athraíodh ár ráiteas fianán ar {date}. Mar sin, iarraimid ort rogha a dhéanamh arís.',
  expired: 'Tá breis agus {duration} caite ó rinne tú do rogha. Mar sin, iarraimid ort rogha a dhéanamh arís.',
  newPurposes: 'Ba mhaith linn fianáin a úsáid freisin anois {purposes}. Mar sin, iarraimid ort rogha a dhéanamh arís.',
  gpc: 'Iarrann do bhrabhsálaí orainn gan tú a rianú. Mar sin, ní chuirimid ach fianáin fheidhmiúla ar do ghléas. Is féidir leat é sin a athrú anseo.',
  saved: 'Sábháladh do rogha: {choices}.',
  savedRefused: 'Sábháladh do rogha. Ní chuirimid ach fianáin fheidhmiúla ar do ghléas.',
  notKept:
    'Ní choinníonn do bhrabhsálaí do rogha. Ní bhaineann do rogha ach leis an leathanach seo. Mar sin, cuirfimid an cheist arís ar an gcéad leathanach eile.',
  withdrawn: 'Tá do thoiliú tarraingthe siar maidir leis seo: {categories}.',
  removedOne: 'Scriosamar fianán amháin ón suíomh seo.',
  removed: 'Líon na bhfianán a scriosadh ón suíomh seo: {count}.',
  left: 'Ní féidir leis an suíomh gréasáin féin na fianáin seo a scriosadh, má tá siad ann: {names}. Is féidir leat iad a scriosadh i socruithe do bhrabhsálaí.',
  leftByGoogle:
    'Ar shocraigh Google féin fianáin, ar doubleclick.net nó ar google.com? Ní féidir leis an suíomh gréasáin seo iad sin a scriosadh.',
  unsentInput:
    'Níor athlódáladh an leathanach, mar gur líon tú rud éigin isteach. Tarlóidh sé sin nuair a rachaidh tú chuig leathanach eile.',
  reloadNow: 'Athlódáil anois',
  reloadLater: 'Níos déanaí',
  embedTitle: 'Tá {what} ó {provider} anseo',
  embedSomeone: 'chuideachta eile',
  embedVideo: 'físeán',
  embedMap: 'léarscáil',
  embedAudio: 'taifeadadh fuaime',
  embedPost: 'postáil',
  embedOther: 'ábhar',
  embedBody:
    'Má lódálann tú é seo, faigheann {provider} sonraí faoi do chuairt agus féadfaidh {provider} fianáin a chur ar do ghléas.',
  embedThey: 'an chuideachta sin',
  embedOnce: 'Lódáil uair amháin',
  embedAlways: 'Ceadaigh {provider} i gcónaí',
  embedOpen: 'Oscail ar {provider}',
  framed:
    'Tá an leathanach seo á thaispeáint laistigh de leathanach de chuid suíomh eile. Dá bhrí sin, ní féidir aon rud a cheadú anseo.',
  framedOpen: 'Oscail an leathanach seo i gcluaisín nua',
};

export const settings: SettingsTexts = {
  version: 'ga-2',
  save: 'Sábháil',
  close: 'Dún gan sábháil',
  preferencesIntro:
    'I gcás gach cineáil, roghnaigh an gceadaíonn tú na fianáin. Má tá lasc múchta, ní chuirimid na fianáin sin ar do ghléas.',
  noChoiceYet: 'Níl rogha déanta agat fós.',
  choiceOf: 'Do rogha ({date}): {choices}.',
  onlyFunctional: 'fianáin fheidhmiúla amháin',
  policy: 'Ráiteas príobháideachais agus fianán',
  policyVersion: 'leagan {version}',
  alwaysOn: 'Ar siúl i gcónaí',
  functionalDescription:
    'Tá na fianáin seo de dhíth chun go n-oibreoidh an suíomh gréasáin. Mar shampla, chun do rogha faoi fhianáin a shábháil. Ní gá dúinn toiliú a iarraidh ina leith.',
  analyticsGoogle:
    'Le Google Analytics, tomhaisimid conas a úsáideann cuairteoirí an suíomh gréasáin. Mar shampla, cé na leathanaigh a bhféachann siad orthu. Cuireann Google fianáin ar do ghléas chuige sin agus faigheann sé sonraí faoi do chuairt. Faigheann Google do sheoladh IP freisin. De réir Google, ní stórálann Google Analytics é. Coinnítear na sonraí eile ansin ar feadh 2 mhí nó 14 mhí. Féadfaidh Google do shonraí a úsáid lasmuigh den Eoraip freisin, mar shampla sna Stáit Aontaithe.',
  analyticsDescription:
    'Leis na fianáin seo, tomhaisimid conas a úsáideann cuairteoirí an suíomh gréasáin. Mar shampla, cé na leathanaigh a bhféachann siad orthu.',
  advertisingGoogle:
    'Le Google Ads (AdWords roimhe seo), tomhaisimid an éiríonn lenár gcuid fógraí. Cuireann Google fianáin ar do ghléas chuige sin agus is féidir leis a fheiceáil gur tháinig tú chugainn trí fhógra. Faigheann Google do sheoladh IP freisin. Féadfaidh Google do shonraí a úsáid lasmuigh den Eoraip freisin, mar shampla sna Stáit Aontaithe.',
  advertisingDescription: 'Leis na fianáin seo, tomhaisimid an éiríonn lenár gcuid fógraí.',
  personalisedDescription:
    'Leis na sonraí sin, is féidir fógraí a oireann do do chuairt a thaispeáint duit ar shuíomhanna gréasáin eile.',
  viaTagManager: 'Úsáidimid Google Tag Manager chun na seirbhísí a dhéanann é sin a lódáil.',
  otherDescription: 'Fianáin chun na críche seo: {name}.',
  rights:
    'Tá sé de cheart agat do shonraí a fheiceáil, iad a cheartú, iad a scriosadh, iad a thabhairt leat agus srian a chur lena n-úsáid. Is féidir leat do thoiliú a tharraingt siar am ar bith. Gearán? Téigh i dteagmháil leis an údarás maoirseachta: {supervisor}.',
  responsible: 'Tá {controller} freagrach as úsáid do chuid sonraí.',
  questions: 'Ceisteanna? Seol ríomhphost chuig {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Is é Google Ireland Limited atá i gceist le Google. Is é Google a shocraíonn cé na fianáin a úsáideann Google. Féadfaidh an liosta athrú.',
  googleCookies: 'Fianáin Google',
  googlePrivacy: 'Conas a úsáideann Google sonraí',
  showCookies: 'Taispeáin na fianáin ({count})',
  tableCaption: 'Fianáin sa ghrúpa “{category}”',
  columnName: 'Ainm',
  columnProvider: 'Soláthraí',
  columnPurpose: 'Cuspóir',
  columnDuration: 'Fad ama',
  columnKind: 'Cineál',
  columnReaders: 'Cé atá in ann na sonraí a fheiceáil',
  kindCookie: 'fianán',
  kindLocalStorage: 'stóras áitiúil',
  kindSessionStorage: 'stóras seisiúin',
  untilCleared: 'go dtí go nglanfaidh tú é',
  untilSent: 'go dtí go seolfar do rogha ar aghaidh',
  purposeChoice: 'do rogha faoi fhianáin a choinneáil i gcuimhne',
  purposeRecord: 'cruthúnas ar do rogha a choinneáil go dtí go bhfaighidh an suíomh gréasáin é',
  purposeVisitor: 'cuairteoirí a aithint ó chéile',
  purposeVisit: 'taifead a choinneáil ar a dtarlaíonn le linn cuairte',
  purposeResult: 'toradh fógra a thomhas',
  purposeClick: 'an fógra trína dtáinig tú a choinneáil i gcuimhne',
  purposeTest: 'seiceáil an oibríonn fianáin',
  change: 'Athraigh do rogha',
  withdraw: 'Tarraing siar do thoiliú',
  copyCookies: 'Cóipeáil m’fhianáin',
  copied: 'Cóipeáilte.',
  copyByHand: 'Cóipeáil an téacs thíos.',
  copyWarning:
    'Ar mhaith leat do shonraí a fheiceáil? Cuir cóip de d’fhianáin le d’iarratas. Ná roinn an chóip sin ach amháin le heagraíocht an tsuímh: {controller}.',
  download: 'Íoslódáil mo rogha',
  notVisible:
    'Ní fheiceann an leathanach seo gach fianán. Ní fheiceann sé na cinn nach léann ach an freastalaí, ná fianáin ó shuíomhanna gréasáin eile, amhail Google. Gheobhaidh tú iad i socruithe do bhrabhsálaí.',
};

export const answers: AnswerWords = {
  accept: 'ceadaigh aontaím tá',
  reject: 'ná níl',
  other: 'fianáin na',
};
