// How the code of the chosen services looks when it waits for consent, and the block for the page with the statement.
import { texts } from './language.js';
import { escapeHtml } from '../escape-html.js';
import { frameHosts, presetOf, servicesIn, vendorsIn } from './services.js';

/** @typedef {import('./usable-settings.js').Settings} Settings */

/**
 * Writes an example for each service and vendor; empty without any.
 * @param {Settings} settings
 */
export function blockedExamples(settings) {
  const { videoTitle, snippet } = texts().page;
  const services = servicesIn(settings);
  const frames = services.flatMap((service) => {
    const { name, category } = service;
    const host = presetOf(name)?.frames[0] ?? frameHosts(service)[0];
    if (!host) return [];
    const address = `https://${host}${presetOf(name)?.path ?? '/…'}`;
    return `<iframe data-category="${category}" data-service="${name}"
  data-src="${escapeHtml(address)}"
  title="${escapeHtml(videoTitle)}" width="560" height="315"></iframe>`;
  });
  const scripts = vendorsIn(settings).flatMap(({ name, title, category }) => {
    // One that passes the choice on has nothing to block.
    if (!category) return [];
    const own = services.find((service) => service.name === name)?.category;
    return `<script type="text/plain" data-category="${own ?? category}" data-service="${name}">
  /* ${snippet.replace('{title}', title)} */
</script>`;
  });
  return [...frames, ...scripts].join('\n');
}

/** Writes the same for a page in WordPress, where the plugin turns it into the elements. */
export const statementShortcodes = () =>
  `[cookie_declaration]\n[cookie_preferences]${texts().page.statementButton}[/cookie_preferences]`;

/** Writes what goes on the page with the statement. */
export const statementBlock = () =>
  `<cookie-declaration></cookie-declaration>
<button type="button" data-cookie-preferences>${escapeHtml(texts().page.statementButton)}</button>`;
