import { describe, expect, it } from 'vitest';
import { clearCookie, domainsOf } from '../../src/storage/clear-cookie.js';

describe('the domains of a host', () => {
  it.each([
    ['www.shop.example.nl', ['www.shop.example.nl', 'shop.example.nl', 'example.nl', 'nl']],
    ['localhost', ['localhost']],
    ['127.0.0.1', ['127.0.0.1']],
    ['[::1]', ['[::1]']],
  ])('%s', (host, domains) => {
    expect(domainsOf(host)).toEqual(domains);
  });
});

describe('clearing a cookie', () => {
  const names = () =>
    document.cookie
      .split('; ')
      .map((pair) => pair.split('=')[0])
      .filter(Boolean);

  it.each([
    ['without a path', 'gone=1'],
    ['for the whole host', 'gone=1; Path=/'],
    ['for this folder', `gone=1; Path=${location.pathname.replace(/\/[^/]*$/, '') || '/'}`],
    ['with the host as its domain', `gone=1; Path=/; Domain=${location.hostname}`],
  ])('removes only that cookie, set %s', (_, cookie) => {
    document.cookie = 'stays=1; Path=/';
    document.cookie = cookie;
    expect(names()).toContain('gone');
    clearCookie('gone');
    expect(names()).not.toContain('gone');
    expect(names()).toContain('stays');
    document.cookie = 'stays=; Max-Age=0; Path=/';
  });

  it('takes a name with signs of regular expressions for what it is', () => {
    document.cookie = '(a+)+$=1; Path=/';
    clearCookie('a');
    expect(names()).toContain('(a+)+$');
    document.cookie = '(a+)+$=; Max-Age=0; Path=/';
  });
});
