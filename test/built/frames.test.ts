// A page around ours decides how ours is shown: as good as invisible, below a picture, for a moment. What a visitor presses
// in a frame of another origin is no answer.
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright';
import { describe, expect, it } from 'vitest';
import {
  both,
  consentCookie,
  tag,
  useBuiltSite,
  type SiteFile,
  type Visit,
  type VisitOptions,
} from '../setup/built-site.js';

const visit = useBuiltSite();

const film = 'https://video.test/film.html';
const EMBEDS = `<iframe data-category="advertising" data-src="${film}" title="Onze werkplaats" width="480" height="270"></iframe>
  <cookie-embed category="advertising"><template><iframe src="${film}" width="480" height="270"></iframe></template></cookie-embed>
  <cookie-declaration></cookie-declaration>
  <button data-cookie-preferences>Cookies wijzigen</button>`;

/** Parts that a page without an origin can import too. */
const PARTS = ['ui', 'placeholders', 'settings', 'settings-button'];
const withCors = Object.fromEntries(
  PARTS.map((part): [string, SiteFile] => [
    `/cookiemelding-${part}.js`,
    { body: readFileSync(`dist/cookiemelding-${part}.js`, 'utf8'), headers: { 'access-control-allow-origin': '*' } },
  ]),
);

interface Framed {
  readonly outer: Visit;
  readonly frame: Frame;
  readonly address: string;
}

/** Opens a page of the site in a frame. */
async function open(
  around: { host?: string; attributes?: string; wrap?: (frame: string) => string; isNested?: boolean },
  options: VisitOptions = {},
): Promise<Framed> {
  const inner = await visit({ head: tag(both), body: EMBEDS, ...options });
  const address = inner.page.url();
  const { host = 'www.symbis.test', attributes = 'width="900" height="560"', wrap = (one: string) => one } = around;
  const frameTag = `<iframe ${attributes} src="${address}"></iframe>`;
  const between = { type: 'text/html', body: frameTag };
  const body = around.isNested
    ? `<iframe width="900" height="560" src="http://elders.test:${new URL(address).port}/tussen"></iframe>`
    : wrap(frameTag);
  const outer = await visit({
    as: inner,
    host,
    head: '',
    body: `<h1>Eromheen</h1>${body}`,
    files: { ...withCors, '//elders.test/tussen': between },
  });
  await outer.waitForIdle(300);
  return { outer, frame: outer.page.frames().find((one) => one.url() === address)!, address };
}

const grants = (frame: Frame) =>
  frame.evaluate('["analytics", "advertising", "video"].map((name) => cookiemelding.isGranted(name))');

/** Nothing was granted, stored or loaded. */
async function expectNothing({ outer, frame }: Framed): Promise<void> {
  await outer.waitForIdle(300);
  expect(await grants(frame)).toEqual([false, false, false]);
  expect(await outer.record()).toBeUndefined();
  expect(outer.requests.join()).not.toMatch(/google|video\.test/);
  expect(outer.errors).toEqual([]);
}

const FOREIGN = [
  ['of a sibling sub-domain', { host: 'kwaad.symbis.test' }],
  ['of a sibling sub-domain, as good as invisible', { host: 'kwaad.symbis.test', attributes: 'style="opacity:.01"' }],
  ['of the domain above', { host: 'symbis.test' }],
  ['of another site', { host: 'elders.test' }],
  ['in a sandbox', { attributes: 'sandbox="allow-scripts allow-popups" width="900" height="560"' }],
  ['of another site, in a page of its own', { isNested: true }],
] as const;

describe.each(FOREIGN)('in a frame %s', (_, around) => {
  it('a placeholder has a link to the page itself in place of its buttons, and says why', async () => {
    const framed = await open(around);
    const { frame, address } = framed;
    const placeholders = frame.locator('cookie-placeholder').filter({ hasText: 'video.test' });
    await expect.poll(() => placeholders.count()).toBe(2);
    for (const placeholder of await placeholders.all()) {
      expect(await placeholder.locator('button').count()).toBe(0);
      const link = placeholder.getByRole('link', { name: 'Open deze pagina in een nieuw tabblad' });
      expect(await link.evaluate((one: HTMLAnchorElement) => [one.href, one.target, one.rel])).toEqual([
        address,
        '_blank',
        'noopener',
      ]);
      await placeholder.getByText('Daarom kun je hier niets toestaan.').waitFor();
    }
    await expectNothing(framed);
  });

  it('the settings are a link too, from any control and from the statement', async () => {
    const framed = await open(around);
    const { frame, address, outer } = framed;
    const inDeclaration = frame.locator('cookie-declaration').getByRole('link', { name: 'Open deze pagina' });
    await expect.poll(() => inDeclaration.getAttribute('href')).toBe(address);
    await frame.locator('[data-cookie-preferences]').evaluate((control: HTMLElement) => control.click());
    const note = frame.locator('body > cookie-placeholder').last();
    await note.getByRole('link', { name: 'Open deze pagina in een nieuw tabblad' }).waitFor();
    expect(await frame.evaluate('document.activeElement.localName')).toBe('cookie-placeholder');
    await frame.evaluate('cookiemelding.showPreferences(); cookiemelding.showBanner()');
    await outer.waitForIdle();
    expect(await frame.locator('body > cookie-placeholder').count()).toBe(2);
    expect(await frame.locator('cookie-melding').count()).toBe(0);
    await expectNothing(framed);
  });

  it('nothing that a script calls grants anything', async () => {
    const framed = await open(around);
    const { frame, outer } = framed;
    await frame.evaluate('cookiemelding.acceptAll()');
    await frame.evaluate('cookiemelding.save({ analytics: true, advertising: false, video: true, youtube: true })');
    await expectNothing(framed);
    const refused = outer.messages.filter((one) => one.includes('Nothing can be granted in a cross-origin frame'));
    expect(refused).toHaveLength(2);
    // The next real visit asks.
    const later = await visit({ as: outer });
    await later.page.getByRole('region', { name: 'Cookies op symbis.test' }).waitFor();
  });
});

