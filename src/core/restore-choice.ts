import type { GoogleTags } from '../google/google-tags.js';
import { attempt } from '../platform/attempt.js';
import { whenIdle } from '../platform/when-idle.js';
import { entriesOf, forgetRecords, recordsKey } from '../storage/browser-storage.js';
import { takeReloadNote, writeReloadNote } from '../storage/reload-note.js';
import type { TabSync } from '../storage/tab-sync.js';
import type { Core } from './core.js';
import { ask } from './on-change.js';
import { mayBeReload, restoreAfterReload } from './reload.js';
import { watchInput } from './unsent-input.js';
import { cleanUpDenied } from './withdrawal.js';

/** How long a choice counts as just made; milliseconds. */
const RENEW_AFTER_MS = 50 * 60_000;

export interface RestoreOptions {
  readonly core: Core;
  readonly googleTags: GoogleTags;
  readonly tabSync: TabSync;
}

/** Restores the stored choice, or asks for one, and syncs with other tabs from then on. */
export function restoreChoice({ core, googleTags, tabSync }: RestoreOptions): void {
  const { consent, settings, gpcOptOut } = core;
  consent.restore();
  const { record } = consent;
  if (record) {
    attempt(() => googleTags.update(record.method), core.report);
    googleTags.load();
    // Safari keeps a cookie that a script has written for seven days, or one day after a click on an advertisement. One
    // that has just been written is left alone: writing it takes a tenth of all our time.
    if (Date.now() - RENEW_AFTER_MS > Date.parse(record.time)) consent.renew();
  } else if (!gpcOptOut) {
    ask(core);
  }
  attempt(() => googleTags.settle(), core.report);
  // Whoever has answered before, in whatever way, and is denied something now.
  const hasAnswered = record ?? (gpcOptOut || consent.stored);
  if (!consent.isEverythingGranted) {
    if (hasAnswered) cleanUpDenied(core);
    const goOn = () => attempt(() => continueAfterReload(core), core.report);
    // The first access to a storage holds the page up.
    if (mayBeReload()) goOn();
    else whenIdle(goOn);
  }
  watchInput();
  tabSync.listen((heard) => consent.sync(heard));
  addEventListener('pageshow', () =>
    whenIdle(() => {
      if (settings.recordsUrl) deliverRecords(core);
      else forgetRecords(settings.cookieName);
    }),
  );
}

/** Tells the visitor what a withdrawal has done, and keeps its proof, where the page before this one could not. */
function continueAfterReload({ withPart }: Core): void {
  const { cleanUp, withdrawn = [], unrecorded } = restoreAfterReload() ?? {};
  if (cleanUp) void withPart('ui', (ui) => ui.announceWithdrawal({ cleanUp, withdrawn }));
  if (!unrecorded) return;
  // Until it is kept, in case its file is missing on this page as well.
  writeReloadNote({ address: '', unrecorded });
  void withPart('records', async (records) => {
    await records.record(unrecorded);
    takeReloadNote();
  });
}

/** Delivers the records that earlier pages could not. */
function deliverRecords({ settings, withPart }: Core): void {
  const key = recordsKey(settings.cookieName);
  const isWaiting = entriesOf('localStorage').some(([name]) => name === key);
  if (isWaiting) void withPart('records', () => undefined);
}
