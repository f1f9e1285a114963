// The logic of the demo page that generates a script tag.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import { afterEach, describe, expect, it } from 'vitest';
import { askedCategories, impliedCategories } from '../demo/configurator/asked.js';
import { blockedExamples } from '../demo/configurator/blocked.js';
import { controlKind, isAttribute, wordsIn, type Form } from '../demo/configurator/control-kind.js';
import { faultsIn, takenNames, usablePart } from '../demo/configurator/faults.js';
import { fromHash, languageOf, toHash } from '../demo/configurator/hash.js';
import { settingNames, steps, type Known, type Step } from '../demo/configurator/known-settings.js';
import { languages, setLanguage } from '../demo/configurator/language.js';
import { mergeSettings } from '../demo/configurator/merge-settings.js';
import { attributeOf, jsonBlock, npmCall, scriptTag } from '../demo/configurator/output.js';
import { policyFor } from '../demo/configurator/policy.js';
import { readReport } from '../demo/configurator/read-report.js';
import { nameFrom } from '../demo/configurator/rows.js';
import { presets, settingOf } from '../demo/configurator/services.js';
import { settingOfTexts, textsIn } from '../demo/configurator/text-rows.js';
import { usableSettings, type Settings } from '../demo/configurator/usable-settings.js';
import { wordpressSettings } from '../demo/configurator/wordpress.js';
import { serviceAt } from '../src/consent/service.js';
import json from '../src/settings/schema.json';
import { readServices } from '../src/settings/services.js';
import { VENDOR_NAMES } from '../src/settings/vendors.js';
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

afterEach(() => setLanguage('nl'));

describe.each(Object.entries(languages))('the texts in %s', (_, texts) => {
  const settings: Record<string, Known> = texts.settings;
  const parts: Record<string, Known> = texts.parts;

  it('exist for every setting and its parts, and for nothing else', () => {
    const partsOf = (name: string) =>
      Object.keys(formOf(name).items?.properties ?? formOf(name).properties ?? {}).map((part) => `${name}/${part}`);
    // The form shows the texts of the notice as a list, which the schema has no names for.
    const ofTexts = ['texts/name', 'texts/language', 'texts/text'];
    expect(Object.keys(settings).toSorted()).toEqual(names.toSorted());
    expect(Object.keys(parts).toSorted()).toEqual([...names.flatMap(partsOf), ...ofTexts].toSorted());
  });

  it('have a label and help in words', () => {
    for (const [name, { label, help }] of [...Object.entries(settings), ...Object.entries(parts)]) {
      expect(label, name).toMatch(/^\p{Lu}/u);
      expect(help, name).toMatch(/[.?:]$/);
      // A key is no label.
      expect(label.toLowerCase(), name).not.toBe(name.toLowerCase());
    }
  });

  it('name every option', () => {
    for (const [name, { values }] of Object.entries(settings)) {
      const form = formOf(name);
      if (controlKind(form) === 'choice') expect(Object.keys(values!)).toEqual(form.enum);
    }
    expect(Object.keys(parts['cookies/kind']!.values!)).toEqual(formOf('cookies').items!.properties!.kind!.enum);
    expect(Object.keys(texts.vendors)).toEqual(VENDOR_NAMES);
    expect(wordsIn(formOf('vendors'))).toEqual(VENDOR_NAMES);
  });

  it('explain what is expected without showing a regular expression', () => {
    setLanguage(texts === languages.en ? 'en' : 'nl');
    const withPattern = names.filter(
      (name) => isAttribute(formOf(name)) && /"pattern"/.test(JSON.stringify(formOf(name))),
    );
    expect(withPattern.length).toBeGreaterThan(9);
    for (const name of withPattern)
      expect(faultsIn(name, '§', formOf(name)), name).toEqual([
        { path: [], text: expect.stringMatching(/^(Vul in:|Enter) [^^$\\[]+\.$/) },
      ]);
  });

  it('have the same keys as in the other language', () => {
    const outline = (value: unknown): unknown =>
      typeof value === 'object' && value
        ? Object.entries(value).map(([key, inner]) => [key, outline(inner)])
        : typeof value;
    expect(outline(texts)).toEqual(outline(languages.nl));
  });
});

describe('the form', () => {
  it('has every setting in one step', () => {
    const settingsIn = (step: Step): string[] => [...(step.settings ?? []), ...(step.parts ?? []).flatMap(settingsIn)];
    expect(steps.flatMap(settingsIn).toSorted()).toEqual(names.toSorted());
  });

  it('follows the order of the manual in its output, with the settings of the JSON block last', () => {
    expect(settingNames.map(attributeOf)).toEqual([
      ...documentedAttributes(),
      'data-google-config',
      'data-texts',
      'data-services',
      'data-supervisor',
      'data-cookies',
    ]);
  });

  it('has the Dutch texts in its markup, so that they are there before a script has run', () => {
    const html = readFileSync(new URL('../demo/configurator/configurator.html', import.meta.url), 'utf8');
    const within = (node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] =>
      node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...within(child)] : []));
    const textIn = (node: DefaultTreeAdapterTypes.ParentNode): string =>
      node.childNodes
        .map((child) => {
          if ('value' in child) return child.value;
          return 'tagName' in child ? (child.tagName === 'code' ? `\`${textIn(child)}\`` : textIn(child)) : '';
        })
        .join('');
    const words: Record<string, unknown> = languages.nl.page;
    let count = 0;
    for (const node of within(parseHtml(html))) {
      const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
      const [key, label] = [attribute('data-text'), attribute('data-label')];
      if (key) expect(textIn(node).replaceAll(/\s+/g, ' ').trim()).toBe(words[key]);
      if (label) expect(attribute('aria-label')).toBe(words[label]);
      if (key || label) count++;
    }
    expect(count).toBeGreaterThan(40);
  });
});

