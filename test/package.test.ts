// The package as it would be published.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  it('has nothing that publint finds wrong', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(tarball).buffer },
      level: 'suggestion',
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that every resolver of modules finds, for the ES modules it has', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)), {
      entrypoints: ['./server'],
    });
    if (!result.types) throw new Error('no types');
    // There is no CommonJS to be had, and Node 10 did not know `exports`.
    const relevant = result.problems.filter(
      (problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
    );
    expect(relevant).toEqual([]);
  });

  it('holds what is built, and no source or test', async () => {
    const files = createPackageFromTarballData(new Uint8Array(tarball))
      .listFiles()
      .map((file) => file.replace('/node_modules/cookiemelding/', ''));
    for (const name of ['cookiemelding.js', 'cookiemelding-ui.js', 'server.js', 'types/server.d.ts', 'schema.json'])
      expect(files).toContain(`dist/${name}`);
    expect(files.filter((file) => !/^(dist\/|package\.json|README\.md|CHANGELOG\.md|LICENSE)/.test(file))).toEqual([]);
  });

  it('can be used on a server: it reads a choice and touches no page', () => {
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
});
