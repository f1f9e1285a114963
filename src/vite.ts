import { prerender, type PrerenderOptions } from './prerender.js';
import type { SiteSettings } from './settings/site-settings.js';

/** As much of a plugin of Vite's as this one is. */
export interface NoticePlugin {
  readonly name: string;
  transformIndexHtml(html: string): Promise<string>;
}

/**
 * A plugin for Vite that puts the notice in `index.html`, so that it is painted with the page.
 * @param settings those the notice is started with on the page
 */
export function cookiemelding(settings: SiteSettings, options: PrerenderOptions): NoticePlugin {
  return {
    name: 'cookiemelding',
    async transformIndexHtml(page) {
      const { html } = await prerender(settings, options);
      return page.replace(/<body\b[^>]*>/i, (body) => body + html);
    },
  };
}
