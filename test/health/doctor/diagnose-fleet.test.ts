import { describe, expect, it } from 'vitest';
import { diagnoseFleet } from '../../../src/fleet/health/diagnose-fleet.js';
import { SecretError } from '../../../src/fleet/run.js';
import { RadiusDatabaseError } from '../../../src/radius/radius-database-error.js';
import { createRadiusSession } from '../../../src/radius/radius-session.js';
import { applyAll, load, PASSWORD, routerYaml, runOf, useSimulators } from '../../e2e/world.js';
import { versions } from './trouble.js';
import {
  diagnosisOf,
  findingsOf,
  findingWith,
  manifestOf,
  runFor,
  sections,
  troubles,
} from './world.js';

const start = useSimulators();

const { resolveSecret } = runOf();

/** As the command line does it for a variable that is not set. */
const without = (name: string) => ({
  resolveSecret: async (...[reference, at]: Parameters<typeof resolveSecret>) => {
    if ('env' in reference && reference.env === name) {
      throw new SecretError(`the environment variable ${name} is not set`);
    }
    return await resolveSecret(reference, at);
  },
});

describe.each(versions)('diagnoseFleet on RouterOS %s', (version) => {
  it('finds nothing wrong with a router that is as its manifest says', async () => {
    const simulator = await start({ version });
    await applyAll([manifestOf(simulator)], runFor(simulator));

    const findings = await findingsOf(simulator);

    expect(troubles(findings)).toEqual([]);
    expect(findings.map(({ what }) => what)).toContain('the router is as its manifest says');
    expect(findings.map(({ what }) => what)).toContain(
      'secrets can be read (policy sensitive), tried on /radius',
    );
  });

  it('logs in once, and only reads', async () => {
    const simulator = await start({ version });

    await findingsOf(simulator);

    expect(simulator.logins).toBe(1);
    expect(
      simulator.log
        .map(([command = '']) => command)
        .filter((path) => !/\/(?:print|login)$/.test(path)),
    ).toEqual([]);
  });
});

describe('diagnoseFleet', () => {
  it('checks what can be checked without a secret that is missing', async () => {
    const simulator = await start({ version: '7.20.8' });
    await applyAll([manifestOf(simulator)], runFor(simulator));

    const findings = await findingsOf(simulator, undefined, without('RADIUS_SECRET'));

    expect(troubles(findings)).toEqual(['error doctor/secret-missing']);
    const { what, at } = findingWith(findings, 'doctor/secret-missing');
    expect(what).toBe('the environment variable RADIUS_SECRET is not set');
    expect(at).toEqual({ file: 'routers.d/1.yaml', line: 13, column: 51 });
    // The field that the secret is for was not compared.
    expect(findings.map((one) => one.what)).not.toContain('the router is as its manifest says');
  });

  it('does not take a question that is never answered for the end', async () => {
    const simulator = await start({ version: '7.20.8', faults: { hang: ['/user/print'] } });
    const router = manifestOf(simulator);
    const impatient = { ...router, connection: { ...router.connection, timeout: 200 } };

    const findings = await findingsOf(simulator, impatient);

    expect(troubles(findings)).toEqual(['warning doctor/not-answered']);
  });

  it('goes on without a RADIUS database that does not answer', async () => {
    const simulator = await start({ version: '7.20.8' });
    const router = manifestOf(simulator);
    const settings = {
      url: { literal: 'sqlite:nowhere' },
      table: 'nas',
      columns: {},
      clients: 'startup' as const,
      subscribers: true,
      timeout: 1000,
      at: router.at,
    };
    const radius = createRadiusSession({
      settings,
      fleet: {
        routers: [router],
        settings: { concurrency: 1, radiusDatabase: settings },
      },
      open: () => Promise.reject(new RadiusDatabaseError('unreachable', 'nobody answers')),
    });

    const findings = await findingsOf(simulator, router, { radius });

    expect(troubles(findings)).toEqual(['error doctor/radius-database']);
    expect(findingWith(findings, 'doctor/radius-database').what).toBe(
      'the RADIUS database: nobody answers',
    );
  });

  it.each([
    {
      when: 'nothing listens',
      arrange: async (simulator: Awaited<ReturnType<typeof start>>) => await simulator.close(),
      cause: 'refused',
    },
    {
      when: 'it closes at once',
      arrange: async (simulator: Awaited<ReturnType<typeof start>>) => {
        simulator.faults.closeAtConnect = true;
      },
      cause: 'closed-early',
    },
    {
      when: 'it ends the session',
      arrange: async (simulator: Awaited<ReturnType<typeof start>>) => {
        simulator.faults.fatal = 'session terminated on request';
      },
      cause: 'fatal',
    },
  ])(
    'calls a router unreachable when $when, and says what to look at',
    async ({ arrange, cause }) => {
      const simulator = await start({ version: '7.20.8' });
      await arrange(simulator);

      const found = await diagnosisOf(simulator);

      expect(found).toMatchObject({ router: 'zone-a', status: 'unreachable', cause });
      expect('remedies' in found ? found.remedies.length : 0).toBeGreaterThan(0);
    },
  );

  it('says which secret the login lacks', async () => {
    const simulator = await start({ version: '7.20.8' });

    const found = await diagnosisOf(simulator, undefined, without('ROUTER_PASSWORD'));

    expect(found).toMatchObject({
      status: 'unreachable',
      cause: 'secret',
      reason: 'the environment variable ROUTER_PASSWORD is not set',
    });
  });

  it('leaves out what comes after Ctrl-C', async () => {
    const simulator = await start({ version: '7.20.8' });

    const found = await diagnosisOf(simulator, undefined, { signal: AbortSignal.abort() });

    expect(found).toMatchObject({ status: 'unreachable', cause: 'stopped' });
    expect(simulator.logins).toBe(0);
  });

  it('looks at the others when one is dead, in their order', async () => {
    const dead = await start({ version: '7.12' });
    const alive = await start({ version: '7.24' });
    const routers = load(
      routerYaml(dead, sections, 'a-dead'),
      routerYaml(alive, sections.replaceAll('100.64.', '100.65.'), 'b-alive'),
    );
    await dead.close();

    const found = await diagnoseFleet(routers, runOf());

    expect(found.map(({ router, status }) => [router, status])).toEqual([
      ['a-dead', 'unreachable'],
      ['b-alive', 'checked'],
    ]);
  });

  it('never says a secret, also where the router repeats one', async () => {
    const simulator = await start({
      version: '7.20.8',
      faults: { traps: { '/ppp/profile/print': { message: `no ${PASSWORD}` } } },
    });
    simulator.add('/radius', { address: '10.10.0.9', service: 'ppp', secret: 'secret-of-others' });

    const text = JSON.stringify(await diagnosisOf(simulator));

    expect(text).toContain('doctor/not-planned');
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain('secret-of-others');
    expect(text).not.toContain('value-of-');
  });
});
