import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRandomId } from '../../src/platform/random-id.js';

const VERSION_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

afterEach(() => vi.unstubAllGlobals());

describe('a random id', () => {
  it('is a UUID of version 4', () => {
    expect(createRandomId()).toMatch(VERSION_4);
  });

  it('is one without https too, where crypto.randomUUID is missing', () => {
    const { crypto } = globalThis;
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) });
    const ids = Array.from({ length: 100 }, createRandomId);
    expect(ids.every((id) => VERSION_4.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(100);
  });
});
