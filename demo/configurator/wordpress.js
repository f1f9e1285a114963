// The settings at the top of the plugin for WordPress, demo/wordpress/cookiemelding.php.
import { askedCategories } from './asked.js';
import { valuesOf } from './output.js';
import { servicesIn, vendorsIn } from './services.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */

/** Hosts of well-known services, for PHP, which does not know them. Sub-domains are included. @type {Record<string, string[]>} */
const KNOWN_HOSTS = {
  youtube: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
  vimeo: ['vimeo.com'],
  // Not www.google.com, which has more than maps: its frames wait as those of all other hosts do.
  'google-maps': ['maps.google.com', 'maps.googleapis.com'],
  openstreetmap: ['openstreetmap.org'],
  spotify: ['spotify.com'],
  soundcloud: ['soundcloud.com'],
  facebook: ['facebook.com'],
  instagram: ['instagram.com'],
  tiktok: ['tiktok.com'],
  x: ['x.com', 'twitter.com'],
  linkedin: ['linkedin.com'],
};

const INDENT = '    ';

/** As in the plugin, whose lines are long. */
const MAX_LINE_LENGTH = 120;

/**
 * Writes a value as PHP.
 * @param {unknown} value
 * @param {string} indent of the line it starts on
 * @returns {string}
 */
function php(value, indent) {
  if (typeof value === 'string') return `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
  if (typeof value !== 'object' || !value) return `${value}`;
  const inner = indent + INDENT;
  const parts = Array.isArray(value)
    ? value.map((item) => php(item, inner))
    : Object.entries(value).map(([key, item]) => `${php(key, '')} => ${php(item, inner)}`);
  const line = `[${parts.join(', ')}]`;
  if (!line.includes('\n') && indent.length + line.length < MAX_LINE_LENGTH) return line;
  return `[\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}]`;
}

/**
 * The hosts that wait, with their category.
 * @param {Settings} settings
 * @param {string[]} categories
 */
function hostsOf(settings, categories) {
  const services = servicesIn(settings);
  /** @type {[host: string, category: string][]} */
  const hosts = [
    ...vendorsIn(settings).flatMap(({ category = '', hosts: own }) =>
      own.map((host) => /** @type {[string, string]} */ ([host, category])),
    ),
    ...services.flatMap(({ name, category, hosts: own }) =>
      (own?.[0] ? own : (KNOWN_HOSTS[name] ?? [])).map((host) => /** @type {[string, string]} */ ([host, category])),
    ),
  ];
  // Frames of all other hosts.
  const others = categories.includes('advertising') ? 'advertising' : categories[0];
  if (others) hosts.push(['*', others]);
  return Object.fromEntries(hosts);
}

/**
 * Writes the constant with the settings.
 * @param {Settings} settings
 * @param {Form} schema
 */
export function wordpressSettings(settings, schema) {
  const { categories: _categories, ...notice } = Object.fromEntries(valuesOf(settings, schema));
  const categories = askedCategories(settings);
  const lines = [
    `'categories' => ${php(categories, INDENT)}`,
    `'notice' => ${php(notice, INDENT)}`,
    "'url' => WPMU_PLUGIN_URL . '/cookiemelding/'",
    `'hosts' => ${php(hostsOf(settings, categories), INDENT)}`,
    "'scripts' => []",
  ];
  return `const SETTINGS = [\n${lines.map((line) => `${INDENT}${line},\n`).join('')}];`;
}
