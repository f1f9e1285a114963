import { readFileSync } from 'node:fs';

/** The attributes that the README's table has, `data-controller` and so on. */
export function documentedAttributes(): string[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const table = readme.match(/## Attributes[^]+?## /)![0];
  return [...table.matchAll(/^\| (`data-.+?) \|/gm)].flatMap(([, cell]) => cell!.match(/data-[\w-]+/g)!);
}
