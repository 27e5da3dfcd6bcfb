import type {
  CoaProbe,
  CounterReading,
  ProbedServer,
  RouterProbe,
} from '../../../src/radius/probe/types.js';
import type { ProbedRouter, ProbeReport } from '../../../src/report/radius-probe/types.js';

const reading: CounterReading = {
  before: { requests: 10, accepts: 8 },
  after: { requests: 12, accepts: 8, timeouts: 2 },
};

export const server: ProbedServer = {
  address: '10.10.0.5',
  services: ['ppp', 'hotspot'],
  timeout: '3s',
  srcAddress: '10.20.0.1',
  disabled: false,
  requireMessageAuth: 'yes-for-request-resp',
  counters: reading,
  trouble: undefined,
  findings: [
    { verdict: 'timeouts', total: 2, risen: 2, meaning: 'no answer came', remedy: 'look at nas' },
    { verdict: 'quiet', total: 12, risen: 0, meaning: 'nothing was sent', remedy: 'log in' },
    { verdict: 'accepts', total: 8, risen: 0, meaning: 'the server let subscribers in' },
  ],
};

const coa: CoaProbe = {
  outcome: 'proven',
  address: '10.20.0.1',
  port: 3799,
  reply: 'Disconnect-NAK',
  errorCause: 503,
  elapsed: 12.4,
  summary: '10.20.0.1 port 3799 answered with Disconnect-NAK',
  explanation: ['this proves address, port and secret'],
};

export function probeOf(change: Partial<CoaProbe> = {}, servers = [server]): RouterProbe {
  return {
    coa: { ...coa, ...change },
    incoming: { accept: true, port: 3799, vrf: 'main', counters: reading, trouble: undefined },
    servers,
    watched: 5000,
  };
}

export function probed(router: string, probe = probeOf()): ProbedRouter {
  return { router, status: 'probed', probe };
}

export function reportOf(...routers: readonly ProbedRouter[]): ProbeReport {
  return { rosform: '0.4.0', createdAt: '2027-01-02T03:04:05.678Z', routers };
}

const silent: Partial<CoaProbe> = {
  outcome: 'silent',
  reply: undefined,
  errorCause: undefined,
  elapsed: undefined,
  summary: 'no answer from 10.20.0.2 port 3799',
  explanation: ['silence does not prove that the way is broken', 'look at the firewall'],
};

/** A router of every kind. */
export const everything = reportOf(
  {
    router: 'zone-a',
    status: 'probed',
    probe: probeOf(),
  },
  probed(
    'zone-b',
    probeOf(silent, [
      { ...server, disabled: true, srcAddress: undefined, services: [], findings: [] },
      { ...server, counters: undefined, trouble: 'not enough permissions', findings: [] },
    ]),
  ),
  probed('zone-c', probeOf({ ...silent, outcome: 'off', port: undefined, explanation: [] }, [])),
  { router: 'zone-d', status: 'unreachable', reason: '10.20.0.4:8729: connection refused' },
);
