import type { Endpoint } from './endpoint.js';

/** What is wrong with a certificate, by Node's code; the remedy follows it. */
const CERTIFICATE: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT: 'comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'comes from an authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'comes from an authority that is not trusted here',
  CERT_SIGNATURE_FAILURE: 'is not signed by the given authority',
  CERT_UNTRUSTED: 'is not trusted here',
  INVALID_PURPOSE: 'is not meant for a server (key usage tls-server)',
};

/** One line on a failed handshake, to follow the name of the router. */
export function tlsFailure(endpoint: Endpoint, code: string, error: Error): string {
  const fault = CERTIFICATE[code];
  if (fault !== undefined) {
    return `the certificate ${fault}: set connection.tls.ca to the authority, or connection.tls.fingerprint`;
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    const state = code === 'CERT_HAS_EXPIRED' ? 'has expired' : 'is not valid yet';
    return `the certificate ${state}: renew it, or check the clocks of the router and of this machine`;
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return `the certificate is not made out to ${endpoint.host}: add it to the subject-alt-name, or set connection.tls.fingerprint`;
  }
  return handshakeFailure(endpoint, code, error);
}

function handshakeFailure(endpoint: Endpoint, code: string, error: Error): string {
  const text = `${code} ${error.message}`;
  if (/wrong.version.number|packet.length.too.long|unknown.protocol/i.test(text)) {
    return 'the answer is not TLS: use the port of api-ssl (8729), or leave out connection.tls';
  }
  if (/handshake.failure|no.cipher|insufficient.security/i.test(text)) {
    return endpoint.tls?.mode === 'anonymous'
      ? 'no anonymous TLS: api-ssl has a certificate; set connection.tls.ca or connection.tls.fingerprint'
      : 'no common cipher: api-ssl has no certificate; give it one in /ip/service, or set connection.tls.anonymous';
  }
  if (/protocol.version|unsupported.protocol/i.test(text)) {
    return 'TLS older than 1.2: set tls-version=only-1.2 on api-ssl, or upgrade RouterOS';
  }
  return `the TLS handshake failed (${code})`;
}
