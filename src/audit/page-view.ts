import { readDeclaredCookies } from '../storage/declared-cookies.js';
import { matchesName } from '../storage/known-cookies.js';
import { siteOf, partyOf, type Party } from './known-party.js';
import { useOfItem, type ItemUse } from './known-item.js';
import type { Moment } from './moment.js';
import type { Observation, PageRecord, RequestRecord, StoredRecord } from './observation.js';
import { sourceElements, type SourceElement } from './source-elements.js';

/** A request with the party behind it. */
export interface SeenRequest {
  readonly moment: Moment;
  readonly request: RequestRecord;
  readonly party: Party;
}

/** Something stored with what it is for. */
export interface SeenItem {
  readonly moment: Moment;
  readonly item: StoredRecord;
  readonly use: ItemUse;
}

/** Moments of one visitor each, whose stored values can be compared. */
const FIRST_MOMENTS: readonly Moment[] = ['arrival', 'refusal', 'acceptance', 'withdrawal', 'gpc'];

/** What was seen of a page, in the terms that the rules need. */
export class PageView {
  readonly elements: readonly SourceElement[];
  readonly siteHost: string;
  readonly requests: readonly SeenRequest[];
  readonly items: readonly SeenItem[];
  /** Names of what the consent notice itself keeps. */
  readonly ownNames: readonly string[];

  constructor(readonly record: PageRecord) {
    this.siteHost = new URL(record.finalUrl).hostname;
    this.elements = sourceElements(record.html, record.finalUrl);
    const cookieName = record.library?.settings['cookieName'] || record.library?.block['cookieName'];
    this.ownNames = ['cookiemelding', ...(typeof cookieName === 'string' ? [cookieName] : [])];
    this.requests = record.observations.flatMap(({ moment, requests }) =>
      requests.flatMap((request) => {
        const party = partyOf(request.url, this.siteHost);
        return party ? [{ moment, request, party }] : [];
      }),
    );
    this.items = record.observations.flatMap(({ moment, stored }) =>
      stored.map((item) => ({ moment, item, use: this.#useOf(item, moment) })),
    );
  }

  #useOf(item: StoredRecord, moment: Moment): ItemUse {
    const [visitor] = moment.split('-', 1);
    const others = this.record.observations
      .filter((at) => FIRST_MOMENTS.includes(at.moment) && at.moment !== visitor)
      .flatMap(({ stored }) => stored)
      .filter(({ kind, name, host }) => kind === item.kind && name === item.name && host === item.host);
    const declared = this.declared().find((one) => one.kind === item.kind && matchesName(one.name, item.name));
    const use = useOfItem(item, this.siteHost, others, this.ownNames);
    // Who declares something says what it is for, unless it is known better.
    return declared && use.sure !== 'certain' ? { ...use, category: declared.category, sure: 'likely' } : use;
  }

  /** The site's own declarations. */
  declared(): ReturnType<typeof readDeclaredCookies> {
    return readDeclaredCookies(this.record.library?.block['cookies'], () => undefined);
  }

  at(moment: Moment): Observation | undefined {
    return this.record.observations.find((observation) => observation.moment === moment);
  }

  /** Whether the page itself, or a third party, can see an item. */
  isOwnHost(host: string): boolean {
    return siteOf(host) === siteOf(this.siteHost);
  }

  /** The category of each optional item that is known, by kind and name. */
  has(moment: Moment): boolean {
    return !!this.at(moment);
  }
}
