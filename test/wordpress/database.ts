import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

export interface Database {
  /** Path of its socket. It listens on no port. */
  readonly socket: string;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Debian keeps the server out of the path of users. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/** Starts a MariaDB of our own in a folder. It reads no configuration of this machine, and is no system service. */
export async function startDatabase(folder: string): Promise<Database> {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  const user = `--user=${userInfo().username}`;
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, user, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { env, stdio: 'pipe' },
  );
  const server = spawn(
    'mariadbd',
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, user, '--skip-networking', '--skip-log-bin'],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let output = '';
  server.stderr.on('data', (text: Buffer) => (output += text));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const kill = () => void server.kill('SIGKILL');
  // Also when the run is interrupted.
  process.on('exit', kill);
  for (const end = Date.now() + START_TIMEOUT_MS; !existsSync(socket); await delay(100)) {
    if (server.exitCode === null && Date.now() < end) continue;
    kill();
    throw new Error(`MariaDB does not start\n${output.slice(-4000)}`);
  }
  return {
    socket,
    async stop() {
      server.kill('SIGTERM');
      const timer = setTimeout(kill, STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(timer);
      process.off('exit', kill);
    },
  };
}
