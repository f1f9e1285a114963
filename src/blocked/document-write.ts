import type { Report } from '../platform/report.js';
import { describeScript } from './script-element.js';

/**
 * Ignores text that scripts write into the document after it has been parsed: it would replace the page.
 * @param isOurs whether a script was inserted by the library
 */
export function guardDocumentWrite(isOurs: (script: HTMLScriptElement) => boolean, warn: Report): void {
  for (const name of ['write', 'writeln'] as const) {
    const original = document[name];
    document[name] = (...texts: never[]) => {
      // Read through the prototype: an element named `currentScript` shadows it on `document` itself.
      const script = Reflect.get(Document.prototype, 'currentScript', document) as HTMLScriptElement | null;
      if (script && isOurs(script)) {
        warn(`${describeScript(script)} calls document.${name}, which is ignored: the page has been read`);
      } else original.apply(document, texts);
    };
  }
}
