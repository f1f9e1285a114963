import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/frameworks/*.test.ts'],
    // npm and a browser at the same time are enough load for a machine.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 600_000,
    reporters: ['default', './test/frameworks/result-table.ts'],
    globalSetup: './test/frameworks/pack.ts',
  },
});
