import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { statusFleet } from '../../../src/fleet/health/status-fleet.js';
import type { StatusOutcome } from '../../../src/fleet/health/status-outcome.js';
import { SecretError, type FleetRun } from '../../../src/fleet/run.js';
import { Secret } from '../../../src/resources/secret.js';
import type { Simulator } from '../../../src/simulator/types.js';
import { applyAll, load, PASSWORD, routerYaml, runOf, useSimulators } from '../../e2e/world.js';

const simulate = useSimulators();
const VERSION = '7.20.8';
const POOL = 'pools: [{ name: home, ranges: 10.1.0.2-10.1.0.9 }]';
const RADIUS = 'radius: [{ address: 10.0.0.5, service: [ppp], secret: { env: RADIUS } }]';

/** The outcome in short: whether it is in sync, or why it is offline. */
function brief(outcome: StatusOutcome | undefined): unknown {
  if (outcome?.state === 'not-asked') return 'stopped';
  if (outcome?.state !== 'online') return outcome?.cause;
  return outcome.sync ?? 'not asked';
}

async function ask(router: Simulator, sections: string, run: Partial<FleetRun> = {}, plan = true) {
  const [outcome] = await statusFleet(load(routerYaml(router, sections)), runOf(run), { plan });
  return outcome;
}

const withoutSecret = (name: string): Partial<FleetRun> => ({
  resolveSecret: async (reference) => {
    if ('env' in reference && reference.env === name) throw new SecretError(`${name} is not set`);
    return new Secret(PASSWORD);
  },
});

describe('whether routers are in sync', () => {
  it('is said by a plan on the same session', async () => {
    const router = await simulate({ version: VERSION });
    await applyAll(load(routerYaml(router, POOL)));
    const { logins } = router;

    expect(brief(await ask(router, POOL))).toEqual({ state: 'in-sync' });
    expect(router.logins - logins).toBe(1);

    const [pool] = router.rows('/ip/pool');
    router.set('/ip/pool', pool?.['.id'], { ranges: '10.9.0.2' });
    expect(brief(await ask(router, POOL))).toEqual({ state: 'drifted', changes: 1 });
  });

  it('is not asked when nobody wants to know, nor are the secrets', async () => {
    const router = await simulate({ version: VERSION });

    const outcome = await ask(router, RADIUS, withoutSecret('RADIUS'), false);

    expect(brief(outcome)).toBe('not asked');
    expect(router.log.flat()).not.toContain('=.proplist=.id,name');
    expect(router.log.filter(([command]) => command === '/ppp/profile/print')).toEqual([]);
  });

  it('is unknown without a secret, and the router is online', async () => {
    const router = await simulate({ version: VERSION });

    const outcome = await ask(router, RADIUS, withoutSecret('RADIUS'));

    expect(brief(outcome)).toEqual({
      state: 'unknown',
      reason: 'RADIUS is not set',
      cause: 'secret',
    });
  });

  it('is unknown when the plan has an error', async () => {
    const router = await simulate({ version: VERSION });
    for (const address of ['10.1.0.2', '10.1.0.3']) {
      router.add('/radius', { address: '10.0.0.5', service: 'ppp', secret: address });
    }

    const outcome = await ask(router, RADIUS);

    expect(brief(outcome)).toEqual({
      state: 'unknown',
      reason: expect.stringMatching(/^its plan has an error: .*10\.0\.0\.5/),
      cause: 'plan',
    });
  });

  it('is unknown when the session ends meanwhile, and the rest is known', async () => {
    const router = await simulate({ version: VERSION, faults: { hang: ['/ip/pool/print'] } });
    router.addDynamic('/ppp/active', { name: 'alice', service: 'pppoe' });

    const asking = ask(router, POOL);
    await vi.waitFor(() => {
      expect(router.log.some(([command]) => command === '/ip/pool/print')).toBe(true);
    });
    await router.close();
    const outcome = await asking;

    expect(brief(outcome)).toMatchObject({ state: 'unknown', reason: expect.any(String) });
    expect(outcome).toMatchObject({ status: { sessions: { pppoe: 1 } } });
  });

  it('tells when secrets are masked', async () => {
    const router = await simulate({ version: VERSION, faults: { maskSecrets: true } });
    router.add('/radius', {
      address: '10.0.0.5',
      service: 'ppp',
      secret: 'x',
      comment: '[rosform]',
    });

    expect(await ask(router, RADIUS)).toMatchObject({ state: 'online', secretsMasked: true });
    expect(await ask(router, POOL)).toMatchObject({ state: 'online', secretsMasked: false });
  });
});

