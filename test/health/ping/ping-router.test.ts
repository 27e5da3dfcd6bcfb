import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';

import type { TlsOptions } from '../../../src/routeros/types.js';
import { useSimulators } from '../../e2e/world.js';
import { commands, startRouter, type Script } from '../../routeros/scripted-router.js';
import { at, fingerprint, fixture, identity, pinged } from './world.js';

const simulate = useSimulators();
const ca = fixture('ca.crt');

/** A router whose answers to the questions are the script's; `asked` counts them from 1. */
function asking(script: (asked: number, received: Parameters<Script>[0]) => void): Script {
  let asked = 0;
  return commands({
    '/system/identity/print': (received) => {
      asked += 1;
      script(asked, received);
    },
    '/system/resource/print': ({ reply, done }) => {
      reply('!re', '=version=7.20.8 (stable)');
      done();
    },
  });
}

const answer: Parameters<typeof asking>[0] = (_, { reply, done }) => {
  reply('!re', '=name=zone-a');
  done();
};

describe('a router that answers', () => {
  it.each<{ over: string; tls?: TlsOptions; server?: 'anonymous' | 'localhost'; stages: string[] }>(
    [
      { over: 'plain API', stages: ['connect', 'login', 'reply'] },
      {
        over: 'TLS with an authority',
        server: 'localhost',
        tls: { mode: 'certificate', ca },
        stages: ['connect', 'tls', 'login', 'reply'],
      },
      {
        over: 'TLS with a pinned certificate',
        server: 'localhost',
        tls: { mode: 'fingerprint', sha256: fingerprint('localhost') },
        stages: ['connect', 'tls', 'login', 'reply'],
      },
      {
        over: 'anonymous TLS',
        server: 'anonymous',
        tls: { mode: 'anonymous' },
        stages: ['connect', 'tls', 'login', 'reply'],
      },
    ],
  )('over $over says who it is', async ({ tls, server, stages }) => {
    const router = await simulate({
      version: '7.20.8',
      identity: 'zone-a',
      ...(server === undefined ? {} : { tls: server === 'anonymous' ? server : identity(server) }),
    });

    const ping = await pinged(at(tls === undefined ? router.port : router.tlsPort, tls));

    expect(ping).toMatchObject({
      reached: '127.0.0.1',
      identity: 'zone-a',
      version: '7.20.8 (stable)',
      replies: { wanted: 1, sent: 1, received: 1 },
      ended: 'done',
      logins: 1,
      warnings: [],
    });
    expect(ping.stages.map(({ stage }) => stage)).toEqual(stages);
    expect(ping.failure).toBeUndefined();
  });

  it('at an IPv6 address, in brackets or not, needs no DNS', async () => {
    const router = await simulate({ version: '7.20.8', host: '::1' });

    for (const address of ['::1', '[::1]']) {
      const { stages, reached } = await pinged(at(router.port, undefined, { address }));
      expect(stages.map(({ stage }) => stage)).toEqual(['connect', 'login', 'reply']);
      expect(reached).toBe('::1');
    }
  });

  it('is logged in to once, however often it is asked, and asked nothing dear', async () => {
    const router = await simulate({ version: '7.20.8' });

    const { replies, logins } = await pinged(at(router.port), { count: 5 });

    expect(replies).toMatchObject({ wanted: 5, sent: 5, received: 5 });
    expect(logins).toBe(1);
    expect(router.logins).toBe(1);
    expect(router.log.map(([command]) => command)).toEqual([
      '/login',
      '/system/identity/print',
      '/system/resource/print',
      ...Array.from({ length: 4 }, () => '/system/identity/print'),
    ]);
  });

  it('with a certificate that was pinned and has expired is reached, with a warning', async () => {
    const router = await simulate({ version: '7.20.8', tls: identity('expired') });
    const pin = { mode: 'fingerprint', sha256: fingerprint('expired') } as const;

    const { replies, warnings, daysLeft } = await pinged(at(router.tlsPort, pin));

    expect(replies.received).toBe(1);
    expect(daysLeft).toBeLessThan(0);
    expect(warnings).toEqual(['the certificate expired on 2026-01-01: renew it on the router']);
  });

  it('questions are the interval apart', async () => {
    await using router = await startRouter(asking(answer));
    const began = performance.now();

    await pinged(at(router.port), { count: 3, interval: 100 });

    // A timer may fire a fraction of a millisecond early.
    expect(performance.now() - began).toBeGreaterThan(195);
  });
});

