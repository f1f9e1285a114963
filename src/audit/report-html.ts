import { FUNCTIONAL } from '../consent/category.js';
import { wordsOf } from './queue-words.js';
import type { AuditTexts } from './audit-texts.js';
import { markup, Markup } from './escape-html.js';
import type { ElementChange, Finding } from './finding.js';
import { SEVERITIES } from './finding.js';
import { MOMENTS, WITHOUT_CONSENT, type Moment } from './moment.js';
import type { Place } from './observation.js';
import { countFindings, type Counts, type PageResult, type Result, type Summary } from './page-result.js';
import { PageView, type SeenRequest } from './page-view.js';
import { REPORT_STYLE } from './report-style.js';
import { siteRemedies, type SiteRemedy } from './site-remedy.js';

/** More rows than anyone reads. */
const MAX_ROWS = 60;

const MAX_SOURCE = 1500;

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

function countTags(counts: Counts, texts: AuditTexts): Markup[] {
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (!found[0]) return [markup`<li class="tag pass">✓ ${texts.report.pass}</li>`];
  return found.map((severity) => markup`<li class="tag ${severity}">${texts.count(counts[severity], severity)}</li>`);
}

/** The places, with those in one file as one. */
const filesOf = (places: readonly Place[]) =>
  places.filter(({ url }, at) => places.findIndex((one) => one.url === url) === at);

const place = ({ url, line }: Place) => markup`<li><code>${url}${line ? `:${line}` : ''}</code></li>`;

const shorten = (text: string) => (text.length > MAX_SOURCE ? `${text.slice(0, MAX_SOURCE)}…` : text);

const change = ({ before, after, line }: ElementChange, texts: AuditTexts) =>
  markup` <p class="small soft">${texts.report.line} ${line}</p>
    <pre class="old">${shorten(before)}</pre>
    ${after ? markup`<pre>${shorten(after)}</pre>` : markup`<p class="small">→ ${texts.report.remove}</p>`}`;

function findingCard(finding: Finding, texts: AuditTexts): Markup {
  const { title, meaning, action } = texts.rules[finding.rule];
  const { report } = texts;
  const subject = texts.problems[finding.subject] ?? finding.subject;
  return markup` <article class="card finding ${finding.severity}">
    <header>
      <span class="tag ${finding.severity}">${texts.severities[finding.severity]}</span>
      <h3>${title}${subject ? markup` <span class="subject">${subject}</span>` : undefined}</h3>
    </header>
    <p>${meaning}</p>
    <dl>
      <dt>${report.action}</dt>
      <dd>
        ${action}${finding.solution === 'none' ? undefined : markup` <span class="soft">(${texts.solutions[finding.solution]})</span>`}
      </dd>
      <dt>${report.seenAt}</dt>
      <dd>
        ${finding.moments.map((moment) => texts.moments[moment]).join(', ')}
        <span class="soft">(${texts.certainties[finding.sure]})</span>
      </dd>
      ${
        finding.evidence[0]
          ? markup`<dt>${report.evidence}</dt>
              <dd>
                <ul class="plain">
                  ${finding.evidence.map((line) => markup`<li><code>${line}</code></li>`)}
                </ul>
              </dd>`
          : undefined
      }
      ${
        finding.by[0]
          ? markup`<dt>${report.cause}</dt>
              <dd>
                <ul class="plain">
                  ${filesOf(finding.by).map(place)}
                </ul>
              </dd>`
          : undefined
      }
      ${
        finding.changes[0]
          ? markup`<dt>${report.element}</dt>
              <dd>
                <ul class="plain">
                  ${unique(finding.changes.map(({ selector }) => selector)).map((selector) => markup`<li><code>${selector}</code></li>`)}
                </ul>
              </dd>`
          : undefined
      }
    </dl>
  </article>`;
}

