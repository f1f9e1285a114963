// Made from schema.json by `npm run settings`.

export interface SiteSettings {
  $schema?: string;
  /**
   * Who is responsible for the site. The first layer names it. Default: the host name.
   */
  controller?: string;
  /**
   * E-mail address for questions, shown on the second layer.
   */
  contact?: string;
  /**
   * Address of the privacy and cookie statement: http or https, may be relative.
   */
  policyUrl?: string;
  /**
   * Version of the statement: a date or any text. A new version asks visitors again.
   */
  policyVersion?: string;
  /**
   * Measurement ids of Google Analytics: G-…
   */
  googleAnalytics?: string | string[];
  /**
   * Conversion ids of Google Ads (AW-…) and Floodlight ids (DC-…).
   */
  googleAds?: string | string[];
  /**
   * Containers of Google Tag Manager (GTM-…) and Google tags (GT-…), which can serve any Google product.
   */
  googleTagManager?: string | string[];
  /**
   * Categories that the containers need. They load once all of these are granted. Default: analytics and advertising.
   */
  googleTagManagerCategories?: string | string[];
  /**
   * Fields for Google's config command, per id: {"G-ABC1234567": {"cookie_prefix": "x"}}. Fields that could weaken a denial are ignored.
   */
  googleConfig?: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
  /**
   * Whether the site also shows personalised advertisements. The first layer then says so, and the second layer has a switch for them, which Google's ad_personalization follows.
   */
  personalisedAds?: true | false | '' | 'true' | 'false';
  /**
   * Categories to ask for besides those that the ids need: analytics, advertising, or names of your own.
   */
  categories?: string | string[];
  /**
   * Other consent tools to import a visitor's choice from: vanilla-cookieconsent, klaro, tarteaucitron, cookiebot, onetrust, cookieyes, complianz. Refusals are always imported; acceptances only if they are known to be recent enough.
   */
  import?:
    | string
    | ('vanilla-cookieconsent' | 'klaro' | 'tarteaucitron' | 'cookiebot' | 'onetrust' | 'cookieyes' | 'complianz')[];
  /**
   * Other vendors that get a consent signal before their blocked scripts run: clarity, uet, meta, tiktok, linkedin, pinterest, snapchat, matomo, matomo-cookies, piwik-pro, hubspot, hotjar, wp-consent-api, shopify. Each third party among them is also a service with this name, and adds its category to the question.
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
   * Name of the cookie that stores the choice. Another host cannot set a cookie whose name starts with `__Host-`; such a name needs https and no `cookieDomain`.
   */
  cookieName?: string;
  /**
   * Parent domain that shares the choice with its sub-domains. Default: this host only.
   */
  cookieDomain?: string;
  /**
   * How long a choice counts, in days. After that, visitors are asked again.
   */
  maxAgeDays?: number | string;
  /**
   * Address to which a record of each choice is posted: http or https. Default: none, and nothing is sent.
   */
  recordsUrl?: string;
  /**
   * Whether to also post anonymous counters to `recordsUrl`: how often the notice is shown and answered.
   */
  consentRate?: true | false | '' | 'true' | 'false';
  /**
   * Where Google's scripts come from: a path of the site (Google tag gateway) or a server-side container. Default: https://www.googletagmanager.com
   */
  googleUrl?: string;
  /**
   * Whether events from before a grant, on the same page, are sent after it (replay) or not (drop).
   */
  lateEvents?: 'replay' | 'drop';
  /**
   * Name of the data layer.
   */
  layerName?: string;
  /**
   * Name of the data layer event after each choice, for triggers in Tag Manager.
   */
  consentEvent?: string;
  /**
   * Whether Global Privacy Control counts as a refusal until the visitor chooses.
   */
  gpc?: 'respect' | 'ignore';
  /**
   * Whether the page reloads after a withdrawal if a tag has run on it.
   */
  reload?: 'auto' | 'never';
  /**
   * Whether pages without a settings link of their own get a small settings button.
   */
  trigger?: 'auto' | 'none';
  /**
   * Position of the notice.
   */
  position?: 'bottom' | 'top' | 'bottom-left' | 'bottom-right' | 'center';
  /**
   * Colours: light, dark, or those of the visitor's system (auto).
   */
  theme?: 'auto' | 'light' | 'dark';
  /**
   * Language of the texts, as a BCP 47 tag. Default: that of the page, else that of the browser, else Dutch.
   */
  lang?: string;
  /**
   * How visitors are addressed in Dutch: informal (je) or formal (u).
   */
  form?: 'je' | 'u';
  /**
   * Whether to log a report in the console during development.
   */
  debug?: true | false | '' | 'true' | 'false';
  /**
   * Your own texts, by name, for all languages or under the tag of one: {"accept": "Akkoord", "en": {"accept": "Agree"}}. Write a link as `[words](address)`.
   */
  texts?: {
    [k: string]:
      | string
      | {
          [k: string]: string;
        };
  };
  /**
   * Third parties inside a category. Each has a switch of its own on the second layer, and data-service on its blocked content.
   *
   * @maxItems 40
   */
  services?: {
    /**
     * Name for data-service and scripts, such as youtube.
     */
    name: string;
    /**
     * Name that visitors see, such as YouTube.
     */
    title: string;
    category: string;
    /**
     * Company behind the service.
     */
    provider?: string;
    /**
     * Address of the company's privacy statement: http or https.
     */
    privacyUrl?: string;
    /**
     * Hosts of the service, sub-domains included. Those of well-known services need not be listed.
     */
    hosts?: string[];
  }[];
  /**
   * Supervisory authority to complain to. Default: the Autoriteit Persoonsgegevens.
   */
  supervisor?: {
    name: string;
    url: string;
  };
  /**
   * What the site and third parties store in the visitor's browser. It is listed on the second layer, and removed when consent is withdrawn.
   *
   * @maxItems 500
   */
  cookies?: {
    /**
     * Name. A name that ends in * matches every name with that beginning.
     */
    name: string;
    category: string;
    kind?: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage';
    /**
     * Party that sets it.
     */
    provider?: string;
    /**
     * What it is for, as visitors read it.
     */
    purpose?: string;
    /**
     * How long it is stored, as visitors read it.
     */
    duration?: string;
    /**
     * Who can see the data. Default: the party that sets it.
     */
    readers?: string;
    /**
     * Country outside Europe that the data goes to.
     */
    country?: string;
    /**
     * Host that it belongs to, if not this site.
     */
    host?: string;
    /**
     * Whether it is an HttpOnly cookie, which scripts can neither see nor remove.
     */
    httpOnly?: boolean;
  }[];
}
