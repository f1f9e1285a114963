// node src/build/text-names.js writes demo/manual/text-names.md: every text by its name, as the language files have them.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { runnerImport } from 'vite';

const page = new URL('../../demo/manual/text-names.md', import.meta.url);

const INTRODUCTION = `# The name of every text

Every text of the notice by its name, in Dutch and in English, for the texts setting. How to replace one is in
[Change the words or the language](texts.md).

Values in braces are filled in; keep them in your own text. This page is generated from the language files by
\`node src/build/text-names.js\`.`;

/** @typedef {Readonly<Record<string, string>>} Texts */

/** Texts that nobody sees. */
const UNSEEN = ['lang', 'version'];

/**
 * @param {string} title
 * @param {Texts} dutch
 * @param {Texts} english
 */
const section = (title, dutch, english) =>
  `## ${title}\n\n${Object.entries(dutch)
    .filter(([name]) => !UNSEEN.includes(name))
    .map(([name, text]) => `- \`${name}\`: ${text.trim()}<br>_${english[name]?.trim()}_`)
    .join('\n')}`;

/**
 * The page, as Markdown.
 * @param {{ names: Texts, banner: Texts, embed: Texts, settings: Texts, cookies: Texts }} dutch
 * @param {{ texts: Texts, settings: Texts, cookies: Texts }} english
 */
export function textNames(dutch, english) {
  const sections = [
    section('Names that several parts use', dutch.names, english.texts),
    section('The notice, and messages after a choice', dutch.banner, english.texts),
    section('The placeholder of blocked content', dutch.embed, english.texts),
    section('The settings', dutch.settings, english.settings),
    section('The tables of cookies, and the cookie declaration', dutch.cookies, english.cookies),
  ];
  const markdown = `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
  return format(markdown, { parser: 'markdown', printWidth: 120, singleQuote: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  /** @param {string} name */
  const load = async (name) => {
    const file = fileURLToPath(new URL(`../locales/${name}.ts`, import.meta.url));
    return /** @type {any} */ ((await runnerImport(file)).module);
  };
  writeFileSync(page, await textNames({ ...(await load('nl')), ...(await load('nl-settings')) }, await load('en')));
}
