import type { Embeds } from '../placeholders/embeds.js';
import type { GateContext } from '../core/core.js';
import { isReleased, lock, release, unusableIn, WAITING, waitingOn } from './elements.js';
import { answersOf, judge, listOf, type Verdict } from './requirement.js';
import { createScriptRunner, WAITING_SCRIPT } from './scripts.js';

/** Releases and locks what waits in the page's markup. */
export interface Holder {
  /** Looks the page over. */
  look(): void;
  verdictOn(element: Element): Verdict;
  /** Whether it may be there. */
  isFree(element: Element): boolean;
  /** What the visitor has loaded on this page alone. */
  readonly once: Set<Element>;
  tellOnce(problem: string): void;
}

/** Before it has been, the page is not looked over: what is still to come has its place in the order. */
const isRead = () => document.readyState !== 'loading';

let holder: ReturnType<typeof createHolder> | undefined;

/**
 * Releases and locks what waits in the page's markup, as the present choice has it, once the page has been read. To be
 * called whenever the page or the choice has changed.
 */
export function hold(context: GateContext): void {
  holder ??= createHolder(context);
  if (isRead()) return holder.look();
  document.addEventListener('DOMContentLoaded', holder.look, { once: true });
  holder.prepare();
}

/** What the visitor sees something of while it waits. */
const EMBEDS = 'iframe[data-category],cookie-embed';

function createHolder(context: GateContext) {
  const { report, use } = context;
  const answers = answersOf(context);
  /** What is to be seen of what waits; fetched when there is something. */
  let embeds: Embeds | undefined;
  /** What becomes of each list of categories, until the next look or answer. */
  const verdicts = new Map<string, Verdict>();

  const told = new Set<string>();
  const tellOnce = (problem: string) => {
    if (!told.has(problem)) report(problem);
    told.add(problem);
  };

  const once = new Set<Element>();
  const verdictOn = (element: Element): Verdict => {
    const list = listOf(element);
    if (once.size) {
      const embed = element.closest('cookie-embed');
      // What it names itself is all that was asked for.
      if (once.has(element) || (embed && once.has(embed) && listOf(embed) === list)) return 'released';
    }
    const verdict = verdicts.get(list) ?? judge(list, answers);
    verdicts.set(list, verdict);
    if (verdict === 'unknown')
      tellOnce(`category "${list}" of <${element.localName}> is not asked here, so it waits for ever`);
    return verdict;
  };
  const isFree = (element: Element) => verdictOn(element) === 'released';

  const scripts = createScriptRunner({
    ...context,
    ran: (context.ran ??= new Set()),
    mayRun: isFree,
    warn: (problem) => console.warn(`[cookiemelding] ${problem}`),
  });

  /** What is on its way. */
  let coming: Promise<unknown> | undefined;
  const fetchEmbeds = () => {
    coming ??= use('embeds', ({ createEmbeds }) => {
      embeds = createEmbeds(context, self);
      if (isRead()) look();
    }).then(() => {
      // What could not be had is asked for again at the next look; scripts are not to suffer from that.
      coming = undefined;
      if (!embeds && isRead()) runScripts();
    });
  };

  const followElement = (element: HTMLElement) => {
    const waiting = waitingOn(element);
    // Pages use the same attribute for other things.
    if (!waiting[0]) return;
    const isThere = isReleased(element, waiting);
    if (isFree(element)) {
      if (isThere) return;
      const unusable = unusableIn(waiting);
      if (unusable[0])
        return tellOnce(`${unusable.join(' ')} of <${element.localName}> is not an http or https address`);
      release(element, waiting, context.trusted);
      return embeds?.show(element);
    }
    if (isThere) lock(element, waiting);
    if (element.localName !== 'iframe' || unusableIn(waiting)[0]) return;
    if (embeds) embeds.replace(element);
    else fetchEmbeds();
  };

  /** Has nothing that goes wrong with one element keep the others from their turn. */
  const each = (selector: string, follow: (element: HTMLElement) => void) => {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      try {
        follow(element);
      } catch (error) {
        tellOnce(`<${element.localName}>: ${error}`);
      }
    }
  };

  const runScripts = () =>
    scripts.run([...document.querySelectorAll<HTMLScriptElement>(WAITING_SCRIPT)].filter(isFree));

  const look = () => {
    verdicts.clear();
    embeds?.begin();
    each('cookie-embed', embeds?.follow ?? fetchEmbeds);
    each(WAITING, followElement);
    embeds?.flush();
    // The scripts in an embed have their place in the order.
    if (embeds || ![...document.querySelectorAll('cookie-embed')].some(isFree)) runScripts();
  };

  // Before the next look: a script whose turn has come asks again.
  document.addEventListener('consent-change', () => verdicts.clear());
  const self: Holder = { look, verdictOn, isFree, once, tellOnce };
  return {
    ...self,
    /** Has what will be needed there when the page has been read. */
    prepare() {
      const isSeen = (element: Element) => element.localName === 'cookie-embed' || !isFree(element);
      if (!embeds && [...document.querySelectorAll(EMBEDS)].some(isSeen)) fetchEmbeds();
    },
  };
}
