import type { Reporter, TestModule } from 'vitest/node';

/**
 * Prints the tests that passed only after a retry, and a table of the results per browser engine.
 */
export default class EngineTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = new Map<string, { passed: number; failed: number }>();
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        if (test.diagnostic()?.flaky) {
          const [first] = test.result().errors ?? [];
          console.log(
            ` passed after a retry: ${module.moduleId} > ${test.fullName}\n  ${first?.stack ?? first?.message}`,
          );
        }
        const { engine } = test.meta();
        if (!engine) continue;
        const row = rows.get(engine) ?? { passed: 0, failed: 0 };
        if (test.result().state === 'passed') row.passed++;
        else row.failed++;
        rows.set(engine, row);
      }
    }
    if (!rows.size) return;
    const lines = [...rows].map(([engine, { passed, failed }]) => [engine, passed + failed, passed, failed]);
    for (const [engine, ...counts] of [['engine', 'cases', 'passed', 'failed'], ...lines])
      console.log(` ${String(engine).padEnd(24)}${counts.map((value) => String(value).padStart(8)).join('')}`);
  }
}
