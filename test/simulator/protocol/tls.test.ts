import { readFileSync } from 'node:fs';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Simulator } from '../../../src/simulator/types.js';
import { connectRaw, type RawClient } from '../raw-client.js';
import { useConnection, useRouter } from '../use-router.js';

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8');
}

function certificate(name: string): { readonly cert: string; readonly key: string } {
  return { cert: fixture(`${name}.crt`), key: fixture(`${name}.key`) };
}

const trusting: ConnectionOptions = { ca: fixture('ca.crt'), servername: 'localhost' };
const anonymous: ConnectionOptions = {
  ciphers: 'ADH:@SECLEVEL=0',
  maxVersion: 'TLSv1.2',
  rejectUnauthorized: false,
};

async function useTls(router: Simulator, tls: ConnectionOptions): Promise<RawClient> {
  const client = await connectRaw(router.tlsPort ?? 0, { tls });
  onTestFinished(() => client.destroy());
  return client;
}

/** A client without TLS on the TLS port. */
async function usePlain(router: Simulator, localAddress?: string): Promise<RawClient> {
  const from = localAddress === undefined ? {} : { localAddress };
  const client = await connectRaw(router.tlsPort ?? 0, from);
  onTestFinished(() => client.destroy());
  return client;
}

/** The name on the certificate that a new client is shown. */
async function shownName(router: Simulator): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: router.tlsPort ?? 0, rejectUnauthorized: false };
    const socket = connectTls(options, () => {
      resolve(String(socket.getPeerCertificate().subject.CN));
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

describe('api-ssl', () => {
  it('serves a certificate', async () => {
    const router = await useRouter({ tls: certificate('localhost') });

    const client = await useTls(router, trusting);

    expect(await client.login()).toEqual([['!done']]);
  });

  it('offers nothing but anonymous Diffie-Hellman without a certificate', async () => {
    const router = await useRouter({ tls: 'anonymous' });

    const client = await useTls(router, anonymous);

    expect(await client.login()).toEqual([['!done']]);
    await expect(useTls(router, { rejectUnauthorized: false })).rejects.toThrow(/handshake/u);
  });

  it('is not there unless asked for', async () => {
    const router = await useRouter();

    expect(router.tlsPort).toBeUndefined();
    expect(() => router.serveTls('anonymous')).toThrow('the simulated router serves no TLS');
  });

  it('shows another certificate when it was changed; who is logged in stays', async () => {
    const router = await useRouter({ tls: certificate('localhost') });
    const before = await useTls(router, trusting);
    await before.login();
    const first = await shownName(router);

    router.serveTls(certificate('other-name'));

    expect(await shownName(router)).not.toBe(first);
    await expect(useTls(router, trusting)).rejects.toThrow(/altnames/u);
    expect(await before.talk('/system/identity/set', '=name=x')).toEqual([['!done']]);
  });

  it('goes from no certificate to one and back, which shuts the other clients out', async () => {
    const router = await useRouter({ tls: 'anonymous' });

    router.serveTls(certificate('localhost'));
    expect(await (await useTls(router, trusting)).login()).toEqual([['!done']]);
    await expect(useTls(router, anonymous)).rejects.toThrow(/handshake/u);

    router.serveTls('anonymous');
    expect(await (await useTls(router, anonymous)).login()).toEqual([['!done']]);
    await expect(useTls(router, trusting)).rejects.toThrow(/handshake/u);
  });

  it('keeps its certificate when the new one cannot be read', async () => {
    const router = await useRouter({ tls: certificate('localhost') });

    expect(() => router.serveTls({ cert: 'none', key: 'none' })).toThrow();

    expect(await (await useTls(router, trusting)).login()).toEqual([['!done']]);
  });
});

describe('the wrong port', () => {
  it.each([
    { what: 'without a certificate', tls: 'anonymous' as const },
    { what: 'with one', tls: certificate('localhost') },
  ])('plain text to api-ssl $what is closed without a byte', async ({ tls }) => {
    const router = await useRouter({ tls });
    const plain = await usePlain(router);

    plain.send('/login', '=name=admin', '=password=');

    expect(await plain.closed()).toBe(0);
    expect(await (await useConnection(router)).login()).toEqual([['!done']]);
  });

  it('TLS to api is closed without a byte, whatever the random bytes in it are', async () => {
    const router = await useRouter();

    for (let time = 0; time < 10; time += 1) {
      const client = connectRaw(router.port, { tls: { rejectUnauthorized: false } });
      await expect(client).rejects.toThrow(/disconnected before secure TLS connection/u);
    }

    expect(await (await useConnection(router)).login()).toEqual([['!done']]);
  });
});

describe('/ip/service of api-ssl', () => {
  it('closes a connection from outside its address list before TLS begins', async () => {
    const router = await useRouter({ tls: certificate('localhost') });
    router.set('/ip/service', '*7', { address: '127.0.0.2/32' });

    const refused = await usePlain(router);

    expect(await refused.closed()).toBe(0);
    await expect(useTls(router, trusting)).rejects.toThrow(/disconnected|ECONNRESET/u);
    const inside = await connectRaw(router.tlsPort ?? 0, {
      localAddress: '127.0.0.2',
      tls: trusting,
    });
    expect(await inside.login()).toEqual([['!done']]);
    inside.destroy();
  });

  it('has a session limit of its own', async () => {
    const router = await useRouter({ tls: certificate('localhost') });
    router.set('/ip/service', '*7', { 'max-sessions': '1' });
    await (await useConnection(router)).login();
    await (await useTls(router, trusting)).login();

    await expect(useTls(router, trusting)).rejects.toThrow(/disconnected|ECONNRESET/u);
    expect(await (await useConnection(router)).login()).toEqual([['!done']]);
  });

  it('refuses connections while it is disabled, and api does not', async () => {
    const router = await useRouter({ tls: certificate('localhost') });
    const port = router.tlsPort ?? 0;
    router.set('/ip/service', '*7', { disabled: 'yes' });

    const reach = async (): Promise<string> => {
      try {
        (await connectRaw(port)).destroy();
        return 'open';
      } catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : 'broken';
      }
    };

    await expect.poll(reach).toBe('ECONNREFUSED');
    expect(await (await useConnection(router)).login()).toEqual([['!done']]);
  });
});
