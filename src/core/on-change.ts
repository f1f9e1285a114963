import type { ConsentChange } from '../consent/consent-change.js';
import { grants } from '../consent/record.js';
import { dataLayer } from '../google/data-layer.js';
import { isDataLayerRead, replayEarlyEvents, silenceEarlyEvents } from '../google/early-events.js';
import type { GoogleTags } from '../google/google-tags.js';
import { afterPaint } from '../platform/after-paint.js';
import { attempt } from '../platform/attempt.js';
import { isContainer, type GoogleTag } from '../settings/google-tag.js';
import { ConsentChangeEvent } from './consent-change-event.js';
import type { AppliedChange, Core } from './core.js';
import { reloadAfterWithdrawal } from './reload.js';
import { NO_WITHDRAWAL, withdraw, type Withdrawal } from './withdrawal.js';

/** How long the visitor can read what was removed before the page reloads, and how long when something is left. */
const READING_TIME_MS = 2500;
const LONG_READING_TIME_MS = 7500;

/** What a change acts on. */
export interface ChangeTargets {
  readonly core: Core;
  readonly googleTags: GoogleTags;
  /** Whether the interface is on the page. */
  readonly hasUi: () => boolean;
  readonly scan: () => void;
  /** Passes the change on to the lazy parts. */
  readonly publish: (change: AppliedChange) => void;
}

/**
 * Does all that a change of consent calls for, in order. Nothing in it waits for another file, and nothing that goes wrong
 * in one step, in code of the page perhaps, keeps the others from their turn.
 */
export function applyChange(change: ConsentChange, targets: ChangeTargets): void {
  const { core, googleTags, scan, publish } = targets;
  const { record, changed, isStored } = change;
  const { blocked, report } = core;
  let withdrawal = NO_WITHDRAWAL;
  attempt(() => {
    withdrawal = withdraw(change, core);
  }, report);
  const { cleanUp, withdrawn, isReloading } = withdrawal;
  const steps = [
    () => blocked.applyAnswer(record?.method === 'placeholder'),
    () => blocked.lock(),
    () => googleTags.withdraw(withdrawn),
    () => googleTags.update(record?.method),
    () => orderDataLayer(change, core, googleTags.granted),
    () =>
      afterPaint(() => {
        googleTags.load();
        scan();
      }),
    () => {
      if (record && !isStored) report('The choice is not stored (cookies off?) and holds for this page only.');
    },
    () => publish({ ...change, cleanUp, isWithdrawal: withdrawn.length > 0, isReloading }),
    () => document.dispatchEvent(new ConsentChangeEvent(record, changed, cleanUp && Promise.resolve(cleanUp))),
    () => {
      if (!record) ask(core);
    },
    () => {
      const proof = recordChange(change, core);
      if (isReloading) reload(withdrawal, proof, change, targets);
    },
  ];
  for (const step of steps) attempt(step, report);
}

/** Asks for a choice, if there is anything to ask for. */
export function ask({ settings, withPart }: Core): void {
  if (settings.categories.length > 0) void withPart('ui', (ui) => ui.ask());
}

/** Has a choice of this tab recorded, where the site keeps a register. */
function recordChange(change: ConsentChange, { settings, withPart }: Core): Promise<unknown> | undefined {
  if (change.origin !== 'this-tab' || !settings.recordsUrl) return;
  return withPart('records', (records) => records.record(change));
}

function reload(
  { withdrawn, cleanUp }: Withdrawal,
  proof: Promise<unknown> | undefined,
  { origin }: ConsentChange,
  { core, hasUi }: ChangeTargets,
): void {
  const readingTimeMs = cleanUp?.left.length ? LONG_READING_TIME_MS : READING_TIME_MS;
  void reloadAfterWithdrawal({
    isOwn: origin === 'this-tab',
    readingTimeMs: hasUi() ? readingTimeMs : 0,
    proof,
    isStillDenied: () => withdrawn.some((category) => !core.consent.isGranted(category)),
  });
}

const isOnPage = (container: GoogleTag) => !!document.querySelector(`script[src*="gtm.js?id=${container.id}"]`);

/** Moves the page's early events behind the configuration of the tags, or drops them, before a tag reads them. */
function orderDataLayer(
  { previous }: ConsentChange,
  { settings, gpcOptOut }: Core,
  granted: readonly GoogleTag[],
): void {
  const { tags, consentEvent, lateEvents } = settings;
  if (isDataLayerRead()) {
    // A container that is loaded now reads the whole data layer again.
    if (granted.some((tag) => isContainer(tag) && !isOnPage(tag))) silenceEarlyEvents(dataLayer(), consentEvent);
    return;
  }
  // An answer before this one has ordered what came before it, and its tags are about to load.
  const isLoading = tags.some(({ categories }) => categories.every((category) => grants(previous, category)));
  const isFirstAnswer = !previous && !gpcOptOut && lateEvents !== 'drop';
  replayEarlyEvents(dataLayer(), {
    tags,
    granted,
    // Events from the time of a refusal, the browser's own included, are never sent.
    isReplayed: granted.length > 0 && (isLoading || isFirstAnswer),
    consentEvent,
    landing: performance.getEntriesByType('navigation')[0]?.name ?? location.href,
    address: location.href,
  });
}
