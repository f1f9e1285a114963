// The page of the demo that makes a script tag, in a browser.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDemoServer } from '../../demo/server.js';
import { languages } from '../../demo/configurator/language.js';
import schema from '../../src/settings/schema.json';
import { launchIsolatedBrowser, listen, type IsolatedBrowser } from '../setup/isolated-browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const names = Object.keys(schema.properties).filter((name) => name !== '$schema');
const labels: Record<string, { label: string }> = languages.nl.settings;
const GIVEN = '#controller=Symbis&googleAnalytics=G-ABC1234567&googleAds=AW-123456789';

let server: Server;
let isolated: IsolatedBrowser;
let page: Page;
let errors: string[];
let origin: string;

beforeAll(async () => {
  server = createDemoServer();
  origin = `http://127.0.0.1:${await listen(server)}`;
  isolated = await launchIsolatedBrowser();
});
afterAll(async () => {
  await isolated?.close();
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  const context = await isolated.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  page = await context.newPage();
  errors = [];
  isolated.connections = 0;
  page.on('pageerror', ({ message }) => errors.push(message));
  return async () => {
    expect(errors).toEqual([]);
    await context.close();
  };
});

const open = async (hash = '') => {
  await page.goto(`${origin}/samenstellen${hash}`);
  await page.locator('#tag > span').first().waitFor();
};
const openGroups = () => page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
const setting = (name: string) => page.locator(`#setting-${name}`);
const code = async (id: string) => (await page.locator(`#${id} > span`).allTextContents()).join('\n');
const told = (id: string) => page.locator(`#${id}`).innerText();
const hash = () => page.evaluate(() => location.hash);
const example = () => page.frameLocator('#stage iframe:not(.coming)');
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const openReading = () => page.locator('#reading').evaluate((node: HTMLDetailsElement) => (node.open = true));
const read = async (markup: string) => {
  await openReading();
  await page.getByLabel('Scripttag, HTML of auditrapport').fill(markup);
  await press('Lees in');
};
/** The lines that are said about what was read. */
const said = async () =>
  (await page.locator('#read-told > p:first-child, #read-told li').allInnerTexts()).map((one) => one.trim());

/** A report as the audit writes it, with two pages. */
const report = {
  version: 1,
  made: '2026-11-12T10:00:00.000Z',
  lang: 'nl',
  summary: { pages: 2, failed: 0, error: 3, warning: 0, info: 0 },
  failures: [],
  pages: ['', 'over'].map((path) => ({
    url: `https://www.bakker.example/${path}`,
    findings: [],
    remedy: { settings: {}, block: '', changes: [{ before: '<iframe src="https://www.youtube.com/embed/x">' }] },
    record: {},
  })),
  sites: [
    {
      origin: 'https://www.bakker.example',
      tag: '<script src="/cookiemelding.js" data-controller="Bakker &amp; Zn" data-google-analytics="G-ABC1234567" data-categories="advertising"></script>',
      block: '',
      settings: {
        services: [{ name: 'youtube', title: 'YouTube', category: 'advertising', hosts: ['youtube.com'] }],
        cookies: [
          { name: '_fbp', category: 'advertising', purpose: 'advertenties', duration: '90 dagen' },
          { name: 'kaart', category: 'analytics', kind: 'localStorage', purpose: 'meten' },
        ],
      },
    },
    {
      origin: 'https://shop.bakker.example',
      block: '',
      settings: { cookies: [{ name: 'mand', category: 'analytics' }] },
    },
  ],
};

