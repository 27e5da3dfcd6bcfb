import { describe, expect, it } from 'vitest';
import { openRadiusFleet, radiusRouter } from './radius-fleet.js';

/** Rules of the manifest, by their comment. */
function rules(...rows: readonly string[]): readonly string[] {
  const lines = rows.map((row) => `      - { chain: forward, ${row} }`);
  return ['menus:', '  /ip/firewall/filter:', '    key: [comment]', '    rows:', ...lines];
}

const DROPS = 'comment: drops, action: drop, src-address-list: unpaid';
const OTHERS = "comment: others, action: drop, dst-address-list: '!unpaid'";
const PLAIN = 'comment: plain, action: accept';

describe('an address list that replies put subscribers in', () => {
  it('may lose rules, but not its last one, whatever the other rules of the manifest say', async () => {
    await using fleet = await openRadiusFleet({
      addresses: { 'zone-a': '10.20.0.1' },
      settings: ['clients: dynamic'],
      sections: rules(DROPS, OTHERS),
    });
    fleet.database.execute(
      "insert into radreply (username, attribute, op, value) values ('alice', 'Mikrotik-Address-List', ':=', 'unpaid')",
    );
    const simulator = fleet.simulators['zone-a'];
    if (simulator === undefined) throw new Error('zone-a does not run');
    const planOf = async (...rows: readonly string[]) => {
      const text = radiusRouter('zone-a', simulator, '10.20.0.1', rules(...rows));
      await fleet.write({ 'routers.d/zone-a.yaml': text });
      return fleet.run('plan');
    };
    expect((await fleet.run('apply', '--yes')).code).toBe(0);

    expect((await planOf(OTHERS)).code).toBe(0);
    const last = await planOf(PLAIN);

    expect(last.code).toBe(1);
    expect(last.stdout).toContain(
      "error: address list unpaid: 1 subscriber's Mikrotik-Address-List names it, they would be in a list that no rule uses",
    );
  });
});
