import { describe, expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite } from '../setup/built-site.js';

const visit = useBuiltSite();

const dialogName = { name: 'Cookie-instellingen' };

describe('[data-cookie-preferences]', () => {
  it.each([
    ['a button', '<button data-cookie-preferences>Cookies</button>'],
    ['a link', '<a href="/elders" data-cookie-preferences>Cookies</a>'],
    ['an element with others inside', '<button data-cookie-preferences><b><i>Cookies</i></b></button>'],
  ])('%s opens the settings of a returning visitor, and only then the interface is fetched', async (_, body) => {
    const { page, ownRequests } = await visit({ body, cookies: consentCookie(true, false) });
    expect(ownRequests()).not.toContain('interface');
    await page.getByText('Cookies', { exact: true }).click();
    await page.getByRole('dialog', dialogName).waitFor();
    expect(ownRequests()).toContain('interface');
    expect(await page.getByRole('switch', { name: 'Analytisch' }).isChecked()).toBe(true);
    expect(await page.getByRole('switch', { name: 'Advertenties' }).isChecked()).toBe(false);
    expect(page.url()).not.toContain('elders');
  });

  it('works on elements that are added later, in a shadow root too', async () => {
    const { page } = await visit({ cookies: consentCookie(false, false) });
    await page.evaluate(() => {
      const host = document.createElement('div');
      const button = document.createElement('button');
      button.dataset.cookiePreferences = '';
      button.textContent = 'Later toegevoegd';
      host.attachShadow({ mode: 'open' }).append(button);
      document.body.append(host);
    });
    await page.getByText('Later toegevoegd').click();
    await page.getByRole('dialog', dialogName).waitFor();
  });

  it('shows the functional category when there is nothing to ask', async () => {
    const { page } = await visit({ head: tag(), body: '<button data-cookie-preferences>Cookies</button>' });
    await page.getByText('Cookies', { exact: true }).click();
    await page.getByRole('dialog', dialogName).waitFor();
    expect(await page.getByRole('switch').count()).toBe(1);
  });

  it('gives the focus back to the element that opened it', async () => {
    const { page } = await visit({
      cookies: consentCookie(false, false),
      body: '<button data-cookie-preferences>Cookies</button>',
    });
    await page.getByText('Cookies', { exact: true }).click();
    await page.getByRole('dialog', dialogName).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Cookies');
    expect(await page.getByRole('region').count()).toBe(0);
  });
});

describe('window.cookiemelding', () => {
  it('is there as soon as the script has run', async () => {
    const { page } = await visit({
      head: `${tag(both)}<script>window.members = Object.keys(cookiemelding).sort().join()</script>`,
    });
    expect(await page.evaluate('members')).toBe(
      'acceptAll,debug,isGranted,record,rejectAll,reset,save,scan,setLanguage,showBanner,showPreferences,whenGranted',
    );
  });

  it.each([
    ['acceptAll()', { analytics: true, advertising: true }],
    ['rejectAll()', { analytics: false, advertising: false }],
    ['save({ analytics: true, advertising: false })', { analytics: true, advertising: false }],
  ])('%s answers for the visitor, at once', async (call, choices) => {
    const { page, record } = await visit();
    const granted = await page.evaluate(
      `cookiemelding.${call}, ['functional', 'analytics', 'advertising', 'chat'].map(cookiemelding.isGranted)`,
    );
    expect(granted).toEqual([true, choices.analytics, choices.advertising, false]);
    expect(await record()).toMatchObject({ method: 'api', choices });
    expect(await page.getByRole('region').count()).toBe(0);
  });

  it('whenGranted waits for the grant', async () => {
    const { page, click } = await visit();
    await page.evaluate(
      `window.order = []; void cookiemelding.whenGranted('analytics').then(() => order.push('analytics'))`,
    );
    await page.evaluate(`cookiemelding.save({ advertising: true })`);
    expect(await page.evaluate('order')).toEqual([]);
    await page.evaluate('cookiemelding.showBanner()');
    await click('Alles accepteren');
    expect(await page.evaluate('order')).toEqual(['analytics']);
  });

  it('reset forgets the choice, denies everything and asks again', async () => {
    const { page, cookieNames, dataLayer } = await visit({
      cookies: consentCookie(true, true),
      head: tag({ ...both, reload: 'never' }),
    });
    await page.evaluate('cookiemelding.reset()');
    expect(await page.evaluate('[cookiemelding.record, cookiemelding.isGranted("analytics")]')).toEqual([
      undefined,
      false,
    ]);
    expect(await cookieNames()).not.toContain('cookiemelding');
    await page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
    const updates = (await dataLayer()).filter(({ value }) => (value as string[])[1] === 'update');
    expect(updates.at(-1)?.value).toMatchObject([
      'consent',
      'update',
      { analytics_storage: 'denied', ad_storage: 'denied' },
    ]);
  });

  it('showPreferences and showBanner show the two layers', async () => {
    const { page } = await visit({ cookies: consentCookie(true, true) });
    await page.evaluate('cookiemelding.showPreferences()');
    await page.getByRole('dialog', dialogName).waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate('cookiemelding.showBanner()');
    await page.getByRole('region', { name: 'Cookies op symbis.test' }).waitFor();
  });
});

