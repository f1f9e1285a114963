import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsentChange } from '../../src/consent/consent-change.js';
import { ConsentManager } from '../../src/consent/consent-manager.js';
import type { ConsentRecord } from '../../src/consent/record.js';
import type { AppliedChange, Core } from '../../src/core/core.js';
import type { PartName, Parts, Ui } from '../../src/core/parts.js';
import { LanguagePreference } from '../../src/locales/language-preference.js';
import { readSettings } from '../../src/settings/settings.js';
import { start as startPreferences } from '../../src/ui/preferences.js';
import { start } from '../../src/ui/ui.js';

const both = { googleAnalytics: 'G-ABC1234567', googleAds: 'AW-123456789', controller: 'Symbis', lang: 'nl' };

/** A core of which the test decides which parts can be had, and what becomes of a change. */
class FakeCore {
  stored: ConsentRecord | undefined;
  applied: Partial<AppliedChange> = {};
  canStore = true;
  readonly reported: string[] = [];
  readonly used: PartName[] = [];
  readonly records = { record: vi.fn<Parts['records']['record']>(), countShown: vi.fn<(layer: 1 | 2) => void>() };
  readonly parts: Partial<{ [Name in PartName]: Parts[Name] }>;
  readonly changes: AppliedChange[] = [];
  readonly #listeners: ((change: AppliedChange) => void)[] = [];
  readonly core: Core;

  constructor(given: Record<string, unknown>) {
    const report = (problem: string) => void this.reported.push(problem);
    const settings = readSettings(given, { hostname: 'symbis.nl', isSecure: true, baseUrl: document.baseURI, report });
    const store = {
      read: () => this.stored,
      write: (record?: ConsentRecord) => {
        if (this.canStore) this.stored = record;
        return this.canStore;
      },
    };
    const consent = new ConsentManager({
      report: () => undefined,
      policy: settings,
      store,
      now: Date.now,
      createId: () => 'x',
      language: () => 'nl',
      onStore: () => undefined,
      onChange: (change) => this.publish(change),
    });
    this.core = {
      settings,
      given,
      consent,
      language: new LanguagePreference(settings.lang),
      gpcOptOut: false,
      report,
      onChange: (listener: (change: AppliedChange) => void) => void this.#listeners.push(listener),
      withPart: async (name: PartName, task: (part: never) => unknown) => {
        this.used.push(name);
        const part = this.parts[name];
        return part && (await task(part as never));
      },
      loadLanguage: () => Promise.reject(new Error('not in this test')),
    } as unknown as Core;
    this.parts = { settings: startPreferences(this.core), records: this.records };
  }

