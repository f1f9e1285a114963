// The entry of cookiemelding-vendors.js.
import type { Core } from '../core/core.js';
import type { Vendors } from '../core/parts.js';
import { attempt } from '../platform/attempt.js';
import { page } from '../platform/native.js';
import { COOKIES } from './cookies.js';
import { SIGNALS } from './signals.js';
import type { Grants } from './vendor-call.js';
import { VendorSignals } from './vendor-signals.js';

export { build } from '../platform/build.js';

/** What the visitor has answered, as far as vendors have words for it. */
function grantsOf(name: string, { consent, gpcOptOut }: Core): Grants {
  const { isGranted, record } = consent;
  return {
    isAnswered: !!record || gpcOptOut,
    vendor: isGranted(name),
    analytics: isGranted('analytics'),
    advertising: isGranted('advertising'),
    preferences: isGranted('preferences'),
  };
}

/** Tells the vendors of the site what holds now, and each change from then on. */
export function start(core: Core): Vendors {
  const { vendors } = core.settings;
  const senders = vendors.flatMap((name) => {
    const signals = SIGNALS[name as keyof typeof SIGNALS];
    if (!signals) return [];
    return [new VendorSignals({ name, signals, grants: () => grantsOf(name, core), report: core.blocked.reportOnce })];
  });
  const update = () => {
    // One vendor's code that throws keeps no other from being told.
    for (const sender of senders) attempt(() => sender.update(), core.report);
  };
  update();
  core.onChange(update);
  // Where a snippet could not be watched, it is looked for after each scan, when blocked scripts have run.
  core.blocked.onScan(() => queueMicrotask(update));
  // What a platform brings with its own scripts may come later than this part.
  page.addEventListener('DOMContentLoaded', update, { once: true });
  addEventListener('load', update, { once: true });
  return { cookies: Object.fromEntries(vendors.map((name) => [name, COOKIES[name as keyof typeof COOKIES] ?? []])) };
}
