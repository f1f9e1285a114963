import type { Grants } from './vendor-call.js';

interface ShopifyWindow {
  readonly Shopify?: {
    readonly loadFeatures?: (
      features: readonly { readonly name: string; readonly version: string }[],
      whenLoaded: (error?: unknown) => void,
    ) => void;
    readonly customerPrivacy?: { readonly currentVisitorConsent?: () => Readonly<Record<string, unknown>> | undefined };
  };
}

const shopify = () => (window as ShopifyWindow).Shopify;

/** Loads the Customer Privacy API, on a page of Shopify's. */
export function loadShopifyApi(whenLoaded: () => void): void {
  shopify()?.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], (error) => {
    if (!error) whenLoaded();
  });
}

/** Whether Shopify has this answer already: it stores and sends whatever it is told, also the same again. */
export function shopifyKnows({ analytics, advertising, preferences }: Grants): boolean {
  const known = shopify()?.customerPrivacy?.currentVisitorConsent?.();
  return Object.entries({ analytics, marketing: advertising, preferences }).every(
    ([name, isGranted]) => known?.[name] === (isGranted ? 'yes' : 'no'),
  );
}