  publish(change: ConsentChange) {
    const applied = {
      cleanUp: undefined,
      withdrawn: change.changed,
      isWithdrawal: false,
      reload: 'never' as const,
      ...change,
      ...this.applied,
    };
    this.changes.push(applied);
    for (const listener of this.#listeners) listener(applied);
  }
}

let fake: FakeCore;
let ui: Ui;

async function begin(given: Record<string, unknown> = both, change = (_: FakeCore) => {}) {
  fake = new FakeCore(given);
  change(fake);
  fake.core.consent.restore();
  ui = await start(fake.core);
}

const notice = () => document.querySelector('cookie-melding')!;
const isBannerShown = () =>
  document.querySelector('cookie-melding:popover-open') !== null &&
  !notice().shadowRoot!.querySelector('section')!.hidden;
const dialog = () =>
  notice().shadowRoot!.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog') ?? undefined;
const message = async () => {
  await notice().updateComplete;
  return notice().shadowRoot!.querySelector('[role=status]')!.textContent!.trim();
};
const press = (slot: string) => notice().querySelector<HTMLButtonElement>(`[slot=${slot}]`)!.click();

beforeEach(() => {
  document.body.innerHTML = '<h1>Welkom</h1>';
});
afterEach(() => {
  document.querySelector('cookie-melding')?.remove();
});

describe('the interface', () => {
  it('asks when there is no choice, and not when there is', async () => {
    await begin();
    expect(document.querySelector('cookie-melding')).toBeNull();
    await ui.ask();
    await notice().updateComplete;
    expect(isBannerShown()).toBe(true);
    press('reject');
    expect(fake.core.consent.record?.method).toBe('reject-all');
    expect(document.querySelector('cookie-melding:popover-open')).toBeNull();
    await ui.ask();
    expect(document.querySelector('cookie-melding:popover-open')).toBeNull();
  });

  it('looks for a choice in another tool first, unless something is stored', async () => {
    const importChoice = vi.fn<() => void>(() => fake.core.consent.answer(true, { method: 'api' }));
    await begin({ ...both, import: 'cookiebot' }, (one) => Object.assign(one.parts, { import: { importChoice } }));
    await ui.ask();
    expect(importChoice).toHaveBeenCalledOnce();
    expect(document.querySelector('cookie-melding:popover-open')).toBeNull();
  });

  it('passes on the texts that were on screen with the answer', async () => {
    await begin();
    await ui.ask();
    press('accept');
    const { evidence } = fake.changes[0]!;
    expect(evidence?.layer).toBe(1);
    expect(evidence?.texts.slice(-3)).toEqual(['Alles weigeren', 'Alles accepteren', 'Instellingen']);
    await ui.showPreferences();
    dialog()!.querySelector<HTMLButtonElement>('[part=save]')!.click();
    expect(fake.changes[1]!.evidence?.layer).toBe(2);
    expect(fake.changes[1]!.evidence?.texts.at(-1)).toBe('Opslaan');
  });

  it('counts the layers that are shown only where the site wants that', async () => {
    await begin({ ...both, recordsUrl: '/records', consentRate: true });
    await ui.ask();
    await ui.showPreferences();
    expect(fake.records.countShown.mock.calls).toEqual([[1], [2]]);
    await begin({ ...both, recordsUrl: '/records' });
    await ui.ask();
    expect(fake.used).toEqual(['records']);
    expect(fake.records.countShown).not.toHaveBeenCalled();
    await begin();
    await ui.ask();
    expect(fake.used).toEqual([]);
  });
});

describe('the visitor hears', () => {
  it('that an answer is saved, for screen readers only', async () => {
    await begin();
    await ui.ask();
    press('reject');
    expect(await message()).toBe('Je keuze is opgeslagen. We plaatsen alleen functionele cookies.');
    expect(notice().matches(':popover-open')).toBe(false);
  });

  it('nothing about an answer of another tab, or of the site’s own code', async () => {
    await begin();
    await ui.ask();
    fake.core.consent.answer(true, { method: 'api' });
    expect(await message()).toBe('');
  });

  it('what a withdrawal removed and left, instead of that the answer is saved', async () => {
    await begin();
    await ui.ask();
    fake.applied = {
      isWithdrawal: true,
      withdrawn: ['analytics'],
      cleanUp: { removed: ['_ga', '_gid'], left: [{ name: 'IDE', reason: 'other-host' }] },
    };
    press('reject');
    expect(await message()).toBe(
      'Je toestemming voor Analytisch is ingetrokken. We hebben 2 cookies van deze website verwijderd. ' +
        'Heeft Google zelf cookies geplaatst, op doubleclick.net of google.com? Die kan deze website niet verwijderen.',
    );
    expect(notice().matches(':popover-open')).toBe(true);
  });

  it('nothing of a withdrawal after which the page reloads: the next page does', async () => {
    await begin();
    await ui.ask();
    fake.applied = { isWithdrawal: true, reload: 'now', cleanUp: { removed: ['_ga'], left: [] } };
    press('reject');
    expect(await message()).toBe('');
    ui.announceWithdrawal({ cleanUp: { removed: ['_ga'], left: [] }, withdrawn: ['analytics'] });
    expect(await message()).toBe(
      'Je toestemming voor Analytisch is ingetrokken. We hebben 1 cookie van deze website verwijderd.',
    );
  });

  it('that the page has not reloaded, until the visitor answers', async () => {
    await begin();
    let reloads = 0;
    ui.announceWithdrawal({ cleanUp: undefined, withdrawn: [], reload: () => reloads++ });
    expect(await message()).toMatch(/^De pagina is niet opnieuw geladen, omdat je iets hebt ingevuld\./);
    const [reload, later] = notice().shadowRoot!.querySelectorAll('button');
    reload!.click();
    expect(reloads).toBe(1);
    later!.click();
    expect(await message()).toBe('');
    expect(notice().matches(':popover-open')).toBe(false);
  });

  it('that the browser does not keep the choice', async () => {
    await begin(both, (one) => (one.canStore = false));
    await ui.ask();
    press('accept');
    expect(await message()).toContain('Je browser bewaart je keuze niet.');
    expect(notice().matches(':popover-open')).toBe(true);
  });
});

describe('a reset', () => {
  it('brings the question back', async () => {
    await begin();
    await ui.ask();
    press('accept');
    fake.applied = { isWithdrawal: true };
    fake.core.consent.reset();
    await notice().updateComplete;
    expect(isBannerShown()).toBe(true);
  });

  it('of another tab does too', async () => {
    await begin();
    fake.core.consent.answer(true, { method: 'api' });
    fake.stored = undefined;
    fake.core.consent.sync();
    await notice().updateComplete;
    expect(isBannerShown()).toBe(true);
  });
});

describe('the second layer', () => {
  it('that cannot be had leaves the question on screen, and the next press tries again', async () => {
    await begin(both, (one) => Object.assign(one.parts, { settings: undefined }));
    await ui.ask();
    await ui.showPreferences();
    expect(dialog()).toBeUndefined();
    expect(isBannerShown()).toBe(true);
    fake.parts.settings = startPreferences(fake.core);
    press('settings');
    await expect.poll(() => dialog()?.open).toBe(true);
    expect(notice().matches(':popover-open')).toBe(false);
    expect(fake.reported).toEqual([]);
  });

  it('that is opened twice at once is one, and a banner does not come in front of it', async () => {
    await begin();
    await ui.ask();
    await Promise.all([ui.showPreferences(), ui.showPreferences()]);
    ui.showBanner();
    expect(dialog()?.open).toBe(true);
    expect(notice().matches(':popover-open')).toBe(false);
    dialog()!.close();
    await expect.poll(isBannerShown).toBe(true);
  });

  it('does not open any more when the visitor has answered while it was loading', async () => {
    await begin();
    await ui.ask();
    const opening = ui.showPreferences();
    press('reject');
    await opening;
    expect(dialog()?.open ?? false).toBe(false);
    expect(notice().matches(':popover-open')).toBe(false);
  });
});

describe('the declaration', () => {
  it('shows the present choice, and withdraws it', async () => {
    document.body.innerHTML = '<cookie-declaration></cookie-declaration>';
    await begin();
    fake.core.consent.answer(true, { method: 'api' });
    await ui.fillDeclarations();
    const declaration = document.querySelector('cookie-declaration')!;
    await declaration.updateComplete;
    const withdraw = [...declaration.shadowRoot!.querySelectorAll('button')].find((button) =>
      button.textContent!.includes('Trek je toestemming in'),
    );
    withdraw!.click();
    await declaration.updateComplete;
    expect(fake.core.consent.record).toMatchObject({ method: 'reject-all', choices: { analytics: false } });
    expect(declaration.shadowRoot!.textContent).not.toContain('Trek je toestemming in');
    expect(declaration.shadowRoot!.activeElement?.localName).toBe('button');
  });
});
