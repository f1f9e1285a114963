import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Result } from './page-result.js';

/**
 * The results, one a line in a file, so that no page is kept in memory and a run that was ended can go on. What a run that
 * was ended in the middle of a line has left of it is dropped.
 */
export class ResultStore {
  readonly #isTemporary: boolean;
  readonly #path: string;

  /** @param path of the file; a temporary one when it is not given */
  constructor(path?: string) {
    this.#isTemporary = path === undefined;
    this.#path = path ?? join(mkdtempSync(join(tmpdir(), 'cookiemelding-audit-')), 'results.jsonl');
    if (existsSync(this.#path)) this.#dropHalfLine();
  }

  #dropHalfLine(): void {
    const { size } = statSync(this.#path);
    const file = openSync(this.#path, 'r');
    const piece = Buffer.alloc(65_536);
    let end = size;
    try {
      while (end > 0) {
        const start = Math.max(0, end - piece.length);
        const length = readSync(file, piece, 0, end - start, start);
        const newline = piece.subarray(0, length).lastIndexOf(10);
        if (newline >= 0) {
          end = start + newline + 1;
          break;
        }
        end = start;
      }
    } finally {
      closeSync(file);
    }
    if (end < size) truncateSync(this.#path, end);
  }

  /** Adds a result. It is on disk when this returns. */
  add(result: Result): void {
    appendFileSync(this.#path, `${JSON.stringify(result)}\n`);
  }

  /** Reads the results one by one, the oldest first. Lines that are none are skipped. */
  async *read(): AsyncGenerator<Result> {
    if (!existsSync(this.#path)) return;
    const lines = createInterface({ input: createReadStream(this.#path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
    for await (const line of lines) {
      let result: Partial<Result>;
      try {
        result = Object(JSON.parse(line)) as Partial<Result>;
      } catch {
        continue;
      }
      if (typeof result.url === 'string' && (result.type === 'page' || result.type === 'failed'))
        yield result as Result;
    }
  }

  /** Removes the file, unless it was asked for. */
  close(): void {
    if (this.#isTemporary) rmSync(dirname(this.#path), { recursive: true, force: true });
  }
}
