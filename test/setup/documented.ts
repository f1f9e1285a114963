import { readFileSync } from 'node:fs';

/** The attributes in the manual's table of settings, such as `data-controller`. */
export function documentedAttributes(): string[] {
  const page = readFileSync(new URL('../../demo/manual/settings.md', import.meta.url), 'utf8');
  return [...page.matchAll(/^\| (`data-.+?) \|/gm)].flatMap(([, cell]) => cell!.match(/data-[\w-]+/g)!);
}
