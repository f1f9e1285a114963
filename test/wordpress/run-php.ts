import { execFileSync } from 'node:child_process';

/**
 * Runs a PHP file in the folder of a WordPress.
 * @param input what the file can read from its standard input
 * @returns its output
 * @throws Error when PHP fails
 */
export const runPhp = (folder: string, file: string, args: readonly string[], input = ''): string =>
  execFileSync('php', ['-d', 'display_errors=stderr', '-d', 'sendmail_path=/bin/true', file, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
