import type { ConnectFault } from '../../../routeros/connect-fault.js';
import type { PeerCertificate } from '../../../routeros/connection/tls-peer.js';
import type { Remedy } from '../types.js';
import { mixedUp } from './connect-remedies.js';
import type { FailureFacts } from './failure-facts.js';

const ROUTER_CLOCK: Remedy = {
  text: 'the clock of the router may be wrong: boards without a battery start in 1970',
  command: '/system clock print',
};
const OUR_CLOCK: Remedy = { text: 'the clock of this machine may be wrong' };
const RENEW: Remedy = {
  text: 'renew the certificate, and give the new one to the service',
  command: '/certificate print detail',
};
const MANIFEST: Remedy = { text: 'connection.tls of the manifest' };
const GIVE_CERTIFICATE: Remedy = {
  text: 'api-ssl has no certificate on the router: make one, sign it and give it to the service',
  command: '/ip service set api-ssl certificate=NAME',
};

/** What the fault alone tells. */
const FAULTS: Readonly<Partial<Record<ConnectFault, readonly Remedy[]>>> = {
  expired: [RENEW, OUR_CLOCK, ROUTER_CLOCK],
  'not-yet-valid': [OUR_CLOCK, ROUTER_CLOCK, RENEW],
  'wrong-purpose': [{ ...RENEW, text: 'make the certificate anew, with key-usage tls-server' }],
  'bad-tls-setting': [MANIFEST],
  'no-certificate': [
    GIVE_CERTIFICATE,
    {
      text: 'or, inside a VPN only, connection.tls: { anonymous: true } in the manifest: nobody proves to be the router then',
    },
  ],
  'no-anonymous-tls': [
    {
      text: 'the router has a certificate by now: name its authority or its fingerprint in connection.tls instead of anonymous',
      command: '/certificate print detail',
    },
  ],
  'old-tls': [
    {
      text: 'the router offers nothing newer than TLS 1.1',
      command: '/ip service set api-ssl tls-version=only-1.2',
    },
    { text: 'or upgrade RouterOS', command: '/system package update check-for-updates' },
  ],
};

/** The handshake failed, or the certificate is not the expected one. */
export function tlsRemedies(facts: FailureFacts): readonly Remedy[] {
  const { fault, target, certificate } = facts;
  if (fault === 'other-certificate') return changed(certificate);
  if (fault === 'other-name') return otherName(target.address, certificate);
  if (fault === 'self-signed' || fault === 'unknown-authority') return untrusted(certificate);
  return (fault && FAULTS[fault]) ?? noHandshake(facts);
}

/** No certificate came into it. */
function noHandshake({ fault, target }: FailureFacts): readonly Remedy[] {
  const mixed = mixedUp(target.port, false);
  const port: Remedy = {
    text: `port ${target.port} may not be that of api-ssl`,
    command: '/ip service print where name=api-ssl',
  };
  const wrongPort = mixed ?? port;
  if (fault === 'not-tls') {
    return [
      wrongPort,
      { text: 'or the router has no TLS there: leave tls: out, inside a VPN only' },
    ];
  }
  const mtu = {
    text: 'large packets may be lost on the way while small ones pass: look at the MTU of the VPN, and clamp MSS',
  };
  const busy = { text: 'the router may be overloaded', command: '/system resource print' };
  const log = { text: "the router's log may say more", command: '/log print where topics~"error"' };
  return fault === 'silent-tls' ? [wrongPort, mtu, busy] : [GIVE_CERTIFICATE, wrongPort, log];
}

function changed(certificate: PeerCertificate | undefined): readonly Remedy[] {
  if (certificate === undefined) return [GIVE_CERTIFICATE, MANIFEST];
  const { fingerprint, validFrom } = certificate;
  const since = validFrom === undefined ? '' : `, valid from ${validFrom.slice(0, 10)}`;
  return [
    {
      text: `the certificate changed: now ${fingerprint}${since}. Was it renewed? Compare with the fingerprint that the router shows`,
      command: '/certificate print detail',
    },
    { text: `if it is the router's own, pin it: tls: { fingerprint: "${fingerprint}" }` },
    {
      text: 'if it is not, another machine answers at this address: do not log in before you know which',
    },
  ];
}

function untrusted(certificate: PeerCertificate | undefined): readonly Remedy[] {
  const authority = {
    text: 'name the authority that signed the certificate: tls: { ca: { file: certs/isp-ca.pem } }',
  };
  if (certificate === undefined) return [authority];
  const pin = {
    text: `compare with the fingerprint that the router shows, and pin it: tls: { fingerprint: "${certificate.fingerprint}" }`,
    command: '/certificate print detail',
  };
  return certificate.selfSigned ? [pin, authority] : [authority, pin];
}

function otherName(address: string, certificate: PeerCertificate | undefined): readonly Remedy[] {
  const names = certificate?.altNames.join(', ') ?? '';
  const madeOut = names === '' ? 'to no name' : `to ${names}`;
  const pin =
    certificate === undefined ? '' : `: tls: { fingerprint: "${certificate.fingerprint}" }`;
  return [
    {
      text: `the certificate is made out ${madeOut}: use such a name as connection.address, or make one with the subject-alt-name ${address}`,
      command: '/certificate print detail',
    },
    { text: `or pin the certificate as it is${pin}` },
    { text: 'or another machine than the router answers at this address' },
  ];
}
