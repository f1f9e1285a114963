/**
 * SHA-256 of texts joined by line feeds, hexadecimal.
 * @returns `undefined` without https, where browsers do not offer it
 */
export async function hashTexts(texts: readonly string[]): Promise<string | undefined> {
  if (!crypto.subtle) return;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(texts.join('\n')));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
