import { delimiter } from 'node:path';

/** What npm and Vitest have added for the run itself; an app would take it for its own. */
const OF_THE_RUN = /^(npm_(?!config_registry)|VITE|NODE_ENV$|(MODE|DEV|PROD|SSR|TEST|BASE_URL)$)/;

/** Nothing about these runs is told to anyone. */
const SILENT = {
  NG_CLI_ANALYTICS: 'false',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};

/**
 * The environment that an app is installed, built and served in.
 * @param folders with its programs, first of all in the path
 */
export function environmentOf(folders: readonly string[]): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OF_THE_RUN.test(name));
  return { ...Object.fromEntries(own), ...SILENT, PATH: [...folders, process.env.PATH].join(delimiter) };
}
