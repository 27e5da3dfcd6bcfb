import { describe, expect, it } from 'vitest';

import { remediesFor } from '../../../src/health/ping/remedies/remedies-for.js';
import type { FailureFacts } from '../../../src/health/ping/remedies/failure-facts.js';
import type { PingTarget } from '../../../src/health/ping/types.js';
import type { PeerCertificate } from '../../../src/routeros/connection/tls-peer.js';

const FINGERPRINT = `sha256:${'ab'.repeat(32)}`;

const certificate: PeerCertificate = {
  subject: 'CN=zone-a',
  issuer: 'CN=ISP CA',
  altNames: ['DNS:zone-a.example'],
  validFrom: '2026-11-20T00:00:00.000Z',
  validTo: '2027-11-20T00:00:00.000Z',
  fingerprint: FINGERPRINT,
  selfSigned: false,
};

const secure: PingTarget = {
  address: '10.20.0.1',
  port: 8729,
  tls: 'authority',
  username: 'rosform',
};
const plain: PingTarget = { ...secure, port: 8728, tls: 'none' };

/** A failure of a router at a private address over TLS, unless it says otherwise. */
function facts(
  failure: Pick<FailureFacts, 'stage' | 'cause'> & Partial<FailureFacts>,
): FailureFacts {
  return { target: secure, range: 'private', ...failure };
}

/** The first words of each remedy, and the commands. */
function told(failure: FailureFacts): readonly string[] {
  return remediesFor(failure).map(({ text, command }) =>
    command === undefined ? text : `${text} | ${command}`,
  );
}

interface Row {
  readonly when: string;
  readonly failure: FailureFacts;
  /** What each remedy says, in order. */
  readonly says: readonly RegExp[];
}

const resolveRows: readonly Row[] = [
  {
    when: 'nobody knows the name',
    failure: facts({
      stage: 'resolve',
      cause: 'resolve',
      fault: 'unknown-name',
      target: { ...secure, address: 'zone-a.exmaple' },
      range: 'name',
    }),
    says: [/spelling of connection\.address: zone-a\.exmaple/, /DNS of this machine/, /IP address/],
  },
  {
    when: 'DNS does not answer',
    failure: facts({ stage: 'resolve', cause: 'resolve', fault: 'no-dns', range: 'name' }),
    says: [/DNS of this machine/, /spelling/, /IP address/],
  },
  {
    when: 'the name is one of IP Cloud',
    failure: facts({
      stage: 'resolve',
      cause: 'resolve',
      fault: 'unknown-name',
      target: { ...secure, address: '529c0491d41c.sn.mynetname.net' },
      range: 'name',
    }),
    says: [/IP Cloud.*\| \/ip cloud print/, /spelling/, /DNS of this machine/, /IP address/],
  },
];

