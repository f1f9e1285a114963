// The kinds of tests, by what they need.
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { findHeadlessShell } from './chromium.js';

const PACKAGE = ['test/{package,supply-chain,readme,examples}.test.ts'];

export const projects: TestProjectConfiguration[] = [
  // Rules without a page: tables, and tests about the sources themselves.
  {
    test: {
      name: 'pure',
      include: ['test/*.test.ts', 'test/{consent,devtools,import,locales,platform,settings}/*.test.ts'],
      exclude: PACKAGE,
    },
  },
  // The package as it would be published, and the documents that are made from it: these run compilers and bundlers.
  { test: { name: 'package', include: PACKAGE, testTimeout: 120_000, hookTimeout: 120_000 } },
  // Modules in a real page.
  {
    extends: true,
    optimizeDeps: { include: ['lit', 'js-cookie', '@testing-library/dom', 'axe-core'] },
    test: {
      name: 'page',
      include: ['test/{blocked,core,google,storage,testing,ui}/*.test.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1280, height: 800 },
        provider: playwright({ launchOptions: { executablePath: findHeadlessShell() } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  },
  // The built files on a site of their own, over http, with every request on record. The limits only end what hangs:
  // each wait ends when its state is there, so no result depends on the speed of the machine. A browser under load still
  // loses an event once in a while: such a test gets one more go, and the end of the run names it.
  {
    test: {
      name: 'engines',
      include: ['test/engines/*.test.ts'],
      testTimeout: 180_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 20_000 } },
      retry: 1,
    },
  },
  {
    test: {
      name: 'built',
      include: ['test/built/*.test.ts'],
      testTimeout: 180_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 20_000 } },
      retry: 1,
    },
  },
  // The audit: its rules, and its command on small sites with planted faults. The whole corpus is `npm run test:audit`.
  {
    extends: true,
    test: { name: 'audit', include: ['test/audit/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
  },
];
