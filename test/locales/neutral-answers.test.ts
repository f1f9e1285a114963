import { describe, expect, it, vi } from 'vitest';
import { loadBundledLanguage } from '../../src/locales/bundled-languages.js';
import { LANGUAGES } from '../../src/locales/languages.js';
import { neutralAnswers } from '../../src/locales/neutral-answers.js';
import * as nl from '../../src/locales/nl.js';
import type { AnswerWords, BannerTexts } from '../../src/locales/texts.js';

interface Words {
  readonly texts: BannerTexts;
  readonly words: AnswerWords;
}

async function wordsOf(lang: string): Promise<Words> {
  if (lang === 'nl') return { texts: { ...nl.names, ...nl.banner }, words: nl.answers };
  const { texts, answers } = await loadBundledLanguage(lang);
  return { texts: texts as BannerTexts, words: answers as AnswerWords };
}

async function shown(own: Readonly<Record<string, string>>, lang = 'nl', report = vi.fn<(problem: string) => void>()) {
  const { accept, reject } = {
    ...(await wordsOf(lang)).texts,
    ...neutralAnswers(own, { ...(await wordsOf(lang)), report }),
  };
  return `${accept} | ${reject}`;
}

describe('a site’s own words for the answers', () => {
  it.each([
    ['Accepteren', 'Weigeren'],
    ['Alle cookies accepteren', 'Alle cookies weigeren'],
    ['Akkoord', 'Niet akkoord'],
    ['Ja', 'Nee'],
    ['JA', 'nee'],
    ['Ik ga akkoord', 'Ik weiger'],
    ['Toestaan', 'Alleen functionele cookies'],
    ['Alles toestaan', 'Alleen noodzakelijke cookies toestaan'],
  ])('are used where they are neutral: %s, %s', async (accept, reject) => {
    expect(await shown({ accept, reject })).toBe(`${accept} | ${reject}`);
  });

  it.each([
    ['praise', 'Ja, geef me de beste ervaring', 'Nee'],
    // The supervisor's own example of how not to.
    ['a benefit and its loss', 'Ja, accepteer optimale cookies', 'Nee, ik wil geen optimale ervaring'],
    ['an exclamation', 'Ja!', 'Nee'],
    ['an emoji', 'Ja 🙂', 'Nee'],
    ['what does not say what it does', 'Ok', 'Weigeren'],
    ['what closes', 'Sluiten', 'Weigeren'],
    ['a refusal that is none', 'Ja', 'Instellingen'],
    ['a refusal that accepts', 'Accepteren', 'Akkoord'],
    ['an acceptance that refuses', 'Weigeren', 'Weigeren'],
    ['both the wrong way round', 'Weigeren', 'Accepteren'],
    ['a loss', 'Accepteren', 'Nee, ik betaal'],
    ['guilt', 'Ja', 'Nee, privacy kan me niet schelen'],
    ['another language', 'Accept all', 'Reject all'],
    ['letters that look alike', 'Ассерteren', 'Weigeren'],
    ['words that nobody sees', 'Ja\u200b', 'Nee'],
    ['a sentence of allowed words', 'Ja ja ja ik ga akkoord ja', 'Nee'],
    ['a name that objects have', 'constructor', 'Nee'],
  ])('are not used, neither of them, with %s', async (_, accept, reject) => {
    expect(await shown({ accept, reject })).toBe('Alles accepteren | Alles weigeren');
  });

  it('may be for one of the two', async () => {
    expect(await shown({ accept: 'Akkoord' })).toBe('Akkoord | Alles weigeren');
    expect(await shown({ reject: 'Nee' })).toBe('Alles accepteren | Nee');
    expect(await shown({ reject: 'Helaas' })).toBe('Alles accepteren | Alles weigeren');
  });

  it('leave all other texts as the site wrote them, and are reported once', async () => {
    const report = vi.fn<(problem: string) => void>();
    const own = { accept: 'Hoera', later: 'Later!' };
    for (let time = 0; time < 3; time++) {
      expect(neutralAnswers(own, { ...(await wordsOf('nl')), report })).toEqual({
        ...own,
        accept: 'Alles accepteren',
        reject: 'Alles weigeren',
      });
    }
    expect(report.mock.calls).toEqual([
      [
        'texts: "Hoera" and "Alles weigeren" are not usable as answers in nl; ' +
          'expected neutral words, such as "Alles accepteren" and "Alles weigeren"',
      ],
    ]);
  });

  it('are looked at in a time that grows with their length', async () => {
    const start = performance.now();
    await shown({ accept: 'ja '.repeat(200_000), reject: '\u00a0'.repeat(200_000) });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe.each(LANGUAGES)('the words of %s', (lang) => {
  it('allow our own answers, each word that is listed, and nothing of another language’s persuasion', async () => {
    const { texts, words } = await wordsOf(lang);
    expect(await shown({ accept: texts.accept, reject: texts.reject }, lang)).toBe(`${texts.accept} | ${texts.reject}`);
    for (const list of Object.values(words)) {
      expect(list).toBe(list.toLocaleLowerCase(lang).trim());
      expect(list.split(' ').every(Boolean)).toBe(true);
    }
    const [accepting, rejecting] = [words.accept.split(' '), words.reject.split(' ')];
    expect(accepting.filter((word) => rejecting.includes(word))).toEqual([]);
    for (const word of accepting) expect(await shown({ accept: word }, lang)).toBe(`${word} | ${texts.reject}`);
    for (const word of rejecting) expect(await shown({ reject: word }, lang)).toBe(`${texts.accept} | ${word}`);
    expect(await shown({ accept: 'Super!' }, lang)).toBe(`${texts.accept} | ${texts.reject}`);
  });
});
