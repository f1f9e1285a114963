// Code that the pages and scripts of the corpus have in common, as text.

/** An expression: an identifier such as trackers make. */
export const RANDOM_ID = `(Math.random().toString(36).slice(2, 12) + Math.random().toString(36).slice(2, 12) + '7')`;

/** A statement that loads a script. @param {string} src as an expression */
export const loadScript = (src) =>
  `document.head.append(Object.assign(document.createElement('script'), { src: ${src} }))`;
