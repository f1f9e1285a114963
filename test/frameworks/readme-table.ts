import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';

/** How one framework fared. */
export interface Result {
  /** Its folder. */
  readonly name: string;
  readonly title: string;
  /** What it was made with, with versions. */
  readonly versions: string;
  /** How the library is used in it. */
  readonly how: string;
  readonly passed: number;
  readonly checks: number;
  readonly seconds: number;
}

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

/** Where the table stands. */
const PLACE = /(<!-- frameworks -->\n)([^]*?)(<!-- \/frameworks -->)/;

/** The line of a result. */
const rowOf = ({ name, title, versions, how, passed, checks, seconds }: Result) =>
  `| [${title}](demo/frameworks/${name}) | ${versions} | ${how} | ${passed} of ${checks} | ${Math.round(seconds)} |`;

/** The lines of the README's table, by name of the folder. */
export function rowsOfReadme(): Map<string, string> {
  const [, , table = ''] = PLACE.exec(readFileSync(readme, 'utf8')) ?? [];
  return new Map([...table.matchAll(/^\| \[.*?\]\(demo\/frameworks\/(\w+)\).*$/gm)].map(([row, name]) => [name!, row]));
}

/** Puts results in the README; the lines of others stay. @param order names of all, as they are to stand */
export async function writeResults(results: readonly Result[], order: readonly string[]): Promise<void> {
  const rows = rowsOfReadme();
  for (const result of results) rows.set(result.name, rowOf(result));
  const lines = order.flatMap((name) => rows.get(name) ?? []);
  const table = ['| framework | made with | how | checks passed | seconds |', '| - | - | - | - | - |', ...lines].join(
    '\n',
  );
  const text = readFileSync(readme, 'utf8').replace(
    PLACE,
    (_, begin: string, __, end: string) => `${begin}\n${table}\n\n${end}`,
  );
  writeFileSync(readme, await format(text, { ...(await resolveConfig(readme)), filepath: readme }));
}
