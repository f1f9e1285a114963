// node test/setup/install.js [--browser]
// Installs what `npm start` and `npm test` need, unless it is already there.
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
  const { installEngines } = await import('./engines.js');
  const missing = installEngines();
  if (missing[0]) {
    console.error(
      `The tests need ${missing.join(' and ')}. Install them (\`npx playwright install ${missing.join(' ')}\`, or your ` +
        'package manager) and run `npm test` again.',
    );
    process.exit(1);
  }
}
