// Rules that hold whatever happens on a page, in whatever order. A run that fails says its seed and the shortest
// sequence that was found.
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { both, stored, tag, useBuiltSite, type Visit } from '../setup/built-site.js';

const visit = useBuiltSite();

const CATEGORIES = ['analytics', 'advertising'] as const;
type Answers = Record<(typeof CATEGORIES)[number], boolean>;

type Event =
  | { act: 'press'; slot: 'accept' | 'reject' }
  | { act: 'api'; method: 'acceptAll' | 'rejectAll' | 'reset' }
  | { act: 'save' | 'settings'; answers: Partial<Answers> }
  | { act: 'plant'; value: string }
  | { act: 'find'; answers: Answers }
  | { act: 'reload' | 'switch' | 'look' | 'remove' | 'route' | 'forge' | 'language' | 'forget' | 'pageshow' };

const answers = fc.record({ analytics: fc.boolean(), advertising: fc.boolean() });
const garbage = fc.oneof(
  fc.constantFrom('%', '%E0%A4', 'null', '5', '[]', '{}', encodeURIComponent('{"v":1,"choices":{"analytics":true}}')),
  fc.json({ maxDepth: 2 }).map(encodeURIComponent),
  fc.constantFrom(
    stored(true, true, { v: 2 }),
    stored(true, true, { policy: 'other' }),
    stored(true, true, { time: '2020-01-01T00:00:00.000Z' }),
    stored(true, true, { time: '2090-01-01T00:00:00.000Z' }),
    stored(true, true, { choices: { analytics: 1, advertising: 'true' } }),
  ),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ act: fc.constant('press' as const), slot: fc.constantFrom('accept' as const, 'reject' as const) }),
  fc.record({
    act: fc.constant('api' as const),
    method: fc.constantFrom('acceptAll' as const, 'rejectAll' as const, 'reset' as const),
  }),
  fc.record({
    act: fc.constantFrom('save' as const, 'settings' as const),
    answers: fc.record({ analytics: fc.boolean(), advertising: fc.boolean() }, { requiredKeys: [] }),
  }),
  fc.record({ act: fc.constant('plant' as const), value: garbage }),
  fc.record({ act: fc.constant('find' as const), answers }),
  fc.record({
    act: fc.constantFrom(
      'reload' as const,
      'switch' as const,
      'look' as const,
      'remove' as const,
      'route' as const,
      'forge' as const,
      'language' as const,
      'forget' as const,
      'pageshow' as const,
    ),
  }),
);

/** Does one thing in a tab, as far as it can be done there. It runs in the page. @returns what has been answered by it */
function happen(happening: Event): Partial<Answers> | undefined {
  const { acceptAll, rejectAll, reset, save, setLanguage } = window.cookiemelding!;
  const notice = document.querySelector('cookie-melding');
  switch (happening.act) {
    case 'press':
      if (!notice?.matches(':popover-open')) return;
      notice.querySelector<HTMLElement>(`[slot=${happening.slot}]`)!.click();
      return { analytics: happening.slot === 'accept', advertising: happening.slot === 'accept' };
    case 'api':
      ({ acceptAll, rejectAll, reset })[happening.method]();
      return { analytics: happening.method === 'acceptAll', advertising: happening.method === 'acceptAll' };
    case 'save':
      save(happening.answers);
      return happening.answers;
    case 'settings': {
      const dialog = notice?.shadowRoot?.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog');
      if (!dialog?.open) {
        window.cookiemelding!.showPreferences();
        return;
      }
      for (const [name, isOn] of Object.entries(happening.answers)) {
        const field = dialog.querySelector<HTMLInputElement>(`input[value=${name}]`)!;
        if (field.checked !== isOn) field.click();
      }
      dialog.querySelector<HTMLElement>('[part=save]')!.click();
      return happening.answers;
    }
    case 'look':
      document.dispatchEvent(new Event('visibilitychange'));
      break;
    case 'pageshow':
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      break;
    case 'remove':
      notice?.remove();
      break;
    case 'route':
      history.pushState(null, '', `?route=${Math.random()}`);
      document.body.replaceChildren(document.createElement('h1'));
      break;
    case 'forge':
      for (const type of ['consent-change', 'consent-choice'])
        document.dispatchEvent(
          Object.assign(new Event(type), {
            method: 'accept-all',
            choices: { analytics: true, advertising: true },
            record: { choices: { analytics: true, advertising: true } },
          }),
        );
      break;
    case 'language':
      setLanguage('en');
      break;
    case 'forget':
      document.cookie = 'cookiemelding=; Path=/; Max-Age=0';
      break;
    default:
      break;
  }
  return;
}

