import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { tellingFields } from '../../src/import/implied.js';
import { sourceFromExport } from '../../src/import/source-from-export.js';
import { sourceFromRouter } from '../../src/import/source-from-router.js';
import type { ImportSource } from '../../src/import/types.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import { resourceTypes } from '../../src/resources/index.js';
import { Secret } from '../../src/resources/secret.js';
import { openApi } from '../../src/cli/simulate/open-api.js';
import type { Simulator } from '../../src/simulator/types.js';
import { PASSWORD, useSimulators, VERSIONS } from '../e2e/world.js';

const folder = new URL('../../../shared/data/exports/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.rsc')) : [];

const DEADLINES = { connect: 5000, login: 5000, read: 5000, write: 60_000 };

/** An export may have closed the API; it takes a moment until its port is open again. */
async function readLive(simulator: Simulator): Promise<ImportSource> {
  openApi(simulator);
  const { host: address, port } = simulator;
  const password = new Secret(PASSWORD);
  const options = { address, port, username: 'rosform', password, deadlines: DEADLINES };
  await using client = await vi.waitFor(() => connectRouter(options));
  return await sourceFromRouter(client, `${address}:${port}`);
}

/** A row a line: what of it is worth writing down, in canonical form. */
function said({ observed }: ImportSource, withSecrets: boolean): readonly string[] {
  return resourceTypes.flatMap((type) => {
    const rows = observed.menus.get(type.menu)?.rows ?? [];
    const lines = rows.flatMap((row) => {
      const fields = [...tellingFields(type, row, observed.version)].flatMap(([name, value]) => {
        if (value instanceof Secret && !withSecrets) return [];
        const text = value instanceof Secret ? value.reveal() : value;
        return [`${name}=${type.fields[name]?.type.canonical(text)}`];
      });
      if (fields.length === 0 && (row.builtin || type.kind === 'singleton')) return [];
      return [`${type.section}${row.owned ? ' (ours)' : ''}: ${fields.join(' ')}`];
    });
    return type.kind === 'ordered' ? lines : lines.toSorted();
  });
}

describe.skipIf(files.length === 0)('real exports (skipped where ../shared is not there)', () => {
  const start = useSimulators();

  it.each(files)('%s says the same as the router that it was loaded into', async (file) => {
    const bytes = readFileSync(new URL(file, folder));
    const exported = sourceFromExport(bytes, file);
    const router = await start({ version: exported.observed.version.text, rsc: bytes });
    const live = await readLive(router);
    const withSecrets = exported.secrets === 'shown';

    expect(said(live, withSecrets)).toEqual(said(exported, withSecrets));
    expect(said(exported, true).length).toBeGreaterThan(5);
    expect(live.identity).toBe(exported.identity ?? 'MikroTik');
  });
});

/** Shipped rows by position, behind two rows of people, and under another name. */
const OWN = `
/interface bridge
add name=lan
/ip hotspot profile
add login-by=trial name=cafe use-radius=yes
/ip hotspot user profile
set [ find default=yes ] name=guests shared-users=5
/queue type
add kind=pcq name=down pcq-classifier=dst-address pcq-rate=2M
add kind=sfq name=up
set 7 pcq-rate=3M
/queue simple
add max-limit=10M/10M name=a queue=up/down target=10.0.0.1/32
/ppp profile
set *0 local-address=10.0.0.1
set *FFFFFFFE use-encryption=required
/interface pppoe-server server
add disabled=no interface=lan max-mtu=1480 service-name=a
add interface=lan service-name=b
/ip address
add address=10.0.0.1/24 interface=lan network=10.0.0.0
add address=10.0.1.1 interface=lan network=10.0.1.2
`;

describe('an export', () => {
  const start = useSimulators();

  it.each(VERSIONS)('says the same as a router of RouterOS %s', async (version) => {
    const bytes = Buffer.from(`# jan/30/2025 07:50:51 by RouterOS ${version}${OWN}`);
    const exported = sourceFromExport(bytes, 'own.rsc');
    const live = await readLive(await start({ version, rsc: bytes }));

    expect(said(live, true)).toEqual(said(exported, true));
    expect(said(exported, true)).toEqual([
      'ppp-profiles: name=default local-address=10.0.0.1',
      'ppp-profiles: name=default-encryption use-encryption=required',
      'pppoe-servers: service-name=a interface=lan',
      'pppoe-servers: service-name=b interface=lan disabled=true',
      'hotspot-profiles: name=cafe login-by=trial trial-user-profile=guests use-radius=true',
      'hotspot-user-profiles: name=guests shared-users=5',
      'queue-types: name=down kind=pcq pcq-classifier=dst-address pcq-rate=2000000',
      'queue-types: name=pcq-upload-default kind=pcq pcq-rate=3000000',
      'queue-types: name=up kind=sfq',
      'simple-queues: name=a target=10.0.0.1/32 max-limit=10000000/10000000 queue=up/down',
      'addresses: address=10.0.0.1/24 interface=lan',
      'addresses: address=10.0.1.1/32 interface=lan network=10.0.1.2',
    ]);
  });
});
