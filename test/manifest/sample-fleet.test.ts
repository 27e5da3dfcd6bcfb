import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { loadFleet } from '../../src/manifest/load-fleet.js';
import { readSources } from '../../src/manifest/read-sources.js';
import { isAvailable, parseVersion } from '../../src/resources/version.js';

const { sources, diagnostics: unread } = await readSources('routers.d');
const { fleet, diagnostics } = loadFleet(sources, { strict: true });

describe('the sample fleet', () => {
  it('has nothing to complain about, even with --strict', () => {
    expect([...unread, ...diagnostics]).toEqual([]);
  });

  it('is five routers', () => {
    expect(fleet.routers.map(({ name }) => name)).toEqual([
      'edge-v6',
      'hotspot-market',
      'reseller-north',
      'zone-a',
      'zone-b',
    ]);
  });

  it('reaches only private addresses', () => {
    const ranges = fleet.routers.map(({ connection }) => ipaddr.parse(connection.address).range());
    expect(new Set(ranges)).toEqual(new Set(['private']));
  });

  it('sells twelve plans in every PPPoE zone', () => {
    for (const name of ['edge-v6', 'zone-a', 'zone-b']) {
      const router = fleet.routers.find((each) => each.name === name);
      const profiles = router?.sections.find(({ type }) => type.section === 'ppp-profiles');
      expect(profiles?.rows.filter(({ absent }) => !absent)).toHaveLength(12);
    }
  });

  it('takes every secret from the environment, and no two routers share one', () => {
    const used = fleet.routers.map(({ connection, sections }) => {
      const values = sections.flatMap(({ rows }) =>
        rows.flatMap((row) => Array.from(row.fields.values(), ({ value }) => value)),
      );
      const secrets = [connection.password, ...values].filter((value) => typeof value === 'object');
      return new Set(secrets.flatMap((value) => (value === null ? [] : [JSON.stringify(value)])));
    });
    const all = used.flatMap((secrets) => [...secrets]);
    expect(all.filter((secret) => !/^\{"env":"[A-Z0-9_]+"\}$/.test(secret))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('asks the 6.49 board for nothing that came later', () => {
    const version = parseVersion('6.49.17');
    const board = fleet.routers.find(({ name }) => name === 'edge-v6');
    if (version === undefined || board === undefined) throw new Error('the board is missing');
    const later = board.sections.flatMap(({ type, rows }) =>
      rows.flatMap((row) =>
        [...row.fields].flatMap(([name, { value }]) => {
          const field = type.fields[name];
          const known =
            isAvailable(type, version) && (field === undefined || isAvailable(field, version));
          const since = typeof value === 'string' ? field?.type.since?.(value) : undefined;
          if (since !== undefined && !isAvailable({ since }, version)) return [`${name}: ${since}`];
          return known ? [] : [`${type.section}.${name}`];
        }),
      ),
    );
    expect(later).toEqual([]);
  });

  it('shows both a router with TLS and one without', () => {
    const modes = fleet.routers.map(({ connection }) => connection.tls?.mode);
    expect(modes).toEqual([undefined, 'anonymous', undefined, 'certificate', undefined]);
  });
});
