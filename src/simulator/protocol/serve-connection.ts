import type { Socket } from 'node:net';
import { runCommand } from '../commands/run-command.js';
import { createSentenceReader, ProtocolError, type SentenceLimits } from './codec.js';
import { parseCommand, pathOf, type Command } from './command.js';
import { addConnectionRow } from './connection-rows.js';
import { createDelayLine } from './delay-line.js';
import { dropRow } from '../writes/write-rows.js';
import { leave } from './login.js';
import { sendFatal, startJob, type Session } from './session.js';
import type { ServiceName, SimulatedRouter } from './simulated-router.js';

/** Before login little is listened to; the exact limits of a router are unconfirmed. */
const BEFORE_LOGIN: SentenceLimits = { words: 32, bytes: 4096 };
const AFTER_LOGIN: SentenceLimits = { words: 4096, bytes: 16 * 1024 * 1024 };
const SENTENCES_BEFORE_LOGIN = 32;

/** Bytes waiting for a slow client above which nothing more is read from it. */
const MUCH_UNREAD = 1024 * 1024;

/** Speaks the API on a connection until either side ends it. */
export function serveConnection(
  router: SimulatedRouter,
  service: ServiceName,
  socket: Socket,
): void {
  const session = createSession(router, service, socket);
  const reader = createSentenceReader(BEFORE_LOGIN);
  let sentences = 0;
  let silent = true;
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes: Buffer) => {
    if (silent && service === 'api' && isClientHello(bytes)) session.close();
    silent = false;
    try {
      for (const sentence of session.closed ? [] : reader.push(bytes)) {
        sentences += 1;
        if (session.login === undefined && sentences > SENTENCES_BEFORE_LOGIN) {
          throw new ProtocolError('too many commands before login');
        }
        receive(session, parseCommand(sentence));
        if (session.login !== undefined) reader.limits = AFTER_LOGIN;
      }
    } catch (error) {
      const reason = error instanceof ProtocolError ? error.message : 'simulator error';
      if (reason === 'control byte') session.close();
      else sendFatal(session, reason);
    }
  });
}

/**
 * TLS on the plain port. What a router makes of it depends on the random bytes in it and is
 * unconfirmed; here it is closed without a byte, always.
 */
function isClientHello([type, version]: Buffer): boolean {
  return type === 0x16 && version === 0x03;
}

function createSession(router: SimulatedRouter, service: ServiceName, socket: Socket): Session {
  const line = createDelayLine(
    () => router.faults.latency ?? 0,
    (bytes) => {
      if (!socket.writable) return;
      socket.write(bytes);
      if (socket.writableLength > MUCH_UNREAD) socket.pause();
    },
  );
  const session: Session = {
    router,
    service,
    address: (socket.remoteAddress ?? '').replace(/^::ffff:/u, ''),
    login: undefined,
    challenge: undefined,
    jobs: new Set(),
    tail: undefined,
    closed: false,
    send: (bytes) => line.push(bytes),
    close() {
      session.closed = true;
      line.finish(() => socket.destroySoon());
    },
  };
  const connection = addConnectionRow(session, socket.remotePort);
  socket.on('drain', () => socket.resume());
  socket.on('close', () => {
    session.closed = true;
    line.clear();
    leave(session);
    if (connection !== undefined) dropRow(router.tables, connection);
    for (const job of session.jobs) job.stop.abort();
  });
  return session;
}

function receive(session: Session, command: Command): void {
  if (session.closed) return;
  const { faults, log } = session.router;
  log.push(command.words);
  if (faults.fatal !== undefined) {
    const reason = faults.fatal;
    delete faults.fatal;
    sendFatal(session, reason);
    return;
  }
  if (faults.hang?.includes(pathOf(command)) === true) return;
  const run = (): Promise<void> => runCommand(startJob(session, command));
  if (command.tag !== undefined || isUrgent(command)) void run();
  else runInTurn(session, run);
}

/** Ends other commands, so it cannot wait for them. */
function isUrgent(command: Command): boolean {
  return ['/cancel', '/quit'].includes(pathOf(command));
}

// Replies without a tag can only be matched by their order.
function runInTurn(session: Session, run: () => Promise<void>): void {
  const turn: Promise<void> = session.tail === undefined ? run() : session.tail.then(run);
  session.tail = turn;
  void turn.then(() => {
    if (session.tail === turn) session.tail = undefined;
  });
}
