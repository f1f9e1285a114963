import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A step of a guide in the manual: a command to run, or a file to write. */
export type Step = { readonly command: string } | { readonly file: string; readonly content: string };

/** The text of a section, up to the next heading. */
export function sectionOf(page: string, heading: string): string {
  const [, section] = page.split(`\n${heading}\n`);
  if (!section) throw new Error(`The page has no section "${heading}".`);
  return section.split(/\n#{2,3} /, 1)[0]!;
}

/** A sentence that says that a file is the same as another one. */
const SAME_AS = /`([^`]+)` as `([^`]+)`(?: above)?/g;
/** A code block, with the file name right before it. */
const CODE = /(?:`([^`\n]+)`[^`\n]*:\n\n)?```(\w+)\n([^]*?)```/g;

/** The steps of a section in order. @param before the files of the previous section, which it may refer to */
export function stepsOf(section: string, before: ReadonlyMap<string, string> = new Map()): Step[] {
  const others = [...section.matchAll(SAME_AS)].map(([, file, as]) => {
    const found = [...before].find(([name]) => name.endsWith(as!));
    if (!found) throw new Error(`"${file}" is the same as "${as}", but no step has written that.`);
    return { file: file!, content: found[1] };
  });
  const steps = [...section.matchAll(CODE)].map(([, file, language, content]): Step => {
    if (language === 'sh') return { command: content! };
    if (!file) throw new Error(`The page names no file for this code: ${content}`);
    return { file, content: content! };
  });
  const last = steps.findLastIndex((step) => 'file' in step);
  return steps.toSpliced(last, 0, ...others);
}

/** The files of a section by name. */
export const filesOf = (steps: readonly Step[]): Map<string, string> =>
  new Map(steps.flatMap((step) => ('file' in step ? [[step.file, step.content] as const] : [])));

/** Writes a file, and creates its folders. */
export function write(folder: string, file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}
