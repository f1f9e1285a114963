import { describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../../src/consent/record.js';
import { isServiceName, serviceAt } from '../../src/consent/service.js';
import { createConsentEvent } from '../../src/records/consent-event.js';

it.each([
  ['sub.x.test', 'sub'],
  ['a.sub.x.test', 'sub'],
  ['x.test', 'all'],
  ['www.x.test', 'all'],
])('of overlapping hosts the most specific one counts, in whatever order they are declared: %s', (host, name) => {
  const declared = [
    { name: 'all', hosts: ['x.test'] },
    { name: 'sub', hosts: ['sub.x.test'] },
  ];
  for (const list of [declared, declared.toReversed()]) expect(serviceAt(`https://${host}/`, list)).toBe(name);
});

it('a service that is known by its path is no part of one that has the whole domain', () => {
  const declared = [{ name: 'recaptcha', hosts: ['google.com'] }];
  expect(serviceAt('https://www.google.com/maps/embed', declared)).toBe('google-maps');
  expect(serviceAt('https://www.google.com/recaptcha/api.js', declared)).toBe('recaptcha');
  const maps = [...declared, { name: 'kaart', hosts: ['www.google.com'] }];
  expect(serviceAt('https://www.google.com/maps/embed', maps)).toBe('kaart');
});

describe('the service of an address', () => {
  it.each([
    ['https://www.youtube-nocookie.com/embed/x', 'youtube'],
    ['https://YOUTU.BE/x', 'youtube'],
    ['https://www.youtube.com./embed/x', 'youtube'],
    ['https://youtube.com@evil.test/', 'evil.test'],
    ['https://youtube.com.evil.test/', 'youtube.com.evil.test'],
    ['https://www.google.nl/maps/embed', 'google-maps'],
    ['https://maps.google.co.uk/', 'google-maps'],
    ['https://maps.google.kpn.nl/', 'maps.google.kpn.nl'],
    ['https://www.google.xyz/maps', 'google.xyz'],
    ['https://www.google.com/recaptcha', 'google.com'],
    ['https://a.chat.test:8443/x', 'chat'],
    ['https://notchat.test/', 'notchat.test'],
  ])('%s is %s', (address, name) => {
    const declared = [{ name: 'chat', hosts: ['chat.test'] }];
    expect(serviceAt(address, declared)).toBe(name);
    expect(isServiceName(name, declared)).toBe(true);
  });
});

describe('the proof of an answer for a service', () => {
  const categories = ['analytics', 'advertising'];
  const record = (advertising: boolean, services?: Record<string, boolean>): ConsentRecord & { id: string } => ({
    v: 1,
    id: 'x',
    time: '2026-11-25T12:00:00.000Z',
    policy: '',
    lang: 'nl',
    method: 'save',
    choices: { analytics: advertising, advertising },
    ...(services && { services }),
  });
  const eventOf = (previous: ConsentRecord | undefined, next: ConsentRecord & { id: string }) => {
    const settings = {
      categories,
      maxAgeDays: 182,
      controller: 'Symbis',
      contact: '',
      policyUrl: undefined,
      services: [
        { name: 'chat', title: 'Chat', category: 'advertising', provider: '', privacyUrl: undefined, hosts: [] },
      ],
    };
    const { type, data } = createConsentEvent({ record: next, previous, settings, origin: '', textHash: undefined });
    return [type.split('.').at(-1), data.services?.map(({ service, state }) => `${service} ${state}`).join()];
  };

  it.each([
    ['granted alone', record(false), record(false, { youtube: true }), ['given', 'youtube given']],
    ['refused alone, at first', undefined, record(true, { chat: false }), ['given', 'chat refused']],
    [
      'taken back while its category stays',
      record(true),
      record(true, { chat: false }),
      ['withdrawn', 'chat withdrawn'],
    ],
    [
      'taken back, that nobody has declared',
      record(true),
      record(true, { youtube: false }),
      ['withdrawn', 'youtube withdrawn'],
    ],
    ['granted before everything is', record(false, { youtube: true }), record(true), ['given', undefined]],
    ['taken back with everything', record(false, { chat: true }), record(false), ['withdrawn', 'chat withdrawn']],
    ['left as it was', record(false, { chat: true }), record(false, { chat: true }), ['given', 'chat given']],
  ] as const)('says what has become of one that is %s', (_, previous, next, expected) => {
    expect(eventOf(previous, next)).toEqual(expected);
  });
});
