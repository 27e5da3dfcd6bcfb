import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { RouterError } from '../router-error.js';
import { normalFingerprint } from './normal-fingerprint.js';
import type { TlsOptions } from '../types.js';

/**
 * How Node is to check the router. Anonymous suites are never offered beside certificate suites:
 * somebody in between could choose the weaker one unnoticed.
 * @throws {RouterError} kind `tls`: the authority or the fingerprint cannot be read
 */
export function toConnectionOptions(tls: TlsOptions, host: string): ConnectionOptions {
  // Server names are never addresses (RFC 6066); Node checks an address by the host it connects to.
  const name = isIP(host) === 0 ? { servername: host } : {};
  if (tls.mode === 'certificate') {
    return tls.ca === undefined ? name : { ...name, ca: checkedAuthority(tls.ca) };
  }
  if (tls.mode === 'fingerprint') {
    checkFingerprint(tls.sha256);
    // Who signed it does not matter: `refuseOtherCertificate` compares before a byte is sent.
    return { ...name, rejectUnauthorized: false };
  }
  // Level 0 is the only one that has anonymous suites, and TLS 1.3 has none (OpenSSL 3.0).
  const anonymous = { ciphers: 'ADH:@SECLEVEL=0', maxVersion: 'TLSv1.2' } as const;
  return { ...name, ...anonymous, rejectUnauthorized: false };
}

/** What to tell when the certificate is not the pinned one; undefined when it is. */
export function refuseOtherCertificate(tls: TlsOptions, socket: TLSSocket): string | undefined {
  if (tls.mode !== 'fingerprint') return undefined;
  const seen = socket.getPeerX509Certificate()?.fingerprint256;
  if (seen === undefined) return 'the router shows no certificate, so there is nothing to compare';
  const found = normalFingerprint(seen);
  if (found === normalFingerprint(tls.sha256)) return undefined;
  return `the certificate has fingerprint sha256:${found}, not the pinned one: was it renewed, or is somebody in between?`;
}

function checkedAuthority(ca: string): string {
  try {
    // Node takes any text here and then trusts nobody, which reads like a fault of the router.
    void new X509Certificate(ca);
    return ca;
  } catch (cause) {
    const message = 'connection.tls.ca is not a certificate in PEM form';
    throw new RouterError('tls', message, { fault: 'bad-tls-setting', cause });
  }
}

function checkFingerprint(sha256: string): void {
  if (/^[0-9a-f]{64}$/.test(normalFingerprint(sha256))) return;
  const message = 'connection.tls.fingerprint is not a SHA-256 fingerprint (64 hex digits)';
  throw new RouterError('tls', message, { fault: 'bad-tls-setting' });
}
