/** What is thrown when a page is not as it has to be. Every test runner takes it for a failed test. */
export class ConsentAssertionError extends Error {
  override readonly name = 'AssertionError';

  /**
   * @param title what was tried, and where
   * @param faults what was found, what was expected and what to do, a sentence or two each
   */
  constructor(
    title: string,
    readonly faults: readonly string[],
  ) {
    super([`${title}: ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}`, ...faults].join('\n- '));
  }
}

/** @throws ConsentAssertionError when there are faults */
export function complain(title: string, faults: readonly string[]): void {
  if (faults[0]) throw new ConsentAssertionError(title, faults);
}
