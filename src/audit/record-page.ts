import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright';
import { delay } from '../testing/poll.js';
import { runInPage } from '../testing/run-in-page.js';
import { takeSnapshot } from '../testing/take-snapshot.js';
import type { PageSnapshot } from '../testing/page-snapshot.js';
import { answerByRules } from './autoconsent.js';
import type { Moment } from './moment.js';
import type { LayerRecord, LibraryRecord, Observation, PageRecord, Picture } from './observation.js';
import { PageFailure, toPageFailure } from './audit-error.js';
import { PageRecorder } from './page-recorder.js';
import { answer, clickControl, clickSettings, findLayer, readFacts, waitForLayer, type FoundLayer } from './press.js';
import type { PageFacts } from './read-page.js';
import { within } from './within.js';

/** How a page is looked at. */
export interface PageOptions {
  /** How long each moment lasts after the page has loaded, in milliseconds. Default: 4000. */
  readonly waitMs?: number;
  /** How long a page may take to answer, in milliseconds. Default: 20 000. */
  readonly timeoutMs?: number;
  /** Language of the visitor. Default: `nl-NL`. */
  readonly locale?: string;
  /** Whether certificates that nobody vouches for are accepted. */
  readonly ignoreCertificates?: boolean;
  /** Whether pictures are taken. Default: `true`. */
  readonly hasPictures?: boolean;
}

const VIEWPORT = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

/** A page that never finishes loading is looked at all the same. */
const LOAD_TIMEOUT_MS = 8000;

/** How long the later moments last, beside the first. */
const LATER_PART = 0.7;

/** A page that never comes to rest too. */
const IDLE_TIMEOUT_MS = 5000;

/** How long a page may take to close. */
const LEAVE_TIMEOUT_MS = 3000;

/** What is left of both for the later visits to such a page. */
const IMPATIENT_MS = 1500;

/** How long the visitors of one page wait for what may never come. */
class Patience {
  loadMs = LOAD_TIMEOUT_MS;
  idleMs = IDLE_TIMEOUT_MS;
}

