import type { ConnectFault } from '../connect-fault.js';
import type { Endpoint } from './endpoint.js';

/** What went wrong with a handshake; `message` follows the name of the router. */
export interface TlsFailure {
  readonly fault: ConnectFault;
  readonly message: string;
}

const NOT_TRUSTED = {
  fault: 'unknown-authority',
  is: 'comes from an authority that is not trusted here',
} as const;

/** What is wrong with a certificate, by Node's code; the remedy follows it. */
const CERTIFICATE: Readonly<
  Record<string, { readonly fault: ConnectFault; readonly is: string } | undefined>
> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: { fault: 'self-signed', is: 'is self-signed' },
  SELF_SIGNED_CERT_IN_CHAIN: NOT_TRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: NOT_TRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NOT_TRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: NOT_TRUSTED,
  CERT_SIGNATURE_FAILURE: {
    fault: 'unknown-authority',
    is: 'is not signed by the given authority',
  },
  CERT_UNTRUSTED: { fault: 'unknown-authority', is: 'is not trusted here' },
  INVALID_PURPOSE: {
    fault: 'wrong-purpose',
    is: 'is not meant for a server (key usage tls-server)',
  },
};

/** What a failed handshake says. */
export function tlsFailure(endpoint: Endpoint, code: string, error: Error): TlsFailure {
  const wrong = CERTIFICATE[code];
  if (wrong !== undefined) {
    const remedy = 'set connection.tls.ca to the authority, or connection.tls.fingerprint';
    return { fault: wrong.fault, message: `the certificate ${wrong.is}: ${remedy}` };
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    const expired = code === 'CERT_HAS_EXPIRED';
    const state = expired ? 'has expired' : 'is not valid yet';
    return {
      fault: expired ? 'expired' : 'not-yet-valid',
      message: `the certificate ${state}: renew it, or check the clocks of the router and of this machine`,
    };
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return {
      fault: 'other-name',
      message: `the certificate is not made out to ${endpoint.host}: add it to the subject-alt-name, or set connection.tls.fingerprint`,
    };
  }
  return handshakeFailure(endpoint, code, error);
}

function handshakeFailure(endpoint: Endpoint, code: string, error: Error): TlsFailure {
  const text = `${code} ${error.message}`;
  if (/wrong.version.number|packet.length.too.long|unknown.protocol/i.test(text)) {
    return {
      fault: 'not-tls',
      message: 'the answer is not TLS: use the port of api-ssl (8729), or leave out connection.tls',
    };
  }
  if (/handshake.failure|no.cipher|insufficient.security/i.test(text)) {
    return endpoint.tls?.mode === 'anonymous' ? NO_ANONYMOUS_TLS : NO_CERTIFICATE;
  }
  if (/protocol.version|unsupported.protocol/i.test(text)) {
    return {
      fault: 'old-tls',
      message: 'TLS older than 1.2: set tls-version=only-1.2 on api-ssl, or upgrade RouterOS',
    };
  }
  return { fault: 'handshake', message: `the TLS handshake failed (${code})` };
}

const NO_ANONYMOUS_TLS: TlsFailure = {
  fault: 'no-anonymous-tls',
  message:
    'no anonymous TLS: api-ssl has a certificate; set connection.tls.ca or connection.tls.fingerprint',
};

const NO_CERTIFICATE: TlsFailure = {
  fault: 'no-certificate',
  message:
    'no common cipher: api-ssl has no certificate; give it one in /ip/service, or set connection.tls.anonymous',
};
