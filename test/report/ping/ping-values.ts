import type { PingedRouter, PingTarget } from '../../../src/health/ping/types.js';
import type { PeerCertificate } from '../../../src/routeros/connection/tls-peer.js';
import type { PingReport } from '../../../src/report/ping/types.js';

const certificate: PeerCertificate = {
  subject: 'CN=zone-a, O=ISP',
  issuer: 'CN=ISP CA',
  altNames: ['DNS:zone-a.example', 'IP Address:10.20.0.1'],
  validFrom: '2026-01-02T00:00:00.000Z',
  validTo: '2027-06-24T00:00:00.000Z',
  fingerprint: `sha256:${'ab'.repeat(32)}`,
  selfSigned: false,
};

const secure: PingTarget = {
  address: '10.20.0.1',
  port: 8729,
  tls: 'authority',
  username: 'rosform',
};

/** A router that answered once over TLS. */
export function reached(router: string, changes: Partial<PingedRouter> = {}): PingedRouter {
  return {
    router,
    status: 'reached',
    target: secure,
    reached: '10.20.0.1',
    stages: [
      { stage: 'connect', ms: 12.125 },
      { stage: 'tls', ms: 24.06 },
      { stage: 'login', ms: 9.94 },
      { stage: 'reply', ms: 6.0149 },
    ],
    peer: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', certificate },
    daysLeft: 213,
    identity: router,
    version: '7.20.8 (stable)',
    replies: { wanted: 1, sent: 1, received: 1, min: 6.0149, median: 6.0149, max: 6.0149 },
    ended: 'done',
    logins: 1,
    warnings: [],
    ...changes,
  };
}

/** A router that did not answer, for the reason of another one or its own. */
export function refused(router: string, changes: Partial<PingedRouter> = {}): PingedRouter {
  return {
    router,
    status: 'failed',
    target: { ...secure, address: '10.20.0.2', port: 8728, tls: 'none' },
    stages: [],
    replies: { wanted: 1, sent: 1, received: 0 },
    ended: 'done',
    logins: 0,
    failure: {
      stage: 'connect',
      cause: 'refused',
      reason: `10.20.0.2:8728 refused the connection of ${router}`,
      remedies: [
        { text: 'the service may be disabled', command: '/ip service enable api' },
        { text: 'another machine' },
      ],
    },
    warnings: [],
    ...changes,
  };
}

const lossy = reached('lossy', {
  status: 'lossy',
  target: { address: 'lossy.example', port: 8729, tls: 'pinned', username: 'rosform' },
  stages: [
    { stage: 'resolve', ms: 0.01 },
    { stage: 'connect', ms: 1250 },
    { stage: 'tls', ms: 23_400 },
    { stage: 'login', ms: 99.96 },
    { stage: 'reply', ms: 999.6 },
  ],
  replies: { wanted: 200, sent: 200, received: 199, min: 5.5, median: 6, max: 1250 },
  logins: 2,
  failure: { stage: 'reply', cause: 'lost', reason: 'the connection was lost', remedies: [] },
  warnings: ['the certificate expires in 3 days, on 2026-11-26: renew it on the router'],
});

const changed = refused('changed', {
  target: { ...secure, tls: 'pinned' },
  reached: '10.20.0.1',
  stages: [{ stage: 'connect', ms: 12 }],
  peer: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', certificate },
  daysLeft: 213,
  replies: { wanted: 10, sent: 1, received: 0 },
  ended: 'given-up',
  failure: {
    stage: 'tls',
    cause: 'tls',
    reason: '10.20.0.1:8729: the certificate has fingerprint sha256:abab…, not the pinned one',
    remedies: [{ text: 'the certificate changed', command: '/certificate print detail' }],
  },
});

const locked = refused('locked', {
  stages: [{ stage: 'connect', ms: 12 }],
  replies: { wanted: 10, sent: 1, received: 0 },
  ended: 'given-up',
  failure: {
    stage: 'login',
    cause: 'login',
    reason: 'refused the login',
    remedies: [{ text: 'the password' }],
  },
});

const nobody = refused('nobody', {
  failure: {
    stage: 'secret',
    cause: 'secret',
    reason: 'the environment variable P is not set',
    remedies: [{ text: 'nothing was sent' }],
  },
  replies: { wanted: 1, sent: 0, received: 0 },
  ended: 'given-up',
});

const { failure: _, ...silent } = refused('stopped', {
  status: 'stopped',
  replies: { wanted: 1, sent: 0, received: 0 },
  ended: 'stopped',
  stoppedAt: 'connect',
});

const { stoppedAt: _stage, ...waiting } = silent;
const notAsked: PingedRouter = { ...waiting, status: 'not-asked', router: 'late' };

export function reportOf(...routers: readonly PingedRouter[]): PingReport {
  return {
    rosform: '0.1.0',
    createdAt: '2026-11-23T12:00:00.000Z',
    count: 1,
    interval: 1000,
    routers,
  };
}

/** A block each: the ways in which few routers come out. */
export const few: readonly PingReport[] = [
  reportOf(reached('zone-a')),
  reportOf(
    reached('anonymous', {
      target: { ...secure, address: '2001:db8::1', tls: 'anonymous' },
      peer: { protocol: 'TLSv1.2', cipher: 'ADH-AES256-GCM-SHA384' },
      replies: { wanted: 3, sent: 3, received: 3, min: 1, median: 2, max: 3 },
    }),
    lossy,
    changed,
    locked,
  ),
  reportOf(refused('refused'), nobody, silent, notAsked),
  reportOf(),
];

/** Many routers of which most are well. */
export const many: PingReport = reportOf(
  reached('zone-a'),
  reached('b', { identity: 'বরিশাল', stages: [{ stage: 'connect', ms: 1500 }] }),
  reached('zone-c', { warnings: ['the certificate expires today'], identity: 'x'.repeat(100) }),
  refused('down-1'),
  refused('down-2'),
  locked,
  silent,
  notAsked,
  { ...notAsked, router: 'later' },
);
