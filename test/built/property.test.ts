import { expect, it } from 'vitest';
import { both, tag, useBuiltSite, type Visit } from '../setup/built-site.js';
import { random } from '../setup/random.js';

const visit = useBuiltSite();

const acts = ['accept', 'reject', 'analytics', 'advertising', 'reset', 'reload', 'switch'] as const;

/** What a tag may do on this page, as the last signals and the disabled ids have it. */
const active = (page: Visit['page']) =>
  page.evaluate(() => {
    const signals = { analytics_storage: 'denied', ad_storage: 'denied' };
    for (const item of window.dataLayer ?? []) {
      const [command, , values] = Array.from(item as ArrayLike<unknown>) as [unknown, unknown, object];
      if (command === 'consent') Object.assign(signals, values);
    }
    return {
      analytics: signals.analytics_storage === 'granted' && !window['ga-disable-G-ABC1234567'],
      advertising: signals.ad_storage === 'granted',
    };
  });

it.each([1, 2, 3])('no tag is ever active for what the last stored answer does not grant (seed %i)', async (seed) => {
  const next = random(seed);
  const head = tag({ ...both, reload: 'never' });
  const first = await visit({ head });
  const second = await visit({ as: first, head });
  const tabs = [first, second];
  let at = 0;
  const trail: string[] = [];
  for (let step = 0; step < 14; step++) {
    const act = acts[Math.floor(next() * acts.length)]!;
    trail.push(act);
    const { page } = tabs[at]!;
    if (act === 'reload') await page.reload();
    else if (act === 'switch') at = 1 - at;
    else
      await page.evaluate((name) => {
        const { acceptAll, rejectAll, save, reset } = window.cookiemelding!;
        if (name === 'accept') acceptAll();
        else if (name === 'reject') rejectAll();
        else if (name === 'reset') reset();
        else save({ [name]: Math.floor(performance.now()) % 2 === 0 });
      }, act);
    // Time for the other tab to hear of it.
    await page.waitForTimeout(80);
    const choices = ((await first.record())?.choices ?? {}) as Record<string, boolean>;
    for (const tab of tabs) {
      const state = await active(tab.page);
      for (const name of ['analytics', 'advertising'] as const) {
        if (state[name]) expect(choices[name], `${trail.join(', ')}: ${name}`).toBe(true);
      }
    }
  }
});
