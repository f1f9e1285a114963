// Swedish.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'sv',
  and: ' och ',
  preferencesTitle: 'Cookieinställningar',
  functional: 'Funktionella',
  analytics: 'Statistik',
  advertising: 'Marknadsföring',
  bannerTitle: 'Cookies på {site}',
  bannerTitleHere: 'Cookies på den här webbplatsen',
  functionalUse: '{controller} använder funktionella cookies för att webbplatsen ska fungera.',
  askGoogle: 'Vi vill också använda cookies från Google {purposes}.',
  ask: 'Vi vill också använda andra cookies {purposes}.',
  analyticsPurpose: 'för att mäta hur besökare använder webbplatsen (statistik)',
  advertisingPurpose: 'för att se vilken effekt våra annonser har (marknadsföring)',
  personalisedPurpose:
    'för att se vilken effekt våra annonser har och för att på andra webbplatser visa dig annonser som hör ihop med ditt besök (marknadsföring)',
  otherPurpose: 'för {name}',
  receivesOne: '{party} får då uppgifter om ditt besök.',
  receivesSome: '{parties} får då uppgifter om ditt besök.',
  receivesMany: '{count} företag får då uppgifter om ditt besök. Du ser företagen under ”{settings}”.',
  personalisedTitle: 'Personanpassade annonser',
  onlyIfYouAgree: 'Det gör vi bara om du ger ditt samtycke.',
  later: 'Du kan när som helst återkalla ditt samtycke under ”Cookieinställningar”.',
  readPolicy: 'Läs vår integritets- och cookiepolicy',
  accept: 'Acceptera alla',
  reject: 'Avvisa alla',
  settings: 'Inställningar',
  changedPolicy: 'Vår cookiepolicy har ändrats. Därför ber vi dig att välja igen.',
  changedPolicyOn: 'Vår cookiepolicy ändrades den {date}. Därför ber vi dig att välja igen.',
  expired: 'Ditt val är äldre än {duration}. Därför frågar vi igen.',
  newPurposes: 'Nu vill vi också använda cookies {purposes}. Därför ber vi dig att välja igen.',
  gpc: 'Din webbläsare ber oss att inte spåra dig. Därför är allt som inte behövs avstängt. Här kan du ändra det.',
  saved: 'Ditt val har sparats: {choices}.',
  savedRefused: 'Ditt val har sparats. Vi placerar bara funktionella cookies.',
  notKept:
    'Din webbläsare sparar inte ditt val. Valet gäller bara på den här sidan. Därför frågar vi igen på nästa sida.',
  withdrawn: 'Ditt samtycke till {categories} har återkallats.',
  removedOne: 'Vi har raderat 1 cookie från den här webbplatsen.',
  removed: 'Vi har raderat {count} cookies från den här webbplatsen.',
  left: 'Webbplatsen kan inte själv radera dessa cookies, om de finns: {names}. Du kan radera dem i webbläsarens inställningar.',
  leftByGoogle:
    'Har Google själv placerat cookies, på doubleclick.net eller google.com? Dem kan den här webbplatsen inte radera.',
  unsentInput: 'Sidan har inte laddats om, eftersom du har fyllt i något. Det sker så snart du går till en annan sida.',
  reloadNow: 'Ladda om nu',
  reloadLater: 'Senare',
  embedTitle: 'Här finns {what} från {provider}',
  embedSomeone: 'ett annat företag',
  embedVideo: 'en video',
  embedMap: 'en karta',
  embedAudio: 'ett ljudklipp',
  embedPost: 'ett inlägg',
  embedOther: 'innehåll',
  embedBody: 'Om du laddar innehållet får {provider} uppgifter om ditt besök och kan placera cookies.',
  embedThey: 'företaget',
  embedOnce: 'Ladda en gång',
  embedAlways: 'Tillåt alltid {provider}',
  embedOpen: 'Öppna på {provider}',
};

