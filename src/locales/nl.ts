import { categoryTitle, preferencesTitle } from './nl-names.js';
import type { CategoryTexts, Provider, Texts } from './texts.js';

/** *a, b en c*. Not by `Intl.ListFormat`: its first use takes longer than all else that the first layer needs. */
const list = (items: readonly string[]): string =>
  [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(' en ');

/** A description for each who can place the cookies. */
const description = (by: Provider | undefined, google: string, others: string): string =>
  ({
    google,
    'tag-manager': `${others} De diensten die dat doen, laden we met Google Tag Manager.`,
    none: others,
  })[by ?? 'none'];

const analytics = (by: Provider | undefined): CategoryTexts => ({
  title: categoryTitle('analytics'),
  purpose: 'om te meten hoe bezoekers de website gebruiken (analytisch)',
  description: description(
    by,
    'Met Google Analytics meten we hoe bezoekers de website gebruiken. Bijvoorbeeld welke pagina’s ze bekijken. Google plaatst hiervoor cookies en krijgt gegevens over je bezoek. Google Analytics slaat je IP-adres niet op.',
    'Hiermee meten we hoe bezoekers de website gebruiken. Bijvoorbeeld welke pagina’s ze bekijken.',
  ),
});

const advertising = (by: Provider | undefined, personal: boolean): CategoryTexts => ({
  title: categoryTitle('advertising'),
  purpose: `om te zien wat onze advertenties opleveren${personal ? ' en je op andere websites advertenties te laten zien die bij je bezoek passen' : ''} (advertenties)`,
  description: description(
    by,
    'Met Google Ads (vroeger AdWords) meten we of onze advertenties werken. Google plaatst hiervoor cookies en kan zien dat je via een advertentie bij ons kwam. Google krijgt hierbij ook je IP-adres.',
    'Hiermee meten we of onze advertenties werken.',
  ).concat(
    personal
      ? ' Met deze gegevens kun je op andere websites advertenties te zien krijgen die bij je bezoek passen.'
      : '',
  ),
});

/** Dutch, in the familiar form. */
export const nl: Texts = {
  lang: 'nl',
  bannerTitle: (site) => `Cookies op ${site ?? 'deze website'}`,
  functionalUse: (controller) => `${controller} gebruikt functionele cookies om de website te laten werken.`,
  ask: (purposes, allGoogle) =>
    `We willen ook ${allGoogle ? 'cookies van Google' : 'andere cookies'} gebruiken ${list(purposes)}.`,
  googleReceives: 'Google krijgt dan gegevens over je bezoek.',
  onlyIfYouAgree: 'Dat doen we alleen als jij dat goed vindt.',
  later: 'Je kunt je keuze altijd veranderen via Cookie-instellingen.',
  readPolicy: 'Lees onze privacy- en cookieverklaring',
  accept: 'Alles accepteren',
  reject: 'Alles weigeren',
  settings: 'Instellingen',
  save: 'Opslaan',
  close: 'Sluiten zonder opslaan',
  preferencesTitle,
  preferencesIntro:
    'Kies per soort of je cookies toestaat. Staat een schakelaar uit, dan plaatsen we die cookies niet.',
  noChoiceYet: 'Je hebt nog geen keuze gemaakt.',
  choiceOf: (date, granted) => `Je keuze van ${date}: ${granted.length ? list(granted) : 'alleen functioneel'}.`,
  policy: 'Privacy- en cookieverklaring',
  policyVersion: (version) => `versie ${version}`,
  alwaysOn: 'Altijd aan',
  withdrawn: (count, left, isReloading) =>
    [
      'Je toestemming is ingetrokken.',
      count ? `We hebben ${count} ${count === 1 ? 'cookie' : 'cookies'} van deze website verwijderd.` : '',
      left.length
        ? `Deze cookies kan de website niet zelf verwijderen: ${left.join(', ')}. Je kunt ze wissen in de instellingen van je browser.`
        : '',
      isReloading ? 'De pagina wordt opnieuw geladen.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  changedPolicy: (date) =>
    `Onze cookieverklaring is veranderd${date ? ` op ${date}` : ''}. Daarom vragen we je keuze opnieuw.`,
  expired: (days) =>
    `Je keuze is ouder dan ${days > 60 ? `${Math.round(days / 30)} maanden` : `${days} dagen`}. Daarom vragen we het opnieuw.`,
  newPurposes: (purposes) =>
    `We vragen nu ook of we cookies mogen gebruiken ${list(purposes)}. Daarom vragen we je keuze opnieuw.`,
  gpc: 'Je browser vraagt ons om je niet te volgen. Daarom staat alles uit wat niet nodig is. Je kunt dit hier veranderen.',
  rights:
    'Je hebt het recht om je gegevens in te zien, te laten aanpassen of te laten verwijderen. Je kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
  tableCaption: (category) => `Cookies in de groep ${category}`,
  columns: ['Naam', 'Van wie', 'Waarvoor', 'Hoe lang', 'Soort', 'Wie kan de gegevens zien'],
  showCookies: (count) => `Bekijk de cookies (${count})`,
  kinds: { cookie: 'cookie', localStorage: 'lokale opslag', sessionStorage: 'sessie-opslag' },
  untilCleared: 'tot je het wist',
  untilSent: 'tot je keuze is doorgegeven',
  purposes: {
    choice: 'je cookiekeuze onthouden',
    record: 'bewijs van je keuze bewaren tot de website het heeft ontvangen',
    visitor: 'bezoekers uit elkaar houden',
    visit: 'bijhouden wat er in een bezoek gebeurt',
    result: 'meten wat een advertentie oplevert',
    click: 'onthouden via welke advertentie je kwam',
    test: 'kijken of cookies werken',
  },
  version: 'nl-1',
  change: 'Verander je keuze',
  withdraw: 'Trek je toestemming in',
  copyCookies: 'Kopieer mijn cookies',
  copied: 'Gekopieerd.',
  copyByHand: 'Kopieer de tekst hieronder.',
  copyWarning: (controller) => `Deel een kopie van je cookies alleen met ${controller}.`,
  download: 'Download mijn toestemming',
  notVisible:
    'Cookies die de server voor zichzelf plaatst en cookies van andere websites, zoals die van Google zelf, kan deze pagina niet zien. Je vindt ze in de instellingen van je browser.',
  googleDecides: 'Google bepaalt welke cookies Google plaatst. De lijst kan veranderen.',
  googlePrivacy: 'Zo gebruikt Google gegevens',
  functional: {
    title: categoryTitle('functional'),
    purpose: 'om de website te laten werken',
    description:
      'Deze cookies zijn nodig om de website te laten werken. Bijvoorbeeld om in te loggen, je taal te onthouden en je cookiekeuze te bewaren. We hoeven hiervoor geen toestemming te vragen.',
  },
  category(name, by, personal) {
    if (name === 'analytics') return analytics(by);
    if (name === 'advertising') return advertising(by, personal);
    return {
      title: categoryTitle(name),
      purpose: `voor ${name}`,
      description: `Cookies voor ${name}.`,
    };
  },
  responsible: (controller) => `${controller} is verantwoordelijk.`,
  questions: 'Vragen? Mail',
};
