import type { Category } from '../consent/category.js';
import { safeUrl } from '../platform/safe-url.js';
import { wordsOf, type Report } from '../settings/setting-reader.js';
import type { TrustedTypes } from '../platform/trusted-types.js';

/** On a script that has run, and on an embed that has its content: once is enough, for a copy of it too. */
export const MARK = 'data-released';

/** What the mark says on a script of the page: another one has run for it, and stands beside it. */
export const BESIDE = 'beside';

/** Scripts that wait. */
export const WAITING_SCRIPT = `script[type="text/plain"][data-category]:not([${MARK}])`;

/** Whether a script of this type runs (HTML 4.12.1, "JavaScript MIME type" and older); the rest is data. */
export const isJavaScript = (type: string): boolean =>
  !type ||
  /^((text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|livescript|jscript)|module|importmap)$/i.test(
    type,
  );

/** Attributes that the running script gets in another way, or not at all. */
const OWN = ['type', 'data-type', 'src', 'data-src', 'nonce'];

export interface ScriptRunner {
  /**
   * Runs scripts that wait, each once, in the order in which plain scripts would have run. Those that are on their way
   * and may no longer run are held back again; what is left of those that the page has taken away goes too.
   */
  run(scripts: readonly HTMLScriptElement[]): void;
}

/** What a runner needs to know. */
export interface ScriptRunnerOptions {
  /** Asked again when a script's turn has come. */
  mayRun(script: HTMLScriptElement): boolean;
  /** @throws TypeError when the page's `trusted-types` directive does not allow the policy */
  readonly trusted: () => TrustedTypes;
  /** Nonce of the page's content security policy; empty when there is none. */
  readonly nonce: string;
  /** The categories of scripts that have run on this page; added to. */
  readonly ran: Set<Category>;
  readonly report: Report;
  /** Told of scripts that write into the document. */
  readonly warn: Report;
}

const addressOf = (script: HTMLScriptElement) => script.dataset.src ?? script.getAttribute('src');
const typeOf = (script: HTMLScriptElement) => script.dataset.type ?? '';
const isModule = (script: HTMLScriptElement) => typeOf(script).toLowerCase() === 'module';
const isAsync = (script: HTMLScriptElement) => script.hasAttribute('async') && addressOf(script) !== null;
/** Whether a browser runs it after all others, when the page has been read. */
const isLate = (script: HTMLScriptElement) => isModule(script) || (script.defer && addressOf(script) !== null);
/** Whether it runs as soon as it is put in, so that it has to be kept until those before it have run. */
const isImmediate = (script: HTMLScriptElement) => addressOf(script) === null && !isLate(script);
/** Whether a browser of today passes it over, without an event that says so (HTML 4.12.1.1, "prepare the script"). */
function isIgnored(script: HTMLScriptElement): boolean {
  const of = (name: string) => script.getAttribute(name)?.trim().toLowerCase();
  const [htmlFor, event, language] = [of('for'), of('event'), of('language')];
  const isForOther =
    htmlFor !== undefined && event !== undefined && !(htmlFor === 'window' && /^onload(\(\))?$/.test(event));
  const isOtherLanguage = !typeOf(script) && !!language && !isJavaScript(`text/${language}`);
  return (script.noModule || isForOther || isOtherLanguage) && !isModule(script);
}

/** How long scripts run one after another before the page has its turn; milliseconds. */
const SLICE = 16;

/**
 * Lets the page have its turn: a press is answered before the next script runs.
 * @see https://wicg.github.io/scheduling-apis/#dom-scheduler-yield which Safari does not have
 */
const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/** A script in a few words, for a message. */
export const nameOf = (script: HTMLScriptElement): string =>
  addressOf(script) ?? `inline script "${script.text.trim().replace(/\s+/g, ' ').slice(0, 60)}"`;

/** Why a script is not run, whatever is granted: being marked must not make it more trusted than the page made it. */
function faultOf(script: HTMLScriptElement, nonce: string): string | undefined {
  const address = addressOf(script);
  if (!isJavaScript(typeOf(script))) return `data-type="${typeOf(script)}" is not JavaScript`;
  if (address !== null && !safeUrl(address, document.baseURI)) return 'not an http or https address';
  // With 'strict-dynamic' whatever we put in is trusted, and marked markup can come from anyone who can write HTML.
  if (nonce) return script.nonce === nonce ? undefined : 'without the nonce that the script tag of cookiemelding has';
  return document.querySelector('script[nonce]:not([type="text/plain"])')
    ? 'other scripts have a nonce, so the script tag of cookiemelding needs it as well'
    : undefined;
}

/** The same script, such that it runs once it is in the document. */
function toRunning(script: HTMLScriptElement, policy: TrustedTypes): HTMLScriptElement {
  const running = document.createElement('script');
  const address = addressOf(script);
  for (const { name, value } of script.attributes) {
    if (!OWN.includes(name)) running.setAttribute(name, name.startsWith('on') ? policy.createScript(value) : value);
  }
  if (typeOf(script)) running.type = typeOf(script);
  // It can be read and set as a property only.
  running.nonce = script.nonce;
  // Scripts that are put in by script run in any order, unless they are told not to.
  running.async = isAsync(script);
  // Some external scripts read their settings from the text of their element.
  if (script.text) running.text = policy.createScript(script.text);
  if (address !== null) running.src = policy.createScriptURL(address);
  return running;
}

