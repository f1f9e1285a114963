import { describe, expect, it } from 'vitest';
import { both, createGate, consentCookie, tag, useBuiltSite, type VisitOptions } from '../setup/built-site.js';
import { isFileOf } from '../setup/parts.js';

const visit = useBuiltSite();

const block = (settings: object, rest: Record<string, string> = both) =>
  `<script type="application/json" data-cookiemelding>${JSON.stringify(settings)}</script>${tag(rest)}`;

describe('the language', () => {
  it.each<[what: string, options: VisitOptions, title: string, lang: string]>([
    ['that of the page', { lang: 'de-AT', locale: 'nl-NL' }, 'Alle ablehnen', 'de'],
    ['that of the browser where the page has none', { lang: '', locale: 'fr-FR' }, 'Tout refuser', 'fr'],
    [
      'that of the browser where the page has one that is not there',
      { lang: 'ja', locale: 'en-GB' },
      'Refuse all',
      'en',
    ],
    ['Dutch where nothing else is there', { lang: 'ja', locale: 'zh-CN' }, 'Alles weigeren', 'nl'],
    [
      'that of the setting before all',
      { lang: 'nl', locale: 'fr-FR', head: tag({ ...both, lang: 'en' }) },
      'Refuse all',
      'en',
    ],
    [
      'that of the page where the setting is not there',
      { lang: 'nl', head: tag({ ...both, lang: 'xx' }) },
      'Alles weigeren',
      'nl',
    ],
    ['Frisian', { lang: 'fy' }, 'Alles wegerje', 'fy'],
  ])('is %s', async (_, options, button, lang) => {
    const { page } = await visit(options);
    await page.getByRole('button', { name: button, exact: true }).waitFor();
    expect(await page.locator('cookie-melding').getAttribute('lang')).toBe(lang);
  });

  it('that is unknown is reported', async () => {
    const { messages } = await visit({ head: tag({ ...both, lang: 'xx' }) });
    await expect.poll(() => messages).toHaveLength(1);
    expect(messages[0]).toContain('data-lang: "xx" is not usable');
  });

  it('needs no other file than its own, and Dutch none at all', async () => {
    const dutch = await visit();
    expect(dutch.ownRequests()).toEqual(['script', 'interface']);
    const german = await visit({ lang: 'de' });
    expect(german.ownRequests().toSorted()).toEqual(['interface', 'language:de', 'script']);
    await german.click('Einstellungen');
    await german.page.getByRole('dialog').waitFor();
    expect([...new Set(german.ownRequests())].toSorted()).toEqual(['interface', 'language:de', 'script', 'settings']);
  });

  it('is stored with the choice', async () => {
    const site = await visit({ lang: 'pl' });
    await site.click('Odrzuć wszystkie');
    await expect.poll(site.record).toMatchObject({ lang: 'pl', method: 'reject-all' });
  });

  it('has dates, numbers and durations as its readers write them', async () => {
    const { page, click } = await visit({
      lang: 'en',
      head: tag({ ...both, 'policy-url': '/p', 'policy-version': '2023-01-16' }),
    });
    await click('Settings');
    await page.getByText('version January 16, 2023').waitFor();
    await page.getByText('Show the cookies').nth(1).click();
    await page.getByText('2 years').first().waitFor();
  });

  it('that fails to load becomes Dutch, which is reported once, and the choice counts', async () => {
    const site = await visit({ lang: 'de', without: ['language:de'] });
    expect(await site.page.locator('cookie-melding').getAttribute('lang')).toBe('nl');
    await site.click('Alles weigeren');
    await expect.poll(site.record).toMatchObject({ method: 'reject-all', lang: 'nl' });
    expect(site.messages.filter((message) => message.includes('cookiemelding-de.js'))).toHaveLength(1);
    expect(site.errors).toEqual([]);
  });

  it('in the polite form says u, in every part', async () => {
    const { page, click } = await visit({ head: tag({ ...both, form: 'u' }) });
    await page.getByText('Dat doen we alleen als u toestemming geeft.').waitFor();
    await click('Instellingen');
    await page.getByText('U hebt nog geen keuze gemaakt.').waitFor();
    const words = await page.locator('cookie-melding').evaluate((element) => {
      const textOf = (root: ParentNode): string =>
        [...root.querySelectorAll('*')].reduce(
          (all, node) => all + (node.shadowRoot ? textOf(node.shadowRoot) : ''),
          (root.textContent ?? '') + ' ',
        );
      return textOf(element.shadowRoot!);
    });
    expect(words).not.toMatch(/\b(je|jij|jouw)\b/i);
  });
});

