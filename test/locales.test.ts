import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textNames } from '../src/build/text-names.js';
import * as en from '../src/locales/en.js';
import { list } from '../src/locales/fill.js';
import * as nl from '../src/locales/nl.js';
import * as nlSettings from '../src/locales/nl-settings.js';
import type { Language } from '../src/locales/texts.js';
import { knownLanguage, LANGUAGES } from '../src/locales/languages.js';

type Flat = Record<string, string>;

const flat = ({ texts, settings, cookies }: Omit<Language, 'answers'>): Flat => ({ ...texts, ...settings, ...cookies });
const load = async (lang: string) => flat((await import(`../src/locales/${lang}.ts`)) as Language);

const dutch = flat({ texts: { ...nl.names, ...nl.banner, ...nl.embed }, ...nlSettings });
const others = LANGUAGES.filter((lang) => lang !== 'nl');
const languages: Record<string, Flat> = { nl: dutch, 'nl-u': { ...dutch, ...(await load('nl-u')) } };
for (const lang of others) languages[lang] = await load(lang);
const english = languages['en']!;

/** The distinct names in braces. */
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ');

/** What a text quotes: a button, a title, or a name. */
const quotesIn = (text: string) => [...text.matchAll(/[„“”«»]\s?([^„“”«»]+?)\s?[“”»«]/g)].map(([, quote]) => quote!);

/** Names that Lithuanian puts in quotation marks. */
const NAMES = [
  'Google',
  'Google Ads',
  'AdWords',
  'Google Analytics',
  'Google Tag Manager',
  'Google Ireland Limited',
  'doubleclick.net',
  'google.com',
];

/** The number of sentences. The Greek question mark is a semicolon. */
const sentencesIn = (text: string) => text.match(/[.?;؟](?=\s|$)/g)?.length ?? 0;

/**
 * Words that nudge visitors or downplay the consequences. The Dutch supervisor names most of them.
 * @see https://www.autoriteitpersoonsgegevens.nl/themas/internet-slimme-apparaten/cookies/heldere-en-misleidende-cookiebanners
 */
const NUDGES: Record<string, RegExp[]> = {
  nl: [
    /\b(beste|betere|optimale|persoonlijke|leuke(re)?|relevante(re)?) (ervaring|website|site|advertenties|aanbiedingen)/i,
    /\b(verbeter|optimaliseer|help (ons|je|u)|geniet)/i,
    /\b(graag|alsjeblieft|alstublieft|helaas|gewoon|even|natuurlijk)\b/i,
    /\b(prima|akkoord|oké|ok|ga verder|doorgaan|sluiten en accepteren)\b/i,
    /(privacy|jij|u) (is|bent|vinden we) (voor ons )?belangrijk|respecteren|waarderen/i,
    /\b(noodzakelijke|essentiële|gerechtvaardigd belang|partners)\b/i,
    /minder (goed|relevant)|werkt [^.]*niet (goed|meer)|mis(t|sen) (je|u)/i,
    /!/,
  ],
  en: [
    /\b(best|better|optimal|personal|personali[sz]ed|relevant) (experience|website|site|ads|content|offers)/i,
    /\b(improve|enhance|optimi[sz]e|help us|enjoy)\b/i,
    /\b(please|unfortunately|simply|just|of course|great|awesome)\b/i,
    /\b(got it|okay|ok|continue|agree and close)\b/i,
    /\b(value|respect|care about) your privacy|privacy (is|matters)/i,
    /\b(necessary|essential|legitimate interest|partners)\b/i,
    /less (good|relevant)|may not work|miss out/i,
    /!/,
  ],
};
const nudgesIn = (lang: string, text: string) =>
  NUDGES[lang.slice(0, 2)]!.filter((pattern) => pattern.test(text)).map((pattern) => `${pattern}: ${text}`);

describe('the languages', () => {
  it('are the official ones of the European Union, Frisian, Arabic, Turkish and Ukrainian', () => {
    const union = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
    expect(LANGUAGES.toSorted()).toEqual([...union, 'ar', 'fy', 'tr', 'uk'].toSorted());
    const files = readdirSync(new URL('../src/locales/', import.meta.url)).filter((file) => /^\w\w\.ts$/.test(file));
    expect(files.map((file) => file.slice(0, 2)).toSorted()).toEqual(LANGUAGES.toSorted());
  });

  it.each([
    ['nl', 'nl'],
    ['de-AT', 'de'],
    ['PT-br', 'pt'],
    ['fil', undefined],
    ['', undefined],
    ['ja', undefined],
    ['constructor', undefined],
  ])('map the tag "%s" to %s', (tag, lang) => {
    expect(knownLanguage(tag)).toBe(lang);
  });
});

