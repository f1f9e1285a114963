// A proof says that the visitor has answered only where the visitor has: by a press that the browser vouches for, on what
// was on screen. Whatever a script presses still counts, a refusal above all, and its proof says that it was a script.
import { describe, expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite, type Visit, type VisitOptions } from '../setup/built-site.js';

const visit = useBuiltSite();

interface Proof {
  data: { event: { type: string; method: string }; privacy_notice: { text_sha256?: string } };
}

interface Recorded extends Visit {
  /** The latest proof, once as many have been posted. */
  proof(count?: number): Promise<[type: string, method: string, hasTexts: boolean]>;
  readonly count: () => number;
}

const film = 'https://video.test/film.html';
const BODY = `<h1>Welkom</h1><p id="game">Win een fiets</p><button data-cookie-preferences>Cookies wijzigen</button>
  <iframe data-category="advertising" data-src="${film}" width="480" height="270"></iframe><cookie-declaration></cookie-declaration>`;

async function record(options: VisitOptions = {}): Promise<Recorded> {
  const proofs: Proof[] = [];
  const settings = { ...both, 'records-url': '/register', reload: 'never' };
  const site = await visit({ secure: true, head: tag(settings), body: BODY, ignoreHTTPSErrors: true, ...options });
  site.page.on('request', (request) => {
    if (request.method() === 'POST') proofs.push(request.postDataJSON() as Proof);
  });
  return Object.assign(site, {
    count: () => proofs.length,
    proof: async (count = 1): Promise<[string, string, boolean]> => {
      await expect.poll(() => proofs.length).toBe(count);
      const { event, privacy_notice } = proofs.at(-1)!.data;
      return [event.type, event.method, 'text_sha256' in privacy_notice];
    },
  });
}

/** In the page: the parts of both layers by name. */
const FIND = `
  const notice = document.querySelector('cookie-melding');
  const settings = notice.shadowRoot.querySelector('consent-preferences')?.shadowRoot;
  const button = (slot) => notice.querySelector('[slot=' + slot + ']');
  const inSettings = (selector) => settings.querySelector(selector);
`;
const run = (site: Visit, script: string) => site.page.evaluate(`(() => {${FIND} ${script}})()`);

describe('by a press of the visitor, a proof names the button and has the texts', () => {
  it.each([
    ['Alles accepteren', 'consent_given', 'accept-all'],
    ['Alles weigeren', 'consent_refused', 'reject-all'],
  ])('%s in the first layer', async (name, type, method) => {
    const site = await record();
    await site.click(name);
    expect(await site.proof()).toEqual([type, method, true]);
  });

  it('from the keyboard', async () => {
    const site = await record();
    await site.page.getByRole('button', { name: 'Alles accepteren' }).focus();
    await site.page.keyboard.press('Enter');
    expect(await site.proof()).toEqual(['consent_given', 'accept-all', true]);
  });

  it.each([
    ['Alles accepteren', 'consent_given', 'accept-all'],
    ['Alles weigeren', 'consent_refused', 'reject-all'],
    ['Opslaan', 'consent_refused', 'save'],
  ])('%s in the second layer', async (name, type, method) => {
    const site = await record();
    await site.click('Instellingen');
    await site.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    expect(await site.proof()).toEqual([type, method, true]);
  });

  it.each<[string, (site: Visit) => Promise<void>]>([
    ['pressed', (site) => site.page.getByRole('switch', { name: 'Analytisch' }).click()],
    ['pressed by its name', (site) => site.page.getByRole('dialog').getByText('Analytisch', { exact: true }).click()],
    ['turned by the space bar', (site) => site.page.getByRole('switch', { name: 'Analytisch' }).press('Space')],
    ['turned by Enter', (site) => site.page.getByRole('switch', { name: 'Analytisch' }).press('Enter')],
  ])('Opslaan with a switch that was %s', async (_, turn) => {
    const site = await record();
    await site.click('Instellingen');
    await turn(site);
    await site.click('Opslaan');
    expect(await site.proof()).toEqual(['consent_given', 'save', true]);
    expect(await site.record()).toMatchObject({ choices: { analytics: true, advertising: false } });
  });

  it('in a placeholder, and in the statement, which ask nothing', async () => {
    const site = await record();
    await site.page.getByRole('button', { name: 'Altijd video.test toestaan' }).click();
    expect(await site.proof()).toEqual(['consent_given', 'placeholder', false]);
    await site.page.evaluate('setTimeout(() => cookiemelding.acceptAll())');
    await site.proof(2);
    await site.page.getByRole('button', { name: 'Trek je toestemming in' }).click();
    expect(await site.proof(3)).toEqual(['consent_withdrawn', 'reject-all', false]);
  });
});

