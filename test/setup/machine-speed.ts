// How fast this machine is at this moment. Limits of time are set on one machine: elsewhere, and while other programs
// run, they are multiplied by how much longer the same piece of work takes there.
import type { CDPSession, Page } from 'playwright';

/** Milliseconds that the work below takes on the machine that the limits were set on, while nothing else runs. */
const REFERENCE_MS = { wall: 100, processor: 28 };

/** Work of the kind that a page does: elements, styles, layout, text. Runs in the page. */
function work(): number {
  const start = performance.now();
  for (let round = 0; round < 40; round++) {
    const box = document.createElement('div');
    box.innerHTML = '<p class="a">x <b>y</b> <i data-z="1">z</i></p>'.repeat(100);
    document.body.append(box);
    box.querySelectorAll('[data-z]').forEach((one, at) => one.setAttribute('data-z', String(at)));
    void box.offsetHeight;
    JSON.parse(
      JSON.stringify([...box.querySelectorAll('*')].map(({ localName, textContent }) => [localName, textContent])),
    );
    box.remove();
  }
  return performance.now() - start;
}

/** Milliseconds of the main thread that scripts have taken in a page so far, other programs left out. */
export async function watchProcessor(session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
  };
}

/**
 * How many times slower this machine is than the one that the limits were set on; at least 1.
 * @param page any page, which is left as it was
 * @param clock `wall` counts the time that other programs take as well, `processor` does not
 */
export async function slowness(page: Page, clock: 'wall' | 'processor'): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const spent = await watchProcessor(session);
  const times: number[] = [];
  // The first ones are for the compiler.
  for (let round = 0; round < 6; round++) {
    const before = await spent();
    // In a task of its own, as only those are counted as scripts.
    const wall = await page.evaluate<number>(`new Promise((resolve) => setTimeout(() => resolve((${work})())))`);
    times.push(clock === 'wall' ? wall : (await spent()) - before);
  }
  await session.detach();
  return Math.max(1, Math.min(...times.slice(2)) / REFERENCE_MS[clock]);
}
