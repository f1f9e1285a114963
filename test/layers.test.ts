import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** The lazy parts. A static import would load one on every page. */
const lazy = ['ui', 'placeholders', 'settings-button', 'records', 'vendors', 'import', 'devtools'];

/** From bottom to top. A file may only import from its own layer or a lower one, types included. */
const layers = [
  ['platform'],
  ['consent'],
  ['locales'],
  ['settings'],
  ['storage'],
  ['google'],
  ['blocked'],
  // The interface of the core to the lazy parts.
  ['core'],
  // The other lazy parts share its tokens and overlays, but must not depend on each other.
  ['ui'],
  lazy.filter((name) => name !== 'ui'),
  // The composition root, and the rest of the core, which only the root uses.
  ['start'],
  [
    'cookiemelding',
    'cookiemelding.all',
    'index',
    'element',
    'element-attributes',
    'server',
    'testing',
    'prerender',
    'vite',
    'copy-files',
  ],
  // These run in Node: the audit uses what the test kit has, and the command line runs the audit.
  ['audit', 'copy-command'],
  ['cli'],
];

interface Import {
  from: string;
  to: string;
  kind: 'static' | 'type' | 'dynamic';
}

const layerOf = (file: string) => {
  const [name = ''] = file.replace(/\.[jt]s$/, '').split('/');
  return name === 'core' && !/^core\/(core|parts)\.[jt]s$/.test(file) ? 'start' : name;
};
const levelOf = (file: string) => layers.findIndex((names) => names.includes(layerOf(file)));

function importsOf(file: string, text: string): Import[] {
  const at = (to: string) => (to.startsWith('.') ? join(dirname(file), to).replaceAll('\\', '/') : to);
  const found: Import[] = [];
  for (const [, type, to] of text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?\s?from\s+'([^']+)'/gm)) {
    found.push({ from: file, to: at(to!), kind: type ? 'type' : 'static' });
  }
  for (const [, to] of text.matchAll(/^import\s+'([^']+)'/gm)) found.push({ from: file, to: at(to!), kind: 'static' });
  for (const [, prefix, to] of text.matchAll(/(typeof )?import\('([^']+)'\)/g)) {
    found.push({ from: file, to: at(to!), kind: prefix ? 'type' : 'dynamic' });
  }
  return found;
}

/** The one layer that may import each package. */
const PACKAGES: Readonly<Record<string, string>> = { lit: 'ui', 'js-cookie': 'storage' };

/** The problem with an import, if there is one. */
function problemWith({ from, to, kind }: Import): string | undefined {
  // They run on the server or at build time, not in a page, and bring what they import.
  if (from === 'prerender.ts' && /^(node:|lit$|@lit-labs\/ssr)/.test(to)) return;
  if (from === 'vite.ts' && to === 'parse5') return;
  if (layerOf(from) === 'audit' && /^(node:.+|playwright|parse5|tldts|robots-parser)$/.test(to)) return;
  if (['cli', 'copy-command', 'copy-files'].includes(layerOf(from)) && to.startsWith('node:')) return;
  if (!to.endsWith('.js') && !to.endsWith('.json')) {
    const allowed = PACKAGES[to];
    return layerOf(from) === allowed ? undefined : `${from} imports ${to}; only ${allowed ?? 'nothing'} may`;
  }
  if (levelOf(to) < 0 || levelOf(from) < 0) return `${from} or ${to} is in no layer`;
  if (kind !== 'type' && kind !== 'dynamic' && lazy.includes(layerOf(to)) && !lazy.includes(layerOf(from))) {
    // The first one runs in Node, where the size does not matter, and the second one is the file that has them in it. The
    // third one does not contain the interface.
    const isAllowed = ['prerender.ts', 'cookiemelding.all.ts'].includes(from) || to === 'ui/without-lit-notice.js';
    if (!isAllowed) return `${from} pulls ${to} into every page`;
  }
  if (levelOf(to) > levelOf(from)) return `${from} imports ${to}, which is above it`;
  if (levelOf(to) === levelOf(from) && layerOf(to) !== layerOf(from) && lazy.includes(layerOf(to)))
    return `${from} imports ${to}, which is another part`;
  return;
}

/** The files of a circular import, types included; `undefined` when there is none. */
function cycleIn(imports: readonly Import[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to, kind } of imports) {
    const file = to.replace(/\.js$/, '.ts');
    if (kind !== 'dynamic') targets.set(from, [...(targets.get(from) ?? []), file]);
  }
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file];
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('build'))
  .map((name) => name.replaceAll('\\', '/'));
const read = (file: string) => readFileSync(join(src, file), 'utf8');

const imports = files.flatMap((file) => importsOf(file, read(file)));

describe('the layers', () => {
  it('are respected by every import, types included', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.map(problemWith).filter(Boolean)).toEqual([]);
  });

  it('have no circular imports, types included', () => {
    expect(cycleIn(imports)).toBeUndefined();
  });

  it.each([
    ['consent/record.ts', "import { nl } from '../locales/nl.js';", 'above it'],
    ['consent/record.ts', "import type { Settings } from '../settings/settings.js';", 'above it'],
    ['google/google-tags.ts', "import {\n  start,\n} from '../core/start.js';", 'above it'],
    ['ui/ui.ts', "import { applyChange } from '../core/on-change.js';", 'above it'],
    ['core/start.ts', "import { start } from '../ui/ui.js';", 'into every page'],
    ['cookiemelding.ts', "export * from './ui/tokens.js';", 'into every page'],
    ['records/records.ts', "import { start } from '../devtools/devtools.js';", 'another part'],
    ['core/start.ts', "import { html } from 'lit';", 'only ui may'],
    ['ui/notice.ts', "import Cookies from 'js-cookie';", 'only storage may'],
    ['helpers/text.ts', "import { nl } from '../locales/nl.js';", 'in no layer'],
  ])('reject an import planted in %s: %s', (file, text, message) => {
    expect(importsOf(file, text).map(problemWith).join()).toContain(message);
  });

  it('reject a circular import of a type', () => {
    const planted = [
      ...importsOf('consent/a.ts', "import type { B } from './b.js';"),
      ...importsOf('consent/b.ts', "import { a } from './a.js';"),
    ];
    expect(cycleIn(planted)).toEqual(['consent/a.ts', 'consent/b.ts', 'consent/a.ts']);
  });
});

describe('the sources', () => {
  it.each([
    [
      'markup from strings',
      /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write|(?<!hasAttribute\(')srcdoc)\b/,
    ],
    ['code from strings', /\b(eval|new Function)\b|set(?:Timeout|Interval)\(['"`]/],
    ['style attributes, which a content security policy blocks', /\bstyleMap\b|\sstyle=/],
    ['catch-all files', /from '.*\/(utils|helpers|shared|types|constants)\.js'/],
  ])('have no %s', (_, pattern) => {
    expect(files.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  it('have no catch-all file names', () => {
    expect(files.filter((file) => /(utils?|helpers?|shared|types|constants|misc|common)\.ts$/.test(file))).toEqual([]);
  });
});
