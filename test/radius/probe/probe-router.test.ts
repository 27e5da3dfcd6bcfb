import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { inspect } from 'node:util';

import { describe, expect, it, onTestFinished } from 'vitest';

import { probeRouter, type RouterProbeOptions } from '../../../src/radius/probe/probe-router.js';
import type { RouterProbe } from '../../../src/radius/probe/types.js';
import { Secret } from '../../../src/resources/secret.js';
import type { RouterClient } from '../../../src/routeros/types.js';
import type { Simulator } from '../../../src/simulator/types.js';
import { SECRET, useProbedRouter } from './probed-router.js';

function probe(
  { router, client }: { readonly router: Simulator; readonly client: RouterClient },
  options: Partial<RouterProbeOptions> = {},
): Promise<RouterProbe> {
  const { incomingPort } = router;
  return probeRouter(client, {
    address: '127.0.0.1',
    ...(incomingPort === undefined ? {} : { port: incomingPort }),
    secret: SECRET,
    tries: 2,
    timeoutMs: 100,
    ...options,
  });
}

describe.each(['6.49.17', '7.12.2', '7.20.8'])('a router of RouterOS %s', (version) => {
  it('that answers proves address, port and secret', async () => {
    const world = await useProbedRouter({ version });

    const { coa, incoming, servers } = await probe(world);

    expect(coa).toEqual({
      outcome: 'proven',
      address: '127.0.0.1',
      port: world.router.incomingPort,
      reply: 'Disconnect-NAK',
      errorCause: 503,
      elapsed: expect.any(Number),
      summary: expect.stringMatching(
        /^127\.0\.0\.1 port \d+ answered with Disconnect-NAK, Error-Cause 503 \(session context not found\) after \d+ ms$/,
      ),
      explanation: [
        'this proves address, port and secret of the way by which sessions are ended, from this machine',
      ],
    });
    expect(incoming).toMatchObject({ accept: true, port: 3799, trouble: undefined });
    expect(incoming.counters?.before).toMatchObject({ requests: 0, naks: 0 });
    expect(incoming.counters?.after).toMatchObject({ requests: 1, naks: 1, 'bad-requests': 0 });
    expect(servers).toMatchObject([
      {
        address: '127.0.0.1',
        services: ['ppp', 'hotspot'],
        timeout: '3s',
        srcAddress: undefined,
        disabled: false,
        findings: [{ verdict: 'unused' }],
      },
    ]);
  });
});

