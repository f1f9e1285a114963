import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { environmentOf } from './environment.js';

/** A site on this machine. */
export interface Served {
  /** Its address, without a trailing slash. */
  readonly origin: string;
  stop(): void;
}

/** How long a server may take to answer. */
const START_TIMEOUT_MS = 90_000;

/** Finds a free port. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts the server of an app, and waits until it answers.
 * @param command `%PORT%` in it stands for the port, which is also in the environment as `PORT`
 * @param folders folders to put first in `PATH`
 * @throws Error with the end of its output, when it exits or does not answer
 */
export async function serveCommand(command: string, cwd: string, folders: readonly string[]): Promise<Served> {
  const port = await freePort();
  const child = spawn(command.replaceAll('%PORT%', `${port}`), {
    cwd,
    shell: true,
    // In a process group of its own, so that its children can be killed too.
    detached: true,
    env: { ...environmentOf(folders), PORT: `${port}`, HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text));
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => {
    process.off('exit', stop);
    // Without a chance to clean up: some write a cache on exit, into a folder that is being removed.
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  };
  // Also when the run is interrupted.
  process.on('exit', stop);
  for (const end = Date.now() + START_TIMEOUT_MS; ; await delay(200)) {
    const isUp = await fetch(origin).then(
      (response) => response.text().then(() => true),
      () => false,
    );
    if (isUp) return { origin, stop };
    if (child.exitCode === null && Date.now() < end) continue;
    stop();
    throw new Error(`${command} does not answer\n${output.slice(-4000)}`);
  }
}