const isWebAddress = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** One visitor, with a browser profile of its own. */
class Visitor {
  readonly clicks = { accept: 0, reject: 0, withdraw: 0 };
  readonly problems: string[] = [];
  html = '';
  status = 0;
  #from = 0;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly recorder: PageRecorder,
    readonly url: string,
    readonly options: PageOptions,
    readonly patience: Patience,
  ) {}

  static async come(
    browser: Browser,
    url: string,
    {
      options,
      patience,
      more = {},
    }: { options: PageOptions; patience: Patience; more?: BrowserContextOptions | undefined },
  ) {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      locale: options.locale ?? 'nl-NL',
      ignoreHTTPSErrors: options.ignoreCertificates ?? false,
      acceptDownloads: false,
      ...more,
    });
    try {
      if (more.extraHTTPHeaders?.['Sec-GPC'])
        await context.addInitScript(
          `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })`,
        );
      const recorder = await PageRecorder.start(context);
      const page = await context.newPage();
      // "Leave this page?" is answered yes, everything else no.
      page.on('dialog', (dialog) => {
        const isLeaving = dialog.type() === 'beforeunload';
        void (isLeaving ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
      });
      // A visitor's browser blocks them, and one that opens others never ends.
      page.on('popup', (popup) => void popup.close().catch(() => undefined));
      await recorder.watch(page);
      return new Visitor(context, page, recorder, url, options, patience);
    } catch (error) {
      await context.close().catch(() => undefined);
      throw error;
    }
  }

  /** @throws PageFailure when there is no page at the address */
  async open(): Promise<void> {
    const { page, url, options } = this;
    let response: Response | null;
    try {
      response = await page.goto(url, { waitUntil: 'commit', timeout: options.timeoutMs ?? 20_000 });
    } catch (error) {
      throw toPageFailure(error);
    }
    if (!response) throw new PageFailure('no-answer');
    this.status = response.status();
    if (this.status >= 400) throw new PageFailure('status', String(this.status));
    const type = (await response.headerValue('content-type').catch(() => null)) ?? '';
    if (type && !/html/i.test(type)) throw new PageFailure('no-html', type);
    this.html ||= await within(response.text(), LOAD_TIMEOUT_MS, '');
    if (await this.#loaded()) return;
    this.problems.push('never-loads');
    this.patience.loadMs = IMPATIENT_MS;
  }

  #loaded(): Promise<boolean> {
    const load = this.page.waitForLoadState('load', { timeout: this.patience.loadMs });
    return load.then(
      () => true,
      () => false,
    );
  }

  /** Waits until the network is idle. */
  async rest(): Promise<boolean> {
    const isIdle = await this.recorder.waitUntilIdle(this.patience.idleMs);
    if (!isIdle) this.patience.idleMs = IMPATIENT_MS;
    return isIdle;
  }

  /**
   * Waits until the page has done what it does at this moment: also what it does only once it is used.
   * @param isFirst whether this is the page's first moment, which takes longest
   */
  async settle(isFirst = false, isUsed = true): Promise<void> {
    const { page } = this;
    const waitMs = (this.options.waitMs ?? 4000) * (isFirst ? 1 : LATER_PART);
    const end = Date.now() + waitMs;
    await this.rest();
    if (isUsed) {
      const use = async () => {
        await page.mouse.move(300, 200);
        await page.mouse.move(420, 320);
        await page.mouse.wheel(0, 900);
        await delay(150);
        await page.mouse.wheel(0, -3000);
      };
      await within(use(), 2000, undefined);
    }
    await delay(Math.max(0, end - Date.now()));
    if (!(await this.rest())) this.problems.push('never-rests');
  }

  /** Begins a moment. */
  next(): void {
    this.recorder.next();
    this.#from = this.problems.length;
  }

  async observe(
    moment: Moment,
    {
      clicks = 0,
      found,
      smallLayer,
    }: { clicks?: number; found?: FoundLayer | undefined; smallLayer?: LayerRecord | undefined } = {},
  ): Promise<{ observation: Observation; facts: PageFacts | undefined; snapshot: PageSnapshot | undefined }> {
    const { page, recorder } = this;
    const [facts, snapshot] = await Promise.all([
      readFacts(page),
      within(runInPage(page, takeSnapshot), 5000, undefined),
    ]);
    // What cannot be read is no pass.
    if (!facts) this.problems.push('cannot-read');
    const layer = found ?? (facts && (await findLayer(page)));
    const observation: Observation = {
      moment,
      requests: await recorder.requests(),
      stored: await recorder.stored(page),
      hints: facts?.hints ?? [],
      queue: snapshot?.queue,
      layer: layer?.layer,
      smallLayer,
      clicks,
      settingsControls: facts?.settingsControls ?? [],
      problems: this.problems.slice(this.#from),
    };
    return { observation, facts, snapshot };
  }

  async picture(name: Picture['name']): Promise<Picture[]> {
    if (this.options.hasPictures === false) return [];
    const data = await this.page
      .screenshot({ type: 'jpeg', quality: 55, timeout: 5000, animations: 'disabled' })
      .catch(() => undefined);
    return data ? [{ name, data: data.toString('base64') }] : [];
  }

  async leave(): Promise<void> {
    // A page that is caught in a loop closes late, or never.
    await within(
      this.recorder.stop().then(() => this.context.close()),
      LEAVE_TIMEOUT_MS,
      undefined,
    );
  }
}

function libraryIn(snapshot: PageSnapshot | undefined, facts: PageFacts | undefined): LibraryRecord | undefined {
  if (!snapshot?.isLoaded) return;
  let block: Record<string, unknown> = {};
  try {
    block = Object(JSON.parse(facts?.block || '{}')) as Record<string, unknown>;
  } catch {
    // The library reports it in the console.
  }
  return { settings: snapshot.settings, block };
}

