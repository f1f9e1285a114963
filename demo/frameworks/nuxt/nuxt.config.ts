export default defineNuxtConfig({
  compatibilityDate: '2026-10-01',
  telemetry: false,
  devtools: { enabled: false },
  // This page differs by visitor, so a shared cache must not keep it.
  routeRules: { '/': { headers: { 'cache-control': 'private, no-store' } } },
  vue: {
    compilerOptions: { isCustomElement: (tag) => tag.startsWith('cookie-') },
  },
  app: {
    head: {
      title: 'Zadel & Stuur',
      htmlAttrs: { lang: 'nl' },
      script: [
        {
          src: '/cookiemelding.js',
          tagPriority: 'critical',
          'data-controller': 'Zadel & Stuur',
          'data-policy-url': '/over',
          'data-policy-version': '2026-10-01',
          'data-google-analytics': 'G-DEMO123456',
          'data-google-ads': 'AW-123456789',
        },
      ],
    },
  },
});
