// Whether a visitor who has answered before is asked again, by what has changed since: the table of DESIGN's rule for
// refusers, with and without Global Privacy Control.
import { describe, expect, it } from 'vitest';
import { stored, tag, useBuiltSite, type Visit } from '../setup/built-site.js';

const visit = useBuiltSite();
const DAY_MS = 864e5;
const GPC = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`;
const block = (settings: object) =>
  `<script type="application/json" data-cookiemelding>${JSON.stringify(settings)}</script>`;
const frame =
  '<iframe data-category="advertising" data-src="https://www.youtube-nocookie.com/embed/abcdefgh"></iframe>';
const service = (name: string, title: string) => ({ name, title, category: 'advertising' });
const youtube = service('youtube', 'YouTube');

interface Change {
  /** How long ago the visitor answered. */
  readonly days?: number;
  readonly policy?: string;
  readonly categories?: string;
  readonly services?: readonly object[];
  /** What the first layer says of it. */
  readonly reason: string;
}

const changes = {
  nothing: { reason: '' },
  'the statement': { policy: '2026-11-01', reason: 'Onze cookieverklaring is veranderd op 1 november 2026.' },
  'a new category': { categories: 'chat', reason: 'We vragen nu ook of we cookies mogen gebruiken voor chat.' },
  'a new service': {
    services: [youtube, service('hotjar', 'Hotjar')],
    reason: 'We vragen nu ook of we cookies mogen gebruiken voor Hotjar.',
  },
  'its age': { days: 183, reason: 'Je keuze is ouder dan 6 maanden.' },
  'the statement, long ago': {
    days: 183,
    policy: '2026-11-01',
    reason: 'Onze cookieverklaring is veranderd op 1 november 2026.',
  },
} satisfies Record<string, Change>;

const answers = {
  'everything refused': { choices: [false, false], granted: [] },
  'everything accepted': { choices: [true, true], granted: ['analytics', 'advertising', 'youtube'] },
  'one service granted': { choices: [false, false], services: { youtube: true }, granted: ['youtube'] },
  'one service denied': { choices: [true, true], services: { youtube: false }, granted: ['analytics', 'advertising'] },
} as const;

type Outcome = 'kept' | 'asked';
/** The outcomes of an answer, in the order of the changes. */
const table: readonly (readonly [keyof typeof answers, ...Outcome[]])[] = [
  ['everything refused', 'kept', 'kept', 'asked', 'asked', 'asked', 'asked'],
  ['everything accepted', 'kept', 'asked', 'asked', 'asked', 'asked', 'asked'],
  ['one service granted', 'kept', 'asked', 'asked', 'asked', 'asked', 'asked'],
  ['one service denied', 'kept', 'asked', 'asked', 'asked', 'asked', 'asked'],
];
const rows = table.flatMap(([answer, ...outcomes]) =>
  Object.keys(changes).map((change, at) => [answer, change as keyof typeof changes, outcomes[at]!] as const),
);

const visitWith = (answer: keyof typeof answers, change: Change, options: object = {}) => {
  const { days = 0, policy = '2026-10-01', categories, services = [youtube] } = change;
  const { choices, ...given } = answers[answer];
  return visit({
    head:
      block({ services }) +
      tag({
        'google-analytics': 'G-DEMO123456',
        'google-ads': 'AW-123456789',
        'policy-version': policy,
        ...(categories && { categories }),
      }),
    body: frame,
    cookies: {
      cookiemelding: stored(choices[0], choices[1], {
        time: new Date(Date.now() - days * DAY_MS).toISOString(),
        policy: '2026-10-01',
        asked: ['youtube'],
        ...('services' in given && { services: given.services }),
      }),
    },
    ...options,
  });
};

const isAsked = (site: Visit) => site.page.getByRole('region', { name: 'Cookies' }).isVisible();
const grantedOn = (site: Visit) =>
  site.page.evaluate(() =>
    ['analytics', 'advertising', 'youtube', 'chat', 'hotjar'].filter((name) => window.cookiemelding!.isGranted(name)),
  );
const loaded = (site: Visit) => site.thirdPartyRequests().map((request) => request.split(/[/?]/)[0]);

describe.each(rows)('%s, and then %s changed: %s', (answer, name, outcome) => {
  const change: Change = changes[name];

  it('with the reason where it is asked', async () => {
    const site = await visitWith(answer, change);
    if (outcome === 'asked') await site.page.getByRole('region', { name: 'Cookies' }).waitFor();
    await site.waitForIdle(200);
    expect(await isAsked(site)).toBe(outcome === 'asked');
    expect(await grantedOn(site)).toEqual(outcome === 'kept' ? answers[answer].granted : []);
    if (outcome === 'kept') return;
    expect(loaded(site)).toEqual([]);
    expect(await site.page.getByRole('region', { name: 'Cookies' }).innerText()).toContain(change.reason);
  });

  it('with Global Privacy Control: never asked, and denied where the answer does not count', async () => {
    const site = await visitWith(answer, change, { before: GPC });
    await site.waitForIdle(200);
    expect(await isAsked(site)).toBe(false);
    expect(await grantedOn(site)).toEqual(outcome === 'kept' ? answers[answer].granted : []);
    if (outcome === 'asked') expect(loaded(site)).toEqual([]);
  });
});

describe('a service that is declared later', () => {
  const head = (services: object[]) => block({ services }) + tag({ categories: 'advertising', reload: 'never' });

  it('is asked for with the next visit, after which the answer is about both', async () => {
    const site = await visit({ head: head([youtube]) });
    await site.click('Alles weigeren');
    expect(await site.record()).toMatchObject({ asked: ['youtube'] });
    const later = await visit({ head: head([youtube, service('hotjar', 'Hotjar')]), as: site });
    await later.click('Alles accepteren');
    expect(await later.record()).toMatchObject({ choices: { advertising: true }, asked: ['youtube', 'hotjar'] });
    const last = await visit({ head: head([service('hotjar', 'Hotjar')]), as: later });
    await last.waitForIdle(200);
    expect(await isAsked(last)).toBe(false);
  });

  it('is not asked for by itself where there was none before: such records stay valid', async () => {
    const site = await visit({
      head: head([youtube]),
      cookies: { cookiemelding: stored(false, true) },
    });
    await site.waitForIdle(200);
    expect(await isAsked(site)).toBe(false);
  });

  it('that is remarketing is named by its purpose', async () => {
    const attributes = { 'google-ads': 'AW-123456789', 'personalised-ads': '' };
    const site = await visit({
      head: block({ services: [youtube] }) + tag(attributes),
      cookies: { cookiemelding: stored(false, true, { asked: ['youtube'] }) },
    });
    const notice = site.page.getByRole('region', { name: 'Cookies' });
    await notice.waitFor();
    expect(await notice.innerText()).toContain(
      'We vragen nu ook of we cookies mogen gebruiken om te zien wat onze advertenties opleveren en je op andere websites',
    );
    expect(loaded(site)).toEqual([]);
  });

  it('is void where the list of a planted record is no list of names', async () => {
    for (const asked of ['youtube', { 0: 'youtube' }, [{}], [1], [], null]) {
      const site = await visit({
        head: head([youtube]),
        cookies: { cookiemelding: stored(false, true, { asked }) },
      });
      await site.waitForIdle(100);
      expect([asked, await grantedOn(site)]).toEqual([asked, []]);
      await site.end();
    }
  });
});
