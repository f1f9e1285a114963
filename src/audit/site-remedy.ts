import type { PageResult } from './page-result.js';

/** What to put into every page of a site: the settings of all its pages together. */
export interface SiteRemedy {
  readonly origin: string;
  tag: string | undefined;
  block: string;
  settings: Record<string, unknown>;
}

interface Named {
  readonly name?: string;
  readonly kind?: string;
}

const merge = (a: unknown, b: unknown): Named[] => {
  const merged = new Map<string, Named>();
  for (const item of [...(Array.isArray(a) ? a : []), ...(Array.isArray(b) ? b : [])] as Named[])
    if (!merged.has(`${item.kind} ${item.name}`)) merged.set(`${item.kind} ${item.name}`, item);
  return [...merged.values()];
};

const attributesOf = (tag: string) =>
  [...tag.matchAll(/ (data-[\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!] as const);

/** The tag with the ids and categories of both. */
function mergeTags(a: string | undefined, b: string | undefined): string | undefined {
  if (!a || !b) return a ?? b;
  const merged = new Map(attributesOf(a));
  for (const [name, value] of attributesOf(b)) {
    const own = merged.get(name);
    if (own === undefined) merged.set(name, value);
    else if (name !== 'data-controller')
      merged.set(name, [...new Set([...own.split(' '), ...value.split(' ')])].join(' '));
  }
  return `<script src="/cookiemelding.js"${[...merged].map(([name, value]) => ` ${name}="${value}"`).join('')}></script>`;
}

/** Adds what a page needs to what its site needs. */
export function siteRemedies(sites: Map<string, SiteRemedy>, { record, remedy }: PageResult): void {
  const { origin } = new URL(record.finalUrl);
  const site = sites.get(origin) ?? { origin, tag: undefined, block: '', settings: {} };
  sites.set(origin, site);
  site.tag = mergeTags(site.tag, remedy.tag);
  const settings = { ...site.settings, ...remedy.settings };
  for (const name of ['services', 'cookies']) {
    const list = merge(site.settings[name], remedy.settings[name]);
    if (list[0]) settings[name] = list.slice(0, name === 'services' ? 100 : 500);
  }
  site.settings = settings;
  if (Object.keys(settings).length > 0)
    site.block = `<script type="application/json" data-cookiemelding>\n${JSON.stringify(settings, undefined, 2).replaceAll('<', String.raw`\u003c`)}\n</script>`;
}
