import { blockedGoogleTag, releasedGoogleIds } from '../blocked/blocked-google-tag.js';
import type { Core } from '../core/core.js';
import { wordsOfCommand } from '../google/data-layer.js';
import { globalOf, page } from '../platform/native.js';
import type { Problem } from '../platform/report.js';

/** Address of one of Google's scripts, on any host: the file tells a container from a tag. */
const GOOGLE_SCRIPT = /\/(gtag\/js|gtm\.js)\?(?:[^/]*&)?id=((?:G|GT|GTM|AW|DC|UA)-[\w-]+)/;

const withoutQuery = (address: string) => address.split(/[?#]/, 1)[0]!;

/** Finds the library's script tag, by the folder that it shares with this file. */
function findOwnScript(): HTMLScriptElement | undefined {
  // Not `new URL(name, import.meta.url)`: bundlers want that file to exist where they find this one.
  const address = withoutQuery(import.meta.url).replace(/[^/]*$/, 'cookiemelding.js');
  return [...page.scripts].find(({ src }) => withoutQuery(src) === address);
}

/** Finds the scripts of Google that the page loads itself: all, but for one per id that we load after an answer. */
function findForeignScripts({ settings, blocked }: Core, commands: readonly unknown[][]): HTMLScriptElement[] {
  const isAnswered = commands.some(([, kind]) => kind === 'update');
  const ownIds = new Set(isAnswered ? settings.tags.map(({ id }) => id) : []);
  // Snippets of the page that were held back and released load theirs with consent.
  for (const id of releasedGoogleIds(blocked)) ownIds.add(id);
  return (
    [...page.scripts]
      // Google's own scripts load further ones (`cx=c`). Blocked scripts are part of `inspect`.
      .filter(({ src, type }) => type !== 'text/plain' && !/[?&]cx=c(&|$)/.test(src))
      // Of two scripts with one id, ours comes last.
      .toReversed()
      .filter(({ src }) => {
        const [, , id = ''] = GOOGLE_SCRIPT.exec(src) ?? [];
        return id && !ownIds.delete(id);
      })
      .toReversed()
  );
}

/** Finds the ids that the page configures itself: more than once, or before their categories are granted. */
function findForeignConfigs({ settings, consent }: Core, commands: readonly unknown[][]): string[] {
  const configured = commands.flatMap(([command, id]) => (command === 'config' ? [`${id}`] : []));
  return settings.tags
    .filter(({ id, categories }) => {
      const times = configured.filter((one) => one === id).length;
      return times > 1 || (times === 1 && !consent.record && categories.length > 0);
    })
    .map(({ id }) => id);
}

function checkScripts(core: Core, commands: readonly unknown[][]): Problem[] {
  const own = findOwnScript();
  const isBeforeOwn = (script: Element) =>
    !!own && !!(own.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING);
  const problems = findForeignScripts(core, commands).flatMap((script): Problem[] => {
    const [, file, id] = GOOGLE_SCRIPT.exec(script.src)!;
    const isContainer = file === 'gtm.js';
    const name = isContainer ? 'Google Tag Manager' : 'a Google tag';
    const attribute = isContainer ? 'data-google-tag-manager' : 'data-google-analytics or data-google-ads';
    const place = isBeforeOwn(script) ? 'stands above the cookiemelding script tag and' : 'of the page';
    const timing = own?.async ? 'async' : own?.defer ? 'defer' : '';
    return [
      `${name} (${id}) ${place} loads without consent. Remove its snippet, and set ${attribute} on the cookiemelding script tag, first in <head>.`,
      ...(timing
        ? [
            `The cookiemelding script tag has ${timing}, so ${name} may run before consent is denied. Remove that attribute.`,
          ]
        : []),
    ];
  });
  // A path of the site can serve the tag under any name.
  const hasKnownScript = [...page.scripts].some(({ src }) => GOOGLE_SCRIPT.test(src));
  if (
    problems.length === 0 &&
    globalOf('google_tag_manager') &&
    !hasKnownScript &&
    blockedGoogleTag(core.blocked) === 'none'
  )
    problems.push(
      'A Google tag runs without consent. If it is in the page, move the cookiemelding script tag to the top of <head>; if your CDN or server puts it there (Google tag gateway), turn that off and set data-google-url to its path.',
    );
  return problems;
}

function checkDefaults(commands: readonly unknown[][]): Problem[] {
  const defaults = commands.filter(([command, kind]) => command === 'consent' && kind === 'default');
  // Our own default denies everything, so whatever is granted was granted by the page.
  const granted = defaults.flatMap(([, , signals]) =>
    Object.entries(Object(signals) as object)
      .filter(([name, value]) => value === 'granted' && !/^(security|functionality)_storage$/.test(name))
      .map(([name]) => name),
  );
  if (granted.length > 0)
    return [
      `The page calls gtag('consent', 'default', ...) and grants ${[...new Set(granted)].join(', ')} before visitors have answered. Remove that call.`,
    ];
  if (defaults.length > 1)
    return [
      `The page calls gtag('consent', 'default', ...) too. Remove that call: cookiemelding sets the default and updates it.`,
    ];
  return [];
}

/**
 * Checks whether Google's tags, and the commands of the page, come in an order in which nothing runs without consent.
 * @param queue the data layer
 * @returns each problem in one sentence, with what to move or remove
 */
export function checkTagOrder(core: Core, queue: readonly unknown[]): Problem[] {
  const commands = queue.map(wordsOfCommand);
  return [
    ...checkScripts(core, commands),
    ...findForeignConfigs(core, commands).map(
      (id): Problem =>
        `The page calls gtag('config', '${id}') too. Remove that call: cookiemelding configures the id after the grant, and page views would count twice.`,
    ),
    ...checkDefaults(commands),
  ];
}
