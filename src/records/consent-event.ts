import type { Category } from '../consent/category.js';
import { DAY } from '../consent/policy.js';
import { grants, type ConsentMethod, type ConsentRecord } from '../consent/record.js';
import type { CloudEvent } from './cloud-event.js';

/** What a consent record says. Names are those of ISO/IEC TS 27560:2023 where it has them. */
export interface ConsentData {
  readonly schema_version: '1';
  /** Random; the same for all choices of a visitor in one browser. */
  readonly record_id: string;
  readonly pii_controllers: readonly { readonly name: string; readonly contact?: string }[];
  readonly privacy_notice: {
    readonly url?: string;
    readonly version?: string;
    /** SHA-256, hexadecimal, of the texts the visitor has answered to; see `shownTexts`. */
    readonly text_sha256?: string;
  };
  readonly language: string;
  /** Every optional category, both ways. */
  readonly purposes: readonly {
    readonly purpose: Category;
    readonly lawful_basis: 'consent';
    readonly state: 'given' | 'refused' | 'withdrawn';
  }[];
  readonly event: {
    /** The standard has no word for a refusal; the third one is ours. */
    readonly type: 'consent_given' | 'consent_withdrawn' | 'consent_refused';
    readonly time: string;
    readonly method: ConsentMethod;
    /** When the choice ends. */
    readonly valid_until: string;
  };
}

/** What stands around a choice. */
export interface Circumstances {
  readonly categories: readonly Category[];
  readonly maxAgeDays: number;
  readonly origin: string;
  readonly controller: string;
  readonly contact: string;
  /** Absolute address of the statement. */
  readonly policyUrl: string | undefined;
  readonly textHash: string | undefined;
}

/** The outcome of a choice, after what counted before: taking back one grant makes it a withdrawal. */
function outcomeOf(states: readonly string[]): 'given' | 'refused' | 'withdrawn' {
  if (states.includes('withdrawn')) return 'withdrawn';
  return states.includes('given') ? 'given' : 'refused';
}

/** The event that proves a choice. Pure: the same choice makes the same event, with the same id. */
export function consentEvent(
  record: ConsentRecord,
  previous: ConsentRecord | undefined,
  { categories, maxAgeDays, origin, controller, contact, policyUrl, textHash }: Circumstances,
): CloudEvent<ConsentData> {
  const { id, time, policy, lang, method } = record;
  const purposes = categories.map((purpose) => {
    const refusal = grants(previous, purpose) ? 'withdrawn' : 'refused';
    return {
      purpose,
      lawful_basis: 'consent',
      state: grants(record, purpose) ? 'given' : refusal,
    } as const;
  });
  const outcome = outcomeOf(purposes.map(({ state }) => state));
  return {
    specversion: '1.0',
    id: `${id}/${time}/${outcome}`,
    source: origin,
    type: `nl.cookiemelding.consent.${outcome}`,
    subject: id,
    time,
    datacontenttype: 'application/json',
    data: {
      schema_version: '1',
      record_id: id,
      pii_controllers: [{ name: controller, ...(contact && { contact }) }],
      privacy_notice: {
        ...(policyUrl && { url: policyUrl }),
        ...(policy && { version: policy }),
        ...(textHash && { text_sha256: textHash }),
      },
      language: lang,
      purposes,
      event: {
        type: `consent_${outcome}`,
        time,
        method,
        valid_until: new Date(Date.parse(time) + maxAgeDays * DAY).toISOString(),
      },
    },
  };
}
