import { X509Certificate } from 'node:crypto';
import type { PeerCertificate as PeerCertificateOfNode, TLSSocket } from 'node:tls';
import { normalFingerprint } from './normal-fingerprint.js';

/** What a router shows of itself in a TLS handshake. */
export interface TlsPeer {
  /** `TLSv1.3`. */
  readonly protocol: string;
  /** `TLS_AES_256_GCM_SHA384`; OpenSSL's name. */
  readonly cipher: string;
  /** Absent with anonymous TLS: then nobody says who answers. */
  readonly certificate?: PeerCertificate;
}

/** A certificate, believed or not: these are the peer's own words. */
export interface PeerCertificate {
  /** `CN=zone-a, O=ISP`. */
  readonly subject: string;
  readonly issuer: string;
  /** `DNS:zone-a.example`, `IP Address:10.20.0.1`. */
  readonly altNames: readonly string[];
  /** ISO 8601 in UTC; absent when the certificate has a date that is none. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** `sha256:` and 64 small hex digits, as `connection.tls.fingerprint` takes it. */
  readonly fingerprint: string;
  readonly selfSigned: boolean;
}

/** A certificate of a router has a handful of names; anything longer is no name to show. */
const LONGEST = 300;
const MOST_NAMES = 20;

/** What the handshake showed. Never throws: it runs inside an event of the socket. */
export function peerOf(socket: TLSSocket): TlsPeer {
  const known = {
    protocol: socket.getProtocol() ?? 'unknown',
    // Node's types promise a cipher; a socket that is gone has none.
    cipher: socket.destroyed ? 'unknown' : socket.getCipher().name,
  };
  try {
    // Not getPeerX509Certificate: it takes the certificate out of the connection, and Node, which
    // checks the name in it next, finds none any more (Node 20.20). Without one this is empty.
    const shown: Partial<PeerCertificateOfNode> = socket.getPeerCertificate();
    if (shown.raw === undefined) return known;
    return { ...known, certificate: factsOf(new X509Certificate(shown.raw)) };
  } catch {
    // OpenSSL takes certificates that Node cannot read, such as ones with an odd name.
    return known;
  }
}

function factsOf(certificate: X509Certificate): PeerCertificate {
  const { subject, issuer, subjectAltName = '', validFrom, validTo, fingerprint256 } = certificate;
  const from = isoDate(validFrom);
  const to = isoDate(validTo);
  return {
    subject: nameText(subject),
    issuer: nameText(issuer),
    altNames: altNames(subjectAltName),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
    fingerprint: `sha256:${normalFingerprint(fingerprint256)}`,
    selfSigned: certificate.checkIssued(certificate),
  };
}

/** Node writes a part a line; a certificate without a subject has none. */
function nameText(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ').slice(0, LONGEST);
}

/** Node puts quotes around a name with a comma in it. */
function altNames(list: string): readonly string[] {
  const names = list.slice(0, LONGEST * MOST_NAMES).match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  return names.slice(0, MOST_NAMES).map((name) => name.trim().slice(0, LONGEST));
}

/** `Nov 22 18:46:09 2026 GMT` as ISO 8601. */
function isoDate(text: string): string | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
