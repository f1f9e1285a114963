// The test kit on a document, as in tests that run in a browser. The built library runs in a frame.
import { afterEach, describe, expect, it } from 'vitest';
import library from '../../dist/cookiemelding.js?raw';
import {
  expectNoTrackingBeforeConsent,
  expectNothingAfterWithdrawal,
  expectTagsAfterConsent,
  setConsent,
} from '../../src/testing.js';

const everything = { granted: ['analytics', 'advertising'], ids: ['G-ABC1234567', 'AW-123456789'] };

afterEach(async () => {
  document.querySelector('iframe')?.remove();
  await setConsent(document, undefined);
  for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=', 1)[0]}=; Path=/; Max-Age=0`;
  localStorage.removeItem('_gcl_ls');
});

/** Creates an empty document that blocks Google's scripts. */
function open(): Document {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument!;
  // Vitest instruments the imports of the files that it serves, and expects its runner in the window.
  const name = '__vitest_browser_runner__';
  Object.assign(frame.contentWindow!, { [name]: (window as unknown as Record<string, unknown>)[name] });
  page.documentElement.lang = 'nl';
  const policy = page.createElement('meta');
  Object.assign(policy, { httpEquiv: 'Content-Security-Policy', content: "script-src 'self' 'unsafe-inline'" });
  const base = page.createElement('base');
  base.href = '/dist/';
  const opener = page.createElement('button');
  opener.dataset.cookiePreferences = '';
  page.head.append(policy, base);
  page.body.append(opener);
  return page;
}

/** Runs the library in the document. */
function run(page: Document, settings: Record<string, string> = {}): void {
  const script = page.createElement('script');
  const ids = { googleAnalytics: 'G-ABC1234567', googleAds: 'AW-123456789' };
  Object.assign(script.dataset, { controller: 'Symbis', reload: 'never', ...ids, ...settings });
  script.textContent = library;
  page.head.append(script);
}

describe('a document', () => {
  it('passes before a choice, also when the banner has yet to appear', async () => {
    const page = open();
    run(page);
    await expectNoTrackingBeforeConsent(page);
  });

  it('fails when no banner appears and something is stored', async () => {
    const page = open();
    run(page, { googleAnalytics: '', googleAds: '' });
    page.cookie = '_ga=1; Path=/';
    await expect(expectNoTrackingBeforeConsent(page, { timeout: 200 })).rejects.toThrow(
      /2 faults\n- Stored before a choice: the cookie _ga; .+\n- The banner was not shown within 200 ms\./,
    );
    await expect(expectNoTrackingBeforeConsent(page, { asks: false, timeout: 200 })).rejects.toThrow('1 fault\n');
  });

  it('passes with a stored choice, for exactly what it grants', async () => {
    const page = open();
    await setConsent(page, { analytics: true });
    run(page);
    await expectTagsAfterConsent(page, { granted: ['analytics'], ids: ['G-ABC1234567'] });
    await expect(expectTagsAfterConsent(page, { ...everything, timeout: 200 })).rejects.toThrow(
      '- AW-123456789 is configured 0 times; expected once.',
    );
    await expect(expectNoTrackingBeforeConsent(page, { timeout: 200 })).rejects.toThrow(
      '- A choice has already been made: {"analytics":true,"advertising":false}; expected none.',
    );
  });

  it('passes when its own code makes the choice, once the tags are there', async () => {
    const page = open();
    run(page);
    const { cookiemelding } = page.defaultView as Window;
    cookiemelding?.acceptAll();
    await expectTagsAfterConsent(page, everything);
  });

  it.each(['api', 'settings'] as const)('passes after a withdrawal (%s)', async (by) => {
    const page = open();
    await setConsent(page, { analytics: true, advertising: true });
    run(page);
    const removed: string[] = [];
    const atChange: string[] = [];
    page.addEventListener('consent-change', (event) => {
      atChange.push(page.cookie);
      void event.cleanUp?.then((result) => removed.push(...(result?.removed ?? [])));
    });
    await expectNothingAfterWithdrawal(page, { by });
    expect(removed).toContain('_gcl_au');
    expect(atChange.join()).not.toContain('_gcl_au=');
    expect(page.cookie).not.toContain('_ga');
  });

  it('is not tested when a withdrawal would reload it, and the test with it', async () => {
    const page = open();
    await setConsent(page, { analytics: true, advertising: true });
    run(page, { reload: 'auto' });
    await expect(expectNothingAfterWithdrawal(page)).rejects.toThrow('data-reload="never"');
  });

  it('has the choice immediately, for its own policy version, until it is removed', () => {
    const page = open();
    const block = page.createElement('script');
    block.type = 'application/json';
    block.dataset.cookiemelding = '';
    block.textContent = '{"policyVersion":"2"}';
    page.head.append(block);
    void setConsent(page, { analytics: true }, { method: 'api', lang: 'en' });
    run(page);
    const { cookiemelding } = page.defaultView as Window;
    expect(cookiemelding?.record).toMatchObject({
      policy: '2',
      method: 'api',
      lang: 'en',
      choices: { analytics: true },
    });
    void setConsent(page, undefined);
    expect(page.cookie).not.toContain('cookiemelding=');
  });

  it('that cannot store cookies is reported', async () => {
    const page = open();
    await expect(setConsent(page, {}, { cookieDomain: 'elders.test' })).rejects.toThrow('instead of the choice alone');
  });
});