describe('routers that cannot be asked', () => {
  it.each([
    { what: 'nothing that listens', faults: undefined, cause: 'refused' },
    { what: 'a closed door', faults: { closeAtConnect: true }, cause: 'closed-early' },
    { what: 'the end of the session', faults: { fatal: 'reboot' }, cause: 'fatal' },
  ])('have a cause: $what', async ({ faults, cause }) => {
    const router = await simulate({ version: VERSION, faults: { ...faults } });
    if (faults === undefined) await router.close();

    const outcome = await ask(router, POOL);

    expect(outcome).toMatchObject({
      router: 'test',
      address: '127.0.0.1',
      port: router.port,
      state: 'offline',
      cause,
      reason: expect.stringMatching(/^[^\n]+$/),
    });
  });

  it('are those without a password, too', async () => {
    const router = await simulate({ version: VERSION });

    const outcome = await ask(router, POOL, withoutSecret('ROUTER_PASSWORD'));

    expect(outcome).toMatchObject({ state: 'offline', cause: 'secret' });
    expect(router.logins).toBe(0);
  });

  it('are given up after --router-timeout', async () => {
    const router = await simulate({ version: VERSION, faults: { hang: ['/login'] } });

    const outcome = await ask(router, POOL, { routerTimeout: 200 });

    expect(outcome).toMatchObject({ state: 'offline', cause: 'router-timeout' });
  });

  it('keep nobody waiting: the live ones are done before the first dead one is given up', async () => {
    const simulators = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        simulate({ version: VERSION, faults: index < 8 ? { hang: ['/login'] } : {} }),
      ),
    );
    const manifests = load(
      ...simulators.map((router, index) =>
        routerYaml(router, POOL, `${index < 8 ? 'dead' : 'live'}-${index}`),
      ),
    );
    const stop = new AbortController();
    const ended: string[] = [];

    const asking = statusFleet(
      manifests,
      runOf({
        concurrency: 2,
        signal: stop.signal,
        onProgress: ({ phase, router }) => {
          if (phase !== 'started') ended.push(router);
        },
      }),
      { plan: true },
    );
    await vi.waitFor(() => expect(ended).toHaveLength(4), { timeout: 5000 });
    stop.abort();
    const outcomes = await asking;

    expect(ended.slice(0, 4).toSorted()).toEqual(['live-10', 'live-11', 'live-8', 'live-9']);
    expect(outcomes.map(brief)).toEqual([
      ...Array.from({ length: 8 }, () => 'stopped'),
      ...Array.from({ length: 4 }, () => ({ state: 'drifted', changes: 1 })),
    ]);
  });

  it('is all of them when we stop', async () => {
    const router = await simulate({ version: VERSION, faults: { hang: ['/ip/pool/print'] } });
    const stop = new AbortController();

    const asking = ask(router, POOL, { signal: stop.signal });
    await vi.waitFor(() => {
      expect(router.log.some(([command]) => command === '/ip/pool/print')).toBe(true);
    });
    stop.abort();

    expect(brief(await asking)).toBe('stopped');
  });
});

describe('the certificate of TLS', () => {
  const fixture = (name: string): Promise<string> =>
    readFile(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8');

  it.each([
    { name: 'expired', expiresAt: '2026-01-01T00:00:00Z' },
    { name: 'self-signed', expiresAt: undefined },
  ])('is seen although the router names none: $name', async ({ name, expiresAt }) => {
    const [cert, key] = await Promise.all([fixture(`${name}.crt`), fixture(`${name}.key`)]);
    const router = await simulate({ version: VERSION, tls: { cert, key } });
    const { X509Certificate } = await import('node:crypto');
    const { fingerprint256, validTo } = new X509Certificate(cert);
    const sha256 = fingerprint256.replaceAll(':', '').toLowerCase();
    const yaml = routerYaml({ ...router, port: router.tlsPort ?? 0 }, POOL).replace(
      '  username:',
      `  tls: { fingerprint: 'sha256:${sha256}' }\n  username:`,
    );

    const [outcome] = await statusFleet(load(yaml), runOf(), { plan: false });

    const certificates = [{ name: `CN=${name}`, expiresAt: Date.parse(expiresAt ?? validTo) }];
    expect(outcome).toMatchObject({ state: 'online', status: { certificates } });
  });
});
