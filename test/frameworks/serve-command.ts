import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { environmentOf } from './environment.js';

/** A site on this machine. */
export interface Served {
  /** Its address, without a slash at the end. */
  readonly origin: string;
  stop(): void;
}

/** How long a server may take to answer; milliseconds. */
const PATIENCE = 90_000;

/** A port that is free at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * Starts the server of an app, and waits until it answers.
 * @param command with `%PORT%` for the port, which is in the environment as `PORT` too
 * @param folders with programs, first in the path
 * @throws with what it said, when it ends or does not answer
 */
export async function serveCommand(command: string, cwd: string, folders: readonly string[]): Promise<Served> {
  const port = await freePort();
  const child = spawn(command.replaceAll('%PORT%', `${port}`), {
    cwd,
    shell: true,
    // With what it starts itself, so that all of it can be ended.
    detached: true,
    env: { ...environmentOf(folders), PORT: `${port}`, HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text));
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => {
    process.off('exit', stop);
    // At once: one that is asked to end first writes down what it has found out, in a folder that is being removed.
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  };
  // Also where the run itself is ended before it is done.
  process.on('exit', stop);
  for (const end = Date.now() + PATIENCE; ; await pause(200)) {
    const isThere = await fetch(origin).then(
      (response) => response.text().then(() => true),
      () => false,
    );
    if (isThere) return { origin, stop };
    if (child.exitCode === null && Date.now() < end) continue;
    stop();
    throw new Error(`${command} does not answer\n${said.slice(-4000)}`);
  }
}
