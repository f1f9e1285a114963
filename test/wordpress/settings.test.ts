import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { readConsent } from '../../src/server.js';
import { findHeadlessShell } from '../setup/chromium.js';
import { choice, expectNoNotice, server, setSettings, switchTheme, visit } from './site.js';

const origin = inject('origin');

/** The choice as PHP reads it. */
async function readByPhp(cookie?: string): Promise<unknown> {
  const answer = await fetch(`${origin}/?choices`, { headers: cookie === undefined ? {} : { cookie } });
  expect(answer.status).toBe(200);
  return answer.json();
}

const DAY_MS = 864e5;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
const pair = (value: string, rest = '') => `a=b; cookiemelding=${value}; ${rest}`;
const valid = choice(true, false);
const changed = (changes: Record<string, unknown>) => pair(choice(true, true, changes));

describe('php', () => {
  const policy = { policyVersion: '2026-10-01', categories: ['analytics', 'advertising'] };

  it.each([
    ['a choice', pair(valid)],
    ['a choice alone', `cookiemelding=${valid}`],
    ['a choice without a space before it', `a=b;cookiemelding=${valid}`],
    ['the same choice twice', pair(valid, `cookiemelding=${valid}`)],
    ['another method', changed({ method: 'accept-all' })],
    ['no id', changed({ id: undefined })],
    ['answers for services', changed({ services: { youtube: true, 'film.example': false } })],
    ['no services', changed({ services: {} })],
    ['a question about services', changed({ asked: ['youtube'] })],
    ['quotes and letters of all kinds', changed({ lang: `nl'"\\é😀` })],
    ['a category more', changed({ choices: { analytics: true, advertising: false, chat: true } })],
    ['almost half a year', changed({ time: ago(181.9) })],
    ['a clock that is an hour ahead', changed({ time: ago(-1 / 24) })],
  ])('reads %s as the notice does', async (_, cookie) => {
    const read = readConsent(cookie, policy);
    expect(read).toBeDefined();
    expect(await readByPhp(cookie)).toEqual({ ...read?.choices, ...read?.services });
  });

  it.each([
    ['no cookie', undefined],
    ['an empty header', ''],
    ['another cookie', 'a=b; xcookiemelding=1'],
    ['an empty value', pair('')],
    ['a broken value', pair('%')],
    ['a value that is no JSON', pair('ja')],
    ['JSON of another kind', pair('1')],
    ['a list', pair('%5B%5D')],
    ['null', pair('null')],
    ['broken UTF-8', pair(valid.replace('nl', '%ff'))],
    ['half an escape', pair(valid.replace('nl', '%zz'))],
    ['two that disagree', pair(valid, `cookiemelding=${choice(true, true)}`)],
    ['two that disagree, the other way round', pair(choice(true, true), `cookiemelding=${choice(false, false)}`)],
    ['an empty one beside it', pair(valid, 'cookiemelding=')],
    ['more than fits in a cookie', changed({ lang: 'x'.repeat(4096) })],
    ['another policy', changed({ policy: '2025-01-01' })],
    ['a policy of another type', changed({ policy: 20261001 })],
    ['another version of the format', changed({ v: 2 })],
    ['a version as text', changed({ v: '1' })],
    ['no version', changed({ v: undefined })],
    ['an id that is no text', changed({ id: null })],
    ['an answer for a service that is none', changed({ services: { youtube: 1 } })],
    ['names of services that are no list', changed({ asked: { a: 'youtube' } })],
    ['no names where there should be some', changed({ asked: null })],
    ['a name of a service that is none', changed({ asked: [1] })],
    ['no time', changed({ time: undefined })],
    ['a time that is none', changed({ time: 'gisteren' })],
    ['a time as a number', changed({ time: Date.now() })],
    ['the method as a number', changed({ method: 1 })],
    ['no language', changed({ lang: undefined })],
    ['an expired choice', changed({ time: ago(182) })],
    ['an old choice', changed({ time: '2020-01-01T00:00:00.000Z' })],
    ['a choice of the day after tomorrow', changed({ time: ago(-2) })],
    ['a category without an answer', changed({ choices: { analytics: true } })],
    ['an answer as text', changed({ choices: { analytics: 'true', advertising: true } })],
    ['an answer as a number', changed({ choices: { analytics: 1, advertising: true } })],
    ['an answer of null', changed({ choices: { analytics: null, advertising: true } })],
    ['no answers', changed({ choices: undefined })],
    ['answers as text', changed({ choices: 'analytics advertising' })],
  ])('denies everything for %s, as the notice does', async (_, cookie) => {
    expect(readConsent(cookie, policy)).toBeUndefined();
    expect(await readByPhp(cookie)).toEqual({});
  });

  it('is stricter about times that the notice never writes', async () => {
    const cookie = changed({ time: new Date(Date.now() - DAY_MS).toUTCString() });
    expect(readConsent(cookie, policy)).toBeDefined();
    expect(await readByPhp(cookie)).toEqual({});
  });

  it.each(['keuze', '__Host-keuze', '__Secure-keuze'])(
    'reads by the settings of the notice: %s',
    async (cookieName) => {
      const notice = { controller: 'Zadel', policyVersion: 'x', cookieName, maxAgeDays: 10 };
      setSettings({ notice });
      try {
        const other = (changes: Record<string, unknown>) =>
          `${cookieName}=${choice(true, true, { policy: 'x', ...changes })}`;
        const options = { ...policy, policyVersion: 'x', cookieName, maxAgeDays: 10 };
        for (const cookie of [
          other({}),
          other({ time: ago(9) }),
          other({ time: ago(11) }),
          other({ policy: '2026-10-01' }),
          pair(valid),
        ])
          expect(await readByPhp(cookie)).toEqual({ ...readConsent(cookie, options)?.choices });
        expect(await readByPhp(other({}))).toEqual({ analytics: true, advertising: true });
      } finally {
        setSettings(null);
      }
    },
  );

  it.each([[['clarity', 'meta', 'shopify']], ['clarity, meta wp-consent-api']])(
    'asks again for a vendor that was named later, as the notice does: %j',
    async (vendors) => {
      setSettings({ notice: { policyVersion: '2026-10-01', vendors } });
      const options = { ...policy, services: ['clarity', 'meta'] };
      try {
        for (const [asked, answers] of [
          [['meta', 'clarity'], { analytics: true, advertising: true }],
          [['clarity'], {}],
          [[], {}],
        ] as const) {
          expect(await readByPhp(changed({ asked }))).toEqual(answers);
          expect({ ...readConsent(changed({ asked }), options)?.choices }).toEqual(answers);
        }
      } finally {
        setSettings(null);
      }
    },
  );

  it('asks again for a service that was declared later, as the notice does', async () => {
    const services = [{ name: 'youtube', title: 'YouTube', category: 'advertising' }];
    setSettings({ notice: { policyVersion: '2026-10-01', services, personalisedAds: true } });
    const options = { ...policy, services: ['youtube', 'personalised-ads'] };
    try {
      for (const [asked, answers] of [
        [undefined, { analytics: true, advertising: true }],
        [['personalised-ads', 'youtube'], { analytics: true, advertising: true }],
        [['youtube'], {}],
        [[], {}],
      ] as const) {
        expect(await readByPhp(changed({ asked }))).toEqual(answers);
        expect({ ...readConsent(changed({ asked }), options)?.choices }).toEqual(answers);
      }
    } finally {
      setSettings(null);
    }
  });

  it.each([0, 401, '90 days'])('takes half a year for the unusable age %j, as the notice does', async (maxAgeDays) => {
    setSettings({ notice: { policyVersion: '2026-10-01', maxAgeDays } });
    try {
      expect(await readByPhp(changed({ time: ago(181) }))).toEqual({ analytics: true, advertising: true });
      expect(await readByPhp(changed({ time: ago(183) }))).toEqual({});
    } finally {
      setSettings(null);
    }
  });
});

