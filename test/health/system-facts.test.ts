import { describe, expect, it } from 'vitest';
import { readSystemFacts } from '../../src/health/system-facts.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import type { RouterClient } from '../../src/routeros/types.js';
import { Secret } from '../../src/resources/secret.js';
import type { Simulator } from '../../src/simulator/types.js';
import { PASSWORD, useSimulators, VERSIONS } from '../e2e/world.js';

const simulate = useSimulators();

function connect({ host, port }: Simulator, username = 'rosform'): Promise<RouterClient> {
  return connectRouter({
    address: host,
    port,
    username,
    password: new Secret(PASSWORD),
    deadlines: { connect: 5000, login: 5000, read: 5000, write: 5000 },
  });
}

describe('what a router says of itself', () => {
  it.each(VERSIONS)('is read from RouterOS %s', async (version) => {
    const router = await simulate({
      version,
      identity: 'zone a',
      resource: { uptime: '3w2d04:05:06', 'cpu-load': '7', 'board-name': 'RB5009' },
    });
    await using client = await connect(router);

    const before = Date.now();
    const { clock, ...facts } = await readSystemFacts(client);
    const after = Date.now();

    expect(facts).toEqual({
      identity: 'zone a',
      version: { text: version, parts: version.split('.').map(Number) },
      channel: 'stable',
      board: 'RB5009',
      architecture: 'x86_64',
      uptime: ((23 * 24 + 4) * 60 + 5) * 60_000 + 6000,
      cpuLoad: 7,
      memory: { free: 500_000_000, total: 1_073_741_824 },
      disk: { free: 100_000_000, total: 128_000_000 },
    });
    if (clock === undefined) throw new Error('no clock');
    // Routers print whole seconds.
    expect(Math.abs(clock.router - clock.ours)).toBeLessThan(1100);
    expect(clock.ours).toBeGreaterThanOrEqual(before - 1);
    expect(clock.ours).toBeLessThanOrEqual(after + 1);
  });

  it('has the clock as it is, wherever the router stands', async () => {
    const router = await simulate({ version: '7.20.8', faults: { clockOffset: -125_000 } });
    router.set('/system/clock', undefined, { 'time-zone-name': 'Asia/Dhaka' });
    await using client = await connect(router);

    const { clock } = await readSystemFacts(client);

    if (clock === undefined) throw new Error('no clock');
    expect(Math.abs(clock.router - clock.ours + 125_000)).toBeLessThan(1100);
  });

  it.each([
    { what: 'words for numbers', resource: { 'cpu-load': 'high', 'free-memory': '12MiB' } },
    { what: 'numbers that cannot be', resource: { 'cpu-load': '101', 'free-memory': '-1' } },
    {
      what: 'more free than there is',
      resource: { 'cpu-load': '1000', 'free-memory': '9', 'total-memory': '8' },
    },
    {
      what: 'numbers without end',
      resource: { 'cpu-load': '9'.repeat(400), 'free-memory': '9'.repeat(400) },
    },
    { what: 'nothing', resource: { 'cpu-load': '', 'free-memory': '', 'total-memory': '' } },
    {
      what: 'no memory at all',
      resource: { 'cpu-load': '1e9', 'free-memory': '0', 'total-memory': '0' },
    },
  ])('does not believe $what', async ({ resource }) => {
    const router = await simulate({ version: '7.20.8', resource });
    await using client = await connect(router);

    const { cpuLoad, memory } = await readSystemFacts(client);

    expect({ cpuLoad, memory }).toEqual({ cpuLoad: undefined, memory: undefined });
  });

  it.each([
    { version: '6.49.17 (long-term)', text: '6.49.17', channel: 'long-term' },
    { version: '7.24beta2 (development)', text: '7.24', channel: 'development' },
    { version: '7.20.8', text: '7.20.8', channel: undefined },
    { version: '7.20.8 (my build)', text: '7.20.8', channel: undefined },
    { version: '7.20.8 (secretword)', text: '7.20.8', channel: undefined },
    { version: '7.20.8 (Testing)', text: '7.20.8', channel: 'testing' },
    { version: `7.${'1'.repeat(400)} (stable)`, text: undefined, channel: undefined },
    { version: 'SwOS', text: undefined, channel: undefined },
  ])('reads the version $version', async ({ version, text, channel }) => {
    const router = await simulate({ version: '7.20.8', resource: { version } });
    await using client = await connect(router);

    const facts = await readSystemFacts(client);

    expect([facts.version?.text, facts.channel]).toEqual([text, channel]);
  });

  it.each([
    { length: 300, is: 'as it is' },
    { length: 301, is: 'no name' },
  ])('takes a text of $length characters $is, and cuts none', async ({ length, is }) => {
    const name = `\u001b[2J${'x'.repeat(length - 4)}`;
    const router = await simulate({ version: '7.20.8', identity: name });
    await using client = await connect(router);

    const { identity } = await readSystemFacts(client);

    expect(identity).toBe(is === 'no name' ? undefined : name);
  });

  it('is unknown for a user who may not read', async () => {
    const router = await simulate({
      version: '7.20.8',
      groups: { blind: ['api', 'write'] },
      users: [{ name: 'blind', password: PASSWORD, group: 'blind' }],
    });
    await using client = await connect(router, 'blind');

    const facts = await readSystemFacts(client);

    expect(new Set(Object.values(facts))).toEqual(new Set([undefined]));
  });

  it('is an error when the session is over', async () => {
    const router = await simulate({ version: '7.20.8', faults: { hang: ['/system/clock/print'] } });
    await using client = await connect(router);

    const reading = readSystemFacts(client);
    await router.close();

    await expect(reading).rejects.toMatchObject({ name: 'RouterError', kind: 'lost' });
  });
});