const connectRows: readonly Row[] = [
  {
    when: 'the usual port is refused',
    failure: facts({ stage: 'connect', cause: 'refused' }),
    says: [
      /api-ssl may be disabled.*\| \/ip service enable api-ssl$/,
      /another port than 8729.*\| \/ip service print where name=api-ssl$/,
      /reject port 8729.*\| \/ip firewall filter print where chain=input$/,
      /another machine/,
    ],
  },
  {
    when: 'the plain port is refused',
    failure: facts({ stage: 'connect', cause: 'refused', target: plain }),
    says: [/\| \/ip service enable api$/, /where name=api$/, /reject port 8728/, /another machine/],
  },
  {
    when: 'an unusual port is refused',
    failure: facts({ stage: 'connect', cause: 'refused', target: { ...secure, port: 9000 } }),
    says: [/another port than 9000/, /enable api-ssl/, /reject port 9000/, /another machine/],
  },
  {
    when: 'a port of this machine is refused',
    failure: facts({ stage: 'connect', cause: 'refused', range: 'loopback' }),
    says: [/is the tunnel or the simulator running/, /enable api-ssl/, /another port/],
  },
  {
    when: 'a private address does not answer',
    failure: facts({ stage: 'connect', cause: 'unreachable', fault: 'no-answer' }),
    says: [
      /10\.20\.0\.1 is a private address: is the VPN up/,
      /drop port 8729.*chain=input$/,
      /off, restarting/,
      /another address/,
      /connection\.timeout/,
    ],
  },
  {
    when: 'an address behind carrier-grade NAT does not answer',
    failure: facts({
      stage: 'connect',
      cause: 'unreachable',
      fault: 'no-answer',
      target: { ...secure, address: '100.64.0.1' },
      range: 'carrier',
    }),
    says: [
      /100\.64\.0\.1 is an address behind carrier-grade NAT/,
      /drop/,
      /off/,
      /another/,
      /timeout/,
    ],
  },
  {
    when: 'a public address does not answer',
    failure: facts({
      stage: 'connect',
      cause: 'unreachable',
      fault: 'no-answer',
      range: 'public',
    }),
    says: [/drop port 8729/, /off, restarting/, /another address/, /connection\.timeout/],
  },
  {
    when: 'there is no route',
    failure: facts({ stage: 'connect', cause: 'unreachable', fault: 'no-route' }),
    says: [/is the VPN up/, /drop port/, /another address/, /off/],
  },
  {
    when: 'there is no route to an IPv6 address',
    failure: facts({
      stage: 'connect',
      cause: 'unreachable',
      fault: 'no-route',
      target: { ...secure, address: '2001:db8::1' },
      range: 'public',
    }),
    says: [/IPv6 of this machine/, /drop port/, /another address/, /off/],
  },
  {
    when: 'the address is none',
    failure: facts({ stage: 'connect', cause: 'unreachable', fault: 'bad-address' }),
    says: [/connection\.address and connection\.port/],
  },
  {
    when: 'the router closes at once',
    failure: facts({ stage: 'tls', cause: 'closed-early' }),
    says: [
      /address list.*\| \/ip service print detail where name=api-ssl$/,
      /max-sessions \(RouterOS 7\.16.*\| \/user active print$/,
      /firewall/,
    ],
  },
  {
    when: 'the router closes a plain connection to the port of api-ssl',
    failure: facts({
      stage: 'login',
      cause: 'closed-early',
      target: { ...plain, port: 8729 },
    }),
    says: [/8729 is the port of api-ssl: add tls:/, /address list/, /max-sessions/, /firewall/],
  },
  {
    when: 'the router closes TLS to the plain port',
    failure: facts({ stage: 'tls', cause: 'closed-early', target: { ...secure, port: 8728 } }),
    says: [/8728 is the port of the plain API/, /address list/, /max-sessions/, /firewall/],
  },
  {
    when: 'the router closes a plain connection to a port of its own',
    failure: facts({ stage: 'login', cause: 'closed-early', target: { ...plain, port: 9000 } }),
    says: [/address list/, /port 9000 may be that of api-ssl/, /max-sessions/, /firewall/],
  },
];

const tlsRows: readonly Row[] = [
  {
    when: 'the pinned certificate changed',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'other-certificate', certificate }),
    says: [
      new RegExp(
        `certificate changed: now ${FINGERPRINT}, valid from 2026-11-20\\. .*print detail$`,
      ),
      new RegExp(`pin it: tls: \\{ fingerprint: "${FINGERPRINT}" \\}$`),
      /another machine answers.*do not log in/,
    ],
  },
  {
    when: 'a self-signed certificate is to be checked by an authority',
    failure: facts({
      stage: 'tls',
      cause: 'tls',
      fault: 'self-signed',
      certificate: { ...certificate, selfSigned: true },
    }),
    says: [new RegExp(`pin it: tls: \\{ fingerprint: "${FINGERPRINT}"`), /ca: \{ file/],
  },
  {
    when: 'the authority is unknown',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'unknown-authority', certificate }),
    says: [/ca: \{ file/, /pin it/],
  },
  {
    when: 'the certificate has expired',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'expired', certificate }),
    says: [
      /renew.*\| \/certificate print detail$/,
      /clock of this machine/,
      /\| \/system clock print$/,
    ],
  },
  {
    when: 'the certificate is not valid yet',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'not-yet-valid', certificate }),
    says: [/clock of this machine/, /clock of the router/, /renew/],
  },
  {
    when: 'the certificate is made out to another name',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'other-name', certificate }),
    says: [
      /made out to DNS:zone-a\.example: .*subject-alt-name 10\.20\.0\.1/,
      /pin/,
      /another machine/,
    ],
  },
  {
    when: 'the certificate is not for servers',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'wrong-purpose', certificate }),
    says: [/key-usage tls-server/],
  },
  {
    when: 'api-ssl has no certificate',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'no-certificate' }),
    says: [/\| \/ip service set api-ssl certificate=NAME$/, /anonymous: true/],
  },
  {
    when: 'api-ssl has a certificate and anonymous TLS was asked for',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'no-anonymous-tls' }),
    says: [/instead of anonymous/],
  },
  {
    when: 'the port answers without TLS',
    failure: facts({
      stage: 'tls',
      cause: 'tls',
      fault: 'not-tls',
      target: { ...secure, port: 8728 },
    }),
    says: [/use port 8729 with tls:/, /leave tls: out/],
  },
  {
    when: 'the handshake hangs',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'silent-tls' }),
    says: [/8729 may not be that of api-ssl/, /MTU of the VPN/, /\| \/system resource print$/],
  },
  {
    when: 'the handshake hangs on a port of its own',
    failure: facts({
      stage: 'tls',
      cause: 'tls',
      fault: 'silent-tls',
      target: { ...secure, port: 9000 },
    }),
    says: [/9000 may be that of the plain API/, /MTU/, /overloaded/],
  },
  {
    when: 'the TLS of the router is too old',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'old-tls' }),
    says: [/tls-version=only-1\.2$/, /upgrade RouterOS/],
  },
  {
    when: 'the authority cannot be read',
    failure: facts({ stage: 'tls', cause: 'tls', fault: 'bad-tls-setting' }),
    says: [/connection\.tls of the manifest/],
  },
];

