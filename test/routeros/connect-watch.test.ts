import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { connectRouter } from '../../src/routeros/connect-router.js';
import type { ConnectStage } from '../../src/routeros/connection/connect-watch.js';
import type { TlsPeer } from '../../src/routeros/connection/tls-peer.js';
import { RouterError } from '../../src/routeros/router-error.js';
import type { ConnectOptions, TlsOptions } from '../../src/routeros/types.js';
import { commands, startRouter, type ScriptedRouter } from './scripted-router.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');
const ca = fixture('ca.crt');
const print = (name: string): string =>
  `sha256:${new X509Certificate(fixture(`${name}.crt`)).fingerprint256.replaceAll(':', '').toLowerCase()}`;

/** What was told of one attempt. */
interface Told {
  readonly stages: ConnectStage[];
  readonly times: number[];
  readonly addresses: string[];
  readonly peers: TlsPeer[];
  readonly error: RouterError | undefined;
}

async function attempt(options: ConnectOptions): Promise<Told> {
  const told = { stages: [], times: [], addresses: [], peers: [] } satisfies Omit<Told, 'error'>;
  const { stages, times, addresses, peers }: Omit<Told, 'error'> = told;
  const watch = {
    finished: (stage: ConnectStage, ms: number) => {
      stages.push(stage);
      times.push(ms);
    },
    reached: (address: string) => void addresses.push(address),
    peer: (peer: TlsPeer) => void peers.push(peer),
  };
  try {
    const client = await connectRouter({ ...options, watch });
    await client.close();
    return { stages, times, addresses, peers, error: undefined };
  } catch (error) {
    if (!(error instanceof RouterError)) throw error;
    return { stages, times, addresses, peers, error };
  }
}

const accepting = commands({});
const refusing = commands({
  '/login': ({ reply, done }) => {
    reply('!trap', '=message=invalid user name or password (6)');
    done();
  },
});

function withCertificate(name: string, script = accepting): Promise<ScriptedRouter> {
  const tls = { cert: fixture(`${name}.crt`), key: fixture(`${name}.key`) };
  return startRouter(script, { tls });
}

describe('the stages of opening a session', () => {
  it.each<{ to: string; address: string; tls?: TlsOptions; stages: ConnectStage[] }>([
    { to: 'an address, plain', address: '127.0.0.1', stages: ['connect', 'login'] },
    { to: 'a name, plain', address: 'localhost', stages: ['resolve', 'connect', 'login'] },
    {
      to: 'an address, over TLS',
      address: '127.0.0.1',
      tls: { mode: 'certificate', ca },
      stages: ['connect', 'tls', 'login'],
    },
    {
      to: 'a pinned certificate',
      address: '127.0.0.1',
      tls: { mode: 'fingerprint', sha256: print('localhost') },
      stages: ['connect', 'tls', 'login'],
    },
    {
      to: 'a name, over TLS',
      address: 'localhost',
      tls: { mode: 'certificate', ca },
      stages: ['resolve', 'connect', 'tls', 'login'],
    },
  ])('to $to are told in order, each with its time', async ({ address, tls, stages }) => {
    await using router =
      tls === undefined ? await startRouter(accepting) : await withCertificate('localhost');

    const told = await attempt(router.options({ address, ...(tls === undefined ? {} : { tls }) }));

    expect(told).toMatchObject({ error: undefined, stages, addresses: ['127.0.0.1'] });
    expect(told.times).toHaveLength(stages.length);
    expect(told.times.every((ms) => ms >= 0 && ms < 5000)).toBe(true);
  });

  it('a login that is refused is not told as done', async () => {
    await using router = await withCertificate('localhost', refusing);

    const told = await attempt(router.options({ tls: { mode: 'certificate', ca } }));

    expect(told).toMatchObject({ stages: ['connect', 'tls'], error: { kind: 'login' } });
  });

  it('a name that does not exist is not told as found', async () => {
    await using router = await startRouter(accepting);

    const told = await attempt(router.options({ address: 'no-such-router.invalid' }));

    expect(told).toMatchObject({ stages: [], addresses: [], error: { kind: 'resolve' } });
  });
});

describe('the peer', () => {
  it('is told with everything that its certificate says', async () => {
    await using router = await withCertificate('localhost');

    const { peers } = await attempt(router.options({ tls: { mode: 'certificate', ca } }));

    expect(peers).toEqual([
      {
        protocol: 'TLSv1.3',
        cipher: expect.stringMatching(/^TLS_/),
        certificate: {
          subject: 'CN=localhost',
          issuer: 'CN=rosform test authority',
          altNames: ['DNS:localhost', 'IP Address:127.0.0.1'],
          validFrom: expect.stringMatching(/^2026-.*Z$/),
          validTo: expect.stringMatching(/^2076-.*Z$/),
          fingerprint: print('localhost'),
          selfSigned: false,
        },
      },
    ]);
  });

  it('of anonymous TLS has no certificate', async () => {
    const tls = {
      ciphers: 'ADH-AES256-GCM-SHA384:@SECLEVEL=0',
      dhparam: 'auto',
      maxVersion: 'TLSv1.2',
    } as const;
    await using router = await startRouter(accepting, { tls });

    const { peers } = await attempt(router.options({ tls: { mode: 'anonymous' } }));

    expect(peers).toEqual([{ protocol: 'TLSv1.2', cipher: 'ADH-AES256-GCM-SHA384' }]);
  });

  it.each<{ when: string; server: string; tls: TlsOptions; fault: string; selfSigned: boolean }>([
    {
      when: 'nobody vouches for it',
      server: 'self-signed',
      tls: { mode: 'certificate' },
      fault: 'self-signed',
      selfSigned: true,
    },
    {
      when: 'its authority is unknown',
      server: 'localhost',
      tls: { mode: 'certificate' },
      fault: 'unknown-authority',
      selfSigned: false,
    },
    {
      when: 'it has expired',
      server: 'expired',
      tls: { mode: 'certificate', ca: fixture('expired.crt') },
      fault: 'expired',
      selfSigned: true,
    },
    {
      when: 'it is made out to another name',
      server: 'other-name',
      tls: { mode: 'certificate', ca },
      fault: 'other-name',
      selfSigned: false,
    },
    {
      when: 'it is not the pinned one',
      server: 'self-signed',
      tls: { mode: 'fingerprint', sha256: 'ab'.repeat(32) },
      fault: 'other-certificate',
      selfSigned: true,
    },
  ])('is known although $when, and nothing is sent to it', async (row) => {
    const { server, tls, fault, selfSigned } = row;
    await using router = await withCertificate(server);

    const told = await attempt(router.options({ tls }));

    expect(told).toMatchObject({
      stages: ['connect'],
      error: { kind: 'tls', fault },
      peers: [{ certificate: { fingerprint: print(server), selfSigned } }],
    });
    expect(router.segments).toEqual([]);
  });
});