/** Runs a task for a visitor, who leaves whatever happens. */
async function asVisitor<Result>(
  browser: Browser,
  url: string,
  how: { options: PageOptions; patience: Patience; more?: BrowserContextOptions | undefined },
  task: (visitor: Visitor) => Promise<Result>,
): Promise<Result> {
  const visitor = await Visitor.come(browser, url, how);
  try {
    return await task(visitor);
  } finally {
    await visitor.leave();
  }
}

/** Who comes and looks. */
async function arrive(visitor: Visitor) {
  const { page } = visitor;
  await visitor.open();
  await visitor.settle(true);
  const found = await waitForLayer(page, 500);
  const pictures = await visitor.picture(found ? 'first-layer' : 'page');
  const first = await visitor.observe('arrival', { found });
  return { ...first, found, pictures, finalUrl: page.url() };
}

/** The same visitor with a smaller window, and once more; opens the settings without an answer. */
async function stay(visitor: Visitor, { observation, found, pictures }: Awaited<ReturnType<typeof arrive>>) {
  const { page } = visitor;
  let smallLayer: LayerRecord | undefined;
  if (found) {
    await page.setViewportSize(PHONE);
    await delay(250);
    smallLayer = (await findLayer(page))?.layer;
    pictures.push(...(await visitor.picture('phone')));
    await page.setViewportSize(VIEWPORT);
  }
  visitor.next();
  await visitor.open();
  await visitor.settle(false, false);
  const second = await visitor.observe('arrival-return');
  let secondLayer: LayerRecord | undefined;
  const again = found && (await waitForLayer(page, 2000));
  if (again?.layer.controls.some(({ kind }) => kind === 'settings') && (await clickControl(again, 'settings'))) {
    await delay(700);
    secondLayer = (await waitForLayer(page, 1500))?.layer;
    if (secondLayer) pictures.push(...(await visitor.picture('second-layer')));
  }
  return { observations: [{ ...observation, smallLayer }, second.observation], secondLayer, pictures };
}

/** Opens the page, and answers its notice. @returns whether that could be done */
async function openAndAnswer(visitor: Visitor, kind: 'accept' | 'reject') {
  const { page, clicks } = visitor;
  await visitor.open();
  await visitor.rest();
  const found = await waitForLayer(page, 4000);
  visitor.next();
  const pressed = found ? await answer(page, found, kind) : { isDone: false, clicks: 0 };
  clicks[kind] = pressed.clicks;
  if (pressed.isDone) return { isDone: true, tool: '' };
  const byRules = await answerByRules(page, kind === 'accept' ? 'optIn' : 'optOut');
  if (!byRules?.isDone) visitor.problems.push(`cannot-${kind}`);
  return { isDone: !!byRules?.isDone, tool: byRules?.tool ?? '' };
}

/** Who answers, and comes again. */
async function answerAndReturn(visitor: Visitor, kind: 'accept' | 'reject') {
  const isAccept = kind === 'accept';
  const { isDone, tool } = await openAndAnswer(visitor, kind);
  await visitor.settle();
  const { clicks } = visitor;
  const first = await visitor.observe(isAccept ? 'acceptance' : 'refusal', { clicks: clicks[kind] });
  if (!isDone) return { observations: [first.observation], tool };
  visitor.next();
  await visitor.open();
  await visitor.settle();
  const second = await visitor.observe(isAccept ? 'acceptance-return' : 'refusal-return');
  return { observations: [first.observation, second.observation], tool };
}

/** Opens the settings by what the page offers for that. @returns the layer, and the clicks it took */
async function openSettings({ page }: Visitor): Promise<{ found: FoundLayer | undefined; clicks: number }> {
  let clicks = 0;
  for (let step = 0; step < 2; step++) {
    // A link may lead to a page that has the control itself.
    // oxlint-disable-next-line no-await-in-loop
    const facts = await readFacts(page);
    if (!facts?.settingsControls[0]) break;
    // oxlint-disable-next-line no-await-in-loop
    if (!(await clickSettings(page))) break;
    clicks++;
    // oxlint-disable-next-line no-await-in-loop
    const found = await waitForLayer(page, 2500);
    if (found) return { found, clicks };
  }
  return { found: undefined, clicks };
}