describe('by a press that a script has made, the answer counts and its proof says so', () => {
  const IN_FIRST: [string, string, string][] = [
    ['click() on accept', `button('accept').click()`, 'consent_given'],
    ['click() on reject', `button('reject').click()`, 'consent_refused'],
    [
      'a mouse event on accept',
      `button('accept').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))`,
      'consent_given',
    ],
    [
      'a pointer event on reject',
      `button('reject').dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true }))`,
      'consent_refused',
    ],
    [
      'a press that it says was an early one',
      `notice.earlyPress = new MouseEvent('click'); button('accept').click()`,
      'consent_given',
    ],
    [
      'a press of an object like an event',
      `notice.earlyPress = Object.create(MouseEvent.prototype, { isTrusted: { value: true }, target: { value: button('accept') } }); button('accept').click()`,
      'consent_given',
    ],
  ];
  it.each(IN_FIRST)('%s', async (_, script, type) => {
    const site = await record();
    await run(site, script);
    expect(await site.proof()).toEqual([type, 'api', false]);
    expect(await site.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(type === 'consent_given');
  });

  it('click() on accept with a press of the visitor on something else', async () => {
    const site = await record();
    await run(
      site,
      `game.addEventListener('click', (event) => {
        Object.defineProperty(event, 'target', { value: button('accept') });
        notice.earlyPress = event;
        button('accept').click();
      })`,
    );
    await site.page.getByText('Win een fiets').click();
    expect(await site.proof()).toEqual(['consent_given', 'api', false]);
  });

  it.each([
    ['click() on accept', `inSettings('[part=accept]').click()`, 'consent_given'],
    ['click() on reject', `inSettings('[part=reject]').click()`, 'consent_refused'],
    ['click() on save', `inSettings('[part=save]').click()`, 'consent_refused'],
    ['requestSubmit()', `inSettings('form').requestSubmit()`, 'consent_refused'],
    ['requestSubmit() by the button', `inSettings('form').requestSubmit(inSettings('[part=save]'))`, 'consent_refused'],
    [
      'an event of its own',
      `inSettings('form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))`,
      'consent_refused',
    ],
  ])('%s in the second layer', async (_, script, type) => {
    const site = await record();
    await site.click('Instellingen');
    await run(site, script);
    expect(await site.proof()).toEqual([type, 'api', false]);
  });

  const TURN = `inSettings('input[value=analytics]')`;
  it.each([
    ['click()', `${TURN}.click()`],
    ['click() on its name', `${TURN}.closest('label').click()`],
    ['its property', `${TURN}.checked = true`],
    [
      'a key of its own',
      `${TURN}.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))`,
    ],
  ])('the visitor saves what it has switched by %s', async (_, script) => {
    const site = await record();
    await site.click('Instellingen');
    await run(site, script);
    await site.page.getByRole('switch', { name: 'Advertenties' }).click();
    await site.click('Opslaan');
    expect(await site.proof()).toEqual(['consent_given', 'api', false]);
    expect(await site.record()).toMatchObject({ choices: { analytics: true, advertising: true } });
  });

  it('the visitor has switched it back and saves: that is the visitor’s', async () => {
    const site = await record();
    await site.click('Instellingen');
    await run(site, `${TURN}.click()`);
    await site.page.getByRole('switch', { name: 'Analytisch' }).click();
    await site.click('Opslaan');
    expect(await site.proof()).toEqual(['consent_refused', 'save', true]);
  });

  it('in a placeholder, and in the statement', async () => {
    const site = await record();
    await site.page.locator('cookie-placeholder').evaluate(({ shadowRoot }) => {
      [...shadowRoot!.querySelectorAll('button')].at(-1)!.click();
    });
    expect(await site.proof()).toEqual(['consent_given', 'api', false]);
    await site.page.evaluate('setTimeout(() => cookiemelding.acceptAll())');
    await site.proof(2);
    await site.page.getByRole('button', { name: 'Trek je toestemming in' }).evaluate((one: HTMLElement) => one.click());
    expect(await site.proof(3)).toEqual(['consent_withdrawn', 'api', false]);
  });

  it('the API', async () => {
    const site = await record();
    await site.page.evaluate('setTimeout(() => cookiemelding.acceptAll())');
    expect(await site.proof()).toEqual(['consent_given', 'api', false]);
  });
});

describe('an event that a script makes', () => {
  it.each([
    [
      'like that of an answer',
      `notice.dispatchEvent(Object.assign(new Event('consent-choice'), { method: 'accept-all', choices: true, isPressed: true }))`,
    ],
    [
      'in the second layer',
      `settings.host.dispatchEvent(Object.assign(new Event('consent-choice'), { method: 'accept-all', choices: true, isPressed: true }))`,
    ],
  ])('%s is no answer', async (_, script) => {
    const site = await record();
    await site.click('Instellingen');
    await run(site, script);
    await site.waitForIdle(300);
    expect([await site.record(), site.count()]).toEqual([undefined, 0]);
  });

  it('again, of an answer that was given, is no answer', async () => {
    const site = await record();
    await run(site, `notice.addEventListener('consent-choice', (event) => { window.kept = event; })`);
    await site.click('Alles accepteren');
    await site.proof();
    await site.page.evaluate('setTimeout(() => cookiemelding.rejectAll())');
    await site.proof(2);
    await run(
      site,
      `notice.dispatchEvent(kept); notice.dispatchEvent(new kept.constructor('accept-all', true, true));`,
    );
    await site.waitForIdle(300);
    expect(site.count()).toBe(2);
    expect(await site.page.evaluate('cookiemelding.isGranted("analytics")')).toBe(false);
  });
});

describe('a press of the visitor on what is not to be seen', () => {
  const HIDE: [string, string][] = [
    ['in a transparent layer', `notice.shadowRoot.querySelector('section').style.opacity = '0.01'`],
    ['on a button that the page has put elsewhere', `game.append(button('accept'), button('reject'))`],
    [
      'on a button that is next to nothing',
      `notice.shadowRoot.querySelector('.answers').style.cssText = 'transform:scale(.05);transform-origin:0 0'`,
    ],
  ];
  it.each(HIDE)('%s grants nothing, and that is said', async (_, script) => {
    const site = await record();
    await run(site, script);
    await site.page.locator('[slot=accept]').click({ force: true });
    await expect.poll(() => site.messages.join()).toContain('the button was not visible');
    expect([await site.record(), site.count()]).toEqual([undefined, 0]);
    expect(site.thirdPartyRequests()).toEqual([]);
  });

  it.each(HIDE)('%s refuses all the same, without a proof of what was read', async (_, script) => {
    const site = await record();
    await run(site, script);
    await site.page.locator('[slot=reject]').click({ force: true });
    expect(await site.proof()).toEqual(['consent_refused', 'api', false]);
  });

  it('in the second layer and in a placeholder grants nothing either', async () => {
    const site = await record();
    await run(site, `document.querySelector('cookie-placeholder').style.setProperty('opacity', '0.01', 'important')`);
    await site.page.getByRole('button', { name: 'Altijd video.test toestaan' }).click();
    await expect.poll(() => site.messages.join()).toContain('the button was not visible');
    await site.click('Instellingen');
    await run(site, `inSettings('.foot').style.opacity = '0.01'`);
    await site.page.getByRole('dialog').getByRole('button', { name: 'Alles accepteren' }).click();
    await site.page.getByRole('switch', { name: 'Analytisch' }).click();
    await site.click('Opslaan');
    await site.waitForIdle(300);
    expect([await site.record(), site.count()]).toEqual([undefined, 0]);
  });

  it('is not one where the page itself is transparent, which the top layer is not', async () => {
    const site = await record({ body: `<style>html { opacity: 0 }</style>${BODY}` });
    await site.click('Alles accepteren');
    expect(await site.proof()).toEqual(['consent_given', 'accept-all', true]);
  });
});

it('a choice from before says nothing about how a later one was made', async () => {
  const site = await record({ cookies: consentCookie(true, true) });
  await site.page.getByRole('button', { name: 'Cookies wijzigen' }).click();
  await site.page.getByRole('dialog').getByRole('button', { name: 'Alles weigeren' }).click();
  expect(await site.proof()).toEqual(['consent_withdrawn', 'reject-all', true]);
});
