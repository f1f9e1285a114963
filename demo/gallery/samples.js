// The samples of the gallery: live pages in the demo, and pictures by `npm run gallery`.

/**
 * @typedef {object} Sample
 * @property {string} name of its picture
 * @property {string} label
 * @property {string} page example page
 * @property {Record<string, string>} query settings, by attribute name without `data-`; `laag` is the layer to show
 * @property {number} width CSS pixels
 * @property {number} height CSS pixels
 * @property {'active'} [forcedColors] as the visitor's system has it
 */

export const positions = ['bottom', 'top', 'bottom-left', 'bottom-right', 'center'];
export const themes = ['light', 'dark'];
export const widths = { 1280: 800, 768: 700, 360: 740 };

/** Every position, theme and width, without a style of the site. */
export const plain = positions.flatMap((position) =>
  themes.flatMap((theme) =>
    Object.entries(widths).map(
      ([width, height]) =>
        /** @type {Sample} */ ({
          name: `${position}-${theme}-${width}`,
          label: `${position}, ${width}`,
          page: 'plain',
          query: { position, theme },
          width: Number(width),
          height,
        }),
    ),
  ),
);

const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

/** @type {[page: string, label: string, query: Record<string, string>][]} */
const sites = [
  ['municipality', 'Gemeente', { position: 'bottom', form: 'u' }],
  ['shop', 'Webwinkel', { position: 'bottom-left' }],
  ['magazine', 'Maandblad', { position: 'bottom-right' }],
];

/** Three sites with a style of their own, and the notice in it. */
export const styled = sites.flatMap(([page, label, query]) => {
  const settings = { ...query, laag: 'instellingen' };
  return /** @type {Sample[]} */ ([
    { name: `${page}-light`, label: `${label}, licht`, page, query: { ...query, theme: 'light' }, ...desktop },
    { name: `${page}-dark`, label: `${label}, donker`, page, query: { ...query, theme: 'dark' }, ...desktop },
    {
      name: `${page}-settings`,
      label: `${label}, instellingen`,
      page,
      query: { ...settings, theme: 'light' },
      ...desktop,
    },
    { name: `${page}-phone`, label: `${label}, telefoon`, page, query: { ...query, theme: 'light' }, ...phone },
  ]);
});

/** What needs care of its own. */
export const special = /** @type {Sample[]} */ ([
  {
    name: 'rtl',
    label: 'Arabisch, van rechts naar links',
    page: 'plain',
    query: { lang: 'ar', theme: 'light' },
    ...desktop,
  },
  {
    name: 'rtl-settings',
    label: 'Arabisch, instellingen',
    page: 'plain',
    query: { lang: 'ar', theme: 'light', laag: 'instellingen' },
    ...desktop,
  },
  { name: 'polite', label: 'De u-vorm', page: 'plain', query: { form: 'u', theme: 'light' }, ...desktop },
  { name: 'german', label: 'Duits', page: 'plain', query: { lang: 'de', theme: 'light' }, ...phone },
  {
    name: 'forced-colors',
    label: 'De kleuren van het systeem (hoog contrast)',
    page: 'plain',
    query: { theme: 'dark' },
    ...desktop,
    forcedColors: 'active',
  },
  {
    name: 'forced-colors-settings',
    label: 'De kleuren van het systeem, instellingen',
    page: 'plain',
    query: { theme: 'dark', laag: 'instellingen' },
    ...desktop,
    forcedColors: 'active',
  },
]);

export const samples = [...styled, ...special, ...plain];

/** @param {Sample} sample */
export const addressOf = ({ page, query }) => `/galerij/${page}?${new URLSearchParams(query)}`;
