/**
 * What exactly kept a session from being opened, for programs that name remedies; the sentence for
 * people is the message. Finer than the kind of the error, and absent where that says it all.
 */
export type ConnectFault =
  /** DNS knows no such name. */
  | 'unknown-name'
  /** No answer from DNS, or none that could be used. */
  | 'no-dns'
  /** The address or the port is none. */
  | 'bad-address'
  /** TCP was not answered in time. */
  | 'no-answer'
  /** A router on the way, or this machine, knows no way there. */
  | 'no-route'
  /** TCP was accepted, and the handshake did not come to an end in time. */
  | 'silent-tls'
  /** What answered the handshake was not TLS. */
  | 'not-tls'
  /** The router has no certificate, so it offers anonymous TLS only. */
  | 'no-certificate'
  /** The router has a certificate, and anonymous TLS was asked for. */
  | 'no-anonymous-tls'
  /** Nothing newer than TLS 1.1. */
  | 'old-tls'
  | 'handshake'
  | 'self-signed'
  | 'unknown-authority'
  | 'wrong-purpose'
  | 'expired'
  | 'not-yet-valid'
  /** The certificate is made out to somebody else. */
  | 'other-name'
  /** The certificate is not the pinned one. */
  | 'other-certificate'
  /** The authority or the fingerprint that was given cannot be read. */
  | 'bad-tls-setting'
  /** The peer speaks TLS, and we do not. */
  | 'speaks-tls'
  | 'web-server'
  | 'ssh-server';
