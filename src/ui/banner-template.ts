import { html, nothing } from 'lit';
import type { Notice } from './notice.js';
import { question, questionTitle } from './question.js';
import { richText } from './rich-text.js';

/**
 * The first layer, in the element or as a server sends it.
 * @param message announced to the visitor, in place of the first layer
 * @param baseUrl address that links are relative to; the page's own by default
 */
export function bannerTemplate(notice: Notice, message = '', baseUrl = document.baseURI) {
  const { texts, settings, reason } = notice;
  const { policyUrl } = settings;
  // The text may have to be scrolled: without a link in it, not every browser lets the keyboard get there.
  return html`
    <p class="message" role="status" part="message">${richText(message, baseUrl)}</p>
    <section part="banner" aria-labelledby="title" ?hidden=${!!message}>
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
