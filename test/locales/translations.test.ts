import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKED_LANGUAGES, composedTexts } from './composed-texts.js';

const page = readFileSync(new URL('../../demo/manual/translations.md', import.meta.url), 'utf8');

const ENGLISH_NAMES = new Intl.DisplayNames('en', { type: 'language' });
const nameOf = (lang: string) => (lang === 'fy' ? 'Frisian' : ENGLISH_NAMES.of(lang)!);

interface Row {
  readonly what: string;
  readonly text: string;
  readonly meaning: string;
}

/** The rows of the table about a language, without its head. */
function rowsAbout(lang: string): Row[] {
  const [, rest = ''] = page.split(`\n## ${nameOf(lang)}\n`);
  const [section = ''] = rest.split('\n## ');
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [what = '', text = '', meaning = ''] = line
        .split('|')
        .slice(1)
        // Not `trim()`, which would also remove a space that is part of a French text.
        .map((cell) => cell.replace(/^ +| +$/g, ''));
      return { what, text: text.replace(/^<span dir="rtl" lang="ar">(.*)<\/span>$/, '$1'), meaning };
    });
}

/** Names and numbers, which a translation has to keep. */
const factsIn = (text: string) => [
  ...new Set(text.match(/Google( Analytics| Ads| Ireland Limited)?|Symbis|Hotjar|Meta|YouTube|Zendesk|PHPSESSID|\d+/g)),
];

describe('the manual’s page about translations', () => {
  it.each(CHECKED_LANGUAGES)('quotes each text of %s as the library composes it', async (lang) => {
    const rows = rowsAbout(lang).map(({ what, text }) => [what, text]);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows).toEqual(await composedTexts(lang));
  });

  it.each(CHECKED_LANGUAGES)('says what each text of %s means, with every name and number in it', (lang) => {
    for (const { what, text, meaning } of rowsAbout(lang)) {
      expect(meaning, what).not.toBe('');
      const [inText, inMeaning] = [factsIn(text), factsIn(meaning)];
      expect(
        inText.filter((fact) => !inMeaning.includes(fact)),
        what,
      ).toEqual([]);
    }
  });

  it('fills every placeholder', () => {
    expect(page).not.toMatch(/\{\w+\}/);
  });

  it('ends with how to report a mistake', () => {
    expect(page.split('\n## ').at(-1)).toMatch(/^Report a mistake\n/);
  });
});
