import { page } from '../platform/native.js';

/** The parameters by which a campaign is recognised, and nobody's click. */
const CAMPAIGN_PARAMETER = /^utm_\w+$/;

/**
 * The parameters by which advertising networks recognise a click: of Google, Microsoft, Meta, TikTok, X, LinkedIn,
 * Pinterest, Snapchat and Yandex. The linker of Google, `_gl`, can carry Google's.
 * @see https://support.google.com/google-ads/answer/9744275
 */
const CLICK_ID =
  /^(gclid|gclsrc|dclid|gbraid|wbraid|gad_\w+|srsltid|_gl|msclkid|fbclid|ttclid|twclid|li_fat_id|epik|sccid|yclid)$/i;

/** Takes the click ids out of an address. @returns the same text when there are none, or when it is no address */
export function withoutClickIds(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const names = [...url.searchParams.keys()].filter((name) => CLICK_ID.test(name));
  if (names.length === 0) return address;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/** Whether the address of the page, or of the page before it, has a click id, which Google's tags would send along. */
export const hasClickId = (): boolean =>
  [location.href, page.referrer].some((address) => withoutClickIds(address) !== address);

export interface PageAddress {
  /** Address by which the visitor came to this page. */
  readonly landing: string;
  /** Present address. */
  readonly address: string;
}

/**
 * Adds to the address the campaign parameters that it has lost since. Click ids are part of them where advertising is
 * granted; where it is denied they are taken out.
 * @returns `undefined` when the address is right as it is
 */
export function campaignAddress({ landing, address }: PageAddress, isAdvertisingGranted: boolean): string | undefined {
  const from = new URL(landing);
  const to = new URL(isAdvertisingGranted ? address : withoutClickIds(address));
  const isOfCampaign = (name: string) => CAMPAIGN_PARAMETER.test(name) || (isAdvertisingGranted && CLICK_ID.test(name));
  if (from.origin === to.origin) {
    const lost = [...from.searchParams].filter(([name]) => isOfCampaign(name) && !to.searchParams.has(name));
    for (const [name, value] of lost) to.searchParams.append(name, value);
  }
  return to.href === new URL(address).href ? undefined : to.href;
}
