import { BlockedContent } from '../blocked/blocked-content.js';
import { blockedGoogleTag } from '../blocked/blocked-google-tag.js';
import { ConsentManager } from '../consent/consent-manager.js';
import { GoogleTags } from '../google/google-tags.js';
import { LanguagePreference } from '../locales/language-preference.js';
import { attempt } from '../platform/attempt.js';
import { DEVELOPMENT_DELAY_MS, isDevelopmentHost } from '../platform/development-host.js';
import { isInForeignFrame } from '../platform/foreign-frame.js';
import { createRandomId } from '../platform/random-id.js';
import type { Report } from '../platform/report.js';
import { whenActivated } from '../platform/when-activated.js';
import type { GivenSettings } from '../settings/read-setting.js';
import { readSettings } from '../settings/settings.js';
import { entriesOf, STORAGE_KINDS } from '../storage/browser-storage.js';
import { ConsentCookie } from '../storage/consent-cookie.js';
import { TabSync } from '../storage/tab-sync.js';
import { markChoice } from './asked-around.js';
import type { AppliedChange, Core } from './core.js';
import { PartLoader, type ImportFile } from './load-part.js';
import { applyChange } from './on-change.js';
import { PageObserver } from './page-observer.js';
import { listenToControls } from './preferences-control.js';
import { createApi, type Cookiemelding } from './public-api.js';
import { ReloadOnMove } from './reload.js';
import { restoreChoice } from './restore-choice.js';
import { createPageScan } from './scan-page.js';
import { page } from '../platform/native.js';
import { VendorsPart } from './vendors-part.js';

declare global {
  interface Navigator {
    /** @see https://w3c.github.io/gpc/ */
    readonly globalPrivacyControl?: boolean;
  }
}

export interface StartOptions {
  readonly given: GivenSettings;
  /** Nonce of the page's content security policy; empty when there is none. */
  readonly nonce: string;
  readonly report: Report;
  readonly importFile: ImportFile;
  /** How long an app gets for its first rendering before it is given a settings button; milliseconds. */
  readonly settingsButtonDelayMs: number;
  /** Runs the task that restores the stored choice: at once, or when the running script has ended. */
  readonly schedule: (task: () => void) => void;
}

/** What is stored, as `KIND NAME`. */
const storedItems = () => STORAGE_KINDS.flatMap((kind) => entriesOf(kind).map(([name]) => `${kind} ${name}`));

/**
 * Puts the core together and starts it: what a stored choice grants is released, and the visitor is asked when there is
 * none. Everything has been denied to Google's tags before.
 */
export function start({
  given,
  nonce,
  report,
  importFile,
  settingsButtonDelayMs,
  schedule,
}: StartOptions): Cookiemelding {
  let hasUnusableSetting = false;
  const reportSetting: Report = (problem) => {
    hasUnusableSetting = true;
    report(problem);
  };
  const settings = readSettings(given, {
    hostname: location.hostname,
    isSecure: location.protocol === 'https:',
    baseUrl: page.baseURI,
    report: reportSetting,
  });
  const isDeveloped = isDevelopmentHost(location.hostname);
  const storedAtStart = new Set<string>();
  const gpcOptOut = settings.gpc !== 'ignore' && !!navigator.globalPrivacyControl;
  const language = new LanguagePreference(settings.lang);
  const loader = new PartLoader(importFile, report);
  const vendorsPart = new VendorsPart();
  const listeners: ((change: AppliedChange) => void)[] = [];
  const isFramed = isInForeignFrame();
  const onGrantRefused = () => report('Nothing can be granted in a cross-origin frame.');
  const consent = new ConsentManager({
    policy: settings,
    store: new ConsentCookie(settings),
    report,
    now: Date.now,
    createId: () => (settings.recordsUrl ? createRandomId() : undefined),
    language: () => language.shown,
    onStore: (record) => tabSync.announce(record, () => consent.reconcile()),
    onGrantRefused: isFramed ? onGrantRefused : undefined,
    onChange: (change) => {
      loader.forgiveFailures();
      vendorsPart.load(core);
      applyChange(change, { core, googleTags, scan, publish, reloadOnMove });
    },
  });
  const { isGranted } = consent;
  const isAnswered = () => !!(consent.record ?? gpcOptOut);
  const answers = {
    categories: settings.categories,
    declaredServices: settings.services,
    isGranted,
    isAnswered,
    isEverythingGranted: () => consent.isEverythingGranted,
    services: () => consent.record?.services,
  };
  const blocked = new BlockedContent({ answers, vendorsPart, nonce, report });
  const blockedTag = () => blockedGoogleTag(blocked);
  const googleTags = new GoogleTags({ settings, isGranted, isAnswered, blockedTag, nonce, report });
  const tabSync = new TabSync(settings.cookieName);
  const reloadOnMove = new ReloadOnMove();
  blocked.onScan(reloadOnMove.check);
  const core: Core = {
    settings,
    given,
    consent,
    blocked,
    language,
    gpcOptOut,
    storedAtStart,
    isInForeignFrame: isFramed,
    report,
    onChange: (listener) => void listeners.push(listener),
    withPart: (name, task) => loader.withPart(core, name, task),
    showPreferences: () =>
      void (isFramed
        ? core.withPart('placeholders', (placeholders) => placeholders.explainFrame())
        : core.withPart('ui', (ui) => ui.showPreferences())),
    loadLanguage: (name) => loader.loadLanguage(name),
  };
  const publish = (change: AppliedChange) => {
    for (const listener of listeners) attempt(() => listener(change), report);
  };
  const { scan } = new PageObserver({
    roots: blocked.roots,
    ...createPageScan({ core, loader, settingsButtonDelayMs }),
    isOwn: (node) => blocked.own.has(node),
    onAttribute: (element, name, previous) => blocked.onAttribute(element, name, previous),
  });
  const restoreAndScan = () => {
    // The site's code gets its API whatever a browser refuses here, as it does in a sandboxed page.
    attempt(() => restoreChoice({ core, googleTags, tabSync }), report);
    // Later than what visitors wait for, and before anything is released that could store something.
    if (settings.debug || isDeveloped) for (const item of storedItems()) storedAtStart.add(item);
    vendorsPart.load(core);
    attempt(scan, report);
  };
  let isRestored = false;
  const restore = () => {
    if (isRestored) return;
    isRestored = true;
    attempt(() => whenActivated(restoreAndScan), report);
  };
  const api = markChoice(createApi(core, { scanPage: scan, restore }), settings.cookieName);
  listenToControls(api.showPreferences);
  const check = () => void core.withPart('devtools', (tools) => tools.check());
  if (hasUnusableSetting || settings.debug || googleTags.hasForeignTag) check();
  addEventListener('load', () => {
    if (googleTags.hasForeignTag) check();
  });
  // Where a site is developed they follow the page by themselves, also that of a returning visitor.
  if (isDeveloped) setTimeout(() => void core.withPart('devtools', () => undefined), DEVELOPMENT_DELAY_MS);
  schedule(restore);
  return api;
}
