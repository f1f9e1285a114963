// The logic of the demo page that generates a script tag.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlKind, isAttribute, type Form } from '../demo/configurator/control-kind.js';
import { faultsIn, usablePart } from '../demo/configurator/faults.js';
import { fromHash, toHash } from '../demo/configurator/hash.js';
import { groups, knownParts, knownSettings } from '../demo/configurator/known-settings.js';
import { attributeOf, jsonBlock, npmCall, scriptTag } from '../demo/configurator/output.js';
import { policyFor } from '../demo/configurator/policy.js';
import { usableSettings, type Settings } from '../demo/configurator/usable-settings.js';
import json from '../src/settings/schema.json';
import { documentedAttributes } from './setup/documented.js';

const schema = json as Form;
const formOf = (name: string) => schema.properties![name]!;
const names = Object.keys(schema.properties!).filter((name) => name !== '$schema');
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** Settings of every type. */
const allKinds: Settings = {
  controller: 'Van Dam & "Zonen" <b>',
  googleAnalytics: 'G-ABC1234567 G-ABC1234568',
  personalisedAds: true,
  maxAgeDays: 90,
  position: 'top',
  texts: { accept: "Pri'ma </script>", en: { 'chat.title': 'A\n"B"\\' } },
  cookies: [{ name: '_x', category: 'analytics', httpOnly: true }],
};

