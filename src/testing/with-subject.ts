import { documentSubject } from './document-subject.js';
import { pageSubject } from './page-subject.js';
import type { Subject } from './subject.js';
import { isPage, type TestTarget } from './test-target.js';
import type { VisitOptions } from './visit-options.js';

/** Runs a task with the subject under test, and cleans up afterwards. */
export async function withSubject(
  target: TestTarget,
  options: VisitOptions,
  task: (subject: Subject) => Promise<void>,
): Promise<void> {
  const subject = isPage(target) ? await pageSubject(target, options) : documentSubject(target, options);
  try {
    await task(subject);
  } finally {
    subject.dispose();
  }
}
