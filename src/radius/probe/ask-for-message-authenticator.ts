import { randomBytes } from 'node:crypto';
import type { Secret } from '../../resources/secret.js';
import { attributeTypes, nasAddressAttribute, textAttribute } from '../packet/attributes.js';
import { exchange } from '../packet/exchange.js';
import type { ExchangeResult } from '../packet/exchange.js';
import { packetCodes } from '../packet/packet.js';
import { accessRequest } from '../packet/requests.js';
import type { MessageAuthenticatorAnswer } from './types.js';

/** Which RADIUS server to ask, and as whom. */
export interface ServerQuestion {
  /** Address or host name. */
  readonly server: string;
  /** Port for access requests. */
  readonly port: number;
  /** The secret that the server has for the address that the request comes from. */
  readonly secret: Secret;
  /** Local address to ask from: one that the server knows as a NAS. */
  readonly from?: string;
  readonly tries: number;
  /** Milliseconds for each try; FreeRADIUS holds a reject back for a second. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks a RADIUS server to let a user in that does not exist, to see whether its answers carry
 * Message-Authenticator: RouterOS 7.15 and later drop those that do not, by default. The server
 * logs a reject. Never rejects.
 */
export async function askForMessageAuthenticator(
  question: ServerQuestion,
): Promise<MessageAuthenticatorAnswer> {
  const { server, port, secret, from } = question;
  const nas = from === undefined ? undefined : nasAddressAttribute(from);
  const packet = accessRequest({
    secret,
    user: `rosform-probe-${randomBytes(6).toString('hex')}`,
    password: randomBytes(12).toString('hex'),
    attributes: [
      textAttribute(attributeTypes.nasIdentifier, 'rosform'),
      ...(nas === undefined ? [] : [nas]),
    ],
  });
  const { accessAccept, accessReject, accessChallenge } = packetCodes;
  const answers = [accessAccept, accessReject, accessChallenge];
  const result = await exchange({ ...question, address: server, packet, answers });
  return { server, port, ...judge(result, `${server} port ${port}`, from) };
}

function judge(
  result: ExchangeResult,
  place: string,
  from: string | undefined,
): Pick<MessageAuthenticatorAnswer, 'outcome' | 'sentence'> {
  switch (result.status) {
    case 'answer':
      return judgeSignature(result.signature, place);
    case 'silence':
      if (!result.wrongSecret) return { outcome: 'no-answer', sentence: silence(place, from) };
      return {
        outcome: 'wrong',
        sentence: `${place} answers with another secret: compare the secret of this NAS address on both sides`,
      };
    case 'refused':
      return {
        outcome: 'no-answer',
        sentence: `nothing listens at ${place}: start the RADIUS server, or check its port`,
      };
    case 'failed':
      return { outcome: 'no-answer', sentence: result.reason };
    case 'stopped':
      return { outcome: 'no-answer', sentence: `the question to ${place} was stopped` };
  }
}

function judgeSignature(
  signature: 'valid' | 'absent' | 'wrong',
  place: string,
): Pick<MessageAuthenticatorAnswer, 'outcome' | 'sentence'> {
  switch (signature) {
    case 'valid':
      return {
        outcome: 'sent',
        sentence: `the answers of ${place} carry Message-Authenticator: require-message-auth can stay on`,
      };
    case 'absent':
      return {
        outcome: 'absent',
        sentence: `the answers of ${place} carry no Message-Authenticator, and RouterOS 7.15 and later drop those unless require-message-auth is no: let the server add it (FreeRADIUS 3.2.5 does by itself, an older one with \`update reply { &Message-Authenticator := 0x00 }\` in post-auth and in Post-Auth-Type REJECT)`,
      };
    case 'wrong':
      return {
        outcome: 'wrong',
        sentence: `the answers of ${place} carry a Message-Authenticator that this secret does not make: a router that requires one drops them`,
      };
  }
}

function silence(place: string, from: string | undefined): string {
  const sender = from === undefined ? 'the address of this machine' : `the address ${from}`;
  return `no answer from ${place}, which proves nothing: ${sender} may not be in its nas table (or not since it last read it), the secret may be another one, or the way is blocked`;
}
