import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

/** What the output may use: browsers of the last two years. */
const target = ['chrome130', 'edge130', 'firefox132', 'safari18'];

/** In minified code the only line breaks left are those in the templates, where one space says the same. */
const collapseTemplates: Plugin = {
  name: 'collapse-templates',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/\n\s*/g, ' ').trim();
    }
  },
};

export default defineConfig({
  build: { target },
  plugins: [collapseTemplates],
  environments: {
    // The script of every page. A classic script, so that it runs before every other tag.
    client: {
      build: {
        copyPublicDir: false,
        lib: { entry: 'src/embed.ts', formats: ['iife'], name: '_', fileName: () => 'cookiemelding.js' },
      },
    },
    // The interface, with Lit: fetched only when something must be shown.
    ui: {
      consumer: 'client',
      build: {
        copyPublicDir: false,
        emptyOutDir: false,
        lib: { entry: 'src/ui/surfaces.ts', formats: ['es'], fileName: () => 'cookiemelding-ui.js' },
        // Vite leaves the white space of an ES library as it is, for the sake of bundlers; nothing bundles this file.
        rolldownOptions: { output: { minify: true } },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
});
