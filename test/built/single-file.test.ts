// cookiemelding.all.js: the script with the Dutch interface in it, alone on a site.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();
const body = readFileSync(new URL('../../dist/cookiemelding.all.js', import.meta.url), 'utf8');
const one = (settings: Record<string, string> = {}, rest = '') =>
  tag({ ...both, reload: 'never', ...settings }, rest).replace('/cookiemelding.js', '/cookiemelding.all.js');
/** A site that has this one file of ours. */
const site = (options: VisitOptions = {}) =>
  visit({ without: 'all', head: one(), ...options, files: { '/cookiemelding.all.js': { body }, ...options.files } });
const frame =
  '<iframe data-category="advertising" data-src="https://www.youtube-nocookie.com/embed/abcdefgh"></iframe>';

describe('the single file', () => {
  it('denies, asks, shows the settings, keeps the answer and withdraws it, without another file', async () => {
    const first = await site();
    expect((await first.dataLayer())[0]?.value).toMatchObject(['consent', 'default', { analytics_storage: 'denied' }]);
    await first.click('Instellingen');
    await first.page.getByRole('switch', { name: 'Analytisch' }).click();
    await first.click('Opslaan');
    await expect.poll(first.record).toMatchObject({ choices: { analytics: true, advertising: false } });
    await expect.poll(() => first.requests.some((path) => path.includes('gtag/js'))).toBe(true);
    await first.page.evaluate(() => window.cookiemelding!.rejectAll());
    await first.page.getByText(/is ingetrokken/).waitFor();
    expect(first.requests.filter((path) => path.includes('cookiemelding'))).toEqual(['/cookiemelding.all.js']);
    expect([first.messages, first.errors]).toEqual([[], []]);
  });

  it('has placeholders, the settings button and the declaration in it', async () => {
    const later = await site({
      body: `${frame}<cookie-declaration></cookie-declaration>`,
      cookies: consentCookie(true, false),
    });
    await later.page.getByRole('button', { name: 'Altijd YouTube toestaan' }).waitFor();
    await later.page.getByRole('button', { name: 'Cookie-instellingen' }).waitFor();
    await later.page.getByRole('button', { name: 'Verander je keuze' }).waitFor();
    expect(later.requests.filter((path) => path.includes('cookiemelding'))).toEqual(['/cookiemelding.all.js']);
    expect([later.messages, later.errors]).toEqual([[], []]);
  });

  it('works pasted into the page, with no file at all', async () => {
    const head = tag({ ...both, reload: 'never' })
      .replace('src="/cookiemelding.js"', '')
      .replace('></script>', () => `>${body}</script>`);
    const first = await visit({ without: 'all', head, body: frame });
    await first.click('Instellingen');
    await first.page.getByRole('switch', { name: 'Advertenties' }).click();
    await first.click('Opslaan');
    await expect.poll(first.record).toMatchObject({ choices: { analytics: false, advertising: true } });
    await expect.poll(() => first.requests.some((path) => path.includes('youtube-nocookie.com'))).toBe(true);
    expect(first.requests.filter((path) => path.includes('cookiemelding'))).toEqual([]);
    expect([first.messages, first.errors]).toEqual([[], []]);
  });

  it('asks beside itself for what it does not bring, and goes on in Dutch without it', async () => {
    const german = await site({ lang: 'de', head: one({ lang: 'de' }) });
    await german.page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
    expect(german.messages).toEqual([expect.stringContaining('cookiemelding-de.js')]);
    const withFile = await visit({ head: one({ lang: 'de' }), files: { '/cookiemelding.all.js': { body } } });
    await withFile.page.getByRole('button', { name: 'Alle ablehnen' }).waitFor();
    expect(withFile.messages).toEqual([]);
  });

  it('denies and stores also where its interface cannot be evaluated', async () => {
    const before = `Object.defineProperty(window, 'HTMLElement', { value: undefined })`;
    const broken = await site({ before });
    expect((await broken.dataLayer())[0]?.value).toMatchObject(['consent', 'default', { ad_storage: 'denied' }]);
    expect(await broken.page.evaluate(() => window.cookiemelding!.isGranted('analytics'))).toBe(false);
    await broken.page.evaluate(() => window.cookiemelding!.rejectAll());
    await expect.poll(broken.record).toMatchObject({ method: 'api' });
  });

  it('warns beside the other script, and names neither as wrong in development', async () => {
    const twice = await visit({
      head: tag({ ...both, 'policy-url': '/privacy', debug: '' }) + one(),
      files: { '/cookiemelding.all.js': { body } },
    });
    await twice.page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
    expect(twice.messages.filter((message) => message.includes('twice'))).toHaveLength(1);
    expect(await twice.page.getByRole('button', { name: 'Alles weigeren' }).count()).toBe(1);
  });
});
