import { DECLARATION_TEXTS } from '../settings/declaration.js';
import type { AuditTexts } from './audit-texts.js';

export const dutch: AuditTexts = {
  lang: 'nl',
  rules: {
    'tracking-without-consent': {
      title: 'Volgen vóór een keuze',
      meaning:
        'De pagina roept een partij aan die bezoekers volgt, voordat ze ja hebben gezegd. Voor die oproep zelf is toestemming nodig.',
      action:
        'Laat het element met data-category wachten op zijn categorie, of zet de id van Google op de scripttag van cookiemelding.',
    },
    'tracking-after-refusal': {
      title: 'Volgen na weigeren',
      meaning: 'De bezoeker heeft nee gezegd. Toch roept de pagina een partij aan die bezoekers volgt.',
      action: 'Laat het element met data-category wachten op zijn categorie.',
    },
    'tracking-after-withdrawal': {
      title: 'Volgen na intrekken',
      meaning:
        'De bezoeker heeft de toestemming ingetrokken. Toch roept de pagina nog een partij aan die bezoekers volgt.',
      action:
        'Laat het script met data-category wachten op zijn categorie: na intrekken laadt cookiemelding de pagina opnieuw, zonder dat script.',
    },
    'stored-without-consent': {
      title: 'Opgeslagen vóór een keuze',
      meaning: 'Er wordt iets in de browser opgeslagen dat niet nodig is, voordat de bezoeker ja heeft gezegd.',
      action: 'Laat het script dat dit opslaat met data-category wachten op zijn categorie.',
    },
    'stored-after-refusal': {
      title: 'Opgeslagen na weigeren',
      meaning: 'De bezoeker heeft nee gezegd. Toch wordt er iets opgeslagen dat niet nodig is.',
      action: 'Laat het script dat dit opslaat met data-category wachten op zijn categorie.',
    },
    'left-after-withdrawal': {
      title: 'Blijft staan na intrekken',
      meaning: 'De bezoeker heeft de toestemming ingetrokken. Wat daarmee was opgeslagen, staat er nog.',
      action:
        'Noem het bij cookies in het JSON-blok: cookiemelding verwijdert wat daar staat. Wat de server zet, moet de server verwijderen.',
    },
    'embed-without-consent': {
      title: 'Inhoud van anderen vóór een keuze',
      meaning:
        'Een video, kaart of bericht van een ander bedrijf laadt voordat de bezoeker ja heeft gezegd. Dat bedrijf ziet de bezoeker.',
      action: 'Zet data-category op het element, en data-src in plaats van src. Op die plek komt dan een vraag.',
    },
    'fonts-of-others': {
      title: 'Lettertypen van een ander bedrijf',
      meaning: 'De pagina haalt lettertypen bij een ander bedrijf. Dat krijgt het adres van elke bezoeker.',
      action: 'Zet de lettertypen op de eigen site.',
    },
    'prepared-without-consent': {
      title: 'Verbinding klaargezet vóór een keuze',
      meaning: 'Een link-element maakt verbinding met een partij die bezoekers volgt, voordat ze ja hebben gezegd.',
      action: 'Haal het link-element weg.',
    },
    'tracking-without-script': {
      title: 'Volgen van bezoekers zonder JavaScript',
      meaning:
        'Een noscript-element roept een partij aan die bezoekers volgt. Aan die bezoekers kan niemand iets vragen.',
      action: 'Haal het weg.',
    },
    undeclared: {
      title: 'Niet genoemd',
      meaning:
        'Het wordt met toestemming opgeslagen, maar de bezoeker leest er niets over en het blijft staan na intrekken.',
      action: 'Noem het bij cookies in het JSON-blok.',
    },
    'purpose-missing': {
      title: 'Geen doel op de eerste laag (regel 1)',
      meaning: 'De eerste laag zegt niet waarvoor de gegevens zijn.',
      action: 'Noem elk doel op de eerste laag. cookiemelding maakt die tekst uit de categorieën.',
    },
    'pre-ticked': {
      title: 'Een vinkje staat al aan (regel 2)',
      meaning: 'Toestemming is iets wat de bezoeker doet. Een vinkje dat al aan staat, is geen toestemming.',
      action: 'Laat elke keuze uit staan tot de bezoeker haar aanzet. Zo doet cookiemelding het.',
    },
    'pressing-words': {
      title: 'Woorden die sturen of aanprijzen (regel 3)',
      meaning: 'De tekst zegt niet gewoon wat elk antwoord doet, of maakt één antwoord slechter dan het is.',
      action: 'Schrijf ‘Alles accepteren’ en ‘Alles weigeren’, en laat de aanprijzing weg.',
    },
    'refusal-not-on-first-layer': {
      title: 'Weigeren kan niet op de eerste laag (regel 4)',
      meaning: 'Accepteren staat op de eerste laag, weigeren niet.',
      action: 'Zet beide antwoorden op de eerste laag. cookiemelding heeft ze allebei.',
    },
    'refusal-hidden': {
      title: 'Weigeren valt minder op dan accepteren (regel 5)',
      meaning: 'De twee antwoorden zien er niet hetzelfde uit (links weigeren, rechts accepteren).',
      action: 'Geef beide knoppen dezelfde grootte en hetzelfde uiterlijk.',
    },
    'refusal-more-clicks': {
      title: 'Weigeren kost meer klikken (regel 6)',
      meaning: 'Weigeren kost meer klikken dan accepteren (weigeren / accepteren).',
      action: 'Laat één klik alles weigeren.',
    },
    'refusal-in-text': {
      title: 'Weigeren is een link in de tekst (regel 7)',
      meaning: 'Weigeren is een onopvallende link, accepteren is een knop.',
      action: 'Maak van weigeren een knop, net als de andere.',
    },
    'no-way-back': {
      title: 'Intrekken kan niet (regel 8)',
      meaning: 'Na accepteren staat er niets op de pagina waarmee de toestemming is in te trekken.',
      action:
        'Zet op elke pagina een knop: <button type="button" data-cookie-preferences>Cookie-instellingen</button>. Waar die ontbreekt, toont cookiemelding een kleine.',
    },
    'withdrawal-harder': {
      title: 'Intrekken is moeilijker dan accepteren (regel 8)',
      meaning: 'Intrekken kost veel meer klikken dan accepteren (intrekken / accepteren).',
      action: 'Open de instellingen met één klik, en laat één klik daar alles weigeren.',
    },
    'legitimate-interest': {
      title: '‘Gerechtvaardigd belang’ in plaats van toestemming (regel 9)',
      meaning:
        'Voor opslaan en lezen op een apparaat is toestemming nodig. Gerechtvaardigd belang is daar geen grond voor.',
      action: 'Vraag toestemming, en laat gerechtvaardigd belang weg.',
    },
    'cookie-wall': {
      title: 'Een cookiemuur',
      meaning: 'De melding bedekt de pagina en kent geen weigeren: wie niet accepteert, kan niet verder lezen.',
      action: 'Laat de pagina bruikbaar, en laat bezoekers weigeren.',
    },
    'asks-again': {
      title: 'De vraag komt terug na een antwoord',
      meaning: 'De bezoeker heeft geantwoord, en krijgt bij het volgende bezoek dezelfde vraag.',
      action: 'Bewaar een weigering net zo lang als een acceptatie.',
    },
    'google-default-late': {
      title: 'Consent Mode: de standaard komt te laat',
      meaning:
        'Er staat een opdracht voor Google vóór de consent default. Wat daarmee is verstuurd, is zonder standaard verstuurd.',
      action: 'Haal de snippets van Google weg: cookiemelding zet de standaard voorop, en laadt de tags met hun id.',
    },
    'google-default-grants': {
      title: 'Consent Mode: de standaard staat toe',
      meaning: 'De standaard staat toe wat niemand heeft geaccepteerd.',
      action: 'Haal die opdracht weg: cookiemelding begint met alles geweigerd.',
    },
    'google-granted-without-consent': {
      title: 'Consent Mode: toegestaan zonder toestemming',
      meaning: 'Een update zegt tegen Google dat de bezoeker toestemming gaf. Dat is niet zo.',
      action: 'Haal die opdracht weg: cookiemelding stuurt de updates.',
    },
    'google-no-update': {
      title: 'Consent Mode: geen update na accepteren',
      meaning:
        'De bezoeker heeft geaccepteerd. Google hoort dat niet, of niet op de volgende pagina. Metingen gaan verloren.',
      action: 'Laat cookiemelding de updates sturen: die doet dat op elke pagina.',
    },
    'google-no-default': {
      title: 'Consent Mode ontbreekt',
      meaning: 'De tag van Google werkt zonder consent default: hij bewaart en verstuurt alles.',
      action: 'Haal de snippets van Google weg, en zet de id’s op de scripttag van cookiemelding.',
    },
    'google-not-arguments': {
      title: 'Opdrachten die de tag van Google niet leest',
      meaning:
        'In de data layer staan opdrachten als array. De tag van Google leest alleen Arguments-objecten, en slaat deze over zonder iets te zeggen.',
      action: 'Gebruik function gtag() { dataLayer.push(arguments); }, zonder rest-parameters.',
    },
    'cookie-not-secure': {
      title: 'Een inlogcookie zonder Secure',
      meaning: 'De cookie die de bezoeker ingelogd houdt, gaat ook over http. Onderweg kan iemand hem lezen.',
      action: 'Zet er op de server Secure op.',
    },
    'session-open-to-scripts': {
      title: 'Een inlogcookie die scripts kunnen lezen',
      meaning: 'Elk script op de pagina, ook dat van anderen, kan de sessie van de bezoeker overnemen.',
      action: 'Zet er op de server HttpOnly op.',
    },
    'gpc-asks': {
      title: 'Vraagt ondanks Global Privacy Control',
      meaning: 'De browser zegt dat de bezoeker niet gevolgd wil worden. De melding vraagt er toch om.',
      action: 'Neem het signaal als een weigering, zoals cookiemelding doet.',
    },
    'cannot-test': {
      title: 'Kon niet worden getest',
      meaning: 'Iets op de pagina maakte dat een deel niet te zien was. Wat daar gebeurt, is dus niet bekend.',
      action: 'Probeer het zelf, of installeer @duckduckgo/autoconsent: dat kent veel consenttools.',
    },
  },
  severities: { error: 'Fout', warning: 'Waarschuwing', info: 'Opmerking' },
  certainties: { certain: 'zeker', likely: 'waarschijnlijk', possible: 'mogelijk' },
  moments: {
    arrival: 'Bij binnenkomst',
    'arrival-return': 'Opnieuw, zonder antwoord',
    refusal: 'Na weigeren',
    'refusal-return': 'Terug na weigeren',
    acceptance: 'Na accepteren',
    'acceptance-return': 'Terug na accepteren',
    withdrawal: 'Na intrekken',
    'withdrawal-return': 'Terug na intrekken',
    gpc: 'Met Global Privacy Control',
  },
  solutions: {
    paste: 'plak de wijziging hieronder',
    code: 'pas het script aan dat dit doet',
    server: 'pas het aan op de server',
    notice: 'pas de melding aan',
    'self-host': 'zet het op de eigen site',
    none: '',
  },
  failures: {
    'no-address': 'is geen adres van een webpagina',
    'no-host': 'deze host bestaat niet',
    'no-connection': 'de server antwoordt niet',
    certificate: 'het certificaat is niet geldig',
    redirects: 'de pagina blijft doorverwijzen',
    'no-answer': 'de pagina kwam niet op tijd',
    status: 'de server antwoordt met een fout',
    download: 'is een download, geen pagina',
    'no-html': 'is geen HTML-pagina',
    crashed: 'de pagina liet de browser vastlopen',
    robots: 'robots.txt vraagt om de pagina niet te bezoeken',
    unknown: 'kon niet worden bekeken',
  },
  obstacles: {
    'no-playwright': 'Deze opdracht heeft Playwright nodig: npm install --save-dev playwright',
    'no-browser':
      'Geen Chromium, Chrome of Edge gevonden: npx playwright install chromium, of noem er een met --browser',
    'named-browser': 'Er is geen browser op',
    'browser-failed': 'De browser startte niet:',
  },
  problems: {
    'never-loads': 'De pagina was na acht seconden nog aan het laden.',
    'never-rests': 'De pagina bleef verzoeken doen.',
    'cannot-accept': 'De melding kon niet worden geaccepteerd.',
    'cannot-reject': 'De melding kon niet worden geweigerd.',
    'cannot-read': 'De pagina kon niet worden gelezen: een script houdt haar bezig, of verandert wat de browser kan.',
    'cannot-withdraw': 'De instellingen gingen open, maar daar viel niets te weigeren.',
    'no-settings': 'Er is geen element gevonden dat de instellingen opent.',
    'settings-lead-nowhere': 'Wat op de weg naar de instellingen lijkt, opende ze niet.',
  },
  pictures: {
    page: 'De pagina',
    'first-layer': 'Eerste laag',
    'second-layer': 'Tweede laag',
    phone: 'Op een telefoon',
  },
  remedy: DECLARATION_TEXTS.nl,
  report: {
    title: 'Toestemming doorgelicht',
    pass: 'Niets gevonden',
    passLong: 'Er is niets gevonden dat anders moet.',
    findings: 'Bevindingen',
    pages: 'Pagina’s',
    page: 'Pagina',
    failed: 'Kon niet worden bekeken',
    evidence: 'Gezien',
    cause: 'Door',
    action: 'Wat te doen',
    element: 'Element',
    remedy: 'Zo wordt het goed',
    remedyIntro: 'Plak dit in de site, en bekijk haar daarna opnieuw.',
    tagStep: 'Boven aan <head>, onder het JSON-blok:',
    blockStep: 'Het JSON-blok, boven de scripttag:',
    changesStep: 'Pas deze elementen aan:',
    remove: 'weghalen',
    line: 'regel',
    layers: 'De melding',
    waterfall: 'Verzoeken aan anderen',
    waterfallIntro:
      'Elke balk is een verzoek, van links naar rechts in de loop van het bezoek. Gevulde balken volgen bezoekers zonder toestemming.',
    stored: 'Opgeslagen in de browser',
    name: 'Naam',
    kind: 'Soort',
    host: 'Host',
    category: 'Categorie',
    seenAt: 'Wanneer',
    days: 'Bewaard',
    session: 'sessie',
    by: 'Gezet door',
    moments: 'Momenten',
    moment: 'Moment',
    requests: 'Verzoeken',
    thirdParties: 'Derden',
    tracking: 'Volgen',
    items: 'Opgeslagen',
    notice: 'Melding',
    asks: 'vraagt',
    noNotice: 'vraagt niet',
    party: 'Partij',
    at: 'op',
    tool: 'Consenttool',
    noTool: 'geen gevonden',
    made: 'Gemaakt',
    limits:
      'Dit ziet een paar seconden lang wat er in een browser gebeurt. Het ziet geen contracten, geen servers en geen bedoelingen, en is geen juridisch advies.',
    unknown: 'onbekend',
    before: 'Nu',
    after: 'In plaats daarvan',
    queue: 'Consent Mode, op volgorde',
    yes: 'ja',
    no: 'nee',
    others: 'overige',
    none: 'geen',
    ms: 'ms',
  },
  terminal: {
    looking: 'Bekijkt',
    done: 'Klaar',
    reportAt: 'Rapport:',
    resumed: 'Gaat verder met',
    usage: `Gebruik: cookiemelding audit <url> [meer urls] [opties]

Bezoekt pagina’s met een echte browser, als bezoekers die niet antwoorden, weigeren, accepteren, intrekken, en terugkomen;
zegt wat er zonder toestemming gebeurt, en wat te plakken om het goed te maken.

  --crawl N          bezoek ook hoogstens N pagina’s waar de genoemde naar verwijzen
  --sitemap          bezoek ook de pagina’s in de sitemap
  --max N            bezoek in totaal hoogstens N pagina’s (1000)
  --out DIR          schrijf report.html, report.json en report.sarif in DIR
  --json             toon het JSON-rapport, en niets anders
  --fail-on NIVEAU   error, warning of never: wat afsluitcode 1 geeft (error)
  --concurrency N    aantal pagina’s tegelijk (1)
  --delay MS         pauze tussen pagina’s van één host (1000)
  --wait MS          hoe lang elk moment wordt bekeken (4000)
  --timeout MS       hoe lang een pagina mag wegblijven (20000)
  --state BESTAND    bewaar de voortgang in BESTAND, en ga vandaar verder
  --lang nl|en       taal van het rapport en de bezoeker (nl)
  --browser PAD      de Chromium die wordt gebruikt
  --browser-arg=ARG  een argument voor de browser; mag vaker
  --insecure         aanvaard certificaten waar niemand voor instaat

Afsluitcode: 0 niets op of boven --fail-on, 1 bevindingen, 2 kon niet kijken.
`,
    wrongUse: 'cookiemelding audit --help zegt wat kan.',
    more: 'meer',
    found: 'gevonden',
  },
  count: (count, severity) =>
    `${count} ${{ error: count === 1 ? 'fout' : 'fouten', warning: count === 1 ? 'waarschuwing' : 'waarschuwingen', info: count === 1 ? 'opmerking' : 'opmerkingen' }[severity]}`,
  pageCount: (count) => (count === 1 ? '1 pagina' : `${count} pagina’s`),
};
