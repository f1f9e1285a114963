import { fill, list } from '../locales/fill.js';
import type { BannerTexts } from '../locales/texts.js';
import type { Notice } from './notice.js';

/** The title of the first layer. */
export const questionTitle = ({ texts, site }: Notice): string =>
  site ? fill(texts.bannerTitle, { site }) : texts.bannerTitleHere;

/** The most third parties that the first layer names; of more it says how many there are. */
const MAX_NAMED = 4;

/** Who gets data, all by name, where anyone does. */
export function receivers(parties: readonly string[], texts: BannerTexts): string[] {
  const [party] = parties;
  if (party === undefined) return [];
  if (parties.length === 1) return [fill(texts.receivesOne, { party })];
  return [fill(texts.receivesSome, { parties: list(parties, texts.and) })];
}

/** Who gets data, or how many do where they are many. */
const receiversInBrief = ({ texts, parties }: Notice): string[] =>
  parties.length > MAX_NAMED
    ? [fill(texts.receivesMany, { count: `${parties.length}`, settings: texts.settings })]
    : receivers(parties, texts);

/** The question of the first layer, sentence by sentence: who asks, for which purposes, and who receives the data. */
export function question(notice: Notice): string {
  const { texts, settings, categories, parties } = notice;
  const purposes = list(
    categories.map(({ purpose }) => purpose),
    texts.and,
  );
  const isGoogleOnly = categories.every(({ provider }) => provider === 'google') && parties.length < 2;
  return [
    fill(texts.functionalUse, { controller: settings.controller }),
    fill(isGoogleOnly ? texts.askGoogle : texts.ask, { purposes }),
    ...receiversInBrief(notice),
    texts.onlyIfYouAgree,
  ].join(' ');
}
