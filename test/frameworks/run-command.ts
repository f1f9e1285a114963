import { spawn } from 'node:child_process';
import { environmentOf } from './environment.js';

/**
 * Runs a command and waits until it ends.
 * @param folders folders to put first in `PATH`
 * @throws Error with the end of its output, if it fails
 */
export function run(command: string, cwd: string, folders: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd, shell: true, env: environmentOf(folders), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => (code ? reject(new Error(`${command}\n${output.slice(-4000)}`)) : resolve()));
  });
}
