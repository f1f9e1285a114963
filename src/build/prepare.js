// npm run prepare
// Builds the package where it is installed from git: there the files that it consists of are not there yet. A clone in
// which someone works builds with its own commands.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const has = (/** @type {string} */ path) => existsSync(new URL(path, root));

if (!has('dist/node/cli.js')) {
  if (has('node_modules/vite')) {
    execFileSync('npm', ['run', 'build'], {
      cwd: fileURLToPath(root),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  } else {
    console.warn(
      'cookiemelding: nothing is built, because the development packages are not there. Run `npm ci`, then `npm run build`.',
    );
  }
}
