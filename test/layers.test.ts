import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** From the bottom to the top. A file imports from its own layer or a lower one. */
const layers = [
  'consent',
  'server',
  'report',
  'json-block',
  'safe-url',
  'uuid',
  'contrast',
  'setting-attribute',
  'setting-reader',
  'locales',
  'cookies',
  'tags',
  'records',
  'settings',
  'consent-manager',
  'gate-context',
  'consent-change-event',
  'ui',
  'way-back',
  'more',
  'sweep',
  'embeds',
  'holder',
  'held',
  'answer',
  'import',
  'order',
  'answers-check',
  'schema.json',
  'settings-check',
  'texts-check',
  'google-settings-check',
  'debug',
  'gate',
  'embed',
  'site-settings',
  'element-attributes',
  'package',
  'prerender',
  'vite',
  'index',
  'element',
  'testing',
];

interface Import {
  from: string;
  to: string;
  kind: 'static' | 'type' | 'dynamic';
}

const layerOf = (file: string) => file.replace(/\.[jt]s$/, '').split('/')[0] ?? '';

function importsOf(file: string, text: string): Import[] {
  const at = (to: string) => (to.startsWith('.') ? join(dirname(file), to) : to);
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

/** What is wrong with an import; `undefined` when it is right. */
function fault({ from, to, kind }: Import): string | undefined {
  // It runs where pages are made, and not in them.
  if (from === 'prerender.ts' && /^(node:|lit$|@lit-labs\/ssr)/.test(to)) return;
  const isOurs = !/^(lit|js-cookie)(\/|$)/.test(to);
  if (!isOurs) {
    const allowed = to.startsWith('lit') ? 'ui' : 'cookies';
    return layerOf(from) === allowed ? undefined : `${from} imports ${to}; only ${allowed} may`;
  }
  const [lower, upper] = [layers.indexOf(layerOf(to)), layers.indexOf(layerOf(from))];
  if (lower < 0 || upper < 0) return `${from} or ${to} is in no layer`;
  if (kind !== 'static' || lower < upper || layerOf(to) === layerOf(from)) {
    return ['ui', 'more', 'sweep', 'held', 'embeds', 'answer', 'import', 'debug'].includes(layerOf(to)) &&
      ['gate', 'embed', 'package', 'index', 'element'].includes(layerOf(from)) &&
      kind === 'static'
      ? `${from} pulls ${to} into every page`
      : undefined;
  }
  return `${from} imports ${to}, which is above it`;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => name.replaceAll('\\', '/'));
const read = (file: string) => readFileSync(join(src, file), 'utf8');

describe('the layers', () => {
  it('are respected by every import', () => {
    const imports = files.flatMap((file) => importsOf(file, read(file)));
    expect(imports.length).toBeGreaterThan(30);
    expect(imports.map(fault).filter(Boolean)).toEqual([]);
  });

  it.each([
    ['consent/record.ts', "import { nl } from '../locales/nl.js';", 'above it'],
    ['tags/google-tags.ts', "import { createConsentManager } from '../consent-manager.js';", 'above it'],
    ['consent-manager.ts', "import {\n  openGate,\n} from './gate.js';", 'above it'],
    ['gate.ts', "import { createSurfaces } from './ui/surfaces.js';", 'into every page'],
    ['gate.ts', "import './ui/surfaces.js';", 'into every page'],
    ['embed.ts', "export * from './ui/tokens.js';", 'into every page'],
    ['package/start.ts', "import { start } from '../ui/surfaces.js';", 'into every page'],
    ['gate.ts', "import { html } from 'lit';", 'only ui may'],
    ['gate.ts', "import { sweep } from './sweep.js';", 'into every page'],
    ['ui/notice.ts', "import Cookies from 'js-cookie';", 'only cookies may'],
    ['helpers/text.ts', "import { nl } from '../locales/nl.js';", 'in no layer'],
  ])('show an import planted in %s: %s', (file, text, message) => {
    expect(importsOf(file, text).map(fault).join()).toContain(message);
  });
});

describe('the sources', () => {
  it.each([
    ['markup from strings', /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write|srcdoc)\b/],
    ['code from strings', /\b(eval|new Function)\b|set(?:Timeout|Interval)\(['"`]/],
    ['style attributes, which a content security policy blocks', /\bstyleMap\b|\sstyle=/],
    ['catch-all files', /from '.*\/(utils|helpers|shared|types|constants)\.js'/],
  ])('have no %s', (_, pattern) => {
    expect(files.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  it('have no file that is a drawer', () => {
    expect(files.filter((file) => /(utils?|helpers?|shared|types|constants|misc|common)\.ts$/.test(file))).toEqual([]);
  });
});
