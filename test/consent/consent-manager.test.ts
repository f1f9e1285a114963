import { describe, expect, it, vi } from 'vitest';
import type { ConsentChange } from '../../src/consent/consent-change.js';
import { ConsentManager } from '../../src/consent/consent-manager.js';
import type { ConsentRecord } from '../../src/consent/record.js';

const now = Date.parse('2026-11-22T12:00:00Z');

function setUp(
  { stored, writes = true, categories = ['analytics', 'advertising'], hasRegister = true, services } = {} as {
    stored?: Partial<ConsentRecord>;
    writes?: boolean;
    categories?: string[];
    hasRegister?: boolean;
    services?: { name: string; category: string; hosts: string[] }[];
  },
) {
  const record = stored && {
    v: 1 as const,
    id: 'stored',
    time: new Date(now - 1000).toISOString(),
    policy: '1',
    lang: 'nl',
    method: 'save' as const,
    choices: { analytics: true, advertising: false },
    ...stored,
  };
  const cookie: { record: ConsentRecord | undefined } = { record };
  const write = vi.fn((_?: ConsentRecord) => writes);
  const onChange = vi.fn((_: ConsentChange): void => undefined);
  const onStore = vi.fn();
  const problems: string[] = [];
  const manager = new ConsentManager({
    report: (problem) => problems.push(problem),
    policy: {
      policyVersion: '1',
      categories,
      ...(services && { services }),
      maxAgeDays: 182,
    },
    store: { read: () => cookie.record, write },
    now: () => now,
    createId: () => (hasRegister ? 'new' : undefined),
    language: () => 'nl',
    onStore,
    onChange,
  });
  manager.restore();
  return { manager, cookie, write, onChange, problems };
}

