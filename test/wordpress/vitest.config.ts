import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/wordpress/*.test.ts'],
    // All tests share one site, which has one theme at a time.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', './test/wordpress/result-table.ts'],
    globalSetup: './test/wordpress/start-site.ts',
  },
});