describe.each(Object.keys(languages))('%s', (lang) => {
  const texts = languages[lang]!;

  it('has every text, none of them empty, and its own tag and version', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(dutch).toSorted());
    expect(
      Object.entries(texts).filter(([name, text]) => !text.trim() || (name !== 'and' && text !== text.trim())),
    ).toEqual([]);
    expect(texts['lang']).toBe(lang.slice(0, 2));
    expect(texts['version']).toBe(`${lang}-2`);
  });

  it('has the same placeholders as the others', () => {
    const wrong = Object.keys(dutch).filter((name) => placeholders(texts[name]!) !== placeholders(english[name]!));
    expect(wrong).toEqual([]);
  });

  it('has no markup, no links and no exclamations', () => {
    expect(Object.entries(texts).filter(([, text]) => /[<>[\]]|https?:|!|\s{2}/.test(text))).toEqual([]);
  });

  it('refers to buttons and titles by their own texts', () => {
    expect(texts['later']).toContain(texts['preferencesTitle']);
    const unknown = Object.entries(texts).flatMap(([name, text]) =>
      quotesIn(text)
        .filter((quote) => !placeholders(quote) && !NAMES.includes(quote) && quote !== texts['preferencesTitle'])
        .map((quote) => `${name}: ${quote}`),
    );
    expect(unknown).toEqual([]);
  });

  it('does not call a service a category', () => {
    expect(texts['otherPurpose']).not.toMatch(/[kc]ateg[oó]r|категор|κατηγορ|فئة/i);
  });

  it('has every sentence of the Dutch texts', () => {
    const differing = Object.keys(dutch).filter(
      (name) => Math.abs(sentencesIn(texts[name]!) - sentencesIn(dutch[name]!)) > 1,
    );
    expect(differing).toEqual([]);
  });

  it('has two different answers of similar length', () => {
    const [accept, reject] = [texts['accept']!, texts['reject']!];
    expect(accept).not.toBe(reject);
    // Some languages need two words for a verb.
    expect(Math.abs(accept.split(' ').length - reject.split(' ').length)).toBeLessThanOrEqual(1);
    expect(Math.abs(accept.length - reject.length)).toBeLessThanOrEqual(5);
  });

  it('is not a copy of another language', () => {
    const copied = (from: Flat) => Object.keys(texts).filter((name) => texts[name] === from[name]).length;
    const rest = Object.entries(languages).filter(([other]) => other.slice(0, 2) !== lang.slice(0, 2));
    expect(rest.filter(([, from]) => copied(from) > 12).map(([other]) => other)).toEqual([]);
  });
});

describe('a list of names', () => {
  it.each([
    ['nl', 'Google, Hotjar en Meta'],
    ['en', 'Google, Hotjar and Meta'],
    ['ar', 'Google، Hotjar وMeta'],
  ])('has the comma of the language: %s', (lang, expected) => {
    expect(list(['Google', 'Hotjar', 'Meta'], languages[lang]!['and']!)).toBe(expected);
    expect(list(['Google'], languages[lang]!['and']!)).toBe('Google');
  });
});

describe('the checks on texts', () => {
  it('see a quoted button that is not there, and a sentence that is missing', () => {
    expect(quotesIn('Sie sehen das unter „Optionen“, in «{settings}» und in « Paramètres ».')).toEqual([
      'Optionen',
      '{settings}',
      'Paramètres',
    ]);
    expect(sentencesIn('Zmieniliśmy ją 16 stycznia 2023 r. Pytamy ponownie.')).toBe(2);
    expect(sentencesIn('Τι; Ναι. Στο google.com;')).toBe(3);
    expect(sentencesIn('هل لديك شكوى؟ توجّه إلى السلطة.')).toBe(2);
    expect(sentencesIn('Alles accepteren')).toBe(0);
  });
});

describe('the wording', () => {
  it.each(['nl', 'nl-u', 'en'])('of %s contains no nudges', (lang) => {
    expect(Object.values(languages[lang]!).flatMap((text) => nudgesIn(lang, text))).toEqual([]);
  });

  it.each([
    ['nl', 'Wij gebruiken cookies voor de beste ervaring.'],
    ['nl', 'Help ons de website te verbeteren.'],
    ['nl', 'Accepteer alsjeblieft onze cookies.'],
    ['nl', 'Prima, ga verder'],
    ['nl', 'Jouw privacy is belangrijk.'],
    ['nl', 'Zonder cookies werkt de website niet goed.'],
    ['nl', 'Alleen noodzakelijke cookies'],
    ['en', 'We value your privacy.'],
    ['en', 'For a personalised experience.'],
    ['en', 'Got it'],
    ['en', 'The site may not work.'],
    ['en', 'Just click Accept!'],
  ])('of %s would not pass as "%s"', (lang, text) => {
    expect(nudgesIn(lang, text)).not.toEqual([]);
  });
});

describe('the form of address', () => {
  it('is consistent: je in one form, u in the other', () => {
    const found = (lang: string, pattern: RegExp) =>
      Object.entries(languages[lang]!).filter(([name, text]) => name !== 'version' && pattern.test(text));
    expect(found('nl', /\b(u|uw|uzelf)\b/i)).toEqual([]);
    expect(found('nl-u', /\b(je|jij|jou|jouw)\b/i)).toEqual([]);
    expect(found('nl-u', /\b(u|uw)\b/i).length).toBe(found('nl', /\b(je|jij|jou|jouw)\b/i).length);
  });
});

it('the manual lists every text by its name: node src/build/text-names.js', async () => {
  const page = readFileSync(new URL('../demo/manual/text-names.md', import.meta.url), 'utf8');
  expect(page).toBe(await textNames({ ...nl, ...nlSettings } as never, en as never));
});
