import { describe, expect, it, vi } from 'vitest';
import { CANARY } from './simulated-fleet.js';
import { openRadiusFleet } from './radius-fleet.js';

const POLICIES = [
  { clients: 'dynamic', settings: ['clients: dynamic'] },
  { clients: 'startup', settings: ['clients: startup', 'reload: [sh, -c, "exit 0"]'] },
];

describe.each(POLICIES)(
  'a row that somebody else makes first (clients: $clients)',
  ({ settings }) => {
    it('is nothing that this run has made, and its router waits for the next run', async () => {
      await using fleet = await openRadiusFleet({
        settings,
        addresses: { 'zone-a': '10.20.0.1' },
        simulator: { faults: { latency: 50 } },
      });
      const applying = fleet.run('apply', '--yes');
      // The table has been read by then, and the router is being read for the write.
      await vi.waitFor(() => expect(fleet.simulators['zone-a']?.logins).toBe(2), {
        timeout: 10_000,
        interval: 5,
      });
      fleet.database.execute(
        `insert into nas (nasname, shortname, type, secret, description)
       values ('10.20.0.1', 'zone-a', 'other', 'zone-a-radius-${CANARY}', '[rosform zone-a]')`,
      );
      const { code, stdout } = await applying;

      expect(code).toBe(3);
      expect(stdout).toContain('zone-a: 1 failed, 1 skipped; not in sync');
      expect(stdout).toMatch(/failed {3}\+ radius-database\/nas 10\.20\.0\.1: .*already/);
      expect(stdout).toMatch(/skipped {2}\+ \/radius .*: its row .* was not written/);
      expect(stdout).toContain('remaining: 1 to create\n    + /radius');
      expect((await fleet.run('apply', '--yes')).code).toBe(0);
      expect(fleet.nas()).toHaveLength(1);
    });
  },
);
