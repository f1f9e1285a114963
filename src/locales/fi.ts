// Finnish.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'fi',
  and: ' ja ',
  preferencesTitle: 'Evästeasetukset',
  functional: 'Toiminnalliset',
  analytics: 'Analytiikka',
  advertising: 'Mainonta',
  bannerTitle: 'Evästeet sivustolla {site}',
  bannerTitleHere: 'Evästeet tällä sivustolla',
  functionalUse: '{controller} käyttää toiminnallisia evästeitä, jotta sivusto toimii.',
  askGoogle: 'Haluamme käyttää myös Googlen evästeitä {purposes}.',
  ask: 'Haluamme käyttää myös muita evästeitä {purposes}.',
  analyticsPurpose: 'sivuston käytön mittaamiseen (analytiikka)',
  advertisingPurpose: 'mainostemme tulosten mittaamiseen (mainonta)',
  personalisedPurpose:
    'mainostemme tulosten mittaamiseen ja vierailuusi liittyvien mainosten näyttämiseen muilla sivustoilla (mainonta)',
  otherPurpose: 'tarkoitukseen ”{name}”',
  receivesOne: '{party} saa silloin tietoja vierailustasi.',
  receivesSome: '{parties} saavat silloin tietoja vierailustasi.',
  receivesMany: '{count} yritystä saa silloin tietoja vierailustasi. Yritykset löydät kohdasta ”{settings}”.',
  personalisedTitle: 'Personoidut mainokset',
  onlyIfYouAgree: 'Teemme tämän vain, jos annat suostumuksesi.',
  later: 'Voit peruuttaa suostumuksesi milloin tahansa kohdassa ”Evästeasetukset”.',
  readPolicy: 'Lue tietosuoja- ja evästeselosteemme',
  accept: 'Hyväksy kaikki',
  reject: 'Hylkää kaikki',
  settings: 'Asetukset',
  changedPolicy: 'Evästeselosteemme on muuttunut. Siksi kysymme valintaasi uudelleen.',
  changedPolicyOn: 'Evästeselosteemme muuttui {date}. Siksi kysymme valintaasi uudelleen.',
  expired: 'Valinnastasi on kulunut yli {duration}. Siksi kysymme uudelleen.',
  newPurposes: 'Haluamme nyt käyttää evästeitä myös {purposes}. Siksi kysymme valintaasi uudelleen.',
  gpc: 'Selaimesi pyytää, ettemme seuraa sinua. Siksi kaikki, mikä ei ole tarpeen, on pois päältä. Voit muuttaa asetuksia tässä.',
  saved: 'Valintasi on tallennettu: {choices}.',
  savedRefused: 'Valintasi on tallennettu. Käytämme vain toiminnallisia evästeitä.',
  notKept:
    'Selaimesi ei säilytä valintaasi. Valinta on voimassa vain tällä sivulla. Siksi kysymme uudelleen seuraavalla sivulla.',
  withdrawn: 'Suostumuksesi on peruutettu ({categories}).',
  removedOne: 'Poistimme 1 tämän sivuston evästeen.',
  removed: 'Poistimme {count} tämän sivuston evästettä.',
  left: 'Sivusto ei voi itse poistaa näitä evästeitä, jos niitä on: {names}. Voit poistaa ne selaimesi asetuksissa.',
  leftByGoogle:
    'Onko Google itse tallentanut evästeitä verkkotunnuksissa doubleclick.net tai google.com? Tämä sivusto ei voi poistaa niitä.',
  unsentInput: 'Sivua ei ladattu uudelleen, koska olet täyttänyt jotain. Se tapahtuu, kun siirryt toiselle sivulle.',
  reloadNow: 'Lataa nyt uudelleen',
  reloadLater: 'Myöhemmin',
  embedTitle: 'Tässä on {what} (tarjoaja: {provider})',
  embedSomeone: 'toinen yritys',
  embedVideo: 'video',
  embedMap: 'kartta',
  embedAudio: 'äänite',
  embedPost: 'julkaisu',
  embedOther: 'sisältöä',
  embedBody: 'Jos lataat tämän sisällön, {provider} saa tietoja vierailustasi ja voi tallentaa evästeitä.',
  embedThey: 'kyseinen yritys',
  embedOnce: 'Lataa kerran',
  embedAlways: 'Salli aina {provider}',
  embedOpen: 'Avaa palvelussa {provider}',
  framed: 'Tämä sivu näytetään toisen sivuston sivulla. Siksi täällä ei voi sallia mitään.',
  framedOpen: 'Avaa tämä sivu uudessa välilehdessä',
};