/** What the queue says, and what a tag may do by it. */
const queueOf = (page: Visit['page']) =>
  page.evaluate(() => {
    const signals: Record<string, string> = {};
    const configured: string[] = [];
    let defaults = 0;
    let isFirst: boolean | undefined;
    for (const item of window.dataLayer ?? []) {
      const [command, word, values] = Array.from(item as ArrayLike<unknown>) as [string?, string?, object?];
      isFirst ??= command === 'consent' && word === 'default';
      if (command === 'consent') Object.assign(signals, values);
      if (word === 'default') defaults++;
      if (command === 'config') configured.push(word!);
    }
    return {
      isFirst,
      defaults,
      configured,
      granted: {
        analytics: window.cookiemelding!.isGranted('analytics'),
        advertising: window.cookiemelding!.isGranted('advertising'),
      },
      active: {
        analytics: signals.analytics_storage === 'granted' && !window['ga-disable-G-ABC1234567'],
        advertising: signals.ad_storage === 'granted',
      },
    };
  });

it('there is no request, cookie or storage of a category without a stored grant', async () => {
  const visits: Visit[] = [];
  onTestFinished(() => Promise.all(visits.map((one) => one.end())).then(() => undefined));
  const head = tag({ ...both, reload: 'never' });

  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 6, maxLength: 16 }), async (events) => {
      const first = await visit({ head });
      visits.push(first);
      const tabs = [first, await visit({ as: first, head })];
      /** What may have been granted: by an answer here, or by one that was found. */
      const may: Answers = { analytics: false, advertising: false };
      /** Whether the cookie can be one that was planted. */
      let isPlanted = false;
      let at = 0;
      for (const happening of events) {
        const tab = tabs[at]!;
        const { page, context } = tab;
        const plant = (value: string) =>
          page.evaluate((text) => void (document.cookie = `cookiemelding=${text}; Path=/`), value);
        let answered: Partial<Answers> | undefined;
        if (happening.act === 'switch') at = 1 - at;
        else if (happening.act === 'reload') await page.reload();
        else if (happening.act === 'plant') {
          await plant(happening.value);
          isPlanted = true;
        } else if (happening.act === 'find') {
          const { analytics, advertising } = happening.answers;
          await plant(stored(analytics, advertising));
          for (const name of CATEGORIES) may[name] ||= happening.answers[name];
        } else {
          answered = await page.evaluate(happen, happening);
        }
        await tab.waitForIdle();
        if (answered) isPlanted = false;
        for (const name of CATEGORIES) may[name] ||= answered?.[name] === true;

        for (const { page: one } of tabs) {
          const grants = () =>
            one.evaluate((names) => names.map((name) => window.cookiemelding!.isGranted(name)), [...CATEGORIES]);
          // The other tab hears of it.
          const denied = CATEGORIES.map((name) => answered?.[name] === false || !may[name]);
          await expect.poll(async () => (await grants()).some((is, index) => is && denied[index])).toBe(false);
          const { isFirst, defaults, configured, active, granted } = await queueOf(one);
          expect([isFirst, defaults]).toEqual([true, 1]);
          expect(new Set(configured).size).toBe(configured.length);
          for (const name of CATEGORIES) if (active[name]) expect(granted[name], name).toBe(true);
        }

        const text = (await context.cookies()).find(({ name }) => name === 'cookiemelding')?.value;
        if (text && !isPlanted) {
          expect(text.length).toBeLessThan(1000);
          expect(JSON.parse(decodeURIComponent(text))).toMatchObject({ v: 1 });
        }
        const names = await tab.cookieNames();
        const requests = tabs.flatMap((one) => one.requests);
        const found = (isThere: RegExp, list: string[]) => list.filter((item) => isThere.test(item));
        if (!may.analytics) expect([...found(/^_ga/, names), ...found(/G-ABC1234567/, requests)]).toEqual([]);
        if (!may.advertising) expect([...found(/^_gcl/, names), ...found(/AW-/, requests)]).toEqual([]);
        if (!may.analytics && !may.advertising) expect(found(/google/, requests)).toEqual([]);
        for (const one of tabs) {
          expect(one.errors).toEqual([]);
          // A withdrawal is remembered for an hour.
          expect((await one.storageKeys()).filter((key) => key !== 'cookiemelding-denied')).toEqual([]);
        }
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 12), interruptAfterTimeLimit: 100_000 },
  );
}, 180_000);

