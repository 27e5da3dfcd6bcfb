import { describe, expect, it } from 'vitest';
import { selectRouters } from '../../src/fleet/select-routers.js';
import type { RouterManifest } from '../../src/manifest/types.js';

const at = { file: 'routers.d/x.yaml', line: 1, column: 1 };

function router(name: string, labels: Readonly<Record<string, string>>): RouterManifest {
  return {
    name,
    labels,
    at,
    connection: {
      address: '10.0.0.1',
      port: 8728,
      username: 'rosform',
      password: { env: 'X' },
      timeout: 1000,
      at,
    },
    sections: [],
  };
}

const fleet = [
  router('zone-a', { zone: 'dhaka-a', role: 'pppoe' }),
  router('zone-b', { zone: 'dhaka-b', role: 'pppoe' }),
  router('market', { zone: 'dhaka-a', role: 'hotspot' }),
  router('edge.1', {}),
];

describe('selecting routers', () => {
  it.each([
    { names: [], labels: undefined, selected: 'zone-a zone-b market edge.1' },
    { names: ['zone-a'], labels: undefined, selected: 'zone-a' },
    { names: ['zone-*'], labels: undefined, selected: 'zone-a zone-b' },
    { names: ['zone-?', 'market'], labels: undefined, selected: 'zone-a zone-b market' },
    { names: ['edge.1'], labels: undefined, selected: 'edge.1' },
    { names: [], labels: 'zone=dhaka-a', selected: 'zone-a market' },
    { names: [], labels: 'zone=dhaka-a,role!=hotspot', selected: 'zone-a' },
    { names: ['zone-*'], labels: 'role = pppoe', selected: 'zone-a zone-b' },
    { names: [], labels: 'role!=pppoe', selected: 'market edge.1' },
  ])('$names $labels: $selected', ({ names, labels, selected }) => {
    const result = selectRouters(fleet, { names, labels });

    expect('routers' in result && result.routers.map(({ name }) => name).join(' ')).toBe(selected);
  });

  it.each([
    {
      names: ['zone'],
      labels: undefined,
      problem: 'no router is called zone; did you mean "zone-a"?',
    },
    {
      names: ['nowhere'],
      labels: undefined,
      problem: 'no router is called nowhere; there are zone-a, zone-b, market, edge.1',
    },
    { names: ['edgeX1'], labels: undefined, problem: expect.stringContaining('edgeX1') },
    { names: [], labels: 'zone', problem: expect.stringContaining('label=value') },
    { names: [], labels: 'zone=nowhere', problem: 'no router has the labels zone=nowhere' },
  ])('$names $labels is a mistake', ({ names, labels, problem }) => {
    expect(selectRouters(fleet, { names, labels })).toEqual({ problem });
  });
});
