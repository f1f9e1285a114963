// Tests that run in all three engines: each visit has a site of its own, and every request to it is recorded.
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { startEngine, startInternet, type Engine, type EngineName, type EnginePage, type Internet } from './engine.js';
import { EXECUTED } from './executed.js';
import { waitForTimers } from './idle.js';
import { fileOf, isOwnFile, partsIn, type Part } from './parts.js';
import { both, tag, type SiteFile, type SitePage } from './site.js';

declare module 'vitest' {
  interface TaskMeta {
    /** The engine that a case has run in, with its version; the table at the end of the run has a row for each. */
    engine?: string;
  }
}

/** Records errors of a page, violations of its policy, and messages of ours in the console. */
export const LOG = `<script>window.pageErrors = []; window.messages = []; for (const kind of ['error', 'warn']) { const log = console[kind]; console[kind] = (...words) => { if (String(words[0]).startsWith('[cookiemelding]')) messages.push(words.join(' ')); log.apply(console, words); }; } addEventListener('error', (event) => event.message && pageErrors.push(event.message)); addEventListener('unhandledrejection', (event) => pageErrors.push(String(event.reason))); document.addEventListener('securitypolicyviolation', (event) => pageErrors.push(event.violatedDirective + ' ' + event.blockedURI));</script>`;

/** The notice, as an expression in the page. */
export const NOTICE = "document.querySelector('cookie-melding')";
/** The second layer. */
export const DIALOG = `${NOTICE}?.shadowRoot.querySelector('consent-preferences')?.shadowRoot.querySelector('dialog')`;

const GOOGLE = /google/;

/** For a poll: a wait ends when its state is there, so a limit only has to be larger than the slowest machine needs. */
export const PATIENCE = { timeout: 20_000 };

export interface EngineVisitOptions extends SitePage {
  /** Markup before the script tag. */
  before?: string;
  /** The stored choice, as the text of its cookie. */
  cookie?: string;
  /** In place of a host of its own over https. */
  origin?: string;
  /** Files of this site alone. */
  files?: Record<string, SiteFile>;
  /** Parts of the library that this site answers in its own way. */
  parts?: Partial<Record<Part, SiteFile>>;
  /** Parts of the library whose files answer 404. */
  without?: readonly Part[];
}

export interface EngineVisit {
  readonly page: EnginePage;
  readonly host: string;
  readonly url: string;
  /** Requests for this site's pages to Google's hosts. */
  googleRequests(): { host: string; path: string }[];
  /** Paths that have been requested from this site. */
  requests(): string[];
  /** Our files that have been requested from this site, by what the visitor gets from them. */
  ownRequests(): Part[];
  /** The value of an expression in the page. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Whether anything of the notice is on screen, a status message included. */
  isShown(): Promise<boolean>;
  /** Whether the first layer is on screen. */
  isNoticeOpen(): Promise<boolean>;
  /** Waits for the first layer. */
  waitForNotice(): Promise<void>;
  /** Clicks a button of the first layer by its name. */
  click(name: string): Promise<void>;
  record(): Promise<{ method: string; choices: Record<string, boolean> } | undefined>;
  isGranted(): Promise<[analytics: boolean, advertising: boolean]>;
  /** Names that scripts of the page have put in the list with `markExecuted`. */
  executed<Name = string>(): Promise<Name[]>;
  /** Errors and violations on this page, if it has `LOG`. */
  errors(): Promise<string[]>;
  /** Errors and warnings of ours in the console, if the page has `LOG`. */
  messages(): Promise<string[]>;
  /**
   * Waits until the page has nothing left to do for a while: for things that must not happen.
   * @param milliseconds of the page's own time; more than a timer needs by default: a message from another tab is no timer
   */
  waitForIdle(milliseconds?: number): Promise<void>;
  /** Answers the requests for parts again that were missing or different so far. */
  restoreParts(): void;
}

/** What the tests work with, in each engine. */
export interface EngineCase {
  readonly name: EngineName;
  readonly internet: () => Internet;
  visit(options?: EngineVisitOptions): Promise<EngineVisit>;
}

let count = 0;

