// Danish.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'da',
  and: ' og ',
  preferencesTitle: 'Cookieindstillinger',
  functional: 'Funktionelle',
  analytics: 'Statistik',
  advertising: 'Markedsføring',
  bannerTitle: 'Cookies på {site}',
  bannerTitleHere: 'Cookies på denne hjemmeside',
  functionalUse: '{controller} bruger funktionelle cookies, så hjemmesiden virker.',
  askGoogle: 'Vi vil også gerne bruge cookies fra Google {purposes}.',
  ask: 'Vi vil også gerne bruge andre cookies {purposes}.',
  analyticsPurpose: 'til at måle brugen af hjemmesiden (statistik)',
  advertisingPurpose: 'til at måle effekten af vores annoncer (markedsføring)',
  personalisedPurpose:
    'til at måle effekten af vores annoncer og til at vise dig annoncer på andre hjemmesider ud fra dit besøg her (markedsføring)',
  otherPurpose: 'til {name}',
  receivesOne: '{party} får så oplysninger om dit besøg.',
  receivesSome: '{parties} får så oplysninger om dit besøg.',
  receivesMany: '{count} virksomheder får så oplysninger om dit besøg. Du kan se virksomhederne under ”{settings}”.',
  personalisedTitle: 'Personaliserede annoncer',
  onlyIfYouAgree: 'Det gør vi kun, hvis du giver dit samtykke.',
  later: 'Du kan altid trække dit samtykke tilbage under ”Cookieindstillinger”.',
  readPolicy: 'Læs vores privatlivs- og cookiepolitik',
  accept: 'Accepter alle',
  reject: 'Afvis alle',
  settings: 'Indstillinger',
  changedPolicy: 'Vores cookiepolitik er ændret. Derfor beder vi dig vælge igen.',
  changedPolicyOn: 'Vores cookiepolitik blev ændret den {date}. Derfor beder vi dig vælge igen.',
  expired: 'Dit valg er mere end {duration} gammelt. Derfor spørger vi igen.',
  newPurposes: 'Vi vil nu også gerne bruge cookies {purposes}. Derfor beder vi dig vælge igen.',
  gpc: 'Din browser beder os om ikke at spore dig. Derfor er alt, der ikke er nødvendigt, slået fra. Du kan ændre det her.',
  saved: 'Dit valg er gemt: {choices}.',
  savedRefused: 'Dit valg er gemt. Vi sætter kun funktionelle cookies.',
  notKept:
    'Din browser gemmer ikke dit valg. Dit valg gælder kun for denne side. Derfor spørger vi igen på den næste side.',
  withdrawn: 'Dit samtykke til {categories} er trukket tilbage.',
  removedOne: 'Vi har slettet 1 cookie fra denne hjemmeside.',
  removed: 'Vi har slettet {count} cookies fra denne hjemmeside.',
  left: 'Hjemmesiden kan ikke selv slette disse cookies, hvis de findes: {names}. Du kan slette dem i din browsers indstillinger.',
  leftByGoogle:
    'Har Google selv sat cookies, på doubleclick.net eller google.com? Dem kan denne hjemmeside ikke slette.',
  unsentInput: 'Siden er ikke indlæst igen, fordi du har udfyldt noget. Det sker, så snart du går til en anden side.',
  reloadNow: 'Indlæs igen nu',
  reloadLater: 'Senere',
  embedTitle: 'Her er {what} fra {provider}',
  embedSomeone: 'en anden virksomhed',
  embedVideo: 'en video',
  embedMap: 'et kort',
  embedAudio: 'et lydklip',
  embedPost: 'et opslag',
  embedOther: 'indhold',
  embedBody: 'Hvis du indlæser indholdet, får {provider} oplysninger om dit besøg og kan sætte cookies.',
  embedThey: 'virksomheden',
  embedOnce: 'Indlæs én gang',
  embedAlways: 'Tillad altid {provider}',
  embedOpen: 'Åbn på {provider}',
  framed: 'Denne side vises på en side fra en anden hjemmeside. Derfor kan intet tillades her.',
  framedOpen: 'Åbn denne side i en ny fane',
};

