import type { ConnectFault } from '../../../routeros/connect-fault.js';
import type { PeerCertificate } from '../../../routeros/connection/tls-peer.js';
import type { AddressRange } from '../address-range.js';
import type { PingCause, PingStage, PingTarget } from '../types.js';

/** Everything that the remedies of a failure are chosen by. */
export interface FailureFacts {
  readonly stage: PingStage;
  readonly cause: PingCause;
  readonly fault?: ConnectFault | undefined;
  readonly target: PingTarget;
  /** Of the address that was reached, or else of the one that is written. */
  readonly range: AddressRange;
  /** What the router showed. */
  readonly certificate?: PeerCertificate | undefined;
}

/** The name in `/ip service` of what is asked. */
export function serviceName({ tls }: PingTarget): 'api' | 'api-ssl' {
  return tls === 'none' ? 'api' : 'api-ssl';
}