describe('a question that is lost', () => {
  it('in a session that drops is one; the next logs in anew', async () => {
    await using router = await startRouter(
      asking((asked, received) => {
        if (asked === 2) received.socket.destroy();
        else answer(asked, received);
      }),
    );

    const ping = await pinged(at(router.port), { count: 3 });

    expect(ping).toMatchObject({
      replies: { wanted: 3, sent: 3, received: 2 },
      ended: 'done',
      logins: 2,
      failure: { stage: 'reply', cause: 'lost' },
    });
    expect(ping.stages.map(({ stage }) => stage)).toEqual(['connect', 'login', 'reply']);
  });

  it('without an answer is one, and the stuck session is left', async () => {
    await using router = await startRouter(
      asking((asked, received) => {
        if (asked !== 1) answer(asked, received);
      }),
    );

    const ping = await pinged(at(router.port, undefined, { patience: 150 }), { count: 3 });

    expect(ping).toMatchObject({
      replies: { wanted: 3, sent: 3, received: 2 },
      logins: 2,
      failure: { stage: 'reply', cause: 'timeout' },
      identity: 'zone-a',
    });
  });

  it('with a !fatal is one, and the reason is told', async () => {
    await using router = await startRouter(
      asking((asked, received) => {
        if (asked !== 2) answer(asked, received);
        else received.socket.end('\u0006!fatal\u0008shutdown\u0000');
      }),
    );

    const ping = await pinged(at(router.port), { count: 3 });

    expect(ping).toMatchObject({
      replies: { sent: 3, received: 2 },
      failure: { stage: 'reply', cause: 'fatal', reason: expect.stringMatching(/: shutdown/) },
    });
  });

  it('to a port that refuses is asked again', async () => {
    const router = await simulate({ version: '7.20.8' });
    await router.close();

    const { replies, ended } = await pinged(at(router.port), { count: 3 });

    expect(replies).toEqual({ wanted: 3, sent: 3, received: 0 });
    expect(ended).toBe('done');
  });

  it('before the router is back again is one', async () => {
    await using router = await startRouter((received) => {
      if (received.command !== '/login') asking(answer)(received);
      else if (router.sockets.length === 1) received.socket.destroy();
      else received.done();
    });

    expect(await pinged(at(router.port), { count: 3 })).toMatchObject({
      replies: { wanted: 3, sent: 3, received: 2 },
      failure: { stage: 'login', cause: 'closed-early' },
      logins: 1,
    });
  });
});

describe('what is not tried again', () => {
  it('is a login that was refused', async () => {
    const router = await simulate({ version: '7.20.8' });

    const ping = await pinged(at(router.port, undefined, { password: 'guessed' }), { count: 10 });

    expect(ping).toMatchObject({
      replies: { wanted: 10, sent: 1, received: 0 },
      ended: 'given-up',
      logins: 0,
    });
    expect(router.log.filter(([command]) => command === '/login')).toHaveLength(1);
  });

  it('is a certificate that does not fit', async () => {
    const router = await simulate({ version: '7.20.8', tls: identity('localhost') });

    const ping = await pinged(at(router.tlsPort, { mode: 'certificate' }), { count: 10 });

    expect(ping).toMatchObject({ replies: { sent: 1 }, ended: 'given-up' });
  });

  it('is a login that is refused after the session was lost', async () => {
    await using router = await startRouter((received) => {
      const { command, socket, reply, done } = received;
      if (command === '/login' && router.sockets.length > 1) {
        reply('!trap', '=message=invalid user name or password (6)');
      }
      if (command.endsWith('/print') && command.includes('identity')) reply('!re', '=name=a');
      done();
      const asked = router.received.filter((one) => one.command.includes('identity'));
      if (asked.length === 2) socket.destroy();
    });

    const ping = await pinged(at(router.port), { count: 10 });

    expect(ping).toMatchObject({
      replies: { wanted: 10, received: expect.any(Number) },
      ended: 'given-up',
      logins: 1,
      failure: { stage: 'login' },
    });
    expect(router.sockets).toHaveLength(2);
  });

  it('is a handshake of a stranger, but one that hangs is', async () => {
    await using router = await startRouter(() => undefined, { raw: () => undefined });
    const options = at(router.port, { mode: 'certificate', ca }, { patience: 100 });

    expect(await pinged(options, { count: 2 })).toMatchObject({
      replies: { sent: 2 },
      ended: 'done',
    });
  });
});

describe('an abort', () => {
  it.each<{ at: string; script: Script; arrives: string; replies: object; stoppedAt: string }>([
    {
      at: 'the login',
      script: () => undefined,
      arrives: '/login',
      replies: { wanted: 5, sent: 0, received: 0 },
      stoppedAt: 'login',
    },
    {
      at: 'a question',
      script: asking(() => undefined),
      arrives: '/system/identity/print',
      replies: { wanted: 5, sent: 0, received: 0 },
      stoppedAt: 'reply',
    },
  ])('during $at ends at once, and the question does not count', async (row) => {
    await using router = await startRouter(row.script);
    const stop = new AbortController();

    const asked = pinged({ ...at(router.port), signal: stop.signal }, { count: 5 });
    await router.arrival(row.arrives);
    stop.abort();

    const { replies, ended, stoppedAt, failure } = await asked;
    expect({ replies, ended, stoppedAt, failure }).toEqual({
      replies: row.replies,
      ended: 'stopped',
      stoppedAt: row.stoppedAt,
      failure: undefined,
    });
  });

  it('between two questions keeps the answers', async () => {
    const router = await simulate({ version: '7.20.8' });
    const stop = new AbortController();

    const asked = pinged(
      { ...at(router.port), signal: stop.signal },
      { count: 5, interval: 60_000 },
    );
    // One listener is the session's; the second one waits for the next question.
    while (getEventListeners(stop.signal, 'abort').length < 2) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    stop.abort();

    expect(await asked).toMatchObject({
      replies: { wanted: 5, sent: 1, received: 1 },
      ended: 'stopped',
      stoppedAt: 'reply',
    });
  });
});
