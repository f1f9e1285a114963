import { visitBlank } from './blank-visit.js';
import type { TestPage } from './test-page.js';

const isAbsolute = (address: string): boolean => /^https?:/.test(address) && URL.canParse(address);

/**
 * The address to test: the given one, or else the page's.
 * @throws Error when neither is an address of a site
 */
export function addressOf(page: TestPage, url: string | undefined): string {
  const address = url ?? page.url();
  if (url === undefined && !isAbsolute(address))
    throw new Error(`The page is at ${address}, which is not a site. Pass the address to test: { url: '…' }.`);
  return isAbsolute(page.url()) && URL.canParse(address, page.url()) ? new URL(address, page.url()).href : address;
}

/**
 * Like `addressOf`, but always absolute. Only Playwright knows its `baseURL`, so a path on a blank page takes a visit to
 * resolve; that sends no request to the server.
 */
export async function absoluteAddressOf(page: TestPage, url: string | undefined): Promise<string> {
  const address = addressOf(page, url);
  return isAbsolute(address) ? address : visitBlank(page, address);
}
