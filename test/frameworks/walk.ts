import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Something a reader of the README does: a command to run, or a file to write. */
export type Step = { readonly command: string } | { readonly file: string; readonly content: string };

/** The text of a section, up to the next heading. */
export function sectionOf(readme: string, heading: string): string {
  const [, section] = readme.split(`\n${heading}\n`);
  if (!section) throw new Error(`The README has no section "${heading}".`);
  return section.split(/\n#{2,3} /, 1)[0]!;
}

/** A sentence that says a file is as another one, and what follows in code. */
const AS_ANOTHER = /`([^`]+)` as `([^`]+)`(?: above)?/g;
/** Code, with the file it is named by right before it. */
const CODE = /(?:`([^`\n]+)`[^`\n]*:\n\n)?```(\w+)\n([^]*?)```/g;

/** The steps of a section, in order. @param before the files of the section before it, which it may refer to */
export function stepsOf(section: string, before: ReadonlyMap<string, string> = new Map()): Step[] {
  const others = [...section.matchAll(AS_ANOTHER)].map(([, file, as]) => {
    const found = [...before].find(([name]) => name.endsWith(as!));
    if (!found) throw new Error(`"${file}" is to be as "${as}", which there is not.`);
    return { file: file!, content: found[1] };
  });
  const steps = [...section.matchAll(CODE)].map(([, file, language, content]): Step => {
    if (language === 'sh') return { command: content! };
    if (!file) throw new Error(`It is not said where this goes: ${content}`);
    return { file, content: content! };
  });
  const last = steps.findLastIndex((step) => 'file' in step);
  return steps.toSpliced(last, 0, ...others);
}

/** The files of a section, by their names. */
export const filesOf = (steps: readonly Step[]): Map<string, string> =>
  new Map(steps.flatMap((step) => ('file' in step ? [[step.file, step.content] as const] : [])));

/** Writes a file, with the folders it lies in. */
export function write(folder: string, file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}
