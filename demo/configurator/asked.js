import { vendorServices } from '../../src/settings/vendors.js';
import { servicesIn } from './services.js';

/** @typedef {import('./usable-settings.js').Settings} Settings */

const wordsIn = (/** @type {unknown} */ value) => `${value ?? ''}`.split(' ').filter(Boolean);

/**
 * The categories that are asked for because of what the site uses, in the order of the question.
 * @param {Settings} settings
 * @returns {string[]}
 */
export function impliedCategories(settings) {
  const { googleAnalytics, googleAds, googleTagManager, googleTagManagerCategories, vendors } = settings;
  const services = servicesIn(settings);
  const container = wordsIn(googleTagManagerCategories);
  // What the site says of a vendor as a service goes first.
  const own = (/** @type {string} */ name) => services.find((service) => service.name === name);
  return [
    ...new Set([
      ...(googleAnalytics ? ['analytics'] : []),
      ...(googleAds ? ['advertising'] : []),
      ...(googleTagManager ? (container[0] ? container : ['analytics', 'advertising']) : []),
      ...services.map(({ category }) => category),
      ...vendorServices(wordsIn(vendors)).map(({ name, category }) => own(name)?.category ?? category),
    ]),
  ];
}

/**
 * All categories that visitors are asked about.
 * @param {Settings} settings
 * @returns {string[]}
 */
export const askedCategories = (settings) => [
  ...new Set([...wordsIn(settings.categories), ...impliedCategories(settings)]),
];
