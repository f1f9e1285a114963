import { fill, list } from '../locales/fill.js';
import type { Notice } from './notice.js';

/** The title of the first layer. */
export const questionTitle = ({ texts, site }: Notice): string =>
  site ? fill(texts.bannerTitle, { site }) : texts.bannerTitleHere;

/** The question of the first layer, sentence by sentence: who asks, for which purposes, and who receives the data. */
export function question({ texts, settings, categories }: Notice): string {
  const purposes = list(
    categories.map(({ purpose }) => purpose),
    texts.and,
  );
  const isGoogleOnly = categories.every(({ provider }) => provider === 'google');
  return [
    fill(texts.functionalUse, { controller: settings.controller }),
    fill(isGoogleOnly ? texts.askGoogle : texts.ask, { purposes }),
    ...(categories.some(({ provider }) => provider) ? [texts.googleReceives] : []),
    texts.onlyIfYouAgree,
  ].join(' ');
}