describe('in a frame of a sibling sub-domain', () => {
  const around = { host: 'kwaad.symbis.test' };

  it('a choice from a visit to the page itself counts, and only what is withdrawn changes', async () => {
    const { frame, outer } = await open(around, { cookies: consentCookie(true, false) });
    expect(await grants(frame)).toEqual([true, false, false]);
    await frame.evaluate('setTimeout(() => cookiemelding.save({ analytics: true, advertising: true }))');
    await outer.waitForIdle();
    expect(await grants(frame)).toEqual([true, false, false]);
    expect(await outer.record()).toMatchObject({ method: 'save', choices: { analytics: true, advertising: false } });
    await frame.evaluate('setTimeout(() => cookiemelding.save({ analytics: false, advertising: true }))');
    await expect.poll(outer.record).toMatchObject({ method: 'api', choices: { analytics: false, advertising: false } });
  });

  it('a refusal counts', async () => {
    const { frame, outer } = await open(around);
    await frame.evaluate('cookiemelding.rejectAll()');
    await expect.poll(outer.record).toMatchObject({ choices: { analytics: false, advertising: false } });
  });

  it('the button to the settings leads to the link', async () => {
    const { frame } = await open(around, { cookies: consentCookie(true, false), body: '<h1>Welkom</h1>' });
    await frame.getByRole('button', { name: 'Cookie-instellingen' }).click();
    await frame.getByRole('link', { name: 'Open deze pagina in een nieuw tabblad' }).waitFor();
    expect(await frame.locator('cookie-melding').count()).toBe(0);
  });
});

describe('in a frame of its own', () => {
  const always = (frame: Frame) => frame.getByRole('button', { name: 'Altijd video.test toestaan' }).first();

  it.each([
    ['directly', {}],
    ['at another size', { attributes: 'width="900" height="560" style="transform:scale(.8)"' }],
    [
      'in another frame of its own',
      { wrap: (one: string) => `<iframe width="950" height="600" srcdoc='${one.replaceAll("'", '&#39;')}'></iframe>` },
    ],
  ])('a placeholder grants its service, %s', async (_, around) => {
    const { frame, outer } = await open(around);
    await always(frame).click();
    await expect.poll(outer.record).toMatchObject({ method: 'placeholder', services: { 'video.test': true } });
  });

  const cover = '<div style="position:absolute;inset:0;background:#fff;pointer-events:none">Win een fiets</div>';
  it.each([
    ['the frame is as good as invisible', { attributes: 'width="900" height="560" style="opacity:.01"' }],
    ['the frame is in something invisible', { wrap: (one: string) => `<div style="opacity:.1">${one}</div>` }],
    ['the frame is below something', { wrap: (one: string) => `<div style="position:relative">${one}${cover}</div>` }],
    [
      'a frame further out is invisible',
      { wrap: (one: string) => `<iframe style="opacity:.05" width="950" height="600" srcdoc='${one}'></iframe>` },
    ],
    [
      'the frame is drawn too small to see',
      { attributes: 'width="900" height="560" style="transform:scale(.02);transform-origin:0 0"' },
    ],
  ])('a press grants nothing, and that is said, when %s', async (_, around) => {
    const framed = await open(around);
    const { frame, outer } = framed;
    await always(frame).waitFor();
    const box = (await always(frame).boundingBox())!;
    await outer.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => outer.messages.join()).toContain('the button was not visible');
    await expectNothing(framed);
  });

  it('an invisible button for a single time loads nothing either', async () => {
    const { frame, outer } = await open({ attributes: 'width="900" height="560" style="opacity:.01"' });
    await frame.getByRole('button', { name: 'Eén keer laden' }).first().click();
    await expect.poll(() => outer.messages.join()).toContain('the button was not visible');
    expect(outer.requests.join()).not.toContain('video.test');
  });
});
