import type { TraceKind } from '../cookies/jars.js';

/** The words for one category. */
export interface CategoryTexts {
  /** Name of the switch. */
  readonly title: string;
  /** What it is for, as the end of the sentence that asks. */
  readonly purpose: string;
  /** One or two sentences for the second layer. */
  readonly description: string;
}

/** Who places the cookies of a category: Google's own products, or whatever stands in a container of Tag Manager. */
export type Provider = 'google' | 'tag-manager';

/** What an embed shows, as far as that is known. */
export type EmbedKind = 'video' | 'map' | 'audio' | 'post' | 'other';

/** The texts in place of content of others that has not been loaded. */
export interface EmbedTexts {
  /** BCP 47. */
  readonly lang: string;
  /** What is shown by whom. @param provider a name or a host; `undefined` when it is not known */
  title(provider: string | undefined, kind: EmbedKind): string;
  /** Who gets data when it is loaded. */
  body(provider: string | undefined): string;
  /** Names of the categories that *always* turns on. */
  scope(categories: readonly string[]): string;
  readonly once: string;
  readonly always: string;
  open(provider: string): string;
}

/** Every text a visitor can meet, in one language. */
export interface Texts {
  /** BCP 47. */
  readonly lang: string;
  /** Title of the first layer. @param site host name, if it says anything to a visitor */
  bannerTitle(site: string | undefined): string;
  /** Who places functional cookies, and why. */
  functionalUse(controller: string): string;
  /** Asks for the optional ones. @param purposes at least one @param allGoogle all of them are cookies of Google */
  ask(purposes: readonly string[], allGoogle: boolean): string;
  /** Who gets the data. */
  readonly googleReceives: string;
  /** That nothing happens without consent. */
  readonly onlyIfYouAgree: string;
  /** How to change the choice later. */
  readonly later: string;
  readonly readPolicy: string;
  readonly accept: string;
  readonly reject: string;
  readonly settings: string;
  readonly save: string;
  readonly close: string;
  readonly preferencesTitle: string;
  readonly preferencesIntro: string;
  readonly noChoiceYet: string;
  /** The choice there is. @param date as a visitor reads it @param granted names of the categories that are on */
  choiceOf(date: string, granted: readonly string[]): string;
  readonly policy: string;
  /** @param version a date as a visitor reads it, or the site's own name for it */
  policyVersion(version: string): string;
  readonly alwaysOn: string;
  /** What a withdrawal did. @param count how many were removed @param left names of what script cannot remove */
  withdrawn(count: number, left: readonly string[], isReloading: boolean): string;
  /** Why the question comes again. @param date of the statement, as a visitor reads it; empty when it has none */
  changedPolicy(date: string): string;
  /** @param days how long a choice counts */
  expired(days: number): string;
  /** @param purposes what is asked for besides what was asked before */
  newPurposes(purposes: readonly string[]): string;
  /** Why a visitor with Global Privacy Control has not been asked. */
  readonly gpc: string;
  readonly rights: string;
  tableCaption(category: string): string;
  readonly columns: readonly string[];
  /** @param count how many */
  showCookies(count: number): string;
  readonly kinds: Readonly<Record<TraceKind, string>>;
  /** How long something stays that has no end. */
  readonly untilCleared: string;
  /** How long the proof of a choice stays in the browser. */
  readonly untilSent: string;
  /** What cookies are for. */
  readonly purposes: Readonly<Record<'choice' | 'record' | 'visitor' | 'visit' | 'result' | 'click' | 'test', string>>;
  /** Version of these texts, as a receipt names it. */
  readonly version: string;
  readonly change: string;
  readonly withdraw: string;
  readonly copyCookies: string;
  readonly copied: string;
  readonly copyByHand: string;
  copyWarning(controller: string): string;
  readonly download: string;
  /** What script cannot see. */
  readonly notVisible: string;
  readonly googleDecides: string;
  readonly googlePrivacy: string;
  readonly functional: CategoryTexts;
  /** @param by nobody in particular when absent @param personal whether advertisements are personalised */
  category(name: string, by: Provider | undefined, personal: boolean): CategoryTexts;
  /** Who is responsible; an e-mail address follows when there is one. */
  responsible(controller: string): string;
  readonly questions: string;
}
