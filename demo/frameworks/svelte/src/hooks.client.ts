import { cookiemelding } from 'cookiemelding';

cookiemelding({
  controller: 'Zadel & Stuur',
  googleAnalytics: 'G-DEMO123456',
  googleAds: 'AW-123456789',
  policyUrl: '/over',
  policyVersion: '2026-10-01',
});
