import { getByRole, queryByRole } from '@testing-library/dom';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ConsentRecord } from '../../src/consent/record.js';
import * as nl from '../../src/locales/nl.js';
import { cookies, settings } from '../../src/locales/nl-settings.js';
import type { Report } from '../../src/platform/report.js';
import { readSettings } from '../../src/settings/settings.js';
import type { ConsentChoiceEvent } from '../../src/ui/consent-choice-event.js';
import { ConsentPreferences } from '../../src/ui/consent-preferences.js';
import { CookieMelding } from '../../src/ui/cookie-melding.js';
import { createNotice } from '../../src/ui/notice.js';
import { questionTitle } from '../../src/ui/question.js';

customElements.define('cookie-melding', CookieMelding);
customElements.define('consent-preferences', ConsentPreferences);

const both = {
  googleAnalytics: 'G-ABC1234567',
  googleAds: 'AW-123456789',
  controller: 'Symbis',
  policyUrl: '/verklaring',
};

function noticeFor(
  values: Record<string, unknown>,
  { hostname = 'www.symbis.nl', stored = undefined as ConsentRecord | undefined, gpcOptOut = false } = {},
) {
  const report = vi.fn<Report>();
  return createNotice({
    settings: readSettings(values, { hostname, isSecure: true, baseUrl: document.baseURI, report }),
    texts: { ...nl.names, ...nl.banner },
    preferencesTexts: { ...settings, ...cookies },
    hostname,
    stored,
    gpcOptOut,
    now: Date.now(),
  });
}

const granted = (analytics: boolean, advertising: boolean): ConsentRecord => ({
  v: 1,
  id: 'x',
  time: '2026-11-22T10:00:00.000Z',
  policy: '',
  lang: 'nl',
  method: 'save',
  choices: { analytics, advertising },
});

let element: CookieMelding;
let answers: ConsentChoiceEvent[];

async function show(values: Record<string, unknown> = both, record?: ConsentRecord) {
  element = document.createElement('cookie-melding');
  element.notice = noticeFor(values);
  element.record = record;
  element.loadPreferences = async () => true;
  element.lang = 'nl';
  element.style.setProperty('--site-font', 'sans-serif');
  answers = [];
  element.addEventListener('consent-choice', (event) => answers.push(event as ConsentChoiceEvent));
  element.openPreferences = () => void element.showPreferences();
  document.head.after(element);
  element.showBanner();
  await element.updateComplete;
}

