// The notice as HTML, for sites that are rendered on a server or when they are built; it runs there, not in a page.
import { createHash } from 'node:crypto';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { LitElement, html } from 'lit';
import { bare } from './consent/without-prototype.js';
import type { BannerTexts } from './locales/texts.js';
import * as nl from './locales/nl.js';
import { report } from './platform/report.js';
import { createSettingReader } from './settings/setting-reader.js';
import { readSettings } from './settings/settings.js';
import type { SiteSettings } from './settings/site-settings.js';
import { CookieMelding } from './ui/cookie-melding.js';
import { readDisplaySettings } from './ui/display-settings.js';
import { firstLayer } from './ui/first-layer.js';
import { knownLanguage, languageAttributes, textsIn } from './locales/language.js';
import { createNotice, type Notice } from './ui/notice.js';

/** Where the page is that is rendered. */
export interface PrerenderOptions {
  /** Address of the page: its host is in the title, and links are relative to it. */
  readonly url: string;
  /** Language of the page, BCP 47; that of the settings goes before it. Dutch when absent, or not there. */
  readonly lang?: string;
  /** Nonce of the page's content security policy; without it the policy needs the hashes. */
  readonly nonce?: string;
}

/** The notice as a server sends it. */
export interface Prerendered {
  /** To be put at the beginning of `<body>`; empty where there is nothing to ask. */
  readonly html: string;
  /** For the page's content security policy, where it has no nonce: `'sha256-…'` for `style-src` and `script-src`. */
  readonly hashes: { readonly style: string; readonly script: string };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The notes that Lit makes for itself; what takes over draws anew. */
const NOTES = /<!--\/?lit-(part|node)[^>]*-->/g;

/** The element as far as it can be sent: its templates and its style. */
class SentNotice extends LitElement {
  static override styles = CookieMelding.styles;
  static override properties = { notice: { attribute: false }, base: { attribute: false } };
  declare notice: Notice;
  declare base: string;
  override render() {
    return firstLayer(this.notice, '', this.base);
  }
}
customElements.define('cookie-melding', SentNotice);

/** A style sheet without what is there for people. */
const bareStyle = (css: string): string =>
  css
    .replaceAll(/\/\*[^*]*\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Shows it before the page is painted, unless the visitor has chosen, the browser refuses for them, the page is in a frame
 * of another site, or the notice is there already. A press is kept until what takes over can be shown, and made then.
 */
const SCRIPT = `(e=>{try{
if(document.querySelector("cookie-melding")!==e||top.location.href&&navigator.globalPrivacyControl&&GPC||\`; \${document.cookie}\`.includes(NAME))throw 0;
let s=getComputedStyle(document.body),p;
e.style.setProperty("--site-font",s.fontFamily);
e.style.setProperty("--scheme",SCHEME||(s.colorScheme=="normal"&&!document.querySelector("meta[name=color-scheme]")?"light dark":""));
e.addEventListener("click",c=>{if(e.layer||p)return;p=c.target;e.hidePopover()});
e.addEventListener("beforetoggle",t=>{if(!p||t.newState!="open")return;t.preventDefault();let b=p;p=0;queueMicrotask(()=>b.click())});
e.showPopover()}catch{e.remove()}})(document.currentScript.previousElementSibling)`.replaceAll('\n', '');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The first layer as static HTML with declarative shadow DOM, from the templates of the live one, which takes over in its
 * place. A short script beside it shows it before the page is painted for visitors who have not chosen.
 * @param settings those of the script tag, by the names of the schema
 * @throws TypeError when `url` is none
 */
export async function prerender(
  settings: SiteSettings,
  { url, lang = '', nonce }: PrerenderOptions,
): Promise<Prerendered> {
  const { hostname, href } = new URL(url);
  const given = bare(settings);
  const source = (name: string) => given[name];
  const reader = createSettingReader(source);
  const read = readSettings(reader, source);
  const spoken = [reader.text('lang'), lang].map(knownLanguage).find(Boolean) ?? 'nl';
  const dutch: BannerTexts = { ...nl.names, ...nl.banner };
  const texts = await textsIn({ reader, source, report }, spoken, dutch);
  const notice = createNotice(read, readDisplaySettings(reader, hostname, href), texts, { hostname });
  const theme = reader.text('theme');
  const name = JSON.stringify(`; ${read.cookieName}=`).replaceAll('<', '\\x3c');
  const script = SCRIPT.replace('GPC', String(source('gpc') !== 'ignore'))
    .replace('SCHEME', JSON.stringify(/^(light|dark)$/.test(theme) ? theme : ''))
    .replace('NAME', () => name);
  const { lang: said, dir } = languageAttributes(texts.lang);
  const sent = html`<cookie-melding
    lang=${said}
    dir=${dir}
    position=${reader.text('position')}
    theme=${theme}
    popover="manual"
    .notice=${notice}
    .base=${href}
    ><button type="button" slot="reject">${texts.reject}</button
    ><button type="button" slot="accept">${texts.accept}</button
    ><button type="button" slot="settings">${texts.settings}</button></cookie-melding
  >`;
  const allowed = nonce ? ` nonce="${escape(nonce)}"` : '';
  let style = '';
  const markup = (await collectResult(render(sent)))
    .replaceAll(NOTES, '')
    .replace(/<style>([^]*?)<\/style>/, (_, css: string) => `<style${allowed}>${(style = bareStyle(css))}</style>`);
  return {
    html: read.categories[0] ? `${markup}<script${allowed}>${script}</script>` : '',
    hashes: { style: hashOf(style), script: hashOf(script) },
  };
}
