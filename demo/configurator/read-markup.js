import { isAttribute } from './control-kind.js';
import { texts } from './language.js';
import { attributeOf } from './output.js';
import { usableSettings, valueOfJson } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */

/** The file of the script tag. Under another name the tag is known by its attributes. */
const FILE = /(^|\/)cookiemelding\.js([?#]|$)/;

/**
 * @param {Document} page
 * @param {Form} schema
 */
function tagsIn(page, schema) {
  const scripts = [...page.querySelectorAll('script')];
  const named = scripts.filter((script) => FILE.test(script.getAttribute('src') ?? ''));
  if (named[0]) return named;
  const isOurs = (/** @type {string} */ name) => Object.hasOwn(schema.properties ?? {}, name);
  return scripts.filter((script) => script.hasAttribute('src') && Object.keys(script.dataset).some(isOurs));
}

/**
 * @param {string | undefined} json
 * @returns {{ entries: [string, unknown][], problems: string[] }}
 */
function readBlock(json) {
  const value = json === undefined ? {} : valueOfJson(json);
  if (typeof value === 'object' && value && !Array.isArray(value))
    return { entries: Object.entries(value).filter(([name]) => name !== '$schema'), problems: [] };
  return { entries: [], problems: [texts().messages.badBlock] };
}

/**
 * Reads the settings in a piece of a page: the script tag, the JSON block, both, or all of the page. It is parsed
 * into a document of its own, in which nothing runs or loads.
 * @param {string} text
 * @param {Form} schema
 * @returns {ReturnType<typeof usableSettings> | undefined} `undefined` without a tag or block of ours
 */
export function readMarkup(text, schema) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const blocks = page.querySelectorAll('script[data-cookiemelding]');
  const tags = tagsIn(page, schema);
  if (!blocks[0] && !tags[0]) return;
  const block = readBlock(blocks[0]?.textContent ?? undefined);
  const inBlock = usableSettings(block.entries, schema, texts().messages.inBlock);
  const attributes = Object.entries({ ...tags[0]?.dataset });
  const onTag = usableSettings(attributes, schema, attributeOf, isAttribute);
  // An attribute wins over the block, also when it has the default value.
  for (const [name] of attributes) delete inBlock.settings[name];
  const doubled = [
    ...(tags[1] ? [texts().messages.manyTags] : []),
    ...(blocks[1] ? [texts().messages.manyBlocks] : []),
  ];
  return {
    settings: { ...inBlock.settings, ...onTag.settings },
    problems: [...doubled, ...block.problems, ...inBlock.problems, ...onTag.problems],
  };
}
