import { createRedactor } from '../resources/secret.js';
import { createCommandSender } from './command-sender.js';
import { createClient } from './create-client.js';
import { startStageClock } from './connection/connect-watch.js';
import { endpointText, toEndpoint } from './connection/endpoint.js';
import { logIn } from './connection/log-in.js';
import { openConnection } from './connection/open-connection.js';
import { redactError } from './redact-error.js';
import { RouterError } from './router-error.js';
import type { ConnectOptions, RouterClient } from './types.js';
import { RouterConnector } from './wire/router-connector.js';

/**
 * Opens a session: DNS, TCP, TLS and login. The message of every error is one line that names the
 * router and what to look at, and never holds the password.
 *
 * @throws {RouterError} kinds `resolve`, `refused`, `unreachable`, `tls`, `closed-early`, `login`,
 *   `protocol`, `fatal`, `timeout`, `aborted`
 */
export async function connectRouter(options: ConnectOptions): Promise<RouterClient> {
  const redactor = createRedactor();
  redactor.add(options.password);
  const clock = options.watch && startStageClock(options.watch);
  const connector = new RouterConnector(toEndpoint(options), redactor, clock?.listen);
  endOnAbort(connector, options.signal);
  try {
    await openConnection(connector, options.deadlines.connect);
    if (options.tls !== undefined) clock?.finish('tls');
    await logIn(connector, options);
    clock?.finish('login');
  } catch (error) {
    connector.end({ kind: 'login', message: `${endpointText(connector.endpoint)}: not logged in` });
    throw error instanceof RouterError ? redactError(error, redactor) : error;
  }
  return createClient(connector, createCommandSender(connector, options.deadlines));
}

/** One listener a session, gone with it: a signal lives as long as the whole run of a fleet. */
function endOnAbort(connector: RouterConnector, signal: AbortSignal | undefined): void {
  if (signal === undefined) return;
  const stop = (): void => {
    const message = `${endpointText(connector.endpoint)}: stopped by us`;
    connector.end({ kind: 'aborted', message, cause: signal.reason });
  };
  connector.onLoss('signal', () => signal.removeEventListener('abort', stop));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
}
