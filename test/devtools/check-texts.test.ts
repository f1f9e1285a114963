import { describe, expect, it } from 'vitest';
import type { Core } from '../../src/core/core.js';
import { checkTexts } from '../../src/devtools/check-texts.js';

const check = (texts: unknown, categories: string[] = []) =>
  checkTexts({ given: { texts }, settings: { categories } } as unknown as Core);

describe('the owner’s texts are checked for', () => {
  it.each<[string, unknown, string[]]>([
    ['a name that does not exist', { bannerTitel: 'x' }, ['texts: there is no text "bannerTitel"']],
    ['one in a single language', { en: { acept: 'x' } }, ['texts: there is no text "en.acept"']],
    ['a gap that is not filled in', { later: 'Zo {site}' }, ['texts: "later" has an unknown placeholder {site}']],
    ['a gap that is left out', { functionalUse: 'Wij' }, ['texts: "functionalUse" lacks the placeholder {controller}']],
    ['a category that is not asked for', { 'chat.title': 'x' }, ['texts: there is no text "chat.title"']],
    ['nothing, where all is well', { accept: 'Prima', en: { accept: 'Fine' }, 'functional.title': 'Nodig' }, []],
    ['nothing, in the texts of a cookie', { en: { 'cookie.portaal.purpose': 'to stay logged in' } }, []],
    ['nothing, where there are none', undefined, []],
    ['nothing, where it is not an object', 'x', ['texts: there is no text "0"']],
  ])('%s', (_, texts, problems) => {
    expect(check(texts)).toEqual(problems);
  });

  it('and not for those of the site’s own categories', () => {
    expect(check({ 'chat.title': 'x', nl: { 'chat.purpose': 'x' }, 'chat.banana': 'x' }, ['chat'])).toEqual([
      'texts: there is no text "chat.banana"',
    ]);
  });
});
