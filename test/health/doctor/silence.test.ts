import { describe, expect, it } from 'vitest';
import { diagnoseFleet } from '../../../src/fleet/health/diagnose-fleet.js';
import type { RouterManifest } from '../../../src/manifest/types.js';
import type { Simulator } from '../../../src/simulator/types.js';
import { load, PASSWORD, routerYaml, runOf, useSimulators } from '../../e2e/world.js';
import { codes, diagnosisOf, findingsOf, findingWith, manifestOf, troubles } from './world.js';

const start = useSimulators();

/** Every menu that is asked, so that nothing is answered. */
const MENUS = [
  '/user',
  '/user/group',
  '/user/active',
  '/user/aaa',
  '/ip/service',
  '/radius',
  '/radius/incoming',
  '/system/scheduler',
  '/system/clock',
  '/system/resource',
  '/system/identity',
  '/system/ntp/client',
  '/system/package',
  '/system/device-mode',
  '/ip/pool',
  '/ppp/profile',
  '/ppp/secret',
  '/interface/pppoe-server/server',
  '/ip/hotspot/user',
  '/interface/wireguard',
];

const prints = MENUS.map((menu) => `${menu}/print`);

/** The manifest of a router for which nobody waits long. */
function impatient(simulator: Simulator, timeout = 200): RouterManifest {
  const router = manifestOf(simulator);
  return { ...router, connection: { ...router.connection, timeout } };
}

describe('a router that logs in and then says nothing', () => {
  it('is not looked at, after one timeout', async () => {
    const simulator = await start({ version: '7.20.8', faults: { hang: prints } });

    const found = await diagnosisOf(simulator, impatient(simulator, 400));

    expect(found).toMatchObject({ status: 'unreachable', cause: 'timeout' });
    expect('reason' in found ? found.reason : '').toMatch(/gave no answer in time: /u);
    expect(found.ms).toBeLessThan(750);
  });

  it('is not looked at when it falls silent after its first answer', async () => {
    const silent = prints.filter((command) => command !== '/system/identity/print');
    const simulator = await start({ version: '7.20.8', faults: { hang: silent } });
    const timer = setInterval(() => {
      if (simulator.log.some(([command]) => command === '/system/identity/print')) {
        simulator.faults.hang = prints;
      }
    }, 1);

    const found = await diagnosisOf(simulator, impatient(simulator, 400));
    clearInterval(timer);

    expect(found).toMatchObject({ status: 'unreachable', cause: 'timeout' });
    expect(found.ms).toBeLessThan(1900);
  });

  it('keeps no other router waiting', async () => {
    const dead = await start({ version: '7.20.8', faults: { hang: prints } });
    const alive = await start({ version: '7.20.8' });
    const [one, last] = load(
      routerYaml(dead, 'identity: a', 'a'),
      routerYaml(alive, 'identity: e', 'e'),
    );
    if (one === undefined || last === undefined) throw new Error('no router');
    const routers = [...['a', 'b', 'c', 'd'].map((name) => ({ ...one, name })), last];
    let aliveDone = Infinity;
    const began = performance.now();

    await diagnoseFleet(
      routers.map((router) => ({
        ...router,
        connection: { ...router.connection, timeout: 1500 },
      })),
      runOf({
        concurrency: 2,
        onProgress: ({ router, phase }) => {
          if (router === 'e' && phase === 'planned') aliveDone = performance.now() - began;
        },
      }),
    );

    expect(aliveDone).toBeLessThan(1500);
  });
});

describe('one question that is never answered', () => {
  it.each([
    '/user',
    '/user/group',
    '/user/aaa',
    '/system/scheduler',
    '/ip/service',
    '/system/device-mode',
    '/system/clock',
    '/system/ntp/client',
    '/system/package',
  ])('%s is said to be silent, and is no missing right', async (menu) => {
    const simulator = await start({ version: '7.20.8', faults: { hang: [`${menu}/print`] } });

    const findings = await findingsOf(simulator, impatient(simulator));

    expect(troubles(findings)).toEqual(['warning doctor/not-answered']);
    expect(findingWith(findings, 'doctor/not-answered').what).toBe(`no answer in time to ${menu}`);
    expect(JSON.stringify(findings)).not.toContain('does not show');
  });

  it('is told once, also when no plan can be made for it', async () => {
    const hang = ['/system/resource/print'];
    const simulator = await start({ version: '7.20.8', faults: { hang } });

    const findings = await findingsOf(simulator, impatient(simulator));

    expect(troubles(findings)).toEqual(['error doctor/not-planned']);
    expect(findingWith(findings, 'doctor/not-planned').what).toBe(
      'no answer in time to /system/resource, so it is not known which RouterOS it is',
    );
  });
});

describe('one cause', () => {
  it('is one error and one warning when every menu fails with one text', async () => {
    const traps = Object.fromEntries(prints.map((print) => [print, { message: 'failure: busy' }]));
    const simulator = await start({ version: '7.20.8', faults: { traps } });

    const findings = await findingsOf(simulator);

    expect(troubles(findings)).toEqual(['error doctor/not-planned', 'warning doctor/not-answered']);
  });

  it('is one finding when our user may not read', async () => {
    const simulator = await start({
      version: '7.20.8',
      users: [{ name: 'rosform', password: PASSWORD, group: 'robots' }],
      groups: { robots: ['api', 'write'] },
    });

    const findings = await findingsOf(simulator);

    expect(codes(findings)).toEqual(['doctor/policy-missing']);
    // The list of its group is not known, so no command replaces it.
    expect(findings.flatMap(({ fix }) => fix?.commands ?? []).join()).not.toContain('policy=');
  });
});

describe('a router that does not say its version', () => {
  it('is looked at all the same', async () => {
    const simulator = await start({ version: '7.20.8', resource: { version: '' } });

    const findings = await findingsOf(simulator);

    expect(troubles(findings)).toEqual(['error doctor/not-planned']);
    const { what, fix } = findingWith(findings, 'doctor/not-planned');
    expect(what).toContain('does not say which RouterOS it runs (/system/resource has no version');
    expect(fix?.commands).toEqual(['/system resource print']);
    expect(findings.map((one) => one.what)).toContain('the clock is right');
  });
});
