// Croatian.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'hr',
  and: ' i ',
  preferencesTitle: 'Postavke kolačića',
  functional: 'Funkcionalni',
  analytics: 'Analitički',
  advertising: 'Oglašivački',
  bannerTitle: 'Kolačići na web-stranici {site}',
  bannerTitleHere: 'Kolačići na ovoj web-stranici',
  functionalUse: '{controller} koristi funkcionalne kolačiće kako bi web-stranica radila.',
  askGoogle: 'Željeli bismo koristiti i Googleove kolačiće {purposes}.',
  ask: 'Željeli bismo koristiti i druge kolačiće {purposes}.',
  analyticsPurpose: 'za mjerenje načina na koji posjetitelji koriste web-stranicu (analitički)',
  advertisingPurpose: 'za mjerenje učinka naših oglasa (oglašivački)',
  personalisedPurpose:
    'za mjerenje učinka naših oglasa te za prikazivanje na drugim web-stranicama oglasa prilagođenih vašem posjetu (oglašivački)',
  otherPurpose: 'za „{name}”',
  receivesOne: '{party} tada dobiva podatke o vašem posjetu.',
  receivesSome: '{parties} tada dobivaju podatke o vašem posjetu.',
  receivesMany:
    'Broj tvrtki koje tada dobivaju podatke o vašem posjetu: {count}. Popis tvrtki nalazi se u odjeljku „{settings}”.',
  personalisedTitle: 'Personalizirani oglasi',
  onlyIfYouAgree: 'To činimo samo ako date privolu.',
  later: 'Svoju privolu možete povući u svakom trenutku u odjeljku „Postavke kolačića”.',
  readPolicy: 'Pročitajte našu izjavu o privatnosti i kolačićima',
  accept: 'Prihvati sve',
  reject: 'Odbij sve',
  settings: 'Postavke',
  changedPolicy: 'Promijenili smo izjavu o kolačićima. Zato vas ponovno pitamo za odabir.',
  changedPolicyOn: 'Dana {date} promijenili smo izjavu o kolačićima. Zato vas ponovno pitamo za odabir.',
  expired: 'Od vašeg odabira prošlo je {duration} ili više. Zato vas ponovno pitamo.',
  newPurposes: 'Sada pitamo i smijemo li koristiti kolačiće {purposes}. Zato vas ponovno pitamo za odabir.',
  gpc: 'Vaš preglednik traži da vas ne pratimo. Zato je isključeno sve što nije potrebno. To možete promijeniti ovdje.',
  saved: 'Vaš je odabir spremljen: {choices}.',
  savedRefused: 'Vaš je odabir spremljen. Koristimo samo funkcionalne kolačiće.',
  notKept:
    'Vaš preglednik ne pamti odabir. Odabir vrijedi samo za ovu stranicu. Zato ćemo vas na sljedećoj stranici ponovno pitati.',
  withdrawn: 'Vaša je privola povučena za: {categories}.',
  removedOne: 'Izbrisali smo 1 kolačić ove web-stranice.',
  removed: 'Broj izbrisanih kolačića ove web-stranice: {count}.',
  left: 'Web-stranica ne može sama izbrisati ove kolačiće, ako postoje: {names}. Možete ih izbrisati u postavkama preglednika.',
  leftByGoogle:
    'Je li Google sam postavio kolačiće, na doubleclick.net ili google.com? Njih ova web-stranica ne može izbrisati.',
  unsentInput: 'Stranica se nije ponovno učitala jer ste nešto upisali. To će se dogoditi čim odete na drugu stranicu.',
  reloadNow: 'Ponovno učitaj',
  reloadLater: 'Kasnije',
  embedTitle: 'Ovdje je {what} (pružatelj: {provider})',
  embedSomeone: 'druga tvrtka',
  embedVideo: 'videozapis',
  embedMap: 'karta',
  embedAudio: 'zvučni zapis',
  embedPost: 'objava',
  embedOther: 'sadržaj',
  embedBody: 'Ako ovo učitate, {provider} dobiva podatke o vašem posjetu i može postaviti kolačiće.',
  embedThey: 'ta tvrtka',
  embedOnce: 'Učitaj jednom',
  embedAlways: 'Uvijek dopusti uslugu {provider}',
  embedOpen: 'Otvori na stranici {provider}',
  framed: 'Ova se stranica prikazuje na stranici drugog web-mjesta. Zato se ovdje ništa ne može dopustiti.',
  framedOpen: 'Otvori ovu stranicu u novoj kartici',
};

