// Made from schema.json by `npm run settings`.

/** How each setting is read. The first value of a choice is its default. */
export const SETTING_TABLE = {
  controller: { kind: 'text', maxLength: 200, expected: 'text of at most 200 characters' },
  contact: { kind: 'text', pattern: '^[^\\s@]{1,64}@[^\\s@]{1,190}$', expected: 'an e-mail address' },
  policyUrl: { kind: 'address', expected: 'an http or https address' },
  policyVersion: { kind: 'text', maxLength: 100, expected: 'text of at most 100 characters' },
  googleAnalytics: { kind: 'list', pattern: '^([Gg]-[A-Za-z0-9]{4,20})$', expected: 'G-[A-Z0-9]{4,20}' },
  googleAds: {
    kind: 'list',
    pattern: '^([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12})$',
    expected: 'AW-[0-9]{6,12} or DC-[0-9]{4,12}',
  },
  googleTagManager: {
    kind: 'list',
    pattern: '^([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20})$',
    expected: 'GTM-[A-Z0-9]{4,12} or GT-[A-Z0-9]{4,20}',
  },
  googleTagManagerCategories: {
    kind: 'list',
    pattern: '^((?!functional)[a-z][a-z0-9-]{0,31})$',
    allOrNone: true,
    expected: 'optional categories',
  },
  googleConfig: { kind: 'json' },
  personalisedAds: { kind: 'switch', expected: 'true, false or no value' },
  categories: {
    kind: 'list',
    pattern: '^((?!functional)[a-z][a-z0-9-]{0,31})$',
    allOrNone: true,
    expected: 'optional categories',
  },
  import: {
    kind: 'list',
    pattern: '^(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz)$',
    expected: '(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz)',
  },
  vendors: {
    kind: 'list',
    pattern:
      '^(clarity|uet|meta|tiktok|linkedin|pinterest|snapchat|matomo|matomo-cookies|piwik-pro|hubspot|hotjar|wp-consent-api|shopify)$',
    expected:
      '(clarity|uet|meta|tiktok|linkedin|pinterest|snapchat|matomo|matomo-cookies|piwik-pro|hubspot|hotjar|wp-consent-api|shopify)',
  },
  cookieName: {
    kind: 'text',
    pattern: '^(?!__([Hh][Oo][Ss][Tt]-)?[Hh][Tt][Tt][Pp]-)[\\w.-]{1,64}$',
    default: 'cookiemelding',
    expected: 'letters, digits, hyphens, dots; no __Http-',
  },
  cookieDomain: { kind: 'text', maxLength: 253, expected: 'this host or a parent domain' },
  maxAgeDays: { kind: 'number', pattern: '^([1-9]\\d?|[1-3]\\d\\d|400)$', default: 182, expected: '1 to 400' },
  recordsUrl: { kind: 'address', expected: 'an http or https address' },
  consentRate: { kind: 'switch', expected: 'true, false or no value' },
  googleUrl: { kind: 'address', expected: 'an http or https address' },
  lateEvents: { kind: 'choice', values: ['replay', 'drop'] },
  layerName: {
    kind: 'text',
    pattern: '^[A-Za-z_$][\\w$-]{0,39}$',
    default: 'dataLayer',
    expected: 'letters, digits, underscores',
  },
  consentEvent: {
    kind: 'text',
    pattern: '^\\w{1,40}$',
    default: 'cookie_consent_update',
    expected: 'letters, digits, underscores',
  },
  gpc: { kind: 'choice', values: ['respect', 'ignore'] },
  reload: { kind: 'choice', values: ['auto', 'never'] },
  trigger: { kind: 'choice', values: ['auto', 'none'] },
  position: { kind: 'choice', values: ['bottom', 'top', 'bottom-left', 'bottom-right', 'center'] },
  theme: { kind: 'choice', values: ['auto', 'light', 'dark'] },
  lang: {
    kind: 'text',
    pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$',
    expected: 'a supported language, such as nl or en',
  },
  form: { kind: 'choice', values: ['je', 'u'] },
  debug: { kind: 'switch', expected: 'true, false or no value' },
  texts: { kind: 'json' },
  services: { kind: 'json' },
  supervisor: { kind: 'json' },
  cookies: { kind: 'json' },
} as const;
