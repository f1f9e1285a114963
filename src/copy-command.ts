// The command `cookiemelding copy`. It runs in Node.
import { stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyFiles } from './copy-files.js';
import { wordsOf } from './settings/words-of.js';

/** Exit codes. */
const DONE = 0;
const FAILED = 2;

const HELP = `Usage: cookiemelding copy FOLDER [--lang nl,en] [--single]

Copies the files for the script tag to a folder of your site, and says what each is for.

  --lang     only these languages; all 28 without it
  --single   cookiemelding.all.js, for sites that take one file, with what it may ask for
`;

const OPTIONS = {
  lang: { type: 'string' },
  single: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const print = (text: string) => stdout.write(`${text}\n`);

function copy(args: readonly string[]): void {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (values.help) return void print(HELP);
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
}

/**
 * Runs the command.
 * @param args what follows its name
 * @returns the exit code
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    copy(args);
    return DONE;
  } catch (error) {
    stderr.write(`[cookiemelding] ${error instanceof Error ? error.message : error}\n`);
    return FAILED;
  }
}
