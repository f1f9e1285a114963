import { chromium } from 'playwright';
import { findHeadlessShell } from '../setup/chromium.js';
import { CPU_SLOWDOWN } from './measure.js';
import { HOST } from './peer-site.js';

/** @typedef {import('./peer-list.js').Contender} Contender */
/** @typedef {import('playwright').BrowserContext} Context */
/** @typedef {import('playwright').Page} Tab */

/** Duration of a visit. Long enough to include what loads late. */
const VISIT_MS = 1500;

/** Time for the process of a new tab to start, which would otherwise slow down the visit. */
const TAB_START_MS = 300;

/** @param {string} keyHash hash of the public key of the site's certificate */
export function openBrowser(keyHash) {
  return chromium.launch({
    executablePath: findHeadlessShell(),
    args: [
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND`,
      // The certificate has to be trusted: with an ignored error, Chromium caches nothing.
      `--ignore-certificate-errors-spki-list=${keyHash}`,
      // One of the libraries hides its banner from an automated browser.
      '--disable-blink-features=AutomationControlled',
    ],
  });
}

/**
 * Marks when the banner is on screen, which means at least half in view and half opaque, and measures the time from a
 * click to the next paint. Queries once per frame, and measures layout only when the banner exists. Runs in the page.
 * @param {string} selectorPath selectors joined by `>>`, each in the shadow root of the one before
 */
function observeBanner(selectorPath) {
  const afterPaint = (/** @type {() => void} */ done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', done);
    port1.start();
    port2.postMessage(0);
  };
  const find = () => {
    /** @type {Element | null | undefined} */
    let found;
    let root = /** @type {ParentNode | null | undefined} */ (document);
    for (const selector of selectorPath.split(' >> ')) {
      found = root?.querySelector(selector);
      root = found?.shadowRoot;
    }
    return found;
  };
  const isVisible = (/** @type {Element} */ element) => {
    const { top, bottom, height, width } = element.getBoundingClientRect();
    const inView = Math.min(bottom, innerHeight) - Math.max(top, 0);
    if (!width || !height || inView < height / 2) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    let opacity = 1;
    /** @type {Element | null} */
    let ancestor = element;
    while (ancestor) {
      opacity *= Number(getComputedStyle(ancestor).opacity);
      const root = ancestor.getRootNode();
      ancestor = ancestor.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return opacity >= 0.5;
  };
  const scan = () => {
    const element = find();
    if (element && isVisible(element)) afterPaint(() => performance.mark('notice'));
    else requestAnimationFrame(scan);
  };
  requestAnimationFrame(scan);
  addEventListener(
    'click',
    ({ timeStamp }) =>
      requestAnimationFrame(() => afterPaint(() => performance.measure('answered', { start: timeStamp }))),
    { capture: true, once: true },
  );
}

/** Collects what the page has fetched, and the measurements of `observeBanner`. Runs in the page. */
async function readMeasurements() {
  const shifts = await new Promise((/** @type {(sum: number) => void} */ resolve) => {
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      const unexpected = list.getEntries().filter((entry) => !Reflect.get(entry, 'hadRecentInput'));
      resolve(unexpected.reduce((sum, entry) => sum + Reflect.get(entry, 'value'), 0));
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
    // `transferSize` is 0 for a response from the cache.
    bytes: fetched.reduce((sum, { transferSize, encodedBodySize }) => sum + (transferSize && encodedBodySize), 0),
    requests: fetched.length,
    tag: entries.find(({ name }) => name.endsWith('/tags/ga.js'))?.startTime ?? Number.NaN,
    notice: performance.getEntriesByName('notice')[0]?.startTime ?? Number.NaN,
    answered: performance.getEntriesByName('answered')[0]?.duration ?? Number.NaN,
    shifts,
  };
}

/**
 * Makes one visit in a new tab.
 * @param {Context} context
 * @param {string} address address of the page
 * @param {object} options
 * @param {string} [options.notice] selector of the banner to observe, which costs a little time per frame
 * @param {string} [options.button] button to click at the end of the visit
 * @param {number} [options.slowdown] CPU throttling rate
 * @param {boolean} [options.isCold] whether to clear the cache first
 * @param {(tab: Tab) => void} [options.onTabOpened] called before the page is requested
 */
export async function visit(context, address, { notice, button, slowdown = 1, isCold = false, onTabOpened }) {
  const tab = await context.newPage();
  try {
    const session = await context.newCDPSession(tab);
    await tab.goto(new URL('/blank', address).href);
    await tab.waitForTimeout(TAB_START_MS);
    if (isCold) await session.send('Network.clearBrowserCache');
    if (notice) await tab.addInitScript(observeBanner, notice);
    // CPU time of the thread, which other load on the machine does not affect.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    onTabOpened?.(tab);
    await tab.goto(address, { waitUntil: 'commit' });
    await tab.waitForTimeout(VISIT_MS);
    const { metrics } = await session.send('Performance.getMetrics');
    const valueOf = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    if (button) {
      await tab.locator(button).click({ timeout: 10_000 });
      await tab.waitForTimeout(VISIT_MS / 2);
    }
    const script = (valueOf('ScriptDuration') + valueOf('V8CompileDuration')) * 1000 * CPU_SLOWDOWN;
    return { ...(await tab.evaluate(readMeasurements)), script };
  } finally {
    await tab.close();
  }
}

/**
 * Checks that a contender works at all. One with faults is not measured.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {Contender} contender
 */
export async function faultsOf(browser, origin, { name, notice, ...buttons }) {
  /** @type {Set<string>} */
  const faults = new Set();
  /** @type {string[]} */
  let tags = [];
  const onTabOpened = (/** @type {Tab} */ tab) => {
    tags = [];
    tab.on('pageerror', ({ message }) => faults.add(`an error: ${message}`));
    tab.on('request', (request) => {
      const { host, pathname, protocol } = new URL(request.url());
      if (pathname.startsWith('/tags/')) tags.push(pathname);
      if (protocol.startsWith('http') && !origin.endsWith(host)) faults.add(`calls ${host}`);
    });
    tab.on('response', (response) => {
      if (!response.ok()) faults.add(`${new URL(response.url()).pathname} failed to load`);
    });
  };
  const expect = (/** @type {boolean} */ isRight, /** @type {string} */ fault) => isRight || faults.add(fault);

  const address = `${origin}/${name}/`;
  const requested = () => tags.toSorted().join(' ') || 'nothing';
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
    const first = await visit(context, address, { notice, onTabOpened });
    expect(first.notice > 0, 'shows no banner');
    expect(requested() === 'nothing', `requests ${requested()} before a choice`);
  });
  for (const answer of /** @type {const} */ (['accept', 'refuse'])) {
    const wanted = answer === 'accept' ? '/tags/ads.js /tags/ga.js' : 'nothing';
    await inNewContext(async (context) => {
      await visit(context, address, { button: buttons[answer], onTabOpened });
      expect(requested() === wanted, `requests ${requested()} after ${answer}`);
      const back = await visit(context, address, { notice, onTabOpened });
      expect(requested() === wanted, `requests ${requested()} on return after ${answer}`);
      expect(!(back.notice > 0), `shows the banner on return after ${answer}`);
    });
  }
  return [...faults];
}

/**
 * Measures a visit, consent, and two return visits: throttled for the times, and again at full speed for the script
 * time, because Chromium counts the throttling itself as script time.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {Contender} contender
 */
async function measureVisits(browser, address, { notice, accept: button }) {
  const slow = await browser.newContext();
  const fast = await browser.newContext();
  try {
    const first = await visit(slow, address, { notice, button, slowdown: CPU_SLOWDOWN });
    const warm = await visit(slow, address, { slowdown: CPU_SLOWDOWN });
    const cold = await visit(slow, address, { slowdown: CPU_SLOWDOWN, isCold: true });
    await visit(fast, address, { button });
    const { script } = await visit(fast, address, {});
    return { first, warm: { ...warm, script }, cold };
  } finally {
    await slow.close();
    await fast.close();
  }
}

/**
 * Takes one sample. Tries again when the machine was so slow that something did not happen in time.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {Contender} contender
 */
export async function sample(browser, origin, contender) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const taken = await measureVisits(browser, `${origin}/${contender.name}/`, contender);
    const times = [taken.first.notice, taken.first.answered, taken.warm.tag, taken.cold.tag];
    if (!contender.notice || times.every((time) => time > 0)) return taken;
  }
  throw new Error(`${contender.label} worked when it was checked, but not when it was measured.`);
}