/** Who accepts, thinks again, and comes back. */
async function withdraw(visitor: Visitor) {
  const { page, problems } = visitor;
  const { isDone } = await openAndAnswer(visitor, 'accept');
  if (!isDone) return [];
  await visitor.settle();
  let settings = await openSettings(visitor);
  if (!settings.found) {
    // Some pages have it elsewhere, or only after they have loaded again.
    await visitor.open().catch(() => undefined);
    await visitor.rest();
    settings = await openSettings(visitor);
  }
  visitor.next();
  let clicks = settings.clicks;
  let isWithdrawn = false;
  if (settings.found) {
    const pressed = await answer(page, settings.found, 'reject', true);
    clicks += pressed.clicks;
    isWithdrawn = pressed.isDone;
    if (!isWithdrawn) problems.push('cannot-withdraw');
  } else problems.push(settings.clicks > 0 ? 'settings-lead-nowhere' : 'no-settings');
  if (!isWithdrawn) {
    const result = await visitor.observe('withdrawal', { clicks });
    return [result.observation];
  }
  await visitor.settle();
  const first = await visitor.observe('withdrawal', { clicks });
  visitor.next();
  await visitor.open();
  await visitor.settle();
  const second = await visitor.observe('withdrawal-return');
  return [first.observation, second.observation];
}

/** Who sends Global Privacy Control. */
async function arriveWithGpc(visitor: Visitor) {
  await visitor.open();
  await visitor.settle();
  const { observation } = await visitor.observe('gpc');
  return [observation];
}

/**
 * Looks at a page as five fresh visitors: one who gives no answer, one who refuses, one who accepts, one who accepts and
 * withdraws, and one whose browser sends Global Privacy Control. Each comes again afterwards.
 * @throws PageFailure when there is no page to look at
 */
export async function recordPage(browser: Browser, url: string, options: PageOptions = {}): Promise<PageRecord> {
  if (!isWebAddress(url)) throw new PageFailure('no-address', url);
  const startedMs = Date.now();
  const patience = new Patience();
  return asVisitor(browser, url, { options, patience }, async (visitor) => {
    const arrival = await arrive(visitor);
    const { observation, facts, snapshot, found } = arrival;
    const isBusy = observation.stored.length > 0 || observation.requests.length > 1 || !!found;
    /** A visitor who cannot come any more loses no other one's visit. */
    const attempt = <Other>(task: (other: Visitor) => Promise<Other>, fallback: Other, more?: BrowserContextOptions) =>
      asVisitor(browser, url, { options, patience, more }, task).catch(() => fallback);
    const none = { observations: [] as Observation[], tool: '' };
    const stayed = { observations: [observation], secondLayer: undefined, pictures: arrival.pictures };
    // Consent tools in frames, or whose buttons are known by no word, are found by rules.
    const mayAsk = !!found || !!facts?.tool || !!facts?.mayAsk;
    const [rest, refusal, acceptance, withdrawal, gpc] = await Promise.all([
      stay(visitor, arrival).catch(() => stayed),
      mayAsk ? attempt((other) => answerAndReturn(other, 'reject'), none) : none,
      mayAsk ? attempt((other) => answerAndReturn(other, 'accept'), none) : none,
      mayAsk ? attempt(withdraw, []) : [],
      isBusy ? attempt(arriveWithGpc, [], { extraHTTPHeaders: { 'Sec-GPC': '1' } }) : [],
    ]);
    return {
      url,
      finalUrl: arrival.finalUrl,
      title: facts?.title ?? '',
      status: visitor.status,
      observations: [...rest.observations, ...refusal.observations, ...acceptance.observations, ...withdrawal, ...gpc],
      secondLayer: rest.secondLayer,
      pictures: rest.pictures,
      tool: snapshot?.isLoaded ? 'cookiemelding' : refusal.tool || acceptance.tool || facts?.tool || undefined,
      library: libraryIn(snapshot, facts),
      html: visitor.html,
      links: facts?.links ?? [],
      durationMs: Date.now() - startedMs,
    };
  });
}
