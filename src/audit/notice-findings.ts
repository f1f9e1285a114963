import { FUNCTIONAL } from '../consent/category.js';
import { INTEREST_WORDS, PRESSING_WORDS, PURPOSE_WORDS } from './control-words.js';
import type { Finding, Rule, Severity } from './finding.js';
import type { Certainty } from '../storage/guess-category.js';
import type { Moment } from './moment.js';
import type { ControlRecord, LayerRecord } from './observation.js';
import type { PageView } from './page-view.js';

const finding = (
  rule: Rule,
  severity: Severity,
  evidence: readonly string[],
  {
    subject = '',
    sure = 'certain',
    moments = ['arrival'],
  }: { subject?: string; sure?: Certainty; moments?: readonly Moment[] } = {},
): Finding => ({ rule, severity, sure, moments, subject, evidence, by: [], solution: 'notice', changes: [] });

const controlOf = (layer: LayerRecord | undefined, kind: ControlRecord['kind']) =>
  layer?.controls.find((control) => control.kind === kind);

/** How the refusal is less visible than the acceptance, in figures. */
function differences(accept: ControlRecord, reject: ControlRecord): { severity: Severity; evidence: string[] } {
  const hard: string[] = [];
  const soft: string[] = [];
  const area = ({ width, height }: ControlRecord) => width * height;
  if (area(reject) < area(accept) * 0.5)
    hard.push(`${reject.width}×${reject.height} px / ${accept.width}×${accept.height} px`);
  if (reject.fontSize < accept.fontSize * 0.85) hard.push(`font-size ${reject.fontSize}px / ${accept.fontSize}px`);
  if (reject.contrast < 3 && accept.contrast >= 3) hard.push(`contrast ${reject.contrast}:1 / ${accept.contrast}:1`);
  if (accept.isInView && !reject.isInView) hard.push('outside the window');
  const isButton = ({ isFilled, hasBorder }: ControlRecord) => isFilled || hasBorder;
  if (isButton(accept) && !isButton(reject)) hard.push('no background, no border');
  else if (accept.isFilled !== reject.isFilled) soft.push(`background ${reject.background} / ${accept.background}`);
  else if (accept.background !== reject.background && accept.isFilled)
    soft.push(`background ${reject.background} / ${accept.background}`);
  if (accept.fontWeight - reject.fontWeight >= 200)
    soft.push(`font-weight ${reject.fontWeight} / ${accept.fontWeight}`);
  return { severity: hard[0] ? 'error' : 'warning', evidence: [...hard, ...soft] };
}

/** Rules 4 to 7: both answers on one layer, alike, and in one click. */
function answerFindings(view: PageView, layer: LayerRecord): Finding[] {
  const accept = controlOf(layer, 'accept');
  const reject = controlOf(layer, 'reject');
  if (!accept) return [];
  if (!reject)
    return [
      finding(
        'refusal-not-on-first-layer',
        'error',
        layer.controls.map(({ label }) => label),
        { subject: accept.label },
      ),
    ];
  const found: Finding[] = [];
  const { severity, evidence } = differences(accept, reject);
  const isInText =
    reject.isInText ||
    (reject.tag === 'a' && evidence.some((line) => line.startsWith('no background')) && accept.tag !== 'a');
  if (isInText)
    found.push(
      finding('refusal-in-text', 'error', [`<${reject.tag}> ${reject.label}`, ...evidence], { subject: reject.label }),
    );
  else if (evidence[0])
    found.push(
      finding('refusal-hidden', severity, evidence, {
        subject: reject.label,
        sure: severity === 'error' ? 'certain' : 'likely',
      }),
    );
  const small = view.at('arrival')?.smallLayer;
  const [smallAccept, smallReject] = [controlOf(small, 'accept'), controlOf(small, 'reject')];
  if (!evidence[0] && smallAccept?.isInView && smallReject && !smallReject.isInView)
    found.push(finding('refusal-hidden', 'error', ['360×740 px: outside the window'], { subject: reject.label }));
  const [refused, accepted] = [view.at('refusal'), view.at('acceptance')];
  if (refused && accepted && refused.clicks > accepted.clicks && accepted.clicks > 0)
    found.push(
      finding('refusal-more-clicks', 'error', [`${refused.clicks} / ${accepted.clicks}`], {
        subject: reject.label,
        moments: ['refusal', 'acceptance'],
      }),
    );
  return found;
}

