// Dutch, informal, for the preferences and the cookie declaration. A file of its own, because the interface is two files.
import type { CookieTexts, SettingsTexts } from './texts.js';

export const settings: SettingsTexts = {
  version: 'nl-2',
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
    'Deze cookies zijn nodig om de website te laten werken. Bijvoorbeeld om je cookiekeuze te bewaren. We hoeven hiervoor geen toestemming te vragen.',
  analyticsGoogle:
    'Met Google Analytics meten we hoe bezoekers de website gebruiken. Bijvoorbeeld welke pagina’s ze bekijken. Google plaatst hiervoor cookies en krijgt gegevens over je bezoek. Google krijgt ook je IP-adres. Volgens Google bewaart Google Analytics dat niet. De andere gegevens blijven daar 2 of 14 maanden bewaard. Google kan je gegevens ook buiten Europa gebruiken, bijvoorbeeld in de Verenigde Staten.',
  analyticsDescription: 'Hiermee meten we hoe bezoekers de website gebruiken. Bijvoorbeeld welke pagina’s ze bekijken.',
  advertisingGoogle:
    'Met Google Ads (vroeger AdWords) meten we of onze advertenties werken. Google plaatst hiervoor cookies en kan zien dat je via een advertentie bij ons kwam. Google krijgt ook je IP-adres. Google kan je gegevens ook buiten Europa gebruiken, bijvoorbeeld in de Verenigde Staten.',
  advertisingDescription: 'Hiermee meten we of onze advertenties werken.',
  personalisedDescription:
    'Met deze gegevens kun je op andere websites advertenties te zien krijgen die bij je bezoek passen.',
  viaTagManager: 'De diensten die dat doen, laden we met Google Tag Manager.',
  otherDescription: 'Cookies voor {name}.',
  rights:
    'Je mag je gegevens inzien, aanpassen, verwijderen, meenemen of het gebruik laten beperken. Je kunt je toestemming altijd intrekken. Een klacht? Ga naar de {supervisor}.',
  responsible: '{controller} is verantwoordelijk voor het gebruik van je gegevens.',
  questions: 'Vragen? Mail {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google is Google Ireland Limited. Google bepaalt welke cookies Google plaatst. De lijst kan veranderen.',
  googleCookies: 'De cookies van Google',
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
  kindSessionStorage: 'sessieopslag',
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
    'Wil je je gegevens inzien? Stuur bij je verzoek een kopie van je cookies mee. Deel deze kopie alleen met {controller}.',
  download: 'Download mijn keuze',
  notVisible:
    'Deze pagina ziet niet alle cookies. Niet die alleen de server leest, en niet die van andere websites, zoals Google. Je vindt ze in de instellingen van je browser.',
};