describe('the descriptions of the settings', () => {
  it('exist in Dutch for every setting, and for its parts', () => {
    const parts = names.flatMap((name) =>
      Object.keys(formOf(name).items?.properties ?? {}).map((part) => `${name}/${part}`),
    );
    expect(names.filter((name) => !Object.hasOwn(knownSettings, name))).toEqual([]);
    expect(parts.filter((part) => !Object.hasOwn(knownParts, part))).toEqual([]);
  });

  it('do not exist for anything else', () => {
    expect(Object.keys(knownSettings).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('follow the order of the manual, with the settings of the JSON block last', () => {
    const attributes = Object.keys(knownSettings).map(attributeOf);
    expect(attributes).toEqual([
      ...documentedAttributes(),
      'data-google-config',
      'data-texts',
      'data-services',
      'data-supervisor',
      'data-cookies',
    ]);
  });

  it('belong to a group of the form, and name every option', () => {
    expect(Object.values(groups).flat().toSorted()).toEqual(Object.keys(knownSettings).toSorted());
    for (const [name, { values }] of Object.entries(knownSettings)) {
      const form = formOf(name);
      if (controlKind(form) === 'choice') expect(Object.keys(values!)).toEqual(form.enum);
    }
  });

  it('explain what is expected without showing a regular expression', () => {
    const withPattern = names.filter(
      (name) => isAttribute(formOf(name)) && /"pattern"/.test(JSON.stringify(formOf(name))),
    );
    expect(withPattern.length).toBeGreaterThan(9);
    for (const name of withPattern)
      expect(faultsIn(name, '§', formOf(name)), name).toEqual([
        { path: [], text: expect.stringMatching(/^Verwacht: [^^$\\[]+\.$/) },
      ]);
  });
});

describe('the control of a setting', () => {
  it.each<[string, Form]>([
    ['switch', formOf('debug')],
    ['switch', { type: 'boolean' }],
    ['choice', formOf('position')],
    ['number', formOf('maxAgeDays')],
    ['number', { type: 'integer' }],
    ['words', formOf('googleAds')],
    ['text', formOf('controller')],
    ['text', { anyOf: [{ type: 'string' }, { type: 'object' }] }],
    ['rows', formOf('cookies')],
    ['json', formOf('texts')],
    ['json', { type: 'array', items: { type: 'string' } }],
    ['json', { enum: [1, 2] }],
    ['json', {}],
  ])('is a %s', (kind, form) => {
    expect(controlKind(form)).toBe(kind);
  });
});

describe('the output', () => {
  it('is a tag with the attributes that differ from the defaults, in the order of the README, and a block above it', () => {
    expect(scriptTag(allKinds, schema)).toBe(`<script
  src="/cookiemelding.js"
  data-controller="Van Dam &amp; &quot;Zonen&quot; &lt;b&gt;"
  data-google-analytics="G-ABC1234567 G-ABC1234568"
  data-personalised-ads
  data-max-age-days="90"
  data-position="top"
></script>`);
    expect(jsonBlock(allKinds, schema)).toBe(`<script type="application/json" data-cookiemelding>
  {
    "texts": {
      "accept": "Pri'ma \\u003c/script>",
      "en": {
        "chat.title": "A\\n\\"B\\"\\\\"
      }
    },
    "cookies": [
      {
        "name": "_x",
        "category": "analytics",
        "httpOnly": true
      }
    ]
  }
</script>`);
    expect(npmCall(allKinds, schema)).toBe(`import { cookiemelding } from 'cookiemelding';

cookiemelding({
  controller: 'Van Dam & "Zonen" \\u003cb>',
  googleAnalytics: ['G-ABC1234567', 'G-ABC1234568'],
  personalisedAds: true,
  maxAgeDays: 90,
  position: 'top',
  texts: {
    accept: 'Pri\\'ma \\u003c/script>',
    en: {
      'chat.title': 'A\\n"B"\\\\',
    },
  },
  cookies: [
    {
      name: '_x',
      category: 'analytics',
      httpOnly: true,
    },
  ],
});`);
  });

  it('is minimal for the defaults', () => {
    expect(scriptTag({}, schema)).toBe('<script src="/cookiemelding.js"></script>');
    expect(jsonBlock({}, schema)).toBe('');
    expect(npmCall({}, schema)).toBe("import { cookiemelding } from 'cookiemelding';\n\ncookiemelding();");
  });

  it('matches the first tag of the README', () => {
    const [shown] = readme.match(/<script\n[^]+?><\/script>/) ?? [];
    const settings = Object.fromEntries(
      [...shown!.matchAll(/data-([\w-]+)="(.+)"/g)].map(([, name, value]) => [
        name!.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    );
    expect(Object.keys(settings)).toHaveLength(6);
    expect(scriptTag(settings, schema)).toBe(shown);
  });

  it('preserves any text, and never contains the end of a script', { timeout: 30_000 }, () => {
    const text = fc.string({ unit: 'binary' });
    const texts = fc.dictionary(fc.oneof(text, fc.constant('__proto__'), fc.constant('</script>')), text);
    fc.assert(
      fc.property(texts, (value) => {
        const block = jsonBlock({ texts: value }, schema);
        const call = npmCall({ texts: value }, schema);
        const inner = block.split('\n').slice(1, -1).join('\n');
        expect(inner + call).not.toContain('<');
        expect(JSON.parse(inner)).toEqual({ texts: value });
        const run = new Function('cookiemelding', call.split('\n').slice(1).join('\n').replace(/^\s*/, 'return '));
        expect(run((settings: unknown) => settings)).toEqual({ texts: value });
      }),
    );
  });
});

describe('the policy matches the manual', () => {
  /** Source lists by directive. */
  type Policy = Map<string, Set<string>>;
  const page = readFileSync(new URL('../demo/manual/csp.md', import.meta.url), 'utf8');
  const [ours, google] = [...page.matchAll(/```\n([^]+?)```/g)].map(([, code]) => code!);
  const [, analytics, ads, signals] = google!.split(/Google Analytics:|Google Ads:|Google Analytics with [^:]+:/);
  const parse = (text: string): Policy =>
    new Map(
      text
        .split(';')
        .map((directive) => directive.trim().split(/\s+/))
        .map(([name, ...sources]) => [name!, new Set(sources)] as const),
    );
  const merge = (one: Policy, other: Policy): Policy => {
    const all = [...new Set([...one.keys(), ...other.keys()])];
    return new Map(all.map((name) => [name, new Set([...(one.get(name) ?? []), ...(other.get(name) ?? [])])]));
  };

  it('exactly without Google', () => {
    expect(policyFor({}).replaceAll(/\s+/g, ' ')).toBe(ours!.replaceAll(/\s+/g, ' ').trim());
  });

  it.each<[string, Settings, string[]]>([
    ['Google Analytics', { googleAnalytics: 'G-ABC1234567' }, [analytics!]],
    ['Google Ads', { googleAds: 'AW-123456789' }, [ads!]],
    ['both', { googleAnalytics: 'G-ABC1234567', googleAds: 'AW-123456789' }, [analytics!, ads!]],
    ['personalised advertisements', { googleAnalytics: 'G-ABC1234567', personalisedAds: true }, [analytics!, signals!]],
    ['a container', { googleTagManager: 'GTM-ABC123' }, []],
  ])('with %s', (_, settings, parts) => {
    expect(parse(policyFor(settings))).toEqual(parts.map(parse).reduce(merge, parse(ours!)));
  });

  it.each([
    ['https://bewijs.example/keuzes?x=1', "connect-src 'self' https://bewijs.example"],
    ['/bewijs', "connect-src 'self'"],
  ])('with records at %s', (recordsUrl, line) => {
    expect(policyFor({ recordsUrl }).split(';\n')).toContain(line);
  });
});

describe('the policy for a path of the site', () => {
  it.each([
    ['/metrics/', "img-src 'self'"],
    ['https://meten.example/', "img-src 'self' https://meten.example"],
  ])('%s', (googleUrl, line) => {
    expect(policyFor({ googleUrl }).split(';\n')).toContain(line);
  });
});

describe('the description of a fault', () => {
  it.each<[string, unknown, string[], string]>([
    ['contact', 'symbis.nl', [], 'Verwacht: een e-mailadres, zoals privacy@jouwwebsite.nl.'],
    ['policyUrl', 'javascript:alert(1)', [], 'Verwacht: een adres dat met http of https werkt, zoals /privacy.'],
    ['lang', 'xx', [], 'Verwacht: een taal die er is, zoals nl of en.'],
    ['maxAgeDays', 401, [], 'Verwacht: een heel getal van 1 tot en met 400.'],
    ['maxAgeDays', Number.NaN, [], 'Verwacht: een heel getal van 1 tot en met 400.'],
    ['googleAds', 'AW-x', [], 'Verwacht: id’s zoals AW-123456789 of DC-1234567.'],
    ['theme', 'pink', [], 'Verwacht: een van "auto", "light", "dark".'],
    [
      'import',
      'didomi',
      [],
      'Verwacht: namen uit deze lijst: vanilla-cookieconsent, klaro, tarteaucitron, cookiebot, onetrust, cookieyes, complianz.',
    ],
    ['controller', 5, [], 'Verwacht: een tekst.'],
    ['googleConfig', [], [], 'Verwacht: een object tussen { en }.'],
    ['googleConfig', { 'a/b~c': 5 }, ['a/b~c'], 'Verwacht: een object tussen { en }.'],
    ['texts', { en: { accept: 5 } }, ['en', 'accept'], 'Verwacht: een tekst die niet leeg is.'],
    ['cookies', {}, [], 'Verwacht: een lijst tussen [ en ].'],
    ['cookies', [{ name: '_x' }], ['0', 'category'], 'Vul dit nog in.'],
    ['cookies', [{ name: '_', category: 'x' }], ['0', 'name'], 'Verwacht: ten minste twee tekens.'],
    [
      'cookies',
      [{ name: '_x', category: 'x', purpos: '' }],
      ['0', 'purpos'],
      'Dit bestaat niet. Bedoelde je “purpose”?',
    ],
    ['cookies', [{ name: '_x', category: 'x', httpOnly: 1 }], ['0', 'httpOnly'], 'Verwacht: true of false.'],
  ])('%s: %j', (name, value, path, text) => {
    expect(faultsIn(name, value, formOf(name))).toEqual([{ path, text }]);
  });

  it('is absent for a setting of a newer schema, which the validator does not know', () => {
    expect(faultsIn('brandNew', 'x', { type: 'string' })).toEqual([]);
    expect(faultsIn('__proto__', {}, { type: 'object' })).toEqual([]);
  });

  it('says that a list is too long, and the first items remain', () => {
    const cookies = Array.from({ length: 501 }, () => ({ name: '_x', category: 'x' }));
    expect(faultsIn('cookies', cookies, formOf('cookies'))).toEqual([{ path: [], text: 'Meer dan 500 kan niet.' }]);
    expect(usablePart('cookies', cookies, formOf('cookies'))).toHaveLength(500);
  });

  it('covers one item of a list, and the others remain', () => {
    const good = { name: '_x', category: 'analytics' };
    expect(usablePart('cookies', [good, { name: '_y' }], formOf('cookies'))).toEqual([good]);
    expect(usablePart('cookies', [{ name: '_y' }], formOf('cookies'))).toBeUndefined();
    expect(usablePart('contact', 'x', formOf('contact'))).toBeUndefined();
  });
});

describe('imported settings', () => {
  it.each<[string, unknown, unknown]>([
    ['debug', '', true],
    ['debug', 'true', true],
    ['debug', 'false', undefined],
    ['debug', false, undefined],
    ['maxAgeDays', ' 90 ', 90],
    ['maxAgeDays', 90, 90],
    ['maxAgeDays', '182', undefined],
    ['googleAnalytics', 'G-ABC1234567,  G-ABC1234568 ', 'G-ABC1234567 G-ABC1234568'],
    ['googleAnalytics', ['G-ABC1234567', 'G-ABC1234568'], 'G-ABC1234567 G-ABC1234568'],
    ['controller', '  Symbis ', 'Symbis'],
    ['controller', '', undefined],
    ['position', 'bottom', undefined],
    ['position', 'top', 'top'],
    ['cookies', '[{"name":"_x","category":"x"}]', [{ name: '_x', category: 'x' }]],
    ['cookies', [], undefined],
  ])('%s: %j becomes %j', (name, given, value) => {
    expect(usableSettings([[name, given]], schema)).toEqual({
      settings: value === undefined ? {} : { [name]: value },
      problems: [],
    });
  });

  it.each<[string, unknown, string]>([
    ['positon', 'top', 'positon bestaat niet. Bedoelde je position?'],
    ['banana', '1', 'banana bestaat niet.'],
    ['__proto__', '{}', '__proto__ bestaat niet.'],
    ['constructor', '1', 'constructor bestaat niet.'],
    ['theme', 'pink', 'theme: Verwacht: een van "auto", "light", "dark".'],
    ['debug', 'yes', 'debug: Verwacht: een van true, false, "", "true", "false".'],
    ['maxAgeDays', 'long', 'maxAgeDays: Verwacht: een heel getal van 1 tot en met 400.'],
    ['texts', '{"accept"', 'texts: dit is geen JSON die te lezen is.'],
    ['policyUrl', 'javascript:alert(1)', 'policyUrl: Verwacht: een adres'],
  ])('are left out and reported: %s %j', (name, given, text) => {
    const { settings, problems } = usableSettings([[name, given]], schema);
    expect(settings).toEqual({});
    expect(problems).toEqual([expect.stringContaining(text)]);
  });

  it.each([
    ['a name', 'x'.repeat(1e6), '1', `${'x'.repeat(40)} bestaat niet.`],
    [
      'JSON',
      'googleConfig',
      `{"a":${'['.repeat(5e4)}${']'.repeat(5e4)}}`,
      'googleConfig: dit is geen JSON die te lezen is.',
    ],
  ])('are left out and reported: %s of an absurd size', (_, name, given, text) => {
    expect(usableSettings([[name, given]], schema)).toEqual({ settings: {}, problems: [text] });
  });

  it('override earlier ones of the same name', () => {
    const given: [string, unknown][] = [
      ['position', 'top'],
      ['position', 'sideways'],
    ];
    expect(usableSettings(given, schema).settings).toEqual({});
    expect(usableSettings(given.toReversed(), schema).settings).toEqual({ position: 'top' });
  });
});

describe('a link', () => {
  it('contains the settings in readable form', () => {
    const { texts: _texts, cookies: _cookies, ...rest } = allKinds;
    expect(toHash({ ...rest, controller: 'Symbis', contact: 'a@b.nl', policyUrl: '/privacy' }, schema)).toBe(
      '#controller=Symbis&contact=a@b.nl&policyUrl=/privacy&googleAnalytics=G-ABC1234567+G-ABC1234568' +
        '&personalisedAds=true&maxAgeDays=90&position=top',
    );
    expect(toHash({}, schema)).toBe('');
  });

  it('restores the settings', () => {
    expect(fromHash(toHash(allKinds, schema), schema)).toEqual({ settings: allKinds, problems: [] });
  });

  it('from anyone is harmless', () => {
    const given = fc.oneof(fc.constantFrom(...Object.keys(knownSettings), '$schema', '__proto__'), fc.string());
    const values = fc.oneof(fc.string(), fc.json(), fc.constantFrom('%', '%E0%A4%A', 'true', '[{}]', '{"a":'));
    const hashes = fc
      .array(fc.tuple(given, values))
      .map((pairs) => `#${pairs.map((pair) => pair.join('=')).join('&')}`);
    fc.assert(
      fc.property(hashes, (hash) => {
        const { settings } = fromHash(hash, schema);
        for (const [name, value] of Object.entries(settings)) expect(faultsIn(name, value, formOf(name))).toEqual([]);
        // Reading and writing them again changes nothing.
        expect(fromHash(toHash(settings, schema), schema)).toEqual({ settings, problems: [] });
      }),
    );
  });
});
