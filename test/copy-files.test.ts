import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyFiles } from '../src/copy-files.js';
import { LANGUAGES } from '../src/locales/languages.js';

const PARTS = [
  'ui',
  'settings',
  'settings-button',
  'placeholders',
  'records',
  'vendors',
  'import',
  'devtools',
  'hashes',
];
const built = [
  'cookiemelding.js',
  'cookiemelding.all.js',
  ...[...PARTS, 'nl-u', ...LANGUAGES.filter((name) => name !== 'nl')].map((name) => `cookiemelding-${name}.js`),
];

let folder: string;
let from: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cookiemelding-'));
  from = join(folder, 'dist');
  mkdirSync(from);
  for (const name of built) writeFileSync(join(from, name), `// ${name}`);
  writeFileSync(join(from, 'schema.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const copied = (options: Partial<Parameters<typeof copyFiles>[0]> = {}) => {
  const to = join(folder, 'site', 'public');
  return { ...copyFiles({ from, to, ...options }), to, there: () => readdirSync(to).toSorted() };
};

describe('the files of a site', () => {
  it('are copied to a folder that is made for them: all but the single file, and nothing else of the build', () => {
    const { files, there, left } = copied();
    expect(there()).toEqual(built.filter((name) => name !== 'cookiemelding.all.js').toSorted());
    expect(files.map(({ name }) => name).toSorted()).toEqual(there());
    expect(files.every(({ purpose, bytes }) => purpose.length > 5 && bytes > 5)).toBe(true);
    expect(left).toEqual([]);
  });

  it('have the languages that are named, and Dutch is in the others', () => {
    const languages = copied({ languages: ['nl', 'en'] }).there();
    expect(languages.filter((name) => /-\w\w\.js$/.test(name) && !name.includes('-ui'))).toEqual([
      'cookiemelding-en.js',
    ]);
  });

  it('are one for a site that takes one, with what that may ask for', () => {
    const { there } = copied({ isSingle: true, languages: ['nl'] });
    expect(there()).toEqual(
      ['records', 'vendors', 'import', 'devtools', 'hashes', 'nl-u']
        .map((name) => `cookiemelding-${name}.js`)
        .concat('cookiemelding.all.js')
        .toSorted(),
    );
  });

  it('that are there from before are named, and left alone', () => {
    copied();
    const { left, there } = copied({ languages: ['nl'] });
    expect(left).toContain('cookiemelding-de.js');
    expect(there()).toContain('cookiemelding-de.js');
  });

  it('replace links, and leave alone what these point to', () => {
    const to = join(folder, 'site', 'public');
    mkdirSync(to, { recursive: true });
    const other = join(folder, 'other.js');
    writeFileSync(other, 'other');
    symlinkSync(other, join(to, 'cookiemelding.js'));
    linkSync(other, join(to, 'cookiemelding-ui.js'));
    copied();
    expect(readFileSync(other, 'utf8')).toBe('other');
    expect(readFileSync(join(to, 'cookiemelding.js'), 'utf8')).toBe('// cookiemelding.js');
  });

  it('are not copied at all where one has the name of a folder', () => {
    const to = join(folder, 'site', 'public');
    mkdirSync(join(to, 'cookiemelding-ui.js'), { recursive: true });
    expect(() => copied()).toThrow('cookiemelding-ui.js is a folder');
    expect(readdirSync(to)).toEqual(['cookiemelding-ui.js']);
  });

  it('are not copied by halves: an unknown language or a missing file copies nothing', () => {
    expect(() => copied({ languages: ['nl', 'xx'] })).toThrow('There is no language "xx". There are');
    rmSync(join(from, 'cookiemelding-de.js'));
    expect(() => copied()).toThrow('cookiemelding-de.js');
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});
