import { expect, it } from 'vitest';
import { hitCategory, ownEndpoints } from '../../src/google/endpoints.js';
import { withoutClickIdsInHit } from '../../src/google/cut-off.js';

const PATH = 'https://www.symbis.nl/metrics/';
const ROOT = 'https://www.symbis.nl/';

it.each([
  ['https://www.google-analytics.com/g/collect?v=2', 'analytics'],
  ['https://region1.analytics.google.com/g/collect', 'analytics'],
  ['https://stats.g.doubleclick.net/g/collect', 'analytics'],
  ['https://www.google.com/g/collect?tid=G-1', 'analytics'],
  ['https://www.google.com/ccm/collect', 'advertising'],
  ['https://google.com/ccm/form-data/1', 'advertising'],
  ['https://www.google.co.uk/ads/ga-audiences', 'advertising'],
  ['https://ad.doubleclick.net/activity;src=1', 'advertising'],
  ['https://www.googleadservices.com/pagead/conversion/1/', 'advertising'],
  ['https://www.google.com/maps/embed', undefined],
  ['https://www.google.com/recaptcha/api.js', undefined],
  ['https://www.googletagmanager.com/gtag/js?id=G-1', undefined],
  ['https://google-analytics.com.evil.example/g/collect', undefined],
  ['/metrics/g/collect?v=2', undefined],
  ['not an address: http://', undefined],
])('%s is a hit for %s', (address, category) => {
  expect(hitCategory(address, [])).toBe(category);
});

it.each([
  ['g/collect?v=2&tid=G-1', 'analytics'],
  ['ag/g/c?v=2', 'analytics'],
  ['as/d/ccm/conversion/1/', 'advertising'],
  ['gs/ccm/collect', 'advertising'],
  ['g/d/ccm/conversion/1/', 'advertising'],
  ['d/ccm/form-data/1', 'advertising'],
  ['pagead/1p-conversion/1/', 'advertising'],
  ['gtag/js?id=G-1', undefined],
  ['gtm.js?id=GTM-1', undefined],
])('behind a path of the site, %s is a hit for %s', (path, category) => {
  expect(hitCategory(PATH + path, [PATH])).toBe(category);
});

it.each([
  ['collect-in-store/42', undefined],
  ['activity/7', undefined],
  ['ads/list?page=2', undefined],
  ['g/collect?v=2&tid=G-1&gtm=45', 'analytics'],
  ['ccm/collect?tid=AW-1&gtm=45', 'advertising'],
])('at the root of the site, %s is a hit for %s', (path, category) => {
  expect(hitCategory(ROOT + path, [ROOT])).toBe(category);
});

it.each([
  [{ server_container_url: 'https://meten.symbis.nl' }, ['https://meten.symbis.nl/']],
  [{ transport_url: 'https://meten.symbis.nl/x' }, ['https://meten.symbis.nl/x/']],
  [{ server_container_url: '' }, []],
  [{ server_container_url: '/portal' }, []],
  [{ server_container_url: 5 }, []],
])('%j names %j as addresses of the site that take hits', (config, expected) => {
  const tags = [{ id: 'G-1', categories: ['analytics'], config }];
  expect(ownEndpoints({ tags, googleUrl: 'https://www.googletagmanager.com/' })).toEqual(expected);
});

it.each([
  ['v=2&dl=https%3A%2F%2Fx.nl%2F%3Fgclid%3D1%26q%3D2&en=x', 'v=2&dl=https%3A%2F%2Fx.nl%2F%3Fq%3D2&en=x'],
  [
    'en=a&dr=https%3A%2F%2Fx.nl%2F%3Ffbclid%3D1\nen=b&dl=https%3A%2F%2Fx.nl%2F',
    'en=a&dr=https%3A%2F%2Fx.nl%2F\nen=b&dl=https%3A%2F%2Fx.nl%2F',
  ],
  [
    'https://h/g/collect?dl=https%3A%2F%2Fx.nl%2F%3F_gl%3D1*a*_gcl_aw*R&cid=1.2',
    'https://h/g/collect?dl=https%3A%2F%2Fx.nl%2F&cid=1.2',
  ],
  ['dl=%E0%A4%A&en=x', 'dl=&en=x'],
  ['adl=https%3A%2F%2Fx.nl%2F%3Fgclid%3D1', 'adl=https%3A%2F%2Fx.nl%2F%3Fgclid%3D1'],
  ['dl=https%3A%2F%2Fx.nl%2F%3Fq%3Da%2Bb', 'dl=https%3A%2F%2Fx.nl%2F%3Fq%3Da%2Bb'],
])('of the hit %j, %j is sent while advertising is denied', (hit, clean) => {
  expect(withoutClickIdsInHit(hit)).toBe(clean);
});
