import { toJson } from '../platform/native.js';
/**
 * An event in a format that queues and log pipelines accept.
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export interface CloudEvent<Data = unknown> {
  readonly specversion: '1.0';
  /** Together with `source` identifies the event, so that a server can drop one that is sent twice. */
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

/** How long the server may take to answer. */
const TIMEOUT_MS = 30_000;

/**
 * Posts an event; the request outlives the page. It carries no cookies and no path, so that it says nothing of the
 * visitor.
 * @returns whether the server has accepted it. Never rejects.
 */
export async function postEvent(url: string, event: CloudEvent): Promise<boolean> {
  try {
    const { ok } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents+json' },
      body: toJson(event),
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return ok;
  } catch {
    // Offline, blocked by the page's `connect-src`, or timed out.
    return false;
  }
}
