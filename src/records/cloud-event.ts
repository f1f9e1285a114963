/**
 * An event in the form that queues and log pipelines take.
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export interface CloudEvent<Data = unknown> {
  readonly specversion: '1.0';
  /** With `source` the same for the same event, also when it is sent twice. */
  readonly id: string;
  /** Origin of the site, without a path. */
  readonly source: string;
  readonly type: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly subject?: string;
  readonly datacontenttype: 'application/json';
  readonly data: Data;
}

/** How long the server may take; milliseconds. */
const PATIENCE = 30_000;

/**
 * Posts an event, also when the page is closed meanwhile. Nothing of the visitor goes along: no cookie, no path.
 * @returns whether the server has taken it
 */
export async function post(url: string, event: CloudEvent): Promise<boolean> {
  try {
    const { ok } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents+json' },
      body: JSON.stringify(event),
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'origin',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return ok;
  } catch {
    // Offline, blocked by the page's `connect-src`, or not answered.
    return false;
  }
}
