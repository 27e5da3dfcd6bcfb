import type { SimulatedRouter } from '../protocol/simulated-router.js';
import { valueOrDefault } from '../tables/print-row.js';
import { rowsOf } from '../tables/router-tables.js';
import type { Row } from '../tables/row.js';
import { answerRequest } from './answer-request.js';
import { openUdpPort, type UdpPort } from './udp-port.js';

/** Where a router takes Disconnect- and CoA-Requests, while `/radius/incoming` accepts them. */
export interface IncomingListener {
  /** Undefined while nothing listens. */
  readonly port: number | undefined;
  /** Why nothing listens although the router accepts: the port is taken. */
  readonly trouble: string | undefined;
  close(): Promise<void>;
}

/** What the listener is doing. */
interface Listening {
  /** Port of the row that it stands for. */
  readonly named?: string;
  readonly open?: UdpPort;
  readonly trouble?: string;
}

/**
 * Follows `/radius/incoming`. `port` stands for the port that the row names now (0 picks a free
 * one); only a change of the row moves it.
 */
export async function openIncoming(
  router: SimulatedRouter,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<IncomingListener> {
  const [row] = rowsOf(router.tables, '/radius/incoming');
  const rowPort = settingOf(row, 'port');
  let ownPort = port;
  let now: Listening = {};
  let turn = Promise.resolve();

  async function follow(): Promise<void> {
    const named = settingOf(row, 'accept') === 'true' ? settingOf(row, 'port') : undefined;
    if (named !== undefined && named === now.named) return;
    await now.open?.close();
    now = {};
    if (named === undefined) return;
    const wanted = named === rowPort ? ownPort : Number(named);
    const answer = (datagram: Buffer): Buffer | undefined => answerRequest(router, datagram, host);
    now = await openUdpPort(host, wanted, answer).then((open) => ({ named, open }), troubled);
    if (named === rowPort) ownPort = now.open?.port ?? ownPort;
  }

  const noticed = (change: { readonly row: Row }): void => {
    if (change.row === row) turn = turn.then(follow);
  };
  router.tables.listeners.add(noticed);
  await follow();
  return {
    get port() {
      return now.open?.port;
    },
    get trouble() {
      return now.trouble;
    },
    async close() {
      router.tables.listeners.delete(noticed);
      await turn;
      await now.open?.close();
      now = {};
    },
  };
}

function settingOf(row: Row | undefined, name: string): string | undefined {
  return row === undefined ? undefined : valueOrDefault(row.home, row, name);
}

/** As on a router the port is just not there; the next change of the row tries again. */
function troubled(error: Error): Listening {
  return { trouble: error.message };
}
