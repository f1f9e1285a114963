import { html, nothing } from 'lit';
import { question, title, type Notice } from './notice.js';
import { richText } from './rich-text.js';

/**
 * The first layer, in the element or as a server sends it.
 * @param message what the visitor is told in passing, in place of it
 * @param base address that links are relative to; the page's own when absent
 */
export function firstLayer(notice: Notice, message = '', base = document.baseURI) {
  const { texts, policyUrl, reason } = notice;
  // The text may have to be scrolled: without a link in it, not every browser lets the keyboard get there.
  return html`
    <p class="message" role="status" part="message">${richText(message, base)}</p>
    <section part="banner" aria-labelledby="title" ?hidden=${!!message}>
      <div class="text" tabindex=${policyUrl ? nothing : 0}>
        <h2 id="title">${title(notice)}</h2>
        ${reason ? html`<p>${richText(reason, base)}</p>` : nothing}
        <p>${richText(question(notice), base)}</p>
        <p class="muted">
          ${richText(texts.later, base)}
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
