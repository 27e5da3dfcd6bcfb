import { attributeTypes } from '../packet/attributes.js';
import type { ExchangeResult } from '../packet/exchange.js';
import { integerOf, packetCodes } from '../packet/packet.js';
import { risen } from './counter-findings.js';
import { errorCauseText, IDENTIFICATION_MISMATCH, SESSION_NOT_FOUND } from './error-causes.js';
import { silenceExplained } from './explain-silence.js';
import type { CoaProbe, CoaScene } from './types.js';

type Answered = Extract<ExchangeResult, { readonly status: 'answer' }>;
type Silence = Extract<ExchangeResult, { readonly status: 'silence' }>;

/** What came of it; undefined for a request that was not sent because the router takes none. */
export function judgeCoa(
  scene: CoaScene,
  result: Exclude<ExchangeResult, { readonly status: 'stopped' }> | undefined,
): CoaProbe {
  const place = `${scene.address} port ${scene.port ?? 'unknown'}`;
  if (result === undefined) return off(scene);
  switch (result.status) {
    case 'answer':
      return answered(scene, result, place);
    case 'silence':
      return silent(scene, result, place);
    case 'refused':
      return {
        ...unanswered(scene),
        outcome: 'refused',
        summary: `${place} says that nothing listens there (ICMP port unreachable)`,
        explanation: [
          ...portHint(scene),
          `the router takes requests, so ${scene.address} may be another machine, or a firewall on the way rejects in its name`,
        ],
      };
    case 'failed':
      return {
        ...unanswered(scene),
        outcome: 'not-sent',
        summary: result.reason,
        explanation: ['nothing was sent, so this says nothing about the router'],
      };
  }
}

function off(scene: CoaScene): CoaProbe {
  return {
    ...unanswered(scene),
    outcome: 'off',
    summary: 'the router takes no requests (accept=no in /radius/incoming), so none was sent',
    explanation: [
      'the RADIUS server cannot end or change sessions: an expired subscriber stays online until the next login',
      'declare radius-incoming: { accept: true, port: 3799 } and let the firewall take udp/3799 from the RADIUS server',
    ],
  };
}

function answered(scene: CoaScene, result: Answered, place: string): CoaProbe {
  const reply =
    result.packet.code === packetCodes.disconnectAck ? 'Disconnect-ACK' : 'Disconnect-NAK';
  const errorCause = integerOf(result.packet, attributeTypes.errorCause);
  const cause = errorCause === undefined ? '' : `, Error-Cause ${errorCauseText(errorCause)}`;
  const base = { ...unanswered(scene), reply, errorCause, elapsed: result.elapsed } as const;
  if (result.signature === 'wrong') {
    return {
      ...base,
      outcome: 'wrong-secret',
      summary: `${place} answered, with a Message-Authenticator that the secret does not make`,
      explanation: otherSecret,
    };
  }
  return {
    ...base,
    outcome: 'proven',
    summary: `${place} answered with ${reply}${cause} after ${Math.round(result.elapsed)} ms`,
    explanation: [
      'this proves address, port and secret of the way by which sessions are ended, from this machine',
      ...causeHint(reply, errorCause, scene.nasAddress),
      ...senderHint(scene, result.from),
    ],
  };
}

function causeHint(
  reply: 'Disconnect-ACK' | 'Disconnect-NAK',
  cause: number | undefined,
  nasAddress: string | undefined,
): readonly string[] {
  if (reply === 'Disconnect-ACK') {
    return [
      'the router agreed to end a session that does not exist: its answers say nothing of sessions',
    ];
  }
  if (cause === SESSION_NOT_FOUND) return [];
  if (cause === IDENTIFICATION_MISMATCH) {
    return [
      `the router does not call itself ${nasAddress ?? 'by any address'}: set src-address of its /radius row to the address that it is registered with, or requests for real sessions are refused in the same way`,
    ];
  }
  return [
    `a session that does not exist should be Error-Cause ${errorCauseText(SESSION_NOT_FOUND)}: the router may refuse requests for real sessions, too`,
  ];
}

function silent(scene: CoaScene, result: Silence, place: string): CoaProbe {
  const { counters } = scene.incoming;
  const bad = counters === undefined ? 0 : risen(counters, 'bad-requests');
  if (!result.wrongSecret && bad === 0) {
    return {
      ...unanswered(scene),
      outcome: 'silent',
      summary: `no answer from ${place}`,
      explanation: [...portHint(scene), ...silenceExplained(scene, result.from)],
    };
  }
  const base = { ...unanswered(scene), outcome: 'wrong-secret' } as const;
  if (result.wrongSecret) {
    return { ...base, summary: `${place} answers with another secret`, explanation: otherSecret };
  }
  return {
    ...base,
    summary: `no answer from ${place}, but the router counted ${bad} more in bad-requests`,
    explanation: [
      ...otherSecret,
      'requests of others are counted there, too: run it again to be sure',
    ],
  };
}

const otherSecret = [
  'address and port are right: the request came to the router',
  'the router has another secret in /radius than the manifest: plan shows the difference, apply sets it on both sides',
];

function portHint({ port, incoming }: CoaScene): readonly string[] {
  if (incoming.port === undefined || incoming.port === port) return [];
  return [`the router takes requests on port ${incoming.port}`];
}

/** Proven from here is not proven from there. */
function senderHint({ servers }: CoaScene, from: string): readonly string[] {
  if (servers.some(({ address, disabled }) => !disabled && address.split('@')[0] === from))
    return [];
  return [
    `it was asked from ${from}, which is no server in its /radius: that the RADIUS server gets through as well is not proven`,
  ];
}

function unanswered({ address, port }: CoaScene) {
  return { address, port, reply: undefined, errorCause: undefined, elapsed: undefined } as const;
}
