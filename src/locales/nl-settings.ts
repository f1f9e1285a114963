// Dutch, informal, for the preferences and the cookie declaration. A file of its own, because the interface is two files.
import type { CookieTexts, SettingsTexts } from './texts.js';

export const settings: SettingsTexts = {
  version: 'nl-1',
  save: 'Opslaan',
  close: 'Sluiten zonder opslaan',
  preferencesIntro:
    'Kies per soort of je cookies toestaat. Staat een schakelaar uit, dan plaatsen we die cookies niet.',
  noChoiceYet: 'Je hebt nog geen keuze gemaakt.',
  choiceOf: 'Je keuze van {date}: {choices}.',
  onlyFunctional: 'alleen functioneel',
  policy: 'Privacy- en cookieverklaring',
  policyVersion: 'versie {version}',
  alwaysOn: 'Altijd aan',
  functionalDescription:
    'Deze cookies zijn nodig om de website te laten werken. Bijvoorbeeld om in te loggen, je taal te onthouden en je cookiekeuze te bewaren. We hoeven hiervoor geen toestemming te vragen.',
  analyticsGoogle:
    'Met Google Analytics meten we hoe bezoekers de website gebruiken. Bijvoorbeeld welke pagina’s ze bekijken. Google plaatst hiervoor cookies en krijgt gegevens over je bezoek. Google Analytics slaat je IP-adres niet op.',
  analyticsDescription: 'Hiermee meten we hoe bezoekers de website gebruiken. Bijvoorbeeld welke pagina’s ze bekijken.',
  advertisingGoogle:
    'Met Google Ads (vroeger AdWords) meten we of onze advertenties werken. Google plaatst hiervoor cookies en kan zien dat je via een advertentie bij ons kwam. Google krijgt hierbij ook je IP-adres.',
  advertisingDescription: 'Hiermee meten we of onze advertenties werken.',
  personalisedDescription:
    'Met deze gegevens kun je op andere websites advertenties te zien krijgen die bij je bezoek passen.',
  viaTagManager: 'De diensten die dat doen, laden we met Google Tag Manager.',
  otherDescription: 'Cookies voor {name}.',
  rights:
    'Je hebt het recht om je gegevens in te zien, te laten aanpassen of te laten verwijderen. Je kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
  responsible: '{controller} is verantwoordelijk.',
  questions: 'Vragen? Mail {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google bepaalt welke cookies Google plaatst. De lijst kan veranderen. Kijk voor de actuele lijst bij Google.',
  googlePrivacy: 'Zo gebruikt Google gegevens',
  showCookies: 'Bekijk de cookies ({count})',
  tableCaption: 'Cookies in de groep {category}',
  columnName: 'Naam',
  columnProvider: 'Van wie',
  columnPurpose: 'Waarvoor',
  columnDuration: 'Hoe lang',
  columnKind: 'Soort',
  columnReaders: 'Wie kan de gegevens zien',
  kindCookie: 'cookie',
  kindLocalStorage: 'lokale opslag',
  kindSessionStorage: 'sessie-opslag',
  untilCleared: 'tot je het wist',
  untilSent: 'tot je keuze is doorgegeven',
  purposeChoice: 'je cookiekeuze onthouden',
  purposeRecord: 'bewijs van je keuze bewaren tot de website het heeft ontvangen',
  purposeVisitor: 'bezoekers uit elkaar houden',
  purposeVisit: 'bijhouden wat er in een bezoek gebeurt',
  purposeResult: 'meten wat een advertentie oplevert',
  purposeClick: 'onthouden via welke advertentie je kwam',
  purposeTest: 'kijken of cookies werken',
  change: 'Verander je keuze',
  withdraw: 'Trek je toestemming in',
  copyCookies: 'Kopieer mijn cookies',
  copied: 'Gekopieerd.',
  copyByHand: 'Kopieer de tekst hieronder.',
  copyWarning:
    'Wil je je gegevens inzien? Stuur dan een kopie van je cookies mee. Deel deze kopie alleen met {controller}.',
  download: 'Download mijn toestemming',
  notVisible:
    'Cookies die de server voor zichzelf plaatst en cookies van andere websites, zoals die van Google zelf, kan deze pagina niet zien. Je vindt ze in de instellingen van je browser.',
};
