// Whether the owner's texts are ones that there are, for developers.
import { FUNCTIONAL } from './consent/category.js';
import * as nl from './locales/nl.js';
import * as nlSettings from './locales/nl-settings.js';
import type { GateContext } from './gate-context.js';
import { knownLanguage } from './ui/language.js';

/** The names in braces. */
const holes = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

const ours: Record<string, string> = Object.assign(
  {},
  nl.names,
  nl.banner,
  nl.embed,
  nlSettings.settings,
  nlSettings.cookies,
);

/** What is wrong with the texts in the JSON block: names that there are not, values that are left out or not there. */
export function faultsOfTexts({ source, settings }: GateContext): string[] {
  const categories = [FUNCTIONAL, ...settings.categories];
  const isCategory = (name: string) =>
    categories.some((category) => ['title', 'purpose', 'description'].some((what) => name === `${category}.${what}`));
  const faultOf = (name: string, text: unknown): string | undefined => {
    if (!Object.hasOwn(ours, name) && !isCategory(name)) return `texts: there is no text "${name}"`;
    const strange = holes(`${text}`).find((hole) => !holes(ours[name] ?? '').includes(hole));
    return strange && `texts: "${name}" has nothing to fill in for ${strange}`;
  };
  const faultsIn = (texts: unknown): string[] =>
    Object.entries(Object(texts) as object).flatMap(([name, text]: [string, unknown]) => {
      if (Object(text) === text && knownLanguage(name) === name) return faultsIn(text);
      return faultOf(name, text) ?? [];
    });
  return faultsIn(source('texts'));
}
