/**
 * Text as HTML, also inside an attribute.
 * @param {string} text
 */
export const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
