import type { TestPage } from './test-page.js';

/** Visits an address. Goes by way of a blank page, because a navigation to a fragment of the same page loads nothing. */
export async function goTo(page: TestPage, address: string): Promise<{ status(): number } | null> {
  if (address.includes('#')) await page.goto('about:blank');
  return page.goto(address);
}
