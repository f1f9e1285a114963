import { html, nothing } from 'lit';
import type { BannerTexts } from '../locales/texts.js';
import type { Notice } from './notice.js';
import { question, questionTitle } from './question.js';
import { richText } from './rich-text.js';
import { page } from '../platform/native.js';

/** What the visitor can do about a page that has not reloaded. */
export interface ReloadOffer {
  readonly reload: () => void;
  readonly dismiss: () => void;
}

export interface BannerTemplateOptions {
  /** Announced to the visitor, in place of the first layer. */
  readonly message?: string | undefined;
  /** Buttons below the message. */
  readonly offer?: ReloadOffer | undefined;
  /** Address that links are relative to; the page's own by default. */
  readonly baseUrl?: string;
}

const offerTemplate = (texts: BannerTexts, { reload, dismiss }: ReloadOffer) => html`
  <span class="actions">
    <button type="button" class="plain" @click=${reload}>${texts.reloadNow}</button>
    <button type="button" class="plain" @click=${dismiss}>${texts.reloadLater}</button>
  </span>
`;

/** The first layer, in the element or as a server sends it. */
export function bannerTemplate(
  notice: Notice,
  { message = '', offer, baseUrl = page.baseURI }: BannerTemplateOptions = {},
) {
  const { texts, settings, reason } = notice;
  const { policyUrl } = settings;
  // An array, because white space around a part of it would count as content.
  const announcement = [...richText(message, baseUrl), ...(offer ? [offerTemplate(texts, offer)] : [])];
  // The text may have to be scrolled: without a link in it, not every browser lets the keyboard get there.
  return html`
    <p class="message" role="status" part="message">${announcement}</p>
    <section data-nosnippet part="banner" aria-labelledby="title" ?hidden=${!!message}>
      <div class="text" tabindex=${policyUrl ? nothing : 0}>
        <h2 id="title">${questionTitle(notice)}</h2>
        ${reason ? html`<p>${richText(reason, baseUrl)}</p>` : nothing}
        <p>${richText(question(notice), baseUrl)}</p>
        <p class="muted">
          ${richText(texts.later, baseUrl)}
          ${policyUrl ? html`<a href=${policyUrl} rel="noopener noreferrer">${texts.readPolicy}</a>.` : nothing}
        </p>
      </div>
      <div class="actions">
        <div class="answers">
          <span class="answer" part="reject"><slot name="reject"></slot></span>
          <span class="answer" part="accept"><slot name="accept"></slot></span>
        </div>
        <span class="plain" part="settings"><slot name="settings"></slot></span>
      </div>
    </section>
  `;
}
