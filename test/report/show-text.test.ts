import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { loadFleet } from '../../src/manifest/load-fleet.js';
import { showText } from '../../src/report/text/show-text.js';
import { createStyle } from '../../src/report/text/style.js';

const template = `apiVersion: rosform/v1
kind: Template
name: nas-base
ppp-aaa: { use-radius: true, interim-update: 5m }
pools:
  - { name: home, ranges: 100.64.0.2-100.64.3.254, comment: from the template }
`;

const router = `apiVersion: rosform/v1
kind: Router
name: zone-a
labels: { zone: dhaka-a, floor: 7 }
uses: [nas-base]
connection:
  address: 10.20.0.1
  username: rosform
  password: { env: ZONE_A_PASSWORD }
identity: zone-a
radius:
  - { address: 10.10.0.5, service: [ppp], secret: literal-canary, timeout: 3s }
pools:
  - { name: home, comment: 'said here: "yes"' }
  - { name: old, absent: true }
ppp-profiles:
  - { name: home-20m, renamed-from: home-10m, rate-limit: null, ignore-fields: [dns-server] }
menus:
  /ip/dns: { servers: [10.10.0.53], cache-size: 4096KiB }
  /ip/firewall/nat:
    key: [chain, out-interface]
    ordered: true
    rows: [{ chain: srcnat, out-interface: ether1, action: masquerade }]
prune: { pools: keep }
`;

describe('showText', () => {
  const sources = [
    { name: 'routers.d/nas-base.yaml', text: template },
    { name: 'routers.d/zone-a.yaml', text: router },
  ];
  const [merged] = loadFleet(sources, { strict: false }).fleet.routers;
  if (merged === undefined) throw new Error('the manifest of this test has errors');
  const text = showText(merged, createStyle(false));

  it('prints the merged manifest and the file and line of each value, but no secret', async () => {
    expect(text).not.toContain('canary');
    await expect(text).toMatchFileSnapshot('golden/show.txt');
  });

  it('prints a manifest that reads as the same router again', () => {
    const copy = text.replace('(sensitive)', 'literal-canary');

    const again = loadFleet([{ name: 'copy.yaml', text: copy }], { strict: false });

    expect(parse(copy)).toMatchObject({ kind: 'Router', name: 'zone-a' });
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [same] = again.fleet.routers;
    expect(same === undefined ? '' : withoutPlaces(showText(same, createStyle(false)))).toBe(
      withoutPlaces(text),
    );
  });
});

function withoutPlaces(text: string): string {
  return text.replaceAll(/\s*# .*$/gm, '');
}
