// A choice is final: what was refused is not sent, nothing typed is lost, and no old grant comes back.
import { describe, expect, it } from 'vitest';
import { both, consentCookie, stored, tag, useBuiltSite, type Visit } from '../setup/built-site.js';

const visit = useBuiltSite();

const never = tag({ ...both, reload: 'never' });
const HOUR = 3_600_000;

/** Withdraws in a task of its own: the page may reload at once. */
const reject = ({ page }: Visit) => page.evaluate(() => void setTimeout(() => window.cookiemelding?.rejectAll()));
const isGranted = ({ page }: Visit) => page.evaluate(() => window.cookiemelding?.isGranted('analytics'));

describe('a page that answers a form', () => {
  it('is loaded again by a GET after a withdrawal, so that nothing is ordered twice', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      body: '<form method="post"><input type="hidden" name="order" value="1"><button>Bestel</button></form>',
    });
    const methods: string[] = [];
    site.page.on('request', (request) => {
      if (request.isNavigationRequest()) methods.push(request.method());
    });
    await site.page.getByRole('button', { name: 'Bestel' }).click();
    await site.waitForIdle();
    await reject(site);
    await expect.poll(() => methods).toEqual(['POST', 'GET']);
    await site.waitForIdle();
    expect(methods).toEqual(['POST', 'GET']);
    expect(await isGranted(site)).toBe(false);
  });

  it('keeps the fragment of its address', async () => {
    const site = await visit({ cookies: consentCookie(true, true) });
    await site.page.evaluate(() => {
      location.hash = '#/bestelling';
      Object.assign(window, { isFirst: true });
    });
    await reject(site);
    await expect.poll(() => site.page.evaluate('window.isFirst').catch(() => true)).toBeUndefined();
    await site.waitForIdle();
    expect(new URL(site.page.url()).hash).toBe('#/bestelling');
  });
});

describe('a page on which the visitor has typed', () => {
  it.each([
    ['a text field', '<input aria-label="Veld">', 'input'],
    ['a text area', '<textarea aria-label="Veld"></textarea>', 'textarea'],
    ['an editable text', '<div contenteditable aria-label="Veld"></div>', 'div[contenteditable]'],
  ])('stays as it is after a withdrawal, cut off: %s', async (_, body, selector) => {
    const site = await visit({ cookies: consentCookie(true, true), body: `<h1>Welkom</h1>${body}` });
    const field = site.page.locator(selector);
    await field.pressSequentially('hallo');
    await site.page.evaluate(() => Object.assign(window, { isFirst: true }));
    const before = site.thirdPartyRequests().length;
    await reject(site);
    await site.waitForIdle(1500);
    expect(await site.page.evaluate('window.isFirst')).toBe(true);
    expect(await field.evaluate((node) => (node as HTMLInputElement).value ?? node.textContent)).toBe('hallo');
    expect(await isGranted(site)).toBe(false);
    await site.page.evaluate(() => window.gtag?.('event', 'late'));
    await site.waitForIdle();
    expect(site.thirdPartyRequests()).toHaveLength(before);
  });

  it('reloads once what was typed has been sent', async () => {
    const site = await visit({
      cookies: consentCookie(true, true),
      body: '<form onsubmit="event.preventDefault(); this.reset()"><input aria-label="Veld"></form><button data-cookie-preferences>x</button>',
    });
    await site.page.locator('input').pressSequentially('hallo');
    await site.page.keyboard.press('Enter');
    await site.page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      Object.assign(window, { isFirst: true });
    });
    await reject(site);
    await expect.poll(() => site.page.evaluate('window.isFirst').catch(() => true)).toBeUndefined();
  });
});

describe('what Google has kept back', () => {
  /** Every way in which its tags send. */
  const send = `fetch('https://www.google-analytics.com/g/collect?late=fetch', { mode: 'no-cors' }).catch(() => {});
    navigator.sendBeacon('https://region1.google-analytics.com/g/collect?late=beacon');
    new Image().src = 'https://www.google.com/pagead/1p-conversion/1/?late=image';
    const request = new XMLHttpRequest();
    request.open('POST', 'https://www.google.com/ccm/collect?late=xhr');
    request.setRequestHeader('content-type', 'text/plain');
    request.send('x');
    const frame = document.createElement('iframe');
    frame.setAttribute('src', 'https://td.doubleclick.net/late');
    document.body.append(frame);`;

  it('is never sent after a withdrawal, and what comes after a later grant is', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await reject(site);
    await site.waitForIdle();
    const late = () => site.requests.filter((request) => request.includes('late'));
    await site.page.evaluate(send);
    await site.page.evaluate(() => window.gtag?.('event', 'conversion', { send_to: 'AW-123456789/late' }));
    await site.waitForIdle();
    expect(late()).toEqual([]);
    expect(site.errors).toEqual([]);
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    await site.waitForIdle();
    await site.page.evaluate(() => window.gtag?.('event', 'gelezen', { send_to: 'G-ABC1234567' }));
    await expect.poll(() => site.requests.filter((request) => request.includes('gelezen'))).toHaveLength(1);
  });

  it('is sent for a category that stays granted', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await site.page.evaluate(() => window.cookiemelding?.save({ advertising: false }));
    await site.page.evaluate(() => window.gtag?.('event', 'gelezen', { send_to: 'G-ABC1234567' }));
    await expect.poll(() => site.requests.filter((request) => request.includes('gelezen'))).toHaveLength(1);
  });

  it("leaves the page's own requests alone", async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true), files: { '/own': { body: 'eigen' } } });
    await reject(site);
    await site.waitForIdle();
    const own = await site.page.evaluate(async () => {
      const request = new XMLHttpRequest();
      request.open('GET', '/own');
      const loaded = new Promise((resolve) => request.addEventListener('load', resolve));
      request.send();
      await loaded;
      return [await (await fetch('/own')).text(), request.responseText, navigator.sendBeacon('/own')];
    });
    expect(own).toEqual(['eigen', 'eigen', true]);
  });
});

describe('a denial', () => {
  it('reaches a tab whose grant was made by a clock that has been put back since', async () => {
    const cookies = { cookiemelding: stored(true, true, { time: new Date(Date.now() + HOUR).toISOString() }) };
    const tab = await visit({ head: never, cookies });
    expect(await isGranted(tab)).toBe(true);
    const other = await visit({ head: never, as: tab });
    await reject(other);
    await expect.poll(() => isGranted(tab)).toBe(false);
  });

  it('is stored again by a tab that is open, when a response that was under way brings the old grant back', async () => {
    const old = stored(true, true, { time: new Date(Date.now() - HOUR).toISOString() });
    const site = await visit({ head: never, cookies: { cookiemelding: old } });
    await reject(site);
    await site.waitForIdle();
    await site.page.evaluate((cookie) => {
      document.cookie = `cookiemelding=${cookie}; Path=/`;
      document.dispatchEvent(new Event('visibilitychange'));
    }, old);
    const next = await visit({ head: never, as: site });
    expect(await isGranted(next)).toBe(false);
    expect(next.thirdPartyRequests()).toEqual([]);
  });

  it('gives way to a new answer of the visitor', async () => {
    const site = await visit({ head: never, cookies: consentCookie(true, true) });
    await reject(site);
    await site.waitForIdle();
    const next = await visit({ head: never, as: site });
    await next.page.evaluate(() => window.cookiemelding?.acceptAll());
    const last = await visit({ head: never, as: site });
    expect(await isGranted(last)).toBe(true);
  });
});