describe('before a choice', () => {
  it('only functional is granted', () => {
    const { manager } = setUp();
    expect(manager.record).toBeUndefined();
    expect(['functional', 'analytics', 'advertising', 'toString', ''].map(manager.isGranted)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('nothing is stored', () => {
    expect(setUp().write).not.toHaveBeenCalled();
  });
});

describe('a stored choice', () => {
  it('takes effect when it is valid', () => {
    const { manager } = setUp({ stored: {} });
    expect(manager.record?.id).toBe('stored');
    expect(manager.isGranted('analytics')).toBe(true);
    expect(manager.isGranted('advertising')).toBe(false);
  });

  it('of another policy is ignored', () => {
    const { manager } = setUp({ stored: { policy: '0' } });
    expect(manager.record).toBeUndefined();
    expect(manager.isGranted('analytics')).toBe(false);
  });

  it('grants nothing through Object.prototype', () => {
    const planted = Object.prototype as { advertising?: boolean; chat?: boolean };
    planted.chat = true;
    try {
      const { manager } = setUp();
      expect(manager.isGranted('chat')).toBe(false);
      manager.answer({ analytics: true }, { method: 'save' });
      expect(manager.isGranted('chat')).toBe(false);
    } finally {
      delete planted.chat;
    }
  });
});

describe('a choice', () => {
  it('accepts everything', () => {
    const { manager, write, onChange } = setUp();
    manager.answer(true, { method: 'accept-all' });
    expect(manager.record).toEqual({
      v: 1,
      id: 'new',
      time: '2026-11-22T12:00:00.000Z',
      policy: '1',
      lang: 'nl',
      method: 'accept-all',
      choices: { analytics: true, advertising: true },
    });
    expect(write).toHaveBeenCalledExactlyOnceWith(manager.record);
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      record: manager.record,
      previous: undefined,
      changed: ['analytics', 'advertising'],
      origin: 'this-tab',
      isStored: true,
      evidence: undefined,
    });
  });

  it('refuses everything, and that is stored too', () => {
    const { manager, write, onChange } = setUp();
    manager.answer(false, { method: 'reject-all' });
    expect(manager.record?.choices).toEqual({ analytics: false, advertising: false });
    expect(write).toHaveBeenCalledOnce();
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      record: manager.record,
      previous: undefined,
      changed: [],
      origin: 'this-tab',
      isStored: true,
      evidence: undefined,
    });
  });

  it('keeps the id of the visitor', () => {
    const { manager } = setUp({ stored: {} });
    manager.answer(false, { method: 'api' });
    expect(manager.record).toMatchObject({ id: 'stored', method: 'api' });
  });

  it.each([
    [{ analytics: true }, { analytics: true, advertising: false }],
    [{ advertising: true }, { analytics: true, advertising: true }],
    [{ analytics: false }, { analytics: false, advertising: false }],
    [{ analytics: 'true' }, { analytics: false, advertising: false }],
    [
      { analytics: 1, advertising: {} },
      { analytics: false, advertising: false },
    ],
    [{ chat: true }, { analytics: true, advertising: false }],
    [{ __proto__: { advertising: true } }, { analytics: true, advertising: false }],
    [null, { analytics: true, advertising: false }],
    ['advertising', { analytics: true, advertising: false }],
  ])('saved as %j over a grant of analytics becomes %j', (choices, result) => {
    const { manager } = setUp({ stored: {} });
    manager.answer(choices as never, { method: 'save' });
    expect(manager.record?.choices).toEqual(result);
  });

  it('reports what changed', () => {
    const { manager, onChange } = setUp({ stored: {} });
    const previous = manager.record;
    manager.answer({ analytics: false, advertising: true }, { method: 'save' });
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      record: manager.record,
      previous: previous,
      changed: ['analytics', 'advertising'],
      origin: 'this-tab',
      isStored: true,
      evidence: undefined,
    });
  });

  it('that cannot be stored is valid on this page, and is reported as such', () => {
    const { manager, onChange } = setUp({ writes: false });
    manager.answer(true, { method: 'api' });
    expect(manager.isGranted('analytics')).toBe(true);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ record: manager.record, isStored: false }),
    );
  });

  it('is frozen', () => {
    const { manager } = setUp();
    manager.answer(false, { method: 'api' });
    const record = manager.record as { -readonly [Key in keyof ConsentRecord]: ConsentRecord[Key] };
    expect(() => Object.assign(record.choices, { analytics: true })).toThrow(TypeError);
    expect(() => (record.method = 'save')).toThrow(TypeError);
  });

  it('is impossible when no category is asked', () => {
    const { manager, write, onChange } = setUp({ categories: [] });
    manager.answer(true, { method: 'api' });
    expect(write).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('can be reset', () => {
    const { manager, write, onChange } = setUp({ stored: {} });
    const previous = manager.record;
    manager.reset();
    expect(manager.record).toBeUndefined();
    expect(manager.isGranted('analytics')).toBe(false);
    expect(write).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      record: undefined,
      previous: previous,
      changed: ['analytics'],
      origin: 'this-tab',
      isStored: true,
      evidence: undefined,
    });
  });
});

describe('a choice made in another tab', () => {
  const otherTab = (analytics: boolean): ConsentRecord => ({
    v: 1,
    id: 'stored',
    time: new Date(now).toISOString(),
    policy: '1',
    lang: 'nl',
    method: 'save',
    choices: { analytics, advertising: false },
  });

  it('is synced, and reported as such', () => {
    const { manager, cookie, onChange } = setUp({ stored: {} });
    const previous = manager.record;
    cookie.record = otherTab(false);
    manager.sync();
    expect(manager.isGranted('analytics')).toBe(false);
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      record: cookie.record,
      previous: previous,
      changed: ['analytics'],
      origin: 'other-tab',
      isStored: true,
      evidence: undefined,
    });
    manager.sync();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('that was forgotten elsewhere is forgotten here', () => {
    const { manager, cookie } = setUp({ stored: {} });
    cookie.record = undefined;
    manager.sync();
    expect(manager.record).toBeUndefined();
  });

  it('does not replace one that could not be stored', () => {
    const { manager } = setUp({ writes: false });
    manager.answer(true, { method: 'api' });
    manager.sync();
    expect(manager.isGranted('analytics')).toBe(true);
  });

  it('of another policy grants nothing', () => {
    const { manager, cookie } = setUp({ stored: {} });
    cookie.record = { ...otherTab(true), policy: '2' };
    manager.sync();
    expect(manager.isGranted('analytics')).toBe(false);
  });
});