describe('another language on the way', () => {
  const switches = async (site: Awaited<ReturnType<typeof visit>>) =>
    Promise.all((await site.page.getByRole('switch').all()).map((one) => one.isChecked()));

  it.each([
    ['setLanguage', "cookiemelding.setLanguage('en')"],
    ['<html lang>', "document.documentElement.lang = 'en'"],
  ])('by %s takes effect at once, and what was switched stays', async (_, change) => {
    const site = await visit();
    await site.click('Instellingen');
    await site.page.getByRole('switch', { name: 'Advertenties' }).click();
    const focused = () =>
      site.page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return (element as HTMLInputElement | null)?.value;
      });
    expect(await focused()).toBe('advertising');
    await site.page.evaluate(change);
    await site.page.getByRole('dialog', { name: 'Cookie settings' }).waitFor();
    expect(await switches(site)).toEqual([true, false, true]);
    expect(await focused()).toBe('advertising');
    await site.page.keyboard.press('Escape');
    await site.page.getByRole('button', { name: 'Refuse all' }).waitFor();
    expect(await site.page.getByText('Alles weigeren').count()).toBe(0);
  });

  it('is that of the last call, however late a file loads', async () => {
    const site = await visit();
    const late = createGate();
    const isGerman = (url: URL) => isFileOf(['language:de'], url.pathname);
    await site.page.route(isGerman, async (route) => {
      await late.opened;
      await route.continue();
    });
    await site.page.evaluate("cookiemelding.setLanguage('de')");
    await expect.poll(site.ownRequests).toContain('language:de');
    await site.page.evaluate("cookiemelding.setLanguage('en')");
    await site.page.getByRole('button', { name: 'Refuse all' }).waitFor();
    const response = site.page.waitForResponse((one) => isGerman(new URL(one.url())));
    late.open();
    await response;
    await site.waitForIdle();
    expect(await site.page.getByRole('button', { name: 'Refuse all' }).isVisible()).toBe(true);
  });

  it('that is unknown leaves it to the page, and is reported', async () => {
    const site = await visit();
    await site.page.evaluate("cookiemelding.setLanguage('tlh')");
    await expect.poll(() => site.messages).toHaveLength(1);
    await site.page.evaluate('cookiemelding.setLanguage(null)');
    await expect.poll(() => site.messages).toHaveLength(2);
    expect(site.messages.join()).toContain('setLanguage: "tlh" is not supported');
    expect(await site.page.getByRole('button', { name: 'Alles weigeren' }).isVisible()).toBe(true);
  });

  it('is left to the page again by an empty text', async () => {
    const site = await visit();
    await site.page.evaluate("cookiemelding.setLanguage('en')");
    await site.page.getByRole('button', { name: 'Refuse all' }).waitFor();
    await site.page.evaluate("cookiemelding.setLanguage('')");
    await site.page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
    expect(site.messages).toEqual([]);
  });

  it('is in the record of a choice made in a placeholder', async () => {
    const site = await visit({
      lang: 'en',
      cookies: consentCookie(false, false),
      body: '<h1>Hi</h1><a data-cookie-preferences>x</a><iframe data-category="advertising" data-src="https://www.youtube.com/embed/abcdefgh" width="560" height="315"></iframe>',
    });
    await site.click('Always allow YouTube');
    await expect.poll(site.record).toMatchObject({ method: 'placeholder', lang: 'en' });
    expect(site.ownRequests()).not.toContain('interface');
  });

  it('before the interface is asked for is the one it starts with', async () => {
    const site = await visit({ cookies: consentCookie(false, false) });
    await site.page.evaluate("cookiemelding.setLanguage('en')");
    await site.waitForIdle();
    expect(site.ownRequests()).not.toContain('interface');
    await site.page.evaluate('cookiemelding.showPreferences()');
    await site.page.getByRole('dialog', { name: 'Cookie settings' }).waitFor();
  });

  it('reaches the settings button, the overview and the placeholders', async () => {
    const site = await visit({
      cookies: consentCookie(false, false),
      body: `<h1>Welkom</h1><iframe data-category="advertising" data-src="https://www.youtube.com/embed/abcdefgh" width="560" height="315"></iframe><cookie-declaration></cookie-declaration>`,
    });
    await site.page.getByRole('button', { name: 'Cookie-instellingen' }).waitFor();
    await site.page.getByRole('button', { name: 'Eén keer laden' }).waitFor();
    await site.page.getByRole('button', { name: 'Verander je keuze' }).waitFor();
    await site.page.evaluate(() => (document.documentElement.lang = 'de'));
    await site.page.getByRole('button', { name: 'Cookie-Einstellungen' }).waitFor();
    await site.page.getByRole('button', { name: 'Einmal laden' }).waitFor();
    await site.page.getByText('Ihre Auswahl').first().waitFor();
    for (const name of ['cookie-trigger', 'cookie-placeholder', 'cookie-declaration > *'])
      expect(await site.page.locator(name).first().getAttribute('lang')).toBe('de');
    // By name, so that a screen reader speaks it right.
    await site.page.evaluate(() => window.cookiemelding?.setLanguage('nl'));
    await site.page.getByRole('button', { name: 'Eén keer laden' }).waitFor();
  });
});

