/**
 * The moments at which a site is looked at, in the order of the report. Each pair is one visitor of its own, in a fresh
 * browser profile; the last one sends Global Privacy Control.
 */
export const MOMENTS = [
  'arrival',
  'arrival-return',
  'refusal',
  'refusal-return',
  'acceptance',
  'acceptance-return',
  'withdrawal',
  'withdrawal-return',
  'gpc',
] as const;

export type Moment = (typeof MOMENTS)[number];

/** The moments at which a visitor has allowed nothing. */
export const WITHOUT_CONSENT: readonly Moment[] = MOMENTS.filter((moment) => !moment.startsWith('acceptance'));