describe('the form', () => {
  it('has a control for every setting of the schema, and for one that is made up', async () => {
    const extra = { type: 'string', description: 'Something new.', enum: ['a', 'b', 'c', 'd', 'e', 'f'] };
    const properties = {
      ...schema.properties,
      brandNew: extra,
      alsoNew: { type: 'object', description: 'An object.' },
    };
    await page.route('**/schema.json', (route) => route.fulfill({ json: { ...schema, properties } }));
    await open();
    await openGroups();
    const groups = page.locator('#settings > details');
    const labelled = await page
      .locator('[id^=setting-]:is(input, select, textarea, fieldset):not([id$=-own])')
      .evaluateAll((nodes) =>
        nodes.map((node) => {
          const [label] = (node as HTMLInputElement).labels ?? [];
          const key = node.closest('.field')?.querySelector('.key')?.textContent;
          return [node.id, [(label ?? node.querySelector('legend'))?.textContent, key]];
        }),
      );
    const all = [...names, 'brandNew', 'alsoNew'];
    // One without words of ours has its name.
    expect(Object.fromEntries(labelled)).toEqual(
      Object.fromEntries(all.map((name) => [`setting-${name}`, [labels[name]?.label ?? name, name]])),
    );
    await groups.last().locator('summary', { hasText: 'Overig' }).waitFor();
    await groups.last().getByText('Something new.').waitFor();
    await setting('brandNew').selectOption('f');
    await setting('alsoNew').fill('{"x": 1}');
    await expect.poll(() => code('tag')).toContain('"alsoNew": {');
    expect(await code('tag')).toContain('data-brand-new="f"');
    expect(await hash()).toBe('#brandNew=f&alsoNew=%7B%22x%22:1%7D');
  });

  it('makes the tag, the block, the policy, the call and the link from the form', async () => {
    await open();
    await openGroups();
    await setting('googleAnalytics').fill('G-ABC1234567, G-ABC1234568');
    await setting('controller').fill('Van Dam & Zn. "</script>"');
    await page.getByRole('radio', { name: 'Linksonder' }).check();
    await setting('personalisedAds').check();
    await setting('maxAgeDays').fill('90');
    await press('Voeg een cookie toe');
    const row = setting('cookies').getByRole('listitem');
    await row.getByLabel('Naam', { exact: true }).fill('_x<y>');
    await row.getByLabel('Soort', { exact: true }).selectOption({ label: 'Analytisch' });
    await row.getByLabel('Waar het staat').selectOption('localStorage');
    expect(await code('tag')).toBe(`<script type="application/json" data-cookiemelding>
  {
    "cookies": [
      {
        "name": "_x\\u003cy>",
        "category": "analytics",
        "kind": "localStorage"
      }
    ]
  }
</script>
<script
  src="/cookiemelding.js"
  data-controller="Van Dam &amp; Zn. &quot;&lt;/script&gt;&quot;"
  data-google-analytics="G-ABC1234567 G-ABC1234568"
  data-personalised-ads
  data-max-age-days="90"
  data-position="bottom-left"
></script>`);
    expect(await code('policy')).toContain('https://*.google-analytics.com');
    expect(await code('npm')).toContain("googleAnalytics: ['G-ABC1234567', 'G-ABC1234568'],");
    const link = await hash();
    const made = await code('tag');
    await open(link);
    expect(await code('tag')).toBe(made);
    expect(await told('told')).toBe('');
    await press('Haal _x<y> weg');
    expect(await code('tag')).not.toContain('"cookies"');
    await press('Maak alles leeg');
    expect(await code('tag')).toBe('<script src="/cookiemelding.js"></script>');
    expect(await hash()).toBe('');
  });

  it('reports an error at the field when it is left, and leaves the setting out with a note', async () => {
    await open(GIVEN);
    await openGroups();
    const contact = setting('contact');
    await contact.pressSequentially('symbis.nl');
    // Not while it is being typed; but it is said that it is not in the code.
    await page.locator('#left-out a', { hasText: 'E-mailadres voor vragen' }).waitFor();
    expect(await contact.getAttribute('aria-invalid')).not.toBe('true');
    await contact.blur();
    await expect.poll(() => contact.getAttribute('aria-invalid')).toBe('true');
    const description = () =>
      contact.evaluate((node) =>
        node
          .getAttribute('aria-describedby')!
          .split(' ')
          .map((id) => document.getElementById(id)!.innerText)
          .join(' '),
      );
    expect(await description()).toContain('Vul in: een e-mailadres');
    await setting('googleConfig').fill('{"G-ABC1234567": 5}');
    await setting('maxAgeDays').fill('500');
    await press('Voeg een cookie toe');
    const row = setting('cookies').getByRole('listitem');
    await row.getByLabel('Naam', { exact: true }).fill('_x');
    await row.getByLabel('Naam', { exact: true }).blur();
    await expect.poll(() => row.getByLabel('Soort', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await page.getByText('G-ABC1234567: Vul in: een object').waitFor();
    await page.getByText('Vul in: een heel getal van 1 tot en met 400.').waitFor();
    const leftOut = ['contact', 'maxAgeDays', 'googleConfig', 'cookies'].map((name) => labels[name]!.label);
    expect(await page.locator('#left-out a').allInnerTexts()).toEqual(leftOut);
    expect(await code('tag')).not.toMatch(/data-contact|googleConfig|cookies"|max-age/);
    expect(await hash()).toBe(GIVEN);
    await page.locator('#left-out a', { hasText: 'E-mailadres voor vragen' }).click();
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('setting-contact');
    await contact.fill('contact@symbis.nl');
    await expect.poll(() => contact.getAttribute('aria-invalid')).toBe('false');
    expect(await code('tag')).toContain('data-contact="contact@symbis.nl"');
  });

  it('says so when the schema fails to load', async () => {
    await page.route('**/schema.json', (route) => route.fulfill({ status: 404, body: 'Niet gevonden' }));
    await page.goto(`${origin}/samenstellen`);
    await page.getByText('De lijst van instellingen kon niet worden geladen.').waitFor();
  });
});

describe('the example', () => {
  it('shows the notice as it is set, and no request leaves after a yes', async () => {
    await open('#recordsUrl=https://bewijs.example/&consentRate=true&cookieDomain=symbis.nl');
    await page.getByText('Nog geen melding.').waitFor();
    await press('Begin met een voorbeeld');
    await example().getByText('Symbis gebruikt functionele cookies').waitFor();
    await example().getByRole('button', { name: 'Alles accepteren' }).click();
    const cookies = async () => (await page.context().cookies()).map(({ name }) => name);
    await expect.poll(cookies).toContain('cookiemelding-voorbeeld');
    const tag = 'script[src*=googletagmanager]';
    await example().locator(tag).waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    expect(isolated.connections).toBe(0);
    // The choice is that of the example alone.
    expect(await cookies()).toEqual(['cookiemelding-voorbeeld']);
    expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
    // Had one left, it would have been seen.
    await page.evaluate(() => fetch('http://www.google-analytics.com/', { mode: 'no-cors' }).catch(() => undefined));
    expect(isolated.connections).toBeGreaterThan(0);
    await press('Toon de melding');
    await example().getByRole('button', { name: 'Alles weigeren' }).waitFor();
    await page.goto(`${origin}/niets-ingesteld`);
    expect(await cookies()).toEqual([]);
  });

  it('follows the form without a gap and without a storm, and opens the settings', async () => {
    await open(GIVEN);
    await example().getByRole('button', { name: 'Alles weigeren' }).waitFor();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((changes) => {
        for (const { addedNodes, type } of changes) if (type === 'childList' && addedNodes[0]) seen.push('made');
        const shown = document.querySelectorAll('#stage iframe:not(.coming)').length;
        if (shown !== 1) seen.push(`${shown} shown`);
      }).observe(document.getElementById('stage')!, { childList: true, subtree: true, attributeFilter: ['class'] });
    });
    await setting('controller').press('End');
    await setting('controller').pressSequentially(' en partners', { delay: 20 });
    await example().getByText('Symbis en partners gebruikt').waitFor();
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['made']);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('setting-controller');
    await press('Toon de instellingen');
    await example().getByRole('dialog').waitFor();
    // What does not show makes no new one.
    await openGroups();
    await setting('cookieName').fill('keuze');
    await expect.poll(() => code('tag')).toContain('data-cookie-name="keuze"');
    await example().getByRole('dialog').waitFor();
    await page.getByRole('radio', { name: 'Bovenaan' }).check();
    await expect.poll(() => example().locator('script[data-position=top]').count()).toBe(1);
  });

  it('is as wide as a desktop or a phone, and fits', async () => {
    await open(GIVEN);
    const width = () =>
      example()
        .locator('html')
        .evaluate((node) => node.clientWidth);
    const fits = () =>
      page.evaluate(() => {
        const [stage, frame] = ['#stage', '#stage iframe'].map((one) =>
          document.querySelector(one)!.getBoundingClientRect(),
        );
        return frame!.width <= stage!.width + 1 && frame!.height <= stage!.height + 1;
      });
    await example().getByRole('button', { name: 'Alles weigeren' }).waitFor();
    expect([await width(), await fits()]).toEqual([960, true]);
    await page.getByRole('radio', { name: 'Telefoon' }).check();
    await expect.poll(width).toBe(390);
    expect(await fits()).toBe(true);
  });

  it('stays where it is when a link in it is followed', async () => {
    await open(`${GIVEN}&policyUrl=/privacy-en-cookieverklaring`);
    await example().getByRole('link').click();
    await page.waitForTimeout(200);
    await example().getByRole('button', { name: 'Alles weigeren' }).waitFor();
  });

  it('asks nothing of the server but files', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await open(GIVEN);
    await example().getByRole('button', { name: 'Alles weigeren' }).waitFor();
    await press('Toon de instellingen');
    await example().getByRole('dialog').waitFor();
    const others = asked.filter((one) => !one.endsWith('about:srcdoc') && !one.startsWith('GET data:'));
    const isFile = (one: string) => new RegExp(`^GET ${origin}/[\\w/-]+\\.(js|json|css|woff2)(\\?v=\\w+)?$`).test(one);
    expect(others.filter((one) => !isFile(one))).toEqual([`GET ${origin}/samenstellen`]);
  });
});

