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

/** Thrown for a page that cannot be looked at. The rest goes on. */
export class PageFailure extends Error {
  override readonly name = 'PageFailure';

  constructor(
    readonly reason: FailureReason,
    readonly detail = '',
  ) {
    super(`${reason}: ${detail}`);
  }
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
