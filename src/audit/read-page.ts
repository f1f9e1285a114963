import type { Observation, PageRecord } from './observation.js';

/** What is read of a page besides its stores and its notice. */
export interface PageFacts
  extends Pick<Observation, 'hints' | 'settingsControls'>, Pick<PageRecord, 'title' | 'links'> {
  /** The JSON block of the library. */
  readonly block: string;
  readonly tool: string;
  /** Whether something on the page looks like a notice by its name alone. */
  readonly mayAsk: boolean;
}

/**
 * Reads a page. Elements that lead to the settings stay in the page under a symbol, to be clicked. Runs in the page from its
 * source text, so it cannot use anything from this file.
 * @param settingsWords pattern of their names
 */
export function readPage(settingsWords: string): PageFacts {
  const pattern = new RegExp(settingsWords, 'iu');
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element],
    );
  const textOf = (element: Element) =>
    ((element as HTMLElement).innerText || element.getAttribute('aria-label') || element.getAttribute('title') || '')
      .replace(/\s+/g, ' ')
      .trim();
  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && !!(element as HTMLElement).checkVisibility?.({ visibilityProperty: true });
  };
  const isInNotice = (element: Element) => {
    for (let at: Element | null = element; at;) {
      if (at.matches('dialog,[role=dialog],cookie-melding')) return true;
      at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
    }
    return false;
  };
  const controls = all(document).filter((element) => {
    if (element.matches('[data-cookie-preferences]')) return isVisible(element);
    if (!element.matches('a,button,[role=button],[onclick],summary')) return false;
    const text = textOf(element);
    return text.length > 0 && text.length <= 60 && pattern.test(text) && isVisible(element) && !isInNotice(element);
  });
  // What opens the settings itself, before what leads to a page.
  const leads = (element: Element) =>
    element.localName === 'a' &&
    new URL((element as HTMLAnchorElement).href || '#', location.href).pathname !== location.pathname;
  const sorted = controls.toSorted((a, b) => Number(leads(a)) - Number(leads(b)));
  Object.defineProperty(window, Symbol.for('cookiemelding-audit-settings'), { value: sorted, configurable: true });
  const view = window as unknown as Record<string, unknown>;
  const tools: Record<string, string> = {
    Cookiebot: 'Cookiebot',
    OneTrust: 'OneTrust',
    Didomi: 'Didomi',
    CookieConsent: 'CookieConsent',
    klaro: 'Klaro',
    tarteaucitron: 'tarteaucitron',
    UC_UI: 'Usercentrics',
    CookieFirst: 'CookieFirst',
    complianz: 'Complianz',
    __tcfapi: 'TCF',
  };
  const isNamedLikeNotice = (element: Element) =>
    /cookie|consent|gdpr|cmp\b|privacy-?(banner|notice|popup)/i.test(
      `${element.id} ${element.getAttribute('class') ?? ''}`,
    ) &&
    /^(fixed|sticky)$/.test(getComputedStyle(element).position) &&
    isVisible(element);
  return {
    mayAsk: [...document.querySelectorAll('[id],[class]')].some(isNamedLikeNotice),
    title: document.title,
    hints: [
      ...document.querySelectorAll<HTMLLinkElement>(
        'link:is([rel~=preconnect],[rel~=dns-prefetch],[rel~=preload],[rel~=modulepreload],[rel~=prefetch])',
      ),
    ].flatMap(({ href, rel }) => (/^https?:/.test(href) ? [{ url: href, rel }] : [])),
    links: [
      ...new Set(
        [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([rel~=nofollow])')]
          .filter(({ protocol, origin }) => /^https?:$/.test(protocol) && origin === location.origin)
          .map(({ href }) => href.split('#', 1)[0]!),
      ),
    ].slice(0, 500),
    settingsControls: sorted.map((element) => textOf(element) || element.localName).slice(0, 10),
    block: document.querySelector('script[data-cookiemelding]')?.textContent ?? '',
    tool: Object.entries(tools).find(([name]) => view[name] !== undefined)?.[1] ?? '',
  };
}
