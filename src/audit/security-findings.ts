import { isSessionName } from '../storage/guess-category.js';
import type { Finding } from './finding.js';
import type { PageView } from './page-view.js';

/** What is wrong with how cookies are kept. */
export function securityFindings(view: PageView): Finding[] {
  const isSecurePage = new URL(view.record.finalUrl).protocol === 'https:';
  const seen = new Map(
    view.items
      .filter(({ item }) => item.kind === 'cookie' && view.isOwnHost(item.host))
      .map((one) => [one.item.name, one] as const),
  );
  return [...seen.values()].flatMap(({ item, moment }): Finding[] => {
    const isSession = isSessionName(item.name);
    const base = {
      sure: 'certain',
      moments: [moment],
      subject: item.name,
      evidence: [
        `${item.name}: ${item.secure ? 'Secure' : '–'}, ${item.httpOnly ? 'HttpOnly' : '–'}, SameSite=${item.sameSite ?? 'None'}`,
      ],
      by: item.setBy ? [{ url: item.setBy, line: 0 }] : item.by.slice(0, 3),
      solution: 'server',
      changes: [],
    } as const;
    const isSetByScript = !item.setBy && item.by.length > 0;
    return [
      ...(isSecurePage && isSession && !item.secure
        ? [{ ...base, rule: 'cookie-not-secure', severity: 'warning' } as const]
        : []),
      ...(isSession && !item.httpOnly && !isSetByScript
        ? [{ ...base, rule: 'session-open-to-scripts', severity: 'warning' } as const]
        : []),
    ];
  });
}
