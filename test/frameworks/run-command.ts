import { spawn } from 'node:child_process';
import { environmentOf } from './environment.js';

/**
 * Runs a command to its end.
 * @param folders with programs, first in the path
 * @throws with the last of what it said, if it fails
 */
export function run(command: string, cwd: string, folders: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd, shell: true, env: environmentOf(folders), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => (code ? reject(new Error(`${command}\n${said.slice(-4000)}`)) : resolve()));
  });
}