export const settings: SettingsTexts = {
  version: 'da-2',
  save: 'Gem',
  close: 'Luk uden at gemme',
  preferencesIntro:
    'Vælg for hver type, om du vil tillade cookies. Hvis en kontakt er slået fra, sætter vi ikke den type cookies.',
  noChoiceYet: 'Du har ikke valgt endnu.',
  choiceOf: 'Dit valg fra den {date}: {choices}.',
  onlyFunctional: 'kun funktionelle',
  policy: 'Privatlivs- og cookiepolitik',
  policyVersion: 'version {version}',
  alwaysOn: 'Altid slået til',
  functionalDescription:
    'Disse cookies er nødvendige, for at hjemmesiden kan virke. De bruges for eksempel til at huske dit valg om cookies. Vi behøver ikke at bede om samtykke til dem.',
  analyticsGoogle:
    'Med Google Analytics måler vi, hvordan besøgende bruger hjemmesiden. For eksempel hvilke sider de ser. Google sætter cookies til formålet og får oplysninger om dit besøg. Google får også din IP-adresse. Ifølge Google gemmer Google Analytics den ikke. De andre oplysninger bliver gemt der i 2 eller 14 måneder. Google kan også bruge dine oplysninger uden for Europa, for eksempel i USA.',
  analyticsDescription:
    'Med disse cookies måler vi, hvordan besøgende bruger hjemmesiden. For eksempel hvilke sider de ser.',
  advertisingGoogle:
    'Med Google Ads (tidligere AdWords) måler vi, om vores annoncer virker. Google sætter cookies til formålet og kan se, at du kom til os via en annonce. Google får også din IP-adresse. Google kan også bruge dine oplysninger uden for Europa, for eksempel i USA.',
  advertisingDescription: 'Med disse cookies måler vi, om vores annoncer virker.',
  personalisedDescription:
    'Med disse oplysninger kan du på andre hjemmesider få vist annoncer, der passer til dit besøg.',
  viaTagManager: 'Vi indlæser tjenesterne til det med Google Tag Manager.',
  otherDescription: 'Cookies til {name}.',
  rights:
    'Du har ret til at se dine oplysninger, få dem rettet eller slettet, tage dem med dig og få brugen af dem begrænset. Du kan altid trække dit samtykke tilbage. Vil du klage? Kontakt tilsynsmyndigheden: {supervisor}.',
  responsible: '{controller} er dataansvarlig for brugen af dine oplysninger.',
  questions: 'Spørgsmål? Skriv til {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google er Google Ireland Limited. Google bestemmer, hvilke cookies Google sætter. Listen kan ændre sig.',
  googleCookies: 'Googles cookies',
  googlePrivacy: 'Sådan bruger Google oplysninger',
  showCookies: 'Vis cookies ({count})',
  tableCaption: 'Cookies i gruppen {category}',
  columnName: 'Navn',
  columnProvider: 'Udbyder',
  columnPurpose: 'Formål',
  columnDuration: 'Varighed',
  columnKind: 'Type',
  columnReaders: 'Hvem kan se oplysningerne',
  kindCookie: 'cookie',
  kindLocalStorage: 'lokalt lager',
  kindSessionStorage: 'sessionslager',
  untilCleared: 'indtil du sletter det',
  untilSent: 'indtil dit valg er sendt videre',
  purposeChoice: 'huske dit valg om cookies',
  purposeRecord: 'gemme bevis for dit valg, indtil hjemmesiden har modtaget det',
  purposeVisitor: 'skelne besøgende fra hinanden',
  purposeVisit: 'registrere, hvad der sker under et besøg',
  purposeResult: 'måle effekten af en annonce',
  purposeClick: 'huske, hvilken annonce du kom fra',
  purposeTest: 'se, om cookies virker',
  change: 'Ændr dit valg',
  withdraw: 'Træk dit samtykke tilbage',
  copyCookies: 'Kopier mine cookies',
  copied: 'Kopieret.',
  copyByHand: 'Kopier teksten nedenfor.',
  copyWarning:
    'Vil du se dine oplysninger? Send en kopi af dine cookies med din anmodning. Del ikke denne kopi med andre end {controller}.',
  download: 'Download mit valg',
  notVisible:
    'Denne side kan ikke se alle cookies. Den kan ikke se dem, som kun serveren læser, eller dem fra andre hjemmesider, for eksempel Google. Du finder dem i din browsers indstillinger.',
};

export const answers: AnswerWords = {
  accept: 'accepterer tillad godkend ja',
  reject: 'afslå nej ikke kun nødvendige',
  other: 'jeg alt cookies',
};