/** Rules 1 to 3 and 9: what the layers say. */
function textFindings(view: PageView, layer: LayerRecord): Finding[] {
  const layers = [layer, view.record.secondLayer].filter((one) => one !== undefined);
  const found: Finding[] = [];
  if (!new RegExp(PURPOSE_WORDS, 'iu').test(layer.text))
    found.push(finding('purpose-missing', 'warning', [layer.text.slice(0, 300)], { sure: 'likely' }));
  const ticked = [...new Set(layers.flatMap(({ preTicked }) => preTicked))];
  if (ticked[0]) found.push(finding('pre-ticked', 'error', ticked, { subject: ticked[0] }));
  const pressing = new RegExp(PRESSING_WORDS, 'iu');
  const words = [
    ...layer.controls.map(({ label }) => label),
    ...layer.text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length < 240),
  ].filter((text) => pressing.test(text));
  if (words[0])
    found.push(
      finding('pressing-words', 'warning', [...new Set(words)].slice(0, 4), {
        subject: words[0].slice(0, 80),
        sure: 'likely',
      }),
    );
  const interest = [...new Set(layers.flatMap(({ legitimateInterest }) => legitimateInterest))];
  if (interest[0] && new RegExp(INTEREST_WORDS, 'iu').test(interest.join(' ')))
    found.push(finding('legitimate-interest', 'error', interest, { subject: interest[0].slice(0, 80) }));
  if (layer.covered >= 0.75 && !controlOf(layer, 'reject'))
    found.push(finding('cookie-wall', 'error', [`${Math.round(layer.covered * 100)} %`], { sure: 'likely' }));
  return found;
}

/** Rule 8: a way back, as easy as the way in. */
function withdrawalFindings(view: PageView): Finding[] {
  const withdrawal = view.at('withdrawal');
  if (!withdrawal) return [];
  const moments: readonly Moment[] = ['withdrawal'];
  if (withdrawal.problems.includes('no-settings') || withdrawal.problems.includes('settings-lead-nowhere'))
    return [
      finding('no-way-back', 'error', withdrawal.settingsControls, {
        moments,
        sure: withdrawal.settingsControls[0] ? 'likely' : 'certain',
      }),
    ];
  if (withdrawal.problems.includes('cannot-withdraw'))
    return [finding('no-way-back', 'error', withdrawal.settingsControls, { moments, sure: 'likely' })];
  // Opening the settings is one click more; a question on every page would be no better.
  const accepted = view.at('acceptance')?.clicks ?? 1;
  return withdrawal.clicks > accepted + 2
    ? [finding('withdrawal-harder', 'error', [`${withdrawal.clicks} / ${accepted}`], { moments })]
    : [];
}

/** Who has answered is not asked again. */
function againFindings(view: PageView): Finding[] {
  const hasAnswered = !view.at('refusal')?.layer && view.at('refusal')?.problems.length === 0;
  const again = (['refusal-return', 'withdrawal-return'] as const).filter((moment) => view.at(moment)?.layer);
  if (!again[0] || !hasAnswered) return [];
  const isAskedAfterAcceptance = !!view.at('acceptance-return')?.layer;
  return [finding('asks-again', isAskedAfterAcceptance ? 'warning' : 'error', [], { moments: again })];
}

function gpcFindings(view: PageView): Finding[] {
  const gpc = view.at('gpc');
  if (!gpc?.layer) return [];
  return [finding('gpc-asks', 'info', ['Sec-GPC: 1'], { moments: ['gpc'] })];
}

/** What could not be tested is said, and is no pass. */
function untestedFindings(view: PageView): Finding[] {
  const problems = new Map<string, Moment>();
  for (const { moment, problems: found } of view.record.observations)
    for (const problem of found)
      if (problem.startsWith('cannot-') && problem !== 'cannot-withdraw') problems.set(problem, moment);
  return [...problems].map(([problem, moment]) => {
    const layer = view.at(moment)?.layer;
    return finding('cannot-test', 'warning', layer?.controls.map(({ label }) => label) ?? [], {
      subject: problem,
      moments: [moment],
    });
  });
}

/** Whether the page does anything, at any moment, that a visitor has to be asked for. */
const needsConsent = ({ requests, items }: PageView): boolean =>
  requests.some(({ party }) => party.use === 'tracking' || party.use === 'embed') ||
  items.some(({ use }) => use.category !== undefined && use.category !== FUNCTIONAL);

/** Whether a notice only informs, on a site that has nothing to ask: "we use necessary cookies only", and a button that closes it. */
function isInformation(view: PageView, layer: LayerRecord): boolean {
  const hasChoice = layer.controls.some(({ kind }) => kind !== 'accept') || layer.preTicked.length > 0;
  return !hasChoice && view.at('acceptance')?.problems.length === 0 && !needsConsent(view);
}

/** What is wrong with the question, by the supervisor's nine rules. */
export function noticeFindings(view: PageView): Finding[] {
  const layer = view.at('arrival')?.layer ?? view.at('arrival-return')?.layer;
  if (!layer) return untestedFindings(view);
  if (isInformation(view, layer)) return [];
  const answers = answerFindings(view, layer);
  const isRefusalMissing = answers.some(({ rule }) => rule === 'refusal-not-on-first-layer');
  return [
    ...answers,
    ...textFindings(view, layer),
    ...withdrawalFindings(view),
    ...againFindings(view),
    ...gpcFindings(view),
    // That there is no refusal has been said.
    ...untestedFindings(view).filter(({ subject }) => !(isRefusalMissing && subject === 'cannot-reject')),
  ];
}
