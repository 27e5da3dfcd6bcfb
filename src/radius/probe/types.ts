/** Counters by the router's names: `bad-replies`. */
export type Counters = Readonly<Record<string, number>>;

/** The counters before the probe and after it. */
export interface CounterReading {
  readonly before: Counters;
  readonly after: Counters;
}

/** What the counters of a RADIUS server say. */
export type CounterVerdict =
  /** The router has never asked it. */
  | 'unused'
  /** Nothing was asked while we watched. */
  | 'quiet'
  | 'bad-replies'
  | 'timeouts'
  | 'rejects'
  | 'accepts';

/** One thing that the counters of a RADIUS server say. */
export interface CounterFinding {
  readonly verdict: CounterVerdict;
  /** Since the router began to count. */
  readonly total: number;
  /** During the probe. */
  readonly risen: number;
  /** One line each. */
  readonly meaning: string;
  /** Absent where nothing is wrong. */
  readonly remedy?: string;
}

/** A row of `/radius`, without its secret. All texts are the router's own and may hold anything. */
export interface ProbedServer {
  readonly address: string;
  readonly services: readonly string[];
  /** As the router prints it: `3s`. */
  readonly timeout: string;
  /** Undefined where the router chooses by its routes. */
  readonly srcAddress: string | undefined;
  readonly disabled: boolean;
  /** Undefined on a RouterOS that has no such field (before 7.15). */
  readonly requireMessageAuth: string | undefined;
  /** Undefined where the router does not show them; `trouble` says why. */
  readonly counters: CounterReading | undefined;
  readonly trouble: string | undefined;
  /** Worst first; empty for a row that is disabled. */
  readonly findings: readonly CounterFinding[];
}

/** `/radius/incoming`, and what it counted. */
export interface ProbedIncoming {
  readonly accept: boolean;
  /** Undefined where the router names none. */
  readonly port: number | undefined;
  /** Undefined on a RouterOS that has no such field. */
  readonly vrf: string | undefined;
  readonly counters: CounterReading | undefined;
  readonly trouble: string | undefined;
}

/** What came of the Disconnect-Request. */
export type CoaOutcome =
  /** The router answered with our secret. */
  | 'proven'
  /** The router has another secret. */
  | 'wrong-secret'
  /** No answer, which proves nothing. */
  | 'silent'
  /** The address says that nothing listens on the port. */
  | 'refused'
  /** The router takes no requests, so none was sent. */
  | 'off'
  /** This machine could not send it. */
  | 'not-sent';

/** The Disconnect-Request for a session that does not exist. */
export interface CoaProbe {
  readonly outcome: CoaOutcome;
  readonly address: string;
  /** Undefined where the router takes no requests and names no port. */
  readonly port: number | undefined;
  /** What was answered, and with which Error-Cause (RFC 5176). */
  readonly reply: 'Disconnect-ACK' | 'Disconnect-NAK' | undefined;
  readonly errorCause: number | undefined;
  /** Milliseconds until the answer. */
  readonly elapsed: number | undefined;
  /** What happened, in one line. */
  readonly summary: string;
  /** What that proves and what not, and what to look at; one line each. */
  readonly explanation: readonly string[];
}

/** What a Disconnect-Request was sent into. */
export interface CoaScene {
  readonly address: string;
  readonly port: number | undefined;
  /** What we called the router in NAS-IP-Address, where it has an address. */
  readonly nasAddress: string | undefined;
  readonly incoming: ProbedIncoming;
  readonly servers: readonly ProbedServer[];
}

/** What a router says of its RADIUS, and of the path by which sessions are ended. */
export interface RouterProbe {
  readonly coa: CoaProbe;
  readonly incoming: ProbedIncoming;
  /** In the router's order. */
  readonly servers: readonly ProbedServer[];
  /** Milliseconds that were watched between the readings, beyond the request itself. */
  readonly watched: number;
}

/** What a RADIUS server does about Message-Authenticator. */
export interface MessageAuthenticatorAnswer {
  /**
   * `sent`: its answers carry one that is right. `absent`: they carry none. `wrong`: an answer was
   * made with another secret.
   */
  readonly outcome: 'sent' | 'absent' | 'wrong' | 'no-answer';
  readonly server: string;
  readonly port: number;
  /** What that means and what to do, in one line. */
  readonly sentence: string;
}
