// node src/build/settings-validator.js writes src/settings/validate-settings.ts, the validator of the settings, from the schema.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { format } from 'prettier';

const settings = new URL('../settings/', import.meta.url);

/** Keywords that document a setting, or say how it is read; they validate nothing. */
const ANNOTATIONS = new Set(['$schema', 'title', 'description', 'default', 'format', 'x-expected', 'x-all-or-none']);

/**
 * Removes the annotations from a schema, so that they do not end up in the bundle. Names of settings are not keywords:
 * a setting called `title` stays.
 * @param {any} schema
 * @returns {any}
 */
function withoutAnnotations({ properties, items, ...keywords }) {
  const rules = Object.entries(keywords)
    .filter(([keyword]) => !ANNOTATIONS.has(keyword))
    .map(([keyword, rule]) => {
      if (keyword === 'anyOf') return [keyword, rule.map(withoutAnnotations)];
      const isSchema = typeof rule === 'object' && !Array.isArray(rule);
      return [keyword, isSchema ? withoutAnnotations(rule) : rule];
    });
  const settingRules = Object.entries(properties ?? {}).map(([name, rule]) => [name, withoutAnnotations(rule)]);
  return {
    ...Object.fromEntries(rules),
    ...(properties && { properties: Object.fromEntries(settingRules) }),
    ...(items && { items: withoutAnnotations(items) }),
  };
}

/** The validator, as source. It imports nothing and evaluates no strings, so it runs under a strict content security policy. */
export async function settingsValidator() {
  const schema = withoutAnnotations(JSON.parse(readFileSync(new URL('schema.json', settings), 'utf8')));
  const ajv = new Ajv2020({
    allErrors: true,
    // Each error has the value and the rule that it breaks, from which devtools makes the message.
    verbose: true,
    messages: false,
    // A page may have added properties to `Object.prototype`.
    ownProperties: true,
    // Lengths are UTF-16 code units, as where declarations are read. It also avoids a CommonJS helper of ajv, which the
    // output would import. Ajv deprecates the option, hence the silenced log.
    unicode: false,
    logger: false,
    code: { source: true, esm: true },
  });
  const code = standaloneCode(ajv, ajv.compile(schema))
    .replace(/^"use strict";/, '')
    .replace(/export const validate = (\w+);export default \w+;/, 'const validate = $1;');
  const source = `// @ts-nocheck: made from schema.json by \`npm run settings\`.
/* oxlint-disable */

/** A violation of the schema. @see https://ajv.js.org/api.html#error-objects */
export interface SchemaViolation {
  /** The value's place, as a JSON Pointer (RFC 6901). */
  readonly instancePath: string;
  /** The keyword's place in the schema, as a JSON Pointer in a fragment. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The keyword's value in the schema. */
  readonly schema: unknown;
  /** The part of the schema that has the keyword. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  /** The value that violates it. */
  readonly data: unknown;
}

/** Validates settings by the schema. @returns each violation, none when they are valid */
export function validateSettings(settings: unknown): readonly SchemaViolation[] {
  return validate(settings) ? [] : validate.errors;
}

${code}`;
  return format(source, { parser: 'typescript', printWidth: 120, singleQuote: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('validate-settings.ts', settings), await settingsValidator());
}
