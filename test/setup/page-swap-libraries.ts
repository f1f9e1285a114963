// Libraries that swap pages, from npm, as a site uses them.
import { readFileSync } from 'node:fs';
import type { PageSwapLibrary } from './page-swap-site.js';

const fileOf = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');

interface Use {
  readonly name: string;
  /** Files of its npm packages. */
  readonly packages: readonly string[];
  /** A script of the site that starts it. */
  readonly start?: string;
  readonly head?: string;
  /** The body; `%CONTENT%` stands for what is on the page. */
  readonly body?: string;
  readonly refresh: string;
  readonly morphs?: boolean;
}

function libraryOf({
  packages,
  start = '',
  head = '',
  body = '<body>%CONTENT%</body>',
  ...rest
}: Use): PageSwapLibrary {
  const scripts = {
    ...Object.fromEntries(packages.map((path) => [`/libraries/${path}`, fileOf(path)])),
    '/libraries/start.js': start,
  };
  const elements = Object.keys(scripts).map((path) => `<script src="${path}" defer></script>`);
  return {
    ...rest,
    scripts,
    document: `<!doctype html><html lang="nl"><head>%HEAD%${head}${elements.join('')}</head>${body}</html>`,
  };
}

const turbo = {
  packages: ['@hotwired/turbo/dist/turbo.es2017-umd.js'],
  // A preview is the page as it was, shown until the server has answered: its content would be loaded twice.
  head: '<meta name="turbo-cache-control" content="no-preview">',
  refresh: 'Turbo.session.refresh(location.href)',
};

export const PAGE_SWAP_LIBRARIES: readonly PageSwapLibrary[] = [
  { ...turbo, name: 'Turbo 8' },
  {
    ...turbo,
    name: 'Turbo 8 with morphs',
    head: `${turbo.head}<meta name="turbo-refresh-method" content="morph">`,
    morphs: true,
  },
  {
    name: 'htmx 2',
    packages: ['htmx.org/dist/htmx.js'],
    body: '<body hx-boost="true">%CONTENT%</body>',
    refresh: "htmx.ajax('GET', location.href, { target: 'body', swap: 'innerHTML' })",
  },
  {
    name: 'htmx 4',
    packages: ['htmx4/dist/htmx.js'],
    body: '<body hx-boost:inherited="true">%CONTENT%</body>',
    refresh: "htmx.ajax('GET', location.href, { target: 'body', swap: 'innerHTML' })",
  },
  {
    name: 'htmx 4 with its extensions',
    packages: ['htmx4/dist/htmx.js', 'htmx4/dist/ext/hx-head.js', 'htmx4/dist/ext/hx-history-cache.js'],
    body: '<body hx-boost:inherited="true">%CONTENT%</body>',
    refresh: "htmx.ajax('GET', location.href, { target: 'body', swap: 'innerMorph' })",
    morphs: true,
  },
  {
    name: 'Swup 4',
    packages: [
      'swup/dist/Swup.umd.js',
      '@swup/head-plugin/dist/index.umd.js',
      '@swup/scripts-plugin/dist/index.umd.js',
    ],
    start: `window.swup = new Swup({
      animationSelector: false,
      plugins: [new SwupHeadPlugin(), new SwupScriptsPlugin({ head: false })],
    });`,
    body: '<body><main id="swup">%CONTENT%</main></body>',
    refresh: "swup.navigate(location.href, { cache: { read: false }, history: 'replace' })",
  },
  {
    name: 'Unpoly 3',
    packages: ['unpoly/unpoly.js'],
    start: "up.link.config.followSelectors.push('a[href]');",
    body: '<body><main>%CONTENT%</main></body>',
    refresh: "up.reload('main')",
  },
].map(libraryOf);
