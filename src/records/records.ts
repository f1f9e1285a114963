// The entry of cookiemelding-records.js.
import type { ConsentChange } from '../consent/consent-change.js';
import { isRefusal, type ConsentRecord } from '../consent/record.js';
import type { Core } from '../core/core.js';
import type { Records } from '../core/parts.js';
import { createRandomId } from '../platform/random-id.js';
import { recordsKey } from '../storage/browser-storage.js';
import { BannerCounters } from './banner-counters.js';
import { postEvent, type CloudEvent } from './cloud-event.js';
import { createConsentEvent } from './consent-event.js';
import { hashTexts } from './hash-texts.js';
import { Outbox } from './outbox.js';

export { build } from '../platform/build.js';

/** How long a proof waits for the hash of its texts. */
const MAX_HASH_MS = 1000;

/** For a site without a server for records. */
const NO_RECORDS: Records = {
  record: () => Promise.resolve(),
  countShown() {},
};

/** The record that proves a reset: everything that was granted is withdrawn. `undefined` when nothing was granted. */
function withdrawalOf(previous: ConsentRecord | undefined, now: number): ConsentRecord | undefined {
  if (!previous || isRefusal(previous)) return;
  const { services: _, ...others } = previous;
  return { ...others, time: new Date(now).toISOString(), method: 'api', choices: {} };
}

/** Starts with sending what earlier pages could not send. */
export function start(core: Core): Records {
  const { settings, consent, report } = core;
  const { recordsUrl, consentRate, cookieName, policyVersion } = settings;
  const { origin } = location;
  if (!recordsUrl) return NO_RECORDS;

  const send = (event: CloudEvent) => postEvent(recordsUrl, event);
  const outbox = new Outbox({ key: recordsKey(cookieName), send, now: Date.now });
  const counters = consentRate
    ? new BannerCounters({
        send: (event) => void send(event),
        origin,
        policyVersion,
        isAnswered: () => consent.record !== undefined,
        now: Date.now,
        createId: createRandomId,
      })
    : undefined;

  const flush = (isUrgent = false) => {
    outbox.flush(isUrgent).catch((error: unknown) => report(`${error}`));
  };
  addEventListener('online', () => flush(true));
  // A page that comes back from the back/forward cache does not start again.
  addEventListener('pageshow', () => flush());
  flush();

  const keepProof = async (record: ConsentRecord, { previous, evidence, isPressed }: ConsentChange) => {
    // A record of a time without a register has no id.
    const { id = createRandomId() } = record;
    const method = isPressed ? record.method : 'api';
    const proofWith = (textHash?: string) =>
      createConsentEvent({ record: { ...record, id, method }, previous, settings, origin, textHash });
    // Whoever has not pressed has not read either.
    if (!evidence || !isPressed) return outbox.add(proofWith());
    // The page may be gone before the hash is there; then a later page sends the proof without it.
    outbox.add(proofWith(), Date.now() + MAX_HASH_MS);
    outbox.add(proofWith(await hashTexts(evidence.texts)));
  };

  return {
    async record(change) {
      const { record, previous, evidence } = change;
      if (record && evidence) counters?.countAnswer(record.choices, evidence.layer);
      if (record) {
        await keepProof(record, change);
        flush();
        return;
      }
      // After a reset nothing of the visitor is kept, so the proof is sent once.
      outbox.clear();
      const proof = withdrawalOf(previous, Date.now());
      if (proof)
        void send(
          createConsentEvent({
            record: { id: createRandomId(), ...proof },
            previous,
            settings,
            origin,
            textHash: undefined,
          }),
        );
    },
    countShown: (layer) => counters?.countShown(layer),
  };
}