describe('settings of a site are read in', () => {
  it('a tag and a block, as they would be taken', async () => {
    await open('#theme=dark');
    await read(`<!doctype html><title>x</title>
      <script type="application/json" data-cookiemelding>{ "position": "top", "gpc": "ignore", "cookies": [{ "name": "_x", "category": "x" }] }</script>
      <SCRIPT SRC="/js/cookiemelding.js?v=2" data-google-ads="aw-123456789" data-debug data-position="bottom" async></SCRIPT>`);
    expect(await said()).toEqual(['4 instellingen ingelezen.']);
    expect(await hash()).toBe(
      '#googleAds=aw-123456789&gpc=ignore&debug=true&cookies=%5B%7B%22name%22:%22_x%22,%22category%22:%22x%22%7D%5D',
    );
    // What was made is read in again as it is.
    const made = await code('tag');
    await press('Maak alles leeg');
    await read(made);
    expect(await code('tag')).toBe(made);
  });

  it('and errors in them are reported', async () => {
    await open();
    await read(`<script data-cookiemelding>{ "cookis": [], "maxAgeDays": 500 }</script>
      <script src="cookiemelding.js" data-controler="X" data-cfasync="false" data-theme="pink" data-texts="{}"></script>
      <script src="cookiemelding.js"></script>`);
    expect(await said()).toEqual([
      '0 instellingen ingelezen. Dit klopt niet:',
      'Er staat meer dan één scripttag. De eerste telt.',
      'JSON-blok, cookis bestaat niet. Bedoelde je JSON-blok, cookies?',
      'JSON-blok, maxAgeDays: Vul in: een heel getal van 1 tot en met 400.',
      'data-controler bestaat niet. Bedoelde je data-controller?',
      'data-cfasync bestaat niet.',
      'data-theme: Vul in: een van "auto", "light", "dark".',
      'data-texts kan alleen in het JSON-blok staan.',
    ]);
    await read('<script data-cookiemelding>{ "texts": </script>');
    expect(await told('read-told')).toContain('Het JSON-blok is geen geldige JSON.');
    await read('{ "position": "top" }');
    expect(await hash()).toBe('#position=top');
    await read('<p>Hallo</p>');
    expect(await said()).toEqual(['Hier staat geen scripttag, JSON-blok of auditrapport in. Er is niets veranderd.']);
    expect(await hash()).toBe('#position=top');
    await press('Maak alles leeg');
    await read('<script src="cookiemelding.js" data-theme="dark"></script>');
    await press('Maak ongedaan');
    expect([await hash(), await said()]).toEqual(['', ['De vorige instellingen staan er weer.']]);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('read');
  });

  it('and nothing of it runs or is loaded', async () => {
    await open();
    await page.evaluate(() => Object.assign(window, { ran: 0 }));
    const attack = 'top.ran = 1; parent.ran = 1';
    await read(`<img src="http://boos.example/x.png" onerror="${attack}"><svg onload="${attack}"></svg><script>${attack}</script>
      <iframe srcdoc="<script>${attack}</script>"></iframe><link rel="stylesheet" href="http://boos.example/x.css"><meta http-equiv="refresh" content="0; url=http://boos.example/">
      <script type="application/json" data-cookiemelding>{ "categories": "chat", "__proto__": { "ran": 1 }, "texts": { "chat.purpose": "<img src=x onerror='${attack}'>\\u003c/script>\\u003cscript>${attack}\\u003c/script>" } }</script>
      <script src="http://boos.example/cookiemelding.js" data-controller="</title><script>${attack}</script><img src=x onerror='${attack}'>" data-policy-url="javascript:${attack}" onload="${attack}"></script>`);
    await example().getByText('<img src=x onerror=').first().waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { ran: number }).ran)).toBe(0);
    expect(isolated.connections).toBe(0);
    expect(await code('tag')).not.toContain('javascript:');
    expect(await told('read-told')).toContain('data-policy-url: Vul in: een adres dat met http of https werkt');
  });
});

