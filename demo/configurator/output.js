import { escapeHtml } from '../escape-html.js';
import { attributeName } from '../../src/settings/attribute-name.js';
import { isAttribute, isWords, settingsOf } from './control-kind.js';
import { settingNames } from './known-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */

/** @param {string} name of a setting: `googleAds` */
export const attributeOf = (name) => `data-${attributeName(name)}`;

/** Nothing inside a script element may look like its end tag. @param {string} code */
const inScript = (code) => code.replaceAll('<', '\\u003c');

/**
 * Lists the settings that have a value, in their order.
 * @param {Settings} settings
 * @param {Form} schema
 * @returns {[name: string, value: unknown, form: Form][]}
 */
const given = (settings, schema) =>
  settingsOf(schema, settingNames).flatMap(([name, form]) =>
    settings[name] === undefined ? [] : [[name, settings[name], form]],
  );

/**
 * Writes the JSON block, for settings that are too long for an attribute.
 * @param {Settings} settings
 * @param {Form} schema
 * @returns {string} empty without such settings
 */
export function jsonBlock(settings, schema) {
  const entries = given(settings, schema).filter(([, , form]) => !isAttribute(form));
  if (!entries[0]) return '';
  const json = inScript(JSON.stringify(Object.fromEntries(entries), null, 2));
  return `<script type="application/json" data-cookiemelding>\n${json.replaceAll(/^/gm, '  ')}\n</script>`;
}

/**
 * Writes the script tag.
 * @param {Settings} settings
 * @param {Form} schema
 * @param {string} [src] address of the file
 */
export function scriptTag(settings, schema, src = '/cookiemelding.js') {
  const attributes = given(settings, schema).flatMap(([name, value, form]) => {
    if (!isAttribute(form)) return [];
    return value === true ? attributeOf(name) : `${attributeOf(name)}="${escapeHtml(`${value}`)}"`;
  });
  const all = [`src="${escapeHtml(src)}"`, ...attributes];
  return all[1] ? `<script\n  ${all.join('\n  ')}\n></script>` : `<script ${all[0]}></script>`;
}

/**
 * Writes a value as JavaScript.
 * @param {unknown} value
 * @param {string} indent of the line it starts on
 * @returns {string}
 */
function literal(value, indent) {
  if (typeof value === 'string') {
    const text = JSON.stringify(value)
      .slice(1, -1)
      .replaceAll(String.raw`\"`, '"')
      .replaceAll("'", String.raw`\'`);
    return `'${inScript(text)}'`;
  }
  if (typeof value !== 'object' || !value) return `${value}`;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([key, item]) => {
        // As a plain name, `__proto__` would set the prototype.
        const name = /^[a-z_$][\w$]*$/i.test(key) && key !== '__proto__' ? key : literal(key, '');
        return `${key === '__proto__' ? `[${name}]` : name}: ${literal(item, inner)}`;
      });
  if (!parts[0]) return `${open}${close}`;
  const short = parts.every((part) => !part.includes('\n')) && Array.isArray(value) && parts.join().length < 60;
  return short
    ? `${open}${parts.join(', ')}${close}`
    : `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

/**
 * The settings as JSON and code have them: lists of words are arrays.
 * @param {Settings} settings
 * @param {Form} schema
 * @returns {[name: string, value: unknown][]}
 */
export const valuesOf = (settings, schema) =>
  given(settings, schema).map(([name, value, form]) => [name, isWords(form) ? `${value}`.split(' ') : value]);

/**
 * Writes the call for a site that bundles the library.
 * @param {Settings} settings
 * @param {Form} schema
 */
export function npmCall(settings, schema) {
  const entries = valuesOf(settings, schema);
  const call = entries[0] ? literal(Object.fromEntries(entries), '') : '';
  return `import { cookiemelding } from 'cookiemelding';\n\ncookiemelding(${call});`;
}
