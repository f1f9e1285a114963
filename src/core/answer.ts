// What an answer sets going besides the tags, in a file of its own: cookiemelding-answer.js.
import { grants, type Choices, type ConsentRecord } from '../consent/record.js';
import type { GateContext } from './core.js';
import { post } from '../records/cloud-event.js';
import { consentEvent } from '../records/consent-event.js';
import { createCounters, type Counted, type Counters } from '../records/counters.js';
import { createOutbox, outboxKey, type Outbox } from '../records/outbox.js';
import { safeUrl } from '../platform/safe-url.js';
import { isOn } from '../settings/setting-reader.js';
import { isContainer, type GoogleTag } from '../google/google-tags.js';
import { settleQueue, silenceQueue } from '../google/early-events.js';
import { checkSettings } from '../settings/check-settings.js';
import { readDisplaySettings } from '../ui/display-settings.js';
import { stayOnTop } from '../ui/top-layer.js';
import { keepOffFocus, scrollClear } from '../ui/focus-behind.js';
import { shownTexts } from '../ui/words.js';
import { uuid } from '../platform/random-id.js';

/** Address that takes the records; `undefined` when there is none, or none that is usable. */
function recordsUrl({ reader }: GateContext): string | undefined {
  const address = reader.text('recordsUrl');
  return address ? safeUrl(address, document.baseURI) : undefined;
}

let outbox: Outbox | undefined;

function outboxOf(context: GateContext, url: string): Outbox {
  if (outbox) return outbox;
  const made = createOutbox(outboxKey(context.settings.cookieName), (event) => post(url, event), Date.now);
  addEventListener('online', () => void made.flush(true));
  return (outbox = made);
}

/** SHA-256 of texts, a line each, hexadecimal; `undefined` where the browser does not offer it (without https). */
async function hashOf(texts: readonly string[]): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(texts.join('\n')));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a reset amounts to, when there was something to take back: everything is denied from now on. */
function asWithdrawal(previous: ConsentRecord | undefined): ConsentRecord | undefined {
  if (!previous || !Object.values(previous.choices).includes(true)) return;
  return { ...previous, time: new Date().toISOString(), method: 'api', choices: {} };
}

/** Keeps the record of a choice, and sends it. */
async function keepRecord(
  context: GateContext,
  record: ConsentRecord,
  previous: ConsentRecord | undefined,
  texts: readonly string[] | undefined,
) {
  const url = recordsUrl(context);
  if (!url) return;
  const { settings, reader } = context;
  const circumstances = { ...settings, ...readDisplaySettings(reader), origin: location.origin };
  const box = outboxOf(context, url);
  // Kept before anything is waited for: the page may be gone the next moment.
  box.add(consentEvent(record, previous, { ...circumstances, textHash: undefined }));
  const textHash = texts && (await hashOf(texts));
  if (textHash) box.add(consentEvent(record, previous, { ...circumstances, textHash }));
  await box.flush();
}

let counters: Counters | undefined;

/**
 * How long a layer that is shown has to get the page's style before it is looked at; milliseconds. Without `data-debug`
 * longer, so that who measures the speed of a page on the own machine measures what visitors get.
 */
const STYLED = 500;
const MEASURED = 2500;

/** When to look at the page, where sites are made; nothing elsewhere. */
function whenToLook({ source }: GateContext): number | undefined {
  if (source('debug') != null) return STYLED;
  return /(^|\.)(localhost|local)$|^127\.|^\[::1\]$/.test(location.hostname) ? MEASURED : undefined;
}

/** Goes along with a layer that has been shown: counted, and looked at where sites are made. */
export function accompany(context: GateContext, layer: 1 | 2): void {
  count(context, 'shown', layer);
  const time = whenToLook(context);
  if (time) setTimeout(() => void context.use('debug', ({ checkSite }) => checkSite(context)), time);
}

/** Counts what happens to the notice, if the site has asked for that (`data-consent-rate`). */
function count(context: GateContext, what: Counted, layer: 1 | 2): void {
  const url = recordsUrl(context);
  if (!url || !isOn(context.source('consentRate'))) return;
  counters ??= createCounters(
    url,
    location.origin,
    context.settings.version,
    () => !!context.manager.record,
    Date.now,
    uuid,
  );
  counters.count(what, layer);
}

function countAnswer(context: GateContext, { choices }: ConsentRecord, layer: 1 | 2) {
  const answers = Object.values(choices);
  const outcome = answers.every(Boolean) ? 'accepted' : answers.some(Boolean) ? 'partly' : 'rejected';
  count(context, outcome, layer);
}

