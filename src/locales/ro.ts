// Romanian.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'ro',
  and: ' și ',
  preferencesTitle: 'Setări pentru cookie-uri',
  functional: 'Funcționale',
  analytics: 'Analitice',
  advertising: 'Publicitare',
  bannerTitle: 'Cookie-uri pe {site}',
  bannerTitleHere: 'Cookie-uri pe acest site',
  functionalUse: '{controller} folosește cookie-uri funcționale pentru ca site-ul să funcționeze.',
  askGoogle: 'Dorim să folosim și cookie-uri Google {purposes}.',
  ask: 'Dorim să folosim și alte cookie-uri {purposes}.',
  analyticsPurpose: 'pentru a măsura cum folosesc vizitatorii site-ul (analitice)',
  advertisingPurpose: 'pentru a vedea ce rezultate au reclamele noastre (publicitare)',
  personalisedPurpose:
    'pentru a vedea ce rezultate au reclamele noastre și pentru a vă arăta pe alte site-uri reclame legate de vizita dumneavoastră (publicitare)',
  otherPurpose: 'pentru {name}',
  receivesOne: 'În acest caz, {party} primește date despre vizita dumneavoastră.',
  receivesSome: 'În acest caz, {parties} primesc date despre vizita dumneavoastră.',
  receivesMany:
    'Numărul de companii care primesc în acest caz date despre vizita dumneavoastră: {count}. Lista companiilor este la „{settings}”.',
  personalisedTitle: 'Reclame personalizate',
  onlyIfYouAgree: 'Facem acest lucru numai dacă vă dați consimțământul.',
  later: 'Vă puteți retrage consimțământul oricând din „Setări pentru cookie-uri”.',
  readPolicy: 'Citiți politica noastră privind confidențialitatea și cookie-urile',
  accept: 'Acceptă tot',
  reject: 'Respinge tot',
  settings: 'Setări',
  changedPolicy: 'Politica noastră privind cookie-urile s-a schimbat. De aceea vă cerem să alegeți din nou.',
  changedPolicyOn:
    'Politica noastră privind cookie-urile s-a schimbat la {date}. De aceea vă cerem să alegeți din nou.',
  expired: 'Alegerea dumneavoastră este mai veche de {duration}. De aceea vă întrebăm din nou.',
  newPurposes: 'Acum dorim să folosim cookie-uri și {purposes}. De aceea vă cerem să alegeți din nou.',
  gpc: 'Browserul dumneavoastră ne cere să nu vă urmărim. De aceea, tot ce nu este necesar este dezactivat. Puteți schimba acest lucru aici.',
  saved: 'Alegerea dumneavoastră a fost salvată: {choices}.',
  savedRefused: 'Alegerea dumneavoastră a fost salvată. Plasăm numai cookie-uri funcționale.',
  notKept:
    'Browserul nu păstrează alegerea dumneavoastră. Alegerea este valabilă numai pentru această pagină. De aceea vă vom întreba din nou pe pagina următoare.',
  withdrawn: 'Consimțământul dumneavoastră a fost retras pentru: {categories}.',
  removedOne: 'Am șters 1 cookie de pe acest site.',
  removed: 'Numărul de cookie-uri șterse de pe acest site: {count}.',
  left: 'Site-ul nu poate șterge singur aceste cookie-uri, dacă există: {names}. Le puteți șterge din setările browserului.',
  leftByGoogle: 'A plasat chiar Google cookie-uri, pe doubleclick.net sau google.com? Acest site nu le poate șterge.',
  unsentInput:
    'Pagina nu s-a reîncărcat, deoarece ați completat ceva. Se va reîncărca de îndată ce mergeți la altă pagină.',
  reloadNow: 'Reîncarcă acum',
  reloadLater: 'Mai târziu',
  embedTitle: 'Aici este {what} de la {provider}',
  embedSomeone: 'o altă companie',
  embedVideo: 'un videoclip',
  embedMap: 'o hartă',
  embedAudio: 'un clip audio',
  embedPost: 'o postare',
  embedOther: 'conținut',
  embedBody:
    'Dacă încărcați acest conținut, {provider} primește date despre vizita dumneavoastră și poate plasa cookie-uri.',
  embedThey: 'acea companie',
  embedOnce: 'Încarcă o dată',
  embedAlways: 'Permite întotdeauna {provider}',
  embedOpen: 'Deschide pe {provider}',
  framed: 'Această pagină este afișată într-o pagină a altui site. De aceea, aici nu se poate permite nimic.',
  framedOpen: 'Deschide această pagină într-o filă nouă',
};

