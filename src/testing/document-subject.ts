import { plant } from './plant.js';
import { see } from './see.js';
import type { Evidence, Subject, WithdrawBy } from './subject.js';
import type { TestDocument } from './test-target.js';
import { trackerOf } from './trackers.js';
import { pause, until } from './until.js';
import { timeLimit, type VisitOptions } from './visit-options.js';

/** How long nothing new has to be requested for a document to be at rest; milliseconds. */
const REST = 250;

const settingsButton = (page: Document): HTMLElement | null | undefined =>
  page
    .querySelector('cookie-melding')
    ?.shadowRoot?.querySelector('consent-preferences')
    ?.shadowRoot?.querySelector<HTMLElement>('dialog[open] [part~=reject]');

/** A document as what is tested: it is looked at as it is now, since it cannot be visited. */
export function documentSubject(target: TestDocument, options: VisitOptions): Subject {
  const page = target as unknown as Document;
  const { hostname } = page.defaultView!.location;
  let from = 0;

  const look = async (): Promise<Evidence> => {
    const sight = see(options.layerName, page);
    return {
      ...sight,
      traffic: sight.requested.filter(([, time]) => time >= from).map(([address]) => address),
      kept: [...sight.cookies.map((name) => ({ kind: 'cookie' as const, name, domain: hostname })), ...sight.storage],
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
    const reject = await until(async () => settingsButton(page), Boolean, timeLimit(options));
    if (!reject) throw new Error('The settings did not open');
    reject.click();
  };

  return {
    arrive: async () => undefined,
    look,
    patience: timeLimit(options),
    async rest() {
      const count = async () => (await look()).requested.length;
      let latest = await count();
      const isStill = (seen: number) => seen === latest || ((latest = seen), false);
      await until(() => pause(REST).then(count), isStill, timeLimit(options));
    },
    async plant(items) {
      plant(items, page);
    },
    async withdraw(by) {
      const sight = await look();
      if (sight.settings.reload !== 'never' && sight.scripts.some((address) => trackerOf(address)?.isGoogle))
        throw new Error(
          'The library loads the page anew, and the test with it. Give its script tag data-reload="never" here, or test a page of Playwright',
        );
      from = page.defaultView!.performance.now();
      await press(by);
      return look();
    },
    goOn: async () => undefined,
    leave: () => undefined,
  };
}
