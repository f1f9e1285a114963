// Runs the manual's example of the test kit, on the site whose address is in BASE_URL.
import { defineConfig } from 'playwright/test';
import { findHeadlessShell } from './chromium.js';

export default defineConfig({
  testDir: '../../demo',
  tsconfig: './playwright.tsconfig.json',
  reporter: 'line',
  // One after the other, and patient: the machine may be slow.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: process.env.OUTPUT_DIR,
  use: {
    baseURL: process.env.BASE_URL,
    launchOptions: { executablePath: findHeadlessShell() },
  },
});
