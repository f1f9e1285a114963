import { afterEach, describe, expect, it } from 'vitest';
import { consentMode, denyByDefault } from '../../src/google/consent-mode.js';
import { command } from '../../src/google/data-layer.js';

afterEach(() => {
  delete window.dataLayer;
  delete window.gtag;
});

const kinds = () => (window.dataLayer ?? []).map((item) => Object.prototype.toString.call(item));

describe('Consent Mode', () => {
  const granted =
    (...names: string[]) =>
    (name: string) =>
      names.includes(name);
  it.each([
    [[], false, 'dddd', true, false],
    [['analytics'], false, 'dddg', true, false],
    [['analytics'], true, 'dddg', true, false],
    [['advertising'], false, 'ggdd', false, false],
    [['advertising'], true, 'ggdd', false, false],
    [['advertising', 'personalised-ads'], true, 'gggd', false, true],
    [['advertising', 'personalised-ads'], false, 'ggdd', false, false],
    [['personalised-ads'], true, 'dddd', true, false],
    [['analytics', 'advertising'], false, 'ggdg', false, false],
    [['analytics', 'advertising', 'personalised-ads'], true, 'gggg', false, true],
    [['chat'], true, 'dddd', true, false],
  ])('for %j, personalised %s: %s', (names, personalised, letters, redaction, personal) => {
    const { signals, privacySettings } = consentMode(granted(...names), personalised);
    const { ad_storage, ad_user_data, ad_personalization, analytics_storage, ...others } = signals;
    expect(
      [ad_storage, ad_user_data, ad_personalization, analytics_storage].map((signal) => signal?.[0]).join(''),
    ).toBe(letters);
    expect(others).toEqual({
      functionality_storage: 'granted',
      personalization_storage: 'denied',
      security_storage: 'granted',
    });
    expect(privacySettings).toEqual({
      ads_data_redaction: redaction,
      url_passthrough: false,
      allow_google_signals: personal,
      allow_ad_personalization_signals: personal,
    });
  });

  it('queues real Arguments objects, also through gtag', () => {
    denyByDefault();
    command('js', 1);
    window.gtag?.('event', 'x');
    expect(kinds()).toEqual(Array(3).fill('[object Arguments]'));
  });

  it('queues real Arguments objects when a page has added to Array.prototype', () => {
    // oxlint-disable-next-line no-extend-native
    Object.defineProperty(Array.prototype, 'mine', { value: 1, enumerable: true, configurable: true });
    denyByDefault();
    delete (Array.prototype as { mine?: number }).mine;
    expect(Array.from(window.dataLayer?.[0] as ArrayLike<unknown>).slice(0, 2)).toEqual(['consent', 'default']);
  });
});