const laterRows: readonly Row[] = [
  {
    when: 'the login is refused',
    failure: facts({ stage: 'login', cause: 'login' }),
    says: [
      /password or the name of the user "rosform".*\| \/log print where message~"login failure"$/,
      /disabled.*\| \/user print detail where name="rosform"$/,
      /policy api.*\| \/user group print$/,
    ],
  },
  {
    when: 'the login of a user with a strange name is refused',
    failure: facts({
      stage: 'login',
      cause: 'login',
      target: { ...secure, username: 'a" $b' },
    }),
    says: [/"a" \$b"/, /name="a\\" \\\$b"$/, /policy api/],
  },
  {
    when: 'a port speaks TLS, and we do not',
    failure: facts({ stage: 'login', cause: 'protocol', fault: 'speaks-tls', target: plain }),
    says: [/add tls: to the connection/, /plain API \(8728\)/],
  },
  {
    when: 'a web server answers',
    failure: facts({
      stage: 'login',
      cause: 'protocol',
      fault: 'web-server',
      target: { ...plain, port: 80 },
    }),
    says: [/port 80 may be that of another service.*name=api$/, /another machine/],
  },
  {
    when: 'the login is not answered',
    failure: facts({ stage: 'login', cause: 'timeout', target: plain }),
    says: [/8728 may be that of another service/, /overloaded/, /RADIUS.*\| \/user aaa print$/],
  },
  {
    when: 'the login is not answered, in plain on the port of api-ssl',
    failure: facts({ stage: 'login', cause: 'timeout', target: { ...plain, port: 8729 } }),
    says: [/8729 is the port of api-ssl/, /another service/, /overloaded/, /RADIUS/],
  },
  {
    when: 'the router ends the session before the login',
    failure: facts({ stage: 'login', cause: 'fatal' }),
    says: [/\| \/log print$/, /port 8729/, /overloaded/],
  },
  {
    when: 'the user may not read',
    failure: facts({ stage: 'reply', cause: 'permission' }),
    says: [/"rosform" needs the policies api and read \| \/user group print$/],
  },
  {
    when: 'no answer comes after the login',
    failure: facts({ stage: 'reply', cause: 'timeout' }),
    says: [/overloaded/, /lose packets/, /connection\.timeout/],
  },
  {
    when: 'the connection is lost',
    failure: facts({ stage: 'reply', cause: 'lost' }),
    says: [/lose packets, or it went down/, /restarted/, /log/],
  },
  {
    when: 'the router ends the session',
    failure: facts({ stage: 'reply', cause: 'fatal' }),
    says: [/ended the session/, /restarting/],
  },
  {
    when: 'the command is refused',
    failure: facts({ stage: 'reply', cause: 'trap' }),
    says: [/log/],
  },
  {
    when: 'a secret is missing',
    failure: facts({ stage: 'secret', cause: 'secret' }),
    says: [/nothing was sent to the router/],
  },
  {
    when: 'the time of the router is over',
    failure: facts({ stage: 'reply', cause: 'router-timeout' }),
    says: [/--router-timeout/, /slow/],
  },
  { when: 'we stopped it', failure: facts({ stage: 'reply', cause: 'stopped' }), says: [] },
];

describe('the remedies', () => {
  it.each([...resolveRows, ...connectRows, ...tlsRows, ...laterRows])(
    'when $when',
    ({ failure, says }) => {
      expect(told(failure)).toEqual(says.map((pattern) => expect.stringMatching(pattern)));
    },
  );

  it('are one line each', () => {
    const rows = [...resolveRows, ...connectRows, ...tlsRows, ...laterRows];

    expect(rows.flatMap(({ failure }) => told(failure)).filter((text) => /\n/.test(text))).toEqual(
      [],
    );
  });
});
