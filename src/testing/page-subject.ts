import type { Choices } from '../consent/record.js';
import { visitBlank } from './blank-visit.js';
import { goTo } from './go-to.js';
import { replaceGoogle } from './replace-google.js';
import { runInPage } from './run-in-page.js';
import { knownSettings, type KnownSettings } from './known-settings.js';
import { addressOf } from './page-address.js';
import { plant } from './plant.js';
import { takeSnapshot } from './take-snapshot.js';
import type { PageSnapshot } from './page-snapshot.js';
import { domainOf, isSentTo, setChoiceCookie, removeCookies } from './cookie-jar.js';
import { recordOf } from './stored-record.js';
import type { Evidence, Subject } from './subject.js';
import type { TestCookie, TestPage } from './test-page.js';
import { categoryOfItem, trackerAt, type StoredItem } from '../google/trackers.js';
import { recordTraffic } from './traffic.js';
import { delay, poll } from './poll.js';
import { consentCommands } from './signals.js';
import { timeoutOf, type VisitOptions } from './visit-options.js';

/** The page is visited again when it redirects to another origin, or when its settings ask for another record. */
const MAX_VISITS = 3;

/** On a busy machine, a page may still need some time after the network is idle. */
const SETTLE_MS = 1000;

/** How long a page may take to reload after a withdrawal. */
const RELOAD_TIMEOUT_MS = 2000;

const SETTINGS_OPENER = '[data-cookie-preferences]:visible, cookie-trigger button';
const REJECT_BUTTON = 'cookie-melding consent-preferences [part~=reject]';

/** Waits until the page is idle. Runs in the page. */
const waitForIdleCallback = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 50);
  });

const toStoredItem = (cookie: TestCookie): StoredItem => ({
  kind: 'cookie',
  name: cookie.name,
  domain: domainOf(cookie),
  httpOnly: cookie.httpOnly,
});

const idOf = ({ name, domain, path }: TestCookie) => [name, domain, path].join();

/** Tests a Playwright page. */
export async function pageSubject(page: TestPage, options: VisitOptions): Promise<Subject> {
  const first = addressOf(page, options.url);
  await replaceGoogle(page, options);
  const traffic = recordTraffic(page);
  let status: number | undefined;
  /** Cookies that existed before the visit. Those of other hosts are not blamed on the page. */
  let earlierCookies = new Set<string>();

  const hostOf = () => new URL(page.url()).hostname;
  const isInKeepList = ({ name }: { readonly name: string }) => (options.keep ?? []).includes(name);

  const inspect = async (): Promise<Evidence> => {
    const snapshot = await runInPage(page, takeSnapshot, options.layerName ?? null);
    const cookies = (await page.context().cookies()).filter(
      (cookie) => isSentTo(hostOf(), cookie) || (trackerAt(domainOf(cookie), '/') && !earlierCookies.has(idOf(cookie))),
    );
    return {
      ...snapshot,
      traffic: traffic.addresses,
      stored: [...cookies.map(toStoredItem), ...snapshot.storage],
      status,
    };
  };
  /** Inspecting fails when the page navigates meanwhile. */
  const inspectWithRetry = () => inspect().catch(() => delay(100).then(inspect));

  /** Visits an address. A navigation of the page itself can interrupt that, so it is tried twice. */
  const navigate = async (address: string) => {
    const answer = await goTo(page, address).catch(() => goTo(page, address));
    status = answer?.status();
  };

  /** Removes cookies of earlier visits: all of them, or only those of trackers. */
  const clearCookies = async (isAll: boolean) => {
    const isLeftover = (cookie: TestCookie) =>
      isSentTo(hostOf(), cookie) &&
      !isInKeepList(cookie) &&
      (isAll || categoryOfItem(toStoredItem(cookie), options.cookies) !== undefined);
    await removeCookies(page, isLeftover);
    earlierCookies = new Set((await page.context().cookies()).map(idOf));
  };

  const visitOnce = async (address: string, choices: Choices | undefined, known: KnownSettings): Promise<string> => {
    const absolute = await visitBlank(
      page,
      address,
      choices ? ['_gcl_ls', ...(options.cookies ?? [])] : (options.keep ?? []),
      !!choices,
    );
    await clearCookies(!choices);
    if (choices) await setChoiceCookie(page, absolute, recordOf(choices, known.policyVersion), known);
    traffic.start();
    await navigate(absolute);
    return absolute;
  };

  /** @throws Error with this problem when there is nothing to click */
  const click = (selector: string, problem: string) =>
    page
      .locator(selector)
      .first()
      .click({ timeout: timeoutOf(options) })
      .catch(() => {
        throw new Error(problem);
      });

  return {
    async visit(choices) {
      let address = first;
      let settings: PageSnapshot['settings'] = {};
      for (let count = 1; count <= MAX_VISITS; count++) {
        const known = knownSettings(options, settings);
        // Each visit decides whether there has to be another.
        // oxlint-disable-next-line no-await-in-loop
        const visited = await visitOnce(address, choices, known);
        // oxlint-disable-next-line no-await-in-loop
        ({ settings } = await inspectWithRetry());
        const isElsewhere = new URL(visited).origin !== new URL(page.url()).origin;
        const needsOtherRecord = choices && JSON.stringify(knownSettings(options, settings)) !== JSON.stringify(known);
        if (!isElsewhere && !needsOtherRecord) return;
        address = page.url();
      }
    },
    inspect: inspectWithRetry,
    settleTimeMs: Math.min(SETTLE_MS, timeoutOf(options)),
    async waitUntilIdle() {
      await Promise.race([runInPage(page, waitForIdleCallback).catch(() => undefined), delay(2000)]);
      await traffic.waitUntilIdle(timeoutOf(options));
    },
    async plant(items) {
      if (options.network !== 'real') await runInPage(page, plant, items);
    },
    async withdraw(by) {
      traffic.start();
      // In a task of its own: the page may reload at once, which would end the evaluation with an error.
      if (by === 'api') await page.evaluate('void setTimeout(() => window.cookiemelding.rejectAll())');
      else {
        await click(SETTINGS_OPENER, 'No visible element opens the settings: add [data-cookie-preferences] to one');
        await click(REJECT_BUTTON, 'The settings did not open, or have no reject button');
      }
      // The page that comes with the reload may not have run its scripts yet.
      return poll(inspectWithRetry, ({ queue }) => consentCommands(queue).length > 0, RELOAD_TIMEOUT_MS);
    },
    async visitNextPage() {
      await navigate(page.url());
    },
    dispose: () => traffic.stop(),
  };
}