describe('the report of an audit is taken over', () => {
  const given = '#controller=Symbis&cookies=%5B%7B%22name%22:%22_fbp%22,%22category%22:%22x%22%7D%5D';

  it('from a file: lists grow, and what was filled in stays', async () => {
    await open(given);
    await openReading();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Kies een bestand')]);
    await chooser.setFiles({
      name: 'report.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(report)),
    });
    await expect
      .poll(said)
      .toEqual([
        'Overgenomen uit het auditrapport over www.bakker.example.',
        'Van Google: G-ABC1234567',
        '1 dienst: YouTube',
        '1 cookie: kaart',
        'Vraagt om: Analytisch, Advertenties',
        'Niet veranderd, want je had dit al ingevuld: Naam van je organisatie',
        'Het rapport noemt ook 1 element om in je pagina’s te veranderen. Die staan in report.html.',
        'Lees de teksten na: het rapport weet hoe een cookie heet, en niet waarvoor jij die gebruikt.',
      ]);
    const tag = await code('tag');
    expect(tag).toContain('data-controller="Symbis"');
    expect(tag).toContain('data-google-analytics="G-ABC1234567"');
    expect(tag.match(/"name": "[\w_]+"/g)).toEqual(['"name": "youtube"', '"name": "_fbp"', '"name": "kaart"']);
    expect(tag).toContain('"category": "x"');
    // A link has all of it.
    const link = await hash();
    await open(link);
    expect(await code('tag')).toBe(tag);
    expect(await told('told')).toBe('');
  });

  it('pasted, for each of its sites, and undone', async () => {
    await open(given);
    await read(JSON.stringify(report, undefined, 2));
    await press('Neem shop.bakker.example');
    expect((await said())[0]).toBe('Overgenomen uit het auditrapport over shop.bakker.example.');
    expect(await code('tag')).toContain('"name": "mand"');
    expect(await code('tag')).not.toContain('youtube');
    await press('Maak ongedaan');
    expect(await hash()).toBe(given);
    // The result of a single page.
    const { tag, settings } = report.sites[0]!;
    await read(
      JSON.stringify({ url: 'https://www.bakker.example/', findings: [], remedy: { tag, settings, changes: [] } }),
    );
    expect(await code('tag')).toContain('"name": "youtube"');
  });

  it.each([
    ['broken', JSON.stringify(report).slice(0, -40), 'Dit lijkt op JSON, maar het is niet volledig of bevat een fout.'],
    ['nested without end', `{"sites":${'['.repeat(1e5)}${']'.repeat(1e5)},"pages":[]}`, 'Dit lijkt op JSON'],
    ['foreign', '{"name":"x","version":"1.0.0","dependencies":{"lit":"3"}}', 'Deze JSON bevat geen instellingen'],
    ['a list', '[1, 2]', 'Deze JSON bevat geen instellingen'],
    ['empty', JSON.stringify({ ...report, sites: [] }), 'Dit auditrapport stelt niets voor'],
    [
      'without anything usable',
      JSON.stringify({ ...report, sites: [{ origin: 'x', settings: { cookies: 'x' } }, 5, null] }),
      'Dit auditrapport stelt niets voor',
    ],
  ])('but not when it is %s: a message, and nothing is lost', async (_, text, message) => {
    await open(given);
    await read(text);
    const [first] = await said();
    expect(first).toContain(message);
    expect(first).toContain('Er is niets veranderd.');
    expect(await hash()).toBe(given);
  });

  it('and nothing in it runs or is loaded', async () => {
    await open(given);
    const attack = 'top.ran = 1; parent.ran = 1';
    const evil = `</script><img src=x onerror="${attack}"><script>${attack}</script>`;
    const site = {
      origin: `javascript:${attack}`,
      tag: `<script src="http://boos.example/cookiemelding.js" data-contact="a@b.nl" data-google-url="javascript:${attack}" onload="${attack}">${evil}`,
      settings: JSON.parse(
        `{"__proto__":{"ran":1},"constructor":{"ran":1},"services":[{"name":"a","title":${JSON.stringify(evil)},"category":"x","hosts":["evil; script-src *"]},{"name":5}],"policyUrl":"javascript:${attack}"}`,
      ) as unknown,
    };
    await read(JSON.stringify({ ...report, sites: [site] }));
    expect((await said()).some((line) => line.includes('Overgeslagen: JSON-blok, constructor'))).toBe(true);
    await example().getByText('<img src=x onerror=').first().waitFor();
    await tab('CSP');
    expect(await code('policy')).not.toContain('script-src *');
    expect(await page.evaluate(() => 'ran' in window || 'ran' in {})).toBe(false);
    expect(isolated.connections).toBe(0);
    expect(await code('tag')).not.toMatch(/javascript:|<\/script><img/);
  });
});