/** What another tab has stored. @param age milliseconds */
const stored = (analytics: boolean, advertising: boolean, age: number): ConsentRecord => ({
  v: 1,
  id: 'other',
  time: new Date(now - age).toISOString(),
  policy: '1',
  lang: 'nl',
  method: 'save',
  choices: { analytics, advertising },
});

describe('a denial that is stored', () => {
  it('counts, although the clock was put back since the grant of this tab', () => {
    const { manager, cookie } = setUp();
    manager.answer(true, { method: 'accept-all' });
    cookie.record = stored(false, false, 3_600_000);
    manager.sync();
    expect(manager.record?.choices).toEqual({ analytics: false, advertising: false });
  });

  it('takes nothing along that it grants and this tab denies', () => {
    const { manager, cookie, write } = setUp();
    manager.answer({ analytics: true, advertising: false }, { method: 'save' });
    cookie.record = stored(false, true, 1000);
    manager.sync();
    expect(manager.record?.choices).toEqual({ analytics: false, advertising: false });
    expect(write).toHaveBeenLastCalledWith(manager.record);
  });

  it('takes the place of an older grant that has been stored since', () => {
    const { manager, cookie, write } = setUp();
    manager.answer(false, { method: 'reject-all' });
    cookie.record = stored(true, true, 1000);
    manager.sync();
    expect(manager.isGranted('analytics')).toBe(false);
    expect(write).toHaveBeenLastCalledWith(manager.record);
  });
});

describe('a choice that another tab stored in the meantime', () => {
  const at = (time: number, analytics: boolean): ConsentRecord => ({
    v: 1,
    id: 'other',
    time: new Date(time).toISOString(),
    policy: '1',
    lang: 'nl',
    method: 'save',
    choices: { analytics, advertising: false },
  });

  it('is replaced by a later one of this tab', () => {
    const { manager, cookie, write } = setUp();
    manager.answer(false, { method: 'reject-all' });
    const { record } = manager;
    cookie.record = at(now - 1, true);
    manager.reconcile();
    expect(write).toHaveBeenLastCalledWith(record);
    expect(manager.isGranted('analytics')).toBe(false);
  });

  it('of the same moment leaves the categories that both grant', () => {
    const { manager, cookie } = setUp();
    manager.answer(true, { method: 'accept-all' });
    cookie.record = at(now, true);
    manager.reconcile();
    expect(manager.record?.choices).toEqual({ analytics: true, advertising: false });
  });

  it('wins when it is later', () => {
    const { manager, cookie } = setUp();
    manager.answer(true, { method: 'accept-all' });
    cookie.record = at(now + 1, false);
    manager.reconcile();
    expect(manager.record).toBe(cookie.record);
  });
});

// Two tabs of Firefox that store a choice at the same moment each go on reading their own cookie.
describe('a choice that another tab says it has stored, and that this tab does not read', () => {
  const heard = (age: number, analytics: boolean, advertising: boolean) => stored(analytics, advertising, age);
  const afterAnswer = (answer: boolean) => {
    const visit = setUp();
    visit.manager.answer(answer, { method: 'api' });
    visit.cookie.record = visit.manager.record;
    return visit;
  };

  it.each([
    ['a millisecond before', 1],
    ['at the same time', 0],
    ['a second after', -1000],
  ])('denies what it denies: %s', (_, age) => {
    const { manager, write } = afterAnswer(true);
    manager.sync(heard(age, true, false));
    expect(manager.record?.choices).toEqual({ analytics: true, advertising: false });
    expect(write).toHaveBeenLastCalledWith(manager.record);
  });

  it('grants nothing', () => {
    const { manager, write } = afterAnswer(false);
    write.mockClear();
    manager.sync(heard(-1000, true, true));
    expect(manager.record?.choices).toEqual({ analytics: false, advertising: false });
    expect(write).not.toHaveBeenCalled();
    // Of the same moment: the other tab has to hear of this denial.
    manager.sync(heard(1, true, true));
    expect(write).toHaveBeenCalledExactlyOnceWith(manager.record);
    expect(manager.record?.choices).toEqual({ analytics: false, advertising: false });
    const fresh = setUp();
    fresh.manager.sync(heard(0, true, true));
    expect(fresh.manager.record).toBeUndefined();
  });

  it('does not count when it waited in a frozen tab and this tab has granted since', () => {
    const { manager } = afterAnswer(true);
    manager.sync(heard(5000, false, false));
    expect(manager.record?.choices).toEqual({ analytics: true, advertising: true });
  });

  it.each<[string, Partial<ConsentRecord>]>([
    ['of another policy', { policy: '0' }],
    ['of another year', { time: new Date(now + 9e10).toISOString() }],
  ])('does not count when it is %s', (_, different) => {
    const { manager } = afterAnswer(true);
    manager.sync({ ...heard(0, true, false), ...different });
    expect(manager.record?.choices).toEqual({ analytics: true, advertising: true });
  });

  it('ends in two tabs with what both grant', () => {
    const [one, two] = [afterAnswer(true), afterAnswer(true)];
    two.manager.answer({ analytics: true, advertising: false }, { method: 'save' });
    one.manager.answer({ analytics: false, advertising: true }, { method: 'save' });
    const [first, second] = [one.manager.record, two.manager.record];
    one.manager.sync(second);
    two.manager.sync(first);
    for (const { manager } of [one, two]) {
      expect(manager.record?.choices).toEqual({ analytics: false, advertising: false });
    }
  });
});

