// The nine rules of the Dutch supervisor for cookie notices, and what article 13 of the GDPR has a visitor be told, as they are
// met on a page with the documented script tag. The manual's page about the law names these tests.
import { describe, expect, it } from 'vitest';
import { consentCookie, useBuiltSite, type Visit } from '../setup/built-site.js';

const visit = useBuiltSite();

const block = {
  services: [
    { name: 'youtube', title: 'YouTube', category: 'advertising', provider: 'Google Ireland Ltd' },
    {
      name: 'chat',
      title: 'Chatbox',
      category: 'advertising',
      provider: 'Praat BV',
      privacyUrl: 'https://chat.test/privacy',
    },
  ],
  cookies: [
    {
      name: 'portaal',
      category: 'functional',
      provider: 'Symbis',
      purpose: 'ingelogd blijven',
      duration: '1 dag',
      readers: 'Symbis',
    },
    {
      name: 'chat_id',
      category: 'advertising',
      provider: 'Praat BV',
      purpose: 'je gesprek onthouden',
      duration: '30 dagen',
      readers: 'Praat BV',
      country: 'Verenigde Staten',
    },
  ],
};
const head = (version = '2023-01-16') => `
  <script type="application/json" data-cookiemelding>${JSON.stringify(block)}</script>
  <script src="/cookiemelding.js"
    data-controller="Symbis" data-contact="contact@symbis.nl"
    data-policy-url="/privacy" data-policy-version="${version}"
    data-google-analytics="G-DEMO123456" data-google-ads="AW-123456789" data-reload="never"></script>`;
const body = '<h1>Welkom</h1>';

const banner = (site: Visit) => site.page.getByRole('region', { name: /^Cookies/ });
const dialog = (site: Visit) => site.page.getByRole('dialog');
const button = (site: Visit, name: string) => site.page.getByRole('button', { name, exact: true });
const open = async (options: object = {}) => {
  const site = await visit({ head: head(), body, ...options });
  await banner(site).waitFor();
  return site;
};
const openSettings = async (options: object = {}) => {
  const site = await open(options);
  await site.click('Instellingen');
  await dialog(site).waitFor();
  return site;
};
/** Every text of both layers, with the tables of cookies unfolded. */
const allText = async () => {
  const site = await open();
  const first = await banner(site).innerText();
  await site.click('Instellingen');
  await dialog(site).evaluate((node) => {
    for (const details of node.querySelectorAll('details')) details.open = true;
  });
  return { first, second: await dialog(site).innerText(), site };
};
const MISLEADING =
  /optimale|beste ervaring|betere|verbeter|geven om je privacy|gerechtvaardigd|noodzakelijk|essentieel|persoonlijke ervaring|!/i;

describe('rule 1: information about the purpose', () => {
  it('the first layer says who asks, each purpose, and everyone who gets data', async () => {
    const { first } = await allText();
    expect(first).toContain('Symbis gebruikt functionele cookies');
    expect(first).toContain('om te meten hoe bezoekers de website gebruiken');
    expect(first).toContain('om te zien wat onze advertenties opleveren');
    expect(first).toContain('Google, YouTube, Chatbox en Praat BV krijgen dan gegevens over je bezoek.');
  });
});

describe('rule 2: no boxes ticked in advance', () => {
  it.each([
    ['on a first visit', {}],
    [
      'after a statement of another version, whatever was granted for that',
      { cookies: consentCookie(true, true, { policy: '2022-01-01' }) },
    ],
  ])('every optional switch is off %s', async (_, options) => {
    const site = await openSettings(options);
    const states = await dialog(site)
      .getByRole('switch')
      .evaluateAll((all) => all.map((one) => [(one as HTMLInputElement).disabled, (one as HTMLInputElement).checked]));
    expect(states).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });
});

describe('rule 3: clear words', () => {
  it('the answers say what they do, and neither layer praises, presses or calls anything necessary', async () => {
    const { first, second, site } = await allText();
    expect(`${first} ${second}`).not.toMatch(MISLEADING);
    expect(
      await dialog(site)
        .getByRole('button', { name: /^Alles / })
        .allInnerTexts(),
    ).toEqual(['Alles weigeren', 'Alles accepteren']);
  });
});

