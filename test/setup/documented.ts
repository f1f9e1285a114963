import { readFileSync } from 'node:fs';

/** The attributes in the README's table, such as `data-controller`. */
export function documentedAttributes(): string[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const table = readme.match(/## Attributes[^]+?## /)![0];
  return [...table.matchAll(/^\| (`data-.+?) \|/gm)].flatMap(([, cell]) => cell!.match(/data-[\w-]+/g)!);
}
