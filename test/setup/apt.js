import { isExecutable, onPath } from './chromium.js';
import { runProgram } from './run-program.js';

let hasUpdated = false;

/**
 * Installs packages with apt, if it exists and we are root.
 * @param {string[]} names
 */
export function apt(...names) {
  if (process.getuid?.() !== 0 || !onPath('apt-get').some(isExecutable)) return;
  hasUpdated ||= runProgram('apt-get', ['update', '-qq'], 5);
  runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], 15);
}
