// What SARIF 2.1.0 requires of the parts that the audit writes, and nothing besides those parts.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
import { Ajv2020 } from 'ajv/dist/2020.js';

/** @param {Record<string, object>} properties @param {string[]} [required] */
const object = (properties, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
/** @param {object} items @param {object} [more] */
const list = (items, more) => ({ type: 'array', items, ...more });

const text = { type: 'string', minLength: 1 };
const messageText = object({ text });
/** RFC 3986, absolute. */
const uri = { type: 'string', pattern: String.raw`^[a-z][a-z0-9+.-]*:[\w.~:/?#\[\]@!$&'()*+,;=%-]*$` };
const artifactLocation = object({ uri });
const location = object({
  physicalLocation: object({ artifactLocation, region: object({ startLine: { type: 'integer', minimum: 1 } }) }, [
    'artifactLocation',
  ]),
});
const offset = { type: 'integer', minimum: 0 };
const level = { enum: ['none', 'note', 'warning', 'error'] };

const schema = object({
  $schema: uri,
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({
        driver: object({
          name: text,
          rules: list(
            object({ id: text, shortDescription: messageText, fullDescription: messageText, help: messageText }),
            {
              uniqueItems: true,
            },
          ),
        }),
      }),
      language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      invocations: list(
        object({
          endTimeUtc: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$` },
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: list(
            object({ level, message: messageText, locations: list(location) }, ['message']),
          ),
        }),
        { minItems: 1 },
      ),
      results: list(
        object(
          {
            ruleId: text,
            ruleIndex: offset,
            level,
            message: messageText,
            locations: list(location, { minItems: 1 }),
            partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
            fixes: list(
              object({
                description: messageText,
                artifactChanges: list(
                  object({
                    artifactLocation,
                    replacements: list(
                      object({
                        deletedRegion: object({ charOffset: offset, charLength: offset }),
                        insertedContent: object({ text: { type: 'string' } }),
                      }),
                      { minItems: 1 },
                    ),
                  }),
                  { minItems: 1 },
                ),
              }),
              { uniqueItems: true },
            ),
            properties: { type: 'object' },
          },
          ['ruleId', 'message', 'locations'],
        ),
      ),
    }),
    { minItems: 1 },
  ),
});

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

/** What is wrong with a SARIF log: its shape, and what refers to its rules. @param {any} log @returns {string[]} */
export function sarifFaults(log) {
  const { runs } = log;
  if (!validate(log)) return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  return runs.flatMap((/** @type {any} */ { tool, results }) => {
    /** @type {string[]} */
    const ids = tool.driver.rules.map((/** @type {any} */ { id }) => id);
    return [
      ...(new Set(ids).size === ids.length ? [] : ['two rules have one id']),
      ...results
        .filter((/** @type {any} */ { ruleId, ruleIndex }) => ids[ruleIndex] !== ruleId)
        .map((/** @type {any} */ { ruleId, ruleIndex }) => `rule ${ruleIndex} is not ${ruleId}`),
    ];
  });
}
