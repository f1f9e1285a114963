/**
 * A part of a language, from its file beside this one.
 * @param name of the language, with the part: `de`, `de-settings`, `de-cookies`
 */
export const languageFile = (name: string): Promise<{ default: object }> =>
  import(/* @vite-ignore */ `./cookiemelding-${name}.js`) as Promise<{ default: object }>;
