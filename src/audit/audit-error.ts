/** Why nothing could be looked at. */
export type Obstacle = 'no-playwright' | 'no-browser' | 'named-browser' | 'browser-failed';

/** Why a page could not be looked at. */
export type FailureReason =
  | 'no-address'
  | 'no-host'
  | 'no-connection'
  | 'certificate'
  | 'redirects'
  | 'no-answer'
  | 'status'
  | 'download'
  | 'no-html'
  | 'crashed'
  | 'robots'
  | 'unknown';

/** Thrown when the audit, or a page of it, comes to nothing. */
class AuditError<Reason extends string> extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail = '',
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** Thrown when there is nothing to look with. */
export class CannotLook extends AuditError<Obstacle> {
  override readonly name = 'CannotLook';
}

/** Thrown for a page that cannot be looked at. The rest goes on. */
export class PageFailure extends AuditError<FailureReason> {
  override readonly name = 'PageFailure';
}

const REASONS: readonly (readonly [RegExp, FailureReason])[] = [
  [/ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION|ERR_DNS/, 'no-host'],
  [/ERR_CERT|ERR_SSL|ERR_BAD_SSL/, 'certificate'],
  [/ERR_TOO_MANY_REDIRECTS/, 'redirects'],
  [/Download is starting|ERR_ABORTED/, 'download'],
  [/Timeout|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT/, 'no-answer'],
  [
    /ERR_CONNECTION|ERR_UNSAFE_PORT|ERR_EMPTY_RESPONSE|ERR_ADDRESS|ERR_INTERNET|ERR_NETWORK|ERR_PROXY|ERR_TUNNEL/,
    'no-connection',
  ],
  [/ERR_HTTP_RESPONSE_CODE_FAILURE/, 'status'],
  [/ERR_INVALID_URL|ERR_UNKNOWN_URL_SCHEME|invalid URL/, 'no-address'],
  [/crash|Target.*closed|has been closed/i, 'crashed'],
];

/** The failure behind an error of the browser. */
export function toPageFailure(error: unknown): PageFailure {
  if (error instanceof PageFailure) return error;
  const text = String(error);
  const [line = ''] = text.replace(/^Error: /, '').split('\n', 1);
  const reason = REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown';
  return new PageFailure(reason, /net::\w+/.exec(text)?.[0] ?? line.slice(0, 200));
}
