// node test/setup/install.js [--browser]
// Brings what `npm start` and `npm test` need, and nothing that is already there.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const installed = join(root, 'node_modules', '.package-lock.json');

/** npm touches its hidden lock file last, so an interrupted or outdated installation shows here. */
function packagesAreCurrent() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

if (!packagesAreCurrent()) {
  console.log('Installing the packages of package-lock.json ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv.includes('--browser')) {
  const { findChromium, installChromium } = await import('./chromium.js');
  if (!findChromium() && !installChromium()) {
    console.error(
      'No Chromium for the tests. Install one (`npx playwright install chromium`, or your package manager) ' +
        'or name it in CHROMIUM_PATH, and run `npm test` again.',
    );
    process.exit(1);
  }
}
