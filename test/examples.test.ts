// Every example of the documents that no browser runs: modules, commands, JSON. HTML and CSS: test/built/manual-examples.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from '../src/build/node_modules/typescript/lib/typescript.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplesOf, handwritten, type Example } from './setup/documents.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, unknown>;
  scripts: Record<string, string>;
};

const nameOf = ({ document, line }: Example) => `${document}:${line}`;
const named = (...languages: string[]) =>
  handwritten()
    .flatMap(examplesOf)
    .filter(({ language, isFragment }) => languages.includes(language) && !isFragment)
    .map((example) => [nameOf(example), example] as const);

/** What examples take from the page or the server that they are a part of. */
const SURROUNDINGS = `
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { SiteSettings } from 'cookiemelding';
  declare global {
    const request: IncomingMessage;
    const response: ServerResponse;
    const settings: SiteSettings;
    const element: Element;
    const nonce: string;
    /** Unpoly. */
    const up: any;
    function logUsage(request: IncomingMessage): void;
    function startHeatmap(): void;
  }
`;

const flat = (text: string) => text.replaceAll(/^ +/gm, '').trim();

/** The files of the example apps, which are built and tested by themselves. */
const apps = readdirSync(join(root, 'demo/frameworks'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx|js|json|vue|astro|svelte)$/.test(file) && !file.includes('node_modules'))
  .map((file) => flat(readFileSync(join(root, 'demo/frameworks', file), 'utf8')));

describe('the examples in JavaScript and TypeScript', () => {
  const modules = named('js', 'ts').filter(([, { code }]) => !apps.some((file) => file.includes(flat(code))));
  let folder: string;
  let problems: string[][];

  beforeAll(() => {
    folder = mkdtempSync(join(root, 'node_modules', '.examples-'));
    const file = (at: number, { language }: Example) => `example-${at}.${language}`;
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/cookiemelding'), 'junction');
    writeFileSync(join(folder, 'surroundings.d.ts'), SURROUNDINGS);
    // Packages of others are not installed here; only their imports are taken on trust.
    writeFileSync(join(folder, 'others.d.ts'), "declare module '*';");
    for (const [at, [, example]] of modules.entries())
      writeFileSync(join(folder, file(at, example)), `${example.code}\nexport {};\n`);
    const files = modules.map(([, example], at) => join(folder, file(at, example)));
    const program = ts.createProgram([...files, join(folder, 'surroundings.d.ts'), join(folder, 'others.d.ts')], {
      noEmit: true,
      allowJs: true,
      checkJs: true,
      strict: true,
      noImplicitAny: false,
      // Short examples leave out the checks for what is always on the page.
      strictNullChecks: false,
      skipLibCheck: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
    });
    problems = files.map((path) => {
      const source = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '),
      );
    });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are many', () => {
    expect(modules.length).toBeGreaterThan(15);
  });

  it.each(modules.map(([name], at) => [name, at] as const))('%s compiles against the types of the package', (_, at) =>
    expect(problems[at]).toEqual([]),
  );

  it.each(modules)('%s imports what the package exports', (_, { code }) => {
    for (const [, path] of code.matchAll(/from '(cookiemelding(?:\/[\w./-]+)?)'/g)) {
      const entry = path!.replace('cookiemelding', '.');
      const isExported = Object.keys(manifest.exports).some((name) =>
        name.endsWith('*') ? entry.startsWith(name.slice(0, -1)) : entry === name,
      );
      expect(isExported, path).toBe(true);
    }
  });
});

describe('the examples in TSX', () => {
  it.each(named('tsx', 'jsx'))('%s has no mistake in its syntax', (name, { code }) => {
    const { diagnostics = [] } = ts.transpileModule(code, {
      reportDiagnostics: true,
      fileName: `${name}.tsx`,
      compilerOptions: { jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2022 },
    });
    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  });
});

describe('the examples in JSON', () => {
  it.each(named('json').filter(([, { code }]) => !apps.some((file) => file.includes(flat(code)))))(
    '%s is JSON',
    (_, { code }) => {
      expect(() => JSON.parse(code) as unknown).not.toThrow();
    },
  );
});

describe('the commands', () => {
  const commands = named('sh', 'bash').flatMap(([name, { code }]) =>
    code
      .split('\n')
      .map((line) => line.replace(/\s*#.*$/, '').trim())
      .filter(Boolean)
      .map((line) => [name, line] as const),
  );

  it.each(commands)('%s: %s exists', (_, line) => {
    const [, script] = /^npm (?:run )?(start|test|[\w:]+)/.exec(line) ?? [];
    if (/^npm (run|start|test)\b/.test(line)) expect(Object.keys(manifest.scripts)).toContain(script);
    const [, command] = /^npx cookiemelding ([\w-]+)/.exec(line) ?? [];
    if (command) expect(readFileSync(join(root, 'src/cli.ts'), 'utf8')).toMatch(new RegExp(`^  ${command}: \\{`, 'm'));
    expect(line).not.toMatch(/^\$ /);
  });
});