function view(page: EnginePage, host: string, url: string, internet: Internet): EngineVisit {
  const evaluate = <Value>(expression: string) => page.run<Value>(`return ${expression}`);
  const isShown = () => evaluate<boolean>(`!!${NOTICE}?.matches(':popover-open')`);
  const isNoticeOpen = () =>
    evaluate<boolean>(`!!${NOTICE}?.matches(':popover-open') && !${NOTICE}.shadowRoot.querySelector('section').hidden`);
  const requests = () => internet.seen.filter((seen) => seen.host === host).map((seen) => seen.path);
  return {
    page,
    host,
    url,
    googleRequests: () => internet.seen.filter((seen) => seen.from === new URL(url).origin && GOOGLE.test(seen.host)),
    requests,
    ownRequests: () => partsIn(requests()),
    evaluate,
    isShown,
    isNoticeOpen,
    waitForNotice: () => expect.poll(isNoticeOpen, PATIENCE).toBe(true),
    click: (name) =>
      page.run(
        `const button = [...document.querySelectorAll('cookie-melding > button')].find(({ textContent }) => textContent.trim() === ${JSON.stringify(name)}); if (!button) throw new Error('no button'); button.click();`,
      ),
    record: () => evaluate('window.cookiemelding?.record'),
    isGranted: () =>
      evaluate("['analytics', 'advertising'].map((name) => window.cookiemelding?.isGranted?.(name) ?? false)"),
    executed: () => evaluate(EXECUTED),
    errors: () => evaluate('window.pageErrors ?? []'),
    messages: () => evaluate('window.messages ?? []'),
    waitForIdle: async (milliseconds = 300) => {
      let before: number;
      do {
        before = internet.seen.length;
        await page.run(waitForTimers(milliseconds)).catch(() => undefined);
      } while (internet.seen.length !== before);
    },
    restoreParts: () => {
      for (const path of internet.site.files.keys())
        if (path.startsWith(`//${host}/`) && isOwnFile(path.slice(`//${host}`.length)))
          internet.site.files.delete(path);
    },
  };
}

const ENGINES: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/**
 * Describes tests for Chromium, Firefox and WebKit, each with a browser and an internet of its own.
 * @param options.hasBackCache whether Chromium keeps pages for the back button; without it its pages open much faster
 * @param options.engines those that the tests run in
 */
export function describeInEngines(
  describeCases: (engine: EngineCase) => void,
  { hasBackCache = false, engines = ENGINES }: { hasBackCache?: boolean; engines?: readonly EngineName[] } = {},
): void {
  describe.each(engines)('%s', (name) => {
    let internet: Internet;
    let engine: Engine;
    beforeAll(async () => {
      internet = await startInternet();
      engine = await startEngine(name, internet, hasBackCache);
    });
    afterEach(async ({ task }) => {
      task.meta.engine = `${name} ${engine.version}`;
      await engine.clear();
    });
    afterAll(async () => {
      await engine?.close();
      internet?.close();
    });
    describeCases({
      name,
      internet: () => internet,
      async visit({
        before = '',
        cookie,
        head = tag(both),
        files = {},
        parts = {},
        without = [],
        origin,
        ...rest
      } = {}) {
        const host = `www.c${++count}.test`;
        const path = `/p${count}`;
        const url = `${origin ?? `https://${host}`}${path}`;
        const content = { ...rest, head: before + head };
        const setCookie = cookie !== undefined && { 'set-cookie': `cookiemelding=${cookie}; Path=/` };
        internet.site.pages.set(path, { ...content, headers: { ...rest.headers, ...setCookie } });
        internet.site.pages.set(`${path}/first`, { head: '', body: '<h1>Eerst</h1>' });
        for (const [address, file] of Object.entries(files)) internet.site.files.set(`//${host}${address}`, file);
        const missing = without.map((part) => [part, { body: '', status: 404 }] as const);
        for (const [part, file] of [...missing, ...(Object.entries(parts) as [Part, SiteFile][])])
          internet.site.files.set(`//${host}/${fileOf(part)}`, file);
        const page = await engine.page();
        const site = view(page, host, url, internet);
        await page.goto(url);
        // The next visit is by someone who has it.
        internet.site.pages.set(path, content);
        return site;
      },
    });
  });
}

/** The same site in another tab. */
export async function openTab(site: EngineVisit, internet: Internet, url = site.url): Promise<EngineVisit> {
  const page = await site.page.openTab();
  await page.goto(url);
  return view(page, site.host, url, internet);
}
