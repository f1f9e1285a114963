// The notice as HTML, for sites that are rendered on a server or by a build. It runs there, not in a page.
import { createHash } from 'node:crypto';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { LitElement, html } from 'lit';
import { withoutPrototype } from './consent/without-prototype.js';
import { loadBundledLanguage } from './locales/bundled-languages.js';
import { languageAttributes, loadBannerTexts } from './locales/language.js';
import { knownLanguage } from './locales/languages.js';
import * as nl from './locales/nl.js';
import { report } from './platform/report.js';
import { readSettings, type Settings } from './settings/settings.js';
import type { SiteSettings } from './settings/site-settings.js';
import { bannerTemplate } from './ui/banner-template.js';
import { cookieMeldingStyles } from './ui/cookie-melding-style.js';
import { createNotice, type Notice } from './ui/notice.js';

/** The page that is rendered. */
export interface PrerenderOptions {
  /** Address of the page: its host is in the title, and links are relative to it. */
  readonly url: string;
  /** Language of the page, BCP 47; one in the settings has precedence. Dutch when absent or not supported. */
  readonly lang?: string;
  /** Nonce of the page's content security policy; without it the policy needs the hashes. */
  readonly nonce?: string;
}

/** The notice as a server sends it. */
export interface Prerendered {
  /** For the beginning of `<body>`; empty where there is nothing to ask. */
  readonly html: string;
  /** For the page's content security policy, if it has no nonce: `'sha256-…'` for `style-src` and `script-src`. */
  readonly hashes: { readonly style: string; readonly script: string };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Comments with which Lit could hydrate the markup. The live element renders it again instead. */
const LIT_COMMENTS = /<!--\/?lit-(part|node)[^>]*-->/g;

/** The part of the element that can be rendered on a server: its template and its style. */
class PrerenderedNotice extends LitElement {
  static override styles = cookieMeldingStyles;
  static override properties = { notice: { attribute: false }, baseUrl: { attribute: false } };
  declare notice: Notice;
  declare baseUrl: string;
  override render() {
    return bannerTemplate(this.notice, { baseUrl: this.baseUrl });
  }
}
customElements.define('cookie-melding', PrerenderedNotice);

/** Removes comments and white space from a style sheet. */
const minifyStyle = (css: string): string =>
  css
    .replaceAll(/\/\*[^*]*\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Shows the notice before the page is painted, unless the visitor has chosen, the browser refuses by Global Privacy
 * Control, the page is in a frame of another site, or the notice is there already. A click is kept until the live element
 * can be shown, and repeated on it.
 */
const SCRIPT = `(e=>{try{
for(let w=self,p;w!=top;w=p){p=w.parent;if(p==w)throw 0;p.location.href}
if(document.querySelector("cookie-melding")!==e||navigator.globalPrivacyControl&&GPC||\`; \${document.cookie}\`.includes(NAME))throw 0;
let s=getComputedStyle(document.body),p;
e.style.setProperty("--site-font",s.fontFamily);
e.style.setProperty("--scheme",SCHEME||(s.colorScheme=="normal"&&!document.querySelector("meta[name=color-scheme]")?"light dark":""));
e.addEventListener("click",c=>{if(e.notice||p)return;p=c;e.hidePopover()});
e.addEventListener("beforetoggle",t=>{if(!p||t.newState!="open")return;t.preventDefault();let b=p;p=0;queueMicrotask(()=>{e.earlyPress=b;b.target.click()})});
e.showPopover()}catch{e.remove()}})(document.currentScript.previousElementSibling)`.replaceAll('\n', '');

/** The script, for these settings. */
function scriptFor({ gpc, theme, cookieName }: Settings): string {
  const cookieStart = JSON.stringify(`; ${cookieName}=`).replaceAll('<', '\\x3c');
  return SCRIPT.replace('GPC', String(gpc !== 'ignore'))
    .replace('SCHEME', JSON.stringify(theme === 'auto' ? '' : theme))
    .replace('NAME', () => cookieStart);
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The element with its buttons, as the live one has them. */
function elementTemplate(notice: Notice, baseUrl: string) {
  const { texts, settings } = notice;
  const { lang, dir } = languageAttributes(texts.lang);
  return html`<cookie-melding
    lang=${lang}
    dir=${dir}
    position=${settings.position}
    theme=${settings.theme}
    popover="manual"
    .notice=${notice}
    .baseUrl=${baseUrl}
    ><button type="button" slot="reject">${texts.reject}</button
    ><button type="button" slot="accept">${texts.accept}</button
    ><button type="button" slot="settings">${texts.settings}</button></cookie-melding
  >`;
}

/** Renders the element, and takes its style apart. */
async function renderElement(notice: Notice, baseUrl: string, nonceAttribute: string) {
  let style = '';
  const markup = (await collectResult(render(elementTemplate(notice, baseUrl))))
    .replaceAll(LIT_COMMENTS, '')
    .replace(/<style>([^]*?)<\/style>/, (_, css: string) => {
      style = minifyStyle(css);
      return `<style${nonceAttribute}>${style}</style>`;
    });
  return { markup, style };
}

/**
 * Renders the first layer as static HTML with declarative shadow DOM, from the template of the live element, which takes
 * its place. A short script beside it shows it before the page is painted to visitors who have not chosen.
 * @param given the settings of the script tag, by their names in the schema
 * @throws TypeError when `url` is not an address
 */
export async function prerender(
  given: SiteSettings,
  { url, lang = '', nonce }: PrerenderOptions,
): Promise<Prerendered> {
  const { hostname, href: baseUrl, protocol } = new URL(url);
  const settings = readSettings(withoutPrototype(given), {
    hostname,
    baseUrl,
    isSecure: protocol === 'https:',
    report,
  });
  const shownLanguage = [settings.lang, lang].map(knownLanguage).find(Boolean) ?? 'nl';
  const loader = { settings, report, loadLanguage: loadBundledLanguage };
  const texts = await loadBannerTexts(loader, shownLanguage, {
    texts: { ...nl.names, ...nl.banner },
    answers: nl.answers,
  });
  const notice = createNotice({ settings, texts, hostname, now: Date.now() });
  const nonceAttribute = nonce ? ` nonce="${escape(nonce)}"` : '';
  const { markup, style } = await renderElement(notice, baseUrl, nonceAttribute);
  const script = scriptFor(settings);
  return {
    html: settings.categories.length > 0 ? `${markup}<script${nonceAttribute}>${script}</script>` : '',
    hashes: { style: hashOf(style), script: hashOf(script) },
  };
}
