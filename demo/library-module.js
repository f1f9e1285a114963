import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The modules of the library that the configurator imports. */
const names = [
  'consent/category',
  'devtools/nearest-name',
  'devtools/setting-faults',
  'locales/dutch',
  'locales/en',
  'locales/languages',
  'platform/safe-url',
  'settings/attribute-name',
  'settings/vendors',
  'vendors/documentation',
];

/** @type {Map<string, Promise<string>>} */
const modules = new Map();

/** @param {string} name */
async function bundle(name) {
  // Only on request: nothing else in the demo needs a bundler.
  const { build } = await import('vite');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: `src/${name}.ts`, formats: ['es'] } },
  });
  const output = Array.isArray(result) ? result.flatMap((one) => one.output) : 'output' in result ? result.output : [];
  const [code = ''] = output.map((part) => (part.type === 'chunk' ? part.code : ''));
  return code;
}

/**
 * Bundles a module of the library's source for the browser: `/src/platform/safe-url.js`. Each is bundled once.
 * @param {string} path in the address
 * @returns {Promise<string> | undefined} `undefined` for a path that is not served
 */
export function libraryModule(path) {
  const name = names.find((one) => path === `/src/${one}.js`);
  if (!name) return;
  const module = modules.get(name) ?? bundle(name);
  modules.set(name, module);
  return module;
}
