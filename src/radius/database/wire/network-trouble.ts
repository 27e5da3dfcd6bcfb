import { RadiusDatabaseError } from '../../radius-database-error.js';
import type { ErrorFacts } from './error-facts.js';

const UNREACHABLE: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'nothing listens there; check address and port, and that the server runs'],
  [/^ENOTFOUND$/, 'there is no such host name; check the address'],
  [/^EAI_/, 'the host name could not be looked up; check the DNS of this machine'],
  [/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN)$/, 'there is no way to it; check the network'],
  [/^ETIMEDOUT$/, 'it does not answer; check the address and the firewalls on the way'],
  [/^ENOENT$/, 'there is no such socket; check ?socket= and that the server runs'],
  [/^(EACCES|EPERM)$/, 'this user may not open the connection; check the rights of the socket'],
];

const CERTIFICATE: readonly (readonly [RegExp, string])[] = [
  [
    /not support SSL|NO_SSL_SUPPORT/,
    'it has no TLS; turn it on in the server, or write tls: false',
  ],
  [
    /CERT_HAS_EXPIRED|certificate has expired/,
    'its certificate has expired; renew it on the server, and check the clock of this machine',
  ],
  [/CERT_NOT_YET_VALID|not yet valid/, 'its certificate is not yet valid; check both clocks'],
  [
    /ALTNAME_INVALID|altnames|does not match certificate/,
    'its certificate is for another name; write the address that the certificate names, or issue one for this address',
  ],
  [
    /SELF_SIGNED|self[- ]signed|UNABLE_TO_(GET_ISSUER|VERIFY)|issuer certificate|verify the first/,
    'its certificate is signed by nobody that we trust; write the certificate of its authority in tls: { ca: … }',
  ],
  [/^ERR_(SSL|TLS|OSSL)|HANDSHAKE_SSL|SSL routines|SSL connection/, 'TLS failed'],
];

/** What a failed connection means; undefined when it is not the network or TLS that failed. */
export function networkTrouble(place: string, facts: ErrorFacts): RadiusDatabaseError | undefined {
  const { code, message } = facts;
  const reason = UNREACHABLE.find(([pattern]) => pattern.test(code))?.[1];
  if (reason !== undefined) {
    return new RadiusDatabaseError('unreachable', `${place} is not reached: ${reason}`);
  }
  const tls = CERTIFICATE.find(([pattern]) => pattern.test(code) || pattern.test(message))?.[1];
  return tls === undefined ? undefined : new RadiusDatabaseError('tls', `${place}: ${tls}`);
}

/** Nothing came in time. */
export function expiredError(place: string, ms: number): RadiusDatabaseError {
  const time = ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
  const remedy = 'check the server and the firewalls on the way, or give it more time: timeout:';
  return new RadiusDatabaseError(
    'unreachable',
    `${place} did not answer within ${time}; ${remedy}`,
  );
}

/** The connection was there and is no more. */
export function lostError(place: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'lost',
    `the connection to ${place} broke; look at the log of the server, then plan again`,
  );
}

/** The server took the connection and then spoke otherwise than such a database does, or hung up. */
export function strangeServerError(place: string, product: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'unreachable',
    `${place} answered unlike ${product} or hung up at once; check the port, and the log of the server`,
  );
}
