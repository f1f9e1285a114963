import { FUNCTIONAL, type Category } from '../consent/category.js';
import { matchesName, GOOGLE_COOKIES } from '../storage/known-cookies.js';
import { changeFor } from './change-element.js';
import type { ElementChange, Finding, Rule, Severity, Solution } from './finding.js';
import { siteOf, partyOf } from './known-party.js';
import { WITHOUT_CONSENT, type Moment } from './moment.js';
import type { Initiators, Place } from './observation.js';
import type { PageView, SeenItem, SeenRequest } from './page-view.js';
import { serviceName } from './service-name.js';
import { responsibleElement } from './source-elements.js';

/** The moments, as far as they make a difference to what is wrong. */
function stageOf(moment: Moment): 'before' | 'refused' | 'withdrawn' {
  if (moment.startsWith('refusal')) return 'refused';
  return moment.startsWith('withdrawal') ? 'withdrawn' : 'before';
}

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
};

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const shorten = (url: string) => (url.length > 160 ? `${url.slice(0, 160)}…` : url);

/** The first stage at which something was seen: what happens before a choice happens after a refusal too. */
function firstStage<Seen extends { moment: Moment }>(seen: readonly Seen[]) {
  const stages = ['before', 'refused', 'withdrawn'] as const;
  return stages.find((stage) => seen.some(({ moment }) => stageOf(moment) === stage))!;
}

/** What to change in the page so that this does not happen, where that can be seen. */
function solve(
  view: PageView,
  causes: readonly { url?: string | undefined; by: Initiators; frame?: string | undefined }[],
  category: Category,
  service: string | undefined,
): { solution: Solution; changes: ElementChange[] } {
  const found = causes.map((cause) => responsibleElement(view.elements, view.record.finalUrl, cause));
  const changes: ElementChange[] = [];
  let isCode = false;
  for (const element of unique(found)) {
    if (!element) {
      isCode = true;
      continue;
    }
    const [url] = element.urls;
    const isOwnScript = element.tag === 'script' && !!url && !partyOf(url, view.siteHost);
    const isLargeScript = element.script.length > 6000;
    // A script of the site does more than this: not all of it can wait.
    if (isOwnScript || isLargeScript) isCode = true;
    else changes.push(changeFor(element, category, service));
  }
  return { solution: isCode || changes.length === 0 ? 'code' : 'paste', changes };
}

const placesOf = (chains: readonly Initiators[]): Place[] =>
  chains.toSorted((a, b) => b.length - a.length)[0]?.slice(0, 6) ?? [];

function requestFindings(view: PageView): Finding[] {
  const wrong = view.requests.filter(
    ({ moment, party }) =>
      WITHOUT_CONSENT.includes(moment) && (party.use === 'tracking' || party.use === 'embed' || party.use === 'fonts'),
  );
  return groupBy(wrong, ({ party }) => party.name).map((seen): Finding => {
    const [{ party }] = seen as [SeenRequest];
    const category = party.category;
    const stage = firstStage(seen);
    const rules: Record<typeof stage, Rule> = {
      before: 'tracking-without-consent',
      refused: 'tracking-after-refusal',
      withdrawn: 'tracking-after-withdrawal',
    };
    const isFonts = party.use === 'fonts';
    const rule = isFonts
      ? 'fonts-of-others'
      : party.use === 'embed' && stage === 'before'
        ? 'embed-without-consent'
        : rules[stage];
    const severity: Severity = isFonts ? 'warning' : 'error';
    const causes = seen.map(({ request }) => request);
    const isPasted = !!category && !(stage === 'withdrawn' && view.record.library);
    return {
      rule,
      severity,
      sure: party.use === 'tracking' ? 'certain' : 'likely',
      moments: unique(seen.map(({ moment }) => moment)),
      subject: party.name,
      category,
      evidence: unique(causes.map(({ url }) => shorten(url))).slice(0, 8),
      by: placesOf(causes.map(({ by }) => by)),
      ...(isFonts
        ? { solution: 'self-host', changes: [] }
        : isPasted
          ? solve(view, causes, category, serviceName(party, view))
          : { solution: 'code', changes: [] }),
    };
  });
}

