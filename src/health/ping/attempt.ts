import { isIP } from 'node:net';
import { connectRouter } from '../../routeros/connect-router.js';
import type { ConnectStage } from '../../routeros/connection/connect-watch.js';
import type { TlsPeer } from '../../routeros/connection/tls-peer.js';
import type { RouterError } from '../../routeros/router-error.js';
import type { ConnectOptions, RouterClient } from '../../routeros/types.js';
import type { PingStage, StageTime } from './types.js';

/** One login, accepted or not, and what was seen on the way to it. */
export interface Attempt {
  readonly stages: readonly StageTime[];
  readonly reached: string | undefined;
  readonly peer: TlsPeer | undefined;
  /** The stage that is under way; `reply` once the session is open. */
  readonly nextStage: () => PingStage;
  /** The stage that an error of this attempt belongs to. */
  readonly failedStage: (error: RouterError) => PingStage;
  /** @throws {RouterError} as `connectRouter` */
  readonly logIn: () => Promise<RouterClient>;
  /** The first answer of the session came; it took this many milliseconds. */
  readonly answered: (ms: number) => void;
}

/** Prepares a login; nothing is sent yet. */
export function startAttempt(options: ConnectOptions): Attempt {
  const stages: StageTime[] = [];
  let reached: string | undefined;
  let peer: TlsPeer | undefined;
  const watch = {
    finished: (stage: ConnectStage, ms: number): void => void stages.push({ stage, ms }),
    reached: (address: string): void => void (reached = address),
    peer: (seen: TlsPeer): void => void (peer = seen),
  };
  return {
    stages,
    get reached() {
      return reached;
    },
    get peer() {
      return peer;
    },
    nextStage: () => firstUnfinished(options, stages),
    failedStage: (error) => stageOf(error) ?? firstUnfinished(options, stages),
    logIn: () => connectRouter({ ...options, watch }),
    answered(ms) {
      if (stages.every(({ stage }) => stage !== 'reply')) stages.push({ stage: 'reply', ms });
    },
  };
}

/** Kinds that happen in one stage only. */
function stageOf({ kind }: RouterError): PingStage | undefined {
  switch (kind) {
    case 'resolve':
    case 'tls':
    case 'login':
      return kind;
    case 'refused':
    case 'unreachable':
      return 'connect';
    case 'lost':
    case 'trap':
    case 'permission':
      return 'reply';
    case 'closed-early':
    case 'fatal':
    case 'timeout':
    case 'protocol':
    case 'aborted':
      return undefined;
  }
}

function firstUnfinished(
  { address, tls }: ConnectOptions,
  finished: readonly StageTime[],
): PingStage {
  const isLiteral = isIP(address.replace(/^\[(.*)\]$/, '$1')) !== 0;
  const way: readonly ConnectStage[] = [
    ...(isLiteral ? [] : ['resolve' as const]),
    'connect',
    ...(tls === undefined ? [] : ['tls' as const]),
    'login',
  ];
  const done = new Set(finished.map(({ stage }) => stage));
  return way.find((stage) => !done.has(stage)) ?? 'reply';
}
