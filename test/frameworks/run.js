// npm run test:frameworks -- [--write] [types] [name ...]
// Checks the apps of demo/frameworks and the types of the elements, all or what is named. --write puts the results in the
// README.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const words = process.argv.slice(2).filter((word) => word !== '--write');
const apps = words.filter((word) => word !== 'types');
const files = [...(apps[0] ? ['apps.test'] : []), ...(words.includes('types') ? ['types.test'] : [])];
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
