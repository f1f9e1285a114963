import { spawnSync } from 'node:child_process';

/**
 * Runs a program, waits until it ends, and shows its output.
 * @param {string} command
 * @param {string[]} args
 * @param {number} minutes time limit
 * @returns {boolean} whether it succeeded
 */
export function runProgram(command, args, minutes) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', timeout: minutes * 60_000, env }).status === 0;
}
