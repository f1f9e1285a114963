import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import type { EnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type { Language } from './src/locales/texts.js';
import { writeEditorData } from './src/build/editor-data.js';
import { findHeadlessShell } from './test/setup/chromium.js';

/** What the output may use: browsers of the last two years. */
const target = ['chrome130', 'edge130', 'firefox132', 'safari18'];

/** Lit notes its versions in globals, for a warning of its development build; a page of others is left without. */
const LIT_VERSIONS = /\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\s*\?\?=\s*\[\]\)\.push\([^)]*\)/g;

/** Notes for bundlers, and reasons in style sheets; nothing else of ours looks like one. */
const COMMENTS = /\/\*[^*]*\*\/\s*/g;

/** In minified code the only line breaks left are those in the templates, where one space says the same, and one that is meant. */
const tidy: Plugin = {
  name: 'tidy',
  // What Node or a bundler takes is not minified, and its notes end with their lines.
  applyToEnvironment: ({ name }) => !/^(server|testing|npm)/.test(name),
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk')
        chunk.code = chunk.code
          .replace(LIT_VERSIONS, '0')
          .replace(COMMENTS, '')
          .replace(/`\n`|\n\s*/g, (found) => (found === '`\n`' ? found : ' '))
          .trim();
    }
  },
};

/**
 * Has Chromium compile a file as a whole, while it is still being fetched, and not each function at its first call, on
 * the main thread: a quarter less script time there. Others read a comment.
 * @see https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';

const compileHint: Plugin = {
  name: 'compile-hint',
  // A language has no functions, and what a bundler takes becomes part of other files.
  applyToEnvironment: ({ name }) => !/^(server|testing|npm|language)/.test(name),
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = COMPILE_ALL + chunk.code;
  },
};

/** The schema without what is said in it for people, which no check needs. */
const bareSchema: Plugin = {
  name: 'bare-schema',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/schema.json')) return;
    const isSaid = (name: string, value: unknown) =>
      typeof value === 'string' && ['$schema', 'title', 'description', 'default'].includes(name);
    return JSON.stringify(JSON.parse(code, (name, value: unknown) => (isSaid(name, value) ? undefined : value)));
  },
};

/** What finds the files of the languages, and what does so where a bundler has to, in the package and on a server. */
const LANGUAGE_FILE = './language-file.js';
const bundledLanguageFile = fileURLToPath(new URL('./src/package/bundled-language-file.ts', import.meta.url));

/**
 * In the package a bundler has to find the files that are fetched on need, and those of the languages. Each is bundled
 * by itself, as for the script tag, so that what is needed comes in one request, and not in a dozen.
 */
const inPackage: Plugin = {
  name: 'in-package',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name.startsWith('npm'),
  resolveId(id, importer = '') {
    const beside = (name: string) => ({ id: `./${name}`, external: true });
    if (id === LANGUAGE_FILE) return bundledLanguageFile;
    if (importer.endsWith('/bundled-language-file.ts') && id.includes('/locales/'))
      return beside(`locales/${basename(id, '.ts')}.js`);
    const [, file] = /^\.\.\/(ui\/surfaces|holder|embeds|more|sweep|answer|import|debug)\.js$/.exec(id) ?? [];
    return file && /\/package\/(start|patient-way-back)\.ts$/.test(importer)
      ? beside(`${file.replace(/\/.+/, '')}.js`)
      : undefined;
  },
};

/** A part of the package, with Lit and js-cookie left to the site's bundler. */
const packaged = (entry: Record<string, string>): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    copyPublicDir: false,
    emptyOutDir: false,
    minify: false,
    lib: { entry, formats: ['es'], fileName: (_, name) => `npm/${name}.js` },
    rolldownOptions: {
      external: /^(lit|js-cookie)(\/|$)/,
      preserveEntrySignatures: 'allow-extension',
      output: { chunkFileNames: (chunk) => `npm/${chunk.name.replace('-layer', '')}.js` },
    },
  },
});

