import type { AuditTexts } from './audit-texts.js';
import type { Finding, Rule } from './finding.js';
import type { FailedResult, Result, Summary } from './page-result.js';

/** The levels of the format: a note is what is worth knowing. */
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Where a finding is: at the element to change, at the script that caused it, or on the page as a whole. */
function placeOf({ changes: [change], by: [cause] }: Finding, pageUrl: string): { uri: string; line: number } {
  if (change) return { uri: pageUrl, line: change.line };
  return cause ? { uri: cause.url, line: cause.line } : { uri: pageUrl, line: 0 };
}

/** What stands for something else in a message of the format: placeholders and links. */
const escapeText = (text: string) =>
  text.replaceAll(/[{}]/g, (brace) => brace + brace).replaceAll(/[[\]\\]/g, (bracket) => `\\${bracket}`);

/** An address as RFC 3986 has it; those of browsers can have a few more characters. */
const toUri = (url: string) =>
  url.replaceAll(/[^\w.~:/?#[\]@!$&'()*+,;=%-]/gu, (character) => encodeURIComponent(character));

const locationOf = ({ uri, line }: { uri: string; line: number }) => ({
  physicalLocation: {
    artifactLocation: { uri: toUri(uri) },
    ...(line > 0 ? { region: { startLine: line } } : {}),
  },
});

function messageOf({ rule, subject, evidence, moments }: Finding, texts: AuditTexts): string {
  const { title, action } = texts.rules[rule];
  const about = texts.problems[subject] ?? subject;
  return [
    `${title}${about ? `: ${about}` : ''} (${moments.map((moment) => texts.moments[moment]).join(', ')}).`,
    ...(evidence[0] ? [evidence.join('\n')] : []),
    action,
  ].join('\n');
}

function resultOf(finding: Finding, url: string, texts: AuditTexts, rules: readonly Rule[]) {
  const { rule, severity, sure, subject, category, changes } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[severity],
    message: { text: escapeText(messageOf(finding, texts)) },
    locations: [locationOf(placeOf(finding, url))],
    // The same finding in a later run is the same one, whatever its line is by then.
    partialFingerprints: { 'finding/v1': [rule, url, subject].join(' ') },
    ...(changes[0]
      ? {
          fixes: [
            {
              description: { text: texts.rules[rule].action },
              artifactChanges: [
                {
                  artifactLocation: { uri: toUri(url) },
                  replacements: changes.map(({ startOffset, endOffset, after }) => ({
                    deletedRegion: { charOffset: startOffset, charLength: endOffset - startOffset },
                    insertedContent: { text: after },
                  })),
                },
              ],
            },
          ],
        }
      : {}),
    properties: { page: url, subject, sure, ...(category ? { category } : {}) },
  };
}

const notificationOf = ({ url, reason, detail }: FailedResult, texts: AuditTexts) => ({
  level: reason === 'robots' ? 'note' : 'error',
  message: {
    text: escapeText(`${url}: ${texts.failures[reason]}${detail && detail !== url ? ` (${detail})` : ''}`),
  },
  ...(/^https?:/.test(url) && URL.canParse(url) ? { locations: [locationOf({ uri: url, line: 0 })] } : {}),
});

/**
 * The report as SARIF, in pieces, for the services that show what tools find in a project.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */
export async function* sarifReport(
  results: AsyncIterable<Result>,
  { summaries, made }: { readonly summaries: readonly Summary[]; readonly made: string },
  texts: AuditTexts,
): AsyncGenerator<string> {
  const rules = Object.keys(texts.rules) as Rule[];
  const failures = summaries.flatMap(({ failure }) => failure ?? []);
  const run = {
    tool: {
      driver: {
        name: 'cookiemelding audit',
        rules: rules.map((id) => {
          const { title, meaning, action } = texts.rules[id];
          return {
            id,
            shortDescription: { text: title },
            fullDescription: { text: meaning },
            help: { text: action },
          };
        }),
      },
    },
    language: texts.lang,
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        endTimeUtc: made,
        // What robots.txt keeps out is left out on purpose.
        executionSuccessful: failures.every(({ reason }) => reason === 'robots'),
        toolExecutionNotifications: failures.map((failure) => notificationOf(failure, texts)),
      },
    ],
  };
  const head = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
  yield `${JSON.stringify(head).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
  let isFirst = true;
  for await (const result of results) {
    if (result.type !== 'page') continue;
    for (const finding of result.findings) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(resultOf(finding, result.record.finalUrl, texts, rules))}`;
      isFirst = false;
    }
  }
  yield '\n]}]}\n';
}
