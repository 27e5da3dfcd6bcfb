import { durationText } from '../deadline.js';
import { endpointText, serviceOf, type Endpoint, type Phase } from './endpoint.js';
import type { SessionEnd } from '../session-end.js';
import { tlsFailure } from './tls-failure.js';

const NO_NAME = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);

/** An error of the socket, in the words of the person who has to repair it. */
export function socketFailure(endpoint: Endpoint, phase: Phase, error: Error): SessionEnd {
  const code = codeOf(error);
  const at = endpointText(endpoint);
  if (NO_NAME.has(code)) return { ...unknownName(endpoint, code), cause: error };
  if (code === 'ECONNREFUSED') return { ...refused(endpoint), cause: error };
  if (phase === 'resolve' || phase === 'connect') {
    const remedy = 'check the address and the route or VPN to it';
    return {
      kind: 'unreachable',
      message: `${at} is out of reach (${code}): ${remedy}`,
      fault: code === 'ETIMEDOUT' ? 'no-answer' : 'no-route',
      cause: error,
    };
  }
  if (phase === 'tls' && code !== 'ECONNRESET' && code !== 'EPIPE') {
    const { message, fault } = tlsFailure(endpoint, code, error);
    return { kind: 'tls', message: `${at}: ${message}`, fault, cause: error };
  }
  return { ...closedFailure(endpoint, phase, code), cause: error };
}

/** The connection ended without being asked to; `why` is the code of the socket error, if any. */
export function closedFailure(endpoint: Endpoint, phase: Phase, why?: string): SessionEnd {
  const at = endpointText(endpoint);
  if (phase === 'session') {
    const code = why === undefined ? '' : ` (${why})`;
    return { kind: 'lost', message: `${at}: the connection was lost${code}` };
  }
  const reasons = 'the address list of /ip/service, a firewall or the session limit (max-sessions)';
  return {
    kind: 'closed-early',
    message: `${at} closed before login: ${reasons}${portHint(endpoint) || mixedUp(endpoint)}`,
  };
}

/** No connection in time: how far it came tells what to look at. */
export function connectTimeout(endpoint: Endpoint, phase: Phase, ms: number): SessionEnd {
  const at = endpointText(endpoint);
  const time = durationText(ms);
  if (phase === 'resolve') {
    const message = `no answer from DNS for ${endpoint.host} in ${time}`;
    return { kind: 'resolve', message, fault: 'no-dns' };
  }
  if (phase === 'connect') {
    const remedy = 'check the address, the route or VPN to it and the input firewall of the router';
    const message = `${at} did not answer in ${time}: ${remedy}`;
    return { kind: 'unreachable', message, fault: 'no-answer' };
  }
  const message = `${at} accepted the connection and did not finish TLS in ${time}: is api-ssl on this port?${portHint(endpoint)}`;
  return { kind: 'tls', message, fault: 'silent-tls' };
}

/** A name with several addresses fails once for each; a refusal tells more than a missing route. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    const codes = error.errors.map(codeOf);
    return codes.find((code) => code === 'ECONNREFUSED') ?? codes.at(-1) ?? error.name;
  }
  if (!(error instanceof Error)) return 'unknown error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function unknownName(endpoint: Endpoint, code: string): SessionEnd {
  const isUnknown = code === 'ENOTFOUND';
  const remedy = isUnknown ? 'check the spelling of the address' : 'check the DNS of this machine';
  return {
    kind: 'resolve',
    message: `no address found for ${endpoint.host} (${code}): ${remedy}`,
    fault: isUnknown ? 'unknown-name' : 'no-dns',
  };
}

function refused(endpoint: Endpoint): SessionEnd {
  const service = serviceOf(endpoint);
  return {
    kind: 'refused',
    message: `${endpointText(endpoint)} refused the connection: enable ${service} in /ip/service, or correct the port`,
  };
}

/** A router says nothing when plain API comes to api-ssl, or the reverse: it closes. */
function mixedUp({ port, tls }: Endpoint): string {
  if (port === 8728 || port === 8729) return '';
  return tls === undefined
    ? '; or the port is that of api-ssl: set connection.tls'
    : '; or the port is that of the plain api';
}

/** Only the two well-known ports tell that plain and TLS were mixed up. */
function portHint({ port, tls }: Endpoint): string {
  if (tls === undefined && port === 8729)
    return '; 8729 is the port of api-ssl: set connection.tls';
  if (tls !== undefined && port === 8728)
    return '; 8728 is the port of plain api: use 8729 for tls';
  return '';
}
