import { visitBlank } from './blank-visit.js';
import type { TestPage } from './test-page.js';

const isWhole = (address: string): boolean => /^https?:/.test(address) && URL.canParse(address);

/**
 * The address to work with: the one that is named, or else the page's.
 * @throws Error when there is none
 */
export function addressOf(page: TestPage, url: string | undefined): string {
  const address = url ?? page.url();
  if (url === undefined && !isWhole(address))
    throw new Error(`The page is at ${address}, which is no site yet. Name the address to test: { url: '…' }.`);
  return isWhole(page.url()) && URL.canParse(address, page.url()) ? new URL(address, page.url()).href : address;
}

/** The same, as a whole address. A page without one goes there, without asking the server, if a path is all there is. */
export async function wholeAddressOf(page: TestPage, url: string | undefined): Promise<string> {
  const address = addressOf(page, url);
  return isWhole(address) ? address : visitBlank(page, address);
}
