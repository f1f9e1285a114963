// Writes what a benchmark has measured into a document.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

/** Where the tables are, unless another file is named. */
export const DEFAULT_FILE = fileURLToPath(new URL('../../demo/manual/performance.md', import.meta.url));

/** A Markdown table. @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export const markdownTable = (head, rows) =>
  [head, head.map((_, at) => (at ? '--:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/**
 * Says how the figures came about.
 * @param {string} command
 * @param {string} browser version
 * @param {string} details what the figures are, in whole sentences
 */
export function origin(command, browser, details) {
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() || 'unknown processor'}, ${type()}`;
  return `Measured by \`${command}\` on ${new Date().toISOString().slice(0, 10)}: Chromium ${browser}, ${machine}. ${details}`;
}

/**
 * Replaces what is between two markers: `<!-- name -->` and `<!-- /name -->`.
 * @param {string} text of the document
 * @param {string} name
 * @param {string} content
 * @throws when the markers are not there, once each and in this order
 */
export function replaceRegion(text, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const parts = text.split(start);
  const rest = parts[1]?.split(end);
  if (parts.length !== 2 || rest?.length !== 2) throw new Error(`Expected ${start} and ${end}, once each.`);
  return `${parts[0]}${start}\n\n${content.trim()}\n\n${end}${rest[1]}`;
}

/** Throws, before anything is measured, when a file lacks a region. @param {string} file @param {string} name */
export const expectRegion = (file, name) => void replaceRegion(readFileSync(file, 'utf8'), name, '');

/**
 * Writes a region of a Markdown file, formatted as the rest of the project is.
 * @param {string} file
 * @param {string} name
 * @param {string} content
 */
export async function writeRegion(file, name, content) {
  const text = replaceRegion(readFileSync(file, 'utf8'), name, content);
  const options = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(text, { ...options, filepath: file }));
  console.error(`Written to ${file}.`);
}
