// node src/build/setting-table.js writes src/settings/setting-table.ts, which the settings are read by, from the schema.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const settings = new URL('../settings/', import.meta.url);

/**
 * What reading one setting takes. `undefined` fields are left out of the table.
 * @param {any} setting
 */
function rowOf({ type, enum: values, anyOf, pattern, format: textFormat, default: initial, maxLength, ...rest }) {
  const expected = rest['x-expected'];
  if (values?.includes(true)) return { kind: 'switch', expected };
  if (values) return { kind: 'choice', values };
  const [, list] = anyOf ?? [];
  if (list?.type === 'array') {
    const { enum: words, pattern: wordPattern = `^(${words?.join('|')})$` } = list.items;
    return { kind: 'list', pattern: wordPattern, allOrNone: rest['x-all-or-none'], expected };
  }
  if (anyOf) return { kind: 'number', pattern: list.pattern, default: initial, expected };
  if (type !== 'string') return { kind: 'json' };
  if (textFormat === 'uri-reference') return { kind: 'address', expected };
  return { kind: 'text', pattern, maxLength, default: initial, expected };
}

/** The table, as source. */
export async function settingTable() {
  const { properties } = JSON.parse(readFileSync(new URL('schema.json', settings), 'utf8'));
  const rows = Object.entries(properties)
    .filter(([name]) => name !== '$schema')
    .map(([name, setting]) => [name, rowOf(setting)]);
  const source = `// Made from schema.json by \`npm run settings\`.

/** How each setting is read. The first value of a choice is its default. */
export const SETTING_TABLE = ${JSON.stringify(Object.fromEntries(rows))} as const;`;
  return format(source, { parser: 'typescript', printWidth: 120, singleQuote: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('setting-table.ts', settings), await settingTable());
}
