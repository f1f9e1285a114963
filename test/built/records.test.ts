// Consent records, over http, with the receiver of the manual.
import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudEventV1 } from 'cloudevents';
import { afterEach, describe, expect, it } from 'vitest';
import { createReceiver } from '../../demo/receiver.js';
import { both, consentCookie, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

type Received = CloudEventV1<{
  purposes: { purpose: string; state: string }[];
  event: { type: string; method: string; time: string; valid_until: string };
  privacy_notice: Record<string, string>;
  [name: string]: unknown;
}>;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A receiver that does as `how` says. */
async function receiver(how: { status?: () => number; delay?: number; port?: number } = {}) {
  const received: Received[] = [];
  const requests: Record<string, unknown>[] = [];
  const server = createReceiver(async (event) => {
    if (how.delay) await new Promise((resolve) => setTimeout(resolve, how.delay));
    if (how.status && how.status() >= 400) throw new Error('not taken');
    received.push(event as Received);
  });
  server.on('request', ({ method, headers }) => method === 'POST' && requests.push(headers));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(how.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { received, requests, port, url: `http://records.test:${port}/consent` };
}

const records = (url: string, rest: Record<string, string> = {}) =>
  tag({ ...both, 'records-url': url, 'policy-url': '/verklaring', 'policy-version': '1', reload: 'never', ...rest });
const types = (received: Received[]) => received.map(({ type }) => type.replace('nl.cookiemelding.', ''));
const kept = (site: Visit) =>
  site.page.evaluate(() => JSON.parse(localStorage.getItem('cookiemelding-records') ?? '[]') as unknown[]);
const answer = (site: Visit, call: string) => site.page.evaluate(`cookiemelding.${call}`);
/** Later, when what has failed may be tried again. */
const later: VisitOptions = { before: 'const now = Date.now; Date.now = () => now() + 2 * 86_400_000;' };

describe('a consent record', () => {
  it('of each choice is posted as a CloudEvent that says what was chosen, both ways', async () => {
    const { received, url } = await receiver();
    const site = await visit({ head: records(url, { contact: 'privacy@symbis.nl' }) });
    await site.click('Instellingen');
    await site.page.getByRole('switch', { name: 'Analytisch' }).click();
    await site.click('Opslaan');
    await expect.poll(() => received).toHaveLength(1);
    await answer(site, 'rejectAll()');
    await expect.poll(() => received).toHaveLength(2);
    await answer(site, 'rejectAll()');
    await expect.poll(() => received).toHaveLength(3);
    await answer(site, 'acceptAll()');
    await expect.poll(() => received).toHaveLength(4);
    await answer(site, 'reset()');
    await expect
      .poll(() => types(received))
      .toEqual(['consent.given', 'consent.withdrawn', 'consent.refused', 'consent.given', 'consent.withdrawn']);

    const [first] = received;
    const [id, time] = [first!.subject!, first!.data!.event.time];
    expect(first).toMatchObject({
      specversion: '1.0',
      id: `${id}/${time}/given`,
      source: new URL(site.page.url()).origin,
      time,
      datacontenttype: 'application/json',
    });
    expect(first!.data).toEqual({
      schema_version: '1',
      record_id: id,
      pii_controllers: [{ name: 'Symbis', contact: 'privacy@symbis.nl' }],
      privacy_notice: { url: `${new URL(site.page.url()).origin}/verklaring`, version: '1' },
      language: 'nl',
      purposes: [
        { purpose: 'analytics', lawful_basis: 'consent', state: 'given' },
        { purpose: 'advertising', lawful_basis: 'consent', state: 'refused' },
      ],
      event: {
        type: 'consent_given',
        time,
        method: 'save',
        valid_until: new Date(Date.parse(time) + 182 * 86_400_000).toISOString(),
      },
    });
    expect(new Set(received.map((event) => event.id)).size).toBe(5);
    expect(new Set(received.map(({ subject }) => subject)).size).toBe(1);
    expect(await kept(site)).toEqual([]);
  });

  it('has the hash of the texts that the visitor has answered to, over https', async () => {
    const { received, port } = await receiver();
    const site = await visit({ secure: true, head: records(`http://127.0.0.1:${port}/`) });
    await site.click('Alles weigeren');
    await expect.poll(() => received).toHaveLength(1);
    const hash = received[0]!.data!.privacy_notice.text_sha256!;
    // A line each.
    const texts = await site.page.evaluate(() => {
      const { shadowRoot, children } = document.querySelector('cookie-melding')!;
      // The link to the statement is no part of them.
      for (const link of shadowRoot!.querySelectorAll('section a')) link.nextSibling!.remove();
      for (const link of shadowRoot!.querySelectorAll('section a')) link.remove();
      return [...shadowRoot!.querySelectorAll('h2,section p'), ...children].map((one) => one.textContent!.trim());
    });
    expect(texts).toHaveLength(6);
    expect(createHash('sha256').update(texts.join('\n')).digest('hex')).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const same = await visit({ secure: true, head: records(`http://127.0.0.1:${port}/`) });
    await same.click('Alles accepteren');
    await expect.poll(() => received).toHaveLength(2);
    expect(received[1]!.data!.privacy_notice.text_sha256).toBe(hash);
    // The second layer says more.
    await same.page.getByRole('button', { name: 'Cookies wijzigen' }).click();
    await same.click('Opslaan');
    await expect.poll(() => received).toHaveLength(3);
    expect(received[2]!.data!.privacy_notice.text_sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(received[2]!.data!.privacy_notice.text_sha256).not.toBe(hash);
    const other = await visit({ secure: true, head: records(`http://127.0.0.1:${port}/`, { controller: 'Anders' }) });
    await other.click('Alles weigeren');
    await expect.poll(() => received).toHaveLength(4);
    expect(received[3]!.data!.privacy_notice.text_sha256).not.toBe(hash);
  });

  it('contains no page, no browser and no cookie', async () => {
    const { received, requests, url } = await receiver();
    const site = await visit({ head: records(url), cookies: { geheim: 'xyzzy' } });
    await site.page.goto(`${site.page.url()}?zoek=privaat`);
    await answer(site, 'acceptAll()');
    await expect.poll(() => received).toHaveLength(1);
    const text = JSON.stringify(received);
    for (const secret of ['page-', 'privaat', 'xyzzy', 'Mozilla', '127.0.0.1']) expect(text).not.toContain(secret);
    expect(requests[0]).not.toHaveProperty('cookie');
    expect(requests[0]!.referer).toBe(`${new URL(site.page.url()).origin}/`);
  });

  it('is not made without an address, for a visitor who does nothing, nor for one in another tab', async () => {
    const { received, url } = await receiver();
    const silent = await visit({ head: tag({ ...both, 'consent-rate': '' }) });
    await answer(silent, 'acceptAll()');
    await silent.waitForIdle();
    expect(await silent.storageKeys()).toEqual([]);
    const site = await visit({
      head: records(url),
      cookies: consentCookie(true, true, { policy: '1' }),
    });
    await site.waitForIdle();
    expect(received).toEqual([]);
    const other = await visit({ head: records(url), as: site });
    await answer(other, 'rejectAll()');
    await expect.poll(() => site.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(false);
    await site.waitForIdle();
    expect(received).toHaveLength(1);
  });
});

describe('nothing is lost, nothing doubled', () => {
  it.each([
    ['refuses with an error', {}],
    ['is slow and then refuses', { delay: 400 }],
  ])('when the server %s', async (_, how) => {
    let isBroken = true;
    const { received, url } = await receiver({ ...how, status: () => (isBroken ? 500 : 204) });
    const site = await visit({ head: records(url) });
    await answer(site, 'acceptAll()');
    await answer(site, 'save({ advertising: false })');
    await expect.poll(async () => (await kept(site)).map((item) => (item as { tries: number }).tries)).toEqual([1, 1]);
    // Not before its time.
    const soon = await visit({ head: records(url), as: site });
    await soon.waitForIdle();
    expect(await kept(soon)).toMatchObject([{ tries: 1 }, { tries: 1 }]);
    isBroken = false;
    const next = await visit({ head: records(url), as: site, ...later });
    await expect.poll(() => types(received)).toEqual(['consent.given', 'consent.withdrawn']);
    await expect.poll(() => kept(next)).toEqual([]);
    await next.page.reload();
    await next.waitForIdle();
    expect(received).toHaveLength(2);
  });

  it('when the server is down', async () => {
    const gone = await receiver();
    servers.splice(0).forEach((server) => server.close());
    const site = await visit({ head: records(gone.url) });
    await answer(site, 'acceptAll()');
    await expect.poll(() => kept(site)).toMatchObject([{ tries: 1 }]);
    // Tags and clicks do not wait for it.
    await expect.poll(() => site.thirdPartyRequests().join()).toContain('gtag/js');
    const { received } = await receiver({ port: gone.port });
    await visit({ head: records(gone.url), as: site, ...later });
    await expect.poll(() => received).toHaveLength(1);
  });

  it('when the visitor is offline, and comes online again on the same page', async () => {
    const { received, url } = await receiver();
    const site = await visit({ head: records(url) });
    await site.context.setOffline(true);
    await answer(site, 'acceptAll()');
    await expect.poll(() => kept(site)).toMatchObject([{ tries: 1 }]);
    await site.context.setOffline(false);
    await expect.poll(() => received).toHaveLength(1);
    await expect.poll(() => kept(site)).toEqual([]);
  });

  it('when the page is closed at once', async () => {
    const { received, url } = await receiver({ delay: 300 });
    const site = await visit({ head: records(url) });
    await site.page.evaluate(() => {
      window.cookiemelding?.acceptAll();
      setTimeout(() => location.assign('about:blank'), 30);
    });
    await site.page.waitForURL('about:blank');
    await expect.poll(() => received.length).toBeGreaterThan(0);
    const again = await visit({ head: records(url), as: site, ...later });
    await again.waitForIdle(800);
    // What has not been confirmed may come again: by its id it is the same.
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
  });

  it('when the page’s own policy does not let it out', async () => {
    const { url } = await receiver();
    const site = await visit({ head: records(url), headers: { 'content-security-policy': "connect-src 'self'" } });
    await answer(site, 'acceptAll()');
    await expect.poll(() => kept(site)).toMatchObject([{ tries: 1 }]);
    expect(site.errors).toEqual([]);
  });

  it('but the oldest, after twenty', async () => {
    const gone = await receiver({ status: () => 500 });
    const site = await visit({ head: records(gone.url) });
    for (let round = 0; round < 25; round++) {
      await site.page.evaluate((granted) => window.cookiemelding?.save({ analytics: granted }), round % 2 === 0);
      const saved = await site.page.evaluate('Date.now()');
      await site.page.waitForFunction((time) => Date.now() > Number(time), saved);
    }
    await expect.poll(async () => (await kept(site)).length).toBe(20);
  });

  it.each(['{', '[1, null, {"event": {}}]', '{"a": 1}', 'null'])('by %s in the storage', async (text) => {
    const { received, url } = await receiver();
    const site = await visit({
      head: records(url),
      before: `localStorage.setItem('cookiemelding-records', ${JSON.stringify(text)})`,
    });
    await answer(site, 'acceptAll()');
    await expect.poll(() => received).toHaveLength(1);
    expect(site.errors).toEqual([]);
  });

  it('by two choices in the same moment', async () => {
    const { received, url } = await receiver();
    const site = await visit({ head: records(url), before: `Date.now = () => 1764000000000` });
    await site.page.evaluate('cookiemelding.acceptAll(), cookiemelding.rejectAll()');
    await expect.poll(() => types(received)).toEqual(['consent.given', 'consent.withdrawn']);
    await expect.poll(() => kept(site)).toEqual([]);
  });

  it('by a withdrawal that reloads the page at once', async () => {
    const { received, url } = await receiver();
    const head = records(url, { reload: 'auto' });
    const site = await visit({ head, cookies: consentCookie(true, true, { policy: '1' }) });
    await site.page.evaluate(() => {
      Object.assign(window, { old: true });
      window.cookiemelding?.rejectAll();
    });
    await expect.poll(() => site.page.evaluate('window.old')).toBeUndefined();
    await expect.poll(() => new Set(types(received))).toEqual(new Set(['consent.withdrawn']));
  });

  it('by a browser that has no locks for the site', async () => {
    const { received, port } = await receiver();
    const site = await visit({
      secure: true,
      head: records(`http://127.0.0.1:${port}/`),
      before: `LockManager.prototype.request = () => Promise.reject(new DOMException('no', 'SecurityError'))`,
    });
    await answer(site, 'acceptAll()');
    await expect.poll(() => received).toHaveLength(1);
    expect(site.errors).toEqual([]);
  });

  it('by a browser that stores nothing', async () => {
    const { received, url } = await receiver();
    const site = await visit({
      head: records(url),
      before: `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`,
    });
    await answer(site, 'acceptAll()');
    await expect.poll(() => received).toHaveLength(1);
    expect(site.errors).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'http://'])('by the address %s, which is named', async (url) => {
    const site = await visit({ head: records(url) });
    await answer(site, 'acceptAll()');
    await site.waitForIdle();
    expect(site.messages.join()).toContain(`data-records-url: "${url}" is not usable`);
    expect(await site.storageKeys()).toEqual([]);
  });
});

describe('the consent rate', () => {
  const rate = (url: string) => records(url, { 'consent-rate': '' });
  const counts = (received: Received[]) =>
    received
      .filter(({ type }) => type.includes('.notice.'))
      .map(({ type, data }) => `${type.split('.').at(-1)} ${(data as unknown as { layer: number }).layer}`)
      .toSorted();

  it.each([
    ['accepted', 'Alles accepteren', ['accepted 1', 'shown 1']],
    ['rejected', 'Alles weigeren', ['rejected 1', 'shown 1']],
  ])('counts %s', async (_, button, expected) => {
    const { received, url } = await receiver();
    const site = await visit({ head: rate(url) });
    await site.click(button);
    await expect.poll(() => counts(received)).toEqual(expected);
  });

  it('counts a choice in part, in the second layer', async () => {
    const { received, url } = await receiver();
    const site = await visit({ head: rate(url) });
    await site.click('Instellingen');
    await site.page.getByRole('switch', { name: 'Analytisch' }).click();
    await site.click('Opslaan');
    await expect.poll(() => counts(received)).toEqual(['partly 2', 'shown 1', 'shown 2']);
  });

  it('counts a notice that was left as it was', async () => {
    const { received, url } = await receiver();
    const site = await visit({ head: rate(url) });
    await expect.poll(() => counts(received)).toEqual(['shown 1']);
    await site.page.goto('about:blank');
    await expect.poll(() => counts(received)).toEqual(['ignored 1', 'shown 1']);
  });

  it('has no id of the visitor, no time finer than the hour, and leaves nothing in the browser', async () => {
    const { received, requests, url } = await receiver();
    const site = await visit({ head: rate(url) });
    await expect.poll(() => received).toHaveLength(1);
    const { id, ...event } = received[0]!;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(event).toEqual({
      specversion: '1.0',
      source: new URL(site.page.url()).origin,
      type: 'nl.cookiemelding.notice.shown',
      time: expect.stringMatching(/T\d\d:00:00\.000Z$/) as string,
      datacontenttype: 'application/json',
      data: { layer: 1, policy_version: '1' },
    });
    expect(requests[0]).not.toHaveProperty('cookie');
    expect(await site.cookieNames()).toEqual([]);
    expect(await site.storageKeys()).toEqual([]);
  });

  it('does not count as left what was answered in another way', async () => {
    const { received, url } = await receiver();
    const site = await visit({ head: rate(url) });
    await answer(site, 'acceptAll()');
    // Else it could be left for the next page to send.
    await expect.poll(() => types(received)).toContain('consent.given');
    await site.page.goto('about:blank');
    await expect.poll(() => types(received).toSorted()).toEqual(['consent.given', 'notice.shown']);
    await site.waitForIdle();
    expect(received).toHaveLength(2);
  });

  it.each([{}, { 'consent-rate': 'false' }])('is not counted unless asked for: %j', async (settings) => {
    const { received, url } = await receiver();
    const site = await visit({ head: records(url, settings as Record<string, string>) });
    await site.click('Alles weigeren');
    await expect.poll(() => types(received)).toEqual(['consent.refused']);
    await site.waitForIdle();
    expect(received).toHaveLength(1);
  });
});
