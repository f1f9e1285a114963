// Services that many sites show, so that nobody has to look up who is behind them. The library knows their hosts.
import { vendorOf, VENDOR_NAMES } from '../../src/settings/vendors.js';

/**
 * @typedef {object} Preset
 * @property {string} name
 * @property {string} title
 * @property {string} provider
 * @property {string} privacyUrl
 * @property {string[]} frames hosts that its frames come from, the usual one first
 * @property {string} path of an example frame
 */

const google = { provider: 'Google Ireland Ltd', privacyUrl: 'https://policies.google.com/privacy' };
const meta = 'Meta Platforms Ireland Ltd';

/** @type {Preset[]} */
export const presets = [
  {
    name: 'youtube',
    title: 'YouTube',
    ...google,
    frames: ['www.youtube-nocookie.com', 'www.youtube.com'],
    path: '/embed/…',
  },
  {
    name: 'vimeo',
    title: 'Vimeo',
    provider: 'Vimeo.com, Inc.',
    privacyUrl: 'https://vimeo.com/privacy',
    frames: ['player.vimeo.com'],
    path: '/video/…',
  },
  {
    name: 'google-maps',
    title: 'Google Maps',
    ...google,
    frames: ['www.google.com', 'maps.google.com'],
    path: '/maps/embed?pb=…',
  },
  {
    name: 'openstreetmap',
    title: 'OpenStreetMap',
    provider: 'OpenStreetMap Foundation',
    privacyUrl: 'https://osmfoundation.org/wiki/Privacy_Policy',
    frames: ['www.openstreetmap.org'],
    path: '/export/embed.html?bbox=…',
  },
  {
    name: 'spotify',
    title: 'Spotify',
    provider: 'Spotify AB',
    privacyUrl: 'https://www.spotify.com/legal/privacy-policy/',
    frames: ['open.spotify.com'],
    path: '/embed/…',
  },
  {
    name: 'soundcloud',
    title: 'SoundCloud',
    provider: 'SoundCloud Global Limited & Co. KG',
    privacyUrl: 'https://soundcloud.com/pages/privacy',
    frames: ['w.soundcloud.com'],
    path: '/player/?url=…',
  },
  {
    name: 'facebook',
    title: 'Facebook',
    provider: meta,
    privacyUrl: 'https://www.facebook.com/privacy/policy/',
    frames: ['www.facebook.com'],
    path: '/plugins/post.php?href=…',
  },
  {
    name: 'instagram',
    title: 'Instagram',
    provider: meta,
    privacyUrl: 'https://privacycenter.instagram.com/policy',
    frames: ['www.instagram.com'],
    path: '/p/…/embed/',
  },
  {
    name: 'tiktok',
    title: 'TikTok',
    provider: 'TikTok Technology Limited',
    privacyUrl: 'https://www.tiktok.com/legal/privacy-policy',
    frames: ['www.tiktok.com'],
    path: '/embed/v2/…',
  },
  {
    name: 'x',
    title: 'X',
    provider: 'X Internet Unlimited Company',
    privacyUrl: 'https://x.com/privacy',
    frames: ['platform.twitter.com'],
    path: '/embed/Tweet.html?id=…',
  },
  {
    name: 'linkedin',
    title: 'LinkedIn',
    provider: 'LinkedIn Ireland Unlimited Company',
    privacyUrl: 'https://www.linkedin.com/legal/privacy-policy',
    frames: ['www.linkedin.com'],
    path: '/embed/feed/update/…',
  },
];

/** @param {string} name */
export const presetOf = (name) => presets.find((preset) => preset.name === name);

/**
 * The setting for a well-known service.
 * @param {Preset} preset
 */
export const settingOf = ({ name, title, provider, privacyUrl }) => ({
  name,
  title,
  category: 'advertising',
  provider,
  privacyUrl,
});

/** @typedef {{ name: string, title: string, category: string, provider?: string, hosts?: string[] }} ServiceSetting */

/**
 * Fills in the company behind a well-known service where that is missing, or nothing but the title again.
 * @param {ServiceSetting} service
 */
export function withCompany(service) {
  const preset = presetOf(service.name);
  if (!preset) return service;
  const { provider, title } = service;
  return { ...settingOf(preset), ...service, provider: provider && provider !== title ? provider : preset.provider };
}

/**
 * The services in the settings, which have been checked.
 * @param {import('./usable-settings.js').Settings} settings
 * @returns {ServiceSetting[]}
 */
export const servicesIn = ({ services }) => (Array.isArray(services) ? services : []);

/**
 * The hosts that frames of a service come from: those that the site gives, or those that are known.
 * @param {ServiceSetting} service
 * @returns {string[]}
 */
export const frameHosts = ({ name, hosts }) => (hosts?.[0] ? hosts : (presetOf(name)?.frames ?? []));

/**
 * The vendors in the settings, with what is known of each.
 * @param {import('./usable-settings.js').Settings} settings
 */
export const vendorsIn = ({ vendors }) =>
  `${vendors ?? ''}`
    .split(' ')
    // A schema that is newer than the library can have one that this one does not know.
    .filter((name) => /** @type {string[]} */ (VENDOR_NAMES).includes(name))
    .map((name) => {
      const { title, category, hosts = '' } = vendorOf(name);
      return { name, title, category, hosts: hosts.split(' ').filter(Boolean) };
    });
