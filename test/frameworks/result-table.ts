import type { Reporter, TestModule, TestSuite } from 'vitest/node';
import { APPS } from './apps.js';
import { writeResults, type Result } from './manual-table.js';

/** The result of one app; `undefined` when the suite is not one of an app. */
function resultOf(suite: TestSuite): Result | undefined {
  const app = APPS.find(({ name }) => name === suite.name);
  if (!app) return;
  const tests = [...suite.children.allTests()];
  const [built = { versions: 'not built', seconds: 0 }] = tests.flatMap((test) => test.meta().app ?? []).toReversed();
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  return { ...app, ...built, passed, checks: tests.length };
}

/** Prints the versions and the number of passed checks of each framework. `--write` also writes them to the manual. */
export default class ResultTable implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const suites = modules.flatMap((module) => [...module.children.suites()]);
    const results = suites.flatMap((suite) => resultOf(suite) ?? []);
    for (const { title, versions, passed, checks, seconds } of results)
      console.log(` ${title.padEnd(12)} ${passed}/${checks} ${`${Math.round(seconds)} s`.padStart(6)}   ${versions}`);
    const isWritten = process.env.FRAMEWORKS_WRITE && results.every(({ passed, checks }) => passed === checks);
    if (isWritten)
      await writeResults(
        results,
        APPS.map(({ name }) => name),
      );
    else if (process.env.FRAMEWORKS_WRITE) console.log(' Not written: something failed.');
  }
}
