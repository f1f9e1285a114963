// npm run test:frameworks -- [--write] [types] [walks] [page-swap] [name ...]
// Checks the apps of demo/frameworks, the types of the elements, the walkthrough of the manual and Astro's router: all of them,
// or those that are named. --write puts the results of the apps in the manual.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = process.argv.slice(2).filter((arg) => arg !== '--write');
const parts = ['types', 'walks', 'page-swap'];
const apps = names.filter((name) => !parts.includes(name));
const files = [
  ...(apps[0] ? ['apps.test'] : []),
  ...(apps.includes('php') ? ['php-reader.test'] : []),
  ...parts.filter((part) => names.includes(part)).map((part) => `${part}.test`),
];
const env = {
  ...process.env,
  FRAMEWORKS: apps.join(' '),
  FRAMEWORKS_WRITE: process.argv.includes('--write') ? '1' : '',
};
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'test/frameworks/vitest.config.ts', ...files],
  {
    cwd: root,
    env,
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
