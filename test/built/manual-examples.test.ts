// Every example of the documents that is HTML or CSS, in a page with the built files.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { examplesOf, handwritten, type Example } from '../setup/documents.js';
import { both, tag, useBuiltSite } from '../setup/built-site.js';

const visit = useBuiltSite();

/** Matomo without cookies, which asks for its cookies alone: its script runs for everyone, on purpose. */
const RUNS_FOR_EVERYONE = "_paq.push(['requireCookieConsent'])";

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

function elementsIn(node: Tree.Node): Tree.Element[] {
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  return [...(isElement(node) ? [node] : []), ...children.flatMap(elementsIn)];
}

const attribute = (element: Tree.Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

const isOurTag = (element: Tree.Element) =>
  element.tagName === 'script' && /\bcookiemelding(\.all)?\.js$/.test(attribute(element, 'src') ?? '');

/** Whether an element needs another package to run: it imports a module by its name. */
const needsBundler = (element: Tree.Element) =>
  attribute(element, 'type') === 'module' && /import[^;]*'[\w@]/.test(serialize(element));

const integrity = `sha384-${createHash('sha384')
  .update(readFileSync(new URL('../../dist/cookiemelding.js', import.meta.url)))
  .digest('base64')}`;

/** An example as a page. Where it has no script tag of its own, the page has one. */
function pageOf({ code }: Example): { html: string; hosts: string[] } {
  // What differs from site to site: the hash of the build, the host of the files, the domain of the site.
  const markup = code
    .replaceAll('integrity="sha384-…"', `integrity="${integrity}"`)
    .replaceAll(/src="https:\/\/[\w.]+\/(?=cookiemelding\.)/g, 'src="/')
    .replaceAll('data-cookie-domain="symbis.nl"', 'data-cookie-domain="symbis.test"');
  const isDocument = /^<!doctype/i.test(markup);
  const elements = elementsIn(isDocument ? parse(markup) : parseFragment(markup));
  const hasTag = elements.some((element) => isOurTag(element) || element.tagName === 'cookie-melding');
  const isHead = elements.some(
    (element) => isOurTag(element) || attribute(element, 'data-cookiemelding') !== undefined,
  );
  const ours = hasTag ? '' : tag(both);
  const html = isDocument
    ? markup
    : `<!doctype html><html lang="nl"><head><title>x</title>${isHead ? markup + ours : ours}</head><body>${isHead ? '' : markup}</body></html>`;
  // The hosts of what the example blocks until a grant.
  const hosts = elements.flatMap((element) => {
    const category = attribute(element, 'data-category');
    const address = attribute(element, 'data-src');
    if (!category || category.startsWith('!') || !address || attribute(element, 'data-type') === 'text/partytown')
      return [];
    const { host } = new URL(address, 'http://www.symbis.test');
    return host === 'www.symbis.test' ? [] : [host];
  });
  return { html, hosts };
}

const nameOf = ({ document, line }: Example) => `${document}:${line}`;
const examples = handwritten()
  .flatMap(examplesOf)
  .filter(({ isFragment }) => !isFragment);
const inHtml = examples
  .filter(({ language, code }) => language === 'html' && !elementsIn(parseFragment(code)).some(needsBundler))
  .map((example) => [nameOf(example), example] as const);

describe('the examples of the manual in HTML', () => {
  it('are many', () => {
    expect(inHtml.length).toBeGreaterThan(25);
  });

  it.each(inHtml)('%s is quiet before a choice, and loads what it blocks after a grant', async (_, example) => {
    const { html, hosts } = pageOf(example);
    // A cookie named `__Host-…` needs https.
    const site = await visit({ html, secure: html.includes('__Host-') });
    expect(site.errors).toEqual([]);
    expect(site.messages).toEqual([]);
    if (!html.includes(RUNS_FOR_EVERYONE)) expect(site.thirdPartyRequests()).toEqual([]);
    if (!hosts.length) return;
    await site.page.evaluate(() => window.cookiemelding?.acceptAll());
    for (const host of hosts)
      await expect.poll(() => site.thirdPartyRequests()).toContainEqual(expect.stringContaining(`${host}/`));
  });
});

describe('the examples of the manual in CSS', () => {
  const inCss = examples
    .filter(({ language }) => language === 'css')
    .map((example) => [nameOf(example), example] as const);
  const tokens = readFileSync(new URL('../../src/ui/token-values.ts', import.meta.url), 'utf8');

  it.each(inCss)('%s is understood by the browser, and uses properties and parts that exist', async (_, { code }) => {
    const { page } = await visit({ head: tag(both) });
    const written = [...code.matchAll(/^\s*([\w-]+):[^{};]+;/gm)].map(([, name]) => name!);
    const kept = await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      const stylesOf = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) => [
          ...(rule instanceof CSSStyleRule ? [rule.cssText] : []),
          ...('cssRules' in rule ? stylesOf(rule.cssRules as CSSRuleList) : []),
        ]);
      return stylesOf(sheet.cssRules).join('\n');
    }, code);
    expect(written.length).toBeGreaterThan(0);
    for (const name of written) expect(kept).toContain(name.startsWith('--') ? name : name.split('-')[0]);
    for (const [, name] of code.matchAll(/(--cookiemelding-[\w-]+)/g))
      expect(tokens).toContain(`@cssproperty ${name} `);
  });
});
