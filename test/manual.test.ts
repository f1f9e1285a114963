// The manual as the demo serves it: its pages, their order, and every link of theirs.
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveExample, LIVE_EXAMPLES } from '../demo/docs/live.js';
import { readContents, readMarkdown, renderMarkdown } from '../demo/docs/markdown.js';
import { createDemoServer } from '../demo/server.js';

type Element = DefaultTreeAdapterTypes.Element;

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createDemoServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const markdownIn = (folder: string) =>
  readdirSync(new URL(`../${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const manuals = { en: 'demo/manual', nl: 'demo/manual/nl' };
const all = [...markdownIn(manuals.en), ...markdownIn(manuals.nl), ...markdownIn('demo/reference')];

/** Where a file of the manual is on the site. */
const addressOf = (file: string) =>
  file
    .replace('demo', '')
    .replace(/README\.md$/, '')
    .replace(/\.md$/, '.html');

function elementsOf(html: string): Element[] {
  const within = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...within(child)] : []));
  return within(parse(html));
}
const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;
const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

interface Page {
  status: number;
  elements: Element[];
  ids: Set<string>;
}
const seen = new Map<string, Promise<Page>>();

/** A page of the site, or the status of anything else, fetched once. */
function get(address: string): Promise<Page> {
  const known = seen.get(address);
  if (known) return known;
  const answer = (async () => {
    const response = await fetch(new URL(address, origin));
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    const elements = isPage ? elementsOf(await response.text()) : [];
    if (!isPage) await response.arrayBuffer();
    const ids = elements.flatMap((element) => [attribute(element, 'id'), attribute(element, 'name')]);
    return { status: response.status, elements, ids: new Set(ids.filter((id) => id !== undefined)) };
  })();
  seen.set(address, answer);
  return answer;
}

/** Follows every link from some pages on, and names those that lead nowhere. */
async function brokenLinks(...from: string[]): Promise<string[]> {
  const broken: string[] = [];
  const queue = [...from];
  for (const address of queue) {
    const page = await get(address);
    // The menus of the made-up sites in the gallery are there for their looks.
    if (address.startsWith('/galerij/')) continue;
    const links = page.elements.flatMap((element) =>
      ['href', 'src', 'data-index'].flatMap((name) => attribute(element, name) ?? []),
    );
    for (const link of new Set(links)) {
      const url = new URL(link, new URL(address, origin));
      if (url.origin !== origin) continue;
      const path = url.pathname + url.search;
      if (!queue.includes(path)) queue.push(path);
      const { status, ids } = await get(path);
      if (status !== 200) broken.push(`${address}: ${link}`);
      // The configurator's settings stand where other pages have an anchor.
      else if (url.hash && url.pathname !== '/samenstellen' && !ids.has(decodeURIComponent(url.hash.slice(1))))
        broken.push(`${address}: ${link}`);
    }
  }
  return [...new Set(broken)];
}

describe('the pages of the manual', () => {
  it.each(all)('%s is served, with its title', async (file) => {
    const { status, elements } = await get(addressOf(file));
    expect(status).toBe(200);
    const [, title] = /^# (.+)$/m.exec(read(file))!;
    const headings = elements.filter(({ tagName }) => tagName === 'h1');
    expect(headings.map(textOf)).toEqual([title!.replaceAll('`', '')]);
    expect(textOf(elements.find(({ tagName }) => tagName === 'title')!)).toContain('cookiemelding');
  });

  it('have no broken link or anchor, and neither has any page that they lead to', { timeout: 60_000 }, async () => {
    expect(await brokenLinks('/', '/en', ...all.map(addressOf))).toEqual([]);
    expect(seen.size).toBeGreaterThan(all.length + 20);
  });

  it.each(['en', 'nl'] as const)('are all in the contents: %s', async (language) => {
    const folder = manuals[language];
    const { elements } = await get(addressOf(`${folder}/README.md`));
    const links = elements.flatMap((element) => attribute(element, 'href') ?? []);
    const linked = links.map((link) => new URL(link, new URL(addressOf(`${folder}/`), origin)).pathname);
    for (const file of markdownIn(folder).filter((name) => !name.endsWith('README.md')))
      expect(linked, file).toContain(addressOf(file));
  });

  it.each(['en', 'nl'] as const)('follow each other in the order of the contents: %s', async (language) => {
    const folder = manuals[language];
    const index = addressOf(`${folder}/README.md`);
    const resolve = (link: string, from: string) => new URL(link, new URL(from, origin)).pathname;
    // The order as one reads it: the links that begin an item of a list.
    const listed = [...read(`${folder}/README.md`).matchAll(/^- \[[^\]]*\]\(([^)#\s]+)\)/gm)].map(([, href]) => {
      const { pathname } = new URL(href!, `http://x/${folder}/`);
      const file = decodeURIComponent(pathname.slice(1));
      return /^demo\/(manual|reference)\/.*\.md$/.test(file) ? addressOf(file) : `/source/${file}.html`;
    });
    expect(listed.length).toBeGreaterThan(0);
    const next = async (address: string, rel: string) => {
      const { elements } = await get(address);
      const link = elements.find((element) => attribute(element, 'rel') === rel);
      return link ? resolve(attribute(link, 'href')!, address) : undefined;
    };
    const order: string[] = [];
    for (let at = await next(index, 'next'); at && order.length < 200; at = await next(at, 'next')) {
      expect(await next(at, 'prev')).toBe(order.at(-1));
      order.push(at);
    }
    // The pages of the reference come after its own contents.
    const ofReference = markdownIn('demo/reference').map(addressOf);
    expect(order.filter((address) => listed.includes(address))).toEqual(listed);
    expect(order.filter((address) => !listed.includes(address) && !ofReference.includes(address))).toEqual([]);
  });

  it('lead to the same page in the other language', async () => {
    const pairs = markdownIn(manuals.nl).map((dutch) => {
      const [, name = 'README.md'] = /\[In English\]\(\.\.\/([^)]+)\)/.exec(read(dutch)) ?? [];
      return [addressOf(`${manuals.en}/${name}`), addressOf(dutch)] as const;
    });
    expect(pairs.length).toBeGreaterThan(2);
    for (const [from, to] of pairs.flatMap(([english, dutch]) => [
      [english, dutch] as const,
      [dutch, english] as const,
    ])) {
      const { elements } = await get(from);
      const link = elements.find((element) => attribute(element, 'class') === 'language')!;
      expect(new URL(attribute(link, 'href')!, new URL(from, origin)).pathname).toBe(to);
    }
  });

  it('are served without their last slash as well', async () => {
    for (const path of ['/manual', '/manual/nl', '/reference']) {
      const response = await fetch(new URL(path, origin), { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([301, `${path}/`]);
    }
  });

  it('have an index of every part of theirs for the search', async () => {
    for (const language of ['en', 'nl'] as const) {
      const address = `${addressOf(`${manuals[language]}/`)}search.json`;
      const parts = (await (await fetch(new URL(address, origin))).json()) as { url: string; text: string }[];
      const pages = new Set(parts.map(({ url }) => new URL(url, new URL(address, origin)).pathname));
      const files = all.filter((file) => !/manual\/(nl\/)?README\.md$/.test(file));
      const expected = language === 'nl' ? files : files.filter((file) => !file.startsWith(manuals.nl));
      expect([...pages].toSorted()).toEqual(expect.arrayContaining(expected.map(addressOf).toSorted()));
      expect(parts.filter(({ text }) => /<a id=|\]\(#|\*\*\w/.test(text))).toEqual([]);
    }
  });
});

describe('files of the project', () => {
  it.each([
    ['text', '/source/SECURITY.md.html', 'Security'],
    ['code', '/source/demo/wordpress/cookiemelding.php.html', 'demo/wordpress/cookiemelding.php'],
    ['a page of the manual', '/source/demo/manual/law.md.html', 'demo/manual/law.md'],
    ['a folder', '/source/src/locales/', 'src/locales'],
  ])('are shown: %s', async (_, address, title) => {
    const { status, elements } = await get(address);
    expect(status).toBe(200);
    expect(textOf(elements.find(({ tagName }) => tagName === 'h1')!)).toBe(title);
  });

  it.each([
    '/source/node_modules/lit/package.json.html',
    '/source/dist/cookiemelding.js.html',
    '/source/.git/config.html',
    '/source/.git/',
    '/source/.gitignore.html',
    '/source/SECURITY.md',
    '/source/src',
    '/source/src.html',
    '/source/..%2fpackage.json.html',
    '/source/src/..%2f..%2f..%2fetc/passwd.txt.html',
    '/source/%2fetc/hosts.txt.html',
    '/source//etc/hosts.txt.html',
    '/source/x%00.md.html',
    '/source/src%5c..%5c..%5cx.md.html',
    '/source/demo/screenshots/gallery.png.html',
    '/source/constructor.html',
    '/manual/README.html',
    '/manual/..%2f..%2fSECURITY.html',
    '/manual/../../SECURITY.html',
    '/manual/nl/search.json/',
    '/manual/none.html',
    '/live/en/constructor.html',
    '/live/en/..%2fnotice.html',
    '/live/de/notice.html',
  ])('are not shown: %s', async (address) => {
    expect((await fetch(`${origin}${address}`)).status).toBe(404);
  });
});

const plain = { linkTo: (href: string) => href, pictureAt: (src: string) => ({ src }) };

describe('a page from Markdown', () => {
  it('has the ids that a code host gives to headings', () => {
    const headings = [
      ['## What it does', 'what-it-does'],
      ['## How good is it?', 'how-good-is-it'],
      ['## `data-vendors` & co', 'data-vendors--co'],
      ['## What it does', 'what-it-does-1'],
      ['### reset()', 'reset'],
      ['### A [link](x.md) in *it*', 'a-link-in-it'],
      ['### Één café', 'één-café'],
      ['### `<cookie-embed>`', 'cookie-embed'],
      ['### Don’t', 'dont'],
      ["### Visitors' choice", 'visitors-choice'],
      ['### snake_case: 1.2', 'snake_case-12'],
    ] as const;
    const page = renderMarkdown(headings.map(([text]) => text).join('\n\n'), plain);
    expect(page.headings.map(({ id }) => id)).toEqual(headings.map(([, id]) => id));
    const ids = elementsOf(page.html).flatMap((element) =>
      /^h\d$/.test(element.tagName) ? attribute(element, 'id') : [],
    );
    expect(ids).toEqual(headings.map(([, id]) => id));
  });

  it('shows code as it is written', () => {
    const code = `<script src="x">"&amp;"</script>\n\tif (a < b && c) {}`;
    for (const language of ['html', 'js', 'php', 'unknown', '']) {
      const { html } = renderMarkdown(`\`\`\`${language}\n${code}\n\`\`\``, plain);
      const elements = elementsOf(html);
      expect(textOf(elements.find(({ tagName }) => tagName === 'code')!)).toBe(code);
      expect(elements.filter(({ tagName }) => tagName === 'script')).toEqual([]);
    }
  });

  it('puts a live example after the block that is marked, and no mark into the page', () => {
    const shown = (name: string) => `<figure>${name}</figure>`;
    const source = [
      'Before.',
      '<!-- live: notice -->',
      '```html\n<b>1</b>\n```',
      'Between.',
      '<!-- live: themes -->\n\n![A picture](x.png)',
      'After.',
    ];
    const { html } = renderMarkdown(source.join('\n\n'), { ...plain, liveExample: shown });
    const { sections } = readMarkdown(`# T\n\n${source.join('\n\n')}`);
    expect(html.replaceAll(/<div class="listing">[^]*?<\/div>/g, 'CODE').replaceAll(/<img[^>]*>/g, 'IMG')).toMatch(
      /Before\.<\/p>\s*CODE\s*<figure>notice<\/figure>\s*<p>Between\.<\/p>\s*<p>IMG<\/p>\s*<figure>themes<\/figure>\s*<p>After/,
    );
    expect(html).not.toContain('live:');
    expect(sections.map(({ text }) => text).join('')).not.toContain('live:');
    expect(() => liveExample('nothing', 'en', '../')).toThrow('notice, placeholder, declaration, themes');
  });

  it('has text for the search without markup', () => {
    const source =
      '# Title\n\nFirst *word*, [link](x.md) and `code`.\n\n## Part\n\n| a | b |\n| - | - |\n| `c` | d &amp; e |\n\n- one\n- two\n\n<!-- comment -->\n';
    expect(readMarkdown(source).sections).toEqual([
      { heading: 'Title', id: '', text: 'First word, link and code.' },
      { heading: 'Part', id: 'part', text: 'a b c d & e one two' },
    ]);
  });

  it('reads contents: groups, titles, pages, and what each answers', () => {
    const source =
      '# Manual\n\nWords.\n\n## Start\n\n- [Script tag](script-tag.md): one tag, and `code`\n- [npm](npm.md)\n- [Elsewhere](https://example.com/)\n\n## Guides\n\nA paragraph.\n\n- [Law](nl/law.md) – the nine rules\n';
    expect(readContents(source)).toEqual([
      {
        title: 'Start',
        items: [
          { title: 'Script tag', href: 'script-tag.md', about: 'one tag, and code' },
          { title: 'npm', href: 'npm.md', about: '' },
        ],
      },
      { title: 'Guides', items: [{ title: 'Law', href: 'nl/law.md', about: 'the nine rules' }] },
    ]);
  });
});

describe('live examples', () => {
  const pages = Object.keys(LIVE_EXAMPLES).flatMap((name) => [`/live/en/${name}.html`, `/live/nl/${name}.html`]);

  it.each(pages)('%s keeps its choice to itself, and may ask nothing of others', async (address) => {
    const { status, elements } = await get(address);
    expect(status).toBe(200);
    const policy = elements.find((element) => attribute(element, 'http-equiv') === 'content-security-policy')!;
    expect(attribute(policy, 'content')).toMatch(/^default-src 'none'/);
    expect(attribute(policy, 'content')).not.toMatch(/http|\*|unsafe/);
    const tag = elements.find((element) => attribute(element, 'data-controller'))!;
    const [, name] = /([a-z]+)\.html$/.exec(address)!;
    expect(attribute(tag, 'data-cookie-name')).toBe(`live-${name}`);
  });
});
