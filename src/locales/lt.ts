// Lithuanian.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'lt',
  and: ' ir ',
  preferencesTitle: 'Slapukų nustatymai',
  functional: 'Funkciniai',
  analytics: 'Analitiniai',
  advertising: 'Reklaminiai',
  bannerTitle: 'Slapukai svetainėje {site}',
  bannerTitleHere: 'Slapukai šioje svetainėje',
  functionalUse: '{controller} naudoja funkcinius slapukus, kad svetainė veiktų.',
  askGoogle: 'Norėtume naudoti ir „Google“ slapukus, {purposes}.',
  ask: 'Norėtume naudoti ir kitus slapukus, {purposes}.',
  analyticsPurpose: 'kad galėtume matuoti lankytojų naudojimąsi svetaine (analitiniai)',
  advertisingPurpose: 'kad matytume savo reklamos rezultatus (reklaminiai)',
  personalisedPurpose:
    'kad matytume savo reklamos rezultatus ir kitose svetainėse rodytume jums jūsų apsilankymą atitinkančią reklamą (reklaminiai)',
  otherPurpose: 'kad įgyvendintume šį tikslą: {name}',
  receivesOne: 'Tuomet duomenų apie jūsų apsilankymą gauna {party}.',
  receivesSome: 'Tuomet duomenų apie jūsų apsilankymą gauna {parties}.',
  receivesMany:
    'Tuomet duomenų apie jūsų apsilankymą gaunančių įmonių skaičius: {count}. Jas rasite skiltyje „{settings}“.',
  personalisedTitle: 'Suasmeninta reklama',
  onlyIfYouAgree: 'Tai darome tik jums davus sutikimą.',
  later: 'Savo sutikimą bet kada galite atšaukti skiltyje „Slapukų nustatymai“.',
  readPolicy: 'Skaitykite mūsų privatumo ir slapukų politiką',
  accept: 'Priimti visus',
  reject: 'Atmesti visus',
  settings: 'Nustatymai',
  changedPolicy: 'Mūsų slapukų politika pasikeitė. Todėl iš naujo klausiame, ką pasirenkate.',
  changedPolicyOn: 'Mūsų slapukų politika {date} pasikeitė. Todėl iš naujo klausiame, ką pasirenkate.',
  expired: 'Jūsų pasirinkimas nebegalioja (galiojimo trukmė – {duration}). Todėl klausiame iš naujo.',
  newPurposes: 'Dabar norėtume naudoti daugiau slapukų, {purposes}. Todėl iš naujo klausiame, ką pasirenkate.',
  gpc: 'Jūsų naršyklė prašo jūsų nesekti. Todėl viskas, kas nėra būtina, yra išjungta. Čia galite tai pakeisti.',
  saved: 'Jūsų pasirinkimas išsaugotas. Leidžiami slapukai: {choices}.',
  savedRefused: 'Jūsų pasirinkimas išsaugotas. Įrašome tik funkcinius slapukus.',
  notKept:
    'Jūsų naršyklė neišsaugo jūsų pasirinkimo. Jis galioja tik šiame puslapyje. Todėl kitame puslapyje klausime iš naujo.',
  withdrawn: 'Jūsų sutikimas atšauktas. Slapukai, kuriems jis nebegalioja: {categories}.',
  removedOne: 'Ištrynėme 1 šios svetainės slapuką.',
  removed: 'Ištrintų šios svetainės slapukų skaičius: {count}.',
  left: 'Šių slapukų, jei jų yra, svetainė pati ištrinti negali: {names}. Galite juos ištrinti naršyklės nustatymuose.',
  leftByGoogle:
    'Ar „Google“ pati įrašė slapukų svetainėse „doubleclick.net“ ar „google.com“? Jų ši svetainė ištrinti negali.',
  unsentInput: 'Puslapis nebuvo įkeltas iš naujo, nes kažką įvedėte. Tai įvyks, kai tik pereisite į kitą puslapį.',
  reloadNow: 'Įkelti dabar',
  reloadLater: 'Vėliau',
  embedTitle: 'Čia yra {what} (teikėjas: {provider})',
  embedSomeone: 'kita įmonė',
  embedVideo: 'vaizdo įrašas',
  embedMap: 'žemėlapis',
  embedAudio: 'garso įrašas',
  embedPost: 'socialinio tinklo įrašas',
  embedOther: 'turinys',
  embedBody: 'Jei tai įkelsite, {provider} gaus duomenų apie jūsų apsilankymą ir galės įrašyti slapukų.',
  embedThey: 'ši įmonė',
  embedOnce: 'Įkelti vieną kartą',
  embedAlways: 'Visada leisti „{provider}“',
  embedOpen: 'Atidaryti svetainėje {provider}',
  framed: 'Šis puslapis rodomas kitos svetainės puslapyje. Todėl čia nieko negalima leisti.',
  framedOpen: 'Atidaryti šį puslapį naujame skirtuke',
};

