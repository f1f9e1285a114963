// Writes what editors read to complete and explain the elements and attributes: the custom elements manifest, VS Code's
// custom data and JetBrains' web-types. Every build does so.
import { readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { attributeName } from '../settings/attribute-name.js';
import { attributeSettings, manifest, valuesOf } from './manifest.js';

/** Attributes that any element of the page can have. */
const GLOBAL_ATTRIBUTES = [
  { name: 'data-cookie-preferences', description: 'Opens the cookie settings when the element is activated.' },
  {
    name: 'data-category',
    description: 'The categories that this script, frame, image, media element or link needs. Blocked until then.',
  },
];

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
  // The manifest has no room for the script tag, which is not a custom element.
  const scriptAttributes = attributeSettings().map(([name, setting]) => ({
    name: `data-${attributeName(name)}`,
    description: setting.description,
    values: valuesOf(setting).map((value) => ({ name: value })),
  }));
  amend(`${outdir}/vscode.html-data.json`, (data) => {
    data.tags.push({ name: 'script', attributes: scriptAttributes });
    data.globalAttributes = GLOBAL_ATTRIBUTES;
  });
  amend(`${outdir}/web-types.json`, ({ contributions: { html } }) => {
    const attributes = scriptAttributes.map(({ name, description }) => ({ name, description }));
    html.elements.push({ name: 'script', attributes });
    html.attributes = GLOBAL_ATTRIBUTES;
  });
}