describe('probeRouter', () => {
  it('never asks for a secret, and gives none away', async () => {
    const world = await useProbedRouter();

    const result = await probe(world);

    expect(inspect(result, { depth: 9 })).not.toContain(SECRET.reveal());
    expect(JSON.stringify(world.router.log)).not.toContain('secret');
  });

  it('changes nothing on the router', async () => {
    const world = await useProbedRouter();

    await probe(world);

    const verbs = world.router.log.map(([command = '']) => command.split('/').at(-1));
    expect(new Set(verbs)).toEqual(new Set(['login', 'print', 'monitor']));
  });

  it('finds another secret by what the router counts', async () => {
    const world = await useProbedRouter();

    const { coa } = await probe(world, { secret: new Secret('out-of-date') });

    expect(coa).toMatchObject({ outcome: 'wrong-secret', reply: undefined });
    expect(coa.summary).toMatch(/counted 2 more in bad-requests$/);
    expect(coa.explanation.at(-1)).toMatch(/run it again to be sure$/);
  });

  it('finds another secret by the answer of the router', async () => {
    const world = await useProbedRouter();
    const port = await useStranger((request) => {
      const reply = Buffer.from(request.subarray(0, 20));
      reply.set([42, request[1] ?? 0, 0, 20]);
      return reply;
    });

    const { coa } = await probe(world, { port });

    expect(coa).toMatchObject({
      outcome: 'wrong-secret',
      summary: `127.0.0.1 port ${port} answers with another secret`,
    });
  });

  it('sends nothing to a router that takes no requests', async () => {
    const world = await useProbedRouter();
    world.router.set('/radius/incoming', undefined, { accept: 'no' });
    const port = await useStranger(() => {
      throw new Error('it was asked');
    });

    const { coa } = await probe(world, { port });

    expect(coa).toMatchObject({ outcome: 'off', elapsed: undefined });
    expect(coa.explanation.join(' ')).toContain('radius-incoming: { accept: true, port: 3799 }');
  });

  it('tells a port where nothing listens, and where the router listens', async () => {
    const world = await useProbedRouter();
    const port = await unusedPort();

    const { coa } = await probe(world, { port });

    expect(coa).toMatchObject({ outcome: 'refused', port });
    expect(coa.explanation[0]).toBe('the router takes requests on port 3799');
  });

  it('takes the port that the router names where none is given', async () => {
    const port = await unusedPort();
    const world = await useProbedRouter();
    world.router.set('/radius/incoming', undefined, { port: String(port) });
    await expect.poll(() => world.router.incomingPort).toBe(port);
    const { coa } = await probeRouter(world.client, {
      address: '127.0.0.1',
      secret: SECRET,
      tries: 1,
      timeoutMs: 500,
    });

    expect(coa).toMatchObject({ outcome: 'proven', port });
  });

  it('explains silence by what the router counted, and by who asked', async () => {
    const world = await useProbedRouter();
    const [row] = world.router.rows('/radius');
    world.router.set('/radius', row?.['.id'], { address: '10.10.0.5' });
    const port = await useStranger(() => undefined);

    const { coa } = await probe(world, { port });

    expect(coa).toMatchObject({
      outcome: 'silent',
      summary: `no answer from 127.0.0.1 port ${port}`,
    });
    expect(coa.explanation).toEqual([
      'the router takes requests on port 3799',
      'silence does not prove that the way is broken',
      'the router counted no request: it did not arrive',
      "the router's input chain must accept udp to this port from the RADIUS server, above the first drop; then look at the route, the VPN and NAT on the way",
      'it was asked from 127.0.0.1, which is no server in its /radius (10.10.0.5): the router or a firewall may take requests from those alone; run the probe there',
      'the router is silent about a secret that it does not have, too',
    ]);
  });

  it('says when an answer may have been lost, or there is no secret to check with', async () => {
    const world = await useProbedRouter();
    const [row] = world.router.rows('/radius');
    world.router.set('/radius', row?.['.id'], { disabled: 'yes' });
    const port = await useStranger(() => {
      world.router.count(undefined, { requests: 1 });
      return undefined;
    });

    const { coa, servers } = await probe(world, { port, tries: 1 });

    expect(coa.outcome).toBe('silent');
    expect(coa.explanation.join('\n')).toMatch(
      /counted 1 more in requests.*lost on the way back\nthe router has no RADIUS server that is enabled/,
    );
    expect(servers).toMatchObject([{ disabled: true, findings: [] }]);
  });

  it('names the NAS by the source address of its RADIUS client', async () => {
    const world = await useProbedRouter();
    const [row] = world.router.rows('/radius');
    world.router.set('/radius', row?.['.id'], { 'src-address': '10.20.0.1' });

    expect((await probe(world)).coa).toMatchObject({ outcome: 'proven', errorCause: 503 });
  });

  it('explains a router that calls itself otherwise', async () => {
    const world = await useProbedRouter();
    // The router is reached as localhost, an address that it does not have.
    const nat = await useForwarder(world.router.incomingPort ?? 0, '127.0.0.9');

    const { coa } = await probe(world, { address: '127.0.0.9', port: nat });

    expect(coa).toMatchObject({ outcome: 'proven', errorCause: 403 });
    expect(coa.explanation[1]).toMatch(
      /^the router does not call itself 127\.0\.0\.9: set src-address/,
    );
  });

  it('says when this machine cannot send', async () => {
    const world = await useProbedRouter();

    const { coa } = await probe(world, { from: '192.0.2.77' });

    expect(coa).toMatchObject({
      outcome: 'not-sent',
      explanation: ['nothing was sent, so this says nothing about the router'],
    });
  });

  it('goes on where the router does not show its counters', async () => {
    const world = await useProbedRouter({
      faults: { traps: { '/radius/monitor': { message: 'not enough permissions (9)' } } },
    });

    const { coa, servers } = await probe(world);

    expect(coa.outcome).toBe('proven');
    expect(servers).toMatchObject([{ counters: undefined, findings: [] }]);
    expect(servers[0]?.trouble).toContain('/radius/monitor');
  });

  it('counts what happens while it watches', async () => {
    const world = await useProbedRouter();
    const id = world.router.rows('/radius')[0]?.['.id'];
    world.router.count(id, { requests: 10, accepts: 8, rejects: 2 });
    let login = (): void => {
      login = () => undefined;
      world.router.count(id, { requests: 1, timeouts: 1, resends: 3 });
    };
    const client: RouterClient = {
      ...world.client,
      async command(path, attributes) {
        const result = await world.client.command(path, attributes);
        if (path === '/radius/monitor') login();
        return result;
      },
    };

    const { servers, watched } = await probe({ ...world, client }, { watch: 50 });

    expect(watched).toBe(50);
    expect(servers[0]?.findings).toMatchObject([
      { verdict: 'timeouts', total: 1, risen: 1 },
      { verdict: 'rejects', total: 2, risen: 0 },
      { verdict: 'accepts', total: 8, risen: 0 },
    ]);
  });

  it.each([{ watch: 60_000 }, { timeoutMs: 60_000, quiet: true }])(
    'stops when it is told to',
    async ({ quiet = false, ...options }) => {
      const world = await useProbedRouter();
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 100);
      const port = quiet ? { port: await useStranger(() => undefined) } : {};

      const stopped = probe(world, { ...options, ...port, signal: stop.signal });

      await expect(stopped).rejects.toMatchObject({ name: 'RouterError', kind: 'aborted' });
    },
  );

  it('rejects when the router goes away', async () => {
    const world = await useProbedRouter();
    await world.router.close();

    await expect(probe(world, { port: 9 })).rejects.toMatchObject({ name: 'RouterError' });
  });
});

/** Something else that answers on a port. */
async function useStranger(answer: (request: Buffer) => Buffer | undefined): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => void socket.close());
  socket.on('message', (bytes, { port, address }) => {
    const reply = answer(bytes);
    if (reply !== undefined) socket.send(reply, port, address);
  });
  return socket.address().port;
}

/** What a NAT does: the router is reached under an address that it does not know of. */
async function useForwarder(to: number, host: string): Promise<number> {
  const outside = createSocket('udp4').bind(0, host);
  const inside = createSocket('udp4').bind(0, '127.0.0.1');
  await Promise.all([once(outside, 'listening'), once(inside, 'listening')]);
  onTestFinished(() => {
    outside.close();
    inside.close();
  });
  let client = { port: 0, address: '' };
  outside.on('message', (bytes, from) => {
    client = from;
    inside.send(bytes, to, '127.0.0.1');
  });
  inside.on('message', (bytes) => outside.send(bytes, client.port, client.address));
  return outside.address().port;
}

async function unusedPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}
