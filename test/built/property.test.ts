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
  onTestFinished(() => Promise.all(visits.map(({ context }) => context.close())).then(() => undefined));
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
          expect(await one.storageKeys()).toEqual([]);
        }
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 12), interruptAfterTimeLimit: 100_000 },
  );
}, 180_000);