describe('services, vendors and texts', () => {
  it('are lists: a well-known service has its company, and another gets a name', async () => {
    await open();
    await openGroups();
    await press('YouTube');
    expect(await page.getByRole('button', { name: 'YouTube', exact: true }).isVisible()).toBe(false);
    expect(await code('tag')).toContain('"provider": "Google Ireland Ltd"');
    await press('Andere dienst');
    const row = setting('services').getByRole('listitem').last();
    await row.getByLabel('Naam die bezoekers kennen').fill('Chat van Bo');
    await row.getByLabel('Soort', { exact: true }).selectOption({ label: 'Eigen soort…' });
    await row.getByLabel('Naam van de soort').fill('chat');
    await row.getByLabel('Adressen van de dienst').fill('chat.example, cdn.chat.example');
    await row.getByLabel('Adressen van de dienst').blur();
    await expect.poll(() => code('tag')).toContain('"cdn.chat.example"');
    expect(await code('tag')).toContain('"name": "chat-van-bo"');
    await setting('vendors').getByLabel('Microsoft Clarity').check();
    await setting('vendors').getByLabel('Meta Pixel').check();
    expect(await code('tag')).toContain('data-vendors="clarity meta"');
    expect(await told('asks')).toBe('Je website vraagt toestemming voor: Advertenties, chat, Analytisch.');
    expect(await code('blocked')).toContain('data-service="chat-van-bo"');
    // A service cannot have the name of a category that is asked for by itself.
    await row.getByLabel('Korte naam').fill('analytics');
    await setting('categories').getByLabel('Analytisch').check();
    await row.getByText('Deze naam is al van iets anders.').waitFor();
    await expect.poll(() => code('tag')).not.toContain('Chat van Bo');
    expect(await page.locator('#left-out a').allInnerTexts()).toEqual([labels['services']!.label]);
    await row.getByLabel('Korte naam').fill('chat-van-bo');
    await row.getByLabel('Korte naam').blur();
    await expect.poll(() => code('tag')).toContain('Chat van Bo');
    await setting('categories').getByLabel('Analytisch').uncheck();
    await press('Haal YouTube weg');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toContain('Chat van Bo');
    await page.getByRole('button', { name: 'YouTube', exact: true }).waitFor();
    const link = await hash();
    const made = await code('tag');
    await open(link);
    expect(await code('tag')).toBe(made);
  });

  it('texts are a list, for every language or one', async () => {
    await open(GIVEN);
    await openGroups();
    await press('Voeg een tekst toe');
    const rows = setting('texts').getByRole('listitem');
    await rows.first().getByLabel('Welke tekst').fill('later');
    expect(await rows.first().getByLabel('Jouw tekst').getAttribute('placeholder')).toContain('intrekken');
    await rows.first().getByLabel('Jouw tekst').fill('Later mag ook.');
    await example().getByText('Later mag ook.').waitFor();
    await press('Voeg een tekst toe');
    await rows.last().getByLabel('Welke tekst').fill('later');
    await rows.last().getByLabel('Taal').fill('en');
    await rows.last().getByLabel('Jouw tekst').fill('Later is fine.');
    await rows.last().getByLabel('Jouw tekst').blur();
    await expect.poll(() => code('npm')).toContain("later: 'Later is fine.'");
    const link = await hash();
    const made = await code('tag');
    await open(link);
    expect(await code('tag')).toBe(made);
    await page.getByRole('button', { name: 'Haal later weg' }).first().click();
    expect(await code('tag')).not.toContain('Later mag ook.');
  });
});

