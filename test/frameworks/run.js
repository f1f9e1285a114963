// npm run test:frameworks -- [--write] [name ...]
// Checks the apps of demo/frameworks, all or those that are named. --write puts the results in the README.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const words = process.argv.slice(2);
const env = {
  ...process.env,
  FRAMEWORKS: words.filter((word) => word !== '--write').join(' '),
  FRAMEWORKS_WRITE: words.includes('--write') ? '1' : '',
};
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'test/frameworks/vitest.config.ts'], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
