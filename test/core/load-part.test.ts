import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Core } from '../../src/core/core.js';
import { PartLoader, type ImportFile } from '../../src/core/load-part.js';
import { build } from '../../src/platform/build.js';

const core = {} as Core;
const updates = vi.fn();
const button = { build, start: vi.fn(() => ({ update: updates })) };

function setUp(importFile: ImportFile) {
  const report = vi.fn();
  const calls = vi.fn(importFile);
  const loader = new PartLoader(calls, report);
  const use = () => loader.withPart(core, 'settings-button', (part) => (part.update(), 'done'));
  return { loader, report, calls, use };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});

afterEach(() => vi.useRealTimers());

describe('a lazy part', () => {
  it('is fetched and started once', async () => {
    const { use, calls, loader } = setUp(() => Promise.resolve(button));
    expect(await Promise.all([use(), use()])).toEqual(['done', 'done']);
    expect(calls).toHaveBeenCalledExactlyOnceWith('settings-button', 0);
    expect(button.start).toHaveBeenCalledExactlyOnceWith(core);
    expect(updates).toHaveBeenCalledTimes(2);
    expect(loader.hasStarted('settings-button')).toBe(true);
  });

  it('is fetched in the task that needs it', async () => {
    const { use, calls } = setUp(() => Promise.resolve(button));
    const result = use();
    expect(calls).toHaveBeenCalledOnce();
    expect(await result).toBe('done');
  });

  it('that cannot be had is reported once, and fetched from another address at the next need', async () => {
    let isMissing = true;
    const { use, report, calls, loader } = setUp(() =>
      isMissing ? Promise.reject(Error('404')) : Promise.resolve(button),
    );
    expect(await use()).toBeUndefined();
    expect(loader.hasFailed('settings-button')).toBe(true);
    expect(await use()).toBeUndefined();
    isMissing = false;
    expect(await use()).toBe('done');
    expect(report).toHaveBeenCalledExactlyOnceWith('Error: 404');
    expect(calls.mock.calls.map(([, attempt]) => attempt)).toEqual([0, 1, 2]);
  });

  it('that hangs is given up after 8 seconds, with one message', async () => {
    let isHanging = true;
    const { use, report } = setUp(() => (isHanging ? new Promise(() => undefined) : Promise.resolve(button)));
    const result = use();
    await vi.advanceTimersByTimeAsync(7999);
    expect(report).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toBeUndefined();
    expect(report).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('cookiemelding-settings-button.js has not loaded in 8 s'),
    );
    isHanging = false;
    expect(await use()).toBe('done');
  });

  it('of another build is refused, and the message says what to do', async () => {
    const { use, report } = setUp(() => Promise.resolve({ ...button, build: 'other' }));
    expect(await use()).toBeUndefined();
    expect(button.start).not.toHaveBeenCalled();
    expect(report).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining(
        'cookiemelding-settings-button.js is from another build than cookiemelding.js. Copy every file',
      ),
    );
  });

  it('whose task throws is reported, and stays on the page', async () => {
    const { loader, report } = setUp(() => Promise.resolve(button));
    const broken = () => {
      throw new Error('broken');
    };
    expect(await loader.withPart(core, 'settings-button', broken)).toBeUndefined();
    expect(report).toHaveBeenCalledExactlyOnceWith('Error: broken');
    expect(loader.hasFailed('settings-button')).toBe(false);
  });

  it('waits for a prerendered page to be opened', async () => {
    const prerendering = vi.spyOn(Document.prototype, 'prerendering' as never, 'get').mockReturnValue(true as never);
    const { use, calls } = setUp(() => Promise.resolve(button));
    const result = use();
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls).not.toHaveBeenCalled();
    prerendering.mockRestore();
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(await result).toBe('done');
  });
});

describe('a language', () => {
  it('is fetched once', async () => {
    const { loader, calls } = setUp(() => Promise.resolve({ build, texts: {} }));
    await Promise.all([loader.loadLanguage('de'), loader.loadLanguage('de')]);
    expect(calls).toHaveBeenCalledExactlyOnceWith('de', 0);
  });

  it('that cannot be had rejects', async () => {
    const { loader } = setUp(() => Promise.reject(Error('404')));
    await expect(loader.loadLanguage('de')).rejects.toThrow('404');
  });
});
