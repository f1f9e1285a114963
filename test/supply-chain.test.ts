// What a site trusts when it loads the built files.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FiltersEngine, Request } from '@ghostery/adblocker';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const files = readdirSync(dist).filter((file) => file.endsWith('.js'));
const read = (file: string, folder = dist) => readFileSync(join(folder, file));

describe('the package', () => {
  const { dependencies, scripts } = JSON.parse(read('package.json', root).toString()) as Record<
    string,
    Record<string, string>
  >;

  it('has two dependencies, each pinned to a version', () => {
    expect(Object.keys(dependencies!)).toEqual(['js-cookie', 'lit']);
    expect(Object.values(dependencies!).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has no scripts that npm runs where the package is installed: `prepare` builds it from git, and no more', () => {
    expect(Object.keys(scripts!).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
    expect(scripts!.prepare).toBe('node src/build/prepare.js');
  });

  it('has no registry addresses in its lock file', () => {
    expect(read('package-lock.json', root).toString()).not.toMatch(/"resolved": "\w+:/);
  });
});

describe('the built files', () => {
  it('have their hashes in integrity.json', () => {
    const hashes = JSON.parse(read('integrity.json').toString()) as Record<string, string>;
    expect(Object.keys(hashes)).toEqual(files.toSorted());
    for (const file of files) {
      const hash = createHash('sha384').update(read(file)).digest('base64');
      expect(hashes[file]).toBe(`sha384-${hash}`);
    }
  });

  it('are identical when they are built again', { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'build-'));
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    // Lit's export conditions depend on it, and Vitest sets it to `test`.
    const env = { ...process.env, NODE_ENV: 'production' };
    const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--outDir', folder], { cwd: root, env });
    expect(status).toBe(0);
    // The compiler adds the package's modules and types after it.
    const filesIn = (place: string) =>
      readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(place, join(entry.parentPath, entry.name)))
        .filter((file) => !/^npm\b/.test(file))
        .toSorted();
    expect(filesIn(folder)).toEqual(filesIn(dist));
    const different = filesIn(folder).filter((file) => !read(file, folder).equals(read(file)));
    rmSync(folder, { recursive: true });
    expect(different).toEqual([]);
  });

  it.each(files)('%s is read by the browsers that are named', (file) => {
    const sourceType = file === 'cookiemelding.js' ? 'script' : 'module';
    expect(() => parse(read(file).toString(), { ecmaVersion: 2023, sourceType })).not.toThrow();
  });

  it('name no host but Google’s own, and its explanation', () => {
    const hosts = files.flatMap(
      (file) =>
        read(file)
          .toString()
          .match(/https?:\/\/[\w.-]+\.[a-z]{2,}/g) ?? [],
    );
    // Links for visitors, XML namespaces, and the comments of bundled packages.
    const known =
      /^https?:\/\/(www\.googletagmanager\.com|business\.safety\.google|www\.autoriteitpersoonsgegevens\.nl|www\.youtube\.com|vimeo\.com|www\.w3\.org|lit\.dev|github\.com)$/;
    expect(hosts.filter((host) => !known.test(host))).toEqual([]);
  });

  it('make no code from strings', () => {
    const found = files.filter((file) =>
      /\beval\(|new Function|\.innerHTML=(?!\w+\b)|insertAdjacentHTML|srcdoc\s*=|['"`]srcdoc['"`]\s*,/.test(
        read(file).toString(),
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('the filter lists of visitors', () => {
  const engine = FiltersEngine.parse(readFileSync(new URL('./setup/cookie-filters.txt', import.meta.url), 'utf8'));
  const request = (path: string) =>
    Request.fromRawDetails({
      url: `https://www.symbis.nl${path}`,
      type: 'script',
      sourceUrl: 'https://www.symbis.nl/',
    });

  it.each(files)('do not block %s', (file) => {
    expect(engine.match(request(`/${file}`)).match).toBe(false);
    expect(engine.match(request(`/assets/js/${file}`)).match).toBe(false);
  });

  it('do not hide the notice, nor anything of it', () => {
    const names = [
      'cookie-melding',
      'consent-preferences',
      'cookie-declaration',
      'cookie-placeholder',
      'cookie-embed',
      'cookie-trigger',
    ];
    const { styles } = engine.getCosmeticsFilters({
      url: 'https://www.symbis.nl/',
      hostname: 'www.symbis.nl',
      domain: 'symbis.nl',
      ids: [],
      classes: [],
      hrefs: [],
    });
    const selectors = styles.split(/[,{}]/).map((part) => part.trim());
    expect(selectors).toContain('cookie-banner');
    expect(selectors.filter((selector) => names.includes(selector))).toEqual([]);
  });

  it.each([
    ['/js/cookie-consent.js'],
    ['/cookieconsent.min.js'],
    ['/consent-manager.js'],
    ['/assets/cookie-banner.js'],
  ])('would block %s', (path) => {
    expect(engine.match(request(path)).match).toBe(true);
  });
});
