import { describe, expect, it } from 'vitest';
import { createNasIndex, type NasIndex } from '../../../src/radius/nas/nas-index.js';
import { nasWrites } from '../../../src/radius/nas/nas-writes.js';
import { planRemoved } from '../../../src/radius/nas/removed-routers.js';
import type { NasRow } from '../../../src/radius/types.js';
import { Secret } from '../../../src/resources/secret.js';

const FLEET = { name: undefined, routers: new Set(['kept']), nasnames: new Map() };

function row(id: number, router: string): NasRow {
  return {
    id: `${id}`,
    fields: { nasname: `10.20.0.${id}`, shortname: router, secret: new Secret('abc') },
    owner: { fleet: undefined, router },
  };
}

function indexOf(rows: readonly NasRow[]): NasIndex {
  return createNasIndex({ rows, lengths: {} }, FLEET);
}

/** Rows of a router that is declared, and asks for other rows by now. */
function keptRows(count: number): readonly NasRow[] {
  return Array.from({ length: count }, (_, index) => row(100 + index, 'kept'));
}

describe('routers that no manifest declares any more', () => {
  it('are those with rows left', () => {
    const index = indexOf([row(1, 'old'), row(2, 'kept'), row(3, 'gone'), row(4, 'gone')]);
    expect(index.removed()).toEqual({ routers: ['gone', 'old'], rows: 3, owned: 4 });
  });

  it('are counted anew when one of them has lost its rows', () => {
    const index = indexOf([row(1, 'old'), row(3, 'gone')]);
    expect(index.removed().rows).toBe(2);
    index.update(['3'], []);
    expect(index.removed()).toEqual({ routers: ['old'], rows: 1, owned: 1 });
  });

  it('are refused by their rows, not by how many they are', () => {
    const left = [1, 2, 3, 4, 5].map((id) => row(id, id < 3 ? 'old' : 'gone'));
    const messages = planRemoved('old', indexOf([...left, ...keptRows(3)])).problems;
    expect(messages.map(({ message }) => message)).toEqual([
      expect.stringContaining('5 of the 8 rows in nas'),
    ]);
    expect(planRemoved('old', indexOf([...left, ...keptRows(20)])).problems).toEqual([]);
  });
});

describe('a row that was planned to go', () => {
  const owner = { fleet: undefined, router: 'old' };
  const { changes } = planRemoved('old', indexOf([row(1, 'old')]));

  it('is compared with what the plan saw, also when the table was read again since', () => {
    const handedOver = { ...row(1, 'other'), fields: { nasname: '10.20.0.77' } };
    expect(nasWrites(changes, owner, indexOf([handedOver]))).toEqual([
      { action: 'delete', seen: row(1, 'old') },
    ]);
  });

  it('and is not there any more is a conflict', () => {
    expect(() => nasWrites(changes, owner, indexOf([]))).toThrow('removed by somebody');
  });
});
