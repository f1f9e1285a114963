// node src/build/reference.js writes demo/reference.md, the reference of what the package exports, from the comments in
// the sources: as the compiler keeps them in dist/types, which `npm run build` makes.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'comment-parser';
import { format } from 'prettier';
import { parseSync } from 'vite';

const root = new URL('../../', import.meta.url);

/** What is imported, and where its types are. */
const ENTRIES = {
  cookiemelding: 'index.d.ts',
  'cookiemelding/element': 'element.d.ts',
  'cookiemelding/server': 'server.d.ts',
  'cookiemelding/testing': 'testing.d.ts',
  'cookiemelding/prerender': 'prerender.d.ts',
  'cookiemelding/vite': 'vite.d.ts',
};

/** @typedef {{ name: string, code: string, comment: string }} Declared */

/** @param {string} file under dist/types */
const types = (file) => new URL(`dist/types/${file}`, root);

/**
 * What a file declares and exports, by name, with all it exports of others.
 * @param {URL} url
 * @returns {Map<string, Declared>}
 */
function declaredIn(url) {
  const text = readFileSync(url, 'utf8');
  const { program, comments } = parseSync(fileURLToPath(url), text);
  /** @type {Map<string, Declared>} */
  const found = new Map();
  for (const node of /** @type {any[]} */ (program.body)) {
    const others = node.source && declaredIn(new URL(node.source.value.replace(/\.js$/, '.d.ts'), url));
    if (node.type === 'ExportAllDeclaration') for (const [name, one] of others) found.set(name, one);
    if (node.type !== 'ExportNamedDeclaration') continue;
    for (const { local } of others ? node.specifiers : []) found.set(local.name, others.get(local.name));
    const { declaration } = node;
    if (!declaration) continue;
    const name = (declaration.id ?? declaration.declarations[0].id).name;
    const comment = comments.filter(({ end }) => end < node.start && !text.slice(end, node.start).trim()).at(-1);
    found.set(name, {
      name,
      code: text.slice(node.start, node.end).replace(/^export (declare )?/, ''),
      comment: comment ? text.slice(comment.start, comment.end) : '',
    });
  }
  return found;
}

/** A comment as prose, with its tags as a list. @param {string} comment */
function prose(comment) {
  const [{ description = '', tags = [] } = {}] = parse(comment, { spacing: 'preserve' });
  const lines = tags.map(({ tag, name, description: said }) =>
    tag === 'param' ? `- \`${name}\`: ${said}` : `- ${tag}: ${name} ${said}`,
  );
  return `${description.trim()}\n\n${lines.map((line) => line.replaceAll(/\s*\n\s*/g, ' ').trim()).join('\n')}`;
}

/** @param {string} title @param {{ name: string, description: string }[]} [rows] */
const table = (title, rows = []) =>
  rows.length === 0
    ? ''
    : `| ${title} | |\n|---|---|\n${rows.map(({ name, description }) => `| \`${name}\` | ${description} |`).join('\n')}\n\n`;

/** The elements, by the manifest that editors read. */
function elements() {
  const { modules } = JSON.parse(readFileSync(new URL('dist/custom-elements.json', root), 'utf8'));
  /** @type {any[]} */
  const declarations = modules[0].declarations;
  const items = declarations.map(
    ({ tagName, description, attributes, slots, events, cssParts, cssProperties }) =>
      `### \`<${tagName}>\`\n\n${description}\n\n${table('attribute', attributes)}${table('slot', slots)}${table('event', events)}${table('part', cssParts)}${table('custom property', cssProperties)}`,
  );
  return `## Elements\n\n${items.join('\n')}`;
}

/** The reference, as Markdown. */
export async function reference() {
  const parts = Object.entries(ENTRIES).map(([entry, file]) => {
    const declared = [...declaredIn(types(file)).values()];
    // What can be called comes first.
    const isType = ({ code = '' }) => /^(interface|type)\b/.test(code);
    const sorted = declared.toSorted((one, other) => Number(isType(one)) - Number(isType(other)));
    const items = sorted.map(
      ({ name, code, comment }) => `### ${name}\n\n${prose(comment)}\n\n\`\`\`ts\n${code}\n\`\`\`\n`,
    );
    return `## \`${entry}\`\n\n${items.join('\n')}`;
  });
  const head = '# Reference\n\nMade from the comments in the sources by `npm run reference`.\n';
  return format([head, ...parts, elements()].join('\n'), { parser: 'markdown', printWidth: 120, singleQuote: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('demo/reference.md', root), await reference());
}