/** A third party whose use is not known, that recognises visitors or is told of them. */
function unknownPartyFindings(view: PageView, known: readonly Finding[]): Finding[] {
  const beacons = view.requests.filter(
    ({ moment, request, party }) =>
      WITHOUT_CONSENT.includes(moment) &&
      party.use === 'other' &&
      (request.type === 'ping' ||
        (request.method === 'POST' && request.type !== 'document' && request.type !== 'websocket')),
  );
  return groupBy(beacons, ({ party }) => party.name)
    .filter(([seen]) => !known.some(({ subject }) => subject === seen!.party.name))
    .map((seen): Finding => {
      const stage = firstStage(seen);
      const requests = seen.map(({ request }) => request);
      return {
        rule: {
          before: 'tracking-without-consent',
          refused: 'tracking-after-refusal',
          withdrawn: 'tracking-after-withdrawal',
        }[stage] as Rule,
        severity: 'warning',
        sure: 'possible',
        moments: unique(seen.map(({ moment }) => moment)),
        subject: seen[0]!.party.name,
        category: 'analytics',
        evidence: unique(requests.map(({ url }) => shorten(url))).slice(0, 8),
        by: placesOf(requests.map(({ by }) => by)),
        ...solve(view, requests, 'analytics', serviceName(seen[0]!.party, view)),
      };
    });
}

const describe = ({ item }: SeenItem) =>
  `${item.name} (${item.kind}${item.httpOnly ? ', HttpOnly' : ''}, ${item.host})`;

/** The inline script that names an item: `localStorage.name = …` calls nothing that says who wrote. */
function namesIn({ elements, record }: PageView, name: string): Place[] {
  if (name.length < 3) return [];
  const element = elements.find(({ script, isBlocked }) => !isBlocked && script.includes(name));
  return element ? [{ url: record.finalUrl, line: element.startLine }] : [];
}

/** What is kept in the browser without consent. */
function storedFindings(view: PageView): Finding[] {
  const isOptional = ({ use }: SeenItem) => use.category !== undefined && use.category !== FUNCTIONAL;
  const wrong = view.items.filter((seen) => {
    if (!WITHOUT_CONSENT.includes(seen.moment) || !isOptional(seen)) return false;
    // What another host keeps for itself no site can remove.
    return seen.moment.startsWith('withdrawal') ? view.isOwnHost(seen.item.host) : true;
  });
  return groupBy(wrong, ({ item, use }) => `${item.kind} ${use.pattern} ${siteOf(item.host)}`).map((seen): Finding => {
    const [{ item, use }] = seen as [SeenItem];
    const stage = firstStage(seen);
    const rules: Record<typeof stage, Rule> = {
      before: 'stored-without-consent',
      refused: 'stored-after-refusal',
      withdrawn: 'left-after-withdrawal',
    };
    const category = use.category!;
    const isByServer =
      item.httpOnly || (!!item.setBy && view.isOwnHost(new URL(item.setBy).hostname) && item.by.length === 0);
    const isUndeclared = stage === 'withdrawn' && !item.httpOnly;
    const writer = [item.setBy, ...item.by.map(({ url }) => url)]
      .map((url) => (url ? partyOf(url, view.siteHost) : undefined))
      .find((party) => party?.category);
    const causes = [{ url: item.setBy, by: item.by.length > 0 || item.setBy ? item.by : namesIn(view, item.name) }];
    const solution =
      isByServer && view.isOwnHost(item.host)
        ? { solution: 'server' as const, changes: [] }
        : isUndeclared
          ? { solution: 'paste' as const, changes: [] }
          : solve(view, causes, category, writer && serviceName(writer, view));
    return {
      rule: rules[stage],
      severity: use.sure === 'possible' ? 'warning' : 'error',
      sure: use.sure,
      moments: unique(seen.map(({ moment }) => moment)),
      subject: use.pattern,
      category,
      evidence: unique(seen.map(describe)).slice(0, 8),
      by: item.setBy && item.by.length === 0 ? [{ url: item.setBy, line: 0 }] : item.by.slice(0, 6),
      ...solution,
    };
  });
}

