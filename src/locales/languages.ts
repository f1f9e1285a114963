/** The official languages of the European Union, and Frisian, Arabic, Turkish and Ukrainian. */
export const LANGUAGES = 'nl ar bg cs da de el en es et fi fr fy ga hr hu it lt lv mt pl pt ro sk sl sv tr uk'.split(
  ' ',
);

/** The language of ours for a tag like `de-AT`; `undefined` when there is none. */
export const knownLanguage = (tag: string): string | undefined =>
  LANGUAGES.find((lang) => lang === tag.toLowerCase().split('-', 1)[0]);

/** Whether there is a language of ours for a tag. */
export const isLanguage = (tag: string): boolean => knownLanguage(tag) !== undefined;
