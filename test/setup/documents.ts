// The documents for readers: the README, the manual, the reference.
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** The paths of all documents from the root of the project. */
export function documents(): string[] {
  const folders = ['demo/manual', 'demo/reference'];
  const pages = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  return ['README.md', 'SECURITY.md', ...pages.toSorted()];
}

/** The documents that are written by hand. The reference is made from the comments in the sources. */
export const handwritten = (): string[] => documents().filter((path) => !path.startsWith('demo/reference/'));

/** A document without its code, which can contain what looks like a heading or a link. */
const proseOf = (path: string) =>
  read(path)
    .replaceAll(/^```[^]+?^```/gm, '')
    .replaceAll(/`([^`\n]+)`/g, (_, code: string) => code.replaceAll(/[[\]()]/g, ''));

/** The links and pictures of a document to files of the project. Paths are from the root. */
export function linksOf(document: string): { readonly path: string; readonly heading: string | undefined }[] {
  const links = proseOf(document).matchAll(/(?<!\\)\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g);
  return [...links].map(([, to = '', heading]) => ({
    path: to ? posix.join(posix.dirname(document), to) : document,
    heading,
  }));
}

/** The anchors of a document's headings, as code hosts make them. */
export function headingsOf(document: string): string[] {
  const seen = new Map<string, number>();
  return [...proseOf(document).matchAll(/^#+ (.+)$/gm)].map(([, title]) => {
    const slug = title!
      .toLowerCase()
      .replaceAll(/\]\([^)]*\)|[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count ? `${slug}-${count}` : slug;
  });
}

/** A fenced code block of a document. */
export interface Example {
  readonly document: string;
  /** Line of the document on which the fence opens, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** Whether the document marks it as a part of something larger, with `<!-- fragment -->` above the fence. */
  readonly isFragment: boolean;
}

/** The code of a document, in order. */
export function examplesOf(document: string): Example[] {
  const text = read(document);
  return [...text.matchAll(/^(<!-- fragment -->\n+)?```([\w-]*)\n([^]*?)^```$/gm)].map(
    ({ 0: block, 1: marker = '', 2: language = '', 3: code = '', index }) => ({
      document,
      line: text.slice(0, index + block.indexOf('```')).split('\n').length,
      language,
      code,
      isFragment: marker !== '',
    }),
  );
}
