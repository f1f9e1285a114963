import { afterEach, describe, expect, it, vi } from 'vitest';
import { BlockedContent } from '../../src/blocked/blocked-content.js';
import { BLOCKED, BLOCKED_ELEMENT, REPLACEABLE } from '../../src/blocked/selectors.js';

const granted = new Set<string>();
const report = vi.fn();
const answers = {
  categories: ['analytics', 'advertising'],
  isGranted: (category: string) => category === 'functional' || granted.has(category),
  isAnswered: () => granted.size > 0,
  declaredServices: [],
  services: () => undefined,
  isEverythingGranted: () => answers.categories.every(answers.isGranted),
};

function setUp(markup: string) {
  document.body.innerHTML = markup;
  const blocked = new BlockedContent({ answers, nonce: '', report });
  blocked.scan();
  const [element] = document.body.children;
  const answer = (...categories: string[]) => {
    granted.clear();
    for (const category of categories) granted.add(category);
    blocked.applyAnswer(false);
    blocked.lock();
    blocked.scan();
  };
  return { blocked, element: element as HTMLElement, answer };
}

afterEach(() => {
  granted.clear();
  report.mockClear();
  document.body.replaceChildren();
});

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const own = (path: string) => `${location.origin}/blocked/${path}`;

describe('every attribute that can be blocked, alone on an element', () => {
  it.each([
    ['iframe', 'src'],
    ['img', 'src'],
    ['img', 'srcset'],
    ['video', 'src'],
    ['video', 'poster'],
    ['audio', 'src'],
    ['source', 'src'],
    ['source', 'srcset'],
    ['track', 'src'],
    ['link', 'href'],
    ['object', 'data'],
    ['embed', 'src'],
  ])('<%s data-%s> is absent, then there, then absent again', (name, attribute) => {
    const address = own('x');
    const { element, answer } = setUp(`<${name} data-category="advertising" data-${attribute}="${address}"></${name}>`);
    expect(element.matches(BLOCKED_ELEMENT)).toBe(true);
    expect(element.matches(BLOCKED)).toBe(true);
    expect(element.hasAttribute(attribute)).toBe(false);
    answer('analytics');
    expect(element.hasAttribute(attribute)).toBe(false);
    answer('advertising');
    expect(element.getAttribute(attribute)).toBe(address);
    answer();
    expect(element.hasAttribute(attribute)).toBe(false);
  });

  it('of several on one element all are released and locked together', () => {
    const { element, answer } = setUp(
      `<video data-category="advertising" data-poster="${own('p')}" data-src="${own('v')}" src="${PIXEL}"></video>`,
    );
    answer('advertising');
    expect([element.getAttribute('poster'), element.getAttribute('src')]).toEqual([own('p'), own('v')]);
    answer();
    expect([element.getAttribute('poster'), element.getAttribute('src')]).toEqual([null, PIXEL]);
  });
});

describe('a poster', () => {
  it('on a frame is the picture of its placeholder, and is left alone', () => {
    const { element, answer } = setUp(
      `<iframe data-category="advertising" data-src="${own('f')}" data-poster="/p.jpg"></iframe>`,
    );
    expect(element.matches(REPLACEABLE)).toBe(true);
    answer('advertising');
    expect(element.hasAttribute('poster')).toBe(false);
  });
});

describe('an attribute of another purpose', () => {
  it.each([
    ['data-category without anything blocked', '<img data-category="advertising" src="">'],
    ['data-src without a category', '<img data-src="/x">'],
    ['an element that cannot be blocked', '<div data-category="advertising" data-src="/x"></div>'],
  ])('is left alone: %s', (_, markup) => {
    const { element, answer } = setUp(markup);
    const before = element.outerHTML;
    answer('advertising');
    expect(element.outerHTML).toBe(before);
    expect(report).not.toHaveBeenCalled();
  });
});

describe('an element that cannot be released', () => {
  it.each([
    ['data-src', 'javascript:alert(1)'],
    ['data-srcset', `${location.origin}/x 1x, javascript:alert(1) 2x`],
  ])('because of %s="%s" stays locked and is reported once', (name, value) => {
    const { element, answer, blocked } = setUp(`<img data-category="advertising" ${name}="${value}">`);
    answer('advertising');
    blocked.scan();
    expect(element.hasAttribute('src')).toBe(false);
    expect(element.hasAttribute('srcset')).toBe(false);
    expect(report).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('is not an http or https address'));
  });

  it('names a category that is not asked for, and is reported once', () => {
    const { element, answer, blocked } = setUp(`<img data-category="marketing" data-src="${own('x')}">`);
    answer('analytics', 'advertising');
    blocked.scan();
    expect(element.hasAttribute('src')).toBe(false);
    expect(report).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('category "marketing" of <img> is unknown'));
  });
});

describe('an embed', () => {
  const markup = '<cookie-embed category="advertising"><template><b>Kaart</b></template></cookie-embed>';

  it('has its content while its category is granted, without any other file', () => {
    const { element, answer } = setUp(markup);
    expect(element.querySelector('b')).toBeNull();
    answer('advertising');
    expect(element.querySelector('b')?.textContent).toBe('Kaart');
    answer();
    expect(element.querySelector('b')).toBeNull();
  });

  it('that was loaded once loses its content with the next answer', () => {
    const { element, blocked, answer } = setUp(markup);
    blocked.loadOnce(element);
    expect(element.querySelector('b')).not.toBeNull();
    answer('analytics');
    expect(element.querySelector('b')).toBeNull();
  });

  it('without a template is reported once', () => {
    const { blocked } = setUp('<cookie-embed category="advertising"><b>Kaart</b></cookie-embed>');
    blocked.scan();
    expect(report).toHaveBeenCalledExactlyOnceWith('<cookie-embed> needs a <template> with its content');
  });
});

describe('a withdrawal', () => {
  it('names the categories of scripts that have run, once, and again after another grant', () => {
    const { blocked, answer } = setUp('<script type="text/plain" data-category="analytics">0</script>');
    answer('analytics');
    expect(blocked.takeWithdrawn()).toEqual([]);
    answer();
    expect(blocked.takeWithdrawn()).toEqual(['analytics']);
    expect(blocked.takeWithdrawn()).toEqual([]);
    answer('analytics');
    expect(blocked.takeWithdrawn()).toEqual([]);
    answer();
    expect(blocked.takeWithdrawn()).toEqual(['analytics']);
  });
});

describe('a listener of scans', () => {
  it('that throws keeps no script from running, and is reported once', () => {
    Object.assign(window, { count: 0 });
    const { blocked, answer } = setUp('<script type="text/plain" data-category="analytics">window.count++</script>');
    blocked.onScan(() => {
      throw new Error('broken');
    });
    answer('analytics');
    expect((window as unknown as { count: number }).count).toBe(1);
    expect(report).toHaveBeenCalledExactlyOnceWith('Error: broken');
  });

  it('hears of each after elements have been released and before scripts run', () => {
    const order: string[] = [];
    Object.assign(window, { ran: () => order.push('script') });
    const { blocked, element, answer } = setUp(
      `<img data-category="analytics" data-src="${own('x')}"><script type="text/plain" data-category="analytics">ran()</script>`,
    );
    blocked.onScan(() => order.push(element.hasAttribute('src') ? 'released' : 'blocked'));
    answer('analytics');
    expect(order).toEqual(['released', 'script']);
  });
});
