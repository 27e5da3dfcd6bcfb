import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A wire between us and a server on this machine, which can be cut. */
interface TcpProxy extends AsyncDisposable {
  readonly port: number;
  /** Is shown what we send; `cut` breaks the wire before it arrives, `deafen` after it has. */
  watch: ((sent: string) => 'cut' | 'deafen' | undefined) | undefined;
  /** From now on nothing passes and nothing breaks. */
  freeze: () => void;
}

/** A wire from `host` to 127.0.0.1. */
export async function openTcpProxy(target: number, host = '127.0.0.1'): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    let deaf = false;
    near.on('data', (data) => {
      const what = proxy.watch?.(data.toString('latin1'));
      if (what === 'cut') near.destroy();
      if (what === 'deafen') deaf = true;
      if (what !== 'cut' && !frozen) far.write(data);
    });
    far.on('data', (data) => {
      if (deaf) near.destroy();
      else if (!frozen) near.write(data);
    });
  });
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  const proxy: TcpProxy = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    watch: undefined,
    freeze: () => {
      frozen = true;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}
