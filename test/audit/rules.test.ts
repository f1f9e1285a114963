// What the audit decides, without a browser.
import { mkdtempSync, appendFileSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyChanges, changeFor, googleIdsIn } from '../../src/audit/change-element.js';
import { dutch } from '../../src/audit/dutch.js';
import { english } from '../../src/audit/english.js';
import { evaluatePage } from '../../src/audit/evaluate.js';
import { ANALYTICS, FUNCTIONAL } from '../../src/consent/category.js';
import { guessCategory } from '../../src/storage/guess-category.js';
import { isRandomValue } from '../../src/storage/random-value.js';
import { partyOf, siteOf } from '../../src/audit/known-party.js';
import { MOMENTS } from '../../src/audit/moment.js';
import type { Observation, PageRecord, RequestRecord, StoredRecord } from '../../src/audit/observation.js';
import type { FailedResult, PageResult, Result } from '../../src/audit/page-result.js';
import { toPageFailure } from '../../src/audit/audit-error.js';
import { remedyFor } from '../../src/audit/remedy.js';
import { htmlReport } from '../../src/audit/report-html.js';
import { sarifReport } from '../../src/audit/report-sarif.js';
import { resultText } from '../../src/audit/report-text.js';
import { ResultStore } from '../../src/audit/result-store.js';
import { responsibleElement, sourceElements } from '../../src/audit/source-elements.js';
import { validateSettings } from '../../src/settings/validate-settings.js';
import { sarifFaults } from './sarif.js';

/** As much of a SARIF log as is looked at here. */
interface SarifLog {
  readonly runs: readonly {
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
    }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly unknown[];
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: { readonly charOffset: number; readonly charLength: number };
            readonly insertedContent: { readonly text: string };
          }[];
        }[];
      }[];
    }[];
  }[];
}

const fail = (): never => {
  throw new Error('There is none.');
};

const URL_OF_SITE = 'https://www.symbis.test/';

const observation = (given: Partial<Observation> = {}): Observation => ({
  moment: 'arrival',
  requests: [],
  stored: [],
  hints: [],
  clicks: 0,
  settingsControls: [],
  problems: [],
  ...given,
});

const page = (given: Partial<PageRecord> = {}): PageRecord => ({
  url: URL_OF_SITE,
  finalUrl: URL_OF_SITE,
  title: 'Symbis',
  status: 200,
  observations: [observation()],
  pictures: [],
  html: '',
  links: [],
  durationMs: 1,
  ...given,
});

const request = (url: string, given: Partial<RequestRecord> = {}): RequestRecord => ({
  url,
  host: new URL(url).hostname,
  type: 'script',
  method: 'GET',
  startMs: 0,
  setsCookies: [],
  by: [],
  ...given,
});

const stored = (name: string, given: Partial<StoredRecord> = {}): StoredRecord => ({
  kind: 'cookie',
  name,
  host: 'www.symbis.test',
  hash: String(Math.random()),
  length: 24,
  isRandom: true,
  by: [],
  ...given,
});

const rules = (record: PageRecord) => evaluatePage(record).map(({ rule }) => rule);

/** The same item for two visitors, each with a value of its own. */
const forTwo = (name: string, given: Partial<StoredRecord> = {}) =>
  page({
    observations: [
      observation({ stored: [stored(name, given)] }),
      observation({ moment: 'gpc', stored: [stored(name, given)] }),
    ],
  });

describe('a value', () => {
  it.each([
    ['a UUID', '5f0c6a52-1f0e-4bd4-9ad0-0d3f3ce8e9a1', true],
    ['random letters and digits', 'GA1.1.k3j2h1g0f9d8', true],
    ['random, encoded', '%22k3j2h1g0f9d8%22', true],
    ['a word', 'verzonden', false],
    ['a language', 'nl-NL', false],
    ['a date', '2026-11-29T10:11:12.000Z', false],
    ['a time in milliseconds', String(Date.now()), false],
    ['a time in seconds', String(Math.round(Date.now() / 1000)), false],
    ['a number', '42', false],
    ['digits that are all alike', '11111111', false],
    ['a broken encoding', '%E0%A4%A', false],
  ])('%s is random: %#', (_, value, expected) => {
    expect(isRandomValue(value)).toBe(expected);
  });
});

