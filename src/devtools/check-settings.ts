import type { Problem } from '../platform/report.js';
import { attributeName } from '../settings/attribute-name.js';
import { readSettingValues, type GivenSettings } from '../settings/read-setting.js';
import { SETTING_TABLE } from '../settings/setting-table.js';
import { nearestName } from './nearest-name.js';
import { describeSettingFault, findSettingFaults } from './setting-faults.js';
import { page } from '../platform/native.js';

const attributeSettings = Object.entries(SETTING_TABLE)
  .filter(([, { kind }]) => kind !== 'json')
  .map(([name]) => name);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks the names of attributes. Unlike in the JSON block, a name that resembles none of ours is no mistake: other tools
 * have attributes of their own on a script tag (`data-cfasync`), and an element has some for other purposes.
 */
function checkNames(
  names: readonly string[],
  known: readonly string[],
  describe: (name: string, suggestion: string) => readonly [name: string, suggestion: string],
): Problem[] {
  return names.flatMap((name): Problem[] => {
    const nearest = known.includes(name) ? undefined : nearestName(name, known);
    if (!nearest) return [];
    const [shown, suggestion] = describe(name, nearest);
    return [`${shown}: there is no such setting; did you mean "${suggestion}"?`];
  });
}

/** Whether the core has checked, and if need be reported, a setting when it read it. */
function isReportedByCore(name: string, value: unknown): boolean {
  if (!Object.hasOwn(SETTING_TABLE, name)) return false;
  if (attributeSettings.includes(name) && [value].flat().every((word) => typeof word === 'string')) return true;
  const problems: string[] = [];
  readSettingValues({ [name]: value }, page.baseURI, (problem) => problems.push(problem));
  return problems.length > 0;
}

/** @param origin where the settings come from, for the message */
function checkBySchema(origin: string, settings: unknown): Problem[] {
  const rest = isObject(settings)
    ? Object.fromEntries(Object.entries(settings).filter(([name, value]) => !isReportedByCore(name, value)))
    : settings;
  return findSettingFaults(rest).map((fault): Problem => `${origin} ${describeSettingFault(fault)}`);
}

/** The content of the page's JSON block; nothing when it cannot be read, which the core has reported. */
function readJsonBlock(): unknown {
  try {
    return JSON.parse(page.querySelector('script[data-cookiemelding]')?.textContent ?? '{}');
  } catch {
    return {};
  }
}

/** Whether two values are the same as data. What no data can be, such as a circle, is like nothing else. */
function isSame(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}

/** The settings that come neither from the JSON block nor from an attribute, but from the site's own code. */
function settingsFromCode(given: GivenSettings, block: unknown, attributes: ReadonlySet<string>): object {
  const inBlock = new Map<string, unknown>(isObject(block) ? Object.entries(block) : []);
  const isFromBlock = (name: string, value: unknown) => isSame(inBlock.get(name), value);
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => !attributes.has(name) && !attributes.has(attributeName(name)) && !isFromBlock(name, value),
    ),
  );
}

/**
 * Checks the names of attributes on our script tag and our element, and by the schema the JSON block and what the site's
 * own code has passed.
 * @returns each problem in one sentence
 */
export function checkSettings(given: GivenSettings): Problem[] {
  const tags = [...page.scripts].filter(({ src }) => /\/cookiemelding(\.all)?\.js([?#]|$)/.test(src));
  const onTags = tags.flatMap(({ dataset }) => Object.keys(dataset));
  const onElement = page.querySelector('cookie-melding')?.getAttributeNames() ?? [];
  const asData = (name: string) => `data-${attributeName(name)}`;
  const block = readJsonBlock();
  return [
    ...checkNames(onTags, attributeSettings, (name, suggestion) => [asData(name), asData(suggestion)]),
    ...checkNames(onElement, attributeSettings.map(attributeName), (name, suggestion) => [
      `<cookie-melding ${name}>`,
      suggestion,
    ]),
    ...checkBySchema('settings', settingsFromCode(given, block, new Set([...onTags, ...onElement]))),
    ...checkBySchema('JSON block', block),
  ];
}
