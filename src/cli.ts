#!/usr/bin/env node
// The command `cookiemelding`: a table of commands, each in a module of its own that is imported when it is asked for.
import { argv, stderr, stdout } from 'node:process';

/** A command. Its arguments come without its name; it returns the exit code. */
interface Command {
  readonly about: string;
  run(args: readonly string[]): Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  copy: {
    about: 'copy the files for the script tag to a folder of your site',
    run: async (args) => (await import('./copy-command.js')).run(args),
  },
  audit: {
    about: 'look at a site as its visitors do, and say what to change',
    run: async (args) => (await import('./audit/command.js')).run(args),
  },
};

const usage = () =>
  [
    'Usage: cookiemelding <command> [options]',
    '',
    ...Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(10)}${about}`),
    '',
    'cookiemelding <command> --help says what a command takes.',
    '',
  ].join('\n');

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    stdout.write(usage());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command.run(args);
  stderr.write(`[cookiemelding] There is no command "${name}".\n\n${usage()}`);
  return 2;
}

// Not `process.exit`, which would cut off what is still being written.
process.exitCode = await main(argv.slice(2));
