import type { Choices } from '../consent/record.js';
import { visitBlank } from './blank-visit.js';
import { goTo } from './go-to.js';
import { replaceGoogle } from './google-answers.js';
import { inPage } from './in-page.js';
import { knownSettings, type KnownSettings } from './known-settings.js';
import { addressOf } from './page-address.js';
import { plant } from './plant.js';
import { see } from './see.js';
import type { Sight } from './sight.js';
import { domainOf, isOfHost, putChoice, removeCookies } from './site-jar.js';
import { recordOf } from './stored-record.js';
import type { Evidence, Subject } from './subject.js';
import type { TestCookie, TestPage } from './test-page.js';
import { traceOf, trackerAt, type Kept } from './trackers.js';
import { followTraffic } from './traffic.js';
import { pause } from './until.js';
import { timeLimit, type VisitOptions } from './visit-options.js';

/** How often a page is visited anew when it turns out to be elsewhere, or to want its choice otherwise. */
const MOST = 3;

/** How long a page that is at rest is still waited for, on a busy machine; milliseconds. */
const PATIENCE = 1000;

/** What opens the settings, and what refuses in them. */
const OPENER = '[data-cookie-preferences]:visible, cookie-trigger button';
const REJECT = 'cookie-melding consent-preferences [part~=reject]';

/** Waits until the page has nothing to do. Runs in the page. */
const idle = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 50);
  });

const asKept = (cookie: TestCookie): Kept => ({
  kind: 'cookie',
  name: cookie.name,
  domain: domainOf(cookie),
  httpOnly: cookie.httpOnly,
});

const idOf = ({ name, domain, path }: TestCookie) => [name, domain, path].join();

/** A page of Playwright as what is tested. */
export async function pageSubject(page: TestPage, options: VisitOptions): Promise<Subject> {
  const first = addressOf(page, options.url);
  await replaceGoogle(page, options);
  const traffic = followTraffic(page);
  let status: number | undefined;
  /** The cookies of others that were there before. */
  let former = new Set<string>();

  const hostOf = () => new URL(page.url()).hostname;
  const isKeptByName = ({ name }: { readonly name: string }) => (options.keep ?? []).includes(name);

  const look = async (): Promise<Evidence> => {
    const sight = await inPage(page, see, options.layerName ?? null);
    const cookies = (await page.context().cookies()).filter(
      (cookie) => isOfHost(hostOf(), cookie) || (trackerAt(domainOf(cookie), '/') && !former.has(idOf(cookie))),
    );
    return { ...sight, traffic: traffic.addresses, kept: [...cookies.map(asKept), ...sight.storage], status };
  };
  /** A page that goes away while it is looked at is looked at again. */
  const lookAgain = () => look().catch(() => pause(100).then(look));

  /** Visits an address, also while the page is about to go elsewhere by itself. */
  const go = async (address: string) => {
    const answer = await goTo(page, address).catch(() => goTo(page, address));
    status = answer?.status();
  };

  /** Removes what an earlier visit has left: all of it, or what a choice does not start with. */
  const empty = async (isAll: boolean) => {
    const isOld = (cookie: TestCookie) =>
      isOfHost(hostOf(), cookie) &&
      !isKeptByName(cookie) &&
      (isAll || traceOf(asKept(cookie), options.cookies) !== undefined);
    await removeCookies(page, isOld);
    former = new Set((await page.context().cookies()).map(idOf));
  };

  const visit = async (address: string, choices: Choices | undefined, known: KnownSettings): Promise<string> => {
    const whole = await visitBlank(
      page,
      address,
      choices ? ['_gcl_ls', ...(options.cookies ?? [])] : (options.keep ?? []),
      !!choices,
    );
    await empty(!choices);
    if (choices) await putChoice(page, whole, recordOf(choices, known.policyVersion), known);
    traffic.start();
    await go(whole);
    return whole;
  };

  /** @throws Error with this problem when there is nothing to be pressed */
  const press = (selector: string, problem: string) =>
    page
      .locator(selector)
      .first()
      .click({ timeout: timeLimit(options) })
      .catch(() => {
        throw new Error(problem);
      });

  return {
    async arrive(choices) {
      let address = first;
      let settings: Sight['settings'] = {};
      for (let times = 1; times <= MOST; times++) {
        const known = knownSettings(options, settings);
        // One visit tells what the next one has to be.
        // oxlint-disable-next-line no-await-in-loop
        const visited = await visit(address, choices, known);
        // oxlint-disable-next-line no-await-in-loop
        ({ settings } = await lookAgain());
        const isElsewhere = new URL(visited).origin !== new URL(page.url()).origin;
        const isOther = choices && JSON.stringify(knownSettings(options, settings)) !== JSON.stringify(known);
        if (!isElsewhere && !isOther) return;
        address = page.url();
      }
    },
    look: lookAgain,
    patience: Math.min(PATIENCE, timeLimit(options)),
    async rest() {
      await Promise.race([inPage(page, idle).catch(() => undefined), pause(2000)]);
      await traffic.rest(timeLimit(options));
    },
    async plant(items) {
      if (options.network !== 'real') await inPage(page, plant, items);
    },
    async withdraw(by) {
      traffic.start();
      if (by === 'api') await page.evaluate('window.cookiemelding.rejectAll()');
      else {
        await press(OPENER, 'Nothing to be seen opens the settings: no [data-cookie-preferences]');
        await press(REJECT, 'The settings did not open, or have no button that refuses');
      }
      return lookAgain();
    },
    async goOn() {
      await go(page.url());
    },
    leave: () => traffic.end(),
  };
}