describe('a name', () => {
  it.each<[string, string | undefined]>([
    ['csrftoken', FUNCTIONAL],
    ['csrfmiddlewaretoken', FUNCTIONAL],
    ['__RequestVerificationToken', FUNCTIONAL],
    ['antiForgery', FUNCTIONAL],
    ['SSESS0a1b2c3d4e5f', FUNCTIONAL],
    ['PrestaShop-5a4d2e3f', FUNCTIONAL],
    ['PHPSESSID', FUNCTIONAL],
    ['oidc.user:https://login.test', FUNCTIONAL],
    ['firebase:authUser:key', FUNCTIONAL],
    ['datadome', FUNCTIONAL],
    ['visitor', ANALYTICS],
    ['device_id', ANALYTICS],
    ['tokenizer', ANALYTICS],
    ['SESSION_ANALYTICS', FUNCTIONAL],
    ['prestashopid', ANALYTICS],
  ])('such as %s of an identifier of the site is for %s', (name, category) => {
    expect(guessCategory({ name, isOwn: true, isIdentifier: true }).category).toBe(category);
  });

  it('counts for nothing on another host', () => {
    expect(guessCategory({ name: 'csrftoken', isOwn: false, isIdentifier: true }).category).toBe('advertising');
    expect(guessCategory({ name: 'csrftoken', isOwn: false, isIdentifier: false }).category).toBeUndefined();
  });
});

describe('a party', () => {
  it.each([
    ['https://cdn.symbis.test/a.js', undefined],
    ['https://www.googletagmanager.com/gtag/js?id=AW-123456', 'advertising'],
    ['https://www.googletagmanager.com/gtag/js?id=G-ABC123', 'analytics'],
    ['https://www.symbis.test/metrics/gtag/js?id=G-ABC123', 'analytics'],
    ['https://www.symbis.test/matomo.php?x=1', 'analytics'],
    ['https://www.google.com/maps/embed?pb=1', 'advertising'],
    ['not an address', undefined],
  ])('at %s needs %s', (address, category) => {
    expect(partyOf(address, 'www.symbis.test')?.category).toBe(category);
  });

  it('is told apart by its registrable domain, also under a public suffix of two parts', () => {
    expect(siteOf('shop.foo.co.uk')).toBe('foo.co.uk');
    expect(siteOf('a.github.io')).not.toBe(siteOf('b.github.io'));
    expect(siteOf('127.0.0.1')).toBe('127.0.0.1');
    expect(siteOf('localhost')).toBe('localhost');
  });
});

describe('the evaluation', () => {
  it('passes a page that asks nothing and tracks nothing', () => {
    expect(rules(page())).toEqual([]);
  });

  it.each([
    ['a login cookie', 'PHPSESSID', { httpOnly: true, secure: true }],
    ['a session that the server keeps', 'app_session', { httpOnly: true, secure: true }],
    ['a basket for a week', 'cart_id', { httpOnly: true, days: 7 }],
    ['a token against forgery', 'XSRF-TOKEN', { days: 2 }],
    ['a language', 'taal', { days: 365, isRandom: false }],
    ['the choice', 'cookiemelding', { days: 182 }],
    ['the choice of another tool', 'cookieConsentV2', { days: 182 }],
    ['what keeps a visitor logged in', 'remember_web_59ba36', { days: 30 }],
  ])('takes %s for no tracker', (_, name, given) => {
    expect(rules(forTwo(name, given))).toEqual([]);
  });

  it.each([
    ['a random value for a year', 'visitor', { days: 365 }, ['stored-without-consent']],
    ['one in local storage', 'visitor', { kind: 'localStorage' }, ['stored-without-consent']],
    ['one with a word inside another', 'reviewer_id', { days: 365 }, ['stored-without-consent']],
    ['one that ends with the visit', 'visitor', { kind: 'sessionStorage' }, []],
    ['one that is the same for everyone', 'visitor', { days: 365, hash: 'x' }, []],
    ['one that is no identifier', 'visitor', { days: 365, isRandom: false }, []],
    ['a cookie of Google', '_ga', { days: 400 }, ['stored-without-consent']],
  ] as const)('judges %s', (_, name, given, expected) => {
    expect(rules(forTwo(name, given))).toEqual(expected);
  });

  it('says the moment: what begins after the refusal was not there before', () => {
    const hit = request('https://www.google-analytics.com/g/collect');
    const record = page({ observations: [observation(), observation({ moment: 'refusal', requests: [hit] })] });
    expect(rules(record)).toEqual(['tracking-after-refusal']);
    const withdrawn = page({
      observations: [observation(), observation({ moment: 'withdrawal-return', requests: [hit] })],
    });
    expect(rules(withdrawn)).toEqual(['tracking-after-withdrawal']);
    const accepted = page({ observations: [observation(), observation({ moment: 'acceptance', requests: [hit] })] });
    expect(rules(accepted)).toEqual([]);
  });

  it('wants of a site only what it can remove itself after a withdrawal', () => {
    const left = (host: string) =>
      page({
        observations: [
          observation(),
          observation({
            moment: 'withdrawal',
            stored: [stored('IDE', { host, days: 390 }), stored('_fbp', { host, days: 90 })],
          }),
        ],
      });
    expect(rules(left('doubleclick.net'))).toEqual([]);
    expect(evaluatePage(left('symbis.test')).map(({ subject }) => subject)).toEqual([]);
  });

  it('finds a login cookie that scripts can read, and none that the server keeps', () => {
    const open = page({ observations: [observation({ stored: [stored('PHPSESSID', { setBy: URL_OF_SITE })] })] });
    expect(rules(open)).toEqual(['cookie-not-secure', 'session-open-to-scripts']);
  });
});