describe('from right to left', () => {
  it('the notice, its settings and their switches are the other way round', async () => {
    const site = await visit({ lang: 'ar', viewport: { width: 1280, height: 800 } });
    const x = async (name: string) => (await site.page.getByRole('button', { name, exact: true }).boundingBox())!.x;
    await site.page.getByRole('button', { name: 'رفض الكل' }).waitFor();
    expect(await x('رفض الكل')).toBeGreaterThan(await x('قبول الكل'));
    expect(await site.page.locator('cookie-melding').getAttribute('dir')).toBe('rtl');
    await site.click('الإعدادات');
    const [toggle, label] = [site.page.getByRole('switch').nth(1), site.page.locator('label').nth(1)];
    const [inner, outer] = [(await toggle.boundingBox())!, (await label.boundingBox())!];
    expect(inner.x).toBeLessThan(outer.x + outer.width / 2);
    expect(await site.page.getByRole('dialog').evaluate((node) => getComputedStyle(node).direction)).toBe('rtl');
  });

  it('bottom-left stays on the left', async () => {
    const site = await visit({ lang: 'ar', head: tag({ ...both, position: 'bottom-left' }) });
    expect((await site.page.locator('cookie-melding').boundingBox())!.x).toBeLessThan(32);
  });

  it('does not follow a page that sets its direction on everything', async () => {
    const site = await visit({ head: `<style>* { direction: rtl !important }</style>${tag(both)}` });
    expect(await site.page.getByRole('region').evaluate((node) => getComputedStyle(node).direction)).toBe('ltr');
  });
});