describe('the language of the page', () => {
  it('changes with the switch, keeps the form, and is in the link', async () => {
    await open(GIVEN);
    await setting('contact').fill('contact@symbis.nl');
    await page.locator('#step-look > summary').click();
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('heading', { name: 'Build your cookie notice' }).waitFor();
    expect(await page.getByLabel('Name of your organisation').inputValue()).toBe('Symbis');
    expect(await page.getByLabel('E-mail address for questions').inputValue()).toBe('contact@symbis.nl');
    expect(await page.locator('#step-look').getAttribute('open')).not.toBeNull();
    await example().getByRole('button', { name: 'Refuse all' }).waitFor();
    expect(await hash()).toMatch(/^#ui=en&controller=Symbis&contact=/);
    expect(await page.title()).toBe('Configurator: cookiemelding demo');
    const entries = page.getByRole('banner').getByRole('listitem');
    expect(await entries.allInnerTexts()).toEqual(['Examples', 'Configurator', 'Manual']);
    // No word of Dutch is left on the page.
    const dutch = Object.values(languages.nl.page).filter((one) => typeof one === 'string' && one.length > 12);
    const shown = await page.locator('#configurator').innerText();
    expect(dutch.filter((one) => shown.includes(`${one}`))).toEqual([]);
    const link = await hash();
    await open(link);
    await page.getByRole('heading', { name: 'Put it on your website' }).waitFor();
    await setting('contact').fill('symbis.nl');
    await setting('contact').blur();
    await page.getByText('Enter an e-mail address').waitFor();
    await page.evaluate(() => (location.hash = 'position=top'));
    await page.getByRole('heading', { name: 'Stel je cookiemelding samen' }).waitFor();
    expect(await entries.first().innerText()).toBe('Voorbeelden');
  });
});

describe('on a phone', () => {
  it('the preview is a sheet over the page, and closes', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(GIVEN);
    const opener = page.getByRole('button', { name: 'Voorbeeld', exact: true });
    const stage = page.locator('#stage');
    expect(await stage.isVisible()).toBe(false);
    await opener.click();
    await page.getByRole('dialog', { name: 'Zo ziet je bezoeker het' }).waitFor();
    await example().getByRole('button', { name: 'Alles weigeren' }).waitFor();
    // Nothing behind it can be used.
    expect(await page.evaluate(() => document.querySelector('#settings')!.closest('[inert]') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => stage.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('open-preview');
    expect(await page.locator('[inert]').count()).toBe(0);
    await opener.click();
    await page.locator('#preview').getByRole('link', { name: 'Naar de code' }).click();
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('code-title');
    await opener.click();
    // On a wide screen it is in its place again.
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => page.locator('[inert]').count()).toBe(0);
    expect(await page.locator('#preview').getAttribute('role')).toBeNull();
  });
});

describe('the address', () => {
  it('is the settings, a step back for each field', async () => {
    await open();
    await openGroups();
    await setting('controller').pressSequentially('Symbis', { delay: 5 });
    await expect.poll(hash).toBe('#controller=Symbis');
    await setting('controller').fill('Symbis BV');
    await expect.poll(hash).toBe('#controller=Symbis+BV');
    await page.getByRole('radio', { name: 'Midden' }).check();
    await page.getByRole('radio', { name: 'Bovenaan' }).check();
    expect(await hash()).toBe('#controller=Symbis+BV&position=top');
    await page.goBack();
    await expect.poll(() => page.getByRole('radio', { name: 'Midden' }).isChecked()).toBe(true);
    expect(await code('tag')).toContain('data-position="center"');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => setting('controller').inputValue()).toBe('');
    await page.goForward();
    await expect.poll(() => setting('controller').inputValue()).toBe('Symbis BV');
    await page.evaluate(() => (location.hash = 'gpc=ignore'));
    await expect.poll(() => code('tag')).toContain('data-gpc="ignore"');
    expect(await setting('controller').inputValue()).toBe('');
  });

  it('that is broken or hostile gives one message, and the rest of it counts', async () => {
    await open('#positon=top&theme=dark');
    for (const [broken, messages, theme] of [
      ['#positon=top&theme=dark', ['positon bestaat niet. Bedoelde je position?'], 'dark'],
      ['#theme=light&texts={"a&%E0%A4%A&=', ['texts: dit is geen geldige JSON.'], 'light'],
      ['#theme=<img/src=x+onerror=top.ran=1>', ['theme: Vul in: een van "auto"'], 'auto'],
      [`#${'a=b&'.repeat(5000)}`, ['a bestaat niet.', 'En nog 4992.'], 'auto'],
    ] as const) {
      await page.goto(`${origin}/samenstellen${broken}`);
      await expect.poll(() => told('told')).toContain(messages[0]);
      const text = await told('told');
      expect(text).toMatch(/^In de link stond iets wat niet klopt\./);
      for (const message of messages) expect(text).toContain(message);
      expect(await page.locator('input[name=setting-theme]:checked').getAttribute('value')).toBe(theme);
    }
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    // Until something is changed.
    await press('Maak alles leeg');
    expect(await told('told')).toBe('');
  });
});

