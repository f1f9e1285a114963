import { prerender, type PrerenderOptions } from './prerender.js';
import type { SiteSettings } from './settings/site-settings.js';

/** The part of Vite's plugin interface that this plugin has. */
export interface NoticePlugin {
  readonly name: string;
  transformIndexHtml(html: string): Promise<string>;
}

/**
 * A plugin for Vite that renders the notice into `index.html`, so that it is painted together with the page.
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
