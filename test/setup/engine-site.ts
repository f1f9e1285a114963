// The cases of the tests that run in all three engines: a site of its own for each visit, and who asked it for what.
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { startEngine, startInternet, type Engine, type EngineName, type EnginePage, type Internet } from './engine.js';
import { both, tag, type SiteFile, type SitePage } from './site.js';

declare module 'vitest' {
  interface TaskMeta {
    /** The engine that a case has run in, with its version; the table at the end has a line for each. */
    engine?: string;
  }
}

/** Notes what goes wrong on a page, what its policy reports, and what our script tells in the console. */
export const LOG = `<script>window.faults = []; window.messages = []; for (const kind of ['error', 'warn']) { const log = console[kind]; console[kind] = (...words) => { if (String(words[0]).startsWith('[cookiemelding]')) messages.push(words.join(' ')); log.apply(console, words); }; } addEventListener('error', (event) => event.message && faults.push(event.message)); addEventListener('unhandledrejection', (event) => faults.push(String(event.reason))); document.addEventListener('securitypolicyviolation', (event) => faults.push(event.violatedDirective + ' ' + event.blockedURI));</script>`;

/** The notice, as an expression in the page. */
export const NOTICE = "document.querySelector('cookie-melding')";
/** The second layer. */
export const DIALOG = `${NOTICE}?.shadowRoot.querySelector('consent-preferences')?.shadowRoot.querySelector('dialog')`;

const GOOGLE = /google/;

/** Time for what must not happen. */
export const settle = (milliseconds = 300) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export interface EngineVisitOptions extends SitePage {
  /** Markup before the script tag. */
  before?: string;
  /** The stored choice, as the text of its cookie. */
  cookie?: string;
  /** In place of a host of its own over https. */
  origin?: string;
  /** Files of this site alone. */
  files?: Record<string, SiteFile>;
}

export interface EngineVisit {
  readonly page: EnginePage;
  readonly host: string;
  readonly url: string;
  /** Requests for this site's pages to Google's hosts. */
  google(): { host: string; path: string }[];
  /** Requests to this site itself. */
  own(): string[];
  /** The value of an expression in the page. */
  ask<Value>(expression: string): Promise<Value>;
  /** Whether anything of the notice is on screen, a message perhaps. */
  isShown(): Promise<boolean>;
  /** Whether the first layer is on screen. */
  isAsking(): Promise<boolean>;
  /** Waits for the first layer. */
  asks(): Promise<void>;
  press(slot: 'accept' | 'reject' | 'settings'): Promise<unknown>;
  record(): Promise<{ method: string; choices: Record<string, boolean> } | undefined>;
  isGranted(): Promise<[analytics: boolean, advertising: boolean]>;
  /** Errors and violations on this page, if it has `LOG`. */
  faults(): Promise<string[]>;
  /** Errors and warnings of ours in the console, if the page has `LOG`. */
  messages(): Promise<string[]>;
}

/** What a case works with, in each engine. */
export interface EngineCase {
  readonly name: EngineName;
  readonly internet: () => Internet;
  visit(options?: EngineVisitOptions): Promise<EngineVisit>;
}

let count = 0;

function view(page: EnginePage, host: string, url: string, internet: Internet): EngineVisit {
  const ask = <Value>(expression: string) => page.run<Value>(`return ${expression}`);
  const isShown = () => ask<boolean>(`!!${NOTICE}?.matches(':popover-open')`);
  const isAsking = () =>
    ask<boolean>(`!!${NOTICE}?.matches(':popover-open') && !${NOTICE}.shadowRoot.querySelector('section').hidden`);
  return {
    page,
    host,
    url,
    google: () => internet.seen.filter((seen) => seen.from === new URL(url).origin && GOOGLE.test(seen.host)),
    own: () => internet.seen.filter((seen) => seen.host === host).map((seen) => seen.path),
    ask,
    isShown,
    isAsking,
    asks: () => expect.poll(isAsking, { timeout: 8000 }).toBe(true),
    press: (slot) => page.run(`document.querySelector('cookie-melding > [slot=${slot}]').click()`),
    record: () => ask('window.cookiemelding?.record'),
    isGranted: () =>
      ask("['analytics', 'advertising'].map((name) => window.cookiemelding?.isGranted?.(name) ?? false)"),
    faults: () => ask('window.faults ?? []'),
    messages: () => ask('window.messages ?? []'),
  };
}

/** Describes cases in Chromium, Firefox and WebKit, each in a browser and an internet of its own. */
export function describeInEngines(describeCases: (engine: EngineCase) => void): void {
  describe.each<EngineName>(['chromium', 'firefox', 'webkit'])('%s', (name) => {
    let internet: Internet;
    let engine: Engine;
    beforeAll(async () => {
      internet = await startInternet();
      engine = await startEngine(name, internet);
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
      async visit({ before = '', cookie, head = tag(both), files = {}, origin, ...rest } = {}) {
        const host = `www.c${++count}.test`;
        const path = `/p${count}`;
        const url = `${origin ?? `https://${host}`}${path}`;
        internet.site.pages.set(path, { ...rest, head: before + head });
        for (const [file, content] of Object.entries(files)) internet.site.files.set(`//${host}${file}`, content);
        const page = await engine.page();
        const site = view(page, host, url, internet);
        if (cookie !== undefined) {
          internet.site.pages.set(`${path}/first`, { head: '', body: '<h1>Eerst</h1>' });
          await page.goto(`${url}/first`);
          await page.run(`document.cookie = ${JSON.stringify(`cookiemelding=${cookie}; Path=/`)}`);
        }
        await page.goto(url);
        return site;
      },
    });
  });
}

/** The same site in another tab. */
export async function another(site: EngineVisit, internet: Internet, url = site.url): Promise<EngineVisit> {
  const page = await site.page.another();
  await page.goto(url);
  return view(page, site.host, url, internet);
}
