// `cookiemelding/testing`: assertions for the tests of a site. They throw, so they work with any test runner.
export type { Choices, ConsentMethod } from './consent/record.js';
export type { AfterConsentOptions } from './testing/after-consent.js';
export { ConsentAssertionError } from './testing/assertion-error.js';
export type { BeforeConsentOptions } from './testing/before-consent.js';
export { expectNoTrackingBeforeConsent } from './testing/expect-no-tracking-before-consent.js';
export {
  expectNothingAfterWithdrawal,
  type AfterWithdrawalOptions,
} from './testing/expect-nothing-after-withdrawal.js';
export { expectTagsAfterConsent } from './testing/expect-tags-after-consent.js';
export { setConsent, type SetConsentOptions } from './testing/set-consent.js';
export type { TestPage } from './testing/test-page.js';
export type { TestDocument, TestTarget } from './testing/test-target.js';
export type { VisitOptions } from './testing/visit-options.js';