export const settings: SettingsTexts = {
  version: 'hr-2',
  save: 'Spremi',
  close: 'Zatvori bez spremanja',
  preferencesIntro:
    'Za svaku vrstu odaberite dopuštate li kolačiće. Ako je prekidač isključen, te kolačiće ne postavljamo.',
  noChoiceYet: 'Još niste ništa odabrali.',
  choiceOf: 'Vaš odabir od {date}: {choices}.',
  onlyFunctional: 'samo funkcionalni',
  policy: 'Izjava o privatnosti i kolačićima',
  policyVersion: 'verzija {version}',
  alwaysOn: 'Uvijek uključeno',
  functionalDescription:
    'Ovi su kolačići potrebni za rad web-stranice. Na primjer za spremanje vašeg odabira kolačića. Za njih ne moramo tražiti privolu.',
  analyticsGoogle:
    'Uslugom Google Analytics mjerimo kako posjetitelji koriste web-stranicu. Na primjer koje stranice pregledavaju. Google za to postavlja kolačiće i dobiva podatke o vašem posjetu. Google dobiva i vašu IP-adresu. Prema navodima Googlea, Google Analytics je ne pohranjuje. Ostali se podaci ondje čuvaju 2 ili 14 mjeseci. Google može koristiti vaše podatke i izvan Europe, na primjer u Sjedinjenim Američkim Državama.',
  analyticsDescription: 'Njima mjerimo kako posjetitelji koriste web-stranicu. Na primjer koje stranice pregledavaju.',
  advertisingGoogle:
    'Uslugom Google Ads (prije AdWords) mjerimo djeluju li naši oglasi. Google za to postavlja kolačiće i može vidjeti da ste k nama došli putem oglasa. Google dobiva i vašu IP-adresu. Google može koristiti vaše podatke i izvan Europe, na primjer u Sjedinjenim Američkim Državama.',
  advertisingDescription: 'Njima mjerimo djeluju li naši oglasi.',
  personalisedDescription:
    'Na temelju tih podataka mogu vam se na drugim web-stranicama prikazivati oglasi koji odgovaraju vašem posjetu.',
  viaTagManager: 'Usluge koje to rade učitavamo putem alata Google Tag Manager.',
  otherDescription: 'Kolačići za kategoriju „{name}”.',
  rights:
    'Imate pravo na uvid u svoje podatke, na njihov ispravak, brisanje i prijenos te na ograničenje njihove upotrebe. Svoju privolu možete povući u svakom trenutku. Imate pritužbu? Obratite se nadzornom tijelu: {supervisor}.',
  responsible: 'Za upotrebu vaših podataka odgovara {controller}.',
  questions: 'Imate pitanja? Pišite na {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google je Google Ireland Limited. Google sam odlučuje koje kolačiće postavlja. Popis se može promijeniti.',
  googleCookies: 'Googleovi kolačići',
  googlePrivacy: 'Kako Google koristi podatke',
  showCookies: 'Prikaži kolačiće ({count})',
  tableCaption: 'Kolačići u skupini „{category}”',
  columnName: 'Naziv',
  columnProvider: 'Pružatelj',
  columnPurpose: 'Svrha',
  columnDuration: 'Trajanje',
  columnKind: 'Vrsta',
  columnReaders: 'Tko može vidjeti podatke',
  kindCookie: 'kolačić',
  kindLocalStorage: 'lokalna pohrana',
  kindSessionStorage: 'pohrana sesije',
  untilCleared: 'dok ne izbrišete podatke',
  untilSent: 'dok se vaš odabir ne proslijedi',
  purposeChoice: 'pamćenje vašeg odabira kolačića',
  purposeRecord: 'čuvanje dokaza o vašem odabiru dok ga web-stranica ne primi',
  purposeVisitor: 'razlikovanje posjetitelja',
  purposeVisit: 'bilježenje tijeka posjeta',
  purposeResult: 'mjerenje učinka oglasa',
  purposeClick: 'pamćenje oglasa putem kojeg ste došli',
  purposeTest: 'provjera rade li kolačići',
  change: 'Promijeni odabir',
  withdraw: 'Povuci privolu',
  copyCookies: 'Kopiraj moje kolačiće',
  copied: 'Kopirano.',
  copyByHand: 'Kopirajte tekst u nastavku.',
  copyWarning:
    'Želite li vidjeti svoje podatke? Uz zahtjev priložite kopiju svojih kolačića. Tu kopiju pošaljite samo ovom primatelju: {controller}.',
  download: 'Preuzmi moj odabir',
  notVisible:
    'Ova stranica ne vidi sve kolačiće. Ne vidi one koje čita samo poslužitelj ni one s drugih web-stranica, kao što je Google. Pronaći ćete ih u postavkama preglednika.',
};

export const answers: AnswerWords = {
  accept: 'prihvaćam dopusti slažem se da',
  reject: 'odbijam ne',
  other: 'kolačiće',
};
