import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { connectRouter } from '../../src/routeros/connect-router.js';
import type { TlsOptions } from '../../src/routeros/types.js';
import { commands, startRouter, type ScriptedRouter } from './scripted-router.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');
const identity = (name: string): { cert: string; key: string } => ({
  cert: fixture(`${name}.crt`),
  key: fixture(`${name}.key`),
});
const fingerprint = (name: string): string =>
  new X509Certificate(fixture(`${name}.crt`)).fingerprint256;

const ca = fixture('ca.crt');
const anonymousServer = {
  ciphers: 'ADH-AES256-GCM-SHA384:@SECLEVEL=0',
  dhparam: 'auto',
  maxVersion: 'TLSv1.2',
} as const;
const servers = {
  localhost: identity('localhost'),
  'other name': identity('other-name'),
  'self-signed': identity('self-signed'),
  anonymous: anonymousServer,
  plain: undefined,
} as const;

function start(server: keyof typeof servers): Promise<ScriptedRouter> {
  const tls = servers[server];
  const script = commands({ '/x/print': ({ done }) => done() });
  return startRouter(script, tls === undefined ? {} : { tls });
}

describe('TLS', () => {
  it.each<{ to: keyof typeof servers; with: string; tls: TlsOptions; address?: string }>([
    { to: 'localhost', with: 'the authority', tls: { mode: 'certificate', ca } },
    {
      to: 'localhost',
      with: 'the authority, by name',
      tls: { mode: 'certificate', ca },
      address: 'localhost',
    },
    {
      to: 'self-signed',
      with: 'its fingerprint',
      tls: { mode: 'fingerprint', sha256: fingerprint('self-signed') },
    },
    {
      to: 'other name',
      with: 'its fingerprint in small letters without colons',
      tls: {
        mode: 'fingerprint',
        sha256: `sha256:${fingerprint('other-name').replaceAll(':', '').toLowerCase()}`,
      },
    },
    { to: 'anonymous', with: 'anonymous mode', tls: { mode: 'anonymous' } },
  ])('to a $to router works with $with', async ({ to, tls, address = '127.0.0.1' }) => {
    await using router = await start(to);
    await using client = await connectRouter(router.options({ tls, address }));

    expect(await client.print('/x')).toEqual([]);
  });

  it.each<{ to: keyof typeof servers; with: string; tls: TlsOptions; says: string }>([
    {
      to: 'localhost',
      with: 'system authorities',
      tls: { mode: 'certificate' },
      says: 'the certificate comes from an authority that is not trusted here: set connection.tls.ca',
    },
    {
      to: 'self-signed',
      with: 'system authorities',
      tls: { mode: 'certificate' },
      says: 'the certificate is self-signed: set connection.tls.ca to the authority, or connection.tls.fingerprint',
    },
    {
      to: 'other name',
      with: 'the authority',
      tls: { mode: 'certificate', ca },
      says: 'the certificate is not made out to 127.0.0.1',
    },
    {
      to: 'self-signed',
      with: 'another fingerprint',
      tls: { mode: 'fingerprint', sha256: fingerprint('localhost') },
      says: `the certificate has fingerprint sha256:${fingerprint('self-signed').replaceAll(':', '').toLowerCase()}, not the pinned one`,
    },
    {
      to: 'localhost',
      with: 'anonymous mode',
      tls: { mode: 'anonymous' },
      says: 'no anonymous TLS: api-ssl has a certificate',
    },
    {
      to: 'anonymous',
      with: 'the authority',
      tls: { mode: 'certificate', ca },
      says: 'no common cipher: api-ssl has no certificate',
    },
    {
      to: 'anonymous',
      with: 'a fingerprint',
      tls: { mode: 'fingerprint', sha256: fingerprint('localhost') },
      says: 'no common cipher: api-ssl has no certificate',
    },
  ])('to a $to router with $with is refused: $says', async ({ to, tls, says }) => {
    await using router = await start(to);

    const error = await connectRouter(router.options({ tls })).catch((caught) => caught);

    expect(error).toMatchObject({ kind: 'tls', message: expect.stringContaining(says) });
    expect(router.received).toEqual([]);
  });

  it.each<{ with: string; tls: TlsOptions; says: string }>([
    {
      with: 'an authority that is no PEM',
      tls: { mode: 'certificate', ca: 'certs/isp-ca.pem' },
      says: 'connection.tls.ca is not a certificate in PEM form',
    },
    {
      with: 'a fingerprint that is none',
      tls: { mode: 'fingerprint', sha256: 'sha1:abc' },
      says: 'connection.tls.fingerprint is not a SHA-256 fingerprint (64 hex digits)',
    },
  ])('with $with connects to nobody', async ({ tls, says }) => {
    await using router = await start('localhost');

    await expect(connectRouter(router.options({ tls }))).rejects.toMatchObject({
      kind: 'tls',
      message: says,
    });
    expect(router.sockets).toEqual([]);
  });
});

describe('plain and TLS mixed up', () => {
  it('a TLS client at a port that answers without TLS is told to use api-ssl', async () => {
    const raw = (socket: Socket): void => {
      socket.once('data', () => socket.end('\x06!fatal\x0dnot logged in\x00'));
    };
    await using router = await startRouter(() => undefined, { raw });

    await expect(
      connectRouter(router.options({ tls: { mode: 'certificate', ca } })),
    ).rejects.toMatchObject({
      kind: 'tls',
      message: `127.0.0.1:${router.port}: the answer is not TLS: use the port of api-ssl (8729), or leave out connection.tls`,
    });
  });

  it('a plain client at a TLS port is told that it was closed before login', async () => {
    await using router = await start('localhost');

    await expect(connectRouter(router.options())).rejects.toMatchObject({ kind: 'closed-early' });
  });
});
