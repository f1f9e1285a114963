import { consentCommands, notDenied, stateAfter, wronglyGranted, signalsFor } from '../testing/signals.js';
import { configsIn } from '../testing/configured-ids.js';
import type { QueueItem } from '../testing/page-snapshot.js';
import { changeFor, isGoogleSnippet } from './change-element.js';
import type { Finding, Rule, Severity } from './finding.js';
import { WITHOUT_CONSENT, type Moment } from './moment.js';
import type { PageView } from './page-view.js';

const COMMANDS = new Set(['consent', 'config', 'js', 'set', 'event']);

const text = ({ values }: QueueItem) =>
  values
    .map((value) => JSON.stringify(value))
    .join(', ')
    .slice(0, 160);

/** What is wrong with the order and content of Consent Mode's commands. */
export function googleFindings(view: PageView): Finding[] {
  const snippets = view.elements
    .filter((element) => !element.isBlocked && !element.isInNoscript && isGoogleSnippet(element))
    .map((element) => changeFor(element, 'analytics'));
  const finding = (
    rule: Rule,
    severity: Severity,
    moments: readonly Moment[],
    evidence: readonly string[],
  ): Finding => ({
    rule,
    severity,
    sure: 'certain',
    moments,
    subject: 'Consent Mode',
    evidence,
    by: [],
    solution: snippets[0] ? 'paste' : 'code',
    changes: snippets,
  });
  const queueAt = (moment: Moment) => view.at(moment)?.queue ?? [];
  const found: Finding[] = [];

  const arrival = queueAt('arrival');
  const commands = consentCommands(arrival);
  const first = arrival.findIndex(({ isCommand, values: [command] }) => isCommand && COMMANDS.has(String(command)));
  const [firstDefault] = commands.filter(({ kind }) => kind === 'default');
  const isTagged =
    configsIn(arrival).length > 0 ||
    view.requests.some(({ moment, request }) => moment === 'arrival' && /\/(gtag\/js|gtm\.js)\?/.test(request.url));
  if (firstDefault && first >= 0 && firstDefault.at > first)
    found.push(
      finding('google-default-late', 'error', ['arrival'], arrival.slice(first, firstDefault.at + 1).map(text)),
    );
  const granting = commands
    .filter(({ kind }) => kind === 'default')
    .flatMap((command) => wronglyGranted(command, signalsFor([])));
  if (granting[0]) found.push(finding('google-default-grants', 'error', ['arrival'], [...new Set(granting)]));
  if (isTagged && !firstDefault)
    found.push(
      finding(
        'google-no-default',
        'warning',
        ['arrival'],
        configsIn(arrival).map(({ id }) => id),
      ),
    );

  const arrays = arrival.filter(({ isCommand, values: [command] }) => !isCommand && COMMANDS.has(String(command)));
  if (arrays[0]) found.push(finding('google-not-arguments', 'error', ['arrival'], arrays.map(text)));

  const denied = WITHOUT_CONSENT.filter((moment) => {
    const sent = consentCommands(queueAt(moment));
    // A default that grants has been said.
    return (
      sent.some(({ kind }) => kind === 'update') &&
      notDenied(stateAfter(sent)).some((name) => stateAfter(sent)[name] === 'granted')
    );
  });
  if (denied[0])
    found.push(
      finding('google-granted-without-consent', 'error', denied, [
        ...new Set(denied.flatMap((moment) => notDenied(stateAfter(consentCommands(queueAt(moment)))))),
      ]),
    );

  const accepted = view.at('acceptance');
  const sent = consentCommands(queueAt('acceptance'));
  const isGrantedAtReturn = consentCommands(queueAt('acceptance-return')).some(({ signals }) =>
    Object.values(signals).includes('granted'),
  );
  if (accepted && firstDefault && !granting[0] && accepted.problems.length === 0) {
    const isUpdated = sent.some(({ kind, signals }) => kind === 'update' && Object.values(signals).includes('granted'));
    if (!isUpdated || !isGrantedAtReturn)
      found.push(
        finding(
          'google-no-update',
          'warning',
          [isUpdated ? 'acceptance-return' : 'acceptance'],
          sent.map(({ kind, signals }) => `${kind} ${JSON.stringify(signals)}`),
        ),
      );
  }
  return found;
}