export const settings: SettingsTexts = {
  version: 'lt-2',
  save: 'Išsaugoti',
  close: 'Uždaryti neišsaugojus',
  preferencesIntro: 'Pasirinkite, kurių rūšių slapukus leidžiate. Jei jungiklis išjungtas, tų slapukų neįrašome.',
  noChoiceYet: 'Dar nieko nepasirinkote.',
  choiceOf: 'Jūsų pasirinkimas ({date}): {choices}.',
  onlyFunctional: 'tik funkciniai',
  policy: 'Privatumo ir slapukų politika',
  policyVersion: '{version} versija',
  alwaysOn: 'Visada įjungti',
  functionalDescription:
    'Šie slapukai reikalingi, kad svetainė veiktų. Pavyzdžiui, kad išsaugotų jūsų pasirinkimą dėl slapukų. Dėl šių slapukų neprivalome prašyti sutikimo.',
  analyticsGoogle:
    'Naudodami „Google Analytics“ matuojame, kaip lankytojai naudojasi svetaine. Pavyzdžiui, kuriuos puslapius jie peržiūri. Tam „Google“ įrašo slapukus ir gauna duomenų apie jūsų apsilankymą. „Google“ gauna ir jūsų IP adresą. „Google“ teigimu, „Google Analytics“ jo nesaugo. Kiti duomenys ten saugomi 2 arba 14 mėnesių. „Google“ jūsų duomenis gali naudoti ir už Europos ribų, pavyzdžiui, Jungtinėse Valstijose.',
  analyticsDescription:
    'Jais matuojame, kaip lankytojai naudojasi svetaine. Pavyzdžiui, kuriuos puslapius jie peržiūri.',
  advertisingGoogle:
    'Naudodami „Google Ads“ (anksčiau „AdWords“) matuojame, ar mūsų reklama veiksminga. Tam „Google“ įrašo slapukus ir gali matyti, kad pas mus patekote per reklamą. „Google“ gauna ir jūsų IP adresą. „Google“ jūsų duomenis gali naudoti ir už Europos ribų, pavyzdžiui, Jungtinėse Valstijose.',
  advertisingDescription: 'Jais matuojame, ar mūsų reklama veiksminga.',
  personalisedDescription:
    'Pagal šiuos duomenis kitose svetainėse jums gali būti rodoma jūsų apsilankymą atitinkanti reklama.',
  viaTagManager: 'Tam skirtas paslaugas įkeliame naudodami „Google Tag Manager“.',
  otherDescription: 'Slapukai šiam tikslui: {name}.',
  rights:
    'Turite teisę susipažinti su savo duomenimis, juos ištaisyti, ištrinti, perkelti ir reikalauti apriboti jų naudojimą. Savo sutikimą galite atšaukti bet kada. Turite skundą? Kreipkitės į priežiūros instituciją: {supervisor}.',
  responsible: 'Už jūsų duomenų naudojimą atsako {controller}.',
  questions: 'Turite klausimų? Rašykite el. paštu {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    '„Google“ – tai „Google Ireland Limited“. „Google“ sprendžia, kokius slapukus įrašo. Sąrašas gali keistis.',
  googleCookies: '„Google“ slapukai',
  googlePrivacy: 'Kaip „Google“ naudoja duomenis',
  showCookies: 'Rodyti slapukus ({count})',
  tableCaption: 'Grupės „{category}“ slapukai',
  columnName: 'Pavadinimas',
  columnProvider: 'Kas įrašo',
  columnPurpose: 'Paskirtis',
  columnDuration: 'Trukmė',
  columnKind: 'Tipas',
  columnReaders: 'Kas gali matyti duomenis',
  kindCookie: 'slapukas',
  kindLocalStorage: 'vietinė saugykla',
  kindSessionStorage: 'seanso saugykla',
  untilCleared: 'kol ištrinsite',
  untilSent: 'kol jūsų pasirinkimas bus perduotas',
  purposeChoice: 'prisiminti jūsų pasirinkimą dėl slapukų',
  purposeRecord: 'saugoti jūsų pasirinkimo įrodymą, kol svetainė jį gaus',
  purposeVisitor: 'atskirti lankytojus',
  purposeVisit: 'fiksuoti, kas vyksta per apsilankymą',
  purposeResult: 'matuoti reklamos rezultatą',
  purposeClick: 'prisiminti, per kurią reklamą atėjote',
  purposeTest: 'patikrinti, ar slapukai veikia',
  change: 'Keisti savo pasirinkimą',
  withdraw: 'Atšaukti savo sutikimą',
  copyCookies: 'Kopijuoti mano slapukus',
  copied: 'Nukopijuota.',
  copyByHand: 'Nukopijuokite toliau pateiktą tekstą.',
  copyWarning:
    'Norite susipažinti su savo duomenimis? Prie prašymo pridėkite savo slapukų kopiją. Šia kopija dalykitės tik su svetainės valdytoju: {controller}.',
  download: 'Atsisiųsti mano pasirinkimą',
  notVisible:
    'Šis puslapis mato ne visus slapukus. Jis nemato nei tų, kuriuos skaito tik serveris, nei kitų svetainių, pavyzdžiui, „Google“, slapukų. Juos rasite naršyklės nustatymuose.',
};

export const answers: AnswerWords = {
  accept: 'sutinku leisti taip',
  reject: 'nesutinku ne',
  other: 'slapukus',
};
