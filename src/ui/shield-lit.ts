// Keeps Lit from taking elements of the page for its own globals: `<a id="litHtmlVersions">` is no list of versions, and Lit
// would fail on it. It has to be evaluated before Lit.

/** The globals that Lit reads when it is evaluated. */
const GLOBALS = [
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litHtmlPolyfillSupport',
  'litElementPolyfillSupport',
  'reactiveElementPolyfillSupport',
  'litElementHydrateSupport',
  'litPropertyMetadata',
  'litIssuedWarnings',
  'litNonce',
];

for (const name of GLOBALS) {
  // On the page's own window nothing stands but what is an element.
  const isElement = name in globalThis && !Object.hasOwn(globalThis, name);
  if (isElement) Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true });
}