describe('an element of the source', () => {
  const html = `<!doctype html>
<html><head>
<script id="a" src="https://snap.licdn.com/x.js" async></script>
<script>
  load('https://x.test/');
</script>
<noscript><img src="https://www.facebook.com/tr?id=1"></noscript>
</head><body>
<iframe data-category="advertising" data-src="https://www.youtube.com/embed/1"></iframe>
<IMG SRC='https://ad.doubleclick.net/a?b=1&c=2' alt="a > b">
</body></html>`;
  const elements = sourceElements(html, URL_OF_SITE);

  it('is found by address, by line, and by the chain of scripts', () => {
    const find = (url: string | undefined, by: { url: string; line: number }[] = []) =>
      responsibleElement(elements, URL_OF_SITE, { url, by })?.selector;
    expect(find('https://snap.licdn.com/x.js')).toBe('script#a');
    expect(
      find('https://px.test/', [
        { url: 'https://other.test/y.js', line: 3 },
        { url: 'https://snap.licdn.com/x.js', line: 1 },
      ]),
    ).toBe('script#a');
    expect(find('https://x.test/', [{ url: URL_OF_SITE, line: 5 }])).toBe('head > script:nth-of-type(2)');
    expect(find('https://x.test/', [{ url: URL_OF_SITE, line: 99 }])).toBeUndefined();
    // What waits for consent is not to blame.
    expect(find('https://www.youtube.com/embed/1')).toBeUndefined();
  });

  it.each([
    [
      'a script',
      'https://snap.licdn.com/x.js',
      '<script type="text/plain" data-category="advertising" data-service="linkedin" id="a" data-src="https://snap.licdn.com/x.js" async></script>',
    ],
    [
      'an image with an odd spelling',
      'https://ad.doubleclick.net/a?b=1&c=2',
      '<img data-category="advertising" data-service="linkedin" data-src="https://ad.doubleclick.net/a?b=1&amp;c=2" alt="a > b">',
    ],
    ['what is in noscript', 'https://www.facebook.com/tr?id=1', ''],
  ])('%s is changed in its place', (_, url, after) => {
    const element = elements.find(({ urls }) => urls.includes(url))!;
    const change = changeFor(element, 'advertising', 'linkedin');
    expect(change.after).toBe(after);
    expect(html.slice(change.startOffset, change.endOffset)).toBe(change.before);
    expect(applyChanges(html, [change])).toBe(html.replace(change.before, () => after));
  });

  it('loses Google’s snippet, and keeps what the site added to it', () => {
    const snippet = (rest: string) =>
      sourceElements(
        `<script>window.dataLayer = window.dataLayer || [];
        function gtag(){dataLayer.push(arguments);}
        gtag('js', new Date());
        gtag('config', 'G-ABC1234567', { send_page_view: false });${rest}</script>`,
        URL_OF_SITE,
      )[0]!;
    expect(changeFor(snippet(''), 'analytics').after).toBe('');
    expect(changeFor(snippet(`gtag('event', 'login');`), 'analytics').after).toMatch(
      /^<script>\s*gtag\('event', 'login'\);<\/script>$/,
    );
  });

  it('gives its ids to the script tag', () => {
    expect(googleIdsIn('G-ABC1234567 AW-123456789 GTM-ABC1234 AW-123456789 xG-NO')).toEqual({
      googleAnalytics: ['G-ABC1234567'],
      googleAds: ['AW-123456789'],
      googleTagManager: ['GTM-ABC1234'],
    });
  });
});

