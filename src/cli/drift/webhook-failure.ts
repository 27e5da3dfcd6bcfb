/** Why an attempt failed, to follow "was not delivered", and whether another one may succeed. */
export interface WebhookFailure {
  readonly what: string;
  readonly again: boolean;
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfter?: number;
}

const BY_CODE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed before an answer came',
  EPIPE: 'the connection was closed before an answer came',
  UND_ERR_SOCKET: 'the connection was closed before an answer came',
  ENOTFOUND: 'its host name has no address',
  EAI_AGAIN: 'its host name could not be looked up',
  EHOSTUNREACH: 'there is no way to its host',
  ENETUNREACH: 'there is no way to its network',
  ETIMEDOUT: 'its host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'its host does not answer',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the answer is not TLS (is it a plain http:// URL?)',
};

/** Answers that a server gives while it is busy or restarting. */
const PASSING = new Set([408, 425, 429]);

/** What an answer means; undefined when it took the report. `now` is in milliseconds since 1970. */
export function failureOfAnswer(
  { ok, status, type, headers }: Response,
  now: number,
): WebhookFailure | undefined {
  if (ok) return undefined;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    const answer = status === 0 ? 'a redirect' : `${status}, a redirect`;
    return {
      what: `it answered ${answer}, which is not followed: give the final URL`,
      again: false,
    };
  }
  const again = PASSING.has(status) || status >= 500;
  const retryAfter = again ? waitOf(headers.get('retry-after') ?? '', now) : undefined;
  return {
    what: `it answered ${status}`,
    again,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** What `fetch` failed with. Its own text is left out: it may quote the URL. */
export function failureOfFetch(error: unknown): WebhookFailure {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const code = codeOf(cause);
  if (cause instanceof Error && cause.message === 'bad port') {
    return { what: 'its port is reserved for another protocol', again: false };
  }
  if (/CERT|ISSUER|SIGNATURE|INVALID_PURPOSE/u.test(code)) {
    return { what: `its certificate is not accepted (${code})`, again: false };
  }
  return { what: BY_CODE[code] ?? unusual(code), again: true };
}

function unusual(code: string): string {
  if (code.startsWith('HPE_')) return 'the answer is not HTTP';
  if (/^ERR_(?:SSL|TLS)|^EPROTO$/u.test(code)) return `the TLS handshake failed (${code})`;
  return code === '' ? 'the request failed' : `the request failed (${code})`;
}

function codeOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return '';
  return typeof cause.code === 'string' && /^\w{1,60}$/u.test(cause.code) ? cause.code : '';
}

/** `120`, or a date; undefined for anything else. */
function waitOf(text: string, now: number): number | undefined {
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1000;
  const until = /^[A-Z]/u.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}
