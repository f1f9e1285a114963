// The package as it would be published.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteSettings } from '../src/build/site-settings.js';
import { documentedAttributes } from './setup/documented.js';
import { stored } from './setup/stored.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const node = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' }).trim();

describe('the package', () => {
  let folder: string;
  let tarball: Buffer;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cookiemelding-'));
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
      cwd: root,
      shell: process.platform === 'win32',
    });
    tarball = readFileSync(join(folder, readdirSync(folder)[0]!));
  }, 30_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('passes publint', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(tarball).buffer },
      level: 'suggestion',
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that every supported module resolution finds', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)), {
      entrypoints: [
        '.',
        './element',
        './server',
        './testing',
        './prerender',
        './vite',
        './audit',
        './locales/de',
        './locales/nl',
      ],
    });
    if (!result.types) throw new Error('no types');
    // The package has no CommonJS, and Node 10 does not support `exports`.
    const relevant = result.problems.filter(
      (problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
    );
    expect(relevant).toEqual([]);
  });

  it('contains the built files, and no sources or tests', async () => {
    const files = createPackageFromTarballData(new Uint8Array(tarball))
      .listFiles()
      .map((file) => file.replace('/node_modules/cookiemelding/', ''));
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object };
    const exported = [...JSON.stringify(exports).matchAll(/"\.\/dist\/([^"*]+)"/g)].map(([, name]) => name!);
    for (const name of [
      'cookiemelding.js',
      'cookiemelding-ui.js',
      'jsx/react.d.ts',
      'vscode.html-data.json',
      'web-types.json',
      ...exported,
    ])
      expect(files).toContain(`dist/${name}`);
    expect(
      files.filter(
        (file) =>
          !/^(dist\/|demo\/(manual|reference)\/|demo\/tag-manager-container\.json$|demo\/wordpress\/cookiemelding\.php$|package\.json|README\.md|CHANGELOG\.md|SECURITY\.md|LICENSE)/.test(
            file,
          ),
      ),
    ).toEqual([]);
  });

  it('shares one module of settings between the plugin for Vite and the page, as the manual has it', async () => {
    const page = readFileSync(join(root, 'demo/manual/painted-with-the-page.md'), 'utf8');
    const site = join(folder, 'vite-site');
    mkdirSync(join(site, 'src'), { recursive: true });
    mkdirSync(join(site, 'node_modules'));
    symlinkSync(root, join(site, 'node_modules/cookiemelding'), 'junction');
    const found = [...page.matchAll(/`([\w./]+\.js)`:\n\n```js\n([^]*?)```/g)];
    expect(found.map(([, name]) => name)).toEqual(['cookiemelding.settings.js', 'vite.config.js', 'src/main.js']);
    for (const [, name, code] of found) writeFileSync(join(site, name!), code!);
    writeFileSync(join(site, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(site, 'index.html'),
      '<!doctype html><html lang="nl"><body><h1>Symbis</h1><script type="module" src="/src/main.js"></script></body></html>',
    );
    await build({ root: site, logLevel: 'silent' });
    const html = readFileSync(join(site, 'dist/index.html'), 'utf8');
    expect(html).toMatch(/<body><cookie-melding[^]*Symbis gebruikt functionele cookies[^]*<h1>Symbis<\/h1>/);
    const scripts = readdirSync(join(site, 'dist/assets')).map((name) =>
      readFileSync(join(site, 'dist/assets', name), 'utf8'),
    );
    expect(scripts.filter((script) => script.includes('G-ABC1234567'))).toHaveLength(1);
  });

  it('lists its documents for editors and assistants, in the version that is installed', () => {
    const files = createPackageFromTarballData(new Uint8Array(tarball)).listFiles();
    const text = readFileSync(join(root, 'dist/llms.txt'), 'utf8');
    const linked = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) =>
      join('/node_modules/cookiemelding/dist', path!),
    );
    expect(linked.length).toBeGreaterThan(12);
    for (const path of linked) expect(files).toContain(path);
    const manual = files.filter((file) => /\/demo\/(manual|reference)\/[\w-]+\.md$/.test(file));
    expect(manual.filter((path) => !linked.includes(path))).toEqual([]);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(text).toMatch(new RegExp(`^# cookiemelding ${version}\n`));
  });

  it('has a command that copies every file for the script tag, and names each', () => {
    const copy = (...args: string[]) =>
      spawnSync(process.execPath, [join(root, 'dist/node/cli.js'), 'copy', ...args], { cwd: folder, encoding: 'utf8' });
    const whole = copy('site');
    expect(whole.status).toBe(0);
    const one = copy('--single', 'one');
    expect(one.stdout).toMatch(/cookiemelding\.all\.js +every page/);
    const built = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));
    const copied = [...readdirSync(join(folder, 'site')), ...readdirSync(join(folder, 'one'))];
    expect([...new Set(copied)].toSorted()).toEqual(built.toSorted());
    for (const name of readdirSync(join(folder, 'site'))) expect(whole.stdout).toContain(name);
    for (const [args, problem] of [
      [[], 'Expected one folder'],
      [['a', 'b'], 'Expected one folder'],
      [['a', '--lang', 'nl,xx'], 'There is no language "xx"'],
      [['a', '--all'], "Unknown option '--all'"],
    ] as const) {
      const { status, stderr } = copy(...args);
      expect([status, stderr.split('\n').filter(Boolean)]).toEqual([2, [expect.stringContaining(problem)]]);
    }
  });

  it('never resolves a file against its own address: bundlers try to include it, and Turbopack fails when it is missing', () => {
    const modules = join(root, 'dist/npm');
    const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    expect(files).toContain(join('devtools', 'devtools.js'));
    for (const file of files) expect(readFileSync(join(modules, file), 'utf8')).not.toMatch(/new URL\(\s*["'`]/);
  });

  it('has no letter outside Latin-1 in the files of most pages, which would double the memory that their text takes', () => {
    for (const name of ['', '-ui', '-placeholders', '-settings-button', '-records', '-vendors']) {
      const text = readFileSync(join(root, `dist/cookiemelding${name}.js`), 'utf8');
      expect(
        [...text].filter((letter) => letter.codePointAt(0)! > 0xff),
        name,
      ).toEqual([]);
    }
  });

  it('reads a choice on a server, without a DOM', () => {
    const code = `import { readConsent, renewConsent } from 'cookiemelding/server';
      const record = readConsent('a=b; cookiemelding=${stored(true, false)}');
      console.log(JSON.stringify([typeof document, readConsent('cookiemelding=%'), record.choices, renewConsent(record).slice(0, 14)]));`;
    expect(JSON.parse(node(code))).toEqual([
      'undefined',
      null,
      { analytics: true, advertising: false },
      'cookiemelding=',
    ]);
  });

  it('has a test kit that needs no DOM, and no package of a test runner', () => {
    const code = `import * as kit from 'cookiemelding/testing';
      const { message } = await kit.setConsent({ goto() {}, url: () => 'about:blank', route() {}, unroute() {} }, {}).catch((error) => error);
      console.log(JSON.stringify([Object.keys(kit), message]));`;
    expect(JSON.parse(node(code))).toEqual([
      [
        'ConsentAssertionError',
        'expectNoTrackingBeforeConsent',
        'expectNothingAfterWithdrawal',
        'expectTagsAfterConsent',
        'setConsent',
      ],
      expect.stringContaining('The page is at about:blank'),
    ]);
  });

  it('has types for the test kit that do not need the DOM types', { timeout: 30_000 }, () => {
    const file = join(folder, 'site.spec.ts');
    writeFileSync(
      file,
      `import { expectTagsAfterConsent, setConsent, type TestPage } from ${JSON.stringify(join(root, 'dist/npm/testing.js'))};
      export const trial = async (page: TestPage) => {
        await setConsent(page, { analytics: true }, { method: 'save' });
        await expectTagsAfterConsent(page, { granted: ['analytics'], ids: ['G-ABC1234567'] });
      };
      // @ts-expect-error
      void setConsent({}, {});
      // @ts-expect-error
      void document;`,
    );
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--lib', 'es2022', '--target', 'es2022', '--types', ''];
    const modules = ['--module', 'esnext', '--moduleResolution', 'bundler'];
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), file, ...options, ...modules],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([0, '']);
  });

  it('can be imported on a server, where it grants nothing', () => {
    const code = `import { cookiemelding } from 'cookiemelding';
      import 'cookiemelding/element';
      import { texts } from 'cookiemelding/locales/de';
      import { settings } from 'cookiemelding/locales/nl';
      const api = cookiemelding({ googleAnalytics: 'G-ABC1234567' });
      api.acceptAll();
      api.whenGranted('analytics').then(() => console.log('granted'));
      console.log(JSON.stringify([typeof document, api.isGranted('analytics'), api.isGranted('functional'), texts.accept, settings.save]));`;
    expect(JSON.parse(node(code))).toEqual(['undefined', false, true, 'Alle akzeptieren', 'Opslaan']);
  });

  it('prints the hash for the script tag by the command of the manual', () => {
    const command = `require('cookiemelding/dist/integrity.json')['cookiemelding.js']`;
    for (const page of ['demo/manual/files.md', 'demo/manual/security.md'])
      expect(readFileSync(join(root, page), 'utf8')).toContain(`node -p "${command}"`);
    const hash = execFileSync(process.execPath, ['-p', command], { cwd: root, encoding: 'utf8' }).trim();
    const content = readFileSync(join(root, 'dist/cookiemelding.js'));
    expect(hash).toBe(`sha384-${createHash('sha384').update(content).digest('base64')}`);
  });

  it('prerenders the notice', () => {
    const code = `import { prerender } from 'cookiemelding/prerender';
      import { cookiemelding } from 'cookiemelding/vite';
      const settings = { googleAnalytics: 'G-ABC1234567', lang: 'de' };
      const { html } = await prerender(settings, { url: 'https://www.symbis.test/' });
      const page = await cookiemelding(settings, { url: 'https://www.symbis.test/' }).transformIndexHtml('<body>');
      console.log(JSON.stringify([html.includes('Alle ablehnen'), page === '<body>' + html]));`;
    expect(JSON.parse(node(code))).toEqual([true, true]);
  });

  describe('in TypeScript', () => {
    /** The compiler's output for a module that uses the package, in strict mode. */
    function compile(source: string): string {
      const project = mkdtempSync(join(root, 'node_modules', '.types-'));
      writeFileSync(join(project, 'use.ts'), source);
      const flags =
        '--ignoreConfig --noEmit --strict --target es2022 --module esnext --moduleResolution bundler --types';
      const { stdout } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), join(project, 'use.ts'), ...flags.split(' '), ''],
        { cwd: root, encoding: 'utf8' },
      );
      rmSync(project, { recursive: true });
      return stdout;
    }

    it('has types for the settings, the API, the event and the elements', () => {
      const source = `import { cookiemelding, type ConsentRecord } from 'cookiemelding';
        import type { CookieMeldingAttributes } from 'cookiemelding/element';
        const api = cookiemelding({ googleAnalytics: ['G-ABC1234567'], position: 'top', maxAgeDays: 90 }, { nonce: 'x' });
        const record: ConsentRecord | undefined = api.record;
        window.cookiemelding?.save({ analytics: true });
        window.cookiemelding?.save({ video: true, analytics: false });
        api.isGranted('analytics') || api.isGranted('video');
        window.gtag?.('event', 'conversion', { send_to: 'AW-1/x', event_callback: () => undefined, value: 7 });
        window.gtag?.('get', 'G-ABC1234567', 'client_id', (id) => String(id));
        window.dataLayer?.push({ event: 'x' });
        document.addEventListener('consent-change', (event) => event.changed.map((name) => name.toUpperCase()));
        const attributes: CookieMeldingAttributes = { 'google-analytics': 'G-ABC1234567', 'personalised-ads': true };
        document.createElement('cookie-melding').showBanner();
        document.createElement('cookie-embed').title = String(record && attributes);`;
      expect(compile(source)).toBe('');
    });

    it.each([
      ['an unknown setting', `cookiemelding({ googleAnalitics: 'G-ABC1234567' })`, 'googleAnalitics'],
      ['an unknown value', `cookiemelding({ position: 'left' })`, 'left'],
      [
        'a category that is misspelt, once the site has named its own',
        `declare module 'cookiemelding' { interface OwnCategories { video: true } }
         cookiemelding().isGranted('video'); cookiemelding().save({ video: true, analytics: false });
         cookiemelding().isGranted('analytic')`,
        '"analytic"',
      ],
      [
        'a choice for a category that is misspelt',
        `declare module 'cookiemelding' { interface OwnCategories { video: true } }
         cookiemelding().save({ vidoe: true })`,
        'vidoe',
      ],
      [
        'a service that is misspelt, once the site has named its own',
        `declare module 'cookiemelding' { interface OwnServices { chat: true; youtube: true } }
         cookiemelding().isGranted('chat'); cookiemelding().save({ youtube: true, analytics: false });
         cookiemelding().isGranted('yuotube')`,
        '"yuotube"',
      ],
      ['a command of gtag that there is not', `window.gtag?.('evnt', 'x')`, '"evnt"'],
      ['an event callback that is no function', `window.gtag?.('event', 'x', { event_callback: 5 })`, 'number'],
      ['a choice that is not a boolean', `cookiemelding().save({ analytics: 'yes' })`, 'string'],
      ['a change of the record', `cookiemelding().record!.choices.analytics = true`, 'only permits reading'],
      ['an unknown attribute', `const a: CookieMeldingAttributes = { googleads: 'AW-1' }`, 'googleads'],
    ])('refuses %s', (_, code, message) => {
      const source = `import { cookiemelding } from 'cookiemelding';
        import type { CookieMeldingAttributes } from 'cookiemelding/element';
        ${code};`;
      expect(compile(source)).toContain(message);
    });
  });

  it('has types of the settings that match the schema', async () => {
    expect(readFileSync(join(root, 'src/settings/site-settings.ts'), 'utf8')).toBe(await siteSettings());
  });

  it('describes every element and attribute to editors', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(root, 'dist', name), 'utf8')) as never;
    const elements = ['cookie-melding', 'cookie-declaration', 'cookie-embed'];
    const attributes = documentedAttributes().map((name) => name.replace('data-', ''));
    const { modules } = read('custom-elements.json') as { modules: { declarations: ElementDescription[] }[] };
    const found = modules[0]!.declarations;
    expect(found.map(({ tagName }) => tagName)).toEqual(elements);
    expect(found[0]!.attributes!.map(({ name }) => name).toSorted()).toEqual(attributes.toSorted());
    expect(found[0]!.cssParts!.map(({ name }) => name)).toEqual(expect.arrayContaining(['banner', 'accept', 'reject']));
    expect(found[0]!.slots!.map(({ name }) => name).toSorted()).toEqual(['accept', 'reject', 'settings']);
    expect(found[0]!.events!.map(({ name }) => name)).toEqual(['consent-choice']);
    expect(found[0]!.cssProperties).toContainEqual({
      name: '--cookiemelding-radius',
      description: expect.any(String) as string,
      default: expect.stringMatching(/px$/) as string,
    });
    // The fields and methods of the classes are private.
    for (const element of found) expect(element).not.toHaveProperty('members');
    const { tags } = read('vscode.html-data.json') as { tags: ElementDescription[] };
    expect(tags.map(({ name }) => name)).toEqual([...elements, 'script']);
    expect(
      tags
        .at(-1)!
        .attributes!.map(({ name }) => name)
        .toSorted(),
    ).toEqual(documentedAttributes().toSorted());
    const web = read('web-types.json') as { contributions: { html: { elements: ElementDescription[] } } };
    expect(web.contributions.html.elements.map(({ name }) => name)).toEqual([...elements, 'script']);
  });
});

interface ElementDescription {
  name: string;
  tagName?: string;
  attributes?: { name: string }[];
  slots?: { name: string }[];
  events?: { name: string }[];
  cssParts?: { name: string }[];
  cssProperties?: { name: string; description: string; default: string }[];
}
