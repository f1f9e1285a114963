// Making a page takes most of the time of a visit, so contexts and their pages are used again, after a reset that
// leaves nothing of the visit before. What cannot be reset with certainty is closed.
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright';

/** What a test can do to a page or a context that a reset does not undo. */
const ALTERING_PAGE = [
  'addInitScript',
  'addLocatorHandler',
  'addListener',
  'emulateMedia',
  'exposeBinding',
  'exposeFunction',
  'on',
  'once',
  'route',
  'routeFromHAR',
  'routeWebSocket',
  'setDefaultNavigationTimeout',
  'setDefaultTimeout',
  'setExtraHTTPHeaders',
  'setViewportSize',
] as const;
const ALTERING_CONTEXT = [
  'addInitScript',
  'addListener',
  'exposeBinding',
  'exposeFunction',
  'grantPermissions',
  'newCDPSession',
  'on',
  'once',
  'route',
  'routeFromHAR',
  'routeWebSocket',
  'setDefaultNavigationTimeout',
  'setDefaultTimeout',
  'setExtraHTTPHeaders',
  'setGeolocation',
  'setHTTPCredentials',
  'setOffline',
] as const;

/** A context as the pool has it. */
export interface PooledContext {
  readonly context: BrowserContext;
  /** A page that no visit in the context uses yet. */
  page(): Promise<Page>;
  /** Runs before any script of the pages of this visit. */
  addInitScript(content: string): Promise<void>;
}

interface Entry extends PooledContext {
  readonly emulation: BrowserContextOptions;
  isAltered: boolean;
  readonly spare: Page[];
  readonly used: Page[];
  readonly initScripts: Disposable[];
}
type Disposable = Awaited<ReturnType<BrowserContext['addInitScript']>>;

/** Calls `onAlter` when a test calls one of the methods. */
function watchAltering<Target extends object>(target: Target, names: readonly (keyof Target)[], onAlter: () => void) {
  for (const name of names) {
    const native = target[name] as (...given: unknown[]) => unknown;
    Object.assign(target, {
      [name](...given: unknown[]) {
        onAlter();
        return native.apply(target, given);
      },
    });
  }
}

export class ContextPool {
  /** Contexts that no visit uses, by what they emulate. */
  readonly #free = new Map<string, Entry[]>();
  readonly #taken = new Map<BrowserContext, Entry>();
  readonly #preparePage: (page: Page) => void;
  readonly #sessions = new WeakMap<Page, CDPSession>();

  /**
   * @param preparePage called once for each page, before it is first used
   * @param maximum of contexts that are kept for each emulation
   */
  constructor(
    private readonly browser: Browser,
    preparePage: (page: Page) => void,
    private readonly maximum = 2,
  ) {
    this.#preparePage = preparePage;
  }

  /**
   * A context for one visit, or for several by the same visitor.
   * @param isFresh whether it is to be new, and is not used again
   */
  async take(emulation: BrowserContextOptions = {}, isFresh = false): Promise<PooledContext> {
    const entry = (!isFresh && this.#freeLike(emulation).pop()) || (await this.#create(emulation, !isFresh));
    this.#taken.set(entry.context, entry);
    return entry;
  }

  /** The pooled form of a context that is in use. */
  of(context: BrowserContext): PooledContext {
    const entry = this.#taken.get(context);
    if (!entry) throw new Error('The visit has ended');
    return entry;
  }

  /** Ends the visits in a context, or in all of them. */
  async release(context?: BrowserContext): Promise<void> {
    const entries = [...this.#taken.values()].filter((entry) => !context || entry.context === context);
    await Promise.all(
      entries.map(async (entry) => {
        this.#taken.delete(entry.context);
        const free = this.#freeLike(entry.emulation);
        const isReset = !entry.isAltered && free.length < this.maximum && (await this.#reset(entry));
        if (isReset && free.length < this.maximum) free.push(entry);
        else await entry.context.close();
      }),
    );
  }

  #freeLike(emulation: BrowserContextOptions): Entry[] {
    const key = JSON.stringify(emulation);
    const free = this.#free.get(key) ?? [];
    this.#free.set(key, free);
    return free;
  }

  async #create(emulation: BrowserContextOptions, isPooled: boolean): Promise<Entry> {
    const context = await this.browser.newContext({ ignoreHTTPSErrors: true, ...emulation });
    const addInitScript = context.addInitScript.bind(context);
    const newSession = context.newCDPSession.bind(context);
    const entry: Entry = {
      context,
      emulation,
      isAltered: !isPooled,
      spare: [],
      used: [],
      initScripts: [],
      addInitScript: async (content) => void entry.initScripts.push(await addInitScript({ content })),
      page: async () => {
        const page = entry.spare.pop() ?? (await this.#createPage(entry, newSession));
        entry.used.push(page);
        return page;
      },
    };
    watchAltering(context, ALTERING_CONTEXT, () => {
      entry.isAltered = true;
    });
    return entry;
  }

  async #createPage(entry: Entry, newSession: BrowserContext['newCDPSession']): Promise<Page> {
    const page = await entry.context.newPage();
    if (!entry.isAltered) this.#sessions.set(page, await newSession(page));
    this.#preparePage(page);
    watchAltering(page, ALTERING_PAGE, () => {
      entry.isAltered = true;
    });
    return page;
  }

  /** Removes all that a visit has left. Returns whether the context is as good as a new one. */
  async #reset(entry: Entry): Promise<boolean> {
    try {
      const { context, used, spare } = entry;
      // A page that the visit has closed, or that it has opened by itself, does not come back.
      for (const page of context.pages()) if (!used.includes(page) && !spare.includes(page)) await page.close();
      const pages = used.filter((page) => !page.isClosed());
      used.length = 0;
      await Promise.all(entry.initScripts.splice(0).map((script) => script.dispose()));
      for (const page of pages) {
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.goto('about:blank');
      }
      for (const page of pages) {
        const session = this.#sessions.get(page);
        if (!session) return false;
        await page.evaluate(() => {
          window.name = '';
        });
        // Where the mouse of a new page is.
        await page.mouse.move(0, 0);
        await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
        await session.send('Network.clearBrowserCache');
        await session.send('Page.resetNavigationHistory');
        spare.push(page);
      }
      await context.clearCookies();
      return true;
    } catch {
      return false;
    }
  }
}
