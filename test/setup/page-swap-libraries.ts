// Libraries that swap pages, from npm, as a site uses them.
import { readFileSync } from 'node:fs';
import type { PageSwapLibrary } from './page-swap-site.js';

const fileOf = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');

/** Scripts of npm packages, and the elements that load them. */
function load(...paths: string[]): Pick<PageSwapLibrary, 'head' | 'scripts'> {
  const scripts = paths.map((path) => [`/libraries/${path}`, fileOf(path)] as const);
  return {
    head: scripts.map(([path]) => `<script src="${path}" defer></script>`).join(''),
    scripts: Object.fromEntries(scripts),
  };
}

const turbo = load('@hotwired/turbo/dist/turbo.es2017-umd.js');
/** A preview is the page as it was, shown until the server has answered: its content would be loaded twice. */
const noPreview = '<meta name="turbo-cache-control" content="no-preview">';
const htmx4 = load('htmx4/dist/htmx.js', 'htmx4/dist/ext/hx-head.js', 'htmx4/dist/ext/hx-history-cache.js');
const swup = load(
  'swup/dist/Swup.umd.js',
  '@swup/head-plugin/dist/index.umd.js',
  '@swup/scripts-plugin/dist/index.umd.js',
);
const unpoly = load('unpoly/unpoly.js');

export const PAGE_SWAP_LIBRARIES: readonly PageSwapLibrary[] = [
  {
    name: 'Turbo 8',
    ...turbo,
    head: noPreview + turbo.head,
    refresh: 'Turbo.session.refresh(location.href)',
  },
  {
    name: 'Turbo 8 with morphs',
    ...turbo,
    head: `${noPreview}<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">${turbo.head}`,
    refresh: 'Turbo.session.refresh(location.href)',
    morphs: true,
  },
  {
    name: 'htmx 2',
    ...load('htmx.org/dist/htmx.js'),
    body: 'hx-boost="true"',
    refresh: "htmx.ajax('GET', location.href, { target: 'body', swap: 'innerHTML' })",
  },
  {
    name: 'htmx 4',
    ...load('htmx4/dist/htmx.js'),
    body: 'hx-boost:inherited="true"',
    refresh: "htmx.ajax('GET', location.href, { target: 'body', swap: 'innerHTML' })",
  },
  {
    name: 'htmx 4 with its extensions',
    ...htmx4,
    body: 'hx-boost:inherited="true"',
    refresh: "htmx.ajax('GET', location.href, { target: 'body', swap: 'innerMorph' })",
    morphs: true,
  },
  {
    name: 'Swup 4',
    ...swup,
    head: `${swup.head}<script defer src="/libraries/start.js"></script>`,
    scripts: {
      ...swup.scripts,
      '/libraries/start.js':
        'window.swup = new Swup({ animationSelector: false, plugins: [new SwupHeadPlugin(), new SwupScriptsPlugin({ head: false })] });',
    },
    container: '<main id="swup">%CONTENT%</main>',
    refresh: 'swup.navigate(location.href, { cache: { read: false }, history: "replace" })',
  },
  {
    name: 'Unpoly 3',
    ...unpoly,
    head: `${unpoly.head}<script defer src="/libraries/start.js"></script>`,
    scripts: { ...unpoly.scripts, '/libraries/start.js': "up.link.config.followSelectors.push('a[href]');" },
    container: '<main>%CONTENT%</main>',
    refresh: "up.reload('main')",
  },
];
