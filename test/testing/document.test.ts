// The test kit on a document, as in tests that run in the browser themselves: the built library in a frame.
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

/** An empty document. Nothing of Google's is let in. */
function open(): Document {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument!;
  // Vitest follows the imports of the files that it serves, and looks for itself in the window.
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

/** Runs the library in it. */
function run(page: Document, settings: Record<string, string> = {}): void {
  const script = page.createElement('script');
  const ids = { googleAnalytics: 'G-ABC1234567', googleAds: 'AW-123456789' };
  Object.assign(script.dataset, { controller: 'Symbis', reload: 'never', ...ids, ...settings });
  script.textContent = library;
  page.head.append(script);
}

describe('a document', () => {
  it('that asks passes, also when the notice has yet to come', async () => {
    const page = open();
    run(page);
    await expectNoTrackingBeforeConsent(page);
  });

  it('that does not ask, and keeps something, fails', async () => {
    const page = open();
    run(page, { googleAnalytics: '', googleAds: '' });
    page.cookie = '_ga=1; Path=/';
    await expect(expectNoTrackingBeforeConsent(page, { timeout: 200 })).rejects.toThrow(
      /2 faults\n- Kept before a choice: the cookie _ga; .+\n- The notice did not ask within 200 ms\./,
    );
    await expect(expectNoTrackingBeforeConsent(page, { asks: false, timeout: 200 })).rejects.toThrow('1 fault\n');
  });

  it('with a choice does what was granted, and no more', async () => {
    const page = open();
    await setConsent(page, { analytics: true });
    run(page);
    await expectTagsAfterConsent(page, { granted: ['analytics'], ids: ['G-ABC1234567'] });
    await expect(expectTagsAfterConsent(page, { ...everything, timeout: 200 })).rejects.toThrow(
      '- AW-123456789 is configured not at all; expected once.',
    );
    await expect(expectNoTrackingBeforeConsent(page, { timeout: 200 })).rejects.toThrow(
      '- There is a choice already: {"analytics":true,"advertising":false}; expected none.',
    );
  });

  it('whose choice is given by its own code passes when the tags have come', async () => {
    const page = open();
    run(page);
    const { cookiemelding } = page.defaultView as Window;
    cookiemelding?.acceptAll();
    await expectTagsAfterConsent(page, everything);
  });

  it.each(['api', 'settings'] as const)('forgets everything after a withdrawal (%s)', async (by) => {
    const page = open();
    await setConsent(page, { analytics: true, advertising: true });
    run(page);
    const kept: string[] = [];
    page.addEventListener('consent-change', () => kept.push(page.cookie));
    await expectNothingAfterWithdrawal(page, { by });
    expect(kept.join()).toContain('_gcl_au=');
    expect(page.cookie).not.toContain('_ga');
  });

  it('that would load itself anew, and the test with it, is not tried', async () => {
    const page = open();
    await setConsent(page, { analytics: true, advertising: true });
    run(page, { reload: 'auto' });
    await expect(expectNothingAfterWithdrawal(page)).rejects.toThrow('data-reload="never"');
  });

  it('has the choice at once, for its own version of the statement, and no longer when it is removed', () => {
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

  it('that keeps no cookies is told of', async () => {
    const page = open();
    await expect(setConsent(page, {}, { cookieDomain: 'elders.test' })).rejects.toThrow('and not the choice alone');
  });
});
