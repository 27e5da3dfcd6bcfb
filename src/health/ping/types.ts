import type { ConnectStage } from '../../routeros/connection/connect-watch.js';
import type { TlsPeer } from '../../routeros/connection/tls-peer.js';
import type { RouterErrorKind } from '../../routeros/router-error.js';

/** Where a router failed, in the order of the way to it. Nothing is sent before `connect`. */
export type PingStage = 'secret' | ConnectStage | 'reply';

/** Why, for programs; the sentence for people is the `reason`. */
export type PingCause =
  | Exclude<RouterErrorKind, 'aborted'>
  /** A secret or a certificate file cannot be had. */
  | 'secret'
  /** `--router-timeout`. */
  | 'router-timeout'
  /** Ctrl-C, or the end of the job. */
  | 'stopped';

/** How the router is to prove who it is; `none` is the plain API. */
export type PingTls = 'none' | 'authority' | 'pinned' | 'anonymous';

/** Where and as whom a router is asked. */
export interface PingTarget {
  /** Address or name, of the manifest or of `--connect`. */
  readonly address: string;
  readonly port: number;
  readonly tls: PingTls;
  readonly username: string;
}

/** A stage that was finished, and how long it took in milliseconds. */
export interface StageTime {
  readonly stage: ConnectStage | 'reply';
  readonly ms: number;
}

/** What to look at, in the words of the operator. */
export interface Remedy {
  readonly text: string;
  /** The RouterOS command to look with, or that mends it. */
  readonly command?: string;
}

/** Why a question was lost. */
export interface PingFailure {
  readonly stage: PingStage;
  readonly cause: PingCause;
  /** One line. */
  readonly reason: string;
  /** Most likely first. */
  readonly remedies: readonly Remedy[];
}

/**
 * How the questions came to an end. `done`: all were asked. `given-up`: the next one would fail in
 * the same way, or do harm. `out-of-time`: `--router-timeout`. `stopped`: Ctrl-C.
 */
type PingEnd = 'done' | 'given-up' | 'out-of-time' | 'stopped';

/** Questions and answers; times in milliseconds, absent without an answer. */
export interface ReplyTimes {
  readonly wanted: number;
  readonly sent: number;
  readonly received: number;
  readonly min?: number;
  readonly median?: number;
  readonly max?: number;
}

/** What was found out about a router. */
export interface RouterPing {
  readonly target: PingTarget;
  /** The IP address that TCP stood to. */
  readonly reached?: string;
  /** Of the login that came furthest. */
  readonly stages: readonly StageTime[];
  /** What the router showed in the TLS handshake, whether it was accepted or not. */
  readonly peer?: TlsPeer;
  /** Whole days until the certificate expires; negative when it has. */
  readonly daysLeft?: number;
  readonly identity?: string;
  /** RouterOS, as the router prints it. */
  readonly version?: string;
  readonly replies: ReplyTimes;
  readonly ended: PingEnd;
  /** The stage that was under way when the work was stopped. */
  readonly stoppedAt?: PingStage;
  /** Logins that were accepted. */
  readonly logins: number;
  /** Of the last question that was lost. */
  readonly failure?: PingFailure;
  /** What will be trouble later, or is a risk. One line each. */
  readonly warnings: readonly string[];
}

/**
 * `reached`: every question was answered. `lossy`: some were. `failed`: none. `stopped`: Ctrl-C came
 * in the middle. `not-asked`: it came before the router's turn.
 */
export type PingStatus = 'reached' | 'lossy' | 'failed' | 'stopped' | 'not-asked';

/** What came of one router. */
export interface PingedRouter extends RouterPing {
  readonly router: string;
  readonly status: PingStatus;
}