/** A file without Lit that the script fetches on need: `cookiemelding-NAME.js` from `src/NAME.ts`. */
const onNeed = (name: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    copyPublicDir: false,
    emptyOutDir: false,
    lib: { entry: `src/${name}.ts`, formats: ['es'], fileName: () => `cookiemelding-${name}.js` },
    rolldownOptions: { output: { minify: true } },
  },
});

const localesFolder = fileURLToPath(new URL('./src/locales/', import.meta.url));
/** Languages besides Dutch, which comes with the files that show it. */
const languages = readdirSync(localesFolder)
  .map((file) => /^(\w\w(?:-\w)?)\.ts$/.exec(file)?.[1] ?? 'nl')
  .filter((lang) => lang !== 'nl');

/** One part of a language, as a module: `language:de:texts`. */
const languagePart: Plugin = {
  name: 'language-part',
  // Entries come as paths in the root.
  resolveId: (id) => /language:.+/.exec(id)?.map((found) => `\0${found}`)[0],
  load(id) {
    const [, lang, part] = /^\0language:([\w-]+):(\w+)$/.exec(id) ?? [];
    return lang && `export { ${part} as default } from ${JSON.stringify(`${localesFolder}${lang}.ts`)}`;
  },
};

/** A part of every language: `cookiemelding-de.js`, `cookiemelding-de-settings.js`. */
const inLanguages = (part: keyof Language): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    copyPublicDir: false,
    emptyOutDir: false,
    lib: {
      entry: Object.fromEntries(languages.map((lang) => [lang, `language:${lang}:${part}`])),
      formats: ['es'],
      fileName: (_, lang) => `cookiemelding-${lang}${part === 'texts' ? '' : `-${part}`}.js`,
    },
    rolldownOptions: { output: { minify: true } },
  },
});

