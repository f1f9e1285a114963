import { describe, expect, it } from 'vitest';
import { markdownTable, replaceRegion } from './bench/report.js';

describe('the report of a benchmark', () => {
  it('replaces what is between its markers, and nothing else', () => {
    const text = 'before\n<!-- bench -->\nold\n<!-- /bench -->\n<!-- bench:peers -->\nother\n<!-- /bench:peers -->';
    expect(replaceRegion(text, 'bench', ' new\n')).toBe(
      'before\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\n<!-- bench:peers -->\nother\n<!-- /bench:peers -->',
    );
  });

  it.each([
    ['no markers', 'text'],
    ['no end', '<!-- bench -->'],
    ['no start', '<!-- /bench -->'],
    ['two regions', '<!-- bench --><!-- /bench --><!-- bench --><!-- /bench -->'],
    ['the end before the start', '<!-- /bench --><!-- bench -->'],
  ])('is not written where there are %s', (_, text) => {
    expect(() => replaceRegion(text, 'bench', 'new')).toThrow('<!-- bench --> and <!-- /bench -->');
  });

  it('has its figures aligned to the right', () => {
    expect(markdownTable(['what', '1'], [['a', '2']])).toBe('| what | 1 |\n| --- | --: |\n| a | 2 |');
  });
});
