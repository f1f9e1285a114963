#!/usr/bin/env node
// The command `cookiemelding`.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyFiles } from './copy-files.js';
import { wordsOf } from './settings/words-of.js';

/** Exit codes. */
const DONE = 0;
const FAILED = 2;

const HELP = `cookiemelding copy FOLDER [--lang nl,en] [--single]
  Copies the files for the script tag to a folder of your site, and says what each is for.
  --lang     only these languages; all 28 without it
  --single   cookiemelding.all.js, for sites that take one file, with what it may ask for
`;

const print = (text: string) => process.stdout.write(`${text}\n`);

/** @param args what follows `copy` */
function copy(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string' }, single: { type: 'boolean' } },
  });
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) throw new Error('Expected one folder: cookiemelding copy public/');
  const { files, left } = copyFiles({
    from: fileURLToPath(new URL('../', import.meta.url)),
    to: folder,
    ...(values.lang !== undefined && { languages: wordsOf(values.lang) }),
    ...(values.single && { isSingle: true }),
  });
  const width = Math.max(...files.map(({ name }) => name.length));
  for (const { name, purpose } of files) print(`${name.padEnd(width)}  ${purpose}`);
  const kilobytes = Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
  print(`${files.length} files, ${kilobytes} kB, in ${folder}. Dutch is in the files that show it.`);
  if (left.length > 0)
    print(`Not copied, and perhaps of another build: ${left.join(', ')}. Remove what the site does not use.`);
  return DONE;
}

/** The commands by name. Each returns the exit code. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = { copy };

async function run([name = '', ...args]: readonly string[]): Promise<number> {
  if (['', '-h', '--help', 'help'].includes(name)) {
    print(HELP);
    return name === '' ? FAILED : DONE;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Error(`There is no command "${name}"; see cookiemelding --help`);
  return command(args);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`cookiemelding: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = FAILED;
}
