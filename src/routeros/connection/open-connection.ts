import { connectTimeout } from './connection-failure.js';
import { startDeadline } from '../deadline.js';
import { endpointText } from './endpoint.js';
import { connectError } from '../session-end.js';
import type { RouterConnector } from '../wire/router-connector.js';

/**
 * Connects, TLS included, and has the certificate checked: nothing is sent before.
 *
 * @param deadline milliseconds for DNS, TCP and TLS together
 * @throws {RouterError} kinds `resolve`, `refused`, `unreachable`, `tls`, `closed-early`, `aborted`
 */
export function openConnection(connector: RouterConnector, deadline: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = startDeadline(deadline, () => {
      connector.end(connectTimeout(connector.endpoint, connector.phase, deadline));
    });
    const tag = connector.nextTag();
    connector.onLoss(tag, (end) => {
      clearTimeout(timer);
      reject(connectError(end));
    });
    connector.once('connected', () => {
      clearTimeout(timer);
      connector.stopRead(tag);
      resolve();
    });
    start(connector);
  });
}

/** Node throws on a port or an address that it cannot use. */
function start(connector: RouterConnector): void {
  if (connector.ended !== undefined) return;
  try {
    // An empty name would lead to this very machine.
    if (connector.endpoint.host === '') throw new Error('the address is empty');
    connector.connect();
  } catch (cause) {
    const message = `${endpointText(connector.endpoint)} is no address and port of a router: correct connection.address and connection.port`;
    connector.end({ kind: 'unreachable', message, fault: 'bad-address', cause });
  }
}
