// Every text that a visitor can see. Texts are plain text, in which a name in braces is a placeholder; the comments list
// the placeholders of each text. There is one interface per bundled file, so that a page only loads the texts it uses.

/** Who sets the cookies of a category: Google's own products, or any tag in a Tag Manager container. */
export type Provider = 'google' | 'tag-manager';

/** What an embed shows, if known. */
export type EmbedKind = 'video' | 'map' | 'audio' | 'post' | 'other';

/** Names that several parts of the interface use. */
export interface Names {
  /** BCP 47 language tag. */
  readonly lang: string;
  /** Joins the last two items of a list; includes the spaces around it. */
  readonly and: string;
  /** Title of the preferences. */
  readonly preferencesTitle: string;
  /** Names of the categories, as shown next to their switches. */
  readonly functional: string;
  readonly analytics: string;
  readonly advertising: string;
}

/** The banner, and the announcements after a choice. */
export interface BannerTexts extends Names {
  /** `{site}`: hostname. */
  readonly bannerTitle: string;
  /** The same for a hostname that means nothing to a visitor. */
  readonly bannerTitleHere: string;
  /** Who sets functional cookies, and why. `{controller}` */
  readonly functionalUse: string;
  /** Asks for consent when all optional cookies are Google's. `{purposes}` */
  readonly askGoogle: string;
  /** Asks for consent. `{purposes}` */
  readonly ask: string;
  /** Purpose of each category, as the end of the sentence that asks. */
  readonly analyticsPurpose: string;
  readonly advertisingPurpose: string;
  /** The same for a site that personalises advertisements elsewhere. */
  readonly personalisedPurpose: string;
  /** Purpose of the site's own categories, and of its services. `{name}` */
  readonly otherPurpose: string;
  /** Who receives data about the visit. `{party}`: one name */
  readonly receivesOne: string;
  /** `{parties}`: two to four names, joined */
  readonly receivesSome: string;
  /** `{count}`: five or more; `{settings}`: the name of the button behind which their names are */
  readonly receivesMany: string;
  /** Name of personalised advertisements, a service of its own below advertising. */
  readonly personalisedTitle: string;
  /** That nothing happens without consent. */
  readonly onlyIfYouAgree: string;
  /** How to change the choice later. */
  readonly later: string;
  /** Text of a link. */
  readonly readPolicy: string;
  readonly accept: string;
  readonly reject: string;
  readonly settings: string;
  /** Why the visitor is asked again. */
  readonly changedPolicy: string;
  /** `{date}`: date of the privacy statement, formatted. */
  readonly changedPolicyOn: string;
  /** `{duration}`: how long a choice is valid, such as *6 months*. */
  readonly expired: string;
  /** `{purposes}`: purposes that are new since the last choice. */
  readonly newPurposes: string;
  /** Why a visitor with Global Privacy Control has not been asked. */
  readonly gpc: string;
  /** `{choices}`: names of the granted categories. */
  readonly saved: string;
  readonly savedRefused: string;
  /** The browser does not store the choice. */
  readonly notKept: string;
  /** The effects of a withdrawal, one sentence each. `{categories}`: names of what has been withdrawn */
  readonly withdrawn: string;
  readonly removedOne: string;
  /** `{count}`: two or more. */
  readonly removed: string;
  /** `{names}`: cookies of the site that scripts cannot remove. */
  readonly left: string;
  /** That Google may have set cookies on its own domains. */
  readonly leftByGoogle: string;
  /** Why the page has not reloaded, and when it will. */
  readonly unsentInput: string;
  /** Buttons below that. */
  readonly reloadNow: string;
  readonly reloadLater: string;
}

/** The placeholders of blocked embeds. */
export interface EmbedTexts extends Names {
  /** `{provider}`: a name, a host or `embedSomeone`; `{what}`: one of the five kinds below. */
  readonly embedTitle: string;
  readonly embedSomeone: string;
  readonly embedVideo: string;
  readonly embedMap: string;
  readonly embedAudio: string;
  readonly embedPost: string;
  readonly embedOther: string;
  /** Who receives data when it loads. `{provider}`: a name, a host or `embedThey` */
  readonly embedBody: string;
  readonly embedThey: string;
  readonly embedOnce: string;
  /** `{provider}`: the one service that it grants */
  readonly embedAlways: string;
  /** `{provider}` */
  readonly embedOpen: string;
  /** Why nothing can be granted in a frame of another origin. */
  readonly framed: string;
  /** Text of a link to the page itself. */
  readonly framedOpen: string;
}

