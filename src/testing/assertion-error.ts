/** Thrown when a page does not meet an expectation. Its name makes test runners report a failed assertion. */
export class ConsentAssertionError extends Error {
  override readonly name = 'AssertionError';

  /**
   * @param title the situation that was tested, and the page's address
   * @param faults per fault: what was found, what was expected, and how to fix it
   */
  constructor(
    title: string,
    readonly faults: readonly string[],
  ) {
    super([`${title}: ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}`, ...faults].join('\n- '));
  }
}

/** @throws ConsentAssertionError if there are any faults */
export function throwFaults(title: string, faults: readonly string[]): void {
  if (faults[0]) throw new ConsentAssertionError(title, faults);
}