/** Has a script fetched, as the browser does for plain scripts whose turn has yet to come. */
function preload(script: HTMLScriptElement): void {
  const link = document.createElement('link');
  const { crossOrigin, integrity, referrerPolicy, nonce } = script;
  const rel = isModule(script) ? 'modulepreload' : 'preload';
  Object.assign(link, { crossOrigin, integrity, referrerPolicy, nonce, rel, as: 'script', href: addressOf(script) });
  document.head.append(link);
  // What is fetched stays with the document.
  link.remove();
}

/** A page that has been read would be replaced by what a script writes into it. */
function guardWriting(running: WeakMap<HTMLScriptElement, unknown>, warn: Report): void {
  for (const name of ['write', 'writeln'] as const) {
    const write = document[name];
    document[name] = (...texts: never[]) => {
      // Read through the prototype: on `document` itself an element named `currentScript` would answer.
      const script = Reflect.get(Document.prototype, 'currentScript', document) as HTMLScriptElement | null;
      if (script && running.has(script))
        warn(`${nameOf(script)} calls document.${name}, which is ignored: the page has been read`);
      else write.apply(document, texts);
    };
  }
}

export function createScriptRunner(options: ScriptRunnerOptions): ScriptRunner {
  const { mayRun, trusted, nonce, ran, report, warn } = options;
  const taken = new WeakSet<HTMLScriptElement>();
  /** What has been put in, with the script of the page it runs for. */
  const running = new WeakMap<HTMLScriptElement, HTMLScriptElement>();
  /** How to hold back again what has been put in and has not run yet. */
  const onTheirWay = new Map<HTMLScriptElement, () => void>();
  /** The end of what is running, per list of categories. */
  const lanes = new Map<string, Promise<void>>();

  /** What has run is data again, so that a copy of it does not run by itself. */
  const settle = (script: HTMLScriptElement, copy: HTMLScriptElement) => {
    copy.setAttribute(MARK, '');
    copy.type = 'text/plain';
    script.setAttribute(MARK, BESIDE);
  };

  const start = (script: HTMLScriptElement) => {
    const copy = toRunning(script, trusted());
    running.set(copy, script);
    for (const word of wordsOf(script.dataset.category!)) if (!word.startsWith('!')) ran.add(word);
    // Beside it: a framework that has put an element there fails when it cannot take that away again.
    script.before(copy);
    return copy;
  };

  /** @returns when it has run, has failed to, or has been held back again */
  const fetchAndRun = (script: HTMLScriptElement) =>
    new Promise<unknown>((resolve) => {
      const copy = start(script);
      const end = () => {
        onTheirWay.delete(copy);
        settle(script, copy);
        resolve(undefined);
      };
      copy.addEventListener('load', end);
      copy.addEventListener('error', () => {
        report(`${nameOf(script)} not loaded`);
        end();
      });
      onTheirWay.set(copy, () => {
        // A script of another document does not run (HTML 4.12.1.1, "execute the script element").
        document.implementation.createHTMLDocument().adoptNode(copy);
        taken.delete(script);
        onTheirWay.delete(copy);
        resolve(undefined);
      });
    });

  /** @returns what has to end before an immediate script may run; `undefined` when there is nothing to wait for */
  const runOne = (script: HTMLScriptElement) => {
    if (!script.isConnected || !mayRun(script)) {
      taken.delete(script);
      return;
    }
    try {
      if (addressOf(script) === null || isIgnored(script)) settle(script, start(script));
      else {
        const end = fetchAndRun(script);
        if (!isAsync(script)) return end;
      }
    } catch (error) {
      report(`${nameOf(script)}: ${error}`);
    }
    return;
  };

  const runInOrder = async (scripts: readonly HTMLScriptElement[]): Promise<void> => {
    let started: Promise<unknown>[] = [];
    let begun = performance.now();
    const first = scripts.findIndex(isImmediate);
    if (first >= 0) scripts.slice(first).filter(addressOf).forEach(preload);
    for (const script of scripts) {
      // The browser keeps external scripts in order by itself, and loads them side by side.
      if (isImmediate(script) && started[0]) {
        await Promise.all(started);
        started = [];
      }
      const end = runOne(script);
      if (end) started.push(end);
      if (performance.now() - begun < SLICE) continue;
      await pause();
      begun = performance.now();
    }
    await Promise.all(started);
  };

  return {
    run(scripts) {
      // Nothing has run before the first batch.
      const copies = lanes.size ? document.querySelectorAll<HTMLScriptElement>(`script[${MARK}]`) : [];
      for (const copy of copies) if (running.get(copy)?.isConnected === false) copy.remove();
      for (const [copy, holdBack] of onTheirWay) if (!mayRun(copy)) holdBack();
      const batches = new Map<string, HTMLScriptElement[]>();
      for (const script of scripts) {
        if (taken.has(script)) continue;
        taken.add(script);
        const fault = faultOf(script, nonce);
        const lane = script.dataset.category!;
        if (fault) report(`${nameOf(script)} is not run: ${fault}`);
        else
          batches
            .set(lane, batches.get(lane) ?? [])
            .get(lane)!
            .push(script);
      }
      if (batches.size && !lanes.size) guardWriting(running, warn);
      for (const [lane, batch] of batches) {
        const ordered = [...batch.filter((script) => !isLate(script)), ...batch.filter(isLate)];
        const before = lanes.get(lane);
        lanes.set(lane, before ? before.then(() => runInOrder(ordered)) : runInOrder(ordered));
      }
    },
  };
}