describe('broken', () => {
  let browser: Browser;
  beforeAll(async () => {
    switchTheme('twentytwentythree');
    browser = await chromium.launch({ executablePath: findHeadlessShell() });
  });
  afterEach(async () => {
    setSettings(null);
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(() => browser?.close());

  /** Checks that nothing is asked or loaded, and that an administrator reads why, and an editor does not. */
  async function expectClosed(why: RegExp, requests: readonly string[] = []) {
    const site = await visit(browser, choice(true, true));
    expect(await site.requestsOf('/blocks/', '/classic/', '/pasted/')).toEqual(requests);
    await expectNoNotice(site);
    expect(await server(site)).toBe('analytics no, advertising no, functional yes; API functional');
    expect(site.problems).toEqual([]);
    const administrator = await visit(browser);
    await administrator.logIn('beheer');
    expect(await administrator.page.locator('.notice-error', { hasText: 'Cookiemelding' }).allTextContents()).toEqual([
      expect.stringMatching(why),
    ]);
    const editor = await visit(browser);
    await editor.logIn('redactie');
    expect(await editor.page.locator('.notice-error', { hasText: 'Cookiemelding' }).count()).toBe(0);
  }

  it.each([
    ['a list of hosts that is text', { hosts: 'youtube.com' }, /\$hosts\) must be of type array, string given/],
    ['a setting that does not exist', { host: [] }, /Unknown named parameter \$host/],
    [
      'a category that is not asked',
      { scripts: { maps: 'advertisng', 'inline-only': 'analytics' } },
      /Not in "categories": "advertisng"/,
    ],
    [
      'an id without its category',
      {
        categories: ['advertising'],
        hosts: { '*': 'advertising' },
        scripts: { 'inline-only': 'advertising' },
        notice: { policyVersion: '2026-10-01', googleAnalytics: 'G-ABC1234567' },
      },
      /Not in "categories": "analytics"/,
    ],
    [
      'a category of another type',
      { scripts: { maps: ['<b>'], 'inline-only': 'analytics' } },
      /Not in "categories": \["<b>"\]/,
    ],
    ['an address that is none', { url: 'javascript:alert(1)//' }, /"url" is not the address of a folder: javascript/],
  ])('loads nothing of others and asks nothing with %s', async (_, settings, why) => {
    setSettings(settings);
    await expectClosed(why);
  });

  it('loads nothing from other hosts and asks nothing without settings', async () => {
    setSettings('nothing');
    // The handle is on no list that can be read, and its inline part is the site's own.
    await expectClosed(/unpack/, Array<string>(3).fill('hits.example/inline-only'));
  });

  it('loads nothing of others and asks nothing without the files of the notice', async () => {
    const file = join(inject('folder'), 'wp-content/mu-plugins/cookiemelding/cookiemelding.js');
    renameSync(file, `${file}.away`);
    try {
      await expectClosed(/There is no cookiemelding\.js in http/);
    } finally {
      renameSync(`${file}.away`, file);
    }
  });
});
