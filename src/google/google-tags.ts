import { command, consentMode, dataLayer, layerName } from './consent-mode.js';
import type { Policy } from '../consent/policy.js';
import type { Report } from '../settings/setting-reader.js';
import type { ConsentMethod } from '../consent/record.js';
import { FUNCTIONAL, type Category } from '../consent/category.js';
import { loadGoogleScript } from './google-script.js';

/** One of Google's tags. */
export interface GoogleTag {
  /** A measurement id, `G-...`, a conversion id, `AW-...`, or a container, `GTM-...`; checked before it comes here. */
  readonly id: string;
  /** It is released when all of these are granted. */
  readonly needs: readonly Category[];
  /** What the site passes on with `config`; whatever it is, it weakens no denial. */
  readonly config?: unknown;
}

/** Which of Google's tags the site uses. */
export interface GoogleSettings {
  /** In the order in which they are put in the queue. */
  readonly tags: readonly GoogleTag[];
  /** The site declares that it shows personalised advertisements. */
  readonly personalisedAds: boolean;
  /** Name of the event that tells a container of the choice. */
  readonly consentEvent: string;
}

/** A container is a script by itself; the others are configured in the queue. */
export const isContainer = ({ id }: GoogleTag): boolean => id.startsWith('GTM');

/** What the site has put before the names of a tag's cookies; empty when nothing usable. */
export function prefixOf({ config }: GoogleTag): string {
  const { cookie_prefix: prefix } = Object(config) as { cookie_prefix?: unknown };
  return typeof prefix === 'string' && /^[\w-]{1,40}$/.test(prefix) ? prefix : '';
}

/** Google's tags on this page. */
export type GoogleTags = [
  /** Tells Google what is granted and configures the ids that are released by it. */
  update: (method: ConsentMethod | undefined) => void,
  /** Puts the scripts of what has been configured on the page, each once. */
  load: () => void,
];

/**
 * Both by place: names would be paid for by every page.
 * @param isGranted the present answer, asked again each time
 * @param nonce of the page's content security policy; empty when there is none
 */
export function createGoogleTags(
  settings: GoogleSettings & Policy,
  isGranted: (category: Category) => boolean,
  nonce: string,
  report: Report,
): GoogleTags {
  /** What has been done on this page and must not be done twice. */
  const done = new Set<string>();
  const once = (name: string) => !done.has(name) && done.add(name);

  const released = () => settings.tags.filter(({ needs }) => needs.every(isGranted));

  return [
    (method) => {
      const [signals, flags] = consentMode(isGranted, settings.personalisedAds);
      const free = released();
      // An id that runs looks at this each time it is about to set a cookie or to send.
      for (const tag of settings.tags) if (done.has(tag.id)) window[`ga-disable-${tag.id}`] = !free.includes(tag);
      command('consent', 'update', signals);
      if (free[0] || done.size) command('set', flags);
      for (const tag of free) {
        if (isContainer(tag) || !once(tag.id)) continue;
        if (once('js')) command('js', new Date());
        // What stands in `config` would win over what is set, now and after a withdrawal.
        const kept = (name: string, value: unknown) => (name in flags ? undefined : value);
        command('config', tag.id, ...(tag.config ? [JSON.parse(JSON.stringify(tag.config, kept))] : []));
      }
      // Tag Manager does not look again at what it held back, so it is told by an event of its own.
      dataLayer().push({
        event: settings.consentEvent,
        consent: Object.fromEntries([FUNCTIONAL, ...settings.categories].map((name) => [name, isGranted(name)])),
        consent_method: method,
      });
    },

    () => {
      for (const tag of released()) {
        const path = isContainer(tag) ? 'gtm.js' : 'gtag/js';
        // One gtag.js serves all ids; it fetches what later `config` commands need.
        if (!once(isContainer(tag) ? tag.id : path)) continue;
        if (isContainer(tag)) dataLayer().push({ 'gtm.start': Date.now(), event: 'gtm.js' });
        loadGoogleScript(path + '?id=' + tag.id + (layerName === 'dataLayer' ? '' : '&l=' + layerName), nonce, report);
      }
    },
  ];
}
