// Bundles a small app that uses the package, as a site does.
import { build, type Rolldown } from 'vite';
import type { SiteFile } from './site.js';

export interface BundleOptions {
  /** Whether bundlers resolve packages as the server of a framework does in development. */
  isDevelopment?: boolean;
  /** `iife` for a classic script. */
  format?: 'es' | 'iife';
}

/** The files of an app, by path: `/name/app.js` is its entry. */
export async function bundleApp(
  name: string,
  code: string,
  { isDevelopment = false, format = 'es' }: BundleOptions = {},
): Promise<Record<string, SiteFile>> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    resolve: isDevelopment ? { conditions: ['development', 'browser'] } : {},
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'app' ? '\0app' : undefined),
        load: (id) => (id === '\0app' ? code : undefined),
      },
    ],
    build: {
      write: false,
      rolldownOptions: {
        input: { app: 'app' },
        output: { format, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
    base: `/${name}/`,
  })) as Rolldown.RolldownOutput;
  return Object.fromEntries(
    output.map((file) => [`/${name}/${file.fileName}`, { body: 'code' in file ? file.code : String(file.source) }]),
  );
}
