import type { Report } from '../platform/report.js';
import { describeScript } from './script-element.js';
import { page } from '../platform/native.js';

/**
 * Ignores text that scripts write into the document after it has been parsed: it would replace the page.
 * @param isOurs whether a script was inserted by the library
 */
export function guardDocumentWrite(isOurs: (script: HTMLScriptElement) => boolean, warn: Report): void {
  for (const name of ['write', 'writeln'] as const) {
    // The page may have put its own in place.
    const original = Object.hasOwn(document, name) ? document[name].bind(document) : page[name];
    const guarded = (...texts: never[]) => {
      const script = page.currentScript as HTMLScriptElement | null;
      if (script && isOurs(script)) {
        warn(`${describeScript(script)} calls document.${name}, which is ignored: it would replace the page`);
      } else original(...texts);
    };
    // Where an element has this name there is no such method that a script could call.
    Reflect.set(document, name, guarded);
  }
}
