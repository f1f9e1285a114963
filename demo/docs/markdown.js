// Turns a Markdown file into a page: the same headings, links and code as on a code host, and what the search needs.
import GithubSlugger from 'github-slugger';
import { Marked } from 'marked';
import { escapeHtml } from '../escape-html.js';
import { highlight } from './highlight.js';

/**
 * @typedef {import('marked').Token} Token
 * @typedef {{ depth: number, id: string, text: string }} Heading
 * @typedef {{ heading: string, id: string, text: string }} Section
 * @typedef {object} Surroundings
 * @property {(href: string) => string} linkTo the address on the site of a link in the file
 * @property {(href: string) => { src: string, size?: { width: number, height: number } | undefined }} pictureAt
 * @property {(name: string) => string} [liveExample] the markup that follows a block with `<!-- live: name -->` above it
 */

/** Code of more characters than this may be broken, for a narrow screen. */
const MAX_UNBROKEN = 28;

const LIVE_EXAMPLE = /^<!-- live: ([\w-]+) -->\s*$/;

/** @type {Record<string, string>} */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/**
 * The words of a token, without markup.
 * @param {any} token
 * @returns {string}
 */
function textOf(token) {
  if (token.type === 'html') return '';
  if (token.type === 'br') return ' ';
  if (token.type === 'table') return [token.header, ...token.rows].map((row) => row.map(textOf).join(' ')).join(' ');
  if (token.items) return token.items.map(textOf).join(' ');
  if (token.tokens) return token.tokens.map(textOf).join(isBlock(token) ? ' ' : '');
  const text = String(token.text ?? '');
  return token.type === 'codespan' || token.type === 'code'
    ? text
    : text.replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name) => ENTITIES[name] ?? '');
}

/** @param {any} token */
const isBlock = ({ type }) => type === 'blockquote' || type === 'list_item';

/**
 * Puts the live examples into the page, each after the block that it belongs to.
 * @param {Token[]} tokens
 * @param {(name: string) => string} liveExample
 */
function withLiveExamples(tokens, liveExample) {
  let name = '';
  return tokens.flatMap((token) => {
    const [, marked] = LIVE_EXAMPLE.exec(token.type === 'html' ? token.raw : '') ?? [];
    if (marked) {
      name = marked;
      return [];
    }
    if (!name || token.type === 'space') return [token];
    const text = liveExample(name);
    name = '';
    return [token, /** @type {Token} */ ({ type: 'html', block: true, pre: false, raw: text, text })];
  });
}

/**
 * Reads a file: its title, its headings, and its parts for the search.
 * @param {string} source
 */
export function readMarkdown(source) {
  // Ids as a code host makes them, so that a link with `#` works there and here.
  const slugger = new GithubSlugger();
  const marked = new Marked();
  const tokens = marked.lexer(source);
  /** @type {Map<Token, Heading>} */
  const headings = new Map();
  marked.walkTokens(tokens, (token) => {
    if (token.type !== 'heading') return;
    const text = textOf(token);
    headings.set(token, { depth: token.depth, id: slugger.slug(text), text });
  });
  /** @type {Section[]} */
  const sections = [];
  for (const token of tokens) {
    const heading = headings.get(token);
    // The smallest headings are the labels of one paragraph.
    if (heading && heading.depth <= 4)
      sections.push({ heading: heading.text, id: heading.depth === 1 ? '' : heading.id, text: '' });
    const section = sections.at(-1);
    if (section && !heading) section.text = `${section.text} ${textOf(token)}`.replaceAll(/\s+/g, ' ').trim();
  }
  const title = [...headings.values()].find(({ depth }) => depth === 1)?.text ?? '';
  return { tokens, headings: [...headings.values()], sections, title };
}

/**
 * @param {string} source
 * @param {Surroundings} surroundings
 */
export function renderMarkdown(source, { linkTo, pictureAt, liveExample = () => '' }) {
  const file = readMarkdown(source);
  const ids = file.headings.values();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const id = ids.next().value?.id;
        const content = this.parser.parseInline(tokens);
        const isLinked = depth > 1 && !tokens.some(({ type }) => type === 'link');
        return `<h${depth} id="${id}">${isLinked ? `<a href="#${id}">${content}</a>` : content}</h${depth}>\n`;
      },
      link({ href, title, tokens }) {
        const titled = title ? ` title="${escapeHtml(title)}"` : '';
        return `<a href="${escapeHtml(linkTo(href))}"${titled}>${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }) {
        const { src, size } = pictureAt(href);
        const sized = size ? ` width="${size.width}" height="${size.height}"` : '';
        return `<img src="${escapeHtml(src)}" alt="${escapeHtml(text)}"${sized} loading="lazy">`;
      },
      codespan({ text }) {
        // A name is not broken at its hyphens.
        const whole = text.length <= MAX_UNBROKEN ? ' class="whole"' : '';
        return `<code${whole}>${escapeHtml(text)}</code>`;
      },
      code({ text, lang }) {
        return `<div class="listing"><pre><code>${highlight(text, lang)}</code></pre></div>\n`;
      },
      table(token) {
        const row = (/** @type {typeof token.header} */ cells, /** @type {string} */ name) =>
          `<tr>${cells.map(({ tokens, align }) => `<${name}${align ? ` class="${align}"` : ''}>${this.parser.parseInline(tokens)}</${name}>`).join('')}</tr>\n`;
        const body = token.rows.map((cells) => row(cells, 'td')).join('');
        // A table that labels its rows alone has an empty head.
        const head = token.header.some(({ text }) => text) ? `<thead>${row(token.header, 'th')}</thead>` : '';
        return `<div class="scroller"><table>${head}<tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parser(withLiveExamples(file.tokens, liveExample));
  return { html, headings: file.headings, title: file.title };
}

/**
 * The contents of a manual: its groups, each with links to pages, from the headings and lists of its README.md.
 * @param {string} source
 */
export function readContents(source) {
  /** @type {{ title: string, items: { title: string, href: string, about: string }[] }[]} */
  const groups = [];
  for (const token of new Marked().lexer(source)) {
    if (token.type === 'heading' && token.depth === 2) groups.push({ title: textOf(token), items: [] });
    if (token.type !== 'list') continue;
    for (const item of token.items) {
      /** @type {any[]} */
      const inline = item.tokens.flatMap((/** @type {any} */ block) => block.tokens ?? []);
      const link = inline.find(({ type }) => type === 'link');
      if (!link || /^\w+:/.test(link.href)) continue;
      if (!groups.length) groups.push({ title: '', items: [] });
      const about = textOf({ tokens: inline.slice(inline.indexOf(link) + 1) })
        .replace(/^\s*[:–-]\s*/, '')
        .trim();
      groups.at(-1)?.items.push({ title: textOf(link), href: link.href, about });
    }
  }
  return groups.filter(({ items }) => items.length > 0);
}

/**
 * The links of a file to others beside it, in order.
 * @param {string} source
 */
export function linksIn(source) {
  /** @type {{ title: string, href: string }[]} */
  const links = [];
  const marked = new Marked();
  marked.walkTokens(marked.lexer(source), (token) => {
    if (token.type === 'link' && !/^\w+:/.test(token.href)) links.push({ title: textOf(token), href: token.href });
  });
  return links;
}
