import { ADVERTISING, ANALYTICS, FUNCTIONAL, type Category } from '../consent/category.js';
import { matchesName, GOOGLE_COOKIES } from '../storage/known-cookies.js';
import { readDeclaredCookies } from '../storage/declared-cookies.js';
import {
  cookieDeclaration,
  type CookieDeclaration,
  type DeclarationTexts,
  type ServiceDeclaration,
} from '../settings/declaration.js';
import { validateSettings } from '../settings/validate-settings.js';
import { googleIdsIn } from './change-element.js';
import type { ElementChange, Finding } from './finding.js';
import type { Party } from './known-party.js';
import { PageView } from './page-view.js';
import { categoriesChange } from './library-categories.js';
import type { PageRecord } from './observation.js';
import { isGoogleTag, serviceName } from './service-name.js';

/** What to put into a site. */
export interface Remedy {
  /** The script tag, for the top of `<head>`; absent where it is there already. */
  readonly tag?: string | undefined;
  /** The settings of the JSON block; empty where there is nothing to say. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The JSON block as HTML, for a place above the script tag. */
  readonly block: string;
  readonly changes: readonly ElementChange[];
}

const attribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const isListed = (use: Party['use']) => use === 'tracking' || use === 'embed';

function services(view: PageView): ServiceDeclaration[] {
  const given = view.record.library?.block['services'];
  const listed = new Map<string, ServiceDeclaration>();
  for (const service of Array.isArray(given) ? (given as ServiceDeclaration[]) : []) listed.set(service.name, service);
  for (const { party } of view.requests) {
    if (!party.category || !isListed(party.use) || isGoogleTag(party)) continue;
    const name = serviceName(party, view);
    if (!name || listed.has(name)) continue;
    listed.set(name, {
      name,
      title: party.name,
      category: party.category,
      provider: party.provider ?? party.name,
      hosts: party.domains.slice(0, 12),
    });
  }
  return [...listed.values()];
}

function cookies(view: PageView, texts: DeclarationTexts): CookieDeclaration[] {
  const given = view.record.library?.block['cookies'];
  const own = readDeclaredCookies(given, () => undefined);
  const listed = new Map<string, CookieDeclaration>();
  for (const { item, use } of view.items) {
    if (!use.category || use.category === FUNCTIONAL) continue;
    const isKnown = [...own, ...GOOGLE_COOKIES].some(
      ({ kind, name }) => kind === item.kind && matchesName(name, item.name),
    );
    if (isKnown || item.name.length < 2) continue;
    const name = use.pattern.length >= 2 ? use.pattern : item.name;
    const key = `${item.kind} ${name}`;
    if (listed.has(key)) continue;
    const host = view.isOwnHost(item.host) ? undefined : item.host;
    const { kind, days, httpOnly } = item;
    const declarable = { kind, name, category: use.category, provider: use.provider, days, host, httpOnly };
    listed.set(key, cookieDeclaration(declarable, texts));
  }
  return [...(Array.isArray(given) ? (given as CookieDeclaration[]) : []), ...listed.values()];
}

/** Ids of Google's tags that the page loads or configures by itself. */
function googleIds(view: PageView) {
  const addresses = view.requests
    .filter(({ request }) => /\/(gtag\/js|gtm\.js)\?/.test(request.url))
    .map(({ request }) => request.url);
  const scripts = view.elements.filter(({ isBlocked }) => !isBlocked).map(({ script }) => script);
  return googleIdsIn([...addresses, ...scripts.filter((script) => /gtag\(|gtm\.start/.test(script))].join('\n'));
}

function scriptTag(view: PageView, categories: readonly Category[], controller: string): string {
  const ids = googleIds(view);
  const implied = [
    ...(ids.googleAnalytics[0] || ids.googleTagManager[0] ? [ANALYTICS] : []),
    ...(ids.googleAds[0] || ids.googleTagManager[0] ? [ADVERTISING] : []),
  ];
  const others = categories.filter((category) => !implied.includes(category));
  const settings: [string, string][] = [
    ['controller', controller],
    ['google-analytics', ids.googleAnalytics.join(' ')],
    ['google-ads', ids.googleAds.join(' ')],
    ['google-tag-manager', ids.googleTagManager.join(' ')],
    ['categories', others.join(' ')],
  ];
  const attributes = settings
    .filter(([, value]) => value)
    .map(([name, value]) => ` data-${name}="${attribute(value)}"`);
  return `<script src="/cookiemelding.js"${attributes.join('')}></script>`;
}

/** One change for each element: removing it goes before blocking it. */
function mergeChanges(findings: readonly Finding[]): ElementChange[] {
  const merged = new Map<number, ElementChange>();
  for (const change of findings.flatMap(({ changes }) => changes)) {
    const other = merged.get(change.startOffset);
    if (!other || (other.after && !change.after)) merged.set(change.startOffset, change);
  }
  return [...merged.values()].toSorted((a, b) => a.startOffset - b.startOffset);
}

/** The page's own name for whoever is behind it. */
function controllerOf({ record, siteHost }: PageView): string {
  const [name = ''] = record.title.split(/\s[|–—-]\s/).toReversed();
  return name.trim().slice(0, 60) || siteHost;
}

/** What to put into a page so that its findings go, where pasting can do that. */
export function remedyFor(record: PageRecord, findings: readonly Finding[], texts: DeclarationTexts): Remedy {
  const view = new PageView(record);
  const block: Record<string, unknown> = { ...record.library?.block };
  const [serviceList, cookieList] = [services(view), cookies(view, texts)];
  if (serviceList[0]) block['services'] = serviceList;
  if (cookieList[0]) block['cookies'] = cookieList;
  const isNeeded = findings.some(({ severity }) => severity !== 'info');
  const categories = [
    ...new Set([...findings.map(({ category }) => category), ...cookieList.map(({ category }) => category)]),
  ]
    .filter((category) => category !== undefined && category !== FUNCTIONAL)
    .toSorted() as Category[];
  const more = record.library && isNeeded ? categoriesChange(view.elements, record.library, categories) : undefined;
  const changes = mergeChanges(findings)
    .filter(({ startOffset }) => startOffset !== more?.startOffset)
    .concat(more ?? [])
    .toSorted((a, b) => a.startOffset - b.startOffset);
  // Settings of the page that are wrong are not made worse: they are left out.
  const isValid = validateSettings(block).length === 0;
  const settings = isNeeded ? (isValid ? block : { services: serviceList, cookies: cookieList }) : {};
  const json = JSON.stringify(settings, undefined, 2).replaceAll('<', String.raw`\u003c`);
  const hasSettings = Object.keys(settings).length > 0;
  return {
    tag: record.library || !isNeeded || !categories[0] ? undefined : scriptTag(view, categories, controllerOf(view)),
    settings,
    block: hasSettings ? `<script type="application/json" data-cookiemelding>\n${json}\n</script>` : '',
    changes,
  };
}