describe('copying', () => {
  it('gives the code as it is shown, the policy on a line, and the link', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(`${GIVEN}&vendors=clarity`);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const copy = (id: string) => page.locator(`[data-copy="${id}"]`).click();
    await copy('tag');
    await page.getByRole('status').getByText('Gekopieerd.').waitFor();
    expect(await copied()).toBe(await code('tag'));
    await copy('blocked');
    await expect.poll(copied).toBe(await code('blocked'));
    for (const [title, id] of [
      ['npm', 'npm'],
      ['WordPress', 'wordpress'],
      ['WordPress', 'shortcodes'],
      ['Verklaring', 'statement'],
    ] as const) {
      await tab(title);
      await copy(id);
      await expect.poll(copied).toBe(await code(id));
    }
    expect(await code('wordpress')).toContain("'vendors' => ['clarity'],");
    expect(await code('statement')).toContain('<cookie-declaration></cookie-declaration>');
    await tab('CSP');
    await copy('policy');
    await expect.poll(copied).toBe((await code('policy')).replaceAll('\n', ' '));
    await press('Kopieer een link naar deze instellingen');
    await expect.poll(copied).toBe(page.url());
  });

  it('selects the code where the page may not', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await open(GIVEN);
    await page.locator('[data-copy=tag]').click();
    await page.getByText('Je browser kopieert niet zelf. De tekst is geselecteerd').waitFor();
    expect(await page.evaluate(() => `${getSelection()}`.trim())).toBe(await code('tag'));
  });
});

