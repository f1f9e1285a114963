import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { expireDenied, readConsent, renewConsent } from '../src/server.js';
import { stored } from './setup/stored.js';

const header = (value: string, rest = '') => `a=b; cookiemelding=${value}; ${rest}`;

describe('readConsent', () => {
  it('reads the choice from a Cookie header', () => {
    expect(readConsent(header(stored(true, false)))?.choices).toEqual({ analytics: true, advertising: false });
  });

  it.each([
    ['no header', undefined, {}],
    ['an empty header', '', {}],
    ['another cookie', 'a=b', {}],
    ['a broken value', header('%'), {}],
    ['two that disagree', header(stored(true, true), `cookiemelding=${stored(false, false)}`), {}],
    ['more than fits in a cookie', header(stored(true, true, { lang: 'x'.repeat(4096) })), {}],
    ['another policy', header(stored(true, true)), { policyVersion: '2' }],
    ['a category without an answer', header(stored(true, true)), { categories: ['chat'] }],
    ['an expired choice', header(stored(true, true, { time: '2020-01-01T00:00:00.000Z' })), {}],
  ])('returns nothing for %s', (_, text, options) => {
    expect(readConsent(text, options)).toBeUndefined();
  });

  it('works in a real server, which sets the choice again over HTTP with the same end', async () => {
    const time = new Date(Date.now() - 100 * 864e5).toISOString();
    const server = createServer((request, response) => {
      const record = readConsent(request.headers.cookie);
      if (record) response.setHeader('set-cookie', renewConsent(record));
      response.end(JSON.stringify(record?.choices ?? null));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const answer = await fetch(url, { headers: { cookie: header(stored(true, false, { time })) } });
    expect(await answer.json()).toEqual({ analytics: true, advertising: false });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; Path=\/; Max-Age=\d+; SameSite=Lax; Secure$/);
    expect(Number(/Max-Age=(\d+)/.exec(cookie)?.[1]) / 86400).toBeCloseTo(82, 2);
    expect(readConsent(cookie.split('; ')[0])).toMatchObject({ time, id: 'x' });
    const without = await fetch(url);
    expect(without.headers.get('set-cookie')).toBeNull();
    server.close();
  });
});

describe('expireDenied', () => {
  const cookies = 'FPID=1; FPAU=2; sessie=3; meting-x=4; _ga=5; FPID=6';

  it.each([
    [
      '__Host-keuze',
      { domain: 'symbis.nl', secure: false },
      /^__Host-keuze=[^;]+; Path=\/; Max-Age=\d+; SameSite=Lax; Secure$/,
    ],
    ['__host-keuze', { domain: 'symbis.nl' }, /^__host-keuze=[^;]+; Path=\/; Max-Age=\d+; SameSite=Lax; Secure$/],
    ['__Secure-keuze', { domain: 'symbis.nl', secure: false }, /; SameSite=Lax; Domain=symbis\.nl; Secure$/],
    ['keuze', { domain: 'symbis.nl', secure: false }, /; SameSite=Lax; Domain=symbis\.nl$/],
  ])('reads %s and sets it again as browsers take it', (cookieName, options, expected) => {
    const value = stored(true, false);
    const record = readConsent(`a=b; ${cookieName}=${value}`, { cookieName })!;
    expect(record.choices).toEqual({ analytics: true, advertising: false });
    expect(readConsent(`a=b; ${cookieName}=${value}`)).toBeUndefined();
    expect(readConsent(`x${cookieName}=${value}; ${cookieName.slice(2)}=${value}`, { cookieName })).toBeUndefined();
    expect(renewConsent(record, { cookieName, ...options })).toMatch(expected);
  });

  it('expires a cookie with a prefix as browsers take it, and never the choice', () => {
    const options = { host: 'www.symbis.nl', secure: false, cookieName: '__Host-keuze' };
    const declared = [
      { name: '__Host-*', category: 'analytics' },
      { name: '__Secure-x', category: 'analytics' },
    ];
    expect(
      expireDenied('__Host-keuze=1; __Host-ga=1; __Secure-x=1', undefined, { ...options, cookies: declared }),
    ).toEqual([
      '__Host-ga=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
      '__Secure-x=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
      '__Secure-x=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Domain=www.symbis.nl; Secure',
      '__Secure-x=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Domain=symbis.nl; Secure',
    ]);
  });

  it('expires what is denied and there, and nothing else, wherever it may have been set', () => {
    const record = readConsent(header(stored(false, true)));
    const declared = [
      { name: 'meting-*', category: 'analytics' },
      { name: 'sessie', category: 'functional' },
    ];
    const lines = expireDenied(cookies, record, { host: 'www.symbis.test:8080', cookies: declared });
    const named = (name: string) => lines.filter((line) => line.startsWith(`${name}=`));
    expect(named('FPID')).toEqual([
      'FPID=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
      'FPID=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Domain=www.symbis.test; Secure',
      'FPID=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Domain=symbis.test; Secure',
    ]);
    expect(named('meting-x')).toHaveLength(3);
    expect(named('_ga')).toHaveLength(3);
    expect(lines).toHaveLength(9);
  });

  it('denies everything without a choice, and nothing that is granted', () => {
    expect(expireDenied(cookies, undefined).map((line) => line.split('=')[0])).toEqual(['FPID', 'FPAU', '_ga']);
    expect(expireDenied(cookies, readConsent(header(stored(true, true))))).toEqual([]);
  });

  it.each([undefined, null, '', 'FPID', 'FPID\r\nset-cookie: x=1', '=;=;', 'a"b=1'])('takes the header %j', (given) => {
    for (const line of expireDenied(given, undefined)) expect(line).toMatch(/^FPID=; Path/);
  });

  it('leaves the choice and what is no cookie of this site alone', () => {
    const declared = [
      { name: 'sessie*', category: 'analytics', kind: 'sessionStorage' },
      { name: 'elders', category: 'analytics', host: 'ander.test' },
      { name: 'cookie*', category: 'analytics' },
    ];
    const given = 'sessieid=1; elders=1; cookiemelding=x';
    expect(expireDenied(given, undefined, { cookies: declared, host: null })).toEqual([]);
  });

  it('names no domain for an address', () => {
    expect(expireDenied('FPID=1', undefined, { host: '127.0.0.1:80', secure: false })).toEqual([
      'FPID=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    ]);
  });
});