type Moment = { tab: 0 | 1 } & (
  | { act: 'accept' | 'reject' | 'reset' | 'type' | 'clear' | 'reload' | 'request' | 'response' | 'look' }
  | { act: 'clock'; hours: number }
);
const tab = fc.constantFrom(0 as const, 1 as const);
const moment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({ tab, act: fc.constantFrom('accept' as const, 'reject' as const, 'reject' as const) }),
  fc.record({
    tab,
    act: fc.constantFrom(
      'reset' as const,
      'type' as const,
      'clear' as const,
      'reload' as const,
      'request' as const,
      'response' as const,
      'response' as const,
      'look' as const,
    ),
  }),
  fc.record({ tab, act: fc.constant('clock' as const), hours: fc.integer({ min: -20, max: 20 }) }),
);

/** The clock of a tab can be set at any time. */
const settableClock = `{
  const native = Date.now;
  Date.now = () => native() + Number(sessionStorage.getItem('hours') ?? 0) * 3600000;
}`;

it('what was denied stays denied, and what was typed stays, whatever the clocks say and whenever responses come', async () => {
  const visits: Visit[] = [];
  onTestFinished(() => Promise.all(visits.map((one) => one.end())).then(() => undefined));
  const options = { head: tag(both), body: '<h1>Welkom</h1><input aria-label="Veld">', before: settableClock };

  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 5, maxLength: 12 }), async (moments) => {
      const first = await visit(options);
      visits.push(first);
      const tabs = [first, await visit({ ...options, as: first })];
      const typed = ['', ''];
      /** What the server has read of the choice, and will set again. */
      const underWay: (string | undefined)[] = [undefined, undefined];
      let isDenied = true;
      const googleRequests = () =>
        tabs.flatMap(({ requests }) => requests.filter((request) => request.includes('google'))).length;
      let most = 0;
      for (const { tab: at, ...rest } of moments) {
        const { page, context } = tabs[at]!;
        if (isDenied) most = googleRequests();
        switch (rest.act) {
          case 'accept':
            isDenied = false;
            await page.evaluate(() => window.cookiemelding!.acceptAll());
            break;
          case 'reject':
            isDenied = true;
            await page.evaluate(() => void setTimeout(() => window.cookiemelding!.rejectAll()));
            break;
          case 'reset':
            // A reset forgets the denial too.
            isDenied = false;
            await page.evaluate(() => void setTimeout(() => window.cookiemelding!.reset()));
            break;
          case 'type':
            typed[at] = 'hallo';
            await page.locator('input').fill('hallo');
            break;
          case 'clear':
            typed[at] = '';
            await page.locator('input').fill('');
            await page.locator('input').blur();
            break;
          case 'reload':
            typed[at] = '';
            await page.goto(page.url());
            break;
          case 'request':
            underWay[at] = (await context.cookies()).find(({ name }) => name === 'cookiemelding')?.value;
            break;
          case 'response': {
            const value = underWay[at];
            if (!value || typed[at]) break;
            await context.addCookies([{ name: 'cookiemelding', value, url: page.url() }]);
            await page.goto(page.url());
            break;
          }
          case 'look':
            await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
            break;
          case 'clock':
            await page.evaluate((hours) => sessionStorage.setItem('hours', `${hours}`), rest.hours);
            break;
        }
        await Promise.all(tabs.map((one) => one.waitForIdle()));
        if (isDenied && rest.act === 'reject') most = Math.max(most, googleRequests());
        for (const [index, one] of tabs.entries()) {
          if (isDenied) {
            await expect
              .poll(() => one.page.evaluate(() => window.cookiemelding!.isGranted('analytics')).catch(() => true), {
                timeout: 10_000,
              })
              .toBe(false);
          }
          expect(await one.page.locator('input').inputValue()).toBe(typed[index]);
          expect(one.errors).toEqual([]);
        }
        if (isDenied) expect(googleRequests()).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 4), interruptAfterTimeLimit: 60_000, endOnFailure: true },
  );
}, 180_000);
