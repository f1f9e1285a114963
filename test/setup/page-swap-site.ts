// A site of three pages for libraries that swap pages, and what a visitor of it sees and causes.
import { expect } from 'vitest';
import { LOG, PATIENCE, type EngineCase, type EngineVisit } from './engine-site.js';
import { markExecuted } from './executed.js';
import { both, tag, type SiteFile } from './site.js';

/** A library that swaps pages, as a site uses it. */
export interface PageSwapLibrary {
  readonly name: string;
  /** Each page: `%HEAD%` and `%CONTENT%` stand for what the site has in it, with our script tag first. */
  readonly document: string;
  /** Its scripts, by their path. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Fetches the present page again, and shows it: code in the page. */
  readonly refresh: string;
  /** Whether what is the same on both pages stays when a page is refreshed. */
  readonly morphs?: boolean;
  /** Whether an ordinary script runs once for the life of the document. */
  readonly keepsOrdinaryScripts?: boolean;
}

/** The hosts of others; each visit has hosts of its own, so that no cache answers. */
const HOSTS = ['heat', 'video', 'chat', 'pixel'] as const;
type Host = (typeof HOSTS)[number];

export type PageName = 'Een' | 'Twee' | 'Drie';

const CONTROL = '<button type="button" data-cookie-preferences>Cookie-instellingen</button>';

/** Everything that can be blocked, on the second page. */
const blockedContent = (id: string) => `
  <script>${markExecuted('ordinary')}</script>
  <script type="text/plain" data-category="analytics">${markExecuted('inline')}</script>
  <script type="text/plain" data-category="analytics" data-src="https://heat-${id}.test/h.js"></script>
  <iframe data-category="advertising" data-src="https://video-${id}.test/film" title="Film" width="480" height="270"></iframe>
  <img data-category="advertising" data-src="https://pixel-${id}.test/dot.svg" alt="" width="9" height="9">
  <cookie-embed category="advertising" title="Chat"><template><iframe src="https://chat-${id}.test/chat" title="Chat"></iframe></template></cookie-embed>`;

/** What the site has in the head of each page. */
const headOf = (name: PageName, settings: Record<string, string>) =>
  `<title>${name}</title><link rel="icon" href="data:,">${LOG}<script>window.standIn = { measuresHistory: true };</script>${tag({ ...both, ...settings })}`;

const contentOf = (name: PageName, id: string) =>
  `<h1>${name}</h1><p><a href="/twee">Twee</a> <a href="/drie">Drie</a></p>${name === 'Twee' ? blockedContent(id) : ''}${CONTROL}`;

const documentOf = (name: PageName, id: string, { document }: PageSwapLibrary, settings: Record<string, string>) =>
  document.replace('%HEAD%', headOf(name, settings)).replace('%CONTENT%', contentOf(name, id));

/** A visitor of the site. */
export interface PageSwapVisit extends EngineVisit {
  /** Follows the link to a page. */
  follow(name: PageName): Promise<void>;
  /** Goes back or forward in the session history, to a page. */
  back(to: PageName): Promise<void>;
  forward(to: PageName): Promise<void>;
  /** Fetches the present page again by the library. */
  refresh(): Promise<void>;
  /**
   * How often frames have been requested from other hosts, and scripts have run. Without the picture, which a document
   * asks for once, and requests for the script: WebKit makes one more for a preload.
   */
  released(): Promise<Record<'video' | 'chat' | 'external' | 'inline' | 'ordinary', number>>;
  /** Requests to hosts other than the site's own. */
  requestsToOthers(): string[];
  /** Addresses of the page views that Google Analytics has been sent, without their origin. */
  pageViews(): string[];
  /** How often Google's script has been requested. */
  googleScripts(): number;
  /** How many notices the document has, and whether the first layer is on screen. */
  notice(): Promise<{ count: number; isOpen: boolean }>;
  /** How much of the blocked content is on screen: the film, the pixel and the chat. */
  shown(): Promise<string[]>;
  /** Whether the picture among it has its pixels. */
  isLoaded(): Promise<boolean>;
  /** How many placeholders are on screen. */
  placeholders(): Promise<number>;
  /** Whether the document is the one that the visit began with. */
  isSameDocument(): Promise<boolean>;
}

let count = 0;

const SHOWN = `['iframe[data-category]', 'img[data-category]', 'cookie-embed > iframe'].flatMap((selector) =>
  [...document.querySelectorAll(selector)]
    .filter((element) => element.getClientRects().length > 0 && element.src)
    .map((element) => new URL(element.src).hostname.replace(/-.*/, '')))`;

