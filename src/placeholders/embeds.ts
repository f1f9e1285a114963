// What stands in place of embedded content, in a file of its own: cookiemelding-embeds.js.
import type { GateContext } from '../core/core.js';
import * as nl from '../locales/nl.js';
import type { EmbedTexts } from '../locales/texts.js';
import { safeUrl } from '../platform/safe-url.js';
import { wordsOf } from '../settings/setting-reader.js';
import { listOf } from '../blocked/requirement.js';
import type { Holder } from '../blocked/scanner.js';
import { changeDisplay } from './content-box.js';
import { addressIn, clear, isStamped, sizeOf, stamp, templateOf } from '../blocked/embed.js';
import { createSpeaker, textsIn } from '../locales/language.js';
import { createPlaceholder, sayAll } from './placeholder.js';
import { createPlaceholders } from './placeholder-list.js';
import { providerOf } from './provider.js';

/** What is to be seen of embedded content that waits, and the content of `<cookie-embed>`. */
export interface Embeds {
  /** To be called at the start of each look at the page. */
  begin(): void;
  /** Has a `<cookie-embed>` as the present choice has it. */
  follow(embed: HTMLElement): void;
  /** Puts something in the place of a frame that waits. */
  replace(frame: HTMLElement): void;
  /** To be told of content that has come. */
  show(content: HTMLElement): void;
  /** To be called at the end of each look. */
  flush(): void;
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

/** @param holder that has asked for this file */
export function createEmbeds(context: GateContext, holder: Holder): Embeds {
  const { answer, reader } = context;
  const { once, isFree, verdictOn, tellOnce, look } = holder;
  const placeholders = createPlaceholders();
  /** What the visitor has asked for and goes on in. */
  let wanted: Element | undefined;

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

  document.addEventListener('consent-change', ({ record }) => {
    if (record?.method === 'placeholder') return;
    wanted = undefined;
    // An answer counts for what was loaded for once as well.
    if (!once.size) return;
    once.clear();
    look();
  });

  return {
    begin() {
      // One that has been away may speak the former language.
      if (texts) sayAll(texts);
    },
    follow(embed) {
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
    },
    replace(frame) {
      if (placeholders.has(frame)) return;
      if (isInstead(frame)) return changeDisplay(frame, 'none');
      const stand = placeholderFor(frame, safeUrl(frame.dataset.src ?? '', document.baseURI));
      if (stand) placeholders.replace(frame, stand);
    },
    show,
    flush: placeholders.flush,
  };
}
