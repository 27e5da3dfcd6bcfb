import { describe, expect, it } from 'vitest';

import { manifestHash } from '../../src/manifest/manifest-essence.js';
import { fingerprintOf, fleetHash, passwordKey, sharedKey } from '../../src/fleet/fingerprint.js';
import type { Change, Plan } from '../../src/plan/types.js';
import { Secret } from '../../src/resources/secret.js';
import { load } from '../e2e/world.js';

const [router] = load(`apiVersion: rosform/v1
kind: Router
name: zone-a
connection: { address: 10.0.0.1, username: u, password: { env: P } }`);

function planOf(...changes: readonly Change[]): Plan {
  const rest = { version: '7.20.8', problems: [], unchanged: 0, unmanaged: [] };
  return { router: 'zone-a', changes, ...rest };
}

function change(value: string, seen: string): Change {
  return {
    index: 0,
    action: 'update',
    address: { menu: '/radius', key: '10.10.0.5' },
    at: { file: 'a.yaml', line: 1, column: 1 },
    after: [],
    id: '*1',
    adopts: false,
    fields: [{ field: 'timeout', before: '1s', after: value }],
    seen: { secret: new Secret(seen) },
  };
}

async function hashOf(plan: Plan, key = sharedKey('key'), password = 'password'): Promise<string> {
  if (router === undefined) throw new Error('no router');
  return (
    await fingerprintOf(manifestHash(router), plan, () => key('zone-a', new Secret(password)))
  ).plan;
}

describe('a fingerprint', () => {
  it('is the same for the same plan, in any process that has the key', async () => {
    const plan = planOf(change('3s', 'secret'));

    expect(await hashOf(plan)).toBe(await hashOf(planOf(change('3s', 'secret'))));
    expect(await hashOf(plan, passwordKey())).toBe(await hashOf(plan, passwordKey()));
  });

  it('is another one when a secret that was only seen is another one', async () => {
    const hashes = new Set([
      await hashOf(planOf(change('3s', 'secret'))),
      await hashOf(planOf(change('3s', 'other'))),
      await hashOf(planOf(change('4s', 'secret'))),
      await hashOf(planOf(change('3s', 'secret'), change('3s', 'secret'))),
    ]);

    expect(hashes.size).toBe(4);
  });

  it('depends on the key where a secret is in it: the shared one, or password and router', async () => {
    const plan = planOf(change('3s', 'secret'));
    const hashes = new Set([
      await hashOf(plan, sharedKey('one')),
      await hashOf(plan, sharedKey('two')),
      await hashOf(plan, passwordKey(), 'one'),
      await hashOf(plan, passwordKey(), 'two'),
      await hashOf(plan, (_name, password) => passwordKey()('zone-b', password), 'one'),
    ]);

    expect(hashes.size).toBe(5);
  });

  it('asks for no key when no secret is in the plan', async () => {
    const { seen: _seen, ...open } = change('3s', 'secret');
    const refuse = (): Promise<Uint8Array> => Promise.reject(new Error('asked'));

    expect(await hashOf(planOf(open), refuse)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('of a fleet does not depend on the order of its routers', () => {
    const one = { router: 'a', hash: 'sha256:1' };
    const other = { router: 'b', hash: 'sha256:2' };

    expect(fleetHash([one, other])).toBe(fleetHash([other, one]));
    expect(fleetHash([one])).not.toBe(fleetHash([one, other]));
    expect(fleetHash([{ ...one, router: 'b' }])).not.toBe(fleetHash([one]));
  });
});
