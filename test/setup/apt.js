import { isExecutable, onPath } from './chromium.js';
import { runProgram } from './run-program.js';

let hasLists = false;

/**
 * Has Debian's package manager install packages, where that is ours to use.
 * @param {string[]} names
 */
export function apt(...names) {
  if (process.getuid?.() !== 0 || !onPath('apt-get').some(isExecutable)) return;
  hasLists ||= runProgram('apt-get', ['update', '-qq'], 5);
  runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], 15);
}