const inside = () => element.shadowRoot as unknown as HTMLElement;
const preferences = () => inside().querySelector('consent-preferences')!.shadowRoot as unknown as HTMLElement;
const button = (name: string) => getByRole<HTMLButtonElement>(element, 'button', { name });
const text = () => inside().querySelector('.text')!.textContent!.replace(/\s+/g, ' ').trim();
const dialog = () => preferences().querySelector('dialog')!;
const toggle = (name: string) => getByRole<HTMLInputElement>(dialog(), 'switch', { name });
const opened = () =>
  expect
    .poll(() => inside().querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog')?.open)
    .toBe(true);
async function openPreferences() {
  await element.showPreferences();
  return dialog();
}

beforeEach(async () => {
  document.body.innerHTML = '<main><h1>Welkom</h1><button id="own">Eigen knop</button></main>';
  await page.viewport(1280, 800);
});
afterEach(() => element.remove());

describe('the first layer', () => {
  it('is a region named by its heading, above the page and before it in reading order', async () => {
    await show();
    expect(getByRole(inside(), 'region', { name: 'Cookies op symbis.nl' })).toBeVisible();
    expect(getComputedStyle(element).position).toBe('fixed');
    expect(element.matches(':popover-open')).toBe(true);
    expect(element.compareDocumentPosition(document.body) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('says who, each purpose in words, who gets the data, and how to change it later', async () => {
    await show();
    expect(text()).toBe(
      'Cookies op symbis.nl ' +
        'Symbis gebruikt functionele cookies om de website te laten werken. ' +
        'We willen ook cookies van Google gebruiken om te meten hoe bezoekers de website gebruiken (analytisch) ' +
        'en om te zien wat onze advertenties opleveren (advertenties). ' +
        'Google krijgt dan gegevens over je bezoek. Dat doen we alleen als je toestemming geeft. ' +
        'Je kunt je toestemming altijd intrekken via Cookie-instellingen. Lees onze privacy- en cookieverklaring.',
    );
  });

  it.each([
    ['analytics alone', { googleAnalytics: 'G-ABC1234567' }, /om te meten/, /advertenties/],
    ['advertising alone', { googleAds: 'AW-123456789' }, /wat onze advertenties opleveren/, /om te meten/],
    ['categories without Google', { categories: 'analytics' }, /andere cookies gebruiken om te meten/, /Google/],
    ['an own category', { categories: 'chat' }, /andere cookies gebruiken voor chat\./, /Google/],
    [
      'personalised advertisements',
      { ...both, personalisedAds: true },
      /op andere websites advertenties te laten zien/,
      /undefined/,
    ],
    [
      'a container',
      { googleTagManager: 'GTM-ABC123' },
      /andere cookies gebruiken om te meten.+ en om te zien.+Google krijgt dan/,
      /cookies van Google/,
    ],
  ])('names for %s what is really configured', async (_, values, present, absent) => {
    await show(values);
    expect(text()).toMatch(present);
    expect(text()).not.toMatch(absent);
  });

  it('links to the statement, without telling it where from', async () => {
    await show();
    const link = getByRole<HTMLAnchorElement>(inside(), 'link', { name: 'Lees onze privacy- en cookieverklaring' });
    expect(link.href).toBe(new URL('/verklaring', location.href).href);
    expect(link.rel).toBe('noopener noreferrer');
  });

  it('has no link when there is no statement', async () => {
    await show({ ...both, policyUrl: undefined });
    expect(queryByRole(inside(), 'link')).toBeNull();
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', ''])('says "deze website" where the host is "%s"', (host) => {
    expect(questionTitle(noticeFor(both, { hostname: host }))).toBe('Cookies op deze website');
  });

  it('offers refusing and accepting alike in size, font, colours and border', async () => {
    await show();
    const look = (name: string) => {
      const node = button(name);
      const slot = node.assignedSlot!.parentElement!;
      const [own, around] = [getComputedStyle(node), getComputedStyle(slot)];
      const { width, height } = slot.getBoundingClientRect();
      const names = [
        'color',
        'backgroundColor',
        'fontSize',
        'fontWeight',
        'fontFamily',
        'border',
        'borderRadius',
        'textDecoration',
        'opacity',
      ] as const;
      return { style: names.map((property) => [property, own[property], around[property]]), width, height };
    };
    for (const size of ['medium', '22px', '40px']) {
      element.style.setProperty('--cookiemelding-font-size', size);
      for (const width of [1280, 800, 495, 490, 480, 360, 320, 200]) {
        await page.viewport(width, 800);
        const [reject, accept] = [look('Alles weigeren'), look('Alles accepteren')];
        expect(reject.style).toEqual(accept.style);
        // Browsers lay out in steps of 1/64 pixel.
        expect(Math.abs(reject.width - accept.width)).toBeLessThan(0.1);
        expect(Math.abs(reject.height - accept.height)).toBeLessThan(0.1);
      }
    }
  });

  it('leaves the focus where it is', async () => {
    document.getElementById('own')?.focus();
    await show();
    expect(document.activeElement?.id).toBe('own');
  });

  it('leaves the page usable', async () => {
    await show();
    const clicked = vi.fn();
    document.getElementById('own')?.addEventListener('click', clicked);
    await userEvent.click(document.getElementById('own')!);
    expect(clicked).toHaveBeenCalledOnce();
  });

  it.each([
    ['Alles weigeren', 'reject-all'],
    ['Alles accepteren', 'accept-all'],
  ])('%s is one press, and sends %s', async (name, method) => {
    await show();
    await userEvent.click(button(name));
    expect(answers.map((answer) => answer.method)).toEqual([method]);
  });

  it('is answered by an untrusted press too, as privacy tools make it', async () => {
    await show();
    button('Alles weigeren').click();
    expect(answers.map(({ method }) => method)).toEqual(['reject-all']);
  });

  it('goes away at once, and its buttons with it', async () => {
    await show();
    element.hide();
    expect(element.matches(':popover-open')).toBe(false);
    expect(button('Alles weigeren').getClientRects()).toHaveLength(0);
    expect(queryByRole(inside(), 'region')).toBeNull();
  });

  it('keeps both answers in view at 320 by 256, the text scrolling', async () => {
    await page.viewport(320, 256);
    await show();
    for (const name of ['Alles weigeren', 'Alles accepteren']) {
      const { top, bottom, left, right } = button(name).getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(256);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
    }
    const scroller = inside().querySelector('.text')!;
    expect(scroller.scrollHeight).toBeGreaterThan(scroller.clientHeight);
  });

  it('has buttons of 44 pixels and more', async () => {
    await show();
    for (const name of ['Alles weigeren', 'Alles accepteren', 'Instellingen']) {
      expect(button(name).getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
  });

  it.each([
    ['bottom', { bottom: true, top: false }],
    ['top', { bottom: false, top: true }],
    ['bottom-left', { bottom: true, left: true, right: false }],
    ['bottom-right', { bottom: true, right: true, left: false }],
    ['center', { bottom: false, top: false }],
  ])('stands at %s', async (position, edges) => {
    await show();
    element.setAttribute('position', position);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const near = { top: top < 32, bottom: 800 - bottom < 32, left: left < 32, right: 1280 - right < 32 };
    expect(near).toMatchObject(edges);
  });

  it.each([
    ['* { all: unset !important }'],
    ['* { margin: 0; padding: 0; box-sizing: border-box; font: inherit }'],
    ['button { display: none !important } cookie-melding { display: none !important; opacity: 0 !important }'],
    [
      'button { background: red !important; color: red !important; font-size: 40px !important; float: left; width: 900px !important; text-transform: uppercase }',
    ],
    [
      'html { font-size: 62.5% } :root { font-size: 5px !important; line-height: 3 } html, body { letter-spacing: 4px; color: red; visibility: hidden }',
    ],
  ])('looks the same in a page with %s', async (css) => {
    await show();
    const measure = () => {
      const nodes = [
        element,
        ...element.children,
        ...inside().querySelectorAll<HTMLElement>('section, h2, p, .actions > span'),
      ];
      return nodes.map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        const { color, fontSize, backgroundColor, visibility, opacity, letterSpacing } = getComputedStyle(node);
        return { x, y, width, height, color, fontSize, backgroundColor, visibility, opacity, letterSpacing };
      });
    };
    const before = measure();
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    const after = measure();
    style.remove();
    expect(after).toEqual(before);
  });

  it.each(['bottom', 'top', 'bottom-left', 'bottom-right', 'center'])('spans a phone at %s', async (position) => {
    await page.viewport(360, 740);
    await show();
    element.setAttribute('position', position);
    const { left, right } = element.getBoundingClientRect();
    expect([left, right]).toEqual([0, 360]);
  });

  it('survives being moved while its settings are open', async () => {
    await show();
    await openPreferences();
    document.body.append(element);
    await expect.poll(() => dialog().open).toBe(false);
    await openPreferences();
    expect(dialog().matches(':modal')).toBe(true);
  });

  it('does not come in front of its settings', async () => {
    await show();
    await openPreferences();
    element.showBanner();
    expect(element.matches(':popover-open')).toBe(false);
  });

  it('survives being moved', async () => {
    await show();
    document.body.append(element);
    expect(element.matches(':popover-open')).toBe(true);
    button('Alles weigeren').click();
    expect(answers).toHaveLength(1);
  });

  it('follows the theme that is set', async () => {
    await show();
    const surface = () => getComputedStyle(inside().querySelector('section')!).backgroundColor;
    element.setAttribute('theme', 'light');
    expect(surface()).toBe('rgb(255, 255, 255)');
    element.setAttribute('theme', 'dark');
    expect(surface()).toBe('rgb(27, 29, 33)');
  });

  it('takes the colours of the site, and a part can be styled', async () => {
    await show();
    const style = document.createElement('style');
    style.textContent =
      ':root { --cookiemelding-accent: rgb(1, 2, 3) } cookie-melding::part(settings) { background-color: rgb(4, 5, 6) }';
    document.head.append(style);
    expect(getComputedStyle(button('Alles weigeren')).backgroundColor).toBe('rgb(1, 2, 3)');
    expect(getComputedStyle(button('Instellingen')).backgroundColor).toBe('rgb(4, 5, 6)');
    style.remove();
  });
});

describe('the second layer', () => {
  it('is a modal dialog by the name of Cookie-instellingen, and the first layer is hidden meanwhile', async () => {
    await show();
    await userEvent.click(button('Instellingen'));
    await opened();
    expect(dialog().matches(':modal')).toBe(true);
    expect(getByRole(preferences(), 'dialog', { name: 'Cookie-instellingen' })).toBeVisible();
    expect(element.matches(':popover-open')).toBe(false);
  });

  it('has a switch per category: functional on and fixed, the others off', async () => {
    await show();
    await openPreferences();
    const state = (name: string) => [toggle(name).checked, toggle(name).disabled];
    expect(['Functioneel', 'Analytisch', 'Advertenties'].map(state)).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
    expect(toggle('Analytisch')).toHaveAccessibleDescription(/Google Analytics meten we hoe bezoekers/);
  });

  it('starts from the stored choice, every time it opens', async () => {
    await show(both, granted(true, false));
    await openPreferences();
    expect(toggle('Analytisch').checked).toBe(true);
    expect(toggle('Advertenties').checked).toBe(false);
    await userEvent.click(toggle('Advertenties'));
    await userEvent.keyboard('{Escape}');
    await openPreferences();
    expect(toggle('Advertenties').checked).toBe(false);
  });

  it('saves what the switches say', async () => {
    await show();
    await openPreferences();
    await userEvent.click(toggle('Advertenties'));
    await userEvent.click(getByRole(dialog(), 'button', { name: 'Opslaan' }));
    expect(answers.map(({ method, choices }) => ({ method, choices }))).toEqual([
      { method: 'save', choices: { analytics: false, advertising: true } },
    ]);
    expect(dialog().open).toBe(false);
  });

  it.each([
    ['Alles weigeren', 'reject-all'],
    ['Alles accepteren', 'accept-all'],
  ])('%s is one press there as well', async (name, method) => {
    await show();
    await openPreferences();
    await userEvent.click(getByRole(dialog(), 'button', { name }));
    expect(answers.map((answer) => answer.method)).toEqual([method]);
    expect(dialog().open).toBe(false);
  });

  it('Escape closes it, grants nothing, and the question comes back with the focus on Instellingen', async () => {
    await show();
    await userEvent.click(button('Instellingen'));
    await opened();
    await userEvent.click(toggle('Analytisch'));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => element.matches(':popover-open')).toBe(true);
    expect(answers).toEqual([]);
    expect(dialog().open).toBe(false);
    expect(document.activeElement).toBe(button('Instellingen'));
  });

  it('Sluiten zonder opslaan does the same', async () => {
    await show();
    await openPreferences();
    await userEvent.click(getByRole(dialog(), 'button', { name: 'Sluiten zonder opslaan' }));
    expect(answers).toEqual([]);
    await expect.poll(() => element.matches(':popover-open')).toBe(true);
  });

  it('can be used with the keyboard alone', async () => {
    await show();
    button('Instellingen').focus();
    await userEvent.keyboard('{Enter}');
    await opened();
    toggle('Analytisch').focus();
    await userEvent.keyboard(' ');
    getByRole(dialog(), 'button', { name: 'Opslaan' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(answers.map(({ method, choices }) => ({ method, choices }))).toEqual([
      { method: 'save', choices: { analytics: true, advertising: false } },
    ]);
  });

  it('keeps the answers in view on a phone, the categories scrolling', async () => {
    await page.viewport(320, 480);
    await show();
    await openPreferences();
    for (const name of ['Alles weigeren', 'Alles accepteren', 'Opslaan']) {
      const { top, bottom } = getByRole(dialog(), 'button', { name }).getBoundingClientRect();
      expect(top).toBeGreaterThan(0);
      expect(bottom).toBeLessThanOrEqual(480);
    }
    expect(dialog().querySelector('.scroll')!.scrollHeight).toBeGreaterThan(200);
    expect(dialog().querySelector('.scroll')!.clientHeight).toBeGreaterThan(60);
  });

  it('shows the present choice and the version of the statement as a visitor reads them', async () => {
    await show({ ...both, policyVersion: '2023-01-16', contact: 'contact@symbis.nl' }, granted(true, false));
    await openPreferences();
    const words = dialog().textContent!.replace(/\s+/g, ' ');
    expect(words).toContain('Je keuze van 22 november 2026: Analytisch.');
    expect(words).toContain('Privacy- en cookieverklaring, versie 16 januari 2023.');
    expect(words).toContain(
      'Symbis is verantwoordelijk voor het gebruik van je gegevens. Vragen? Mail contact@symbis.nl.',
    );
  });
});

describe('the texts', () => {
  it('name a product of Google only where its id is set', async () => {
    await show({ googleTagManager: 'GTM-ABC123' });
    await openPreferences();
    expect(dialog().textContent).not.toMatch(/Google (Analytics|Ads)/);
    expect(dialog().textContent).toMatch(/met Google Tag Manager/);
  });

  it.each([
    ['2023-01-16', 'versie 16 januari 2023.'],
    ['2023-01-16 (2)', 'versie 2023-01-16 (2).'],
    ['2023-13-45', 'versie 2023-13-45.'],
    ['drie', 'versie drie.'],
  ])('show the version %s as "%s"', async (policyVersion, words) => {
    await show({ ...both, policyVersion });
    await openPreferences();
    expect(dialog().textContent!.replace(/\s+/g, ' ')).toContain(words);
  });
});

describe('axe finds nothing', () => {
  const audit = async () => {
    const { violations } = await axe.run(element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  };
  it.each(['light', 'dark'])('in the first layer, %s', async (theme) => {
    await show();
    element.setAttribute('theme', theme);
    expect(await audit()).toEqual([]);
  });
  it.each(['light', 'dark'])('in the second layer, %s', async (theme) => {
    await show({ ...both, contact: 'contact@symbis.nl' });
    element.setAttribute('theme', theme);
    await openPreferences();
    expect(await audit()).toEqual([]);
  });
});
