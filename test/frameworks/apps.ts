import type { Program } from './install-program.js';

/** An app of `demo/frameworks`, and how to check it. */
export interface App {
  /** Name of its folder. */
  readonly name: string;
  /** Name of the framework. */
  readonly title: string;
  /** Packages whose versions are shown in the table. */
  readonly packages: readonly string[];
  /** A program that it needs besides. */
  readonly program?: Program;
  /** How the library is used in it, for the table. */
  readonly how: string;
  /** The folder of its built files, with `index.html` for every route; or a command that serves them. */
  readonly site: { readonly folder: string } | { readonly command: string };
  /** The command of its development server. In all commands, `%PORT%` stands for the port. */
  readonly development?: string;
  /** Whether the server renders the pages, and shows in them what the visitor has granted. */
  readonly isRenderedOnServer?: boolean;
  /** Whether there is a blocked map on `/over`. */
  readonly hasMap?: boolean;
  /** Whether a component on `/over` says if visits are counted. */
  readonly showsChoice?: boolean;
  /** Whether each route is a page load, as there is no client-side router. */
  readonly hasPageLoads?: boolean;
}

const vite = 'vite --host 127.0.0.1 --port %PORT% --strictPort';

/** One app for each folder of `demo/frameworks`. */
export const APPS: readonly App[] = [
  {
    name: 'react',
    title: 'React',
    packages: ['react', 'react-router', 'vite'],
    how: '`cookiemelding()` in the entry file',
    hasMap: true,
    showsChoice: true,
    site: { folder: 'dist' },
    development: vite,
  },
  {
    name: 'vue',
    title: 'Vue',
    packages: ['vue', 'vue-router', 'vite'],
    how: '`<cookie-melding>` in a template',
    hasMap: true,
    showsChoice: true,
    site: { folder: 'dist' },
    development: vite,
  },
  {
    name: 'svelte',
    title: 'Svelte',
    packages: ['svelte', '@sveltejs/kit', 'vite'],
    how: '`cookiemelding()` when the client starts',
    hasMap: true,
    showsChoice: true,
    site: { folder: 'build' },
    development: vite.replace('vite', 'vite dev'),
  },
  {
    name: 'angular',
    title: 'Angular',
    packages: ['@angular/core', '@angular/cli'],
    how: '`cookiemelding()` in the entry file',
    hasMap: true,
    showsChoice: true,
    site: { folder: 'dist/zadel-en-stuur/browser' },
    development: 'ng serve --host 127.0.0.1 --port %PORT%',
  },
  {
    name: 'next',
    title: 'Next.js',
    packages: ['next', 'react'],
    how: 'the script tag in the root layout',
    hasMap: true,
    site: { command: 'next start -H 127.0.0.1 -p %PORT%' },
    development: 'next dev -H 127.0.0.1 -p %PORT%',
    isRenderedOnServer: true,
  },
  {
    name: 'nuxt',
    title: 'Nuxt',
    packages: ['nuxt', 'vue'],
    how: 'the script tag in `nuxt.config.ts`',
    hasMap: true,
    site: { command: 'node .output/server/index.mjs' },
    development: 'nuxt dev --host 127.0.0.1 --port %PORT%',
    isRenderedOnServer: true,
  },
  {
    name: 'astro',
    title: 'Astro',
    packages: ['astro', '@astrojs/node'],
    how: 'the script tag in the layout',
    hasMap: true,
    site: { command: 'node dist/server/entry.mjs' },
    development: 'astro dev --host 127.0.0.1 --port %PORT%',
    isRenderedOnServer: true,
  },
  {
    name: 'php',
    title: 'PHP',
    packages: [],
    program: { name: 'php', package: 'php-cli', version: 'php -r "echo PHP_VERSION;"' },
    how: 'the script tag in `header.php`',
    hasMap: true,
    site: { command: 'php -S 127.0.0.1:%PORT% -t site' },
    isRenderedOnServer: true,
    hasPageLoads: true,
  },
];
