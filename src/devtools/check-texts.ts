// Whether the owner's texts are ones that there are, for developers.
import { FUNCTIONAL } from '../consent/category.js';
import * as nl from '../locales/nl.js';
import * as nlSettings from '../locales/nl-settings.js';
import type { GateContext } from '../core/core.js';
import { textsOf } from '../settings/check-settings.js';
import { knownLanguage } from '../locales/language.js';

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
  return textsOf(source('texts')).flatMap(([name, text]) => {
    // As `en.accept` in one language.
    const [, tag, rest] = /^(\w\w)\.(.+)$/.exec(name) ?? [];
    const plain = tag && rest && knownLanguage(tag) === tag ? rest : name;
    const isKnown = isCategory(plain) || /^cookie\..+\.(provider|purpose|duration)$/.test(plain);
    if (!Object.hasOwn(ours, plain)) return isKnown ? [] : [`texts: there is no text "${name}"`];
    const [wanted, given] = [holes(ours[plain]!), holes(`${text}`)];
    const strange = given.find((hole) => !wanted.includes(hole));
    const missing = wanted.find((hole) => !given.includes(hole));
    return [
      ...(strange ? [`texts: "${name}" has nothing to fill in for ${strange}`] : []),
      ...(missing ? [`texts: "${name}" leaves out ${missing}`] : []),
    ];
  });
}