export const settings: SettingsTexts = {
  version: 'fi-2',
  save: 'Tallenna',
  close: 'Sulje tallentamatta',
  preferencesIntro:
    'Valitse kunkin evästetyypin kohdalla, sallitko evästeet. Jos kytkin on pois päältä, emme tallenna kyseisiä evästeitä.',
  noChoiceYet: 'Et ole vielä tehnyt valintaa.',
  choiceOf: 'Valintasi {date}: {choices}.',
  onlyFunctional: 'vain toiminnalliset',
  policy: 'Tietosuoja- ja evästeseloste',
  policyVersion: 'versio {version}',
  alwaysOn: 'Aina päällä',
  functionalDescription:
    'Sivusto tarvitsee näitä evästeitä toimiakseen. Niitä käytetään esimerkiksi evästevalintasi muistamiseen. Näihin emme tarvitse suostumustasi.',
  analyticsGoogle:
    'Google Analyticsin avulla mittaamme, miten kävijät käyttävät sivustoa. Näemme esimerkiksi, mitä sivuja he katsovat. Google tallentaa tätä varten evästeitä ja saa tietoja vierailustasi. Google saa myös IP-osoitteesi. Googlen mukaan Google Analytics ei tallenna sitä. Muita tietoja säilytetään siellä 2 tai 14 kuukautta. Google voi käyttää tietojasi myös Euroopan ulkopuolella, esimerkiksi Yhdysvalloissa.',
  analyticsDescription:
    'Näiden avulla mittaamme, miten kävijät käyttävät sivustoa. Näemme esimerkiksi, mitä sivuja he katsovat.',
  advertisingGoogle:
    'Google Adsin (aiemmin AdWords) avulla mittaamme, toimivatko mainoksemme. Google tallentaa tätä varten evästeitä ja voi nähdä, että tulit sivustollemme mainoksen kautta. Google saa myös IP-osoitteesi. Google voi käyttää tietojasi myös Euroopan ulkopuolella, esimerkiksi Yhdysvalloissa.',
  advertisingDescription: 'Näiden avulla mittaamme, toimivatko mainoksemme.',
  personalisedDescription:
    'Näiden tietojen perusteella sinulle voidaan näyttää muilla sivustoilla mainoksia, jotka liittyvät vierailuusi.',
  viaTagManager: 'Lataamme tähän käytettävät palvelut Google Tag Managerilla.',
  otherDescription: 'Evästeet tarkoitukseen ”{name}”.',
  rights:
    'Sinulla on oikeus tarkastaa tietosi, saada ne oikaistua tai poistettua, siirtää ne muualle ja rajoittaa niiden käyttöä. Voit peruuttaa suostumuksesi milloin tahansa. Haluatko tehdä valituksen? Ota yhteyttä valvontaviranomaiseen: {supervisor}.',
  responsible: 'Tietojesi käytöstä vastaa rekisterinpitäjä {controller}.',
  questions: 'Kysyttävää? Kirjoita osoitteeseen {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google on Google Ireland Limited. Google päättää, mitä evästeitä Google tallentaa. Luettelo voi muuttua.',
  googleCookies: 'Googlen evästeet',
  googlePrivacy: 'Näin Google käyttää tietoja',
  showCookies: 'Näytä evästeet ({count})',
  tableCaption: 'Evästeet ryhmässä {category}',
  columnName: 'Nimi',
  columnProvider: 'Tarjoaja',
  columnPurpose: 'Tarkoitus',
  columnDuration: 'Säilytysaika',
  columnKind: 'Tyyppi',
  columnReaders: 'Kuka voi nähdä tiedot',
  kindCookie: 'eväste',
  kindLocalStorage: 'paikallinen tallennustila',
  kindSessionStorage: 'istunnon tallennustila',
  untilCleared: 'kunnes poistat sen',
  untilSent: 'kunnes valintasi on välitetty',
  purposeChoice: 'muistaa evästevalintasi',
  purposeRecord: 'säilyttää todisteen valinnastasi, kunnes sivusto on saanut sen',
  purposeVisitor: 'erottaa kävijät toisistaan',
  purposeVisit: 'seuraa, mitä vierailun aikana tapahtuu',
  purposeResult: 'mittaa mainoksen tuloksia',
  purposeClick: 'muistaa, minkä mainoksen kautta tulit',
  purposeTest: 'tarkistaa, toimivatko evästeet',
  change: 'Muuta valintaasi',
  withdraw: 'Peruuta suostumuksesi',
  copyCookies: 'Kopioi evästeeni',
  copied: 'Kopioitu.',
  copyByHand: 'Kopioi alla oleva teksti.',
  copyWarning:
    'Haluatko nähdä tietosi? Liitä pyyntöösi kopio evästeistäsi. Jaa tämä kopio vain tälle taholle: {controller}.',
  download: 'Lataa valintani',
  notVisible:
    'Tämä sivu ei näe kaikkia evästeitä. Se ei näe niitä, joita vain palvelin lukee, eikä muiden sivustojen, kuten Googlen, evästeitä. Löydät ne selaimesi asetuksista.',
};

export const answers: AnswerWords = {
  accept: 'hyväksyn salli kyllä',
  reject: 'hylkään en ei',
  other: 'evästeet',
};
