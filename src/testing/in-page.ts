import type { TestPage } from './test-page.js';

/**
 * Runs a function in a page, from its own source text: it may use nothing but what it is given.
 * @param given values that can be written as JSON
 */
export const inPage = <Given extends unknown[], Result>(
  page: TestPage,
  task: (...given: Given) => Result,
  ...given: Given
): Promise<Awaited<Result>> =>
  page.evaluate(`(${String(task)})(${given.map((one) => JSON.stringify(one ?? null)).join()})`) as Promise<
    Awaited<Result>
  >;
