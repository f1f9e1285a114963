// npm run test:wordpress -- [--write]
// Tests the plugin of demo/wordpress in Debian's WordPress. --write puts the results in its guides.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWordPress } from './install-wordpress.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const missing = installWordPress();
if (missing[0]) {
  console.error(
    `The tests of the WordPress plugin need ${missing.join(' ')}. Install them as root on Debian or Ubuntu ` +
      `(\`apt-get install ${missing.join(' ')}\`) and run \`npm run test:wordpress\` again.`,
  );
  process.exit(1);
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const args = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'test/wordpress/vitest.config.ts', ...args.filter((arg) => arg !== '--write')],
  { cwd: root, env: { ...process.env, WORDPRESS_WRITE: args.includes('--write') ? '1' : '' }, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
