import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the configurator takes from the library itself: its check of settings, of addresses, names, and languages. */
const names = ['settings-check', 'setting-attribute', 'safe-url', 'ui/language'];

/** @type {Map<string, Promise<string>>} */
const made = new Map();

/** @param {string} name */
async function make(name) {
  // Only when it is asked for: nothing else of the demo needs a bundler.
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
 * A module of the library's source as a browser reads it: `/src/safe-url.js`. Made once.
 * @param {string} path in the address
 * @returns {Promise<string> | undefined} `undefined` for all that is not served
 */
export function libraryModule(path) {
  const name = names.find((one) => path === `/src/${one}.js`);
  if (!name) return;
  const module = made.get(name) ?? make(name);
  made.set(name, module);
  return module;
}
