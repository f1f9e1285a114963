import { delimiter } from 'node:path';

/** Variables that npm and Vitest have set for this run. They would affect an app. */
const RUN_VARIABLES = /^(npm_(?!config_registry)|VITE|NODE_ENV$|(MODE|DEV|PROD|SSR|TEST|BASE_URL)$)/;

/** Turns off telemetry. */
const NO_TELEMETRY = {
  NG_CLI_ANALYTICS: 'false',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};

/**
 * The environment in which an app is installed, built and served.
 * @param folders folders to put first in `PATH`
 */
export function environmentOf(folders: readonly string[]): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !RUN_VARIABLES.test(name));
  return { ...Object.fromEntries(inherited), ...NO_TELEMETRY, PATH: [...folders, process.env.PATH].join(delimiter) };
}
