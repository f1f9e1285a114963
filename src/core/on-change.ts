import { forgetCopies } from '../blocked/page-copies.js';
import type { ConsentChange } from '../consent/consent-change.js';
import type { GoogleTags } from '../google/google-tags.js';
import { afterPaint } from '../platform/after-paint.js';
import { attempt } from '../platform/attempt.js';
import { forgetRecords } from '../storage/browser-storage.js';
import { isAskedAround } from './asked-around.js';
import { ConsentChangeEvent } from './consent-change-event.js';
import type { AppliedChange, Core } from './core.js';
import { reloadByGet, reloadNow, type ReloadOnMove, type ReloadOptions } from './reload.js';
import { NO_WITHDRAWAL, withdraw, type Withdrawal } from './withdrawal.js';
import { page } from '../platform/native.js';

/** What a change acts on. */
export interface ChangeTargets {
  readonly core: Core;
  readonly googleTags: GoogleTags;
  readonly scan: () => void;
  readonly reloadOnMove: ReloadOnMove;
  /** Passes the change on to the lazy parts. */
  readonly publish: (change: AppliedChange) => void;
}

/**
 * Does all that a change of consent calls for, in order. Nothing in it waits for another file, and nothing that goes wrong
 * in one step, in code of the page perhaps, keeps the others from their turn.
 */
export function applyChange(change: ConsentChange, targets: ChangeTargets): void {
  const { core, googleTags, scan, publish, reloadOnMove } = targets;
  const { record, changed, isStored } = change;
  const { blocked, report } = core;
  let withdrawal = NO_WITHDRAWAL;
  attempt(() => {
    withdrawal = withdraw(change, core);
  }, report);
  const { cleanUp, withdrawn, reload } = withdrawal;
  const steps = [
    () => blocked.applyAnswer(record?.method === 'placeholder'),
    () => blocked.lock(),
    () => {
      if (withdrawn.length > 0) forgetCopies();
    },
    () => googleTags.withdraw(withdrawn),
    () => googleTags.update(record?.method),
    () =>
      afterPaint(() => {
        googleTags.load();
        scan();
      }),
    () => {
      // A cookie that this page cannot have has been reported with the settings.
      if (record && !isStored && core.settings.isCookieAllowed)
        report('The choice could not be stored (cookies off?) and holds for this page only.');
    },
    () => publish({ ...change, cleanUp, withdrawn, isWithdrawal: withdrawn.length > 0, reload }),
    () => page.dispatchEvent(new ConsentChangeEvent(record, changed, withdrawal.wholeCleanUp)),
    () => {
      if (!record) ask(core);
    },
    () => {
      const proof = recordChange(change, core);
      void reloadPage(change, withdrawal, { core, reloadOnMove, proof });
    },
  ];
  for (const step of steps) attempt(step, report);
}

/** Asks for a choice, if there is anything to ask for. */
export function ask({ settings, withPart }: Core): void {
  if (settings.categories.length > 0 && !isAskedAround(settings.cookieName)) void withPart('ui', (ui) => ui.ask());
}

/** Has a choice of this tab recorded, where the site keeps a register. A reset forgets what has not been sent. */
function recordChange(change: ConsentChange, { settings, withPart }: Core): ReloadOptions['proof'] {
  if (change.origin !== 'this-tab') return;
  if (!change.record) forgetRecords(settings.cookieName);
  if (!settings.recordsUrl) return;
  return withPart('records', async (records) => {
    await records.record(change);
    return true as const;
  });
}

async function reloadPage(
  change: ConsentChange,
  { withdrawn, cleanUp, reload }: Withdrawal,
  { core, reloadOnMove, proof }: Pick<ChangeTargets, 'core' | 'reloadOnMove'> & Pick<ReloadOptions, 'proof'>,
): Promise<void> {
  if (reload === 'never') return;
  const isStillDenied = () => withdrawn.some((category) => !core.consent.isGranted(category));
  const told = change.origin === 'this-tab' ? cleanUp : undefined;
  // After a reset the banner is back, and says all there is to say.
  const toldLater = change.record && told;
  if (reload === 'now' && (await reloadNow({ change, cleanUp: toldLater, withdrawn, proof, isStillDenied }))) return;
  reloadOnMove.arm(isStillDenied);
  await core.withPart('ui', (ui) => ui.announceWithdrawal({ cleanUp: told, withdrawn, reload: () => reloadByGet() }));
}