function momentTable({ record }: PageResult, view: PageView, texts: AuditTexts): Markup {
  const { report } = texts;
  const rows = record.observations.map(({ moment, requests, stored, layer, problems, clicks }) => {
    const others = view.requests.filter((seen) => seen.moment === moment);
    const tracking = others.filter(({ party }) => party.category !== undefined);
    const isBad = tracking.length > 0 && WITHOUT_CONSENT.includes(moment);
    const notes = problems.map((problem) => texts.problems[problem] ?? problem).join(' ');
    return markup` <tr>
      <td data-label="${report.moment}">
        ${texts.moments[moment]}${notes ? markup`<br /><span class="small soft">${notes}</span>` : undefined}
      </td>
      <td class="number" data-label="${report.requests}">${requests.length}</td>
      <td class="number" data-label="${report.thirdParties}">
        ${unique(others.map(({ party }) => party.name)).length}
      </td>
      <td class="number ${isBad ? 'bad' : ''}" data-label="${report.tracking}">${tracking.length}</td>
      <td class="number" data-label="${report.items}">${stored.length}</td>
      <td data-label="${report.notice}">${layer ? report.asks : report.noNotice}${clicks ? ` (${clicks}×)` : ''}</td>
    </tr>`;
  });
  return markup` <h3>${report.moments}</h3>
    <table class="stack">
      <thead>
        <tr>
          <th>${report.moment}</th>
          <th class="number">${report.requests}</th>
          <th class="number">${report.thirdParties}</th>
          <th class="number">${report.tracking}</th>
          <th class="number">${report.items}</th>
          <th>${report.notice}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

/** Requests of one party at one moment, on one line. */
function waterfallRow(seen: readonly SeenRequest[], endMs: number): Markup {
  const [{ party, moment }] = seen as [SeenRequest];
  const isAllowed = !WITHOUT_CONSENT.includes(moment);
  const kind = party.category === undefined ? '' : isAllowed ? 'allowed' : 'bad';
  const bars = seen.slice(0, 200).map(({ request: { startMs, durationMs = 0 } }) => {
    const width = Math.max(3, (durationMs / endMs) * 1000);
    const x = Math.min(1000 - width, (startMs / endMs) * 1000);
    return markup`<rect class="bar ${kind}" x="${x.toFixed(1)}" y="2" width="${width.toFixed(1)}" height="8" />`;
  });
  return markup`<tr>
    <td>${party.name}${seen.length > 1 ? markup` <span class="soft">×${seen.length}</span>` : undefined}</td>
    <td>
      <svg viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" x="0" y="2" width="1000" height="8" />
        ${bars}
      </svg>
    </td>
  </tr>`;
}

function waterfall(view: PageView, texts: AuditTexts): Markup | undefined {
  const { requests } = view;
  if (!requests[0]) return;
  const endMs = Math.max(1, ...requests.map(({ request: { startMs, durationMs = 0 } }) => startMs + durationMs));
  const groups = MOMENTS.map((moment) => {
    const here = requests.filter((seen) => seen.moment === moment);
    if (!here[0]) return;
    const rows = unique(here.map(({ party }) => party.name))
      .slice(0, MAX_ROWS)
      .map((name) =>
        waterfallRow(
          here.filter(({ party }) => party.name === name),
          endMs,
        ),
      );
    return markup`<tbody>
      <tr>
        <th colspan="2" scope="rowgroup">${texts.moments[moment]}</th>
      </tr>
      ${rows}
    </tbody>`;
  });
  return markup` <details open>
    <summary>${texts.report.waterfall}</summary>
    <p class="small soft">${texts.report.waterfallIntro} (${(endMs / 1000).toFixed(1)} s)</p>
    <table class="waterfall">
      ${groups.filter((group) => group !== undefined)}
    </table>
  </details>`;
}

function storedTable(view: PageView, texts: AuditTexts): Markup | undefined {
  const { report } = texts;
  const groups = new Map<string, (typeof view.items)[number][]>();
  for (const seen of view.items) {
    const key = `${seen.item.kind} ${seen.item.name} ${seen.item.host}`;
    groups.set(key, [...(groups.get(key) ?? []), seen]);
  }
  if (groups.size === 0) return;
  const rows = [...groups.values()].slice(0, MAX_ROWS * 3).map((seen) => {
    const [{ item, use }] = seen as [(typeof seen)[number]];
    const moments = unique(seen.map(({ moment }) => moment));
    const isBad =
      use.category !== undefined &&
      use.category !== FUNCTIONAL &&
      moments.some((moment) => WITHOUT_CONSENT.includes(moment) && !moment.startsWith('withdrawal'));
    const writer = item.by[0]?.url ?? item.setBy;
    return markup` <tr>
      <td data-label="${report.name}"><code>${item.name}</code></td>
      <td data-label="${report.kind}">${item.kind}${item.httpOnly ? ', HttpOnly' : ''}</td>
      <td data-label="${report.host}">${item.host}</td>
      <td data-label="${report.category}" class="${isBad ? 'bad' : ''}">${use.category ?? report.unknown}</td>
      <td data-label="${report.days}">
        ${item.kind === 'cookie' ? (item.days ? texts.remedy.days(item.days) : report.session) : ''}
      </td>
      <td data-label="${report.by}" class="small">${writer ?? ''}</td>
      <td data-label="${report.seenAt}" class="small">
        ${moments.map((moment: Moment) => texts.moments[moment]).join(', ')}
      </td>
    </tr>`;
  });
  return markup` <details>
    <summary>${report.stored} (${groups.size})</summary>
    <table class="stack">
      <thead>
        <tr>
          <th>${report.name}</th>
          <th>${report.kind}</th>
          <th>${report.host}</th>
          <th>${report.category}</th>
          <th>${report.days}</th>
          <th>${report.by}</th>
          <th>${report.seenAt}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </details>`;
}

function queueList({ record }: PageResult, texts: AuditTexts): Markup | undefined {
  const shown = record.observations.filter(
    ({ queue, moment }) => queue?.some(({ isCommand }) => isCommand) && !moment.endsWith('-return'),
  );
  if (!shown[0]) return;
  return markup` <details>
    <summary>${texts.report.queue}</summary>
    ${shown.map(
      ({ moment, queue = [] }) =>
        markup`<p class="small soft">${texts.moments[moment]}</p>
          <pre>${queue.slice(0, 40).map(wordsOf).filter(Boolean).join('\n')}</pre>`,
    )}
  </details>`;
}

function remedySection(
  remedy: { tag?: string | undefined; block: string },
  changes: readonly ElementChange[],
  texts: AuditTexts,
): Markup | undefined {
  const { report } = texts;
  if (!remedy.tag && !remedy.block && !changes[0]) return;
  return markup` <details class="card" open>
    <summary>${report.remedy}</summary>
    <p class="soft small">${report.remedyIntro}</p>
    ${
      remedy.block
        ? markup`<p>${report.blockStep}</p>
            <pre>${remedy.block}</pre>`
        : undefined
    }
    ${
      remedy.tag
        ? markup`<p>${report.tagStep}</p>
            <pre>${remedy.tag}</pre>`
        : undefined
    }
    ${
      changes[0]
        ? markup`<p>${report.changesStep}</p>
            ${changes.slice(0, MAX_ROWS).map((one) => change(one, texts))}`
        : undefined
    }
  </details>`;
}

function pictures({ record }: PageResult, texts: AuditTexts): Markup | undefined {
  if (!record.pictures[0]) return;
  return markup`<div class="pictures">
    ${record.pictures.map(
      ({ name, data }) =>
        markup` <figure class="${name}">
          <img src="data:image/jpeg;base64,${data}" alt="${texts.pictures[name] ?? name}" />
          <figcaption>${texts.pictures[name] ?? name}</figcaption>
        </figure>`,
    )}
  </div>`;
}

function pageSection(result: PageResult, at: number, texts: AuditTexts): Markup {
  const { record, findings, remedy } = result;
  const { report } = texts;
  const view = new PageView({ ...record, html: '' });
  return markup` <section id="page-${at}">
    <h2>${record.title || record.finalUrl}</h2>
    <p class="small soft address">
      <a href="${record.finalUrl}" rel="noreferrer">${record.finalUrl}</a> · ${report.tool}:
      ${record.tool ?? report.noTool} · ${(record.durationMs / 1000).toFixed(0)} s
    </p>
    <ul class="counts">
      ${countTags(countFindings(findings), texts)}
    </ul>
    ${findings[0] ? findings.map((finding) => findingCard(finding, texts)) : markup`<p>${report.passLong}</p>`}
    ${remedySection(remedy, remedy.changes, texts)} ${pictures(result, texts)} ${momentTable(result, view, texts)}
    ${waterfall(view, texts)} ${storedTable(view, texts)} ${queueList(result, texts)}
  </section>`;
}

function index(summaries: readonly Summary[], texts: AuditTexts): Markup | undefined {
  if (summaries.length < 2) return;
  const { report } = texts;
  let at = 0;
  const rows = summaries.map(({ url, counts, failure }) => {
    const link = failure
      ? markup`<span class="address">${url}</span>`
      : markup`<a class="address" href="#page-${++at}">${url}</a>`;
    const found = failure
      ? markup`<span class="tag error">${texts.failures[failure.reason]}</span>`
      : markup`<ul class="counts">
          ${countTags(counts, texts)}
        </ul>`;
    return markup`<tr>
      <td>${link}</td>
      <td>${found}</td>
    </tr>`;
  });
  return markup`<h2>${report.pages}</h2>
    <table class="index">
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

/** What every page of a site gets, where there are several pages. */
function siteSections(sites: Iterable<SiteRemedy>, texts: AuditTexts): Markup[] {
  return [...sites]
    .filter(({ tag, block }) => tag || block)
    .map(
      (site) =>
        markup`<h2>${site.origin}</h2>
          ${remedySection(site, [], texts)}`,
    );
}

/** The report as one HTML file, in pieces. */
export async function* htmlReport(
  results: AsyncIterable<Result>,
  { summaries, made }: { summaries: readonly Summary[]; made: string },
  texts: AuditTexts,
): AsyncGenerator<string> {
  const { report } = texts;
  const total = (severity: 'error' | 'warning' | 'info') =>
    summaries.reduce((sum, { counts }) => sum + counts[severity], 0);
  const counts = { error: total('error'), warning: total('warning'), info: total('info') };
  const failed = summaries.flatMap(({ failure }) => (failure ? [failure] : []));
  const hosts = unique(summaries.map(({ url }) => (URL.canParse(url) ? new URL(url).host : url)));
  const date = new Intl.DateTimeFormat(texts.lang, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(made));
  yield markup`<!doctype html>
    <html lang="${texts.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <title>${report.title}: ${hosts.slice(0, 3).join(', ')}</title>
        <style>
          ${new Markup(REPORT_STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>${report.title}</h1>
          <p class="soft">${hosts.slice(0, 5).join(', ')} · ${texts.pageCount(summaries.length)} · ${date}</p>
          <ul class="counts">
            ${failed.length === summaries.length ? markup`<li class="tag error">${report.failed}</li>` : countTags(counts, texts)}
          </ul>
        </header>
        <main>`.text;
  const listed =
    summaries.length === 1 && failed[0]
      ? markup`<p class="card">${failed[0].url}: ${texts.failures[failed[0].reason]} ${failed[0].detail}</p>`
      : index(summaries, texts);
  yield listed?.text ?? '';
  let at = 0;
  const sites = new Map<string, SiteRemedy>();
  for await (const result of results) {
    if (result.type !== 'page') continue;
    siteRemedies(sites, result);
    yield pageSection(result, ++at, texts).text;
  }
  if (at > 1)
    yield siteSections(sites.values(), texts)
      .map(({ text }) => text)
      .join('');
  yield markup`</main><footer><p>${report.limits}</p></footer></body></html>\n`.text;
}
