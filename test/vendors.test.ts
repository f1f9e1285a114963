// The tables of vendors, beside each other: the setting, what the core knows, what is said, what is shown, and the manual.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vendorTables } from '../src/build/vendor-tables.js';
import schema from '../src/settings/schema.json';
import { keptBy, VENDOR_NAMES, vendorOf, vendorServices } from '../src/settings/vendors.js';
import { COOKIES } from '../src/vendors/cookies.js';
import { DOCUMENTATION } from '../src/vendors/documentation.js';
import { SIGNALS } from '../src/vendors/signals.js';
import { recipes, vendors as standIns } from './setup/vendor-recipes.js';

const manual = readFileSync(new URL('../demo/manual/vendors.md', import.meta.url), 'utf8');

describe('the vendors', () => {
  it('are the words of the setting', () => {
    const [, list] = schema.properties.vendors.anyOf;
    expect(list!.items!.enum).toEqual(VENDOR_NAMES);
  });

  it('have signals, unless the core knows that there are none', () => {
    const silent = VENDOR_NAMES.filter((name) => vendorOf(name).isSilent);
    expect(VENDOR_NAMES.filter((name) => !(name in SIGNALS))).toEqual(silent);
    expect(vendorServices(VENDOR_NAMES).filter(({ vendor }) => vendor === 'silent')).toHaveLength(silent.length);
  });

  it('are services, unless they pass the answers on', () => {
    const services = vendorServices(VENDOR_NAMES).map(({ name }) => name);
    expect(VENDOR_NAMES.filter((name) => !services.includes(name))).toEqual(['wp-consent-api', 'shopify']);
  });

  it.each(VENDOR_NAMES)('%s: what is removed is what visitors read of', (name) => {
    const shown = (COOKIES[name] ?? []).filter(({ host }) => !host).map((cookie) => cookie.name);
    expect(shown.toSorted()).toEqual(keptBy(name).toSorted());
  });

  it.each(VENDOR_NAMES)('%s: its own documentation is named, and hosts that a policy can hold', (name) => {
    const { pages, policyHosts } = DOCUMENTATION[name];
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(new URL(page).protocol).toBe('https:');
    for (const host of policyHosts) expect(host).toMatch(/^https:\/\/(\*\.)?[\w-]+(\.[\w-]+)+$/);
  });
});

describe('the manual', () => {
  it('has the tables that the source makes: node src/build/vendor-tables.js', async () => {
    const names = VENDOR_NAMES;
    const tables = await vendorTables({ names, vendorOf, keptBy, SIGNALS, COOKIES, DOCUMENTATION });
    expect(manual).toContain(`<!-- tables -->\n\n${tables}\n<!-- /tables -->`);
  });

  it('has a part about every vendor, and a recipe where there is something to mark', () => {
    const parts = [...manual.matchAll(/^### ([\w-]+)$/gm)].map(([, name]) => name);
    expect(parts).toEqual(VENDOR_NAMES);
    expect([...recipes.keys()]).toEqual(vendorServices(VENDOR_NAMES).map(({ name }) => name));
  });

  it('marks every snippet as its vendor’s, in its category', () => {
    for (const [name, { category }] of Object.entries(standIns)) {
      const mark = new RegExp(`type="text/plain"\\s+data-category="${category}"\\s+data-service="${name}"`);
      expect(recipes.get(name), name).toMatch(mark);
      expect(vendorOf(name).category).toBe(category);
    }
  });
});
