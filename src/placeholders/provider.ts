import type { EmbedKind } from '../locales/texts.js';

/** Who shows something in an embed, and what. */
export interface Provider {
  /** A name that visitors know, or else the host. */
  readonly name: string;
  readonly kind: EmbedKind;
  /** Where a visitor can see it without this page. */
  readonly url: string;
}

/** Providers by host, with a page of theirs that shows what an embed shows. */
const KNOWN: readonly (readonly [
  host: RegExp,
  name: string,
  kind: EmbedKind,
  page?: (url: URL) => string | undefined,
])[] = [
  [
    /(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/,
    'YouTube',
    'video',
    ({ pathname }) => pageFor('https://www.youtube.com/watch?v=', /^\/embed\/([\w-]{6,})$/.exec(pathname)),
  ],
  [
    /(^|\.)vimeo\.com$/,
    'Vimeo',
    'video',
    ({ pathname }) => pageFor('https://vimeo.com/', /^\/video\/(\d+)$/.exec(pathname)),
  ],
  [/^maps\.google\.[a-z]{2,3}(\.[a-z]{2})?$/, 'Google Maps', 'map'],
  [/(^|\.)openstreetmap\.org$/, 'OpenStreetMap', 'map'],
  [/(^|\.)spotify\.com$/, 'Spotify', 'audio'],
  [/(^|\.)soundcloud\.com$/, 'SoundCloud', 'audio'],
  [/(^|\.)facebook\.com$/, 'Facebook', 'post'],
  [/(^|\.)instagram\.com$/, 'Instagram', 'post'],
  [/(^|\.)tiktok\.com$/, 'TikTok', 'video'],
  [/(^|\.)(x|twitter)\.com$/, 'X', 'post'],
  [/(^|\.)linkedin\.com$/, 'LinkedIn', 'post'],
];

const pageFor = (start: string, match: RegExpExecArray | null) => match?.[1] && start + match[1];

/** @param address absolute, http or https */
export function providerOf(address: string): Provider {
  const url = new URL(address);
  if (/^www\.google\.[a-z]{2,3}(\.[a-z]{2})?$/.test(url.hostname) && url.pathname.startsWith('/maps'))
    return { name: 'Google Maps', kind: 'map', url: address };
  const [, name, kind, page] = KNOWN.find(([host]) => host.test(url.hostname)) ?? [];
  return {
    name: name ?? url.hostname.replace(/^www\./, ''),
    kind: kind ?? 'other',
    url: page?.(url) ?? address,
  };
}
