// What the console says of a file that has not loaded: what the site's developer can do about it.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeInEngines, LOG } from '../setup/engine-site.js';
import { fileOf, sourceOf, type Part } from '../setup/parts.js';
import { both, tag } from '../setup/site.js';

const PARTS: Part[] = ['script', 'interface', 'devtools', 'language:de'];
const hash = (
  JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8')) as Record<string, string>
)['cookiemelding.js'];
let count = 0;

describeInEngines(({ visit, internet }) => {
  /** A page whose script comes from another host, which sends these headers with each file. */
  const fromElsewhere = async (headers: Record<string, string>, attributes = '') => {
    const host = `files${++count}.test`;
    for (const part of PARTS) internet().site.files.set(`//${host}/${fileOf(part)}`, { body: sourceOf(part), headers });
    const head = tag(both, attributes).replace('src="', `src="https://${host}`);
    return { host, site: await visit({ before: LOG, head }) };
  };

  it('from another host that sends no CORS header: that header', async () => {
    const { host, site } = await fromElsewhere({});
    await expect
      .poll(site.messages)
      .toEqual([
        expect.stringContaining(
          `cookiemelding-ui.js has not loaded. Check that https://${host} sends Access-Control-Allow-Origin`,
        ),
      ]);
    expect(await site.isShown()).toBe(false);
    expect(await site.isGranted()).toEqual([false, false]);
    expect(await site.errors()).toEqual([]);
  });

  it.each(['', `crossorigin integrity="${hash}"`])(
    'from another host that sends it: nothing, and the notice is shown (%s)',
    async (attributes) => {
      const { site } = await fromElsewhere({ 'access-control-allow-origin': '*' }, attributes);
      await site.waitForNotice();
      expect(await site.messages()).toEqual([]);
    },
  );

  it.each([
    ['is not there', { body: '', status: 404 }],
    ['is a page of the server', { body: '<h1>Niet gevonden</h1>', type: 'text/html' }],
    ['is cut off', { body: 'export function start() {' }],
    ['breaks off', { body: '', isBroken: true }],
  ])('from the own host, where it %s: the files to copy', async (_, file) => {
    const site = await visit({
      before: LOG,
      parts: { interface: file },
      headers: { 'content-security-policy-report-only': "script-src 'none'" },
    });
    await expect
      .poll(site.messages)
      .toEqual([
        expect.stringContaining(
          'cookiemelding-ui.js has not loaded. Check that every cookiemelding*.js of one build is in one folder',
        ),
      ]);
    expect((await site.messages())[0]).not.toContain('Access-Control');
  });

  it('blocked by the policy of the page: the directive', async () => {
    const site = await visit({
      before: LOG,
      headers: { 'content-security-policy': "script-src 'unsafe-inline' https://*.test/cookiemelding.js" },
    });
    await expect
      .poll(site.messages)
      .toEqual([
        expect.stringMatching(
          /cookiemelding-ui\.js is blocked by script-src(-elem)? of the page's content security policy/,
        ),
      ]);
  });

  it('missing again at the next attempt: nothing new', async () => {
    const site = await visit({ before: LOG, without: ['interface'] });
    await expect.poll(site.messages).toHaveLength(1);
    await site.page.run('cookiemelding.showBanner()');
    await site.waitForIdle();
    expect(site.ownRequests().filter((part) => part === 'interface')).toHaveLength(2);
    expect(await site.messages()).toHaveLength(1);
  });
});
