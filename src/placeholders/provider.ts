import { serviceAt, serviceTitle, type Service } from '../consent/service.js';
import type { EmbedKind } from '../locales/texts.js';

/** Whose content an embed shows, and what kind of content. */
export interface Provider {
  /** A name that visitors know, or else the host. */
  readonly name: string;
  /** Everyone who gets data, by name, where that is more than one. */
  readonly parties?: readonly string[];
  readonly kind: EmbedKind;
  /** Where a visitor can see the content outside this page; absent where it is of more than one provider. */
  readonly url?: string;
}

interface Details {
  readonly kind: EmbedKind;
  /** The provider's page that shows what an embed shows; `undefined` when the address does not say which. */
  readonly pageFor?: (embed: URL) => string | undefined;
}

/** The address that starts with `prefix` and ends with the id in a path. */
function pageById(prefix: string, path: string, pattern: RegExp): string | undefined {
  const id = pattern.exec(path)?.[1];
  return id && prefix + id;
}

/** By the name of the service. */
const DETAILS: Readonly<Record<string, Details>> = {
  youtube: {
    kind: 'video',
    pageFor: ({ pathname }) => pageById('https://www.youtube.com/watch?v=', pathname, /^\/embed\/([\w-]{6,})$/),
  },
  vimeo: {
    kind: 'video',
    pageFor: ({ pathname }) => pageById('https://vimeo.com/', pathname, /^\/video\/(\d+)$/),
  },
  'google-maps': { kind: 'map' },
  openstreetmap: { kind: 'map' },
  spotify: { kind: 'audio' },
  soundcloud: { kind: 'audio' },
  facebook: { kind: 'post' },
  instagram: { kind: 'post' },
  tiktok: { kind: 'video' },
  x: { kind: 'post' },
  linkedin: { kind: 'post' },
};

/**
 * @param address absolute, http or https
 * @param service that the content belongs to, where it is not the one of this address
 */
export function providerOf(address: string, declared: readonly Service[], service?: string): Provider {
  const name = service ?? serviceAt(address, declared);
  const details = Object.hasOwn(DETAILS, name) ? DETAILS[name] : undefined;
  return {
    name: serviceTitle(name, declared),
    kind: details?.kind ?? 'other',
    url: details?.pageFor?.(new URL(address)) ?? address,
  };
}