/** The preferences, and the parts of them that the cookie declaration shows. */
export interface SettingsTexts {
  /** Version of these texts, for consent records. */
  readonly version: string;
  readonly save: string;
  readonly close: string;
  readonly preferencesIntro: string;
  readonly noChoiceYet: string;
  /** The current choice. `{date}`: formatted; `{choices}`: names of the granted categories */
  readonly choiceOf: string;
  /** Replaces the names when none is granted. */
  readonly onlyFunctional: string;
  /** Text of a link. */
  readonly policy: string;
  /** `{version}`: a formatted date, or the site's own name for the version */
  readonly policyVersion: string;
  readonly alwaysOn: string;
  readonly functionalDescription: string;
  /** For a site with a Google Analytics id. */
  readonly analyticsGoogle: string;
  readonly analyticsDescription: string;
  /** For a site with a Google Ads id. */
  readonly advertisingGoogle: string;
  readonly advertisingDescription: string;
  /** Describes personalised advertisements, a service of its own below advertising. */
  readonly personalisedDescription: string;
  /** Added when the tags are in a Tag Manager container. */
  readonly viaTagManager: string;
  /** Description of the site's own categories. `{name}` */
  readonly otherDescription: string;
  /** `{supervisor}`: a link with the name of the supervisory authority */
  readonly rights: string;
  /** `{controller}` */
  readonly responsible: string;
  /** `{contact}`: a mailto link. */
  readonly questions: string;
}

/** The tables of cookies, and the cookie declaration. */
export interface CookieTexts {
  readonly googleDecides: string;
  /** Text of a link to Google's own list of its cookies. */
  readonly googleCookies: string;
  /** Text of a link. */
  readonly googlePrivacy: string;
  /** `{count}` */
  readonly showCookies: string;
  /** `{category}` */
  readonly tableCaption: string;
  /** Headings of the table. */
  readonly columnName: string;
  readonly columnProvider: string;
  readonly columnPurpose: string;
  readonly columnDuration: string;
  readonly columnKind: string;
  /** Who has access to the data. */
  readonly columnReaders: string;
  readonly kindCookie: string;
  readonly kindLocalStorage: string;
  readonly kindSessionStorage: string;
  /** Duration of an item that does not expire. */
  readonly untilCleared: string;
  /** Duration of a consent record that has yet to be sent. */
  readonly untilSent: string;
  /** Purposes of cookies. */
  readonly purposeChoice: string;
  readonly purposeRecord: string;
  readonly purposeVisitor: string;
  readonly purposeVisit: string;
  readonly purposeResult: string;
  readonly purposeClick: string;
  readonly purposeTest: string;
  readonly change: string;
  readonly withdraw: string;
  readonly copyCookies: string;
  readonly copied: string;
  readonly copyByHand: string;
  /** `{controller}` */
  readonly copyWarning: string;
  readonly download: string;
  /** That scripts cannot see every cookie. */
  readonly notVisible: string;
}

/** The texts that a language file has for everything but the preferences and the cookie tables. */
export interface Texts extends BannerTexts, EmbedTexts {}

/**
 * Words that a site's own words for the two answers may consist of, besides those of ours; in lower case, separated by
 * spaces.
 */
export interface AnswerWords {
  readonly accept: string;
  readonly reject: string;
  /** That say neither. */
  readonly other: string;
}

/** All texts of a language. */
export interface Language {
  readonly texts: Texts;
  readonly settings: SettingsTexts;
  readonly cookies: CookieTexts;
  readonly answers: AnswerWords;
}

/** The content of a language file. Formal Dutch only has the texts that differ from informal Dutch. */
export type LanguageFile = { readonly [Section in keyof Language]?: Partial<Language[Section]> };
