import type { GateContext } from '../core/core.js';
import { wordsOfCommand } from '../google/consent-mode.js';

/** Where one of Google's scripts comes from: an id, and whether it is a container. */
const SCRIPT = /googletagmanager\.com\/(gtag\/js|gtm\.js)\?(?:.*&)?id=([\w-]+)/;

/**
 * The script tag of the library; this file lies beside what it loads. Its address is made as text: bundlers take a
 * `new URL` with that of this file for a file that has to be there.
 */
const gateScript = (): HTMLScriptElement | undefined => {
  const address = import.meta.url.replace(/[^/]*$/, 'cookiemelding.js');
  return [...document.scripts].find(({ src }) => src.split(/[?#]/, 1)[0] === address);
};

/** What of Google's the page loads by itself: all scripts, less one for each id that an answer can have put there. */
function foreignScripts({ settings }: GateContext, queue: readonly unknown[]): HTMLScriptElement[] {
  const isAnswered = queue.some((item) => wordsOfCommand(item)[1] === 'update');
  const own = new Set(isAnswered ? settings.tags.map(({ id }) => id) : []);
  // Ours are put in last. Google's own scripts fetch further ones (`cx=c`); what waits is told of elsewhere.
  return [...document.scripts]
    .filter(({ src, type }) => type !== 'text/plain' && !/[?&]cx=c(&|$)/.test(src))
    .toReversed()
    .filter(({ src }) => {
      const [, , id = ''] = SCRIPT.exec(src) ?? [];
      return id && !own.delete(id);
    })
    .toReversed();
}

/** Ids that are configured by the page: more than once, or without their category. */
function foreignConfigs({ settings, manager }: GateContext, queue: readonly unknown[]): string[] {
  const configured = queue.map(wordsOfCommand).flatMap(([command, id]) => (command === 'config' ? [`${id}`] : []));
  return settings.tags
    .filter(({ id, needs }) => {
      const times = configured.filter((one) => one === id).length;
      return times > 1 || (times === 1 && !manager.record && needs[0]);
    })
    .map(({ id }) => id);
}

/**
 * What stands in a wrong order on the page, in sentences for its developer: what to move where.
 * @param queue the data layer
 */
export function faultsOfOrder(context: GateContext, queue: readonly unknown[]): string[] {
  const faults: string[] = [];
  const gate = gateScript();
  const isBefore = (script: Element) =>
    !!gate && !!(gate.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING);
  for (const script of foreignScripts(context, queue)) {
    const [, file, id] = SCRIPT.exec(script.src)!;
    const name = file === 'gtm.js' ? 'Google Tag Manager' : 'a Google tag';
    const attribute = file === 'gtm.js' ? 'data-google-tag-manager' : 'data-google-analytics or data-google-ads';
    faults.push(
      `${name} (${id}) ${isBefore(script) ? 'stands above the script tag of cookiemelding and' : 'of the page'} loads without consent. ` +
        `Remove that snippet and name the id in ${attribute}; the script tag of cookiemelding comes first in <head>.`,
    );
    if (gate?.async || gate?.defer)
      faults.push(
        `The script tag of cookiemelding has ${gate.async ? 'async' : 'defer'}, so that ${name} may run before the denial. Remove that.`,
      );
  }
  if (window.google_tag_manager && !faults[0] && !context.manager.record)
    faults.push(
      'A Google tag has run before the script tag of cookiemelding, without consent. Move that script tag to the top of <head>.',
    );
  for (const id of foreignConfigs(context, queue)) {
    faults.push(
      `gtag('config', '${id}') of the page is one too many: cookiemelding configures ${id} after the grant. Remove that command, or its page views count twice.`,
    );
  }
  const defaults = queue.map(wordsOfCommand).filter(([command, kind]) => command === 'consent' && kind === 'default');
  // Ours is the one that denies all; whatever else there is was set by the page.
  const granted = defaults.flatMap(([, , signals]) =>
    Object.entries(Object(signals) as object)
      .filter(([name, value]) => value === 'granted' && !/^(security|functionality)_storage$/.test(name))
      .map(([name]) => name),
  );
  if (granted[0])
    faults.push(
      `gtag('consent', 'default', ...) of the page grants ${[...new Set(granted)].join(', ')} to visitors who have not answered. Remove that command.`,
    );
  else if (defaults[1])
    faults.push(
      `gtag('consent', 'default', ...) is set by the page as well. Remove that command: cookiemelding sets the default, and updates it.`,
    );
  return faults;
}
