import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortStatus, troubleFirst } from '../../../src/report/status/sort-status.js';
import { statusOrders } from '../../../src/report/status/status-orders.js';
import type { StatusRow } from '../../../src/report/status/types.js';
import { badRow, deadRow, mutedRow, unaskedRow, wellRow } from './some-report.js';

const names = (rows: readonly StatusRow[]): readonly string[] => rows.map(({ router }) => router);
const named = (...routers: readonly string[]): readonly StatusRow[] =>
  routers.map((router) => ({ ...wellRow, router }));

describe('the order of the list', () => {
  const fleet = [deadRow, mutedRow, badRow, wellRow];

  it.each([
    { order: 'name', is: ['zone-a', 'zone-b', 'zone-c', 'zone-d'] },
    { order: 'address', is: ['zone-a', 'zone-b', 'zone-c', 'zone-d'] },
    { order: 'state', is: ['zone-d', 'zone-a', 'zone-b', 'zone-c'] },
    { order: 'version', is: ['zone-b', 'zone-a', 'zone-c', 'zone-d'] },
    { order: 'uptime', is: ['zone-a', 'zone-b', 'zone-c', 'zone-d'] },
    { order: 'cpu', is: ['zone-b', 'zone-a', 'zone-c', 'zone-d'] },
    { order: 'memory', is: ['zone-b', 'zone-a', 'zone-c', 'zone-d'] },
    { order: 'sessions', is: ['zone-a', 'zone-b', 'zone-c', 'zone-d'] },
    { order: 'timeouts', is: ['zone-b', 'zone-a', 'zone-c', 'zone-d'] },
    { order: 'sync', is: ['zone-b', 'zone-c', 'zone-a', 'zone-d'] },
    { order: 'warnings', is: ['zone-b', 'zone-c', 'zone-a', 'zone-d'] },
  ] as const)('by $order', ({ order, is }) => {
    expect(names(sortStatus(fleet, order))).toEqual(is);
  });

  it('of trouble first puts nobody else anywhere', () => {
    const drifted = { ...wellRow, router: 'drifted', sync: 'drifted', changes: 1 } as const;
    const other = { ...wellRow, router: 'a' };

    expect(
      names(troubleFirst([wellRow, other, drifted, badRow, unaskedRow, mutedRow, deadRow])),
    ).toEqual(['zone-d', 'zone-f', 'zone-b', 'zone-c', 'drifted', 'zone-a', 'a']);
  });

  it('by name counts as people do', () => {
    const rows = named('zone-10', 'zone-2', 'a', 'zone-1', 'Zone-3');

    expect(names(sortStatus(rows, 'name'))).toEqual(['a', 'zone-1', 'zone-2', 'Zone-3', 'zone-10']);
  });

  it('by address counts as people do, ports too', () => {
    const rows = [
      { ...wellRow, router: 'd', address: '10.20.0.1', port: 9 },
      { ...wellRow, router: 'c', address: '10.20.0.1', port: 10 },
      { ...wellRow, router: 'b', address: '10.3.0.1' },
      { ...wellRow, router: 'a', address: '9.200.0.1' },
    ];

    expect(names(sortStatus(rows, 'address'))).toEqual(['a', 'b', 'd', 'c']);
  });

  it('by version knows that 7.9 is older than 7.10', () => {
    const rows = [
      { ...wellRow, router: 'a', version: '7.10' },
      { ...wellRow, router: 'b', version: '7.9.2' },
      { ...wellRow, router: 'c', version: '6.49.17' },
    ];

    expect(names(sortStatus(rows, 'version'))).toEqual(['c', 'b', 'a']);
  });

  it('is one, whatever the order of the routers was', () => {
    const number = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
    const rows = fc.uniqueArray(
      fc.record({
        router: fc.stringMatching(/^[a-c][0-9]{1,2}$/),
        state: fc.constantFrom('online' as const, 'offline' as const, 'not-asked' as const),
        number,
      }),
      { selector: ({ router }) => router },
    );
    const row = ({
      router,
      state,
      number: some,
    }: {
      router: string;
      state: StatusRow['state'];
      number: number | undefined;
    }): StatusRow => ({
      ...deadRow,
      router,
      state,
      ...(some === undefined
        ? {}
        : { uptimeSeconds: some, cpuPercent: some, pppSessions: some, version: `7.${some}` }),
    });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...statusOrders),
        fc.infiniteStream(fc.nat()),
        (all, order, dice) => {
          const list = all.map(row);
          const shuffled = list.toSorted(() => (Number(dice.next().value) % 3) - 1);

          const sorted = sortStatus(list, order);

          expect(sortStatus(shuffled, order)).toEqual(sorted);
          const usual = ['online', 'offline', 'not-asked'];
          const states = order === 'state' ? ['offline', 'not-asked', 'online'] : usual;
          const places = sorted.map(({ state }) => states.indexOf(state));
          expect(places).toEqual(places.toSorted((one, other) => one - other));
        },
      ),
    );
  });
});