describe('a choice made in another consent tool', () => {
  const adopted: ConsentRecord = {
    v: 1,
    id: 'x',
    time: new Date(now - 1000).toISOString(),
    policy: '1',
    lang: 'nl',
    method: 'api',
    choices: { analytics: true, advertising: false },
  };

  it('is stored and takes effect', () => {
    const { manager, write } = setUp();
    expect(manager.adopt(adopted)).toBe(true);
    expect(write).toHaveBeenCalledExactlyOnceWith(adopted);
    expect(manager.isGranted('analytics')).toBe(true);
  });

  it('is ignored if it cannot be stored', () => {
    const { manager, onChange } = setUp({ writes: false });
    expect(manager.adopt(adopted)).toBe(false);
    expect(manager.isGranted('analytics')).toBe(false);
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('the texts that the visitor saw', () => {
  it('are passed on with the answer', () => {
    const { manager, onChange } = setUp();
    const evidence = { layer: 1, texts: ['Mag het?'] } as const;
    manager.answer(true, { method: 'accept-all', evidence });
    expect(onChange).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ evidence }));
  });
});

describe('a service', () => {
  const begin = (options: Parameters<typeof setUp>[0] = {}) =>
    setUp({ ...options, services: [{ name: 'chat', category: 'advertising', hosts: [] }] });
  const services = (manager: ReturnType<typeof setUp>['manager']) => manager.record?.services;

  it('is granted and denied by its own answer, and else with its category', () => {
    const { manager, onChange } = begin();
    manager.answer({ advertising: true }, { method: 'save' });
    expect(manager.isGranted('chat')).toBe(true);
    manager.answer({ chat: false }, { method: 'save' });
    expect([manager.isGranted('chat'), manager.isGranted('advertising')]).toEqual([false, true]);
    expect(onChange.mock.lastCall![0].changed).toEqual(['chat']);
    expect(services(manager)).toEqual({ chat: false });
  });

  it('is stored only where it differs from its category', () => {
    const { manager } = begin();
    manager.answer({ advertising: true, chat: true }, { method: 'save' });
    expect(manager.record).not.toHaveProperty('services');
    manager.answer({ advertising: false }, { method: 'save' });
    expect(manager.isGranted('chat')).toBe(false);
    manager.answer({ chat: true }, { method: 'placeholder' });
    expect(services(manager)).toEqual({ chat: true });
    manager.answer({ chat: false }, { method: 'save' });
    expect(manager.record).not.toHaveProperty('services');
  });

  it('that nobody has declared is granted by its own answer alone', () => {
    const { manager } = begin();
    manager.answer({ advertising: true }, { method: 'save' });
    expect(manager.isGranted('youtube')).toBe(false);
    manager.answer({ youtube: true, 'film.example': true }, { method: 'placeholder' });
    expect(services(manager)).toEqual({ youtube: true, 'film.example': true });
  });

  it.each(['nothing', 'toString', '__proto__', 'functional', '', 'Film.Example', '<b>.x'])(
    'of the name "%s" is not known, and not stored',
    (name) => {
      const { manager } = begin();
      manager.answer(JSON.parse(`{"${name}": true}`) as Record<string, boolean>, { method: 'api' });
      expect(manager.record).not.toHaveProperty('services');
    },
  );

  it.each([1, 'true', {}, null, undefined])('is not granted by %j', (answer) => {
    const { manager } = begin();
    manager.answer({ chat: answer } as never, { method: 'api' });
    expect(manager.isGranted('chat')).toBe(false);
  });

  it.each([true, false])('has no answer of its own after one for everything: %s', (answer) => {
    const { manager } = begin({ stored: { services: { chat: true, youtube: true } } });
    manager.answer(answer, { method: answer ? 'accept-all' : 'reject-all' });
    expect(manager.record).not.toHaveProperty('services');
    expect(manager.isGranted('youtube')).toBe(false);
  });

  it('that another tab has denied at the same moment is denied', () => {
    const { manager, cookie } = begin({ stored: { services: { chat: true } } });
    const { services: _, ...other } = manager.record!;
    cookie.record = other;
    manager.sync();
    expect(manager.isGranted('chat')).toBe(false);
    const two = begin({ stored: { choices: { analytics: true, advertising: true } } });
    two.cookie.record = { ...two.manager.record!, services: { chat: false } };
    two.manager.sync();
    expect(two.manager.isGranted('chat')).toBe(false);
    expect(two.manager.isGranted('advertising')).toBe(true);
  });
});

describe('a choice where the site keeps no register', () => {
  it('has no id, and loses one that it had', () => {
    const { manager } = setUp({ hasRegister: false, stored: { id: 'old' } });
    expect(manager.record?.id).toBe('old');
    manager.answer(true, { method: 'accept-all' });
    expect(manager.record).not.toHaveProperty('id');
  });
});

describe('a listener that answers while it hears of an answer', () => {
  it.each([
    ['the same', (manager: ConsentManager) => manager.answer(true, { method: 'api' })],
    ['nothing new', (manager: ConsentManager) => manager.answer({}, { method: 'api' })],
  ])('with %s changes nothing, and is called once', (_, answer) => {
    const { manager, onChange, problems } = setUp();
    onChange.mockImplementation(() => answer(manager));
    manager.answer(true, { method: 'accept-all' });
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(manager.record).toMatchObject({ method: 'accept-all' });
    expect(problems).toEqual([]);
  });

  it('may correct an answer', () => {
    const { manager, onChange, problems } = setUp();
    onChange.mockImplementation(() => manager.answer({ advertising: false }, { method: 'api' }));
    manager.answer(true, { method: 'accept-all' });
    expect(manager.record?.choices).toEqual({ analytics: true, advertising: false });
    expect(problems).toEqual([]);
  });

  it('by a reset is heard of once more', () => {
    const { manager, onChange, problems } = setUp();
    onChange.mockImplementation(() => manager.reset());
    manager.answer(true, { method: 'accept-all' });
    expect(manager.record).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(problems).toEqual([]);
  });

  const turn = (manager: ConsentManager) => manager.answer(!manager.isGranted('analytics'), { method: 'api' });
  it.each<[string, (manager: ConsentManager) => void]>([
    ['the other way', turn],
    [
      'the other way, twice',
      (manager) => {
        turn(manager);
        turn(manager);
      },
    ],
    [
      'by turns with a reset',
      (manager) => (manager.record ? manager.reset() : manager.answer(true, { method: 'api' })),
    ],
  ])('%s is stopped with one message, and everything is denied', (_, answer) => {
    const { manager, onChange, problems } = setUp();
    onChange.mockImplementation(() => answer(manager));
    manager.answer(true, { method: 'accept-all' });
    expect(problems).toEqual([expect.stringContaining('keeps changing the choice')]);
    expect(manager.record?.choices).toEqual({ analytics: false, advertising: false });
    expect(onChange.mock.calls.length).toBeLessThan(20);
    // The visitor can still answer.
    onChange.mockImplementation(() => undefined);
    manager.answer(true, { method: 'accept-all' });
    expect(manager.isGranted('analytics')).toBe(true);
  });
});
