import { expect, test } from '@playwright/test';
import {
  expectNoTrackingBeforeConsent,
  expectNothingAfterWithdrawal,
  expectTagsAfterConsent,
  setConsent,
} from 'cookiemelding/testing';

test('nobody is followed before a choice', async ({ page }) => {
  await expectNoTrackingBeforeConsent(page, { url: '/' });
});

test('whoever grants analytics gets that alone', async ({ page }) => {
  await expectTagsAfterConsent(page, { url: '/', granted: ['analytics'], ids: ['G-ABC1234567'] });
});

test('nothing is left after a withdrawal', async ({ page }) => {
  await expectNothingAfterWithdrawal(page, { url: '/' });
});

test('whoever has refused everything gets the whole page', async ({ page }) => {
  await setConsent(page, { analytics: false, advertising: false }, { url: '/' });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
