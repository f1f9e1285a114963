import type { ControlKind, LayerRecord } from './observation.js';

/** The words that a notice is read with, as patterns. */
export interface LayerWords {
  readonly controls: Readonly<Record<ControlKind, string>>;
  readonly notice: string;
  readonly interest: string;
  readonly necessary: string;
}

/**
 * Finds the notice in a frame, and reads it as a visitor sees it. What it found stays in the page under a symbol, to be
 * clicked. Runs in the page from its source text, so it cannot use anything from this file.
 */
export function readLayer(words: LayerWords): LayerRecord | undefined {
  type Control = LayerRecord['controls'][number];
  const MAX_TEXT = 3000;
  const MAX_NOTICE_TEXT = 12_000;
  const found: Partial<Record<string, Element>> = {};
  Object.defineProperty(window, Symbol.for('cookiemelding-audit'), { value: found, configurable: true });

  const patterns = Object.entries(words.controls).map(
    ([kind, source]) => [kind as ControlKind, new RegExp(source, 'iu')] as const,
  );
  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ??
    element.parentElement ??
    ((element.getRootNode() as ShadowRoot).host as Element | undefined) ??
    null;
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) return false;
    if (
      !(element as HTMLElement & { checkVisibility?(options: object): boolean }).checkVisibility?.({
        visibilityProperty: true,
      })
    )
      return false;
    let opacity = 1;
    for (let at: Element | null = element; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity);
    return opacity > 0.05;
  };
  /** Every element, those in open shadow roots too. */
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element],
    );
  const textOf = (element: Element): string => {
    const own = element instanceof HTMLInputElement ? element.value : (element as HTMLElement).innerText;
    return (own || element.getAttribute('aria-label') || element.getAttribute('title') || '')
      .replace(/\s+/g, ' ')
      .trim();
  };
  /** Text of a container, through its shadow roots and slots. */
  const fullText = (element: Element): string => {
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (!(node instanceof Element) || /^(STYLE|SCRIPT|TEMPLATE|NOSCRIPT)$/.test(node.tagName)) return '';
      if (node !== element && getComputedStyle(node).display === 'none') return '';
      const children =
        node instanceof HTMLSlotElement && node.assignedNodes().length > 0
          ? node.assignedNodes()
          : (node.shadowRoot ?? node).childNodes;
      return ` ${[...children].map(read).join('')} `;
    };
    return read(element).replace(/\s+/g, ' ').trim();
  };

  const elements = all(document);
  const clickable = elements.filter(
    (element) =>
      element.matches('button,a,[role=button],input[type=button],input[type=submit],[onclick],summary') &&
      isVisible(element) &&
      !element.matches(':disabled'),
  );
  const kindOf = (element: Element): ControlKind | undefined => {
    const label = textOf(element);
    if (!label || label.length > 80) return;
    return patterns.find(([, pattern]) => pattern.test(label))?.[0];
  };
  const noticePattern = new RegExp(words.notice, 'iu');
  const isRaised = (element: Element) => {
    const { position } = getComputedStyle(element);
    return (
      position === 'fixed' ||
      position === 'sticky' ||
      (position === 'absolute' && Number(getComputedStyle(element).zIndex) > 0) ||
      element.matches('dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],:popover-open')
    );
  };
  /** The notice around a control: what is raised above the page, else the smallest block that is about cookies. */
  const containerOf = (control: Element): Element | undefined => {
    let block: Element | undefined;
    for (let at = parentOf(control); at && at !== document.body && at !== document.documentElement; at = parentOf(at)) {
      const text = fullText(at);
      if (text.length > MAX_NOTICE_TEXT) break;
      if (!noticePattern.test(text)) continue;
      if (isRaised(at)) return at;
      const isRegion = at.matches(
        'form,section,aside,[role=region],[class*=cookie i],[id*=cookie i],[class*=consent i],[id*=consent i]',
      );
      if (isRegion && text.length < 1500 && /cookie/i.test(text)) block ??= at;
    }
    return block;
  };
  const containers = new Map<Element, Element[]>();
  for (const control of clickable) {
    const kind = kindOf(control);
    if (kind !== 'accept' && kind !== 'reject' && kind !== 'save') continue;
    const container = containerOf(control);
    if (container) containers.set(container, [...(containers.get(container) ?? []), control]);
  }
  // In the flow of the page, one button alone is that of an embed, a form or a text. A notice there has a choice.
  for (const [block, controls] of containers)
    if (!isRaised(block) && new Set(controls.map(kindOf)).size < 2) containers.delete(block);
  // A modal dialog stands above what it covers; else the one with most answers.
  const rank = (element: Element) =>
    (element.matches('dialog:modal') ? 100 : 0) + (isRaised(element) ? 10 : 0) + (containers.get(element)?.length ?? 0);
  const [container] = [...containers.keys()].toSorted((a, b) => rank(b) - rank(a));
  if (!container) return;

  const numbersOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const toRgb = (color: string): [number, number, number, number] => {
    // Every notation of CSS, by painting it.
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!canvas) return [...numbersOf(color), 1].slice(0, 4) as [number, number, number, number];
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data as unknown as number[];
    return [red!, green!, blue!, alpha! / 255];
  };
  const backgroundOf = (element: Element, isOwn: boolean): string => {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (toRgb(backgroundColor)[3] > 0.5) return backgroundColor;
      if (backgroundImage !== 'none') return 'image';
      if (isOwn) return '';
    }
    return 'rgb(255, 255, 255)';
  };
  const luminance = (color: string) => {
    const [red, green, blue] = toRgb(color).map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrastOf = (front: string, back: string) => {
    if (back === 'image') return 21;
    const [high, low] = [luminance(front), luminance(back)].toSorted((a, b) => b - a) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const noticeBackground = backgroundOf(container, false);
  const readControl = (element: Element, kind: ControlKind): Control => {
    const style = getComputedStyle(element);
    const rect = element.getBoundingClientRect();
    const own = backgroundOf(element, true);
    const background = own || backgroundOf(element, false);
    const parent = element.parentElement;
    const around = [...(parent?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
    const isShown =
      own && (own === 'image' || contrastOf(own, noticeBackground === 'image' ? own : noticeBackground) > 1.15);
    return {
      kind,
      label: textOf(element),
      tag: element.localName,
      width: Math.round(rect.width),
      height: Math.round(rect.height),
      fontSize: Number.parseFloat(style.fontSize),
      fontWeight: Number(style.fontWeight) || 400,
      color: style.color,
      background,
      isFilled: !!isShown,
      hasBorder:
        style.borderTopStyle !== 'none' &&
        Number.parseFloat(style.borderTopWidth) > 0 &&
        toRgb(style.borderTopColor)[3] > 0.2,
      contrast: Math.round(contrastOf(style.color, background) * 10) / 10,
      isInView: rect.top >= -1 && rect.left >= -1 && rect.bottom <= innerHeight + 1 && rect.right <= innerWidth + 1,
      isInText:
        style.display === 'inline' && !own && around.some((node) => (node.textContent ?? '').trim().length > 12),
    };
  };

  const isInside = (element: Element) => {
    for (let at: Element | null = element; at; at = parentOf(at)) if (at === container) return true;
    return false;
  };
  const controls: Control[] = [];
  for (const element of clickable.filter(isInside)) {
    const kind = kindOf(element);
    if (!kind) continue;
    // A link to the policy is no answer.
    const isLink = element.localName === 'a' && /^https?:/.test((element as HTMLAnchorElement).href);
    const leadsAway = isLink && new URL((element as HTMLAnchorElement).href).pathname !== location.pathname;
    if (leadsAway && kind !== 'reject' && kind !== 'settings') continue;
    if (leadsAway && /beleid|policy|verklaring|statement|lees|read more|meer informatie/i.test(textOf(element)))
      continue;
    controls.push(readControl(element, kind));
    found[kind] ??= element;
  }
  if (controls.length === 0) return;

  const switches = elements.filter(
    (element) => element.matches('input[type=checkbox],[role=switch],[role=checkbox]') && isInside(element),
  );
  const necessary = new RegExp(words.necessary, 'iu');
  const interest = new RegExp(words.interest, 'iu');
  const labelOf = (element: Element): string => {
    const labels = (element as HTMLInputElement).labels ?? [];
    const by = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => (element.getRootNode() as Document | ShadowRoot).getElementById?.(id)?.textContent ?? '');
    return (
      element.getAttribute('aria-label') ||
      [...labels].map((label) => label.textContent).join(' ') ||
      by.join(' ') ||
      element.parentElement?.textContent ||
      ''
    )
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80);
  };
  const isOn = (element: Element) =>
    element instanceof HTMLInputElement ? element.checked : element.getAttribute('aria-checked') === 'true';
  const isFixed = (element: Element) => element.matches(':disabled,[aria-disabled=true]');
  found['container'] = container;
  Object.assign(found, {
    switches: switches.filter((element) => !isFixed(element) && !necessary.test(labelOf(element))),
  });

  const text = fullText(container).slice(0, MAX_TEXT);
  const rect = container.getBoundingClientRect();
  const isModal = container.matches('dialog:modal,[aria-modal=true]') || !!container.closest('dialog:modal');
  /** The part of a grid of points over the window that does not reach the page. */
  const points = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].map((y) => [x * innerWidth, y * innerHeight]),
  );
  const isCovered = ([x, y]: number[]) => {
    const top = document.elementFromPoint(x!, y!);
    if (!top || top === document.documentElement || top === document.body) return isModal;
    if (isInside(top) || top.contains(container)) return isRaised(top) || isInside(top);
    return (
      isRaised(top) &&
      top.getBoundingClientRect().width >= innerWidth * 0.95 &&
      top.getBoundingClientRect().height >= innerHeight * 0.95
    );
  };
  return {
    text,
    controls,
    preTicked: switches
      .filter((element) => isOn(element) && !isFixed(element) && !necessary.test(labelOf(element)))
      .map(labelOf),
    legitimateInterest: [
      ...switches.map(labelOf).filter((label) => interest.test(label)),
      ...text.split(/(?<=[.!?])\s+/).filter((sentence) => interest.test(sentence)),
    ]
      .map((sentence) => sentence.slice(0, 200))
      .slice(0, 5),
    covered: rect.width > 0 ? points.filter(isCovered).length / points.length : 0,
    isModal,
  };
}
