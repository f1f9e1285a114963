// Dutch, informal. Split up, because each part is bundled with the file that shows it.
import type { AnswerWords, BannerTexts, EmbedTexts, Names } from './texts.js';

export const names: Names = {
  lang: 'nl',
  and: ' en ',
  preferencesTitle: 'Cookie-instellingen',
  functional: 'Functioneel',
  analytics: 'Analytisch',
  advertising: 'Advertenties',
};

export const banner: Omit<BannerTexts, keyof Names> = {
  bannerTitle: 'Cookies op {site}',
  bannerTitleHere: 'Cookies op deze website',
  functionalUse: '{controller} gebruikt functionele cookies om de website te laten werken.',
  askGoogle: 'We willen ook cookies van Google gebruiken {purposes}.',
  ask: 'We willen ook andere cookies gebruiken {purposes}.',
  analyticsPurpose: 'om te meten hoe bezoekers de website gebruiken (analytisch)',
  advertisingPurpose: 'om te zien wat onze advertenties opleveren (advertenties)',
  personalisedPurpose:
    'om te zien wat onze advertenties opleveren en je op andere websites advertenties te laten zien die bij je bezoek passen (advertenties)',
  otherPurpose: 'voor {name}',
  receivesOne: '{party} krijgt dan gegevens over je bezoek.',
  receivesSome: '{parties} krijgen dan gegevens over je bezoek.',
  receivesMany: '{count} bedrijven krijgen dan gegevens over je bezoek. Je ziet ze bij {settings}.',
  personalisedTitle: 'Advertenties op andere websites',
  onlyIfYouAgree: 'Dat doen we alleen als je toestemming geeft.',
  later: 'Je kunt je toestemming altijd intrekken via Cookie-instellingen.',
  readPolicy: 'Lees onze privacy- en cookieverklaring',
  accept: 'Alles accepteren',
  reject: 'Alles weigeren',
  settings: 'Instellingen',
  changedPolicy: 'Onze cookieverklaring is veranderd. Daarom vragen we je keuze opnieuw.',
  changedPolicyOn: 'Onze cookieverklaring is veranderd op {date}. Daarom vragen we je keuze opnieuw.',
  expired: 'Je keuze is ouder dan {duration}. Daarom vragen we het opnieuw.',
  newPurposes: 'We vragen nu ook of we cookies mogen gebruiken {purposes}. Daarom vragen we je keuze opnieuw.',
  gpc: 'Je browser vraagt ons om je niet te volgen. Daarom staat alles uit wat niet nodig is. Je kunt dit hier veranderen.',
  saved: 'Je keuze is opgeslagen: {choices}.',
  savedRefused: 'Je keuze is opgeslagen. We plaatsen alleen functionele cookies.',
  notKept:
    'Je browser bewaart je keuze niet. Je keuze geldt alleen voor deze pagina. We vragen het daarom op de volgende pagina opnieuw.',
  withdrawn: 'Je toestemming voor {categories} is ingetrokken.',
  removedOne: 'We hebben 1 cookie van deze website verwijderd.',
  removed: 'We hebben {count} cookies van deze website verwijderd.',
  left: 'Deze cookies kan de website niet zelf verwijderen, als ze er zijn: {names}. Je kunt ze wissen in de instellingen van je browser.',
  leftByGoogle:
    'Heeft Google zelf cookies geplaatst, op doubleclick.net of google.com? Die kan deze website niet verwijderen.',
  unsentInput:
    'De pagina is niet opnieuw geladen, omdat je iets hebt ingevuld. Dat gebeurt zodra je naar een andere pagina gaat.',
  reloadNow: 'Nu opnieuw laden',
  reloadLater: 'Later',
};

export const embed: Omit<EmbedTexts, keyof Names> = {
  embedTitle: 'Hier staat {what} van {provider}',
  embedSomeone: 'een ander bedrijf',
  embedVideo: 'een video',
  embedMap: 'een kaart',
  embedAudio: 'een geluidsfragment',
  embedPost: 'een bericht',
  embedOther: 'inhoud',
  embedBody: 'Als je dit laadt, krijgt {provider} gegevens over je bezoek en kan {provider} cookies plaatsen.',
  embedThey: 'dat bedrijf',
  embedOnce: 'Eén keer laden',
  embedAlways: 'Altijd {provider} toestaan',
  embedOpen: 'Open op {provider}',
  framed: 'Deze pagina staat in een pagina van een andere website. Daarom kun je hier niets toestaan.',
  framedOpen: 'Open deze pagina in een nieuw tabblad',
};

export const answers: AnswerWords = {
  accept: 'accepteer akkoord toestaan toestemmen sta toe ja',
  reject: 'weiger afwijzen nee niet geen alleen noodzakelijke functionele',
  other: 'alle cookies ik ga',
};
