import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOOGLE_FORMS } from '../src/settings/settings.js';
import { rowsOfReadme } from './frameworks/readme-table.js';
import { sizes } from './setup/sizes.js';
import { attributeName } from '../src/settings/attribute-name.js';
import { reference } from '../src/build/reference.js';
import { documentedAttributes } from './setup/documented.js';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

describe('the README', () => {
  it.each(sizes())('has the measured size and the limit of $file', ({ file, size, limit }) => {
    const row = read('README.md').match(new RegExp(`^\\| \`${file}\`.+$`, 'm'))?.[0];
    expect(row?.match(/\d+/g)?.map(Number)).toEqual([size, limit]);
    expect(size).toBeLessThanOrEqual(limit);
  });

  it('names every attribute that is read, and no other', () => {
    const sources = [
      'src/settings.ts',
      'src/gate.ts',
      'src/sweep.ts',
      'src/way-back.ts',
      'src/ui/display-settings.ts',
      'src/ui/surfaces.ts',
      'src/answer.ts',
      'src/import.ts',
    ]
      .map(read)
      .join();
    const names = [...sources.matchAll(/\b(?:ids|text|categories)\('(\w+)'/g)].map(
      ([, name]) => `data-${attributeName(name!)}`,
    );
    names.push(
      ...Object.keys(GOOGLE_FORMS).map((name) => `data-${attributeName(name)}`),
      'data-position',
      'data-theme',
      'data-debug',
      'data-gpc',
      'data-personalised-ads',
      'data-records-url',
      'data-consent-rate',
      'data-late-events',
      'data-layer-name',
      'data-lang',
      'data-form',
    );
    expect(documentedAttributes().toSorted()).toEqual([...new Set(names)].toSorted());
  });

  it('has a reference that is made from the comments in the sources', { timeout: 60_000 }, async () => {
    const pages = await reference();
    expect(readdirSync(new URL('../demo/reference', import.meta.url)).toSorted()).toEqual([...pages.keys()].toSorted());
    for (const [name, text] of pages) expect(read(`demo/reference/${name}`)).toBe(text);
  });

  it('shows every picture that is kept for it, and no other', () => {
    const shown = [...read('README.md').matchAll(/\]\(demo\/screenshots\/([\w-]+\.png)\)/g)].map(([, name]) => name!);
    expect(readdirSync(new URL('../demo/screenshots', import.meta.url)).toSorted()).toEqual(shown.toSorted());
  });

  it('has the receiver of records as it is tested', () => {
    expect(read('README.md')).toContain(`\n${read('demo/receiver.js')}`);
  });

  it('has the example of the test kit as it is run', () => {
    expect(read('README.md')).toContain(`\n${read('demo/consent.spec.js')}`);
  });

  it('has an example container that fires on the event of the library, and asks for consent', () => {
    const { exportFormatVersion, containerVersion } = JSON.parse(read('demo/tag-manager-container.json')) as {
      exportFormatVersion: number;
      containerVersion: {
        tag: { consentSettings: unknown; firingTriggerId: string[] }[];
        trigger: { triggerId: string }[];
      };
    };
    expect(exportFormatVersion).toBe(2);
    const triggers = containerVersion.trigger.map(({ triggerId }) => triggerId);
    for (const { consentSettings, firingTriggerId } of containerVersion.tag) {
      expect(consentSettings).toMatchObject({ consentStatus: 'NEEDED' });
      expect(triggers).toEqual(expect.arrayContaining(firingTriggerId));
    }
    expect(JSON.stringify(containerVersion.trigger)).toContain('"cookie_consent_update"');
  });

  it('names every custom property', () => {
    const tokens = [...read('src/ui/token-values.ts').matchAll(/@cssproperty --cookiemelding(-[\w-]+)/g)].map(
      ([, name]) => name!,
    );
    const looks = read('README.md').match(/## Looks[^]+?## /)![0];
    expect(tokens.filter((name) => !looks.includes(`--cookiemelding${name}\``))).toEqual([]);
  });

  it('has a result, with every check passed, for each framework that there is an app of', () => {
    const rows = rowsOfReadme();
    expect([...rows.keys()].toSorted()).toEqual(readdirSync(new URL('../demo/frameworks', import.meta.url)).toSorted());
    for (const row of rows.values()) expect(row).toMatch(/\| ([1-9]\d*) of \1 +\|/);
  });

  it('shows of each app what stands in its files', () => {
    const [section] = read('README.md').match(/## In a framework[^]+?\n## /)!;
    const apps = section.split(/^### .*\((demo\/frameworks\/\w+)\)$/m).slice(1);
    const excerpts = apps.flatMap((folder, at) =>
      at % 2
        ? []
        : [...apps[at + 1]!.matchAll(/^`([\w./-]+)`.*:\n\n```\w+\n([^]+?)```$/gm)].map(
            ([, file, code]) => [`${folder}/${file}`, code!.trim()] as const,
          ),
    );
    expect(excerpts.length).toBeGreaterThan(1);
    const flat = (text: string) => text.replaceAll(/^ +/gm, '');
    for (const [file, code] of excerpts) expect(flat(read(file))).toContain(flat(code));
  });
});
