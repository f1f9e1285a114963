import { describe, expect, it, vi } from 'vitest';
import { createConsentManager } from '../../src/consent/consent-manager.js';
import type { ConsentRecord } from '../../src/consent/record.js';

const now = Date.parse('2026-11-22T12:00:00Z');

function setUp(
  { stored, writes = true, categories = ['analytics', 'advertising'] } = {} as {
    stored?: Partial<ConsentRecord>;
    writes?: boolean;
    categories?: string[];
  },
) {
  const record = stored && {
    v: 1 as const,
    id: 'kept',
    time: new Date(now - 1000).toISOString(),
    policy: '1',
    lang: 'nl',
    method: 'save' as const,
    choices: { analytics: true, advertising: false },
    ...stored,
  };
  const kept: { record: ConsentRecord | undefined } = { record };
  const write = vi.fn((_?: ConsentRecord) => writes);
  const onChange = vi.fn();
  const onUnkept = vi.fn(() => Promise.resolve(false));
  const [manager, answer, recall, follow] = createConsentManager(
    { version: '1', categories, maxAgeDays: 182 },
    { read: () => kept.record, write },
    () => now,
    () => 'new',
    () => 'nl',
    onUnkept,
    onChange,
  );
  recall();
  return { manager, answer, follow, kept, write, onChange, onUnkept };
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
  it('counts when it is valid', () => {
    const { manager } = setUp({ stored: {} });
    expect(manager.record?.id).toBe('kept');
    expect(manager.isGranted('analytics')).toBe(true);
    expect(manager.isGranted('advertising')).toBe(false);
  });

  it('of another policy counts as none', () => {
    const { manager } = setUp({ stored: { policy: '0' } });
    expect(manager.record).toBeUndefined();
    expect(manager.isGranted('analytics')).toBe(false);
  });

  it('grants nothing through Object.prototype', () => {
    const planted = Object.prototype as { advertising?: boolean; chat?: boolean };
    planted.chat = true;
    try {
      const { manager, answer } = setUp();
      expect(manager.isGranted('chat')).toBe(false);
      answer({ analytics: true }, 'save');
      expect(manager.isGranted('chat')).toBe(false);
    } finally {
      delete planted.chat;
    }
  });
});

describe('a choice', () => {
  it('accepts everything', () => {
    const { manager, answer, write, onChange } = setUp();
    answer(true, 'accept-all');
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
    expect(onChange).toHaveBeenCalledExactlyOnceWith(manager.record, ['analytics', 'advertising'], true, undefined);
  });

  it('refuses everything, and that is stored too', () => {
    const { manager, answer, write, onChange } = setUp();
    answer(false, 'reject-all');
    expect(manager.record?.choices).toEqual({ analytics: false, advertising: false });
    expect(write).toHaveBeenCalledOnce();
    expect(onChange).toHaveBeenCalledExactlyOnceWith(manager.record, [], true, undefined);
  });

  it('keeps the id of the visitor', () => {
    const { manager, answer } = setUp({ stored: {} });
    answer(false, 'api');
    expect(manager.record).toMatchObject({ id: 'kept', method: 'api' });
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
    const { manager, answer } = setUp({ stored: {} });
    answer(choices as never, 'save');
    expect(manager.record?.choices).toEqual(result);
  });

  it('tells what changed', () => {
    const { manager, answer, onChange } = setUp({ stored: {} });
    const previous = manager.record;
    answer({ analytics: false, advertising: true }, 'save');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(manager.record, ['analytics', 'advertising'], true, previous);
  });

  it('that cannot be stored holds for this page and is reported', () => {
    const { manager, answer, onUnkept } = setUp({ writes: false });
    answer(true, 'api');
    expect(manager.isGranted('analytics')).toBe(true);
    expect(onUnkept).toHaveBeenCalledExactlyOnceWith(manager.record);
  });

  it('is frozen', () => {
    const { manager, answer } = setUp();
    answer(false, 'api');
    const record = manager.record as { -readonly [Key in keyof ConsentRecord]: ConsentRecord[Key] };
    expect(() => Object.assign(record.choices, { analytics: true })).toThrow(TypeError);
    expect(() => (record.method = 'save')).toThrow(TypeError);
  });

  it('is not there to make when nothing is asked', () => {
    const { answer, write, onChange } = setUp({ categories: [] });
    answer(true, 'api');
    expect(write).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('can be forgotten', () => {
    const { manager, write, onChange } = setUp({ stored: {} });
    const previous = manager.record;
    manager.reset();
    expect(manager.record).toBeUndefined();
    expect(manager.isGranted('analytics')).toBe(false);
    expect(write).toHaveBeenCalledExactlyOnceWith();
    expect(onChange).toHaveBeenCalledExactlyOnceWith(undefined, ['analytics'], true, previous);
  });
});

describe('a choice made elsewhere', () => {
  const elsewhere = (analytics: boolean): ConsentRecord => ({
    v: 1,
    id: 'kept',
    time: new Date(now).toISOString(),
    policy: '1',
    lang: 'nl',
    method: 'save',
    choices: { analytics, advertising: false },
  });

  it('is followed, and told as such', () => {
    const { manager, follow, kept, onChange } = setUp({ stored: {} });
    const previous = manager.record;
    kept.record = elsewhere(false);
    follow();
    expect(manager.isGranted('analytics')).toBe(false);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(kept.record, ['analytics'], false, previous);
    follow();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('that was forgotten elsewhere is forgotten here', () => {
    const { manager, follow, kept } = setUp({ stored: {} });
    kept.record = undefined;
    follow();
    expect(manager.record).toBeUndefined();
  });

  it('does not take away one that could not be stored', () => {
    const { manager, answer, follow } = setUp({ writes: false });
    answer(true, 'api');
    follow();
    expect(manager.isGranted('analytics')).toBe(true);
  });

  it('of another policy is none', () => {
    const { manager, follow, kept } = setUp({ stored: {} });
    kept.record = { ...elsewhere(true), policy: '2' };
    follow();
    expect(manager.isGranted('analytics')).toBe(false);
  });
});