describe('for everyone', () => {
  it('axe finds nothing, light and dark', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(`${GIVEN}&positon=top`);
    await openGroups();
    await read('<script src="cookiemelding.js" data-controler="X" data-google-ads="AW-123456789"></script>');
    await setting('contact').fill('symbis.nl');
    await press('Voeg een cookie toe');
    await press('YouTube');
    await press('Voeg een tekst toe');
    await example().getByRole('button', { name: 'Alles weigeren' }).waitFor();
    await page.evaluate(axe);
    const audit = () =>
      page.evaluate(`axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(', ')))`);
    expect(await setting('contact').getAttribute('aria-invalid')).toBe('true');
    for (const name of ['Scripttag', 'npm', 'WordPress', 'CSP', 'Verklaring']) {
      await tab(name);
      expect(await audit(), name).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await audit()).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await press('Voorbeeld');
    expect(await audit()).toEqual([]);
  });

  it('nothing is wider than the screen', async () => {
    await open(
      `${GIVEN}&vendors=clarity&services=%5B%7B%22name%22:%22a%22,%22title%22:%22${'x'.repeat(80)}%22,%22category%22:%22x%22%7D%5D` +
        `&cookies=%5B%7B%22name%22:%22${'x'.repeat(80)}%22,%22category%22:%22x%22%7D%5D&texts=%7B%22accept%22:%22${'x'.repeat(80)}%22%7D`,
    );
    await openGroups();
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it('everything can be done by keyboard', async () => {
    await open();
    await setting('googleAnalytics').focus();
    await page.keyboard.type('G-ABC1234567');
    await page.locator('#step-look > summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await code('tag')).toContain('data-position="top"');
    await page.locator('#preview').getByRole('link', { name: 'Naar de code' }).focus();
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement!.id);
    expect(await focused()).toBe('code-title');
    await page.getByRole('tab', { name: 'Scripttag' }).focus();
    for (const [key, id] of [
      ['ArrowRight', 'tab-npm'],
      ['End', 'tab-statement'],
      ['ArrowRight', 'tab-tag'],
      ['ArrowLeft', 'tab-statement'],
      ['Home', 'tab-tag'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(id);
      const shown = await page
        .getByRole('tabpanel')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-labelledby')));
      expect(shown).toEqual([id]);
    }
    // What was chosen is one stop of the Tab key.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.copy)).toBe('tag');
  });
});
