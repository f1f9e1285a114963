import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** The rows of the table: id, threat, and the tests that cover it. */
const rows = [...read('threats.md').matchAll(/^\| ([VA-L]\d+) +\|(.+)\|(.+)\|$/gm)].map(
  ([, id, threat, tests]) => [id!, threat!.trim(), tests!.trim().replaceAll('\\|', '|')] as const,
);

describe('the table of threats', () => {
  it('lists each threat once', () => {
    const counts = { V: 23, A: 26, B: 15, C: 8, D: 17, E: 14, F: 7, G: 9, H: 6, I: 23, J: 5, K: 6, L: 7 };
    const ids = Object.entries(counts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, at) => `${letter}${at + 1}`),
    );
    expect(rows.map(([id]) => id)).toEqual(ids);
  });

  it.each(rows)('%s (%s) names existing tests, or says why it does not apply', (_, __, tests) => {
    if (/^does not apply: .{10,}/.test(tests)) return;
    const entries = tests.split(/; (?=[\w/.-]+\.test\.ts: )/);
    for (const entry of entries) {
      const [, file, title] = /^([\w/.-]+\.test\.ts): (.+)$/.exec(entry) ?? [];
      if (!file || !title) throw new Error(`"${entry}" is not a file and a title`);
      const source = read(file).replaceAll(/\\'/g, "'");
      expect(source, `${file} has no "${title}"`).toContain(title.replaceAll(/^["“”']|["“”']$/g, ''));
    }
  });
});
