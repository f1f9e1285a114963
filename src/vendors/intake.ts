import type { Call, Intake } from './vendor-call.js';

type Queue = ((...args: unknown[]) => void) & { q?: unknown[] };

const page = window as unknown as Record<string, unknown>;

/** The queue of a vendor that reads `q` off its own function, with the `arguments` that its script expects. */
function makeFunction(): Queue {
  const queue: Queue = function () {
    // oxlint-disable-next-line prefer-rest-params -- as the vendor's own snippet has it
    (queue.q ??= []).push(arguments);
  };
  return queue;
}

/**
 * What takes the calls of a vendor, made where the vendor lets others make it. An element of the page with that `id` is in the
 * way of nothing.
 * @returns `undefined` where it is not there yet
 */
function intakeOf(intake: Intake, target: string): unknown {
  if (intake !== 'snippet' && intake !== 'platform' && !Object.hasOwn(page, target))
    page[target] = intake === 'function' ? makeFunction() : [];
  return page[target];
}

/** The object and the function at the end of a path: `ppms.cm.api`. */
function functionAt(target: string): { readonly owner: unknown; readonly call: unknown } {
  let owner: unknown = window;
  let call: unknown = window;
  for (const name of target.split('.')) {
    owner = call;
    call = (owner as Record<string, unknown> | null | undefined)?.[name];
  }
  return { owner, call };
}

/** Whether there is something that takes calls. */
export const isThere = (intake: Intake, target: string): boolean =>
  intake === 'snippet' || intake === 'platform' ? typeof functionAt(target).call === 'function' : true;

/** Makes one call. @throws what the vendor's code throws, and where something else has the vendor's name */
export function send(intake: Intake, target: string, call: Call): void {
  if (intake === 'snippet' || intake === 'platform') {
    const { owner, call: take } = functionAt(target);
    (take as (...args: unknown[]) => void).apply(owner, [...call]);
    return;
  }
  const queue = intakeOf(intake, target) as Queue & unknown[] & Record<string, unknown>;
  const [command, ...rest] = call as [string, ...unknown[]];
  const method = intake === 'methods' ? queue[command] : undefined;
  if (intake === 'function') queue(...call);
  else if (typeof method === 'function') method.apply(queue, rest);
  else if (intake === 'push') queue.push(...call);
  else queue.push([...call]);
}
