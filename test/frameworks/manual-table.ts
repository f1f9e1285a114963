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

const page = fileURLToPath(new URL('../../demo/manual/frameworks.md', import.meta.url));

/** The place of the table in the manual. */
const TABLE = /(<!-- frameworks -->\n)([^]*?)(<!-- \/frameworks -->)/;

const rowOf = ({ name, title, versions, how, passed, checks, seconds }: Result) =>
  `| [${title}](${name}.md) | ${versions} | ${how} | ${passed} of ${checks} | ${Math.round(seconds)} |`;

/** The rows of the manual's table by folder name. */
export function rowsOfManual(): Map<string, string> {
  const [, , table = ''] = TABLE.exec(readFileSync(page, 'utf8')) ?? [];
  return new Map([...table.matchAll(/^\| \[.*?\]\((\w+)\.md\).*$/gm)].map(([row, name]) => [name!, row]));
}

/** Writes results to the manual, and keeps the rows of other frameworks. @param order folder names in table order */
export async function writeResults(results: readonly Result[], order: readonly string[]): Promise<void> {
  const rows = rowsOfManual();
  for (const result of results) rows.set(result.name, rowOf(result));
  const lines = order.flatMap((name) => rows.get(name) ?? []);
  const table = ['| framework | made with | how | checks passed | seconds |', '| - | - | - | - | - |', ...lines].join(
    '\n',
  );
  const text = readFileSync(page, 'utf8').replace(
    TABLE,
    (_, begin: string, __, end: string) => `${begin}\n${table}\n\n${end}`,
  );
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
}
