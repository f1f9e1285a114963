import { chromium } from 'playwright';
import { findHeadlessShell } from '../setup/chromium.js';
import { SLOWER } from './measure.js';
import { HOST } from './peer-site.js';

/** @typedef {import('./peer-list.js').Contender} Contender */
/** @typedef {import('playwright').BrowserContext} Context */
/** @typedef {import('playwright').Page} Tab */

/** Milliseconds that each visit is watched, so that what comes late counts too. */
const WATCHED = 1500;

/** Milliseconds for a new tab's process, which else starts up during the visit. */
const SETTLED = 300;

/** @param {string} keyHash of the site's certificate */
export function openBrowser(keyHash) {
  return chromium.launch({
    executablePath: findHeadlessShell(),
    args: [
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND`,
      // Trusted, and not an error that is ignored: with an error nothing would be kept in the cache.
      `--ignore-certificate-errors-spki-list=${keyHash}`,
      // One of the libraries hides from a browser that says that it is driven.
      '--disable-blink-features=AutomationControlled',
    ],
  });
}

/**
 * Runs in the page: marks when the notice is on screen, at least half in view and half opaque, and measures how long a
 * click has no answer. The notice is looked up once in each frame, and looked at only when it is there.
 * @param {string} place
 */
function watch(place) {
  const painted = (/** @type {() => void} */ done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', done);
    port1.start();
    port2.postMessage(0);
  };
  const find = () => {
    /** @type {Element | null | undefined} */
    let found;
    let root = /** @type {ParentNode | null | undefined} */ (document);
    for (const selector of place.split(' >> ')) {
      found = root?.querySelector(selector);
      root = found?.shadowRoot;
    }
    return found;
  };
  const isSeen = (/** @type {Element} */ element) => {
    const { top, bottom, height, width } = element.getBoundingClientRect();
    const inView = Math.min(bottom, innerHeight) - Math.max(top, 0);
    if (!width || !height || inView < height / 2) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    let opacity = 1;
    /** @type {Element | null} */
    let at = element;
    while (at) {
      opacity *= Number(getComputedStyle(at).opacity);
      const root = at.getRootNode();
      at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return opacity >= 0.5;
  };
  const look = () => {
    const element = find();
    if (element && isSeen(element)) painted(() => performance.mark('notice'));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener(
    'click',
    ({ timeStamp }) =>
      requestAnimationFrame(() => painted(() => performance.measure('answered', { start: timeStamp }))),
    { capture: true, once: true },
  );
}

/** Runs in the page: what it fetched, and what `watch` marked. */
async function read() {
  const shifts = await new Promise((/** @type {(sum: number) => void} */ resolve) => {
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      const own = list.getEntries().filter((entry) => !Reflect.get(entry, 'hadRecentInput'));
      resolve(own.reduce((sum, entry) => sum + Reflect.get(entry, 'value'), 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 100);
  });
  const entries = /** @type {PerformanceResourceTiming[]} */ ([
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ]);
  const isTag = ({ name = '' }) => new URL(name).pathname.startsWith('/tags/');
  const fetched = entries.filter((entry) => !isTag(entry));
  return {
    // Nothing is transferred of what comes from the cache.
    bytes: fetched.reduce((sum, { transferSize, encodedBodySize }) => sum + (transferSize && encodedBodySize), 0),
    requests: fetched.length,
    tag: entries.find(({ name }) => name.endsWith('/tags/ga.js'))?.startTime ?? Number.NaN,
    notice: performance.getEntriesByName('notice')[0]?.startTime ?? Number.NaN,
    answered: performance.getEntriesByName('answered')[0]?.duration ?? Number.NaN,
    shifts,
  };
}

/**
 * One visit in a tab of its own.
 * @param {Context} context
 * @param {string} address of the page
 * @param {object} options
 * @param {string} [options.notice] to be looked for; it costs a little in each frame
 * @param {string} [options.button] pressed when the page has been watched
 * @param {number} [options.slower] times that the processor is slowed down
 * @param {boolean} [options.isCold] with an empty cache
 * @param {(tab: Tab) => void} [options.opened] before the page is asked for
 */
export async function visit(context, address, { notice, button, slower = 1, isCold = false, opened }) {
  const tab = await context.newPage();
  try {
    const session = await context.newCDPSession(tab);
    await tab.goto(new URL('/blank', address).href);
    await tab.waitForTimeout(SETTLED);
    if (isCold) await session.send('Network.clearBrowserCache');
    if (notice) await tab.addInitScript(watch, notice);
    // Time of the processor, which other work on the machine does not change.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    opened?.(tab);
    await tab.goto(address, { waitUntil: 'commit' });
    await tab.waitForTimeout(WATCHED);
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? 0;
    if (button) {
      await tab.locator(button).click({ timeout: 10_000 });
      await tab.waitForTimeout(WATCHED / 2);
    }
    const script = (of('ScriptDuration') + of('V8CompileDuration')) * 1000 * SLOWER;
    return { ...(await tab.evaluate(read)), script };
  } finally {
    await tab.close();
  }
}

/**
 * What is wrong with the work of a contender; it is not timed then.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {Contender} contender
 */
export async function faultsOf(browser, origin, { name, notice, ...buttons }) {
  /** @type {Set<string>} */
  const faults = new Set();
  /** @type {string[]} */
  let tags = [];
  const opened = (/** @type {Tab} */ tab) => {
    tags = [];
    tab.on('pageerror', ({ message }) => faults.add(`an error: ${message}`));
    tab.on('request', (request) => {
      const { host, pathname, protocol } = new URL(request.url());
      if (pathname.startsWith('/tags/')) tags.push(pathname);
      if (protocol.startsWith('http') && !origin.endsWith(host)) faults.add(`calls ${host}`);
    });
    tab.on('response', (response) => {
      if (!response.ok()) faults.add(`${new URL(response.url()).pathname} is not there`);
    });
  };
  const expect = (/** @type {boolean} */ isRight, /** @type {string} */ fault) => isRight || faults.add(fault);

  const address = `${origin}/${name}/`;
  const asked = () => tags.toSorted().join(' ') || 'nothing';
  const inNewContext = async (/** @type {(context: Context) => Promise<void>} */ act) => {
    const context = await browser.newContext();
    try {
      await act(context);
    } catch (error) {
      faults.add(String(error).split('\n')[0] ?? '');
    } finally {
      await context.close();
    }
  };

  await inNewContext(async (context) => {
    const first = await visit(context, address, { notice, opened });
    expect(first.notice > 0, 'shows no notice');
    expect(asked() === 'nothing', `asks for ${asked()} before a choice`);
  });
  for (const answer of /** @type {const} */ (['accept', 'refuse'])) {
    const wanted = answer === 'accept' ? '/tags/ads.js /tags/ga.js' : 'nothing';
    await inNewContext(async (context) => {
      await visit(context, address, { button: buttons[answer], opened });
      expect(asked() === wanted, `asks for ${asked()} after ${answer}`);
      const back = await visit(context, address, { notice, opened });
      expect(asked() === wanted, `asks for ${asked()} on return after ${answer}`);
      expect(!(back.notice > 0), `shows the notice on return after ${answer}`);
    });
  }
  return [...faults];
}

/**
 * A visitor who comes, says yes, and comes back: slowed down for the times, and again at full speed for what scripts
 * take, because what the slowing itself takes is counted as theirs.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {Contender} contender
 */
async function comeTwice(browser, address, { notice, accept: button }) {
  const slow = await browser.newContext();
  const fast = await browser.newContext();
  try {
    const first = await visit(slow, address, { notice, button, slower: SLOWER });
    const warm = await visit(slow, address, { slower: SLOWER });
    const cold = await visit(slow, address, { slower: SLOWER, isCold: true });
    await visit(fast, address, { button });
    const { script } = await visit(fast, address, {});
    return { first, warm: { ...warm, script }, cold };
  } finally {
    await slow.close();
    await fast.close();
  }
}

/**
 * One sample, taken anew where the machine was so slow that something had not come in time.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {Contender} contender
 */
export async function sample(browser, origin, contender) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const taken = await comeTwice(browser, `${origin}/${contender.name}/`, contender);
    const times = [taken.first.notice, taken.first.answered, taken.warm.tag, taken.cold.tag];
    if (!contender.notice || times.every((time) => time > 0)) return taken;
  }
  throw new Error(`${contender.label} worked when it was checked, and not when it was timed.`);
}
