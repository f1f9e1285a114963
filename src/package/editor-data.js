// What editors read to know the elements and attributes, made with each build: custom-elements.json, VS Code's custom
// data, JetBrains' web-types. The elements come from the sources' class comments, the settings from the schema.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'comment-parser';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { attributeName, isAttribute } from '../setting-attribute.js';

/** @typedef {{ description?: string, default?: unknown, enum?: unknown[], [name: string]: unknown }} Setting */

const src = fileURLToPath(new URL('../', import.meta.url));

/** The elements that a page can have and that have a class. */
const CLASSES = [
  { tagName: 'cookie-melding', name: 'CookieMelding', file: 'ui/cookie-melding.ts' },
  { tagName: 'cookie-declaration', name: 'CookieDeclaration', file: 'ui/cookie-declaration.ts' },
];

/** @param {string} name @param {string} description @param {string} [text] its type */
const attribute = (name, description, text = 'string') => ({ name, description, type: { text } });

/** What no class stands for. */
const EMBED = {
  kind: 'class',
  name: 'CookieEmbed',
  customElement: true,
  tagName: 'cookie-embed',
  description: 'Holds back the markup in its `<template>`, scripts included, until its categories are granted.',
  attributes: [
    attribute('category', 'The categories it needs: all of them have to be granted.'),
    attribute('title', 'What it is, for the placeholder.'),
    attribute('width', 'Width of the placeholder, in pixels.', 'number'),
    attribute('height', 'Height of the placeholder, in pixels.', 'number'),
  ],
};

/** What elements of the page can have. */
const ON_ANY_ELEMENT = [
  { name: 'data-cookie-preferences', description: 'A press on it opens the cookie settings.' },
  { name: 'data-category', description: 'The categories that this script, frame, picture, medium or link waits for.' },
];

/** @returns {[name: string, setting: Setting][]} the settings that can be attributes */
function settings() {
  const { properties } = JSON.parse(readFileSync(`${src}schema.json`, 'utf8'));
  return Object.entries(properties).filter(([name]) => isAttribute(name));
}

/** @param {Setting} setting */
function valuesOf({ enum: values = [] }) {
  // An attribute is there or not, where the block has true or false.
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

/** @param {string} file of the sources */
const commentsIn = (file) => parse(readFileSync(src + file, 'utf8'));

/** @param {import('comment-parser').Block | undefined} comment @param {string} tag */
const listed = (comment, tag) =>
  (comment?.tags ?? [])
    .filter((one) => one.tag === tag)
    .map(({ name, description }) => ({ name, description: description.replace(/^- /, '') }));

/** The custom properties of a site, with what they are where it sets none. */
function customProperties() {
  const source = readFileSync(`${src}ui/token-values.ts`, 'utf8');
  const values = new Map([...source.matchAll(/^ {2}'?([\w-]+)'?: '(.+)',$/gm)].map(([, name, value]) => [name, value]));
  return commentsIn('ui/token-values.ts')
    .flatMap((comment) => listed(comment, 'cssproperty'))
    .map((property) => ({
      ...property,
      default:
        values.get(property.name.replace('--cookiemelding-', '')) ??
        (property.name.endsWith('z-index') ? '2147483000' : 'that of the page'),
    }));
}

/** The custom elements manifest. @see https://github.com/webcomponents/custom-elements-manifest */
function manifest() {
  const cssProperties = customProperties();
  const declarations = CLASSES.map(({ tagName, name, file }) => {
    const comment = commentsIn(file).find(({ tags }) => tags.some(({ tag }) => tag === 'csspart'));
    return {
      kind: 'class',
      name,
      customElement: true,
      tagName,
      description: comment?.description,
      attributes: tagName === 'cookie-melding' ? settings().map(attributeOf) : [],
      slots: listed(comment, 'slot'),
      events: listed(comment, 'fires').map((event) => ({ ...event, type: { text: 'Event' } })),
      cssParts: listed(comment, 'csspart'),
      cssProperties,
    };
  });
  return {
    schemaVersion: '1.0.0',
    modules: [{ kind: 'javascript-module', path: 'dist/npm/element.js', declarations: [...declarations, EMBED] }],
  };
}

/** @param {string} file @param {(data: any) => void} change */
function amend(file, change) {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  change(data);
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
}

/** @param {string} outdir of the build */
export function writeEditorData(outdir) {
  const elements = /** @type {any} */ (manifest());
  writeFileSync(`${outdir}/custom-elements.json`, `${JSON.stringify(elements, null, 2)}\n`);
  generateVsCodeCustomElementData(elements, { outdir, htmlFileName: 'vscode.html-data.json', cssFileName: null });
  generateJetBrainsWebTypes(elements, { outdir, webTypesFileName: 'web-types.json', packageJson: false });
  // The script tag is no custom element.
  const onTag = settings().map(([name, setting]) => ({
    name: `data-${attributeName(name)}`,
    description: setting.description,
    values: valuesOf(setting).map((value) => ({ name: value })),
  }));
  amend(`${outdir}/vscode.html-data.json`, (data) => {
    data.tags.push({ name: 'script', attributes: onTag });
    data.globalAttributes = ON_ANY_ELEMENT;
  });
  amend(`${outdir}/web-types.json`, ({ contributions: { html } }) => {
    html.elements.push({ name: 'script', attributes: onTag.map(({ name, description }) => ({ name, description })) });
    html.attributes = ON_ANY_ELEMENT;
  });
}