/** How long the page's own code may take before it is looked at; milliseconds. */
const LATER = 1000;

/** Settings for Google that are not passed on. */
const REFUSED = /"(allow_(google|ad)_|ads_data|url_pass)/;

/**
 * Tells what is wrong with the settings and, when the page's own code has had its time, whether that sets a default of
 * its own or passes on what is refused. Where the interface is shown, this file is there.
 */
export function check(context: GateContext): void {
  checkSettings(context);
  setTimeout(() => {
    const commands = context
      .dataLayer()
      .filter((item) => /^default|^\w+-/.test((item as string[] | undefined)?.[1] ?? ''));
    if ((commands[1] && !context.manager.record) || REFUSED.test(JSON.stringify(context.source('googleConfig') ?? 0)))
      void context.use('debug', ({ start }) => start(context, true));
  }, LATER);
}

/** Has a box on screen get on with what the page shows besides it. @returns ends it */
export function surround(box: HTMLElement): () => void {
  const ends = [stayOnTop(box), scrollClear(box), keepOffFocus(box)];
  return () => {
    for (const end of ends) end();
  };
}

const same = (one: ConsentRecord, other: ConsentRecord) =>
  JSON.stringify(one.choices) === JSON.stringify(other.choices);

/** In Firefox a message can reach another tab before the cookie it tells of does; milliseconds. */
const ARRIVED = 300;

/**
 * Two tabs can answer in the same moment, and a server can set a choice that it was told of before this one: the latest
 * counts in all of them, and of two that are as late what both grant.
 */
function agree({ store, manager, answer }: GateContext, record: ConsentRecord): void {
  const stored = store.read();
  if (!stored || manager.record !== record || same(stored, record)) return;
  if (stored.time < record.time) store.write(record);
  else if (stored.time === record.time) {
    const granted = Object.entries(stored.choices).map(([name, is]) => [name, is && grants(record, name)]);
    answer(Object.fromEntries(granted) as Choices, 'save');
  }
}

/** Whether a tag has read the queue, or is about to. */
const isRead = () =>
  !!window.google_tag_manager ||
  !!document.querySelector('script[src*="googletagmanager.com/"]:not([type="text/plain"])');

const isOnPage = (container: GoogleTag) => !!document.querySelector(`script[src*="gtm.js?id=${container.id}"]`);

/**
 * Does what an answer calls for before the tags are loaded: orders what the page has told of before, and has the
 * choice recorded.
 * @param record what counts now; `undefined` after a reset
 * @param isOwn whether it was made on this page
 */
export function settle(
  context: GateContext,
  record: ConsentRecord | undefined,
  previous: ConsentRecord | undefined,
  isOwn: boolean,
): void {
  const { settings, manager, reader, refused, report, layer, shown } = context;
  const { tags, consentEvent: event } = settings;
  delete context.layer;
  if (isOwn) {
    setTimeout(() => {
      if (record) agree(context, record);
      new BroadcastChannel(settings.cookieName).postMessage(0);
    }, ARRIVED);
    const proof = record ?? asWithdrawal(previous);
    // Only who answers in a layer has its texts before them.
    const texts = layer && shown && shownTexts(shown(), layer);
    if (proof) keepRecord(context, proof, previous, texts).catch((error: unknown) => report(`${error}`));
    if (record && layer) countAnswer(context, record, layer);
  }
  const released = tags.filter(({ needs }) => needs.every(manager.isGranted));
  if (isRead()) {
    // A tag has read the queue; a container that comes now reads it again.
    if (released.some((tag) => isContainer(tag) && !isOnPage(tag))) silenceQueue(context.dataLayer(), event);
    return;
  }
  // An answer before this one has settled what came before it, and the tags are on their way.
  const isUnderWay = tags.some(({ needs }) => needs.every((category) => grants(previous, category)));
  const isFirst = !previous && !refused && reader.text('lateEvents') !== 'drop';
  settleQueue(context.dataLayer(), {
    tags,
    released,
    // What was told of while a refusal stood, the browser's own too, is not sent after all.
    isReplayed: !!released[0] && (isUnderWay || isFirst),
    consentEvent: event,
    landing: performance.getEntriesByType('navigation')[0]?.name ?? location.href,
    address: location.href,
  });
}

/** Sends what earlier pages could not. */
export function resend(context: GateContext): void {
  const url = recordsUrl(context);
  if (url)
    outboxOf(context, url)
      .flush()
      .catch((error: unknown) => context.report(`${error}`));
}
