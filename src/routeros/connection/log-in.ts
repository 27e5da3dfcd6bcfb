import { createHash } from 'node:crypto';
import { encodeBytes } from '../../rsc/bytes.js';
import type { Secret } from '../../resources/secret.js';
import { durationText } from '../deadline.js';
import { endpointText } from './endpoint.js';
import { RouterError } from '../router-error.js';
import { connectError } from '../session-end.js';
import type { CommandResult, ConnectOptions } from '../types.js';
import { runCommand } from '../wire/command-channel.js';
import type { RouterConnector } from '../wire/router-connector.js';

/**
 * Logs in. RouterOS 6.43 and later takes name and password in one sentence; an older router
 * answers that sentence with a challenge, which is then met.
 *
 * @throws {RouterError} kind `login` when the router refuses, `timeout`, or why the session ended
 */
export async function logIn(connector: RouterConnector, options: ConnectOptions): Promise<void> {
  const { username, password } = options;
  const name = `=name=${username}`;
  const end = performance.now() + options.deadlines.login;
  const send = (answer: string): Promise<CommandResult> =>
    runCommand(connector, {
      path: '/login',
      words: [name, answer],
      deadline: Math.max(0, end - performance.now()),
    });
  try {
    const { ret } = await send(`=password=${password.reveal()}`);
    if (ret !== undefined) await send(`=response=00${challengeResponse(ret, password)}`);
  } catch (error) {
    if (!(error instanceof RouterError)) throw error;
    throw loginError(connector, options, error);
  }
  connector.loggedIn();
}

/** RouterOS before 6.43: MD5 over a zero byte, the password and the challenge. */
function challengeResponse(challenge: string, password: Secret): string {
  return createHash('md5')
    .update(Uint8Array.of(0))
    .update(encodeBytes(password.reveal()))
    .update(Buffer.from(challenge, 'hex'))
    .digest('hex');
}

function loginError(
  connector: RouterConnector,
  { username, deadlines }: ConnectOptions,
  error: RouterError,
): RouterError {
  if (connector.ended !== undefined) return connectError(connector.ended);
  const at = endpointText(connector.endpoint);
  if (error.kind === 'timeout') {
    const message = `${at} did not answer the login in ${durationText(deadlines.login)}: is this the API port, or is the router overloaded?`;
    return new RouterError('timeout', message);
  }
  const remedy = 'check user name and password, and that the group of the user has the policy api';
  const message = `${at} refused the login of "${username}" (${error.trap}): ${remedy}`;
  return new RouterError('login', message, { trap: error.trap ?? '' });
}
