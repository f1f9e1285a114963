import type { TestPage } from './test-page.js';

/**
 * Runs a function in a page. Only its source text is sent, so it cannot use anything from its module.
 * @param args values that can be serialized as JSON
 */
export const runInPage = <Args extends unknown[], Result>(
  page: TestPage,
  task: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> =>
  page.evaluate(`(${String(task)})(${args.map((arg) => JSON.stringify(arg ?? null)).join()})`) as Promise<
    Awaited<Result>
  >;