export const settings: SettingsTexts = {
  version: 'ro-2',
  save: 'Salvează',
  close: 'Închide fără a salva',
  preferencesIntro:
    'Alegeți pentru fiecare tip dacă permiteți cookie-urile. Dacă un comutator este dezactivat, nu plasăm acele cookie-uri.',
  noChoiceYet: 'Nu ați făcut încă o alegere.',
  choiceOf: 'Alegerea dumneavoastră din {date}: {choices}.',
  onlyFunctional: 'numai funcționale',
  policy: 'Politica privind confidențialitatea și cookie-urile',
  policyVersion: 'versiunea {version}',
  alwaysOn: 'Întotdeauna active',
  functionalDescription:
    'Aceste cookie-uri sunt necesare pentru ca site-ul să funcționeze. De exemplu, pentru a reține alegerea dumneavoastră privind cookie-urile. Pentru acestea nu trebuie să vă cerem consimțământul.',
  analyticsGoogle:
    'Cu Google Analytics măsurăm cum folosesc vizitatorii site-ul. De exemplu, ce pagini văd. În acest scop, Google plasează cookie-uri și primește date despre vizita dumneavoastră. Google primește și adresa dumneavoastră IP. Potrivit Google, Google Analytics nu o stochează. Celelalte date sunt păstrate acolo 2 sau 14 luni. Google poate folosi datele dumneavoastră și în afara Europei, de exemplu în Statele Unite.',
  analyticsDescription: 'Cu aceste cookie-uri măsurăm cum folosesc vizitatorii site-ul. De exemplu, ce pagini văd.',
  advertisingGoogle:
    'Cu Google Ads (fostul AdWords) măsurăm dacă reclamele noastre funcționează. În acest scop, Google plasează cookie-uri și poate vedea că ați ajuns la noi printr-o reclamă. Google primește și adresa dumneavoastră IP. Google poate folosi datele dumneavoastră și în afara Europei, de exemplu în Statele Unite.',
  advertisingDescription: 'Cu aceste cookie-uri măsurăm dacă reclamele noastre funcționează.',
  personalisedDescription:
    'Pe baza acestor date, vi se pot arăta pe alte site-uri reclame legate de vizita dumneavoastră.',
  viaTagManager: 'Folosim Google Tag Manager pentru a încărca serviciile care fac acest lucru.',
  otherDescription: 'Cookie-uri pentru {name}.',
  rights:
    'Aveți dreptul să vă vedeți datele, să cereți corectarea sau ștergerea lor, să le luați cu dumneavoastră și să cereți restricționarea folosirii lor. Vă puteți retrage consimțământul oricând. Aveți o plângere? Adresați-vă autorității de supraveghere: {supervisor}.',
  responsible: 'Operatorul responsabil pentru folosirea datelor dumneavoastră este {controller}.',
  questions: 'Aveți întrebări? Scrieți la {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google este Google Ireland Limited. Google decide ce cookie-uri plasează Google. Lista se poate schimba.',
  googleCookies: 'Cookie-urile Google',
  googlePrivacy: 'Cum folosește Google datele',
  showCookies: 'Arată cookie-urile ({count})',
  tableCaption: 'Cookie-uri din grupul {category}',
  columnName: 'Nume',
  columnProvider: 'Furnizor',
  columnPurpose: 'Scop',
  columnDuration: 'Durată',
  columnKind: 'Tip',
  columnReaders: 'Cine poate vedea datele',
  kindCookie: 'cookie',
  kindLocalStorage: 'stocare locală',
  kindSessionStorage: 'stocare de sesiune',
  untilCleared: 'până când îl ștergeți',
  untilSent: 'până când alegerea este transmisă',
  purposeChoice: 'reține alegerea privind cookie-urile',
  purposeRecord: 'păstrează dovada alegerii până când site-ul o primește',
  purposeVisitor: 'deosebește vizitatorii între ei',
  purposeVisit: 'înregistrează ce se întâmplă într-o vizită',
  purposeResult: 'măsoară rezultatele unei reclame',
  purposeClick: 'reține prin ce reclamă ați ajuns aici',
  purposeTest: 'verifică dacă funcționează cookie-urile',
  change: 'Schimbă alegerea',
  withdraw: 'Retrage consimțământul',
  copyCookies: 'Copiază cookie-urile mele',
  copied: 'Copiat.',
  copyByHand: 'Copiați textul de mai jos.',
  copyWarning:
    'Doriți să vă vedeți datele? Atașați la cerere o copie a cookie-urilor dumneavoastră. Trimiteți această copie numai către {controller}.',
  download: 'Descarcă alegerea mea',
  notVisible:
    'Această pagină nu vede toate cookie-urile. Nu le vede pe cele pe care le citește numai serverul și nici pe cele ale altor site-uri, cum ar fi Google. Le găsiți în setările browserului.',
};

export const answers: AnswerWords = {
  accept: 'accept permite da',
  reject: 'resping refuz nu',
  other: 'toate cookie-urile',
};
