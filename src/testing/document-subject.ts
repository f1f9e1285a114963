import { plant } from './plant.js';
import { takeSnapshot } from './take-snapshot.js';
import type { Evidence, Subject, WithdrawBy } from './subject.js';
import type { TestDocument } from './test-target.js';
import { trackerOf } from '../google/trackers.js';
import { delay, poll } from './poll.js';
import { timeoutOf, type VisitOptions } from './visit-options.js';

/** The document is idle when nothing new has been requested for this long. */
const IDLE_MS = 250;

const rejectButton = (page: Document): HTMLElement | null | undefined =>
  page
    .querySelector('cookie-melding')
    ?.shadowRoot?.querySelector('consent-preferences')
    ?.shadowRoot?.querySelector<HTMLElement>('dialog[open] [part~=reject]');

/** Tests a document. It cannot be navigated without ending the test, so it is inspected as it is. */
export function documentSubject(target: TestDocument, options: VisitOptions): Subject {
  const page = target as unknown as Document;
  const { hostname } = page.defaultView!.location;
  let startTimeMs = 0;

  const inspect = async (): Promise<Evidence> => {
    const snapshot = takeSnapshot(options.layerName, page);
    return {
      ...snapshot,
      traffic: snapshot.resourceTimings
        .filter((entry) => entry.startTimeMs >= startTimeMs)
        .map(({ address }) => address),
      stored: [
        ...snapshot.cookies.map((name) => ({ kind: 'cookie' as const, name, domain: hostname })),
        ...snapshot.storage,
      ],
    };
  };

  const press = async (by: WithdrawBy) => {
    if (by === 'api') {
      const { cookiemelding } = page.defaultView as unknown as { cookiemelding: { rejectAll(): void } };
      return cookiemelding.rejectAll();
    }
    const opener = page.querySelector<HTMLElement>('[data-cookie-preferences]');
    if (!opener) throw new Error('There is no [data-cookie-preferences] in the document');
    opener.click();
    const reject = await poll(async () => rejectButton(page), Boolean, timeoutOf(options));
    if (!reject) throw new Error('The settings did not open');
    reject.click();
  };

  return {
    visit: async () => undefined,
    inspect,
    settleTimeMs: timeoutOf(options),
    async waitUntilIdle() {
      const count = async () => (await inspect()).resourceTimings.length;
      let latest = await count();
      const isStill = (found: number) => found === latest || ((latest = found), false);
      await poll(() => delay(IDLE_MS).then(count), isStill, timeoutOf(options));
    },
    async plant(items) {
      plant(items, page);
    },
    async withdraw(by) {
      const snapshot = await inspect();
      if (snapshot.settings.reload !== 'never' && snapshot.scripts.some((address) => trackerOf(address)?.isGoogle))
        throw new Error(
          'The library reloads the page, and the test with it. Add data-reload="never" to its script tag, or test a Playwright page',
        );
      startTimeMs = page.defaultView!.performance.now();
      await press(by);
      return inspect();
    },
    visitNextPage: async () => undefined,
    dispose: () => undefined,
  };
}