describe('the well-known services', () => {
  it('are those that the library knows by their hosts', () => {
    for (const { name, title, frames, path } of presets)
      for (const host of frames) {
        expect(serviceAt(`https://${host}${path}`, []), host).toBe(name);
        expect(title.toLowerCase().replaceAll(' ', '-'), host).toBe(name);
      }
    const source = readFileSync(new URL('../src/consent/service.ts', import.meta.url), 'utf8');
    const known = [...source.matchAll(/\{ name: '([\w-]+)', title: '([\w ]+)'/g)].map(([, name, title]) => [
      name,
      title,
    ]);
    expect(presets.map(({ name, title }) => [name, title])).toEqual(
      known.filter(([name], at) => known.findIndex(([other]) => other === name) === at),
    );
  });

  it('are settings that the schema takes', () => {
    expect(faultsIn('services', presets.map(settingOf), formOf('services'))).toEqual([]);
  });

  it('have names of their own, as the library wants them', () => {
    const services = ['chat', 'functional', 'youtube', undefined, 'youtube', undefined].map((name) => ({ name }));
    const text = 'Deze naam is al van iets anders. Kies een andere.';
    expect(takenNames(services, ['analytics', 'chat'])).toEqual(
      ['0', '1', '4'].map((at) => ({ path: [at, 'name'], text })),
    );
    // The library agrees.
    const reported: string[] = [];
    const read = readServices(
      services.map(({ name = 'other' }) => ({ name, title: 'x', category: 'advertising' })),
      {
        baseUrl: 'https://www.symbis.nl/',
        categories: ['analytics', 'chat'],
        hasPersonalisedAds: false,
        vendors: [],
        report: (message) => reported.push(message),
      },
    );
    expect(read.map(({ name }) => name)).toEqual(['youtube', 'other']);
    expect(reported).toHaveLength(4);
  });

  it.each([
    ['Chat van Bo', 'chat-van-bo'],
    ['  123 Reserveren! ', 'reserveren'],
    ['Één café', 'een-cafe'],
    ['日本', ''],
    ['x'.repeat(40), 'x'.repeat(32)],
  ])('a name for the code is made of a title: %s', (title, name) => {
    expect(nameFrom(title)).toBe(name);
  });
});

describe('the categories that are asked for', () => {
  it.each<[Settings, string[]]>([
    [{}, []],
    [{ googleAnalytics: 'G-ABC1234567' }, ['analytics']],
    [{ googleTagManager: 'GTM-ABC123' }, ['analytics', 'advertising']],
    [{ googleTagManager: 'GTM-ABC123', googleTagManagerCategories: 'chat' }, ['chat']],
    [{ vendors: 'meta clarity shopify' }, ['advertising', 'analytics']],
    [{ vendors: 'meta', services: [{ name: 'meta', title: 'Meta', category: 'social' }] }, ['social']],
    [{ services: [{ name: 'chat', title: 'Chat', category: 'chat' }] }, ['chat']],
  ])('%j implies %j', (settings, categories) => {
    expect(impliedCategories(settings)).toEqual(categories);
    expect(askedCategories(settings)).toEqual(categories);
  });

  it('come in the order of the question: of tags, of the site itself, of services', () => {
    const services = [{ name: 'chat', title: 'Chat', category: 'chat' }];
    expect(askedCategories({ services, categories: 'extra advertising', googleAnalytics: 'G-ABC1234567' })).toEqual([
      'analytics',
      'extra',
      'advertising',
      'chat',
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
    ['picks', formOf('vendors')],
    ['picks', formOf('import')],
    ['text', formOf('controller')],
    ['text', { anyOf: [{ type: 'string' }, { type: 'object' }] }],
    ['rows', formOf('cookies')],
    ['json', formOf('texts')],
    ['parts', formOf('supervisor')],
    ['list', { type: 'array', items: { type: 'string' } }],
    ['json', formOf('googleConfig')],
    ['json', { type: 'array', items: { type: 'number' } }],
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

describe('the policy for what is shown from others', () => {
  it('names the frames of services and the hosts of vendors', () => {
    const services = [
      { name: 'youtube', title: 'YouTube', category: 'advertising' },
      {
        name: 'chat',
        title: 'Chat',
        category: 'chat',
        hosts: ['chat.example', "x.example; script-src 'unsafe-inline'"],
      },
    ];
    const lines = policyFor({ services, vendors: 'clarity shopify' }).split(';\n');
    expect(lines).toContain(
      'frame-src https://www.youtube-nocookie.com https://www.youtube.com https://chat.example https://*.chat.example',
    );
    expect(lines).toContain("connect-src 'self' https://*.clarity.ms https://c.bing.com");
    expect(lines.join()).not.toContain('unsafe-inline');
    expect(policyFor({ vendors: 'matomo' })).toContain('https://NAME.matomo.cloud');
    expect(policyFor({ vendors: 'wp-consent-api' })).toBe(policyFor({}));
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
    ['contact', 'symbis.nl', [], 'Vul in: een e-mailadres, zoals privacy@jouwwebsite.nl.'],
    ['policyUrl', 'javascript:alert(1)', [], 'Vul in: een adres dat met http of https werkt, zoals /privacy.'],
    ['lang', 'xx', [], 'Vul in: een taal die er is, zoals nl of en.'],
    ['maxAgeDays', 401, [], 'Vul in: een heel getal van 1 tot en met 400.'],
    ['maxAgeDays', Number.NaN, [], 'Vul in: een heel getal van 1 tot en met 400.'],
    ['googleAds', 'AW-x', [], 'Vul in: id’s zoals AW-123456789 of DC-1234567.'],
    ['theme', 'pink', [], 'Vul in: een van "auto", "light", "dark".'],
    [
      'import',
      'didomi',
      [],
      'Vul in: namen uit deze lijst: vanilla-cookieconsent, klaro, tarteaucitron, cookiebot, onetrust, cookieyes, complianz.',
    ],
    ['controller', 5, [], 'Vul in: een tekst.'],
    ['googleConfig', [], [], 'Vul in: een object tussen { en }.'],
    ['googleConfig', { 'a/b~c': 5 }, ['a/b~c'], 'Vul in: een object tussen { en }.'],
    ['texts', { en: { accept: 5 } }, ['en', 'accept'], 'Vul in: een tekst die niet leeg is.'],
    ['cookies', {}, [], 'Vul in: een lijst.'],
    ['cookies', [{ name: '_x' }], ['0', 'category'], 'Vul dit nog in.'],
    ['cookies', [{ name: '_', category: 'x' }], ['0', 'name'], 'Vul in: ten minste twee tekens.'],
    [
      'cookies',
      [{ name: '_x', category: 'x', purpos: '' }],
      ['0', 'purpos'],
      'Dit bestaat niet. Bedoelde je “purpose”?',
    ],
    ['cookies', [{ name: '_x', category: 'x', httpOnly: 1 }], ['0', 'httpOnly'], 'Vul in: true of false.'],
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
    ['theme', 'pink', 'theme: Vul in: een van "auto", "light", "dark".'],
    ['debug', 'yes', 'debug: Vul in: een van true, false, "", "true", "false".'],
    ['maxAgeDays', 'long', 'maxAgeDays: Vul in: een heel getal van 1 tot en met 400.'],
    ['texts', '{"accept"', 'texts: dit is geen geldige JSON.'],
    ['policyUrl', 'javascript:alert(1)', 'policyUrl: Vul in: een adres'],
  ])('are left out and reported: %s %j', (name, given, text) => {
    const { settings, problems } = usableSettings([[name, given]], schema);
    expect(settings).toEqual({});
    expect(problems).toEqual([expect.stringContaining(text)]);
  });

  it.each([
    ['a name', 'x'.repeat(1e6), '1', `${'x'.repeat(40)} bestaat niet.`],
    ['JSON', 'googleConfig', `{"a":${'['.repeat(5e4)}${']'.repeat(5e4)}}`, 'googleConfig: dit is geen geldige JSON.'],
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
    expect(toHash({ position: 'top' }, schema, 'en')).toBe('#ui=en&position=top');
    expect(toHash({}, schema, 'en')).toBe('#ui=en');
  });

  it('restores the settings', () => {
    for (const language of ['nl', 'en'] as const) {
      const hash = toHash(allKinds, schema, language);
      expect(fromHash(hash, schema)).toEqual({ settings: allKinds, problems: [] });
      expect(languageOf(hash)).toBe(language);
    }
  });

  it.each([
    ['', 'nl'],
    ['#lang=en', 'nl'],
    ['#ui=xx&position=top', 'nl'],
    ['#ui=en', 'en'],
    ['#ui=nl&ui=en', 'en'],
    ['#ui=__proto__', 'nl'],
  ])('%s shows the page in %s', (hash, language) => {
    expect(languageOf(hash)).toBe(language);
    expect(fromHash(hash, schema).problems).toEqual([]);
  });

  it('from anyone is harmless', () => {
    const given = fc.oneof(fc.constantFrom(...settingNames, '$schema', '__proto__', 'ui'), fc.string());
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

describe('the settings of the plugin for WordPress', () => {
  const plugin = readFileSync(new URL('../demo/wordpress/cookiemelding.php', import.meta.url), 'utf8');

  it('have the same keys as the plugin', () => {
    const keysIn = (code: string) => [...code.matchAll(/^ {4}'(\w+)' => /gm)].map(([, key]) => key);
    const constant = plugin.match(/^const SETTINGS = \[\n[^]+?\n\];/m)![0];
    expect(keysIn(wordpressSettings(allKinds, schema))).toEqual(keysIn(constant));
  });

  it('are the categories, the notice and the hosts that wait', () => {
    const settings: Settings = {
      controller: "Bakkerij 't Hoekje \\",
      categories: 'chat',
      googleAnalytics: 'G-ABC1234567',
      personalisedAds: true,
      maxAgeDays: 90,
      vendors: 'meta',
      services: [
        { name: 'youtube', title: 'YouTube', category: 'advertising' },
        { name: 'chat', title: 'Chat', category: 'chat', hosts: ['chat.example'] },
      ],
    };
    expect(wordpressSettings(settings, schema)).toBe(`const SETTINGS = [
    'categories' => ['analytics', 'chat', 'advertising'],
    'notice' => [
        'controller' => 'Bakkerij \\'t Hoekje \\\\',
        'googleAnalytics' => ['G-ABC1234567'],
        'personalisedAds' => true,
        'maxAgeDays' => 90,
        'vendors' => ['meta'],
        'services' => [
            ['name' => 'youtube', 'title' => 'YouTube', 'category' => 'advertising'],
            ['name' => 'chat', 'title' => 'Chat', 'category' => 'chat', 'hosts' => ['chat.example']],
        ],
    ],
    'url' => WPMU_PLUGIN_URL . '/cookiemelding/',
    'hosts' => [
        'connect.facebook.net' => 'advertising',
        'youtube.com' => 'advertising',
        'youtube-nocookie.com' => 'advertising',
        'youtu.be' => 'advertising',
        'chat.example' => 'chat',
        '*' => 'advertising',
    ],
    'scripts' => [],
];`);
  });

  it('block nothing where nothing is asked, and name no category that is not asked', () => {
    expect(wordpressSettings({}, schema)).toContain("'hosts' => [],");
    expect(wordpressSettings({ googleAnalytics: 'G-ABC1234567' }, schema)).toContain(
      "'hosts' => ['*' => 'analytics'],",
    );
  });
});

describe('the examples of blocked code', () => {
  it('are a frame for each service and a script for each vendor that has one', () => {
    const services = [
      settingOf(presets[0]!),
      { name: 'chat', title: 'Chat', category: 'chat', hosts: ['chat.example'] },
      { name: 'plain', title: 'No hosts', category: 'chat' },
    ];
    const examples = blockedExamples({ services, vendors: 'clarity shopify' });
    expect(examples.match(/data-service="[\w-]+"/g)).toEqual([
      'data-service="youtube"',
      'data-service="chat"',
      'data-service="clarity"',
    ]);
    expect(examples).toContain('data-src="https://www.youtube-nocookie.com/embed/…"');
    expect(blockedExamples({})).toBe('');
  });
});

describe('own texts', () => {
  it('are the same after they were shown as a list', () => {
    const name = fc.oneof(fc.string({ minLength: 1 }), fc.constant('__proto__'));
    const given = fc.dictionary(name, fc.oneof(fc.string(), fc.dictionary(name, fc.string(), { minKeys: 1 })));
    fc.assert(
      fc.property(given, (value) => {
        expect(settingOfTexts(textsIn(value))).toEqual(value);
      }),
    );
  });

  it('keep those that are usable', () => {
    const given = { accept: 'Prima', reject: 5, en: { accept: 'Fine', reject: ' ' }, de: { accept: 1 } };
    expect(usablePart('texts', given, formOf('texts'))).toEqual({ accept: 'Prima', en: { accept: 'Fine' } });
    expect(usablePart('texts', { accept: 5 }, formOf('texts'))).toBeUndefined();
    expect(usablePart('texts', ['x'], formOf('texts'))).toBeUndefined();
  });
});

describe('settings that are added to others', () => {
  it('let lists grow, fill in what is empty and keep the rest', () => {
    const current = {
      controller: 'Symbis',
      googleAnalytics: 'G-ABC1234567',
      position: 'top',
      cookies: [{ name: '_x', category: 'analytics' }],
    };
    const found = {
      controller: 'www.symbis.nl',
      googleAnalytics: 'G-ABC1234567 G-ABC1234568',
      googleAds: 'AW-123456789',
      position: 'top',
      cookies: [
        { name: '_x', category: 'advertising' },
        { name: '_x', kind: 'localStorage', category: 'analytics' },
      ],
    };
    expect(mergeSettings(current, found, schema)).toEqual({
      settings: {
        ...current,
        googleAnalytics: 'G-ABC1234567 G-ABC1234568',
        googleAds: 'AW-123456789',
        cookies: [current.cookies[0], found.cookies[1]],
      },
      added: { googleAnalytics: 'G-ABC1234568', googleAds: 'AW-123456789', cookies: [found.cookies[1]] },
      kept: ['controller'],
    });
  });
});

describe('the report of an audit', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', [{ sites: [] }]],
    ['settings', { controller: 'Symbis' }],
    ['a package', { name: 'x', version: '1.0.0', pages: 1, sites: {} }],
    ['half a report', { sites: [] }],
  ])('is not %s', (_, value) => {
    expect(readReport(value, schema)).toBeUndefined();
  });

  it('names the company behind a well-known service', () => {
    const services = [
      { name: 'youtube', title: 'YouTube', category: 'advertising', provider: 'YouTube', hosts: ['youtube.com'] },
      { name: 'vimeo', title: 'Vimeo', category: 'advertising', provider: 'Vimeo GmbH' },
      { name: 'chat', title: 'Chat', category: 'chat' },
    ];
    const site = { origin: 'https://www.bakker.example', settings: { services } };
    const [proposal] = readReport({ sites: [site], pages: [] }, schema)!;
    const [youtube, vimeo, chat] = proposal!.settings['services'] as typeof services;
    expect(youtube).toEqual({ ...settingOf(presets[0]!), hosts: ['youtube.com'] });
    expect(vimeo).toMatchObject({ provider: 'Vimeo GmbH', privacyUrl: 'https://vimeo.com/privacy' });
    expect(chat).toBe(services[2]);
  });

  it('from anyone proposes nothing but usable settings', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('https://a.example', 'services', '__proto__', '</script>'));
    const site = fc.oneof(
      fc.json().map((value) => JSON.parse(value) as unknown),
      fc.record({ origin: text, tag: text, settings: fc.dictionary(text, fc.jsonValue()) }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(fc.array(site), fc.array(fc.jsonValue()), (sites, pages) => {
        // A tag is markup, which only a browser reads: that is for the built test.
        const given = sites.map((one) => (typeof one === 'object' && one ? { ...one, tag: undefined } : one));
        const proposals = readReport({ sites: given, pages }, schema)!;
        expect(proposals).toHaveLength(sites.length);
        for (const { settings } of proposals)
          for (const [name, value] of Object.entries(settings)) expect(faultsIn(name, value, formOf(name))).toEqual([]);
      }),
    );
  });
});