export const settings: SettingsTexts = {
  version: 'sv-2',
  save: 'Spara',
  close: 'Stäng utan att spara',
  preferencesIntro:
    'Välj för varje typ om du tillåter cookies. Om ett reglage är avstängt placerar vi inte den typen av cookies.',
  noChoiceYet: 'Du har inte gjort något val än.',
  choiceOf: 'Ditt val den {date}: {choices}.',
  onlyFunctional: 'bara funktionella',
  policy: 'Integritets- och cookiepolicy',
  policyVersion: 'version {version}',
  alwaysOn: 'Alltid på',
  functionalDescription:
    'Dessa cookies behövs för att webbplatsen ska fungera. De används till exempel för att komma ihåg ditt cookieval. Vi behöver inte be om samtycke till dem.',
  analyticsGoogle:
    'Med Google Analytics mäter vi hur besökare använder webbplatsen. Till exempel vilka sidor de tittar på. Google placerar cookies för detta och får uppgifter om ditt besök. Google får också din IP-adress. Enligt Google sparar Google Analytics inte den. De andra uppgifterna sparas där i 2 eller 14 månader. Google kan också använda dina uppgifter utanför Europa, till exempel i USA.',
  analyticsDescription:
    'Med dessa cookies mäter vi hur besökare använder webbplatsen. Till exempel vilka sidor de tittar på.',
  advertisingGoogle:
    'Med Google Ads (tidigare AdWords) mäter vi om våra annonser fungerar. Google placerar cookies för detta och kan se att du kom till oss via en annons. Google får också din IP-adress. Google kan också använda dina uppgifter utanför Europa, till exempel i USA.',
  advertisingDescription: 'Med dessa cookies mäter vi om våra annonser fungerar.',
  personalisedDescription:
    'Med dessa uppgifter kan du på andra webbplatser få se annonser som hör ihop med ditt besök.',
  viaTagManager: 'Vi laddar tjänsterna för detta med Google Tag Manager.',
  otherDescription: 'Cookies för {name}.',
  rights:
    'Du har rätt att se dina uppgifter, få dem rättade eller raderade, ta dem med dig och få användningen av dem begränsad. Du kan när som helst återkalla ditt samtycke. Vill du klaga? Vänd dig till tillsynsmyndigheten: {supervisor}.',
  responsible: '{controller} är personuppgiftsansvarig för hur dina uppgifter används.',
  questions: 'Frågor? Mejla {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides: 'Google är Google Ireland Limited. Google bestämmer vilka cookies Google placerar. Listan kan ändras.',
  googleCookies: 'Googles cookies',
  googlePrivacy: 'Så använder Google uppgifter',
  showCookies: 'Visa cookies ({count})',
  tableCaption: 'Cookies i gruppen {category}',
  columnName: 'Namn',
  columnProvider: 'Leverantör',
  columnPurpose: 'Syfte',
  columnDuration: 'Lagringstid',
  columnKind: 'Typ',
  columnReaders: 'Vem kan se uppgifterna',
  kindCookie: 'cookie',
  kindLocalStorage: 'lokal lagring',
  kindSessionStorage: 'sessionslagring',
  untilCleared: 'tills du raderar det',
  untilSent: 'tills ditt val har skickats vidare',
  purposeChoice: 'komma ihåg ditt cookieval',
  purposeRecord: 'spara bevis på ditt val tills webbplatsen har tagit emot det',
  purposeVisitor: 'skilja besökare åt',
  purposeVisit: 'registrera vad som händer under ett besök',
  purposeResult: 'mäta vilken effekt en annons har',
  purposeClick: 'komma ihåg vilken annons du kom från',
  purposeTest: 'kontrollera om cookies fungerar',
  change: 'Ändra ditt val',
  withdraw: 'Återkalla ditt samtycke',
  copyCookies: 'Kopiera mina cookies',
  copied: 'Kopierat.',
  copyByHand: 'Kopiera texten nedan.',
  copyWarning:
    'Vill du se dina uppgifter? Skicka med en kopia av dina cookies med din begäran. Dela inte kopian med någon annan än {controller}.',
  download: 'Ladda ner mitt val',
  notVisible:
    'Den här sidan ser inte alla cookies. Den ser inte dem som bara servern läser, och inte heller dem från andra webbplatser, till exempel Google. Du hittar dem i webbläsarens inställningar.',
};

export const answers: AnswerWords = {
  accept: 'accepterar godkänn tillåt ja',
  reject: 'neka nej inte endast nödvändiga',
  other: 'jag cookies',
};
