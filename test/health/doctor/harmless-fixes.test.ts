import { describe, expect, it } from 'vitest';
import type { Simulator, SimulatorOptions } from '../../../src/simulator/types.js';
import { PASSWORD, useSimulators } from '../../e2e/world.js';
import { dangers } from './dangers.js';
import { versions } from './trouble.js';
import { findingsOf, manifestOf, sections } from './world.js';

const start = useSimulators();

const PUBLIC = '203.0.112.7';
const server = { address: '10.10.0.5', service: 'ppp', secret: 'value-of-RADIUS_SECRET' };
const pool = { name: 'by-hand', ranges: '10.0.0.2-10.0.0.9' };

interface Case {
  readonly when: string;
  readonly options?: Partial<SimulatorOptions>;
  readonly says?: Parameters<typeof manifestOf>[1];
  readonly arrange?: (simulator: Simulator) => void;
  /** As its manifest says, without `--connect`. */
  readonly direct?: boolean;
}

const routers: readonly Case[] = [
  { when: 'as it came' },
  { when: 'on a public address, through a tunnel', says: { address: PUBLIC } },
  { when: 'with TLS declared, over plain API', says: { tls: '{ anonymous: true }' } },
  { when: 'reached as its manifest says', direct: true },
  {
    when: 'where we are admin',
    options: { users: [{ name: 'admin', password: PASSWORD, group: 'full' }] },
    says: { username: 'admin' },
  },
  {
    when: 'where only admin and we are full',
    options: {
      users: [
        { name: 'rosform', password: PASSWORD, group: 'full' },
        { name: 'admin', password: '', group: 'full' },
      ],
    },
  },
  {
    when: 'where we may do nothing, and RADIUS knows the people',
    options: { users: [{ name: 'rosform', password: PASSWORD, group: 'read' }] },
    arrange: (simulator) => simulator.set('/user/aaa', undefined, { 'use-radius': 'yes' }),
  },
  ...[
    [{ disabled: 'yes' }, {}],
    [{}, { disabled: 'yes' }],
    [{ disabled: 'yes', comment: '[rosform]' }, {}],
    [{}, {}, { disabled: 'yes', comment: 'ours [rosform]' }],
    [{ disabled: 'yes' }, { disabled: 'yes' }],
  ].map((rows): Case => ({
    when: `with ${JSON.stringify(rows)} of one server`,
    arrange: (simulator) => {
      for (const row of rows) simulator.add('/radius', { ...server, ...row });
    },
  })),
  {
    when: 'that is to lose rows',
    says: { yaml: `${sections}prune: { pools: exact }` },
    arrange: (simulator) => void simulator.add('/ip/pool', pool),
  },
];

describe.each(versions)('no fix does harm on RouterOS %s', (version) => {
  it.each(routers)('to a router $when', async ({ options, says, arrange, direct }) => {
    const simulator = await start({ version, ...options });
    arrange?.(simulator);
    const router = manifestOf(simulator, says);

    const findings = await findingsOf(simulator, router, direct === true ? { connect: {} } : {});

    const inUse = { service: 'api', username: router.connection.username };
    expect(findings.length).toBeGreaterThan(3);
    expect(dangers(simulator, findings, inUse)).toEqual([]);
  });
});

describe('what is looked for', () => {
  it.each([
    { command: '/ip service set [find name="api" dynamic=no] disabled=yes', is: 'ends' },
    { command: '/user set [find name="rosform"] disabled=yes', is: 'ends' },
    { command: '/ip service set [find name="api"] address=127.0.0.1/32', is: 'names' },
    { command: '/radius remove *2', is: 'loses' },
  ])('is found in $command', async ({ command, is }) => {
    const simulator = await start({ version: '7.20.8' });
    simulator.add('/radius', { ...server, disabled: 'yes' });
    simulator.add('/radius', server);
    const finding = {
      severity: 'error' as const,
      code: 'doctor/duplicate-rows' as const,
      what: '/radius holds 2 rows for 10.10.0.5: *1, *2',
      fix: { how: 'paste it', commands: [command] },
    };

    const found = dangers(simulator, [finding], { service: 'api', username: 'rosform' });

    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${is} `, 'u'));
  });
});
