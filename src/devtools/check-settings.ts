// Whether the settings are ones that there are, for developers: names, and what the JSON block holds.
import schema from '../settings/schema.json';
import { attributeName, isAttribute } from '../settings/attribute-name.js';

/** As much of JSON Schema as `schema.json` uses. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

/** How many letters are to be changed, put in or left out to make one word of another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const letter of one) {
    const next = [row[0]! + 1];
    for (const [at, wanted] of [...other].entries()) {
      next.push(Math.min(row[at + 1]! + 1, next[at]! + 1, row[at]! + (letter === wanted ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}

/** The name that was meant, as far as it can be guessed. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((one) => [distance(name.toLowerCase(), one.toLowerCase()), one] as const)
    .toSorted(([a], [b]) => a - b);
  return best && best[0] <= Math.max(1, name.length / 3) ? best[1] : undefined;
}

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

const hint = (name: string, names: readonly string[]) => {
  const meant = nearest(name, names);
  return meant ? `; did you mean "${meant}"?` : '';
};

/** What is expected, in a few words. */
function expected({ type, enum: values, anyOf = [], pattern, minimum, maximum }: Schema): string {
  if (values) return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
  if (anyOf[0]) return anyOf.map(expected).join(', or ');
  if (minimum !== undefined) return `${type} from ${minimum} to ${maximum}`;
  return pattern ? `${type} like ${pattern}` : `${type}`;
}

/**
 * What is wrong with a value.
 * @param path to it, as a JSON Pointer (RFC 6901)
 * @returns a sentence for each fault, with its path
 */
export function faultsOf(value: unknown, form: Schema, path = ''): string[] {
  const { type, enum: values, anyOf, pattern, minLength = 0, minimum, maximum, maxItems = Infinity } = form;
  const is = kindOf(value);
  const wrong = [`${path || '/'}: ${JSON.stringify(value)?.slice(0, 60)} is not ${expected(form)}`];
  if (anyOf) {
    const found = anyOf.map((one) => faultsOf(value, one, path));
    if (found.some((faults) => !faults[0])) return [];
    // That of the kind it has says most.
    const same = anyOf.findIndex((one) => one.type === is);
    return is === 'object' && same >= 0 ? found[same]! : wrong;
  }
  if (values) return values.includes(value) ? [] : wrong;
  if (type && type !== is) return wrong;
  if (typeof value === 'string')
    return value.length < minLength || (pattern && !RegExp(pattern).test(value)) ? wrong : [];
  if (typeof value === 'number') return value < (minimum ?? value) || value > (maximum ?? value) ? wrong : [];
  if (Array.isArray(value)) {
    const many = value.length > maxItems ? [`${path}: more than ${maxItems} are left out`] : [];
    return [...many, ...value.flatMap((item, at) => (form.items ? faultsOf(item, form.items, `${path}/${at}`) : []))];
  }
  if (is !== 'object') return [];
  const { properties = {}, required = [], additionalProperties: others = true } = form;
  const entries = Object.entries(value as object) as [string, unknown][];
  const names = Object.keys(properties);
  return [
    ...required.filter((name) => !Object.hasOwn(value as object, name)).map((name) => `${path}: "${name}" is missing`),
    ...entries.flatMap(([name, item]) => {
      const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const inner = Object.hasOwn(properties, name) ? properties[name]! : others;
      if (inner === false) return [`${at}: there is no such setting${hint(name, names)}`];
      return inner === true ? [] : faultsOf(item, inner, at);
    }),
  ];
}

/** Names of the settings that can be attributes. */
const attributes = Object.keys(schema.properties).filter(isAttribute);

/**
 * What is wrong with names, of which not all have to be ours: other tools have attributes of their own on a script tag
 * (`data-cfasync`), and an element has some for other purposes.
 * @param known those that there are
 * @param tell of a name, and of the one that was meant
 */
const faultsOfNames = (
  given: readonly string[],
  known: readonly string[],
  tell: (name: string, meant: string) => readonly [told: string, meant: string],
): string[] =>
  given.flatMap((name) => {
    const best = known.includes(name) ? undefined : nearest(name, known);
    if (!best) return [];
    const [told, meant] = tell(name, best);
    return [`${told}: there is no such setting; did you mean "${meant}"?`];
  });

/**
 * What is wrong with settings. Words, and lists of them, are looked at as those on the tag are, where they are read.
 * @param where they stand
 */
function faultsOfBlock(where: string, block: unknown): string[] {
  const isWords = (value: unknown) => [value].flat().every((word) => typeof word === 'string');
  const isTold = ([name, value]: [string, unknown]) => attributes.includes(name) && isWords(value);
  const rest =
    kindOf(block) === 'object'
      ? Object.fromEntries(Object.entries(block as object).filter((entry) => !isTold(entry)))
      : block;
  return faultsOf(rest, schema as Schema).map((fault) => `${where} ${fault}`);
}

/**
 * What is wrong with the names on our script tags and our element, with the JSON block, and with what the site's own
 * code has given.
 */
export function faultsOfSettings(given?: object): string[] {
  const tags = [...document.scripts].filter(({ src }) => /\/cookiemelding\.js([?#]|$)/.test(src));
  const onTags = tags.flatMap(({ dataset }) => Object.keys(dataset));
  const onElement = document.querySelector('cookie-melding')?.getAttributeNames() ?? [];
  const asData = (name: string) => `data-${attributeName(name)}`;
  const others = [
    ...faultsOfNames(onTags, attributes, (name, meant) => [asData(name), asData(meant)]),
    ...faultsOfNames(onElement, attributes.map(attributeName), (name, meant) => [`<cookie-melding ${name}>`, meant]),
    ...(given ? faultsOfBlock('settings', given) : []),
  ];
  try {
    const block: unknown = JSON.parse(document.querySelector('script[data-cookiemelding]')?.textContent ?? '{}');
    return [...others, ...faultsOfBlock('JSON block', block)];
  } catch {
    // That it cannot be read has been told.
    return others;
  }
}
