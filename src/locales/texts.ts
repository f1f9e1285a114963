// Every text a visitor can meet: plain text, in which a name in braces stands for a value. What is in braces here is
// what there is to fill in. Each interface is what one file of ours needs, so that no page loads more words than it has
// use for.

/** Who places the cookies of a category: Google's own products, or whatever stands in a container of Tag Manager. */
export type Provider = 'google' | 'tag-manager';

/** What an embed shows, as far as that is known. */
export type EmbedKind = 'video' | 'map' | 'audio' | 'post' | 'other';

/** What things are called. */
export interface Names {
  /** BCP 47. */
  readonly lang: string;
  /** Between the last two of a list, with the spaces around it. */
  readonly and: string;
  /** Name of the settings. */
  readonly preferencesTitle: string;
  /** Names of the categories, as their switches have them. */
  readonly functional: string;
  readonly analytics: string;
  readonly advertising: string;
}

/** The first layer, and what is told in passing. */
export interface BannerTexts extends Names {
  /** `{site}`: host name. */
  readonly bannerTitle: string;
  /** The same where the host name would say nothing to a visitor. */
  readonly bannerTitleHere: string;
  /** Who places functional cookies, and why. `{controller}` */
  readonly functionalUse: string;
  /** Asks for the optional ones, all of them cookies of Google. `{purposes}` */
  readonly askGoogle: string;
  /** Asks for the optional ones. `{purposes}` */
  readonly ask: string;
  /** What each category is for, as the end of the sentence that asks. */
  readonly analyticsPurpose: string;
  readonly advertisingPurpose: string;
  /** The same where the owner personalises advertisements elsewhere. */
  readonly personalisedPurpose: string;
  /** A category of the site's own. `{name}` */
  readonly otherPurpose: string;
  /** Who gets the data. */
  readonly googleReceives: string;
  /** That nothing happens without consent. */
  readonly onlyIfYouAgree: string;
  /** How to change the choice later. */
  readonly later: string;
  /** Name of a link. */
  readonly readPolicy: string;
  readonly accept: string;
  readonly reject: string;
  readonly settings: string;
  /** Why the question comes again. */
  readonly changedPolicy: string;
  /** `{date}`: of the statement, as a visitor reads it. */
  readonly changedPolicyOn: string;
  /** `{duration}`: how long a choice counts, *6 months*. */
  readonly expired: string;
  /** `{purposes}`: what is asked for besides what was asked before. */
  readonly newPurposes: string;
  /** Why a visitor with Global Privacy Control has not been asked. */
  readonly gpc: string;
  /** `{choices}`: names of the categories that are on. */
  readonly saved: string;
  readonly savedRefused: string;
  /** The browser keeps nothing. */
  readonly notKept: string;
  /** What a withdrawal did, sentence by sentence. */
  readonly withdrawn: string;
  readonly removedOne: string;
  /** `{count}`: two or more. */
  readonly removed: string;
  /** `{names}`: what script cannot remove. */
  readonly left: string;
  readonly reloading: string;
}

/** In place of content of others that has not been loaded. */
export interface EmbedTexts extends Names {
  /** `{provider}`: a name, a host or `embedSomeone`; `{what}`: one of the five below. */
  readonly embedTitle: string;
  readonly embedSomeone: string;
  readonly embedVideo: string;
  readonly embedMap: string;
  readonly embedAudio: string;
  readonly embedPost: string;
  readonly embedOther: string;
  /** Who gets data when it is loaded. `{provider}`: a name, a host or `embedThey` */
  readonly embedBody: string;
  readonly embedThey: string;
  /** `{categories}`: names of the categories that *always* turns on. */
  readonly embedScope: string;
  readonly embedOnce: string;
  readonly embedAlways: string;
  /** `{provider}` */
  readonly embedOpen: string;
}

/** The second layer, and what the overview on the page of the statement has of it. */
export interface SettingsTexts {
  /** Version of these texts, as a receipt names it. */
  readonly version: string;
  readonly save: string;
  readonly close: string;
  readonly preferencesIntro: string;
  readonly noChoiceYet: string;
  /** The choice there is. `{date}`: as a visitor reads it; `{choices}`: names of the categories that are on */
  readonly choiceOf: string;
  /** In the place of the names when none is on. */
  readonly onlyFunctional: string;
  /** Name of a link. */
  readonly policy: string;
  /** `{version}`: a date as a visitor reads it, or the site's own name for it */
  readonly policyVersion: string;
  readonly alwaysOn: string;
  readonly functionalDescription: string;
  /** With an id of Google Analytics. */
  readonly analyticsGoogle: string;
  readonly analyticsDescription: string;
  /** With an id of Google Ads. */
  readonly advertisingGoogle: string;
  readonly advertisingDescription: string;
  /** Added where the owner personalises advertisements elsewhere. */
  readonly personalisedDescription: string;
  /** Added where a container of Tag Manager has the tags. */
  readonly viaTagManager: string;
  /** A category of the site's own. `{name}` */
  readonly otherDescription: string;
  readonly rights: string;
  /** `{controller}` */
  readonly responsible: string;
  /** `{contact}`: a link to write by e-mail. */
  readonly questions: string;
}

/** The tables of cookies, and the overview on the page of the statement. */
export interface CookieTexts {
  readonly googleDecides: string;
  /** Name of a link. */
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
  /** Who can see the data. */
  readonly columnReaders: string;
  readonly kindCookie: string;
  readonly kindLocalStorage: string;
  readonly kindSessionStorage: string;
  /** How long something stays that has no end. */
  readonly untilCleared: string;
  /** How long the proof of a choice stays in the browser. */
  readonly untilSent: string;
  /** What cookies are for. */
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
  /** What script cannot see. */
  readonly notVisible: string;
}

/** What a file of another language has for all but the second layer. */
export interface Texts extends BannerTexts, EmbedTexts {}

/** A language. Each part is a file of its own in the build, fetched when it is used. */
export interface Language {
  readonly texts: Texts;
  readonly settings: SettingsTexts;
  readonly cookies: CookieTexts;
}