describe('the remedy', () => {
  it('is a block that the schema accepts, which cannot end its own script element', () => {
    const evil = '</script><script>alert(1)</script>';
    const record = forTwo(`_fbp${evil}`, { days: 365 });
    const { block, settings, tag } = remedyFor({ ...record, title: evil }, evaluatePage(record), dutch.remedy);
    expect(validateSettings(settings)).toEqual([]);
    expect(settings['cookies']).toEqual([expect.objectContaining({ category: 'analytics' })]);
    expect(block.match(/<\/script>/g)).toHaveLength(1);
    expect(tag?.match(/<\/script>/g)).toHaveLength(1);
  });

  it('keeps what a site has declared', () => {
    const declared = { name: 'own', category: 'analytics', purpose: 'Eigen tekst' };
    const record = page({
      library: { settings: {}, block: { cookies: [declared], controller: 'Symbis' } },
      observations: [
        observation(),
        observation({
          moment: 'acceptance',
          stored: [
            stored('visitor_hash', { kind: 'localStorage', by: [{ url: 'https://snap.licdn.com/x.js', line: 1 }] }),
            stored('own', { days: 9 }),
          ],
        }),
      ],
    });
    const { settings } = remedyFor(record, evaluatePage(record), dutch.remedy);
    expect(settings).toMatchObject({ controller: 'Symbis' });
    expect((settings['cookies'] as unknown[])[0]).toEqual(declared);
  });

  it.each([
    ['data-google-analytics="G-ABC1234567"', { googleAnalytics: 'G-ABC1234567' }, 'data-categories="advertising" src'],
    ['data-categories="video"', { categories: 'video' }, 'data-categories="video advertising"'],
    ['data-google-ads="AW-123456789"', { googleAds: 'AW-123456789' }, undefined],
  ])('lets the library on the page ask for what will wait, with %s', (attribute, settings, expected) => {
    const tag = `<script src="/cookiemelding.js" ${attribute}></script>`;
    const record = page({
      html: `<head>${tag}<script src="https://bat.bing.com/bat.js"></script></head>`,
      library: { settings, block: {} },
      observations: [observation({ requests: [request('https://bat.bing.com/bat.js')] })],
    });
    const { changes } = remedyFor(record, evaluatePage(record), dutch.remedy);
    const own = changes.find(({ before }) => before === tag);
    if (expected) expect(own?.after).toContain(expected);
    else expect(own).toBeUndefined();
    expect(changes.some(({ after }) => after.includes('data-src="https://bat.bing.com/bat.js"'))).toBe(true);
  });

  it('is nothing for a page that passes', () => {
    expect(remedyFor(page(), [], dutch.remedy)).toEqual({ tag: undefined, settings: {}, block: '', changes: [] });
  });
});

describe('the texts', () => {
  it('are there in both languages for the same things', () => {
    const keys = (value: object): string[] =>
      Object.entries(value).flatMap(([key, item]) =>
        typeof item === 'object' ? keys(item as object).map((inner) => `${key}.${inner}`) : [key],
      );
    expect(keys(english)).toEqual(keys(dutch));
    expect(Object.keys(dutch.moments)).toEqual([...MOMENTS]);
  });

  it('have a row in the manual for each rule', () => {
    const manual = readFileSync(fileURLToPath(new URL('../../demo/manual/audit.md', import.meta.url)), 'utf8');
    expect(Object.keys(english.rules).filter((rule) => !manual.includes(`\`${rule}\``))).toEqual([]);
  });

  it.each([
    ['page.goto: net::ERR_NAME_NOT_RESOLVED at https://x.invalid/', 'no-host'],
    ['page.goto: net::ERR_CERT_AUTHORITY_INVALID at https://x/', 'certificate'],
    ['page.goto: net::ERR_TOO_MANY_REDIRECTS', 'redirects'],
    ['page.goto: Download is starting', 'download'],
    ['page.goto: Timeout 20000ms exceeded.', 'no-answer'],
    ['page.goto: net::ERR_CONNECTION_REFUSED', 'no-connection'],
    ['page.goto: Page crashed', 'crashed'],
    ['something else', 'unknown'],
  ])('name the failure %s', (message, reason) => {
    expect(toPageFailure(new Error(message)).reason).toBe(reason);
  });
});

