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
  readonly functional: CategoryTexts;
  /** @param by nobody in particular when absent @param personal whether advertisements are personalised */
  category(name: string, by: Provider | undefined, personal: boolean): CategoryTexts;
  /** Who is responsible; an e-mail address follows when there is one. */
  responsible(controller: string): string;
  readonly questions: string;
}