describe('consent-change', () => {
  it('reports each choice with the record and the changed categories', async () => {
    const { page, click } = await visit({ head: tag({ ...both, reload: 'never' }) });
    await page.evaluate(() => {
      const events: unknown[] = ((window as unknown as { events: unknown[] }).events = []);
      document.addEventListener('consent-change', (event) => {
        events.push([event.record?.choices, event.changed, event instanceof Event, Object.isFrozen(event.record)]);
      });
    });
    await click('Alles weigeren');
    await page.evaluate('cookiemelding.save({ advertising: true })');
    await page.evaluate('cookiemelding.reset()');
    expect(await page.evaluate('events')).toEqual([
      [{ analytics: false, advertising: false }, [], true, true],
      [{ analytics: false, advertising: true }, ['advertising'], true, true],
      [undefined, ['advertising'], true, true],
    ]);
  });

  it('does not command: a forged event changes nothing', async () => {
    const { page, thirdPartyRequests, cookieNames } = await visit();
    await page.evaluate(
      `document.dispatchEvent(Object.assign(new Event('consent-change'), { record: { choices: { analytics: true } }, changed: ['analytics'] }))`,
    );
    expect(await page.evaluate('cookiemelding.isGranted("analytics")')).toBe(false);
    expect(thirdPartyRequests()).toEqual([]);
    expect(await cookieNames()).toEqual([]);
  });

  it('is not disturbed by a listener that throws', async () => {
    const { page, click, record, thirdPartyRequests, waitForIdle } = await visit();
    await page.evaluate(`document.addEventListener('consent-change', () => { throw new Error('mine') })`);
    await click('Alles accepteren');
    await waitForIdle();
    expect(await record()).toMatchObject({ method: 'accept-all' });
    expect(thirdPartyRequests()).not.toEqual([]);
  });
});

describe('Global Privacy Control', () => {
  const before = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`;

  it('counts as a refusal until the visitor chooses: no banner, nothing granted, nothing stored', async () => {
    const { page, requests, cookieNames } = await visit({ before });
    expect(requests).toHaveLength(2);
    expect(await cookieNames()).toEqual([]);
    expect(await page.getByRole('region').count()).toBe(0);
  });

  it('gives way to an explicit choice', async () => {
    const { page } = await visit({ before, cookies: consentCookie(true, false) });
    expect(await page.evaluate('cookiemelding.isGranted("analytics")')).toBe(true);
  });

  it('can be ignored by the site', async () => {
    const { page, ownRequests, cookieNames } = await visit({
      before,
      head: tag({ ...both, gpc: 'ignore' }),
      body: '<h1>Welkom</h1>',
      cookies: { _ga: 'old' },
    });
    await page.getByRole('region').waitFor();
    // As for any first visitor: nothing is cleaned up, and there is no button beside the notice.
    expect(ownRequests()).toEqual(['script', 'interface']);
    expect(await cookieNames()).toEqual(['_ga']);
  });
});

describe('the page', () => {
  it('does not shift: neither when the notice opens, nor when it closes', async () => {
    const { page, click, waitForIdle } = await visit({
      before: `window.shift = 0;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value }).observe({ type: 'layout-shift', buffered: true });`,
      body: '<h1>Welkom</h1>' + '<p>Een lange pagina.</p>'.repeat(200),
    });
    await page.getByRole('button', { name: 'Alles accepteren' }).waitFor();
    await click('Alles accepteren');
    await waitForIdle();
    expect(await page.evaluate('shift')).toBe(0);
  });

  it('answers a press on Alles accepteren with a paint before any tag is requested', async () => {
    const { page, click, waitForIdle } = await visit();
    await page.evaluate(() => {
      const marks = ((window as unknown as { marks: string[] }).marks = [] as string[]);
      new MutationObserver(() => marks.push('tag')).observe(document.head, { childList: true });
      document.addEventListener('consent-change', () => {
        requestAnimationFrame(() => marks.push('frame'));
      });
    });
    await click('Alles accepteren');
    await waitForIdle();
    expect(await page.evaluate('marks')).toEqual(['frame', 'tag']);
  });

  it('keeps the notice when its body is swapped', async () => {
    const { page, click, record } = await visit();
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
    await click('Alles weigeren');
    expect(await record()).toMatchObject({ method: 'reject-all' });
  });

  it('uses an element that was placed by hand', async () => {
    const { page, click, record } = await visit({ body: '<h1>Welkom</h1><cookie-melding></cookie-melding>' });
    expect(await page.locator('cookie-melding').count()).toBe(1);
    expect(await page.locator('body > cookie-melding').count()).toBe(1);
    await click('Alles weigeren');
    expect(await record()).toMatchObject({ method: 'reject-all' });
  });

  it('gives the notice its font, also from a style sheet that loads late', async () => {
    const { page } = await visit({
      head: `${tag(both)}<script>addEventListener('DOMContentLoaded', () => setTimeout(() => document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { font-family: Georgia }' })), 0))</script>`,
      body: '<h1>Welkom</h1><img src="/slow.png" alt="">',
    });
    const font = page
      .getByRole('button', { name: 'Alles weigeren' })
      .evaluate((node) => getComputedStyle(node).fontFamily);
    expect(await font).toBe('Georgia');
  });
});
