import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { peerOf, type TlsPeer } from './tls-peer.js';

/** What opening a session goes through. A literal address needs no `resolve`, plain API no `tls`. */
export type ConnectStage = 'resolve' | 'connect' | 'tls' | 'login';

/** Is told how far a session comes while it is opened, failing or not. None of these may throw. */
export interface ConnectWatch {
  /** A stage is done; it took this many milliseconds. */
  readonly finished: (stage: ConnectStage, ms: number) => void;
  /** TCP stands, to this IP address. */
  readonly reached: (address: string) => void;
  /** The handshake is done, and whatever the router showed in it is not checked yet. */
  readonly peer: (peer: TlsPeer) => void;
}

/** Tells a `ConnectWatch` the truth. */
export interface StageClock {
  /** The stage that ran until now is done. */
  readonly finish: (stage: ConnectStage) => void;
  /** Listens to the socket that is about to connect. */
  readonly listen: (socket: Socket) => void;
}

/** The stages of one attempt, the first of which begins now. */
export function startStageClock(watch: ConnectWatch): StageClock {
  let began = performance.now();
  const finish = (stage: ConnectStage): void => {
    const now = performance.now();
    watch.finished(stage, now - began);
    began = now;
  };
  return {
    finish,
    listen(socket) {
      // A name with several addresses is told once for each of them.
      socket.once('lookup', (error: Error | null) => {
        if (error === null) finish('resolve');
      });
      socket.once('connect', () => {
        finish('connect');
        if (socket.remoteAddress !== undefined) watch.reached(socket.remoteAddress);
      });
      // Ahead of Node's own listener, which checks the certificate and gives up on a wrong one.
      if (socket instanceof TLSSocket) {
        socket.prependOnceListener('secure', () => watch.peer(peerOf(socket)));
      }
    },
  };
}
