import { vendorServices } from '../../src/settings/vendors.js';
import { servicesIn, vendorsIn } from './services.js';

/** @typedef {import('./usable-settings.js').Settings} Settings */

const wordsIn = (/** @type {unknown} */ value) => `${value ?? ''}`.split(' ').filter(Boolean);

/** The categories of Google's tags. @param {Settings} settings */
function ofTags({ googleAnalytics, googleAds, googleTagManager, googleTagManagerCategories }) {
  const container = wordsIn(googleTagManagerCategories);
  return [
    ...(googleAnalytics ? ['analytics'] : []),
    ...(googleAds ? ['advertising'] : []),
    ...(googleTagManager ? (container[0] ? container : ['analytics', 'advertising']) : []),
  ];
}

/** The categories that are asked for besides those of services, whose names no service can have. @param {Settings} settings */
export const plainCategories = (settings) => [...ofTags(settings), ...wordsIn(settings.categories)];

/** The categories of services, those of vendors among them. @param {Settings} settings */
function ofServices(settings) {
  const services = servicesIn(settings);
  // What the site says of a vendor as a service goes first.
  const own = (/** @type {string} */ name) => services.find((service) => service.name === name);
  const vendors = vendorServices(vendorsIn(settings).map(({ name }) => name));
  return [
    ...services.map(({ category }) => category),
    ...vendors.map(({ name, category }) => own(name)?.category ?? category),
  ];
}

/**
 * The categories that are asked for because of what the site uses.
 * @param {Settings} settings
 * @returns {string[]}
 */
export const impliedCategories = (settings) => [...new Set([...ofTags(settings), ...ofServices(settings)])];

/**
 * All categories that visitors are asked about, in the order of the question.
 * @param {Settings} settings
 * @returns {string[]}
 */
export const askedCategories = (settings) => [...new Set([...plainCategories(settings), ...ofServices(settings)])];
