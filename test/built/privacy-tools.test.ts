import { expect, it } from 'vitest';
import { both, tag, useBuiltSite } from '../setup/built-site.js';
import { privacyTool } from '../setup/privacy-tool.js';

const visit = useBuiltSite();

const before = `if (window.top === window) addEventListener('DOMContentLoaded', () => {${privacyTool}});`;

it.each([
  ['both products', both],
  ['Analytics alone', { 'google-analytics': 'G-ABC1234567' }],
  ['Ads alone', { 'google-ads': 'AW-123456789' }],
  ['categories of the site', { categories: 'analytics advertising' }],
])('a tool that refuses for the visitor finds the button and is believed: %s', async (_, settings) => {
  const { page, context, thirdPartyRequests, record } = await visit({ before, head: tag(settings) });
  await expect.poll(async () => (await context.cookies()).length).toBe(1);
  expect(await record()).toMatchObject({ method: 'reject-all' });
  expect(Object.values((await record())?.choices as object)).not.toContain(true);
  expect(await page.getByRole('button', { name: 'Alles weigeren' }).count()).toBe(0);
  expect(thirdPartyRequests()).toEqual([]);
  await expect
    .poll(() => page.evaluate('autoconsentLog.some((m) => m.type === "optOutResult" && m.result)'))
    .toBe(true);
});

/** Languages whose refusals the tool knows. */
it.each(['en', 'de', 'fr', 'nl-u'])('it is found in other words too: %s', async (lang) => {
  const settings: Record<string, string> = lang === 'nl-u' ? { form: 'u' } : { lang };
  const { context, record, thirdPartyRequests } = await visit({ before, head: tag({ ...both, ...settings }) });
  await expect.poll(async () => (await context.cookies()).length).toBe(1);
  expect(await record()).toMatchObject({ method: 'reject-all', lang: lang.slice(0, 2) });
  expect(thirdPartyRequests()).toEqual([]);
});
