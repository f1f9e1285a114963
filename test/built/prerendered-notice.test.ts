// The notice as HTML in the page, before the interface has loaded.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { prerender } from '../../src/prerender.js';
import {
  both,
  createGate,
  consentCookie,
  tag,
  useBuiltSite,
  type Visit,
  type VisitOptions,
} from '../setup/built-site.js';
import { fileOf, sourceOf } from '../setup/parts.js';

const visit = useBuiltSite();

const SETTINGS = { controller: 'Symbis', googleAnalytics: 'G-ABC1234567', googleAds: 'AW-123456789' };
const sent = await prerender(SETTINGS, { url: 'http://www.symbis.test/' });
const rest = '<main><h1>Welkom</h1><button data-cookie-preferences>Cookies</button></main>';

/** Holds the interface file up until a test is ready for it. */
let interfaceFile = createGate();

/** Notes when the notice was on screen, frame by frame, and every shift of the layout. */
const WATCH = `window.frames = []; window.shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
  (function look() { frames.push(!!document.querySelector('cookie-melding:popover-open')); requestAnimationFrame(look); })();`;

const late = ({ body = sent.html + rest, before = '', ...options }: VisitOptions = {}) => {
  interfaceFile = createGate();
  const file = { body: sourceOf('interface'), until: interfaceFile.opened };
  return visit({ ...options, body, files: { [`/${fileOf('interface')}`]: file }, before: WATCH + before });
};

const isAlive = (site: Visit) =>
  site.page.evaluate(() => document.querySelector('cookie-melding')?.shadowRoot?.adoptedStyleSheets.length);

it('is on screen before the interface, which replaces it without a pixel of difference', async () => {
  const site = await late();
  await site.page.getByRole('region', { name: 'Cookies op symbis.test' }).waitFor();
  expect(await isAlive(site)).toBe(0);
  const before = PNG.sync.read(await site.page.screenshot());
  interfaceFile.open();
  await expect.poll(() => site.page.evaluate("document.querySelector('cookie-melding').layer")).toBe(1);
  const after = PNG.sync.read(await site.page.screenshot());
  expect(pixelmatch(before.data, after.data, undefined, before.width, before.height, { threshold: 0 })).toBe(0);
  expect(await site.page.locator('cookie-melding').count()).toBe(1);
  expect(await isAlive(site)).toBeGreaterThan(0);
  const [shifts, frames] = await site.page.evaluate<[number[], boolean[]]>('[shifts, frames]');
  expect(shifts).toEqual([]);
  // Once there, it does not go away for a frame.
  expect(frames.slice(frames.indexOf(true))).not.toContain(false);
  await site.click('Alles weigeren');
  expect(await site.record()).toMatchObject({ method: 'reject-all' });
  expect([site.errors, site.messages]).toEqual([[], []]);
});

it('honours an early click, and does not return', async () => {
  const site = await late();
  await site.page.getByRole('button', { name: 'Alles accepteren' }).click();
  expect(await isAlive(site)).toBe(0);
  interfaceFile.open();
  await expect.poll(() => site.record()).toMatchObject({ method: 'accept-all', choices: { analytics: true } });
  await site.waitForIdle();
  expect(site.requests).toContain('www.googletagmanager.com/gtag/js?id=G-ABC1234567');
  // It went away at the press, and was never there again.
  const frames = await site.page.evaluate<boolean[]>('frames');
  expect(frames.filter((isShown, at) => isShown && !frames[at - 1])).toHaveLength(1);
  expect(site.errors).toEqual([]);
});

it('opens the settings after an early click', async () => {
  const site = await late();
  await site.page.getByRole('button', { name: 'Instellingen' }).click();
  interfaceFile.open();
  await site.page.getByRole('dialog', { name: 'Cookie-instellingen' }).waitFor();
  await site.page.keyboard.press('Escape');
  await site.page.getByRole('button', { name: 'Alles weigeren' }).waitFor();
  expect(await site.record()).toBeUndefined();
});

it('is never on screen for a visitor who has chosen, and costs them no request', async () => {
  const site = await late({ cookies: consentCookie(true, false) });
  expect(await site.page.locator('cookie-melding').count()).toBe(0);
  expect(await site.page.evaluate('frames')).not.toContain(true);
  expect(site.ownRequests()).not.toContain('interface');
});

it('is not on screen where the browser refuses, or storage is closed', async () => {
  const refusing = await late({
    before: "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });",
  });
  expect(await refusing.page.evaluate('frames')).not.toContain(true);
  const closed = await late({
    before:
      "Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('', 'SecurityError'); } });",
  });
  expect(await closed.page.evaluate('frames.slice(0, 20)')).not.toContain(true);
});

it('works under a strict policy by its hashes', async () => {
  const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic' ${sent.hashes.script}; style-src 'self' ${sent.hashes.style}; img-src data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types cookiemelding lit-html`;
  const site = await late({
    head: tag(both, 'nonce="abc"'),
    headers: { 'content-security-policy': policy },
    before: `window.reports = []; addEventListener('securitypolicyviolation', ({ violatedDirective }) => reports.push(violatedDirective));`,
  });
  await site.page.getByRole('button', { name: 'Alles weigeren' }).click();
  interfaceFile.open();
  await expect.poll(() => site.record()).toMatchObject({ method: 'reject-all' });
  expect(await site.page.evaluate('reports')).toEqual([]);
});

it('works under a strict policy by the nonce of the page', async () => {
  const { html } = await prerender(SETTINGS, { url: 'http://www.symbis.test/', nonce: 'abc' });
  const site = await late({
    body: html + rest,
    head: tag(both, 'nonce="abc"'),
    headers: {
      'content-security-policy': "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc'",
    },
  });
  await site.page.getByRole('region', { name: 'Cookies op symbis.test' }).waitFor();
  interfaceFile.open();
  await expect.poll(() => isAlive(site)).toBeGreaterThan(0);
});

it('is there once, however often it was sent', async () => {
  const site = await late({ body: sent.html + sent.html + rest });
  expect(await site.page.locator('cookie-melding').count()).toBe(1);
  await site.click('Alles weigeren');
  interfaceFile.open();
  await expect.poll(() => site.record()).toMatchObject({ method: 'reject-all' });
});

it('is not to be seen without scripts', async () => {
  const site = await late({ javaScriptEnabled: false });
  expect(await site.page.getByText('Alles weigeren').isVisible()).toBe(false);
  expect(await site.page.getByText('Symbis gebruikt').isVisible()).toBe(false);
});

it('takes an early press of the visitor for the visitor’s, in the proof', async () => {
  const site = await late({ head: tag({ ...both, 'records-url': '/register' }) });
  const proofs: { data: { event: { method: string } } }[] = [];
  site.page.on('request', (request) => {
    if (request.method() === 'POST') proofs.push(request.postDataJSON() as (typeof proofs)[0]);
  });
  await site.page.getByRole('button', { name: 'Alles weigeren' }).click();
  interfaceFile.open();
  await expect.poll(() => proofs.map(({ data }) => data.event.method)).toEqual(['reject-all']);
});
