import type { LanguageFile } from '../locales/texts.js';
import type { Problem, Report } from '../platform/report.js';
import { whenActivated } from '../platform/when-activated.js';
import { build } from '../platform/build.js';
import { page } from '../platform/native.js';
import type { Core } from './core.js';
import type { PartName, Parts } from './parts.js';

/** The file of a lazy part. */
export interface PartModule<Part> {
  /** The build that the file belongs to; see platform/build.ts. */
  readonly build: string;
  /** Starts the part on this page. Called again only after it has failed. */
  start(core: Core): Part | Promise<Part>;
}

/** The file of a language. */
export interface LanguageModule extends LanguageFile {
  readonly build?: string;
}

/**
 * Imports one of the library's files.
 * @param name of a lazy part or a language
 * @param attempt how often it has failed: browsers remember a failed address, so each attempt needs one of its own
 */
export type ImportFile = (name: string, attempt: number) => Promise<unknown>;

/** How long a file may take; milliseconds. */
const MAX_LOADING_MS = 8000;

function withTimeout<Value>(promise: Promise<Value>, name: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const timeout = new Promise<never>((_, reject) => {
    const problem: Problem = `cookiemelding-${name}.js has not loaded in ${MAX_LOADING_MS / 1000} s`;
    timer = setTimeout(() => reject(new Error(problem)), MAX_LOADING_MS);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}

const otherBuild = (name: string): Problem =>
  `cookiemelding-${name}.js is from another build than cookiemelding.js. Copy every file of one build to the site, and clear ` +
  'the caches between it and its visitors';

/** Loads the lazy files: the one place that knows of them. */
export class PartLoader {
  readonly #importFile: ImportFile;
  readonly #report: Report;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #parts = new Map<PartName, Promise<unknown>>();
  readonly #started = new Set<PartName>();
  /** How often each file has failed. */
  readonly #failures = new Map<string, number>();
  /** The parts whose latest attempt has failed. */
  readonly #failed = new Set<PartName>();
  readonly #reported = new Set<string>();

  constructor(importFile: ImportFile, report: Report) {
    this.#importFile = importFile;
    this.#report = report;
  }

  /**
   * Loads a lazy part, starts it the first time, and runs a task with it. Never rejects; a failed load is retried on the
   * next call.
   */
  async withPart<Name extends PartName, Result>(
    core: Core,
    name: Name,
    task: (part: Parts[Name]) => Result | Promise<Result>,
  ): Promise<Result | undefined> {
    try {
      // Without a wait where there is nothing to wait for: the file is then requested in the task that needs it.
      if (page.prerendering) await new Promise<void>(whenActivated);
      return await task(await this.#loadPart(core, name));
    } catch (error) {
      this.#reportOnce(`${error}`);
      return;
    }
  }

  /** Whether a part is on the page. */
  hasStarted(name: PartName): boolean {
    return this.#started.has(name);
  }

  /** Whether a part could not be had the last time. Only an act of the visitor is worth another attempt. */
  hasFailed(name: PartName): boolean {
    return this.#failed.has(name);
  }

  /** Makes every part worth another attempt. */
  forgiveFailures(): void {
    this.#failed.clear();
  }

  async loadLanguage(name: string): Promise<LanguageFile> {
    return this.#loadFile<LanguageModule>(name);
  }

  #loadPart<Name extends PartName>(core: Core, name: Name): Promise<Parts[Name]> {
    const part =
      (this.#parts.get(name) as Promise<Parts[Name]> | undefined) ??
      this.#loadFile<PartModule<Parts[Name]>>(name).then((file) => file.start(core));
    this.#parts.set(name, part);
    this.#failed.delete(name);
    part.then(
      () => this.#started.add(name),
      () => {
        this.#parts.delete(name);
        this.#failed.add(name);
      },
    );
    return part;
  }

  #loadFile<File extends { readonly build?: string }>(name: string): Promise<File> {
    const loading = (this.#files.get(name) as Promise<File> | undefined) ?? this.#import<File>(name);
    this.#files.set(name, loading);
    loading.catch(() => this.#files.delete(name));
    return loading;
  }

  async #import<File extends { readonly build?: string }>(name: string): Promise<File> {
    const failures = this.#failures.get(name) ?? 0;
    try {
      const file = (await withTimeout(this.#importFile(name, failures), name)) as File;
      if ((file.build ?? '') !== build) throw new Error(otherBuild(name));
      return file;
    } catch (error) {
      this.#failures.set(name, failures + 1);
      throw error;
    }
  }

  #reportOnce(problem: Problem): void {
    if (!this.#reported.has(problem)) this.#report(problem);
    this.#reported.add(problem);
  }
}
