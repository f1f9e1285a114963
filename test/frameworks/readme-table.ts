import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';

/** The result of one framework. */
export interface Result {
  /** Name of its folder. */
  readonly name: string;
  readonly title: string;
  /** Its packages and their versions. */
  readonly versions: string;
  /** How the library is used in it. */
  readonly how: string;
  readonly passed: number;
  readonly checks: number;
  readonly seconds: number;
}

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

/** The place of the table in the README. */
const TABLE = /(<!-- frameworks -->\n)([^]*?)(<!-- \/frameworks -->)/;

const rowOf = ({ name, title, versions, how, passed, checks, seconds }: Result) =>
  `| [${title}](demo/frameworks/${name}) | ${versions} | ${how} | ${passed} of ${checks} | ${Math.round(seconds)} |`;

/** The rows of the README's table by folder name. */
export function rowsOfReadme(): Map<string, string> {
  const [, , table = ''] = TABLE.exec(readFileSync(readme, 'utf8')) ?? [];
  return new Map([...table.matchAll(/^\| \[.*?\]\(demo\/frameworks\/(\w+)\).*$/gm)].map(([row, name]) => [name!, row]));
}

/** Writes results to the README, and keeps the rows of other frameworks. @param order folder names in table order */
export async function writeResults(results: readonly Result[], order: readonly string[]): Promise<void> {
  const rows = rowsOfReadme();
  for (const result of results) rows.set(result.name, rowOf(result));
  const lines = order.flatMap((name) => rows.get(name) ?? []);
  const table = ['| framework | made with | how | checks passed | seconds |', '| - | - | - | - | - |', ...lines].join(
    '\n',
  );
  const text = readFileSync(readme, 'utf8').replace(
    TABLE,
    (_, begin: string, __, end: string) => `${begin}\n${table}\n\n${end}`,
  );
  writeFileSync(readme, await format(text, { ...(await resolveConfig(readme)), filepath: readme }));
}
