import { expect, test } from '@playwright/test';
import {
  expectNoTrackingBeforeConsent,
  expectNothingAfterWithdrawal,
  expectTagsAfterConsent,
  setConsent,
} from 'cookiemelding/testing';

test('Google gets nothing before a choice', async ({ page }) => {
  await expectNoTrackingBeforeConsent(page, { url: '/' });
});

test('consent for analytics loads Google Analytics only', async ({ page }) => {
  await expectTagsAfterConsent(page, { url: '/', granted: ['analytics'], ids: ['G-ABC1234567'] });
});

test('a withdrawal leaves nothing behind', async ({ page }) => {
  await expectNothingAfterWithdrawal(page, { url: '/' });
});

test('visitors who refuse everything get the whole page', async ({ page }) => {
  await setConsent(page, { analytics: false, advertising: false }, { url: '/' });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
