import { bootstrapApplication } from '@angular/platform-browser';
import { cookiemelding } from 'cookiemelding';
import { App } from './app/app';
import { appConfig } from './app/app.config';

cookiemelding({
  controller: 'Zadel & Stuur',
  googleAnalytics: 'G-DEMO123456',
  googleAds: 'AW-123456789',
  policyUrl: '/over',
  policyVersion: '2026-10-01',
});

bootstrapApplication(App, appConfig).catch((error) => console.error(error));
