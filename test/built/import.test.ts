// A choice that was made with another tool, taken over by a site that asks for it.
import { describe, expect, it } from 'vitest';
import { both, stored, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';
import { buildOfDist, fileOf } from '../setup/parts.js';

const visit = useBuiltSite();

const DAY = 864e5;

/** Cookiebot's cookie, as it writes it. */
const cookiebot = (statistics: boolean, marketing: boolean, time = Date.now() - 10 * DAY) => ({
  CookieConsent: `{stamp:%27dGhpcyBpcyBhIHN0YW1wIG9mIHRoZSB0ZXN0cw==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:${statistics}%2Cmarketing:${marketing}%2Cmethod:%27explicit%27%2Cver:1%2Cutc:${time}%2Cregion:%27nl%27}`,
});
const page = (settings: Record<string, string> = {}, options: VisitOptions = {}): VisitOptions => ({
  head: tag({ ...both, import: 'cookiebot', 'policy-version': '2023-01-16', ...settings }),
  ...options,
});

const isAsked = async (site: Visit) => (await site.page.getByRole('button', { name: 'Alles accepteren' }).count()) > 0;
const asks = (site: Visit) => site.page.getByRole('button', { name: 'Alles accepteren' }).waitFor();
const call = (site: Visit, what: string) => site.page.evaluate(`cookiemelding.${what}`);
const counted = (site: Visit) => site.page.evaluate('cookiemelding.record');
const gtag = (id: string) => `www.googletagmanager.com/gtag/js?id=${id}`;

describe('a choice made with another tool', () => {
  it('is imported: no banner, the tags load, the time stays, and the other cookie is removed', async () => {
    const time = Date.now() - 10 * DAY;
    const site = await visit(page({}, { cookies: cookiebot(true, true, time) }));
    await expect.poll(() => site.thirdPartyRequests()).toContain(gtag('G-ABC1234567'));
    expect(await isAsked(site)).toBe(false);
    expect(await site.record()).toEqual({
      v: 1,
      time: new Date(time).toISOString(),
      policy: '2023-01-16',
      lang: 'nl',
      method: 'api',
      choices: { analytics: true, advertising: true },
    });
    const cookies = await site.context.cookies();
    expect(cookies.map(({ name }) => name)).not.toContain('CookieConsent');
    const { expires } = cookies.find(({ name }) => name === 'cookiemelding')!;
    expect(Math.abs(expires * 1000 - (time + 182 * DAY))).toBeLessThan(2000);
    expect(JSON.stringify(await site.dataLayer())).toContain('"analytics_storage":"granted"');
    expect(site.messages).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  it('has an id where the site keeps records, and nowhere else', async () => {
    const site = await visit(page({ 'records-url': '/records' }, { cookies: cookiebot(true, true) }));
    await expect
      .poll(() => site.record())
      .toMatchObject({ id: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/) });
    const without = await visit(page({}, { cookies: cookiebot(false, false) }));
    await expect.poll(() => without.record()).toMatchObject({ method: 'api' });
    expect(await without.record()).not.toHaveProperty('id');
  });

  it('is asked again when a service is declared later', async () => {
    const block = (...names: string[]) => {
      const services = names.map((name) => ({ name, title: name, category: 'advertising' }));
      return `<script type="application/json" data-cookiemelding>${JSON.stringify({ services })}</script>`;
    };
    const { head } = page();
    const site = await visit({ head: block('chat') + head, cookies: cookiebot(true, true) });
    await expect.poll(() => site.record()).toMatchObject({ asked: ['chat'] });
    const same = await visit({ head: block('chat') + head, as: site });
    await same.waitForIdle();
    expect(await isAsked(same)).toBe(false);
    await asks(await visit({ head: block('chat', 'video') + head, as: site }));
  });

  it('is imported once: the next page loads neither the interface nor the importer', async () => {
    const site = await visit(page({}, { cookies: cookiebot(true, true) }));
    await expect.poll(() => site.thirdPartyRequests()).toContain(gtag('G-ABC1234567'));
    await site.waitForIdle();
    expect(site.ownRequests()).toContain('import');
    const next = await visit(page({}, { as: site }));
    expect(next.ownRequests()).toEqual(['script']);
    expect(next.thirdPartyRequests()).toContain(gtag('G-ABC1234567'));
  });

  it('does not return after a reset', async () => {
    const site = await visit(page({ reload: 'never' }, { cookies: cookiebot(true, true) }));
    await expect.poll(() => site.thirdPartyRequests()).toContain(gtag('G-ABC1234567'));
    await call(site, 'reset()');
    await site.waitForIdle();
    expect(await counted(site)).toBeUndefined();
    expect(await site.cookieNames()).toEqual([]);
    const next = await visit(page({}, { as: site }));
    await asks(next);
    expect(next.thirdPartyRequests()).toEqual([]);
  });

  it('that is a refusal counts: no tag, no banner, and the settings show it', async () => {
    const site = await visit(page({}, { cookies: { ...cookiebot(false, false), _ga: 'GA1.1.1.1' } }));
    await expect.poll(() => site.record()).toMatchObject({ choices: { analytics: false, advertising: false } });
    await site.waitForIdle();
    expect(await isAsked(site)).toBe(false);
    expect(site.thirdPartyRequests()).toEqual([]);
    // What the earlier tags have left is cleaned up, as after any refusal.
    expect(await site.cookieNames()).toEqual(['cookiemelding']);
    await call(site, 'showPreferences()');
    await site.page.getByRole('dialog').waitFor();
    expect(await site.page.getByRole('switch', { name: 'Analytisch' }).isChecked()).toBe(false);
  });

  it('releases blocked content of the page', async () => {
    const body =
      '<script type="text/plain" data-category="analytics">window.hasRun = true</script><script type="text/plain" data-category="advertising">window.hasRunToo = true</script>';
    const site = await visit(page({}, { body, cookies: cookiebot(true, false) }));
    await expect.poll(() => site.page.evaluate('window.hasRun')).toBe(true);
    expect(await site.page.evaluate('window.hasRunToo')).toBeUndefined();
  });

  it('is announced to the site’s own code, like any choice', async () => {
    const before = `window.told = []; document.addEventListener('consent-change', (event) => told.push([event.record?.method, event.changed.join()]));`;
    const site = await visit(page({}, { before, cookies: cookiebot(true, false) }));
    await expect.poll(() => site.page.evaluate('told')).toEqual([['api', 'analytics']]);
    expect(await call(site, 'whenGranted("analytics").then(() => true)')).toBe(true);
  });

  it('reaches other tabs with an open notice', async () => {
    const first = await visit({ head: tag(both) });
    await asks(first);
    const second = await visit(page({ 'policy-version': '' }, { as: first, cookies: cookiebot(true, true) }));
    await expect.poll(() => second.record()).toBeTruthy();
    await expect.poll(() => isAsked(first)).toBe(false);
    expect(await counted(first)).toMatchObject({ choices: { analytics: true, advertising: true } });
  });

  it('in local storage is removed from there', async () => {
    const before = `if (!localStorage.getItem('seen')) { localStorage.setItem('seen', '1'); localStorage.setItem('klaro', '%7B%22google-analytics%22%3Afalse%2C%22google-ads%22%3Atrue%7D'); }`;
    const site = await visit(page({ import: 'cookiebot, klaro' }, { before }));
    await expect.poll(() => site.record()).toMatchObject({ choices: { analytics: false, advertising: false } });
    expect(await site.storageKeys()).toEqual(['seen']);
    expect(site.thirdPartyRequests()).toEqual([]);
  });

  it('in several cookies is removed completely', async () => {
    const cookies = {
      OptanonConsent: 'isGpcEnabled=0&interactionCount=1&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A0&intType=3',
      OptanonAlertBoxClosed: new Date(Date.now() - DAY).toISOString(),
      'cmplz_banner-status': 'dismissed',
      cmplz_policy_id: '16',
      cmplz_statistics: 'allow',
      session: 'x',
    };
    const site = await visit(page({ import: 'onetrust complianz' }, { cookies }));
    await expect.poll(() => site.record()).toMatchObject({ choices: { analytics: true, advertising: false } });
    expect((await site.cookieNames()).filter((name) => !name.startsWith('_'))).toEqual(['cookiemelding', 'session']);
  });

  it('is not recorded: the other tool has the proof of it', async () => {
    const site = await visit(page({ 'records-url': '/records' }, { cookies: cookiebot(true, true) }));
    await expect.poll(() => site.thirdPartyRequests()).toContain(gtag('G-ABC1234567'));
    await site.waitForIdle(500);
    expect(site.requests).not.toContain('/records');
    expect(await site.storageKeys()).toEqual([]);
  });
});

describe('the visitor is asked, and nothing is removed,', () => {
  const left = async (site: Visit) => {
    await asks(site);
    await site.waitForIdle();
    expect(site.thirdPartyRequests()).toEqual([]);
    expect(await counted(site)).toBeUndefined();
    expect(site.errors).toEqual([]);
    return site.cookieNames();
  };

  it('when the site has not asked for it', async () => {
    const site = await visit({ head: tag(both), cookies: cookiebot(true, true) });
    expect(await left(site)).toEqual(['CookieConsent']);
    expect(site.ownRequests()).not.toContain('import');
  });

  it('when the choice is of a tool that the site does not name', async () => {
    const site = await visit(page({ import: 'onetrust' }, { cookies: cookiebot(true, true) }));
    expect(await left(site)).toEqual(['CookieConsent']);
  });

  it('when there is no other choice', async () => {
    expect(await left(await visit(page()))).toEqual([]);
  });

  it('when an acceptance is too old', async () => {
    const site = await visit(page({}, { cookies: cookiebot(true, true, Date.now() - 200 * DAY) }));
    expect(await left(site)).toEqual(['CookieConsent']);
  });

  it('when the file fails to load', async () => {
    const site = await visit(page({}, { cookies: cookiebot(true, true), without: ['import'] }));
    expect(await left(site)).toEqual(['CookieConsent']);
    expect(site.messages).toHaveLength(1);
  });

  it('when the file throws', async () => {
    const host = 'throws.symbis.test';
    const files = {
      [`//${host}/${fileOf('import')}`]: {
        body: `export const build = '${buildOfDist()}'; export const start = () => { throw new Error('no') };`,
      },
    };
    const site = await visit(page({}, { cookies: cookiebot(true, true), files, host }));
    expect(await left(site)).toEqual(['CookieConsent']);
    expect(site.messages).toEqual(['error: [cookiemelding] Error: no']);
  });

  it('when the browser keeps nothing', async () => {
    const before = `const jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      Object.defineProperty(Document.prototype, 'cookie', { ...jar, set() {} });`;
    const site = await visit(page({}, { before, cookies: cookiebot(true, true) }));
    expect(await left(site)).toEqual(['CookieConsent']);
  });

  it('when there was a choice of ours, of another version of the statement', async () => {
    const cookies = { ...cookiebot(true, true), cookiemelding: stored(true, false, { policy: '2022' }) };
    const site = await visit(page({}, { cookies }));
    expect(await left(site)).toEqual(['CookieConsent', 'cookiemelding']);
    expect(site.ownRequests()).not.toContain('import');
  });

  it.each([
    ['of a later version', stored(false, false, { v: 2 })],
    ['that cannot be read', '%7Bv'],
  ])('when there is something of ours %s', async (_, cookiemelding) => {
    const site = await visit(page({}, { cookies: { ...cookiebot(true, true), cookiemelding } }));
    expect(await left(site)).toEqual(['CookieConsent', 'cookiemelding']);
  });
});

describe('whoever has answered here', () => {
  it('is not overruled after a reset by an older choice that could not be imported', async () => {
    const site = await visit(page({}, { cookies: cookiebot(true, true), without: ['import'] }));
    await site.click('Alles weigeren');
    await site.restoreParts();
    await call(site, 'reset()');
    await asks(site);
    await site.waitForIdle();
    expect(site.ownRequests().filter((part) => part === 'import')).toHaveLength(2);
    expect(await counted(site)).toBeUndefined();
    // It is out of date, and so not for the next page either.
    expect(await site.cookieNames()).toEqual([]);
    expect(site.thirdPartyRequests()).toEqual([]);
  });

  it('nor by one that was there beside a choice of ours', async () => {
    const cookies = { ...cookiebot(true, true), cookiemelding: stored(false, false, { policy: '2023-01-16' }) };
    const site = await visit(page({}, { cookies }));
    expect(site.ownRequests()).not.toContain('import');
    await call(site, 'reset()');
    await asks(site);
    await site.waitForIdle();
    expect(await site.cookieNames()).toEqual([]);
  });
});

describe('with Global Privacy Control', () => {
  const before = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`;

  it('nothing is imported, and nobody is asked', async () => {
    const site = await visit(page({}, { before, cookies: cookiebot(true, true) }));
    expect(await isAsked(site)).toBe(false);
    expect(site.ownRequests()).not.toContain('import');
    expect(await counted(site)).toBeUndefined();
    expect(await site.cookieNames()).toEqual(['CookieConsent']);
  });

  it('nothing is, after a reset', async () => {
    const site = await visit(page({}, { before, cookies: cookiebot(true, true) }));
    await call(site, 'reset()');
    await asks(site);
    expect(await counted(site)).toBeUndefined();
    expect(await site.cookieNames()).toEqual([]);
    expect(site.thirdPartyRequests()).toEqual([]);
  });

  it('it is, where the site ignores that', async () => {
    const site = await visit(page({ gpc: 'ignore' }, { before, cookies: cookiebot(true, false) }));
    await expect.poll(() => site.record()).toMatchObject({ choices: { analytics: true, advertising: false } });
  });
});

describe('an unknown name', () => {
  it('is reported once, and the others count', async () => {
    const site = await visit(page({ import: 'Cookiebot,cookiebot didomi' }, { cookies: cookiebot(true, false) }));
    await expect.poll(() => site.record()).toMatchObject({ choices: { analytics: true, advertising: false } });
    expect(site.messages).toEqual([
      'error: [cookiemelding] data-import: "Cookiebot didomi" is not usable (did you mean cookiebot?); expected (vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz)',
    ]);
  });
});
