// Made from schema.json by `npm run settings`.

export interface SiteSettings {
  $schema?: string;
  /**
   * Who is responsible; named on the first layer.
   */
  controller?: string;
  /**
   * E-mail address for questions, on the second layer.
   */
  contact?: string;
  /**
   * Address of the privacy and cookie statement, http or https.
   */
  policyUrl?: string;
  /**
   * Version of the statement, a date or any text. Another one than the visitor's makes the choice void, and asks again.
   */
  policyVersion?: string;
  /**
   * Measurement ids of Google Analytics, G-…
   */
  googleAnalytics?: string | string[];
  /**
   * Conversion ids of Google Ads, AW-…
   */
  googleAds?: string | string[];
  /**
   * Containers of Google Tag Manager, GTM-…
   */
  googleTagManager?: string | string[];
  /**
   * Categories that the containers need; they load when all of them are granted.
   */
  googleTagManagerCategories?: string | string[];
  /**
   * What is passed on to Google with each id: {"G-ABC1234567": {"cookie_prefix": "x"}}. It weakens no denial.
   */
  googleConfig?: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
  /**
   * Whether you also show personalised advertisements; the text says so, and ad_personalization follows the advertising category.
   */
  personalisedAds?: true | false | '' | 'true' | 'false';
  /**
   * Categories to ask for besides those the ids imply: analytics, advertising, or names of your own.
   */
  categories?: string | string[];
  /**
   * Other tools from which a visitor's choice is taken over: vanilla-cookieconsent, klaro, tarteaucitron, cookiebot, onetrust, cookieyes, complianz. Refusals always; acceptances when their moment is known and recent enough.
   */
  import?: string | string[];
  /**
   * Name of the cookie that keeps the choice.
   */
  cookieName?: string;
  /**
   * A parent domain, to share the choice with its sub-domains; this host alone when it is left out.
   */
  cookieDomain?: string;
  /**
   * How long a choice counts, in days.
   */
  maxAgeDays?: number | string;
  /**
   * Where the record of each choice is posted, http or https. Nothing is sent when it is left out.
   */
  recordsUrl?: string;
  /**
   * Whether counters of what happens to the notice are posted there too.
   */
  consentRate?: true | false | '' | 'true' | 'false';
  /**
   * Whether events of this page from before the grant are sent after it.
   */
  lateEvents?: 'replay' | 'drop';
  /**
   * Name of the data layer.
   */
  layerName?: string;
  /**
   * Name of the event that tells a container of the choice.
   */
  consentEvent?: string;
  /**
   * Whether Global Privacy Control counts as a refusal until the visitor chooses.
   */
  gpc?: 'respect' | 'ignore';
  /**
   * Whether the page is loaded anew after a withdrawal if a tag has run on it.
   */
  reload?: 'auto' | 'never';
  /**
   * A small fixed button to the settings, on pages without an element of their own that opens them.
   */
  trigger?: 'auto' | 'none';
  /**
   * Where the notice stands.
   */
  position?: 'bottom' | 'top' | 'bottom-left' | 'bottom-right' | 'center';
  /**
   * Colours: those of the visitor's system, light or dark.
   */
  theme?: 'auto' | 'light' | 'dark';
  /**
   * Language of the texts, BCP 47; else that of the page, of the browser, Dutch.
   */
  lang?: string;
  /**
   * How a visitor is addressed in Dutch.
   */
  form?: 'je' | 'u';
  /**
   * Whether a report is put in the console, for development.
   */
  debug?: true | false | '' | 'true' | 'false';
  /**
   * Texts of your own by name, and by language for those of one language: {"accept": "Prima", "en": {"accept": "Fine"}}. Links as [words](address).
   */
  texts?: {
    [k: string]:
      | string
      | {
          [k: string]: string;
        };
  };
  /**
   * What the site itself and others keep in the visitor's browser; shown in the settings and removed when consent is withdrawn.
   *
   * @maxItems 500
   */
  cookies?: {
    /**
     * Name; one that ends in * stands for all that begin so.
     */
    name: string;
    category: string;
    kind?: 'cookie' | 'localStorage' | 'sessionStorage';
    /**
     * Who sets it.
     */
    provider?: string;
    /**
     * What it is for.
     */
    purpose?: string;
    /**
     * How long it stays.
     */
    duration?: string;
    /**
     * Host that can read it, when it is not the site's.
     */
    host?: string;
    /**
     * Whether scripts cannot see it.
     */
    httpOnly?: boolean;
  }[];
}