describe('the owner’s texts', () => {
  it('replace ours: for every language, or for one', async () => {
    const texts = { reject: 'Nee', accept: 'Ja', en: { accept: 'Yes', reject: 'No' } };
    const dutch = await visit({ head: block({ texts }) });
    await dutch.page.getByRole('button', { name: 'Nee', exact: true }).waitFor();
    const english = await visit({ lang: 'en', head: block({ texts }) });
    await english.page.getByRole('button', { name: 'No', exact: true }).waitFor();
    await english.page.getByRole('button', { name: 'Yes', exact: true }).waitFor();
  });

  it('are not used for the answers where they persuade: both are ours, in both layers, said once', async () => {
    const texts = { accept: 'Ja, geef me de beste ervaring', reject: 'Nee' };
    const site = await visit({ head: block({ texts }) });
    await site.click('Instellingen');
    const dialog = site.page.getByRole('dialog');
    for (const name of ['Alles accepteren', 'Alles weigeren'])
      await dialog.getByRole('button', { name, exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Sluiten zonder opslaan' }).click();
    await site.click('Alles accepteren');
    await expect.poll(site.record).toMatchObject({ method: 'accept-all' });
    expect(site.messages.filter((message) => message.includes('beste ervaring'))).toEqual([
      'error: [cookiemelding] texts: "Ja, geef me de beste ervaring" and "Nee" are not usable as answers in nl; ' +
        'expected neutral words, such as "Alles accepteren" and "Alles weigeren"',
    ]);
    expect(await site.page.content()).not.toContain('beste ervaring</button>');
  });

  it('have the values filled in, and links', async () => {
    const { page } = await visit({
      head: block({
        texts: { functionalUse: '{controller} doet het zo. [Lees dat](/lees) of [mail ons](mailto:a@symbis.nl)!' },
      }),
    });
    await page.getByText('Symbis doet het zo.').waitFor();
    const link = page.getByRole('link', { name: 'Lees dat' });
    expect(await link.getAttribute('href')).toMatch(/^http.+\/lees$/);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await page.getByRole('link', { name: 'mail ons' }).getAttribute('href')).toBe('mailto:a@symbis.nl');
  });

  it.each([
    ['[klik](javascript:window.pwned=1)'],
    ['[klik](JaVaScript:window.pwned=1)'],
    ['[klik](data:text/html,x)'],
    ['<img src=x onerror=window.pwned=1>'],
    ['<a href=https://evil.test>klik</a>'],
    ['[klik]('],
    ['[](/leeg)'],
    ['${window.pwned=1}'],
    ['{constructor} {__proto__}'],
  ])('are text and nothing else: %s', async (text) => {
    const { page, errors, click } = await visit({ head: block({ texts: { later: text, rights: text } }) });
    await page.getByText(text).waitFor();
    expect(await page.getByRole('link').count()).toBe(0);
    await click('Instellingen');
    await page.getByRole('dialog').getByText(text).waitFor();
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(errors).toEqual([]);
  });

  it('say what a category of the site’s own is, and one of ours', async () => {
    const { page, click } = await visit({
      head: block(
        {
          texts: {
            'chat.title': 'Praten',
            'chat.purpose': 'om met je te praten',
            'chat.description': 'Hiermee praat je met ons. [Hoe](/hoe)?',
            'analytics.title': 'Tellen',
          },
        },
        { ...both, categories: 'chat' },
      ),
    });
    await page.getByText('om met je te praten').waitFor();
    await click('Instellingen');
    await page.getByRole('switch', { name: 'Praten' }).waitFor();
    await page.getByRole('switch', { name: 'Tellen' }).waitFor();
    await page.getByText('Hiermee praat je met ons.').waitFor();
    await page.getByRole('link', { name: 'Hoe' }).waitFor();
  });

  it.each([
    [{ texts: { reject: 3 } }, 'texts: "reject" is not text'],
    [{ texts: { reject: ' ' } }, 'texts: "reject" is not text'],
    [{ texts: { en: { reject: null } } }, 'texts: "en.reject" is not text'],
    [{ texts: { reject: { nl: 'x' } } }, 'texts: "reject" is not text'],
    [{ texts: { en: { lang: 'english', later: 4 } } }, 'texts: "en.later" is not text'],
  ])('that are none are told, and ours stand: %j', async (settings, message) => {
    const { page, messages } = await visit({ head: block(settings) });
    await page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
    await expect.poll(() => messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
  });

  it.each([['[1,2]'], ['"x"'], ['7'], ['null'], ['{"__proto__":{"reject":"Ja"}}'], ['{"nl":"x"}']])(
    'of a strange form (%s) change nothing',
    async (json) => {
      const head = `<script type="application/json" data-cookiemelding>{"texts":${json}}</script>${tag(both)}`;
      const { page, errors } = await visit({ head });
      await page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
      expect(errors).toEqual([]);
    },
  );

  it('say in each language what a cookie of the site is for', async () => {
    const settings = {
      cookies: [
        {
          name: 'portaal',
          category: 'functional',
          provider: 'Symbis',
          purpose: 'ingelogd blijven',
          duration: 'een dag',
        },
      ],
      texts: { en: { 'cookie.portaal.purpose': 'to stay logged in', 'cookie.portaal.duration': 'one day' } },
    };
    for (const [lang, press, show, words] of [
      ['nl', 'Instellingen', 'Bekijk de cookies', ['ingelogd blijven', 'een dag']],
      ['en', 'Settings', 'Show the cookies', ['to stay logged in', 'one day']],
    ] as const) {
      const site = await visit({ lang, head: block(settings, { ...both, debug: '' }) });
      await site.click(press);
      await site.page.getByText(show).first().click();
      for (const word of words) await site.page.getByText(word, { exact: true }).waitFor();
      expect(site.messages.filter((message) => message.includes('texts:'))).toEqual([]);
    }
  });

  it('do not change what the language is', async () => {
    const head = block(
      { texts: { lang: 'nederlands', version: 'x' } },
      { ...both, 'policy-url': '/p', 'policy-version': '2023-01-16' },
    );
    const site = await visit({ head, cookies: consentCookie(true, true, { policy: 'old' }) });
    await site.page.getByText('veranderd op 16 januari 2023').waitFor();
    expect(await site.page.locator('cookie-melding').getAttribute('lang')).toBe('nl');
    await site.click('Alles weigeren');
    await expect.poll(site.record).toMatchObject({ lang: 'nl' });
  });

  it('by an unknown name, or with an unknown value, are reported in development', async () => {
    const { messages } = await visit({
      head: block(
        {
          texts: { bannerTitel: 'x', later: 'Zo {site}', functionalUse: 'Wij', 'chat.title': 'x', en: { acept: 'x' } },
        },
        { ...both, debug: '' },
      ),
    });
    await expect.poll(() => messages.filter((message) => message.includes('texts:'))).toHaveLength(5);
    expect(messages.join()).toContain('there is no text "bannerTitel"');
    expect(messages.join()).toContain('there is no text "en.acept"');
    expect(messages.join()).toContain('"functionalUse" lacks the placeholder {controller}');
    expect(messages.join()).toContain('there is no text "chat.title"');
    expect(messages.join()).toContain('"later" has an unknown placeholder {site}');
  });
});
