import { fill, list } from '../locales/fill.js';
import type { Notice } from './notice.js';

/** The title of the first layer. */
export const questionTitle = ({ texts, site }: Notice): string =>
  site ? fill(texts.bannerTitle, { site }) : texts.bannerTitleHere;

/** The most third parties that the first layer names; of more it says how many there are. */
const MAX_NAMED = 4;

/** Who gets data, where anyone does. */
function receivers({ texts, parties }: Notice): string[] {
  const [party] = parties;
  if (party === undefined) return [];
  if (parties.length === 1) return [fill(texts.receivesOne, { party })];
  if (parties.length <= MAX_NAMED) return [fill(texts.receivesSome, { parties: list(parties, texts.and) })];
  return [fill(texts.receivesMany, { count: `${parties.length}`, settings: texts.settings })];
}

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
    ...receivers(notice),
    texts.onlyIfYouAgree,
  ].join(' ');
}
