import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const page = read('demo/manual/law.md');

/** The rows of a table below a heading, without its head. */
const rowsBelow = (heading: string) => {
  const [, rest = ''] = page.split(`\n## ${heading}\n`);
  const [section = ''] = rest.split('\n## ');
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
};

describe('the manual’s page about the law', () => {
  it('has the nine rules in their order', () => {
    expect(rowsBelow('The nine rules').map(([rule]) => rule?.split('.')[0])).toEqual([...'123456789']);
  });

  it.each([...rowsBelow('The nine rules'), ...rowsBelow('Article 13')])(
    '%s: names a test that there is',
    (_, __, title) => {
      expect(title).toBeTruthy();
      const tests = read('test/built/law.test.ts');
      expect(tests).toContain(`'${title}'`);
    },
  );

  it('has what article 13 asks, item by item', () => {
    const items = rowsBelow('Article 13').map(([item]) => item?.split('.')[0]);
    expect(items.slice(0, 8)).toEqual(['1a', '1c', '1e', '1f', '2a', '2b', '2c', '2d']);
  });
});