/** The hash of every built file, for the `integrity` of a script tag: `dist/integrity.json`. */
function writeIntegrity(folder: string): void {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const hashes = files.toSorted().map((file) => {
    const hash = createHash('sha384')
      .update(readFileSync(join(folder, file)))
      .digest('base64');
    return [file, `sha384-${hash}`];
  });
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

export default defineConfig({
  build: { target },
  plugins: [tidy, compileHint, languagePart, bareSchema, inPackage],
  environments: {
    // The script of every page. A classic script, so that it runs before every other tag.
    client: {
      build: {
        copyPublicDir: false,
        // Some fifty bytes smaller than the built-in minifier's.
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          toplevel: true,
          compress: {
            passes: 3,
            inline: 1,
            hoist_funs: true,
            reduce_funcs: false,
            // No getter of ours does anything else, and `String` is what it was.
            pure_getters: true,
            unsafe: true,
            // What is compared is a number where it matters.
            unsafe_comps: true,
            unsafe_arrows: true,
            // One byte.
            negate_iife: false,
          },
        },
        lib: { entry: 'src/embed.ts', formats: ['iife'], name: '_', fileName: () => 'cookiemelding.js' },
      },
    },
    // For a site's own server: no DOM, no dependencies.
    server: {
      build: {
        copyPublicDir: false,
        emptyOutDir: false,
        lib: { entry: 'src/server.ts', formats: ['es'], fileName: () => 'server.js' },
      },
    },
    // For a site's own tests: functions in it are sent to a page as their source text, so nothing is made of them.
    testing: {
      build: {
        copyPublicDir: false,
        emptyOutDir: false,
        lib: { entry: 'src/testing.ts', formats: ['es'], fileName: () => 'testing.js' },
        // Reasons are in the source, and what the functions do in the types.
        rolldownOptions: { output: { comments: false } },
      },
    },
    // For a server or a build that sends the notice with the page. What renders there comes along.
    npmPrerender: {
      consumer: 'server',
      resolve: { noExternal: true, conditions: ['node', 'import', 'module', 'default'] },
      build: {
        copyPublicDir: false,
        emptyOutDir: false,
        ssr: true,
        minify: false,
        rolldownOptions: {
          input: { prerender: 'src/prerender.ts', vite: 'src/vite.ts' },
          output: { entryFileNames: 'npm/[name].js', chunkFileNames: 'npm/[name].js' },
        },
      },
    },
    // For bundlers.
    npm: packaged({
      index: 'src/index.ts',
      element: 'src/element.ts',
      'locales/nl': 'src/package/dutch.ts',
      ...Object.fromEntries(languages.map((lang) => [`locales/${lang}`, `src/locales/${lang}.ts`])),
    }),
    npmUi: packaged({ ui: 'src/ui/surfaces.ts' }),
    npmHeld: packaged({ holder: 'src/holder.ts' }),
    npmEmbeds: packaged({ embeds: 'src/embeds.ts' }),
    npmMore: packaged({ more: 'src/more.ts' }),
    npmSweep: packaged({ sweep: 'src/sweep.ts' }),
    npmAnswer: packaged({ answer: 'src/answer.ts' }),
    npmImport: packaged({ import: 'src/import.ts' }),
    npmDebug: packaged({ debug: 'src/debug.ts' }),
    // For pages without a way to the settings, and for statements.
    more: onNeed('more'),
    // For cookies that are to be removed.
    sweep: onNeed('sweep'),
    // What an answer sets going.
    answer: onNeed('answer'),
    // For visitors who have chosen with another tool.
    import: onNeed('import'),
    // For developers.
    debug: onNeed('debug'),
    // For pages with markup that waits.
    held: onNeed('held'),
    // For pages with embedded content that waits.
    embeds: onNeed('embeds'),
    // For visitors who read another language.
    languageTexts: inLanguages('texts'),
    languageSettings: inLanguages('settings'),
    languageCookies: inLanguages('cookies'),
    // The interface, with Lit: fetched only when something must be shown.
    ui: {
      consumer: 'client',
      build: {
        copyPublicDir: false,
        emptyOutDir: false,
        lib: { entry: 'src/ui/surfaces.ts', formats: ['es'], fileName: () => 'cookiemelding-ui.js' },
        // Vite leaves the white space of an ES library as it is, for the sake of bundlers; nothing bundles this file.
        rolldownOptions: {
          // The second layer takes Lit from the first one's file, and not both from a third.
          preserveEntrySignatures: 'allow-extension',
          output: { minify: true, chunkFileNames: (chunk) => `cookiemelding-${chunk.name.replace('-layer', '')}.js` },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
      const { root, build } = builder.config;
      const folder = resolve(root, build.outDir);
      writeIntegrity(folder);
      copyFileSync(resolve(root, 'src/schema.json'), join(folder, 'schema.json'));
      cpSync(resolve(root, 'src/package/jsx'), join(folder, 'jsx'), { recursive: true });
      writeEditorData(folder);
    },
  },
  test: {
    // Most of the time a test waits for a browser, so no core is kept free.
    maxWorkers: '100%',
    reporters: ['default', './test/setup/engine-table.ts'],
    projects: [
      // Rules without a page: tables, and tests about the sources themselves.
      {
        resolve: { alias: { [LANGUAGE_FILE]: bundledLanguageFile } },
        test: { name: 'pure', include: ['test/*.test.ts', 'test/consent/*.test.ts'] },
      },
      // Modules in a real page.
      {
        extends: true,
        optimizeDeps: { include: ['lit', 'lit/decorators.js', 'js-cookie', '@testing-library/dom', 'axe-core'] },
        test: {
          name: 'page',
          include: ['test/{cookies,tags,testing,ui}/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({ launchOptions: { executablePath: findHeadlessShell() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      // The built files on a site of their own, over http, with every request on record. The limits only end what hangs:
      // each wait ends when its state is there, so no result depends on the speed of the machine.
      {
        test: {
          name: 'engines',
          include: ['test/engines/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        resolve: { alias: { [LANGUAGE_FILE]: bundledLanguageFile } },
        test: {
          name: 'built',
          include: ['test/built/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
