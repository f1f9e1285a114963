// What waits in the page's markup, in a file of its own: cookiemelding-held.js.
import { FUNCTIONAL, type Category } from './consent/category.js';
import type { GateContext } from './gate-context.js';
import { nlEmbed } from './locales/nl-embed.js';
import { categoryTitle } from './locales/nl-names.js';
import { safeUrl } from './safe-url.js';
import { wordsOf } from './setting-reader.js';
import { isReleased, lock, release, unusableOn, WAITING } from './tags/held-attributes.js';
import { judge, type Verdict } from './tags/held-categories.js';
import { createScriptRunner, WAITING_SCRIPT } from './tags/held-scripts.js';
import { takePlaceOf, takeRoomIn, type ContentBox } from './ui/content-box.js';
import { addressIn, clear, isStamped, sizeOf, stamp, templateOf } from './ui/embed-content.js';
import { createPlaceholder } from './ui/placeholder.js';
import { providerOf } from './ui/provider.js';

let update: (() => void) | undefined;

/** Releases and locks what waits in the page's markup, as the present choice has it, once the page has been read. */
export function hold(context: GateContext): void {
  update ??= createHolder(context);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', update, { once: true });
  else update();
}

/** The list of categories of an element; `<cookie-embed>` has an attribute of its own for it. */
const listOf = (element: Element): string =>
  element.getAttribute(element.localName === 'cookie-embed' ? 'category' : 'data-category') ?? '';

function createHolder({ settings, manager, answer, isRefused, nonce, trusted, report }: GateContext): () => void {
  const answers = { ...settings, isGranted: manager.isGranted, isAnswered: () => !!(manager.record ?? isRefused) };
  const warn = (problem: string) => console.warn(`[cookiemelding] ${problem}`);
  const scripts = createScriptRunner(trusted, nonce, report, warn);
  /** What stands in place of content, by the content. */
  const placeholders = new WeakMap<Element, ContentBox>();
  /** What the visitor has loaded on this page alone. */
  let once = new WeakSet<Element>();
  /** What the visitor has asked for and goes on in. */
  let wanted: HTMLElement | undefined;
  const told = new Set<string>();
  const tellOnce = (problem: string) => {
    if (!told.has(problem)) report(problem);
    told.add(problem);
  };

  const verdictOn = (element: Element): Verdict => {
    const embed = element.closest('cookie-embed');
    if (once.has(element) || (embed && once.has(embed))) return 'released';
    const list = listOf(element);
    const verdict = judge(list, answers);
    if (verdict === 'unknown')
      tellOnce(`category "${list}" of <${element.localName}> is not asked here, so it waits for ever`);
    return verdict;
  };

  /** A picture from elsewhere would tell others of the visit. */
  const posterOf = (element: HTMLElement): string | undefined => {
    const { poster } = element.dataset;
    if (poster === undefined) return;
    const address = safeUrl(poster, document.baseURI);
    if (address && new URL(address).host === location.host) return address;
    tellOnce(`data-poster="${poster}" is not on this host`);
    return;
  };

  const show = (
    element: HTMLElement,
    address: string | undefined,
    place: (stand: HTMLElement) => ContentBox | undefined,
  ) => {
    if (placeholders.has(element)) return;
    const words = wordsOf(listOf(element));
    const load = (act: () => void) => () => {
      wanted = element;
      act();
    };
    const isAskable = judge(listOf(element), answers) === 'held';
    const provider = address ? providerOf(address) : undefined;
    const stand = createPlaceholder({
      texts: nlEmbed,
      title: element.title,
      provider,
      categories: words.map(categoryTitle),
      poster: posterOf(element),
      once: isAskable
        ? load(() => {
            once.add(element);
            run();
          })
        : undefined,
      always:
        isAskable && !words.some((word) => word.startsWith('!'))
          ? load(() => answer(Object.fromEntries(words.map((word) => [word, true])), 'placeholder'))
          : undefined,
    });
    const box = place(stand);
    if (box) placeholders.set(element, box);
  };

  const hide = (element: HTMLElement) => {
    placeholders.get(element)?.leave();
    placeholders.delete(element);
  };

  /** Takes the visitor into what has been asked for. */
  const enter = (element: HTMLElement) => {
    if (element !== wanted) return;
    wanted = undefined;
    const target =
      element.querySelector<HTMLElement>('a[href],button,input,iframe,video[controls],[tabindex]') ?? element;
    if (target === element && element.localName !== 'iframe') element.tabIndex = -1;
    target.focus();
  };

  const followEmbed = (embed: HTMLElement) => {
    const template = templateOf(embed);
    if (!template) return tellOnce('<cookie-embed> needs a <template> with its content');
    const isReleasedNow = verdictOn(embed) === 'released';
    if (isReleasedNow === isStamped(embed) && (isReleasedNow || placeholders.has(embed))) return;
    if (isReleasedNow) {
      hide(embed);
      stamp(embed, template, listOf(embed));
      enter(embed);
      return;
    }
    if (isStamped(embed)) clear(embed);
    const address = safeUrl(addressIn(template) ?? '', document.baseURI);
    show(embed, addressIn(template) ? address : undefined, (stand) =>
      takeRoomIn(embed, stand, sizeOf(embed, template)),
    );
  };

  const followElement = (element: HTMLElement) => {
    const isReleasedNow = verdictOn(element) === 'released';
    if (isReleasedNow !== isReleased(element)) {
      if (isReleasedNow) {
        const unusable = unusableOn(element);
        if (unusable[0])
          return tellOnce(`${unusable.join(' ')} of <${element.localName}> is not an http or https address`);
        hide(element);
        release(element, trusted);
        enter(element);
      } else lock(element);
    }
    const address = element instanceof HTMLIFrameElement && !isReleasedNow ? element.dataset.src : undefined;
    if (address && !unusableOn(element)[0])
      show(element, safeUrl(address, document.baseURI), (stand) => takePlaceOf(element, stand));
    return;
  };

  const run = () => {
    for (const embed of document.querySelectorAll<HTMLElement>('cookie-embed')) followEmbed(embed);
    for (const element of document.querySelectorAll<HTMLElement>(WAITING)) followElement(element);
    scripts.run(
      [...document.querySelectorAll<HTMLScriptElement>(WAITING_SCRIPT)].filter(
        (script) => verdictOn(script) === 'released',
      ),
      (script) => verdictOn(script) === 'released',
    );
  };

  document.addEventListener('consent-change', ({ record, changed }) => {
    const isTakenBack = (category: Category) => category !== FUNCTIONAL && !manager.isGranted(category);
    // Who refuses now does not want what was loaded for once before either.
    if (!record || record.method === 'reject-all' || changed.some(isTakenBack)) once = new WeakSet();
  });
  addEventListener('resize', () => {
    for (const element of document.querySelectorAll(`${WAITING},cookie-embed`)) placeholders.get(element)?.follow();
  });
  return run;
}
