// A choice that was made with another tool, in a file of its own: cookiemelding-import.js.
import { freeze } from '../consent/record.js';
import { clearCookie } from '../storage/clear-cookie.js';
import { KINDS, pairsOf } from '../storage/browser-storage.js';
import type { GateContext } from '../core/core.js';
import { jointChoice } from './joint-choice.js';
import type { OtherTool } from './other-choice.js';
import { choicesOf, isOf, otherTools } from './other-tools.js';
import { wordsOf } from '../settings/setting-reader.js';
import { uuid } from '../platform/random-id.js';

/** How long the choice may take from the store to the page; milliseconds. */
const LONGEST = 1000;

/** Everything that the tools have kept in this browser, wherever a script can reach it. */
const entriesOf = (tools: readonly OtherTool[]) =>
  KINDS.flatMap((kind) =>
    pairsOf(kind)
      .filter(([name]) => tools.some((tool) => isOf(tool, name)))
      .map(([name, text]) => ({ kind, name, text })),
  );

/** Removes what the tools have kept: the choice is here now, and theirs would come back after a reset. */
function forget(tools: readonly OtherTool[]): void {
  for (const { kind, name } of entriesOf(tools)) {
    if (kind === 'cookie') clearCookie(name);
    else window[kind].removeItem(name);
  }
}

/** Whether there was a choice of ours on this page: each of them is told of in the queue. */
const wasAnswered = ({ dataLayer, settings }: GateContext) =>
  dataLayer().some((item) => (Object(item) as { event?: unknown }).event === settings.consentEvent);

/** Waits until the page has taken over what is stored, for a while. */
const whenFollowed = () =>
  new Promise<void>((resolve) => {
    document.addEventListener('consent-change', () => resolve(), { once: true });
    setTimeout(resolve, LONGEST);
  });

/**
 * Takes over a choice that the visitor has made with a tool that the site names in `import`. To be called where there is
 * no choice of ours and the visitor is about to be asked; there is one afterwards, if there was something to take over.
 * @throws SecurityError in a sandboxed frame
 */
export async function takeOver(context: GateContext): Promise<void> {
  const { settings, store, reader, lang = 'nl' } = context;
  const tools = otherTools(wordsOf(reader.text('import')));
  // Whoever has answered here is not overruled by what was answered elsewhere, now or on the next page.
  if (wasAnswered(context)) return forget(tools);
  // Nor is what a later version of ours has stored, which this one cannot read.
  if (pairsOf('cookie').some(([name]) => name === settings.cookieName)) return;
  const entries = entriesOf(tools).map(({ name, text }) => [name, text] as const);
  const joint = jointChoice(choicesOf(tools, entries), settings, Date.now());
  if (!joint) return;
  const record = freeze({
    v: 1,
    id: uuid(),
    time: new Date(joint.time).toISOString(),
    policy: settings.version,
    lang,
    method: 'api',
    choices: joint.choices,
  });
  if (!store.write(record)) {
    store.write();
    return;
  }
  const followed = whenFollowed();
  // The page takes it over as it would from another tab.
  new BroadcastChannel(settings.cookieName).postMessage(0);
  forget(tools);
  await followed;
}