describe('the HTML report', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  async function report(result: PageResult, texts = dutch) {
    async function* results(): AsyncGenerator<Result> {
      yield result;
    }
    const summaries = [{ url: result.url, title: '', counts: { error: 1, warning: 0, info: 0 } }];
    const pieces: string[] = [];
    for await (const piece of htmlReport(results(), { summaries, made: '2026-11-29T10:00:00.000Z' }, texts))
      pieces.push(piece);
    return pieces.join('');
  }

  it.each([dutch, english])('shows what a page calls things, and runs none of it ($lang)', async (texts) => {
    const record = page({
      title: evil,
      observations: [
        observation({
          stored: [stored(`_fbp${evil}`, { days: 90 })],
          requests: [request('https://www.google-analytics.com/g/collect?x=<script>')],
          queue: [{ isCommand: true, values: ['consent', evil] }],
        }),
        observation({ moment: 'gpc', stored: [stored(`_fbp${evil}`, { days: 90 })] }),
      ],
    });
    const findings = evaluatePage(record);
    const { html: _, ...rest } = record;
    const html = await report(
      { type: 'page', url: record.url, record: rest, findings, remedy: remedyFor(record, findings, texts.remedy) },
      texts,
    );
    expect(html).toContain(texts.rules['tracking-without-consent'].title);
    expect(html).not.toMatch(/<script|<img src=x/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain("default-src 'none'");
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toMatch(/<\/html>\s*$/);
    // In pieces, and one page all the same.
    for (const tag of ['html', 'body', 'main']) expect(html.match(RegExp(`</${tag}>`, 'g'))).toHaveLength(1);
  });
});

