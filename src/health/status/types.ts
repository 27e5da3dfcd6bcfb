import type { SystemFacts } from '../system-facts.js';

/** Sessions by how they came in, counted by the router; undefined where it does not tell. */
interface Sessions {
  /** All of `/ppp/active`: PPPoE, L2TP and the rest. */
  readonly ppp: number | undefined;
  /** Those of `ppp` that are PPPoE. */
  readonly pppoe: number | undefined;
  readonly hotspot: number | undefined;
}

/**
 * What a router counts for one RADIUS server since it began to count. Undefined where it does not
 * say. Texts are the router's own and may hold anything.
 */
export interface RadiusClient {
  readonly address: string;
  readonly services: readonly string[];
  readonly disabled: boolean;
  readonly requests: number | undefined;
  readonly accepts: number | undefined;
  readonly rejects: number | undefined;
  readonly timeouts: number | undefined;
  readonly badReplies: number | undefined;
  /** Milliseconds that the last answer took. */
  readonly lastRoundTrip: number | undefined;
}

/** A certificate that the router's API is reached with. */
export interface ApiCertificate {
  /** As the router calls it, or its subject; may hold anything. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What a router says when it is asked how it is. */
export interface RouterStatus extends SystemFacts {
  readonly sessions: Sessions;
  /** In the order of the router; undefined where it does not show them. */
  readonly radius: readonly RadiusClient[] | undefined;
  /** RADIUS servers that it has besides those. */
  readonly moreRadius: number;
  /** The channel that updates come from (`/system/package/update`). */
  readonly updateChannel: string | undefined;
  /** The one of `api-ssl`, and the one that TLS showed; without those that are not known. */
  readonly certificates: readonly ApiCertificate[];
  /** Why something is not known, where it is not for lack of the menu. */
  readonly unanswered: readonly AnswerLine[];
}

/** Questions that a router refused, or did not answer in time. */
export interface AnswerLine {
  readonly why: 'permission' | 'timeout' | 'trap';
  /** One line; may quote the router. */
  readonly message: string;
}

/** Every kind of warning, with its meaning for people who look it up. */
export const statusWarnings = {
  'radius-timeouts': 'the router waited in vain for RADIUS answers',
  'radius-silent': 'a RADIUS server has never answered the router',
  'radius-bad-replies': 'RADIUS answers were thrown away: the secret may differ',
  'radius-counters': 'the counters of a RADIUS server contradict each other',
  'radius-rest': 'the router has more RADIUS servers than are looked at',
  'clock-off': "the router's clock is off",
  'update-behind': 'another router of the run has a newer RouterOS of the same channel',
  'certificate-expiring': 'the certificate of the API ends soon',
  'certificate-expired': 'the certificate of the API has ended',
  'disk-full': 'the disk is nearly full',
  'memory-full': 'the memory is nearly full',
  rebooted: 'the router was started a short time ago',
  'secrets-masked': 'the router hides secrets from our user',
  unanswered: 'the router refused a question, or gave no answer in time',
} as const;

export type StatusWarningCode = keyof typeof statusWarnings;

/** Something that a person should look at. */
export interface StatusWarning {
  readonly code: StatusWarningCode;
  /**
   * What it is about where there may be several: the address of a RADIUS server, the release that a
   * router is behind, `permission` or `timeout` of questions without an answer. May quote the router.
   */
  readonly subject?: string;
  /** One line; may quote the router. */
  readonly message: string;
}
