// What waits in the page's markup, in a file of its own: cookiemelding-held.js.
import type { GateContext } from './gate-context.js';
import * as nl from './locales/nl.js';
import type { EmbedTexts } from './locales/texts.js';
import { safeUrl } from './safe-url.js';
import { wordsOf } from './setting-reader.js';
import { isReleased, lock, release, unusableIn, WAITING, waitingOn } from './tags/held-attributes.js';
import { answersOf, judge, listOf, type Verdict } from './tags/held-categories.js';
import { createScriptRunner, WAITING_SCRIPT } from './tags/held-scripts.js';
import { changeDisplay } from './ui/content-box.js';
import { addressIn, clear, isStamped, sizeOf, stamp, templateOf } from './ui/embed-content.js';
import { createSpeaker, textsIn } from './ui/language.js';
import { createPlaceholder, sayAll } from './ui/placeholder.js';
import { createPlaceholders } from './ui/placeholders.js';
import { providerOf } from './ui/provider.js';

let update: (() => void) | undefined;

/**
 * Releases and locks what waits in the page's markup, as the present choice has it, once the page has been read. To be
 * called whenever the page or the choice has changed.
 */
export function start(context: GateContext): void {
  update ??= createHolder(context);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', update, { once: true });
  else update();
}

/** Whether something is for those who have refused; nothing stands in its place for the others. */
const isInstead = (element: Element): boolean => listOf(element).includes('!');

/** Takes the visitor into content that has come, or at least to where it is. */
function enter(content: HTMLElement): void {
  content.querySelector<HTMLElement>('a[href],button,input:not([type=hidden]),iframe,[tabindex]')?.focus();
  if (content.contains(document.activeElement)) return;
  if (content.localName !== 'iframe') content.tabIndex = -1;
  content.focus();
}

function createHolder(context: GateContext): () => void {
  const { answer, report, reader } = context;
  const answers = answersOf(context);
  const placeholders = createPlaceholders();
  /** What the visitor has loaded on this page alone. */
  const once = new Set<Element>();
  /** What the visitor has asked for and goes on in. */
  let wanted: Element | undefined;
  /** What becomes of each list of categories, until the next look or answer. */
  const verdicts = new Map<string, Verdict>();

  const told = new Set<string>();
  const tellOnce = (problem: string) => {
    if (!told.has(problem)) report(problem);
    told.add(problem);
  };

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

  /** A picture from elsewhere would tell others of the visit. */
  const posterOf = ({ dataset: { poster } }: HTMLElement): string | undefined => {
    if (poster === undefined) return;
    const address = safeUrl(poster, document.baseURI);
    if (address && new URL(address).host === location.host) return address;
    tellOnce(`data-poster="${poster}" is not on this host`);
    return;
  };

  /** What placeholders say; fetched when the first one is to be made. */
  let texts: EmbedTexts | undefined;
  let speak: (() => unknown) | undefined;
  const say = (spoken: EmbedTexts) => {
    context.lang = spoken.lang;
    texts = spoken;
    look();
  };

  /** `undefined` while its texts are on their way. */
  const placeholderFor = (content: HTMLElement, address: string | undefined): HTMLElement | undefined => {
    if (!texts) {
      speak ??= createSpeaker(context, (lang) => textsIn<EmbedTexts>(context, lang, { ...nl.names, ...nl.embed }), say);
      speak();
      return;
    }
    const words = wordsOf(listOf(content));
    const isAsked = verdictOn(content) === 'held';
    const press = (act: () => void) => () => {
      wanted = content;
      act();
    };
    const loadOnce = () => {
      once.add(content);
      look();
    };
    const allow = () => answer(Object.fromEntries(words.map((word) => [word, true])), 'placeholder');
    return createPlaceholder(texts, {
      title: content.title,
      provider: address ? providerOf(address) : undefined,
      categories: words,
      poster: posterOf(content),
      theme: reader.text('theme'),
      once: isAsked ? press(loadOnce) : undefined,
      always: isAsked ? press(allow) : undefined,
    });
  };

  /** Shows content that has come. */
  const show = (content: HTMLElement) => {
    placeholders.remove(content);
    if (content === wanted) {
      wanted = undefined;
      enter(content);
    }
  };

  const followEmbed = (embed: HTMLElement) => {
    const template = templateOf(embed);
    // What a framework has put in it by script is on the page, and loaded.
    if (!template?.content.firstChild) return tellOnce('<cookie-embed> needs a <template> with its content');
    if (isFree(embed)) {
      if (isStamped(embed)) return;
      stamp(embed, template, listOf(embed));
      return show(embed);
    }
    if (isStamped(embed)) clear(embed, template);
    if (isInstead(embed) || placeholders.has(embed)) return;
    const stand = placeholderFor(embed, addressIn(template));
    if (stand) placeholders.fill(embed, stand, sizeOf(embed, template));
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
      return show(element);
    }
    if (isThere) lock(element, waiting);
    if (element.localName !== 'iframe' || placeholders.has(element) || unusableIn(waiting)[0]) return;
    if (isInstead(element)) return changeDisplay(element, 'none');
    const stand = placeholderFor(element, safeUrl(element.dataset.src ?? '', document.baseURI));
    if (stand) placeholders.replace(element, stand);
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

  const look = () => {
    verdicts.clear();
    // One that has been away may speak the former language.
    if (texts) sayAll(texts);
    each('cookie-embed', followEmbed);
    each(WAITING, followElement);
    placeholders.flush();
    scripts.run([...document.querySelectorAll<HTMLScriptElement>(WAITING_SCRIPT)].filter(isFree));
  };

  document.addEventListener('consent-change', ({ record }) => {
    verdicts.clear();
    if (record?.method === 'placeholder') return;
    wanted = undefined;
    // An answer counts for what was loaded for once as well.
    if (!once.size) return;
    once.clear();
    look();
  });
  return look;
}
