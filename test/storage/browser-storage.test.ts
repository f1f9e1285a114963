import { afterEach, beforeEach, expect, it } from 'vitest';
import { entriesOf } from '../../src/storage/browser-storage.js';
import { cleanUp } from '../../src/storage/clean-up.js';

const NAMES = ['length', 'key', '__proto__', 'constructor', 'a b'];

// The tests of other files leave items too.
beforeEach(() => localStorage.clear());

afterEach(() => {
  localStorage.clear();
  document.cookie = '=; Max-Age=0';
});

it('lists items whose names are those of properties', () => {
  for (const name of NAMES) localStorage.setItem(name, `${name}!`);
  expect(entriesOf('localStorage').toSorted()).toEqual(NAMES.map((name) => [name, `${name}!`]).toSorted());
});

it('removes such items when their category is denied', () => {
  for (const name of NAMES) localStorage.setItem(name, '1');
  const cookies = NAMES.map((name) => ({ name, category: 'analytics', kind: 'localStorage' as const }));
  const options = { cookies, isDenied: () => true, withdrawn: ['analytics'], consentCookieName: 'cookiemelding' };
  expect(cleanUp(options).removed.toSorted()).toEqual(NAMES.toSorted());
  expect(localStorage).toHaveLength(0);
});

it('lists a cookie without a name by its value alone', () => {
  document.cookie = 'zonder';
  expect(entriesOf('cookie')).toContainEqual(['', 'zonder']);
});
