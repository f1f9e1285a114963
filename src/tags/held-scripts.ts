import type { Report } from '../setting-reader.js';
import { safeUrl } from '../safe-url.js';
import type { TrustedTypes } from './trusted.js';

/** Scripts that wait. */
export const WAITING_SCRIPT = 'script[type="text/plain"][data-category]';

/** What a script that waits may become; all else would be data. */
const TYPES = /^((text|application)\/(java|ecma)script|module|importmap|)$/i;

/** Attributes that the running script gets in another way, or not at all. */
const OWN = ['type', 'data-type', 'src', 'data-src', 'nonce'];

export interface ScriptRunner {
  /**
   * Runs scripts that wait, each once, in the order in which plain scripts would have run.
   * @param mayRun asked again when a script's turn has come
   */
  run(scripts: readonly HTMLScriptElement[], mayRun: (script: HTMLScriptElement) => boolean): void;
}

const addressOf = (script: HTMLScriptElement) => script.dataset.src ?? script.getAttribute('src');
const typeOf = (script: HTMLScriptElement) => script.dataset.type ?? '';
const isAsync = (script: HTMLScriptElement) => script.hasAttribute('async') && !!addressOf(script);
/** Whether a browser runs it after all others, when the page has been read. */
const isLate = (script: HTMLScriptElement) =>
  typeOf(script).toLowerCase() === 'module' || (script.defer && !!addressOf(script));

/** A script in a few words, for a message. */
export const nameOf = (script: HTMLScriptElement): string =>
  addressOf(script) ?? `inline script "${script.text.trim().replace(/\s+/g, ' ').slice(0, 60)}"`;

/** Why a script is not run, whatever is granted: being marked must not make it more trusted than the page made it. */
function faultOf(script: HTMLScriptElement, nonce: string): string | undefined {
  const address = addressOf(script);
  if (!TYPES.test(typeOf(script))) return `data-type="${typeOf(script)}" is not JavaScript`;
  if (address !== null && !safeUrl(address, document.baseURI)) return 'not an http or https address';
  // With 'strict-dynamic' whatever we insert is trusted, and marked markup can come from anyone who can write HTML.
  return script.nonce === nonce || !nonce ? undefined : 'without the nonce that the script tag of cookiemelding has';
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
  if (address === null) running.text = policy.createScript(script.text);
  else running.src = policy.createScriptURL(address);
  return running;
}

/**
 * @param nonce of the page's content security policy; empty when there is none
 * @param warn told of scripts that write into the document
 */
export function createScriptRunner(
  trusted: () => TrustedTypes,
  nonce: string,
  report: Report,
  warn: Report,
): ScriptRunner {
  const taken = new WeakSet<Element>();
  const running = new WeakSet<Element>();
  /** The end of what is running, per list of categories. */
  const lanes = new Map<string, Promise<void>>();

  /** A page that has been read would be replaced by what a script writes. */
  const guardWriting = () => {
    for (const name of ['write', 'writeln'] as const) {
      const write = document[name];
      document[name] = (...texts: never[]) => {
        const script = document.currentScript;
        if (script instanceof HTMLScriptElement && running.has(script))
          warn(`${nameOf(script)} calls document.${name}, which is ignored: the page has been read`);
        else write.apply(document, texts);
      };
    }
  };

  /** @returns when it has run, or has failed to */
  const start = (script: HTMLScriptElement) =>
    new Promise<unknown>((resolve) => {
      try {
        const copy = toRunning(script, trusted());
        running.add(copy);
        copy.addEventListener('load', resolve);
        copy.addEventListener('error', () => {
          report(`${nameOf(script)} not loaded`);
          resolve(undefined);
        });
        script.replaceWith(copy);
        if (addressOf(script) === null) resolve(undefined);
      } catch (error) {
        report(`${nameOf(script)}: ${error}`);
        resolve(undefined);
      }
    });

  const runInOrder = async (
    scripts: readonly HTMLScriptElement[],
    mayRun: (script: HTMLScriptElement) => boolean,
  ): Promise<void> => {
    let started: Promise<unknown>[] = [];
    for (const script of scripts) {
      // The browser keeps external scripts in order by itself, and loads them side by side.
      const mustWait = addressOf(script) === null && !isLate(script);
      if (mustWait && started[0]) {
        await Promise.all(started);
        started = [];
      }
      if (!script.isConnected || !mayRun(script)) taken.delete(script);
      else if (isAsync(script)) void start(script);
      else started.push(start(script));
    }
    await Promise.all(started);
  };

  return {
    run(scripts, mayRun) {
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
      if (batches.size && !lanes.size) guardWriting();
      for (const [lane, batch] of batches) {
        const ordered = [...batch.filter((script) => !isLate(script)), ...batch.filter(isLate)];
        const before = lanes.get(lane);
        lanes.set(lane, before ? before.then(() => runInOrder(ordered, mayRun)) : runInOrder(ordered, mayRun));
      }
    },
  };
}
