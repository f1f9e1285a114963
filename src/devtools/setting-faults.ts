// What the schema says is wrong with settings. Also used by the demo's configurator, which has its own sentences.
import type { Problem } from '../platform/report.js';
import { validateSettings, type SchemaViolation } from '../settings/validate-settings.js';
import { nearestName } from './nearest-name.js';

/** As much of a JSON schema as the messages need. */
export interface Rule {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Rule[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Rule>>;
}

/** Something that is wrong with settings. */
export type SettingFault = {
  /** Names and positions that lead to the value. */
  readonly path: readonly string[];
} & (
  | { readonly kind: 'unusable'; readonly value: unknown; readonly rule: Rule }
  | { readonly kind: 'unknown'; readonly suggestion: string | undefined }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'too-many'; readonly limit: number }
);

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Keeps one violation for each value that matches none of several rules, where ajv gives those of every rule. An object
 * was meant for the rule that takes objects, so there the violations of that rule say more.
 */
function withoutAlternatives(violations: readonly SchemaViolation[]): SchemaViolation[] {
  const dropped = new Set<SchemaViolation>();
  for (const violation of violations.filter(({ keyword }) => keyword === 'anyOf')) {
    const { instancePath, schemaPath, data, schema } = violation;
    const isInside = (path: string, prefix: string) => path.startsWith(`${prefix}/`);
    const nested = violations.filter(
      (other) =>
        isInside(other.schemaPath, schemaPath) &&
        (other.instancePath === instancePath || isInside(other.instancePath, instancePath)),
    );
    const forObjects = (schema as readonly Rule[]).findIndex(({ type }) => type === 'object');
    const isMeant = isObject(data) && forObjects >= 0;
    if (isMeant) dropped.add(violation);
    for (const other of nested)
      if (!isMeant || !isInside(other.schemaPath, `${schemaPath}/${forObjects}`)) dropped.add(other);
  }
  return violations.filter((violation) => !dropped.has(violation));
}

/** The names in a JSON Pointer (RFC 6901). */
const namesIn = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));

function faultOf({ instancePath, keyword, params, parentSchema, data }: SchemaViolation): SettingFault {
  const path = namesIn(instancePath);
  const rule = parentSchema as Rule;
  if (keyword === 'additionalProperties') {
    const name = params.additionalProperty as string;
    const suggestion = nearestName(name, Object.keys(rule.properties ?? {}));
    return { kind: 'unknown', path: [...path, name], suggestion };
  }
  if (keyword === 'required') return { kind: 'missing', path, name: params.missingProperty as string };
  if (keyword === 'maxItems') return { kind: 'too-many', path, limit: params.limit as number };
  return { kind: 'unusable', path, value: data, rule };
}

/** Finds what is wrong with settings by the schema, nested values included. */
export function findSettingFaults(settings: unknown): SettingFault[] {
  const faults = withoutAlternatives(validateSettings(settings)).map(faultOf);
  // A value can break a rule in two ways, and is as unusable as by one of them.
  const isFirst = ({ kind, path }: SettingFault, at: number) =>
    kind !== 'unusable' ||
    faults.findIndex((other) => other.kind === kind && other.path.join('\0') === path.join('\0')) === at;
  return faults.filter(isFirst);
}

function expectationOf({ type, enum: values, anyOf, pattern, minLength, minimum, maximum }: Rule): string {
  if (values) return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
  if (anyOf) return anyOf.map(expectationOf).join(', or ');
  if (minimum !== undefined) return `${type} from ${minimum} to ${maximum}`;
  if (minLength !== undefined) return `${type} of at least ${minLength} characters`;
  return pattern ? `${type} like ${pattern}` : `${type}`;
}

/** How much of a value is shown. */
const MAX_SHOWN = 60;

/** A value as JSON has it, or what it is where it has none: a circle, a bigint. */
function describeData(value: unknown): string {
  try {
    return `${JSON.stringify(value)}`.slice(0, MAX_SHOWN);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** Describes a fault in one sentence, with its place as a JSON Pointer. */
export function describeSettingFault(fault: SettingFault): Problem {
  const pointer = fault.path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  switch (fault.kind) {
    case 'unknown':
      return `${pointer}: there is no such setting${fault.suggestion ? `; did you mean "${fault.suggestion}"?` : ''}`;
    case 'missing':
      return `${pointer}: "${fault.name}" is missing`;
    case 'too-many':
      return `${pointer}: more than ${fault.limit} are left out`;
    default:
      return `${pointer || '/'}: ${describeData(fault.value)} is not ${expectationOf(fault.rule)}`;
  }
}