/** Links that open a connection before anyone has said yes. */
function hintFindings(view: PageView): Finding[] {
  const wrong = view.record.observations
    .filter(({ moment }) => WITHOUT_CONSENT.includes(moment))
    .flatMap(({ moment, hints }) => hints.map((hint) => ({ moment, hint, party: partyOf(hint.url, view.siteHost) })))
    .filter(({ party }) => party?.use === 'tracking' || party?.use === 'embed');
  return groupBy(wrong, ({ hint }) => hint.url).map((seen): Finding => {
    const [{ hint, party }] = seen as [(typeof seen)[number]];
    const element = view.elements.find(
      ({ tag, urls, isBlocked }) => tag === 'link' && !isBlocked && urls.includes(hint.url),
    );
    return {
      rule: 'prepared-without-consent',
      severity: 'warning',
      sure: 'certain',
      moments: unique(seen.map(({ moment }) => moment)),
      subject: party!.name,
      category: party!.category,
      evidence: [`<link rel="${hint.rel}" href="${hint.url}">`],
      by: [],
      solution: element ? 'paste' : 'code',
      changes: element ? [changeFor(element, party!.category!)] : [],
    };
  });
}

/** What loads for visitors whose browser runs no scripts, and whom nobody has asked. */
function noscriptFindings(view: PageView): Finding[] {
  return view.elements
    .filter(({ isInNoscript }) => isInNoscript)
    .flatMap((element): Finding[] => {
      const party = element.urls.map((url) => partyOf(url, view.siteHost)).find((one) => one?.use === 'tracking');
      if (!party) return [];
      return [
        {
          rule: 'tracking-without-script',
          severity: 'warning',
          sure: 'certain',
          moments: ['arrival'],
          subject: party.name,
          category: party.category,
          evidence: element.urls.map(shorten),
          by: [{ url: view.record.finalUrl, line: element.startLine }],
          solution: 'paste',
          changes: [changeFor(element, party.category!)],
        },
      ];
    });
}

/** What a site with the library has not declared. */
function undeclaredFindings(view: PageView): Finding[] {
  if (!view.record.library) return [];
  const names = [...view.declared(), ...GOOGLE_COOKIES];
  const undeclared = view.items.filter(
    ({ moment, item, use }) =>
      moment.startsWith('acceptance') &&
      view.isOwnHost(item.host) &&
      use.category !== undefined &&
      use.category !== FUNCTIONAL &&
      !names.some(({ kind, name }) => kind === item.kind && matchesName(name, item.name)),
  );
  return groupBy(undeclared, ({ item, use }) => `${item.kind} ${use.pattern}`).map((seen): Finding => ({
    rule: 'undeclared',
    severity: 'warning',
    sure: seen[0]!.use.sure,
    moments: unique(seen.map(({ moment }) => moment)),
    subject: seen[0]!.use.pattern,
    category: seen[0]!.use.category,
    evidence: unique(seen.map(describe)).slice(0, 8),
    by: seen[0]!.item.by.slice(0, 6),
    solution: 'paste',
    changes: [],
  }));
}

/** What happens without consent: requests, stores, and what prepares them. */
export function trackingFindings(view: PageView): Finding[] {
  const requests = requestFindings(view);
  return [
    ...requests,
    ...unknownPartyFindings(view, requests),
    ...storedFindings(view),
    ...hintFindings(view),
    ...noscriptFindings(view),
    ...undeclaredFindings(view),
  ];
}
