import type { Category } from '../consent/category.js';
import { DAY_MS } from '../consent/policy.js';
import { grants, type ConsentMethod, type ConsentRecord } from '../consent/record.js';
import type { Settings } from '../settings/settings.js';
import type { CloudEvent } from './cloud-event.js';

/** The content of a consent record. The names are those of ISO/IEC TS 27560:2023 where it has them. */
export interface ConsentData {
  readonly schema_version: '1';
  /** Random; the same for all choices of a visitor in one browser. */
  readonly record_id: string;
  readonly pii_controllers: readonly { readonly name: string; readonly contact?: string }[];
  readonly privacy_notice: {
    readonly url?: string;
    readonly version?: string;
    /** SHA-256, hexadecimal, of the texts that the visitor answered to, joined by line feeds. */
    readonly text_sha256?: string;
  };
  readonly language: string;
  /** Every optional category, whether it is granted or not. */
  readonly purposes: readonly {
    readonly purpose: Category;
    readonly lawful_basis: 'consent';
    readonly state: Outcome;
  }[];
  /** Single services, where the visitor answered for one otherwise than for its category. */
  readonly services?: readonly { readonly service: string; readonly state: Outcome }[];
  readonly event: {
    /** The standard has no word for a refusal; `consent_refused` is ours. */
    readonly type: `consent_${Outcome}`;
    readonly time: string;
    readonly method: ConsentMethod;
    /** When the choice expires. */
    readonly valid_until: string;
  };
}

type Outcome = 'given' | 'refused' | 'withdrawn';

/** A choice, and the circumstances in which it was made. */
export interface Proof {
  readonly record: ConsentRecord & { readonly id: string };
  /** The choice that counted before. */
  readonly previous: ConsentRecord | undefined;
  readonly settings: Pick<Settings, 'categories' | 'maxAgeDays' | 'controller' | 'contact' | 'policyUrl'> &
    Partial<Pick<Settings, 'services'>>;
  /** Origin of the site. */
  readonly origin: string;
  /** See `text_sha256`. */
  readonly textHash: string | undefined;
}

/** What the visitor answered for single services, where that differs from the answer for their categories. */
function serviceStates(
  record: ConsentRecord,
  previous: ConsentRecord | undefined,
  { categories, services: declared = [] }: Proof['settings'],
): { service: string; state: Outcome }[] {
  const isGranted = (one: ConsentRecord | undefined, name: string) => {
    const category = declared.find((service) => service.name === name)?.category;
    // Of a service that nobody has declared, any category may be the one.
    const byCategory = category ? grants(one, category) : categories.some((any) => grants(one, any));
    return one?.services?.[name] ?? byCategory;
  };
  const names = Object.keys({ ...previous?.services, ...record.services });
  return names.flatMap((service) => {
    const [before, after] = [isGranted(previous, service), isGranted(record, service)];
    const state: Outcome = after ? 'given' : before ? 'withdrawn' : 'refused';
    // An answer of its own that is gone says something only where the grant is gone with it.
    return record.services?.[service] !== undefined || state === 'withdrawn' ? [{ service, state }] : [];
  });
}

/** Taking back a single grant makes the whole choice a withdrawal. */
function outcomeOf(states: readonly Outcome[]): Outcome {
  if (states.includes('withdrawn')) return 'withdrawn';
  return states.includes('given') ? 'given' : 'refused';
}

/** Creates the event that proves a choice. Pure: the same choice yields the same event, with the same id. */
export function createConsentEvent({ record, previous, settings, origin, textHash }: Proof): CloudEvent<ConsentData> {
  const { id, time, policy, lang, method } = record;
  const { categories, maxAgeDays, controller, contact, policyUrl } = settings;
  const stateOf = (category: Category): Outcome => {
    if (grants(record, category)) return 'given';
    return grants(previous, category) ? 'withdrawn' : 'refused';
  };
  const purposes = categories.map(
    (purpose) => ({ purpose, lawful_basis: 'consent', state: stateOf(purpose) }) as const,
  );
  const services = serviceStates(record, previous, settings);
  const outcome = outcomeOf([...purposes, ...services].map(({ state }) => state));
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
      ...(services.length > 0 && { services }),
      event: {
        type: `consent_${outcome}`,
        time,
        method,
        valid_until: new Date(Date.parse(time) + maxAgeDays * DAY_MS).toISOString(),
      },
    },
  };
}
