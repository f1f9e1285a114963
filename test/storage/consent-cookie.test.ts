import { afterEach, describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../../src/consent/record.js';
import { ConsentCookie } from '../../src/storage/consent-cookie.js';

const record: ConsentRecord = {
  v: 1,
  id: 'x',
  time: new Date().toISOString(),
  policy: 'é; "%&=',
  lang: 'nl',
  method: 'save',
  choices: { analytics: true },
};
const cookie = new ConsentCookie({ cookieName: 'keuze', cookieDomain: '', maxAgeDays: 10, isCookieAllowed: true });
const set = (value: string, rest = '') => (document.cookie = `keuze=${value}; Path=/${rest}`);

afterEach(() => {
  for (const path of ['/', location.pathname]) document.cookie = `keuze=; Max-Age=0; Path=${path}`;
});

describe('the consent cookie', () => {
  it('gives back what was written, whatever the texts hold', () => {
    expect(cookie.write(record)).toBe(true);
    expect(cookie.read()).toEqual(record);
    expect(document.cookie).not.toMatch(/é/);
  });

  it('is empty at first, and after removal', () => {
    expect(cookie.read()).toBeUndefined();
    cookie.write(record);
    expect(cookie.write()).toBe(true);
    expect(cookie.read()).toBeUndefined();
    expect(document.cookie).not.toContain('keuze');
  });

  it('lives until the end of the choice, not longer by being written again', async () => {
    cookie.write({ ...record, time: new Date(Date.now() - 4 * 864e5).toISOString() });
    const { expires } = (await cookieStore.get('keuze')) as unknown as { expires: number };
    expect((expires - Date.now()) / 864e5).toBeCloseTo(6, 1);
  });

  it('is not stored once the choice has expired', () => {
    expect(cookie.write({ ...record, time: '2020-01-01T00:00:00.000Z' })).toBe(false);
  });

  it.each(['', '%', '%E0%A4', 'x', '[]', '%7B%7D', 'null', 'a'.repeat(3000)])('reads "%s" as nothing', (value) => {
    set(value);
    expect(cookie.read()).toBeUndefined();
  });

  it('contains the record, percent-encoded', () => {
    cookie.write(record);
    expect(document.cookie).toContain(`keuze=${encodeURIComponent(JSON.stringify(record))}`);
  });

  it('replaces another one of the same name on a longer path', () => {
    document.cookie = `keuze=planted; Path=${location.pathname}`;
    expect(cookie.write(record)).toBe(true);
    expect(cookie.read()).toEqual(record);
  });

  it('is not mistaken for one with a longer name', () => {
    document.cookie = `xkeuze=1; Path=/`;
    document.cookie = `keuzex=1; Path=/`;
    cookie.write(record);
    expect(cookie.read()).toEqual(record);
    for (const name of ['xkeuze', 'keuzex']) document.cookie = `${name}=; Max-Age=0; Path=/`;
  });
});
