// The reader of the PHP app, beside that of `cookiemelding/server`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConsent } from '../../src/server.js';
import { stored } from '../setup/stored.js';

const source = readFileSync(new URL('../../demo/frameworks/php/site/functions.php', import.meta.url), 'utf8');
const policy = { policyVersion: '2026-10-01', categories: ['analytics', 'advertising'] };

/** What PHP reads from a `Cookie` header, where the site has given its cookie this name. */
function readByPhp(cookieName: string, header: string): unknown {
  const code = source.replace("COOKIE_NAME = 'cookiemelding'", `COOKIE_NAME = '${cookieName}'`).replace('<?php', '');
  const run = `${code}\necho json_encode((object) cookie_choices());`;
  return JSON.parse(
    execFileSync('php', ['-r', run], { encoding: 'utf8', env: { ...process.env, HTTP_COOKIE: header } }),
  );
}

describe.each(['cookiemelding', '__Host-keuze', '__Secure-keuze', 'a.b'])('a cookie %s', (cookieName) => {
  const value = stored(true, false, { policy: '2026-10-01' });
  const other = stored(true, true, { policy: '2026-10-01' });
  it.each([
    ['alone', `${cookieName}=${value}`, true],
    ['among others', `x=1; ${cookieName}=${value}; y=2`, true],
    ['without a space before it', `x=1;${cookieName}=${value}`, true],
    ['of another name', `keuze=${value}; x${cookieName}=${value}; ${cookieName.toUpperCase()}=${value}`, false],
    ['whose dot is another sign', `axb=${value}`, false],
    ['beside one that says otherwise', `${cookieName}=${value}; ${cookieName}=${other}`, false],
    ['of which the name is behind other white space', `\u2000${cookieName}=${value}`, false],
  ])('%s is read as the notice does', (_, header, isRead) => {
    const read = readConsent(header, { ...policy, cookieName });
    expect(!!read).toBe(isRead);
    expect(readByPhp(cookieName, header)).toEqual({ ...read?.choices });
  });
});
