// The entry of cookiemelding-import.js.
import { freeze } from '../consent/record.js';
import type { Core } from '../core/core.js';
import type { Import } from '../core/parts.js';
import { dataLayer } from '../google/data-layer.js';
import { createRandomId } from '../platform/random-id.js';
import type { Settings } from '../settings/settings.js';
import { entriesOf, STORAGE_KINDS } from '../storage/browser-storage.js';
import { clearCookie } from '../storage/clear-cookie.js';
import { jointChoice } from './joint-choice.js';
import type { OtherTool } from './other-choice.js';
import { otherTools, ownsEntry, readChoices } from './other-tools.js';

export { build } from '../platform/build.js';

export const start = (core: Core): Import => ({ importChoice: () => importChoice(core) });

/** Finds everything that the tools have stored where a script can reach it. */
const findEntries = (tools: readonly OtherTool[]) =>
  STORAGE_KINDS.flatMap((kind) =>
    entriesOf(kind)
      .filter(([name]) => tools.some((tool) => ownsEntry(tool, name)))
      .map(([name, text]) => ({ kind, name, text })),
  );

/** Otherwise the other tool's choice would be imported again after a reset. */
function removeEntries(tools: readonly OtherTool[]): void {
  for (const { kind, name } of findEntries(tools)) {
    if (kind === 'cookie') clearCookie(name);
    else window[kind].removeItem(name);
  }
}

/** Whether a choice of ours has counted on this page, also one that was reset: each is announced in the data layer. */
const wasAnswered = ({ consentEvent }: Settings): boolean =>
  dataLayer().some((item) => (item as { event?: unknown } | null | undefined)?.event === consentEvent);

/**
 * Imports the choice that the visitor has made in a tool that the site names. Call it when there is no choice of ours,
 * before asking: then there is one, if there was something to import.
 * @throws SecurityError in a sandboxed frame
 */
function importChoice({ settings, consent, language }: Core): void {
  const tools = otherTools(settings.import);
  // An answer given here is newer: what was answered elsewhere counts neither now nor on the next page.
  if (wasAnswered(settings)) return removeEntries(tools);
  // A cookie that does not count, as of a later version, may hold a refusal.
  if (entriesOf('cookie').some(([name]) => name === settings.cookieName)) return;
  const entries = findEntries(tools).map(({ name, text }) => [name, text] as const);
  const choice = jointChoice(readChoices(tools, entries), settings, Date.now());
  if (!choice) return;
  const isStored = consent.adopt(
    freeze({
      v: 1,
      ...(settings.recordsUrl && { id: createRandomId() }),
      time: new Date(choice.time).toISOString(),
      policy: settings.policyVersion,
      lang: language.shown,
      method: 'api',
      choices: choice.choices,
      // Otherwise a service that is declared later would count as asked.
      ...(settings.services.length > 0 && { asked: settings.services.map(({ name }) => name) }),
    }),
  );
  if (isStored) removeEntries(tools);
}
