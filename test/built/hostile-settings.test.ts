// Every setting at once with a value that it cannot have, by each way in: each is reported once, each has its default, and the
// page and its question work. What counts as unusable is tried value by value in settings/every-setting.test.ts.
import { describe, expect, it } from 'vitest';
import { attributeName } from '../../src/settings/attribute-name.js';
import { SETTING_TABLE } from '../../src/settings/setting-table.js';
import { useBuiltSite, type Visit } from '../setup/built-site.js';
import { bundleApp } from '../setup/bundle-app.js';

const visit = useBuiltSite();

/** What no setting can be, as text and as data. `controller` and `policyVersion` may be any text, so they get other data. */
const TEXT = 'javascript:alert(1)//"><img src=x onerror=alert(1)>;\u0000{{7*7}}';
const IGNORES_VALUE = ['personalisedAds', 'consentRate', 'debug'];
const names = Object.keys(SETTING_TABLE);
const asText = names.filter(
  (name) => !IGNORES_VALUE.includes(name) && SETTING_TABLE[name as keyof typeof SETTING_TABLE].kind !== 'json',
);
const hostileAttributes = (prefix: string) =>
  asText
    .filter((name) => !['googleAnalytics', 'controller', 'policyVersion'].includes(name))
    .map((name) => `${prefix}${attributeName(name)}="${TEXT.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join(' ');
const hostileData = Object.fromEntries(
  names.filter((name) => name !== 'googleAnalytics').map((name) => [name, [[{ toString: 1, constructor: TEXT }]]]),
);

async function expectDefaults(site: Visit): Promise<void> {
  await site.page.getByRole('region').waitFor();
  await site.waitForIdle();
  expect(await site.page.evaluate(() => window.cookiemelding!.isGranted('analytics'))).toBe(false);
  expect(site.thirdPartyRequests()).toEqual([]);
  await site.click('Alles accepteren');
  await expect.poll(site.record).toMatchObject({ policy: '', choices: { analytics: true } });
  await expect.poll(() => site.thirdPartyRequests().join()).toContain('googletagmanager.com/gtag/js?id=G-ABC1234567');
  expect(site.errors).toEqual([]);
  expect(new Set(site.messages).size).toBe(site.messages.length);
  expect(await site.page.locator('img').count()).toBe(0);
}

describe('every setting with a value that it cannot have', () => {
  it('as an attribute has its default', async () => {
    const head = `<script src="/cookiemelding.js" data-google-analytics="G-ABC1234567" ${hostileAttributes('data-')}></script>`;
    const site = await visit({ head });
    await expectDefaults(site);
    for (const name of ['max-age-days', 'cookie-name', 'google-url', 'records-url', 'position', 'theme', 'gpc', 'lang'])
      expect(site.messages.filter((message) => message.includes(`data-${name}:`))).toHaveLength(1);
  });

  it('in the JSON block has its default', async () => {
    const block = JSON.stringify(hostileData).replaceAll('<', '\\u003c');
    const head = `<script type="application/json" data-cookiemelding>${block}</script>
      <script src="/cookiemelding.js" data-google-analytics="G-ABC1234567"></script>`;
    await expectDefaults(await visit({ head }));
  });

  it('in the code of an app has its default', async () => {
    const files = await bundleApp(
      'hostile',
      `import { cookiemelding } from 'cookiemelding';
       cookiemelding({ ...${JSON.stringify(hostileData)}, googleAnalytics: 'G-ABC1234567' });`,
    );
    await expectDefaults(await visit({ head: '<script type="module" src="/hostile/app.js"></script>', files }));
  });

  it('that throws when it is read is reported, and the rest counts', async () => {
    const files = await bundleApp(
      'throwing',
      `import { cookiemelding } from 'cookiemelding';
       const circle = { name: 'x' }; circle.self = circle;
       window.api = cookiemelding({
         get contact() { throw new Error('no'); },
         services: [circle],
         googleAnalytics: ['G-ABC1234567', null],
       });`,
    );
    const site = await visit({ head: '<script type="module" src="/throwing/app.js"></script>', files });
    await expectDefaults(site);
    expect(site.messages.filter((message) => message.includes('contact'))).toHaveLength(1);
    expect((await site.dataLayer())[0]?.value).toMatchObject(['consent', 'default', { ad_storage: 'denied' }]);
  });

  it('on the element has its default', async () => {
    const files = await bundleApp('element', `import 'cookiemelding/element';`);
    const body = `<cookie-melding google-analytics="G-ABC1234567" ${hostileAttributes('')}></cookie-melding>`;
    await expectDefaults(await visit({ head: '<script type="module" src="/element/app.js"></script>', body, files }));
  });
});
