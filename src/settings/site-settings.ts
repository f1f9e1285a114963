// Made from schema.json by `npm run settings`.

export interface SiteSettings {
  $schema?: string;
  /**
   * The party responsible for the site, named in the banner. Default: the host name.
   */
  controller?: string;
  /**
   * E-mail address for questions, shown in the preferences.
   */
  contact?: string;
  /**
   * Address of the privacy and cookie statement: http or https, also relative.
   */
  policyUrl?: string;
  /**
   * Version of the statement: a date or any text. When it changes, visitors are asked again.
   */
  policyVersion?: string;
  /**
   * Measurement ids of Google Analytics, G-…
   */
  googleAnalytics?: string | string[];
  /**
   * Conversion ids of Google Ads, AW-…, and Floodlight ids, DC-…
   */
  googleAds?: string | string[];
  /**
   * Containers of Google Tag Manager, GTM-…, and Google tags, GT-…, which can serve any product of Google as well.
   */
  googleTagManager?: string | string[];
  /**
   * Categories that the containers need. They load when all of these are granted. Default: analytics and advertising.
   */
  googleTagManagerCategories?: string | string[];
  /**
   * Fields to pass on to Google with each id: {"G-ABC1234567": {"cookie_prefix": "x"}}. Fields that could weaken a denial are left out.
   */
  googleConfig?: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
  /**
   * Whether the site also shows personalised advertisements. The banner then says so, and ad_personalization follows the advertising category.
   */
  personalisedAds?: true | false | '' | 'true' | 'false';
  /**
   * Categories to ask for in addition to those that the ids imply: analytics, advertising, or names of your own.
   */
  categories?: string | string[];
  /**
   * Other consent tools to import a visitor's choice from: vanilla-cookieconsent, klaro, tarteaucitron, cookiebot, onetrust, cookieyes, complianz. Refusals are always imported; grants only when they are known to be recent enough.
   */
  import?:
    | string
    | ('vanilla-cookieconsent' | 'klaro' | 'tarteaucitron' | 'cookiebot' | 'onetrust' | 'cookieyes' | 'complianz')[];
  /**
   * Other vendors that get consent signals of their own before their blocked scripts run: clarity, uet, meta, tiktok, linkedin, pinterest, snapchat, matomo, matomo-cookies, piwik-pro, hubspot, hotjar, wp-consent-api, shopify. Each that is a third party is also a service by this name, and asks for its category.
   */
  vendors?:
    | string
    | (
        | 'clarity'
        | 'uet'
        | 'meta'
        | 'tiktok'
        | 'linkedin'
        | 'pinterest'
        | 'snapchat'
        | 'matomo'
        | 'matomo-cookies'
        | 'piwik-pro'
        | 'hubspot'
        | 'hotjar'
        | 'wp-consent-api'
        | 'shopify'
      )[];
  /**
   * Name of the cookie that stores the choice. One that starts with `__Host-` cannot be set by another host; it needs https, and no `cookieDomain`.
   */
  cookieName?: string;
  /**
   * A parent domain whose sub-domains share the choice. Default: this host only.
   */
  cookieDomain?: string;
  /**
   * How long a choice counts, in days.
   */
  maxAgeDays?: number | string;
  /**
   * Address that a record of each choice is posted to, http or https. Default: none, and nothing is sent.
   */
  recordsUrl?: string;
  /**
   * Whether to post, to the same address, how often the banner is shown and answered.
   */
  consentRate?: true | false | '' | 'true' | 'false';
  /**
   * Address that Google's scripts come from: a path of the site (Google tag gateway) or a server-side container. Default: https://www.googletagmanager.com
   */
  googleUrl?: string;
  /**
   * Whether events from before a grant, on the same page, are sent after it.
   */
  lateEvents?: 'replay' | 'drop';
  /**
   * Name of the data layer.
   */
  layerName?: string;
  /**
   * Name of the data layer event by which a container learns of the choice.
   */
  consentEvent?: string;
  /**
   * Whether Global Privacy Control counts as a refusal, until the visitor chooses.
   */
  gpc?: 'respect' | 'ignore';
  /**
   * Whether the page reloads after a withdrawal, if a tag has run on it.
   */
  reload?: 'auto' | 'never';
  /**
   * Whether pages without a control of their own for the preferences get a small fixed button.
   */
  trigger?: 'auto' | 'none';
  /**
   * Position of the banner.
   */
  position?: 'bottom' | 'top' | 'bottom-left' | 'bottom-right' | 'center';
  /**
   * Colours: light, dark, or as the visitor's system has it.
   */
  theme?: 'auto' | 'light' | 'dark';
  /**
   * Language of the texts, BCP 47. Default: that of the page, else of the browser, else Dutch.
   */
  lang?: string;
  /**
   * How visitors are addressed in Dutch.
   */
  form?: 'je' | 'u';
  /**
   * Whether to log a report in the console, for development.
   */
  debug?: true | false | '' | 'true' | 'false';
  /**
   * Your own texts by name; those of a single language under its tag: {"accept": "Prima", "en": {"accept": "Fine"}}. A link is written as `[words](address)`.
   */
  texts?: {
    [k: string]:
      | string
      | {
          [k: string]: string;
        };
  };
  /**
   * Third parties inside a category, each with an answer of its own: a switch in the preferences, and data-service on blocked content.
   *
   * @maxItems 40
   */
  services?: {
    /**
     * Name in data-service and in scripts: youtube.
     */
    name: string;
    /**
     * Name that visitors know.
     */
    title: string;
    category: string;
    /**
     * The company behind it.
     */
    provider?: string;
    /**
     * Its privacy statement: http or https.
     */
    privacyUrl?: string;
    /**
     * Its hosts, sub-domains included. Those of well-known services are known.
     */
    hosts?: string[];
  }[];
  /**
   * The supervisory authority to complain to. Default: the Autoriteit Persoonsgegevens.
   */
  supervisor?: {
    name: string;
    url: string;
  };
  /**
   * What the site and third parties store in the visitor's browser. It is listed in the preferences, and removed when consent is withdrawn.
   *
   * @maxItems 500
   */
  cookies?: {
    /**
     * Name. One that ends in * matches every name that begins with the rest.
     */
    name: string;
    category: string;
    kind?: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage';
    /**
     * The party that sets it.
     */
    provider?: string;
    /**
     * Its purpose.
     */
    purpose?: string;
    /**
     * How long it is stored.
     */
    duration?: string;
    /**
     * Who can see the data. Default: the party that sets it.
     */
    readers?: string;
    /**
     * Where the data goes, if that is outside Europe.
     */
    country?: string;
    /**
     * Host that can read it, if not the site's.
     */
    host?: string;
    /**
     * Whether it is hidden from scripts.
     */
    httpOnly?: boolean;
  }[];
}
