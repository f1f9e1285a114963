// The custom elements manifest: the elements and custom properties as the analyzer finds them in the sources, and the
// settings of the schema as attributes.
// @see https://github.com/webcomponents/custom-elements-manifest
import { readFileSync } from 'node:fs';
// @ts-expect-error The package's types leave these two out.
import { create, ts } from '@custom-elements-manifest/analyzer';
// @ts-expect-error This file has no types.
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { attributeName, isAttribute } from '../settings/attribute-name.js';

/**
 * The sources, from the root of the repository. `<consent-preferences>` is left out: it only exists inside
 * `<cookie-melding>`, whose class lists its parts as well.
 */
const SOURCES = {
  schema: 'src/settings/schema.json',
  tokens: 'src/ui/token-values.ts',
  elements: {
    'cookie-melding': 'src/ui/cookie-melding.ts',
    'cookie-declaration': 'src/ui/cookie-declaration.ts',
  },
};

/** The defaults of custom properties that have no default value in the tokens. */
const OTHER_DEFAULTS = new Map([['--cookiemelding-z-index', '2147483000']]);
const INHERITED = 'that of the page';

/** @typedef {{ description?: string, default?: unknown, enum?: unknown[], [name: string]: unknown }} Setting */
/** @typedef {{ name: string, description: string, default?: string, type?: { text: string } }} Described */

const root = new URL('../../', import.meta.url);

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** @param {string} name @param {string} description @param {string} [text] its type */
const attribute = (name, description, text = 'string') => ({ name, description, type: { text } });

/** `<cookie-embed>` has no class: the page's own `<template>` is all it shows. */
const EMBED = {
  kind: 'class',
  name: 'CookieEmbed',
  customElement: true,
  tagName: 'cookie-embed',
  description: 'Blocks the markup in its `<template>`, scripts included, until its categories are granted.',
  attributes: [
    attribute('category', 'The categories that the content needs. All of them must be granted.'),
    attribute('title', 'The title of the content, for the placeholder.'),
    attribute('width', 'Width of the placeholder, in pixels.', 'number'),
    attribute('height', 'Height of the placeholder, in pixels.', 'number'),
  ],
};

/** @returns {[name: string, setting: Setting][]} the settings that can be attributes */
export function attributeSettings() {
  const { properties } = JSON.parse(read(SOURCES.schema));
  return Object.entries(properties).filter(([name]) => isAttribute(name));
}

/** @param {Setting} setting */
export function valuesOf({ enum: values = [] }) {
  // A boolean attribute is present or absent; it has no values.
  return values.includes(true) ? [] : values.map(String);
}

/** @param {[name: string, setting: Setting]} entry */
function attributeOf([name, setting]) {
  const values = valuesOf(setting).map((value) => `'${value}'`);
  return {
    name: attributeName(name),
    description: setting.description,
    type: { text: setting.enum?.includes(true) ? 'boolean' : values.join(' | ') || 'string' },
    ...(setting.default !== undefined && { default: `'${setting.default}'` }),
  };
}

/** The entries of an object literal whose values are strings. @param {any} node @returns {[string, string][]} */
function stringEntries(node) {
  // The literal itself, without `as const` or `satisfies`.
  const { properties, expression } = node;
  return properties
    ? properties
        .filter((/** @type {any} */ { initializer }) => initializer && ts.isStringLiteralLike(initializer))
        .map((/** @type {any} */ { name, initializer }) => [name.text, initializer.text])
    : stringEntries(expression);
}

/**
 * An analyzer plugin that collects the `@cssproperty` tags of variables. The analyzer itself reads those of classes only.
 * @param {Described[]} found receives the custom properties
 */
const tokensPlugin = (found) => ({
  name: 'tokens',
  /** @param {{ node: any }} params */
  analyzePhase({ node }) {
    if (!ts.isVariableDeclaration(node)) return;
    const tags = ts.getJSDocTags(node).filter((/** @type {any} */ { tagName }) => tagName.text === 'cssproperty');
    if (!tags[0]) return;
    const defaults = new Map(stringEntries(node.initializer));
    for (const { comment } of tags) {
      const [name, description] = ts.getTextOfJSDocComment(comment).split(/\s+-\s+/);
      const value = defaults.get(name.replace('--cookiemelding-', '')) ?? OTHER_DEFAULTS.get(name) ?? INHERITED;
      found.push({ name, description, default: value });
    }
  },
});

/** Events that the analyzer infers from the code have no description: those are internal. @param {Described[]} events */
const documentedEvents = (events) =>
  events.filter(({ description }) => description).map((event) => ({ type: { text: 'Event' }, ...event }));

/**
 * What a page can use of a class. Its properties and methods are private.
 * @param {any} declaration
 * @param {string} tagName
 */
const publicPart = ({ kind, name, description, slots = [], events = [], cssParts = [] }, tagName) => ({
  kind,
  name,
  customElement: true,
  tagName,
  description,
  attributes: tagName === 'cookie-melding' ? attributeSettings().map(attributeOf) : [],
  slots,
  events: documentedEvents(events),
  cssParts,
});

export function manifest() {
  /** @type {Described[]} */
  const cssProperties = [];
  const paths = [...Object.values(SOURCES.elements), SOURCES.tokens];
  const analyzed = create({
    modules: paths.map((path) => ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true)),
    plugins: [...litPlugin(), tokensPlugin(cssProperties)],
  });
  const declarations = Object.entries(SOURCES.elements).map(([tagName, path]) => {
    const { declarations: found } = analyzed.modules.find((/** @type {any} */ module) => module.path === path);
    const element = found.find((/** @type {any} */ { customElement }) => customElement);
    return { ...publicPart(element, tagName), cssProperties };
  });
  return {
    schemaVersion: '1.0.0',
    modules: [{ kind: 'javascript-module', path: 'dist/npm/element.js', declarations: [...declarations, EMBED] }],
  };
}
