import type { TestPage } from './test-page.js';

/** Visits an address, also when the page is there already: to another place of the same page nothing is loaded. */
export async function goTo(page: TestPage, address: string): Promise<{ status(): number } | null> {
  if (address.includes('#')) await page.goto('about:blank');
  return page.goto(address);
}
