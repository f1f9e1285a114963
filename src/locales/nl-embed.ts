import type { EmbedTexts } from './texts.js';

const KINDS = {
  video: 'een video',
  map: 'een kaart',
  audio: 'een geluidsfragment',
  post: 'een bericht',
  other: 'inhoud',
};

/** Dutch, in the familiar form, for content of others. */
export const nlEmbed: EmbedTexts = {
  lang: 'nl',
  title: (provider = 'Een ander bedrijf', kind) => `${provider} laat hier ${KINDS[kind]} zien`,
  body: (provider = 'dat bedrijf') =>
    `Als je dit laadt, krijgt ${provider} gegevens over je bezoek en kan ${provider} cookies plaatsen.`,
  scope: (categories) => `Altijd toestaan geldt voor alles onder ${categories.join(' en ')}.`,
  once: 'Eenmalig laden',
  always: 'Altijd toestaan',
  open: (provider) => `Open op ${provider}`,
};
