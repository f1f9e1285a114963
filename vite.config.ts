import { copyFileSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { buildId } from './src/build/build-id.js';
import { writeEditorData } from './src/build/editor-data.js';
import { hashModule, writeIntegrity } from './src/build/integrity.js';
import { llmsText } from './src/build/llms.js';
import { openDataModule } from './src/build/open-data.js';
import { projects } from './test/setup/projects.js';

const root = fileURLToPath(new URL('./', import.meta.url));

/** The lazy parts of the script tag: `cookiemelding-NAME.js`, each in one file, so that each is one request. */
const PARTS = {
  ui: 'src/ui/ui.ts',
  settings: 'src/ui/preferences.ts',
  'settings-button': 'src/settings-button/settings-button.ts',
  placeholders: 'src/placeholders/placeholders.ts',
  records: 'src/records/records.ts',
  vendors: 'src/vendors/vendors.ts',
  import: 'src/import/import-choice.ts',
  devtools: 'src/devtools/devtools.ts',
};

/** The hashes of the languages, for sites that pin the files. */
const HASHES = { hashes: 'src/locales/language-hashes.ts' };

/** The languages besides Dutch, which is in the parts that show it. */
const LANGUAGES = readdirSync(join(root, 'src/locales'))
  .filter((file) => /^\w\w(-u)?\.ts$/.test(file) && file !== 'nl.ts')
  .map((file) => file.replace('.ts', ''));

const build = buildId();

/**
 * Makes Chromium compile a file as a whole while it is being fetched, and not each function at its first call on the main
 * thread.
 * @see https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** The second layer takes Lit from the file of the first, which is on the page before it. */
const litFromUi: Plugin = {
  name: 'lit-from-ui',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'settings',
  resolveId: (id) => (id === 'lit' ? join(root, 'src/ui/lit-from-ui.ts') : undefined),
};

/** Puts the hashes of files that are built before others into the modules that check them. */
const fileHashes: Plugin = {
  name: 'file-hashes',
  apply: 'build',
  load(id) {
    const { outDir } = this.environment.config.build;
    if (id === join(root, 'src/locales/language-hashes.ts'))
      return hashModule(resolve(root, outDir), LANGUAGES, readFileSync(id, 'utf8'));
    if (id === join(root, 'src/core/part-hashes.ts'))
      return hashModule(resolve(root, outDir), Object.keys({ ...PARTS, ...HASHES }), readFileSync(id, 'utf8'));
    return;
  },
};

/** Lit reaches the document past elements of the page that are named after its methods. */
const documentForLit: Plugin = {
  name: 'document-for-lit',
  applyToEnvironment: ({ name }) => ['ui', 'all'].includes(name),
  transform: (code, id) =>
    id.endsWith('/lit-html/lit-html.js')
      ? `import { documentForLit as document } from ${JSON.stringify(join(root, 'src/ui/document-for-lit.ts'))};\n${code}`
      : undefined,
};

/** Puts the open data sets of the audit into the module that is made for them. */
const openData: Plugin = {
  name: 'open-data',
  load: (id) => (id === join(root, 'src/audit/open-data.ts') ? openDataModule() : undefined),
};

/** Files for the script tag, minified, by entry. */
const scriptFiles = (
  entry: Record<string, string>,
  output: NonNullable<NonNullable<EnvironmentOptions['build']>['rolldownOptions']>['output'],
  emptyOutDir: boolean | null = false,
): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    copyPublicDir: false,
    emptyOutDir,
    lib: { entry, formats: ['es'], fileName: (_, name) => `cookiemelding-${name}.js` },
    rolldownOptions: { output: { minify: true, ...output } },
  },
});

export default defineConfig({
  // Browsers of the last two years.
  build: { target: ['chrome130', 'edge130', 'firefox132', 'safari18'] },
  define: { COOKIEMELDING_BUILD: JSON.stringify(build) },
  plugins: [litFromUi, documentForLit, fileHashes, openData],
  environments: {
    // The script of every page. A classic script, so that it runs before every other tag.
    client: {
      build: {
        copyPublicDir: false,
        emptyOutDir: false,
        lib: { entry: 'src/cookiemelding.ts', formats: ['iife'], name: '_', fileName: () => 'cookiemelding.js' },
        rolldownOptions: { output: { postBanner: COMPILE_HINT } },
      },
    },
    // The same with the Dutch interface in it, for site builders that take one file.
    all: {
      consumer: 'client',
      build: {
        copyPublicDir: false,
        emptyOutDir: false,
        lib: {
          entry: 'src/cookiemelding.all.ts',
          formats: ['iife'],
          name: '_',
          fileName: () => 'cookiemelding.all.js',
        },
        rolldownOptions: { output: { postBanner: COMPILE_HINT } },
      },
    },
    ...Object.fromEntries(
      Object.entries({ ...PARTS, ...HASHES }).map(([name, entry]) => [
        name.replaceAll('-', '_'),
        scriptFiles({ [name]: entry }, { postBanner: COMPILE_HINT }),
      ]),
    ),
    // Built first, so it empties the folder; by Vite's rule, only one that is inside the project.
    languages: scriptFiles(
      Object.fromEntries(LANGUAGES.map((name) => [name, `src/locales/${name}.ts`])),
      { footer: `export const build = ${JSON.stringify(build)};` },
      null,
    ),
    // For a server or a build that sends the notice with the page, and for the command line. It brings what runs there.
    prerender: {
      consumer: 'server',
      resolve: { noExternal: true, conditions: ['node', 'import', 'module', 'default'] },
      build: {
        copyPublicDir: false,
        emptyOutDir: false,
        ssr: true,
        minify: false,
        rolldownOptions: {
          input: {
            prerender: 'src/prerender.ts',
            vite: 'src/vite.ts',
            audit: 'src/audit.ts',
            cli: 'src/cli.ts',
          },
          output: { entryFileNames: 'node/[name].js', chunkFileNames: 'node/[name].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const folder = resolve(root, builder.config.build.outDir);
      // What holds the hash of others is built after them.
      const { client, all, hashes, languages, ...parts } = builder.environments;
      for (const environment of [languages, hashes, ...Object.values(parts), client, all])
        if (environment) await builder.build(environment);
      writeIntegrity(folder);
      copyFileSync(join(root, 'src/settings/schema.json'), join(folder, 'schema.json'));
      copyFileSync(join(root, 'src/audit/report-schema.json'), join(folder, 'audit-schema.json'));
      cpSync(join(root, 'src/jsx'), join(folder, 'jsx'), { recursive: true });
      writeEditorData(folder);
      writeFileSync(join(folder, 'llms.txt'), llmsText());
    },
  },
  // Most of the time a test waits for a browser, so no core is kept free.
  test: { maxWorkers: '100%', reporters: ['default', './test/setup/engine-table.ts'], projects },
});
