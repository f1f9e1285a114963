import type { EmbedKind } from '../locales/texts.js';

/** Whose content an embed shows, and what kind of content. */
export interface Provider {
  /** A name that visitors know, or else the host. */
  readonly name: string;
  readonly kind: EmbedKind;
  /** Where a visitor can see the content outside this page. */
  readonly url: string;
}

interface KnownProvider {
  readonly host: RegExp;
  /** Start of the path; any path when absent. */
  readonly path?: string;
  readonly name: string;
  readonly kind: EmbedKind;
  /** The provider's page that shows what an embed shows; `undefined` when the address does not say which. */
  readonly pageFor?: (embed: URL) => string | undefined;
}

/** The address that starts with `prefix` and ends with the id in a path. */
function pageById(prefix: string, path: string, pattern: RegExp): string | undefined {
  const id = pattern.exec(path)?.[1];
  return id && prefix + id;
}

const KNOWN_PROVIDERS: readonly KnownProvider[] = [
  {
    host: /(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/,
    name: 'YouTube',
    kind: 'video',
    pageFor: ({ pathname }) => pageById('https://www.youtube.com/watch?v=', pathname, /^\/embed\/([\w-]{6,})$/),
  },
  {
    host: /(^|\.)vimeo\.com$/,
    name: 'Vimeo',
    kind: 'video',
    pageFor: ({ pathname }) => pageById('https://vimeo.com/', pathname, /^\/video\/(\d+)$/),
  },
  { host: /^www\.google\.[a-z]{2,3}(\.[a-z]{2})?$/, path: '/maps', name: 'Google Maps', kind: 'map' },
  { host: /^maps\.google\.[a-z]{2,3}(\.[a-z]{2})?$/, name: 'Google Maps', kind: 'map' },
  { host: /(^|\.)openstreetmap\.org$/, name: 'OpenStreetMap', kind: 'map' },
  { host: /(^|\.)spotify\.com$/, name: 'Spotify', kind: 'audio' },
  { host: /(^|\.)soundcloud\.com$/, name: 'SoundCloud', kind: 'audio' },
  { host: /(^|\.)facebook\.com$/, name: 'Facebook', kind: 'post' },
  { host: /(^|\.)instagram\.com$/, name: 'Instagram', kind: 'post' },
  { host: /(^|\.)tiktok\.com$/, name: 'TikTok', kind: 'video' },
  { host: /(^|\.)(x|twitter)\.com$/, name: 'X', kind: 'post' },
  { host: /(^|\.)linkedin\.com$/, name: 'LinkedIn', kind: 'post' },
];

/** @param address absolute, http or https */
export function providerOf(address: string): Provider {
  const url = new URL(address);
  const known = KNOWN_PROVIDERS.find(
    ({ host, path = '/' }) => host.test(url.hostname) && url.pathname.startsWith(path),
  );
  return {
    name: known?.name ?? url.hostname.replace(/^www\./, ''),
    kind: known?.kind ?? 'other',
    url: known?.pageFor?.(url) ?? address,
  };
}