/** Opens the first page of the site. */
export async function visitPages(
  { visit, internet }: EngineCase,
  library: PageSwapLibrary,
  { cookie, settings = {} }: { cookie?: string; settings?: Record<string, string> } = {},
): Promise<PageSwapVisit> {
  const id = `${library.name.replaceAll(/\W/g, '').toLowerCase()}${++count}`;
  const hostOf = (name: Host) => `${name}-${id}.test`;
  const html = (name: PageName): SiteFile => ({ body: documentOf(name, id, library, settings), type: 'text/html' });
  const { files } = internet().site;
  files.set(`//${hostOf('heat')}/h.js`, { body: markExecuted('external') });
  const document = { body: '<!doctype html><title>Kader</title>', type: 'text/html' };
  files.set(`//${hostOf('video')}/film`, document);
  files.set(`//${hostOf('chat')}/chat`, document);
  files.set(`//${hostOf('pixel')}/dot.svg`, {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    type: 'image/svg+xml',
    headers: { 'cache-control': 'no-store' },
  });
  const scripts = Object.entries(library.scripts).map(([path, body]) => [path, { body }] as const);
  const site = await visit({
    html: html('Een').body,
    files: { ...Object.fromEntries(scripts), '/twee': html('Twee'), '/drie': html('Drie') },
    ...(cookie !== undefined && { cookie }),
  });
  await site.page.run('window.isFirstDocument = true');
  const heading = () => site.evaluate<string>("document.querySelector('h1')?.textContent").catch(() => '');
  // Libraries make the links of a new page their own a moment later than a script can press them.
  const settle = () => site.page.run('await new Promise((resolve) => setTimeout(resolve, 40))');
  const move = async (code: string, to: PageName) => {
    // In a task of its own: a page that is left does not answer the driver.
    await site.page.run(`setTimeout(() => { ${code} })`);
    await expect.poll(heading, { ...PATIENCE, interval: 20 }).toBe(to);
    await settle();
  };
  const asked = (name: Host) => internet().seen.filter(({ host }) => host === hostOf(name)).length;
  const runs = async () => (await site.executed<string>()).filter(Boolean);
  const collected = () =>
    site.googleRequests().flatMap(({ path }) => {
      const { searchParams } = new URL(path, 'https://google.test');
      const isView = searchParams.get('en') === 'page_view' && searchParams.get('tid')?.startsWith('G-');
      return isView ? [new URL(searchParams.get('dl') ?? site.url).pathname] : [];
    });
  return {
    ...site,
    follow: (name) =>
      move(`[...document.querySelectorAll('a')].find(({ textContent }) => textContent === '${name}').click()`, name),
    back: (to) => move('history.back()', to),
    forward: (to) => move('history.forward()', to),
    async refresh() {
      await site.page.run(
        `document.querySelector('h1').textContent = 'Verouderd'; setTimeout(() => { ${library.refresh} })`,
      );
      await expect.poll(heading, { ...PATIENCE, interval: 20 }).not.toBe('Verouderd');
      await settle();
    },
    async released() {
      const executed = await runs();
      const of = (name: string) => executed.filter((one) => one === name).length;
      return {
        video: asked('video'),
        chat: asked('chat'),
        external: of('external'),
        inline: of('inline'),
        ordinary: of('ordinary'),
      };
    },
    requestsToOthers: () => [
      ...internet().seen.flatMap(({ host, path }) => (host.endsWith(`-${id}.test`) ? [host + path] : [])),
      ...site.googleRequests().map(({ host, path }) => host + path),
    ],
    pageViews: collected,
    googleScripts: () => site.googleRequests().filter(({ path }) => path.startsWith('/gtag/js')).length,
    notice: async () => ({
      count: await site.evaluate<number>("document.querySelectorAll('cookie-melding').length"),
      isOpen: await site.isNoticeOpen(),
    }),
    shown: () => site.evaluate(SHOWN),
    isLoaded: () => site.evaluate("document.querySelector('img[data-category]').naturalWidth > 0"),
    placeholders: () =>
      site.evaluate(
        "[...document.querySelectorAll('cookie-placeholder')].filter((one) => one.getClientRects().length > 0).length",
      ),
    isSameDocument: () => site.evaluate("'isFirstDocument' in window"),
  };
}
