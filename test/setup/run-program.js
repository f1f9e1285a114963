import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end; what it says is shown.
 * @param {string} command @param {string[]} args @param {number} minutes that it may take
 * @returns {boolean} whether it did what it was to do
 */
export function runProgram(command, args, minutes) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', timeout: minutes * 60_000, env }).status === 0;
}