describe('the SARIF report', () => {
  async function log(record: PageRecord, failures: readonly FailedResult[] = [], texts = english) {
    const findings = evaluatePage(record);
    const { html: _, ...rest } = record;
    const remedy = remedyFor(record, findings, texts.remedy);
    async function* results(): AsyncGenerator<Result> {
      yield* failures;
      yield { type: 'page', url: record.url, record: rest, findings, remedy };
    }
    const counts = { error: 0, warning: 0, info: 0 };
    const summaries = failures.map((failure) => ({ url: failure.url, title: '', counts, failure }));
    const pieces: string[] = [];
    for await (const piece of sarifReport(results(), { summaries, made: '2026-11-29T10:00:00.000Z' }, texts))
      pieces.push(piece);
    return { log: JSON.parse(pieces.join('')) as SarifLog, findings };
  }

  const html = '<p>x</p>\n<script src="https://connect.facebook.net/en_US/fbevents.js"></script>';
  const src = 'https://connect.facebook.net/en_US/fbevents.js';

  it.each([dutch, english])('has what the format requires, with the change as a fix ($lang)', async (texts) => {
    const record = page({
      html,
      observations: [
        observation({
          requests: [request(src, { by: [{ url: URL_OF_SITE, line: 2 }] })],
          stored: [stored('_fbp{0}[a](b)', { days: 90, by: [{ url: `${src}?a=|^x`, line: 0 }] })],
        }),
        observation({ moment: 'gpc', stored: [stored('_fbp{0}[a](b)', { days: 90 })] }),
      ],
    });
    const { log: sarif, findings } = await log(record, [], texts);
    expect(sarifFaults(sarif)).toEqual([]);
    const { results, invocations } = sarif.runs[0]!;
    expect(invocations[0]).toMatchObject({ executionSuccessful: true, toolExecutionNotifications: [] });
    expect(results.map(({ ruleId }) => ruleId)).toEqual(findings.map(({ rule }) => rule));
    const tracking = results.find(({ ruleId }) => ruleId === 'tracking-without-consent')!;
    expect(tracking).toMatchObject({ level: 'error', locations: [{ physicalLocation: { region: { startLine: 2 } } }] });
    const [{ deletedRegion, insertedContent } = fail()] = tracking.fixes![0]!.artifactChanges[0]!.replacements;
    const { charOffset, charLength } = deletedRegion;
    expect(html.slice(0, charOffset) + insertedContent.text + html.slice(charOffset + charLength)).toBe(
      `<p>x</p>\n<script type="text/plain" data-category="advertising" data-service="meta-pixel" data-src="${src}"></script>`,
    );
    const item = results.find(({ ruleId }) => ruleId.startsWith('stored'))!;
    // Braces and brackets stand for something else there.
    expect(item.message.text).toContain(String.raw`_fbp{{0}}\[a\](b)`);
    expect(JSON.stringify(item.locations)).toContain('?a=%7C%5Ex');
  });

  it('of a page with nothing to find has no results', async () => {
    const { log: sarif } = await log(page());
    expect(sarifFaults(sarif)).toEqual([]);
    expect(sarif.runs[0]!.results).toEqual([]);
  });

  it('says what could not be looked at', async () => {
    const { log: sarif } = await log(page(), [
      { type: 'failed', url: 'https://nowhere.invalid/', reason: 'no-host', detail: 'net::ERR' },
      { type: 'failed', url: 'file:///etc/passwd', reason: 'no-address', detail: '' },
    ]);
    expect(sarifFaults(sarif)).toEqual([]);
    const [invocation] = sarif.runs[0]!.invocations;
    expect(invocation!.executionSuccessful).toBe(false);
    expect(invocation!.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      'https://nowhere.invalid/: the host does not exist (net::ERR)',
      expect.stringContaining('file:///etc/passwd: '),
    ]);
  });

  it('is checked by a test that can fail', () => {
    expect(sarifFaults({ version: '2.1.0', runs: [] })).not.toEqual([]);
    const run = {
      tool: { driver: { name: 'x', rules: [] } },
      language: 'en',
      columnKind: 'utf16CodeUnits',
      invocations: [{ endTimeUtc: '2026-11-29T10:00:00Z', executionSuccessful: true, toolExecutionNotifications: [] }],
    };
    const result = { ruleId: 'x', ruleIndex: 0, message: { text: 'x' } };
    const place = (startLine: number) => ({
      physicalLocation: { artifactLocation: { uri: 'https://a.test/' }, region: { startLine } },
    });
    const base = { $schema: 'https://a.test/', version: '2.1.0' };
    expect(sarifFaults({ ...base, runs: [{ ...run, results: [] }] })).toEqual([]);
    expect(sarifFaults({ ...base, runs: [{ ...run, results: [{ ...result, locations: [place(1)] }] }] })).toEqual([
      'rule 0 is not x',
    ]);
    expect(sarifFaults({ ...base, runs: [{ ...run, results: [{ ...result, locations: [place(0)] }] }] })).toHaveLength(
      1,
    );
  });
});

describe('the text in the terminal', () => {
  it('has no control characters of a page', () => {
    const record = forTwo('_fbp\u001B[2J\u009B', { days: 90 });
    const { html: _, ...rest } = record;
    const findings = evaluatePage(record);
    const remedy = remedyFor(record, findings, dutch.remedy);
    const text = resultText({ type: 'page', url: record.url, record: rest, findings, remedy }, dutch);
    expect(text).toContain('_fbp�[2J�');
    expect(text.split('\n').length).toBeGreaterThan(2);
  });
});

describe('the file of results', () => {
  it('gives back what is whole, and goes on behind it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    const path = join(folder, 'state.jsonl');
    const failed = (url: string): Result => ({ type: 'failed', url, reason: 'no-host', detail: 'é' });
    const first = new ResultStore(path);
    first.add(failed('https://a.test/'));
    // The process was ended here, in the middle of a letter.
    appendFileSync(path, Buffer.from('{"type":"failed","url":"https://b.test/","detail":"é').subarray(0, -1));
    const second = new ResultStore(path);
    second.add(failed('https://c.test/'));
    appendFileSync(path, 'no JSON\nnull\n{"type":"other","url":"x"}\n');
    const urls: string[] = [];
    for await (const { url } of new ResultStore(path).read()) urls.push(url);
    expect(urls).toEqual(['https://a.test/', 'https://c.test/']);
    rmSync(folder, { recursive: true });
  });
});
