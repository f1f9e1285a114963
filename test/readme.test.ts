import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serviceAt } from '../src/consent/service.js';
import { SETTING_TABLE } from '../src/settings/setting-table.js';
import { rowsOfManual } from './frameworks/manual-table.js';
import { sizes } from './setup/sizes.js';
import { attributeName, isAttribute } from '../src/settings/attribute-name.js';
import { findMessages } from '../src/build/messages.js';
import { reference } from '../src/build/reference.js';
import { documentedAttributes } from './setup/documented.js';
import { documents, headingsOf, linksOf } from './setup/documents.js';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

/** The headings that are a message, or one message in two languages: those of nothing but code. */
const messageHeadings = (file: string) =>
  [...read(file).matchAll(/^### ((?:`[^`]+` ?)+)$/gm)].flatMap(([, title]) =>
    [...title!.matchAll(/`([^`]+)`/g)].map(([, message]) => message!),
  );

/** Matches a text in which `…` stands for anything on the line. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    text
      .split(/ ?… ?/)
      .map((part) => part.replaceAll(/[()?.]/g, String.raw`\$&`))
      .join('.*'),
  );

/** Whether a message is a text, or begins with it and goes on with a variable part, or another sentence or clause. */
function startsWithSentence(message: string, text: string): boolean {
  const rest = message.slice(text.length);
  const isEnd = rest === '' || /^(…|[.:;,] )/.test(rest) || (/[.:;]$/.test(text) && rest.startsWith(' '));
  return message.startsWith(text) && isEnd;
}

describe('the README and the manual', () => {
  it.each(sizes())('state the measured size and the limit of $file', ({ file, size, limit }) => {
    const row = read('demo/manual/files.md').match(new RegExp(`^\\| \`${file}\`.+$`, 'm'))?.[0];
    const [kilobytes, most] = row?.match(/[\d.]+(?= +\|)/g)?.map(Number) ?? [];
    // The hash of the build in each file changes its size by a few bytes.
    expect(Math.abs(kilobytes! - size / 1000)).toBeLessThan(0.1);
    expect(most! * 1000).toBe(limit);
    expect(size).toBeLessThanOrEqual(limit);
  });

  it('opens with the measured size of the script', () => {
    const kilobytes = /loads one script of ([\d.]+) kB/.exec(read('README.md'))?.[1];
    const { size } = sizes().find(({ file }) => file === 'cookiemelding.js')!;
    expect(Math.abs(Number(kilobytes) - size / 1000)).toBeLessThan(0.1);
  });

  it('documents exactly the attributes that exist', () => {
    const names = Object.keys(SETTING_TABLE).filter(isAttribute);
    expect(documentedAttributes().toSorted()).toEqual(names.map((name) => `data-${attributeName(name)}`).toSorted());
  });

  it('comes with a reference that matches the comments in the sources', { timeout: 120_000 }, async () => {
    const pages = await reference();
    expect(readdirSync(new URL('../demo/reference', import.meta.url)).toSorted()).toEqual([...pages.keys()].toSorted());
    for (const [name, text] of pages) expect(read(`demo/reference/${name}`)).toBe(text);
  });

  it('explains every message that the library and its commands can write, each under one heading', () => {
    const { messages, untraceable } = findMessages();
    expect(untraceable, 'declare these texts as `Problem`').toEqual([]);
    const headings = messageHeadings('demo/manual/troubleshooting.md');
    for (const message of messages)
      expect(
        headings.filter((heading) => startsWithSentence(message, heading)),
        message,
      ).toHaveLength(1);
    for (const heading of headings)
      expect(
        messages.some((message) => startsWithSentence(message, heading)),
        heading,
      ).toBe(true);
    const quoted = [...read('demo/manual/nl/problemen.md').matchAll(/^\| `([^`]+)`/gm)].map(([, text]) => text!);
    expect(quoted.length).toBeGreaterThan(5);
    for (const text of quoted) expect(messages.join('\n')).toMatch(patternOf(text));
  });

  it('shows exactly the screenshots in the repository', () => {
    const shown = documents()
      .flatMap(linksOf)
      .flatMap(({ path }) => /^demo\/screenshots\/(.+)$/.exec(path)?.[1] ?? []);
    expect(readdirSync(new URL('../demo/screenshots', import.meta.url)).toSorted()).toEqual(
      [...new Set(shown)].toSorted(),
    );
  });

  it.each(documents())('%s links to files and headings that exist', (page) => {
    for (const { path, heading } of linksOf(page)) {
      expect(existsSync(new URL(`../${path}`, import.meta.url)), path).toBe(true);
      if (heading) expect(headingsOf(path), path).toContain(heading);
    }
  });

  it('lists every page of the manual, in both languages, once', () => {
    for (const folder of ['demo/manual/', 'demo/manual/nl/']) {
      const pages = documents().filter((path) => path.startsWith(folder) && !path.slice(folder.length).includes('/'));
      const listed = linksOf(`${folder}README.md`).map(({ path }) => path);
      for (const page of pages.filter((path) => path !== `${folder}README.md`))
        expect(
          listed.filter((path) => path === page),
          page,
        ).toHaveLength(1);
    }
  });

  it('has at most 250 lines', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });

  it('has the same policy on both pages that show it', () => {
    const policy = /^default-src 'none'; [^]+?(?=\n```)/m;
    expect(policy.exec(read('demo/manual/security.md'))![0]).toBe(policy.exec(read('demo/manual/csp.md'))![0]);
  });

  it('contains the receiver of records that is tested', () => {
    expect(read('demo/manual/records.md')).toContain(`\n${read('demo/receiver.js')}`);
  });

  it('contains the test kit example that is run', () => {
    expect(read('demo/manual/testing.md')).toContain(`\n${read('demo/consent.spec.js')}`);
  });

  it('describes every folder of the sources, and every lazy part', () => {
    const [page = ''] = read('demo/manual/architecture.md').split('\n## Generated files');
    const described = [...page.matchAll(/^\| `([\w-]+\/?)` +\|/gm)].map(([, name]) => name!);
    const folders = readdirSync(new URL('../src', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${name}/`);
    const parts = [...read('src/core/bundled-files.ts').matchAll(/^  '?([\w-]+)'?: \(\) =>/gm)].map(
      ([, name]) => name!,
    );
    expect(parts.length).toBeGreaterThan(5);
    expect(described.toSorted()).toEqual([...folders, ...parts].toSorted());
  });

  it("comes with an example container that fires on the library's event, and requires consent", () => {
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

  it('documents every custom property with its default', () => {
    const source = read('src/ui/token-values.ts');
    const properties = [...source.matchAll(/@cssproperty --cookiemelding-([\w-]+)/g)].map(([, name]) => name!);
    const rows = new Map(
      [...read('demo/manual/styling.md').matchAll(/^\| `--cookiemelding-([\w-]+)` +\| (.+?) +\|/gm)].map(
        ([, name, value]) => [name!, value!] as const,
      ),
    );
    expect([...rows.keys()]).toEqual(properties);
    const defaults = [...source.matchAll(/^ {2}'?([\w-]+)'?: '(.+)',$/gm)];
    expect(defaults.length).toBeGreaterThan(10);
    for (const [, name, value] of defaults) expect(rows.get(name!), name).toBe(`\`${value}\``);
  });

  it('documents exactly the parts that elements have', () => {
    const elements = {
      'cookie-melding': 'src/ui/cookie-melding.ts',
      'cookie-declaration': 'src/ui/cookie-declaration.ts',
      'cookie-placeholder': 'src/placeholders/placeholder.ts',
      'cookie-trigger': 'src/settings-button/fixed-button.ts',
    };
    const parts = Object.entries(elements).flatMap(([element, file]) =>
      [...read(file).matchAll(/@csspart (\w+)/g)].map(([, part]) => `${element}::part(${part})`),
    );
    const [table = ''] = /(?<=^## Parts\n)[^]+?(?=\n```)/m.exec(read('demo/manual/styling.md')) ?? [];
    expect([...table.matchAll(/`([\w-]+::part\(\w+\))`/g)].map(([, part]) => part).toSorted()).toEqual(
      parts.toSorted(),
    );
  });

  it('lists exactly the services that are known by their hosts', () => {
    const names = [...read('src/consent/service.ts').matchAll(/\{ name: '([\w-]+)', title: /g)].map(
      ([, name]) => name!,
    );
    const [table = ''] = /(?<=^## Known services\n)[^]+?(?=^## )/m.exec(read('demo/manual/services.md')) ?? [];
    const rows = [...table.matchAll(/^\| `([\w-]+)` +\| (.+) \|$/gm)];
    expect(rows.map(([, name]) => name)).toEqual([...new Set(names)]);
    for (const [, name, addresses] of rows) {
      const hosts = [...addresses!.matchAll(/`([\w./-]+)`/g)].map(([, host]) => host!);
      expect(hosts.length, name).toBeGreaterThan(0);
      for (const host of hosts) expect(serviceAt(`https://${host}`, []), host).toBe(name);
    }
  });

  it('has a result for each framework app, with every check passed', () => {
    const rows = rowsOfManual();
    expect([...rows.keys()].toSorted()).toEqual(readdirSync(new URL('../demo/frameworks', import.meta.url)).toSorted());
    for (const row of rows.values()) expect(row).toMatch(/\| ([1-9]\d*) of \1 +\|/);
  });

  it.each(['wordpress', 'nl/wordpress'])(
    'has a result for each part of the WordPress tests in %s, with every check passed',
    (name) => {
      const [table] = read(`demo/manual/${name}.md`).match(/<!-- wordpress -->[^]+<!-- \/wordpress -->/)!;
      expect([...table.matchAll(/\| ([1-9]\d*) (?:of|van) \1 +\|/g)]).toHaveLength(8);
    },
  );

  it('keeps the WordPress plugin within the length that one can read', () => {
    expect(read('demo/wordpress/cookiemelding.php').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('quotes the files of each app correctly', () => {
    const excerpts = readdirSync(new URL('../demo/frameworks', import.meta.url)).flatMap((app) => {
      const quoted = [
        ...read(`demo/manual/${app}.md`).matchAll(
          /(?<=\n\n)`([\w./+-]+)`(?:.|\n(?!\n))*?:\n\n(?:<!-- fragment -->\n\n)?```\w+\n([^]+?)```$/gm,
        ),
      ];
      expect(quoted.length, app).toBeGreaterThan(0);
      return quoted.map(([, file, code]) => [`demo/frameworks/${app}/${file}`, code!.trim()] as const);
    });
    expect(excerpts.length).toBeGreaterThan(1);
    const flat = (text: string) => text.replaceAll(/^ +/gm, '');
    for (const [file, code] of excerpts) expect(flat(read(file))).toContain(flat(code));
  });
});