describe('rule 4: all choices on one layer', () => {
  it('both answers are on the first layer, in view at 320 by 480 pixels', async () => {
    const site = await open({ viewport: { width: 320, height: 480 } });
    for (const name of ['Alles weigeren', 'Alles accepteren']) {
      const box = (await button(site, name).boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(480);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
    }
  });
});

describe('rule 5: no choice hidden', () => {
  it.each(['light', 'dark'] as const)(
    'both answers look alike, and neither has the focus (%s)',
    async (colorScheme) => {
      const site = await open({ colorScheme });
      const looks = await Promise.all(
        ['Alles weigeren', 'Alles accepteren'].map((name) =>
          button(site, name).evaluate((node) => {
            const around = node.assignedSlot?.parentElement ?? node;
            const { width, height } = around.getBoundingClientRect();
            const { backgroundColor, color, fontSize, fontWeight, borderColor } = getComputedStyle(around);
            return { width: Math.round(width), height, backgroundColor, color, fontSize, fontWeight, borderColor };
          }),
        ),
      );
      expect(looks[0]).toEqual(looks[1]);
      expect(await site.page.evaluate(() => document.activeElement?.localName)).toBe('body');
    },
  );
});

describe('rule 6: no extra clicks', () => {
  it.each(['Alles weigeren', 'Alles accepteren'])('%s takes one click on either layer', async (name) => {
    const granted = name === 'Alles accepteren';
    const first = await open();
    await button(first, name).click();
    await expect.poll(first.record).toMatchObject({ choices: { analytics: granted, advertising: granted } });
    const second = await openSettings();
    await dialog(second).getByRole('button', { name, exact: true }).click();
    await expect.poll(second.record).toMatchObject({ choices: { analytics: granted, advertising: granted } });
  });
});

describe('rule 7: no inconspicuous link', () => {
  it('the refusal is a button, and no link in the text', async () => {
    const site = await open();
    expect(await banner(site).getByRole('link').allInnerTexts()).toEqual(['Lees onze privacy- en cookieverklaring']);
    expect(await button(site, 'Alles weigeren').evaluate((node) => node.localName)).toBe('button');
  });
});

describe('rule 8: clear about withdrawal', () => {
  it('the first layer says how, every later page has a button for it, and it takes no more clicks than the grant', async () => {
    const site = await open();
    expect(await banner(site).innerText()).toContain(
      'Je kunt je toestemming altijd intrekken via Cookie-instellingen.',
    );
    await button(site, 'Alles accepteren').click();
    const later = await visit({ head: head(), body, as: site });
    await button(later, 'Cookie-instellingen').click();
    await dialog(later).getByRole('button', { name: 'Alles weigeren', exact: true }).click();
    await expect.poll(later.record).toMatchObject({ choices: { analytics: false, advertising: false } });
    await later.page.getByText(/^Je toestemming voor .* is ingetrokken\./).waitFor({ timeout: 5000 });
  });
});

describe('rule 9: no legitimate interest', () => {
  it('there is one switch for a purpose or a party, and none to object with', async () => {
    const { second, site } = await allText();
    expect(second).not.toMatch(/belang|bezwaar/i);
    const switches = dialog(site).getByRole('switch');
    const names = await switches.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('article 13', () => {
  it.each([
    ['1a: who is responsible', 'Symbis is verantwoordelijk voor het gebruik van je gegevens.'],
    ['1a: how to reach them', 'Vragen? Mail contact@symbis.nl.'],
    ['1c: the purposes', 'Met Google Analytics meten we hoe bezoekers de website gebruiken.'],
    ['1c: the ground where no consent is asked', 'We hoeven hiervoor geen toestemming te vragen.'],
    ['1e: who receives data: Google', 'Google is Google Ireland Limited.'],
    ['1e: who receives data: others', 'Praat BV'],
    ['1f: transfer outside Europe, by Google', 'Google kan je gegevens ook buiten Europa gebruiken'],
    ['1f: transfer outside Europe, by others', 'Verenigde Staten'],
    ['2a: how long Google keeps data', 'De andere gegevens blijven daar 2 of 14 maanden bewaard.'],
    ['2a: how long a cookie lasts', '30 dagen'],
    ['2b: the rights', 'Je mag je gegevens inzien, aanpassen, verwijderen, meenemen of het gebruik laten beperken.'],
    ['2c: withdrawal', 'Je kunt je toestemming altijd intrekken.'],
    ['2d: where to complain', 'Een klacht? Ga naar de Autoriteit Persoonsgegevens.'],
  ])('%s', async (_, text) => {
    const { second } = await allText();
    expect(second.replaceAll(/\s+/g, ' ')).toContain(text);
  });

  it('1c: that the ground is consent, before it is given', async () => {
    const { first } = await allText();
    expect(first).toContain('Dat doen we alleen als je toestemming geeft.');
  });

  it('leads to the supervisor, the statement with its version, Google’s explanation and that of each service', async () => {
    const site = await openSettings();
    const links = await dialog(site)
      .getByRole('link')
      .evaluateAll((all) =>
        all.map((one) => (one as HTMLAnchorElement).href.replace(/^http:\/\/www\.symbis\.test:\d+/, '')),
      );
    expect(links).toEqual(
      expect.arrayContaining([
        'https://www.autoriteitpersoonsgegevens.nl/',
        '/privacy',
        'mailto:contact@symbis.nl',
        'https://business.safety.google/privacy/',
        'https://chat.test/privacy',
      ]),
    );
    expect(await dialog(site).innerText()).toContain('versie 16 januari 2023');
  });

  it('says of each cookie how long it lasts, and which third party can see it (Planet49)', async () => {
    const { site } = await allText();
    const rows = await dialog(site)
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll(/\s+/g, ' ').trim())),
      );
    expect(rows.length).toBeGreaterThan(6);
    for (const row of rows) expect(row.every(Boolean), row.join(' | ')).toBe(true);
    const chat = rows.find((row) => row[0]?.startsWith('chat_id'))!;
    expect(chat.join(' ')).toMatch(/Praat BV.*30 dagen.*Praat BV.*Verenigde Staten/);
  });
});

describe('proof (article 7)', () => {
  it('the visitor has the answer and the texts’ version as a file, of a refusal too', async () => {
    const site = await open({ body: '<cookie-declaration></cookie-declaration>' });
    await button(site, 'Alles weigeren').click();
    const download = site.page.waitForEvent('download');
    await button(site, 'Download mijn keuze').click();
    const path = await (await download).path();
    const { readFileSync } = await import('node:fs');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      method: 'reject-all',
      choices: { analytics: false, advertising: false },
      controller: 'Symbis',
      policy: '2023-01-16',
    });
  });
});
