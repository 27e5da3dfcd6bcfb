import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** The answer to a datagram, or undefined for silence. */
export type Answer = (datagram: Buffer) => Buffer | undefined;

/** A UDP port that answers. */
export interface UdpPort {
  readonly port: number;
  close(): Promise<void>;
}

/** Opens a port; 0 picks a free one. Rejects when it is taken. */
export async function openUdpPort(host: string, port: number, answer: Answer): Promise<UdpPort> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  try {
    socket.bind(port, host);
    await once(socket, 'listening');
  } catch (error) {
    socket.close();
    throw error;
  }
  socket.on('message', (datagram, { address, port: from }) => {
    const reply = answer(datagram);
    if (reply !== undefined) socket.send(reply, from, address, () => undefined);
  });
  // Such as an answer that cannot be sent: the next may.
  socket.on('error', () => undefined);
  return { port: socket.address().port, close: () => closeSocket(socket) };
}

async function closeSocket(socket: Socket): Promise<void> {
  socket.close();
  await once(socket, 'close');
}
