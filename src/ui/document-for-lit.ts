// Takes the place of `document` in Lit's own file, in the files for the script tag: an element of the page that is named
// after one of these methods would keep the notice from being shown.
import { page } from '../platform/native.js';

/** A node, because Lit has tree walkers end at it, with as much of the document as Lit uses. */
export const documentForLit = Object.assign(page.createDocumentFragment(), {
  createComment: page.createComment,
  createElement: page.createElement,
  createTextNode: page.createTextNode,
  createTreeWalker: page.createTreeWalker,
  importNode: page.importNode,
});
