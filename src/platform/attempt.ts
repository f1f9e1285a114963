import type { Report } from './report.js';

/** Runs a task. An error in it is reported, and keeps nothing else from its turn. */
export function attempt(task: () => void, report: Report): void {
  try {
    task();
  } catch (error) {
    report(`${error}`);
  }
}
