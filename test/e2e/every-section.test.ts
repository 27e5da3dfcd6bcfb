import { describe, expect, it } from 'vitest';
import { resourceTypes } from '../../src/resources/index.js';
import { applyAll, load, routerYaml, useSimulators, VERSIONS } from './world.js';

/**
 * Three states of each section, walked in order on one router: made, changed, taken away. After
 * each apply a second plan must be empty; `applyAll` throws when it is not.
 */
const SECTIONS: Readonly<Record<string, { made: string; changed: string; base?: string }>> = {
  identity: { made: 'identity: zone-a', changed: 'identity: zone-b' },
  radius: {
    made: 'radius: [{ address: 10.0.0.5, service: [hotspot, ppp], secret: { env: S1 }, timeout: 3s }]',
    changed:
      'radius: [{ address: 10.0.0.6, service: [ppp] }, { address: 10.0.0.5, service: [ppp, hotspot], secret: { env: S2 }, timeout: 1500ms, comment: বাংলা }]',
  },
  'radius-incoming': {
    made: 'radius-incoming: { accept: true, port: 3799 }',
    changed: 'radius-incoming: { accept: false, port: 1700 }',
  },
  'ppp-aaa': {
    made: 'ppp-aaa: { use-radius: true, interim-update: 5m }',
    changed: 'ppp-aaa: { use-radius: true, interim-update: 90 }',
  },
  pools: {
    made: 'pools: [{ name: a, ranges: 10.1.0.2-10.1.0.99, next-pool: b }, { name: b, ranges: 10.1.2.0/24 }]',
    changed:
      'pools: [{ name: c, renamed-from: a, ranges: [10.1.0.2-10.1.0.50, 10.1.0.60], next-pool: null }, { name: b, ranges: 10.1.2.0/24, next-pool: c }]',
  },
  'ppp-profiles': {
    base: 'pools: [{ name: home, ranges: 10.1.0.2-10.1.0.99 }]',
    made: 'ppp-profiles: [{ name: fast, local-address: 10.1.0.1, remote-address: home, rate-limit: 10M/10M, dns-server: [10.0.0.53, 10.0.0.54], session-timeout: 1d, on-up: ":log info \\"up $user\\"\\n:log info b" }]',
    changed:
      'ppp-profiles: [{ name: fast, local-address: 10.1.0.1, rate-limit: 256k/384k 512k/768k 192k/288k 16/16 8 128k/256k, only-one: yes, change-tcp-mss: true, session-timeout: null }, { name: default, use-encryption: required }]',
  },
  'pppoe-servers': {
    base: 'vlans: [{ name: vlan10, interface: ether1, vlan-id: 10 }]\nppp-profiles: [{ name: fast }]',
    made: 'pppoe-servers: [{ service-name: isp, interface: vlan10, default-profile: fast, one-session-per-host: true, authentication: [chap, pap] }]',
    changed:
      'pppoe-servers: [{ service-name: net, renamed-from: isp, interface: vlan10, max-mtu: 1492, max-mru: 1492, keepalive-timeout: 30, disabled: true }]',
  },
  'ppp-secrets': {
    made: 'ppp-secrets: [{ name: "770100094@example.org", service: pppoe, password: { env: P1 }, remote-address: 10.9.0.2, routes: 10.8.0.0/24 }]',
    changed:
      'ppp-secrets: [{ name: "770100094@example.org", service: pppoe, password: { env: P2 }, limit-bytes-in: 1000000, disabled: true }]',
  },
  'hotspot-profiles': {
    made: 'hotspot-profiles: [{ name: hs, dns-name: login.isp.example, login-by: [http-pap, cookie], use-radius: true, radius-interim-update: 5m }]',
    changed:
      'hotspot-profiles: [{ name: hs, hotspot-address: 10.5.50.1, login-by: [mac, http-chap], mac-auth-mode: mac-as-username-and-password, use-radius: false, http-cookie-lifetime: 1d }]',
  },
  'hotspot-user-profiles': {
    made: 'hotspot-user-profiles: [{ name: day, shared-users: 3, rate-limit: 2M/5M, keepalive-timeout: 5m, session-timeout: 1d }]',
    changed:
      'hotspot-user-profiles: [{ name: day, shared-users: unlimited, idle-timeout: 10m, add-mac-cookie: false }]',
  },
  hotspots: {
    base: 'pools: [{ name: guests, ranges: 10.5.50.2-10.5.50.254 }]',
    made: 'hotspots: [{ name: market, interface: ether2, address-pool: guests, profile: default }]',
    changed:
      'hotspots: [{ name: plaza, renamed-from: market, interface: ether2, addresses-per-mac: unlimited, idle-timeout: none, disabled: true }]',
  },
  'walled-garden': {
    made: 'walled-garden: [{ dst-host: "*.pay.example", action: allow }, { dst-host: a.example, path: /x }, { dst-port: "443" }]',
    changed:
      'walled-garden: [{ dst-port: "443" }, { dst-host: new.example, method: GET }, { dst-host: "*.pay.example", action: deny }]',
  },
  'walled-garden-ip': {
    made: 'walled-garden-ip: [{ dst-host: pay.example, action: accept }, { dst-address: 10.0.0.0/24, protocol: tcp, dst-port: "443" }]',
    changed:
      'walled-garden-ip: [{ dst-address: 10.0.0.0/24, protocol: tcp, dst-port: "443", action: drop }, { dst-host: pay.example }]',
  },
  'queue-types': {
    made: 'queue-types: [{ name: pcq-up, kind: pcq, pcq-rate: 5M, pcq-classifier: [src-address] }]',
    changed:
      'queue-types: [{ name: pcq-up, kind: pcq, pcq-rate: 10M, pcq-classifier: [src-address], pcq-limit: 100 }]',
  },
  'simple-queues': {
    made: 'simple-queues: [{ name: office, target: 10.7.0.2, max-limit: 20M/50M }, { name: all, target: ether3 }]',
    changed:
      'simple-queues: [{ name: all, target: ether3, max-limit: 100M/100M }, { name: office, target: [10.7.0.2/32, 10.7.1.0/24], max-limit: 20000k/50M, priority: 1/1, parent: all }]',
  },
  vlans: {
    made: 'vlans: [{ name: v10, interface: ether1, vlan-id: 10 }]',
    changed:
      'vlans: [{ name: v11, renamed-from: v10, interface: ether1, vlan-id: 11, mtu: 1480, arp: proxy-arp }, { name: inner, interface: v11, vlan-id: 7 }]',
  },
  addresses: {
    made: 'addresses: [{ address: 10.3.0.1/24, interface: ether1, comment: LAN }]',
    changed:
      'addresses: [{ address: 10.3.0.1/24, interface: ether1, disabled: true }, { address: 10.3.1.1/32, interface: ether2 }]',
  },
};

const simulate = useSimulators();

describe('every section of the documentation is walked here', () => {
  it('none is missing', () => {
    const onRouters = resourceTypes.filter(({ keptIn }) => keptIn === undefined);

    expect(Object.keys(SECTIONS)).toEqual(onRouters.map(({ section }) => section));
  });
});

describe.each(VERSIONS)('on RouterOS %s', (version) => {
  it.each(Object.entries(SECTIONS))('%s: made, changed, taken away', async (section, states) => {
    const router = await simulate({ version });
    const apply = (sections: string): Promise<readonly string[]> =>
      applyAll(load(routerYaml(router, `${sections}\n${states.base ?? ''}`)));

    const made = await apply(states.made);
    const changed = await apply(states.changed);
    await apply(
      `${section}: ${section === 'identity' ? 'last' : isSingleton(section) ? '{}' : '[]'}`,
    );

    expect(made).not.toEqual([]);
    expect(changed).not.toEqual([]);
  });
});

function isSingleton(section: string): boolean {
  return resourceTypes.some((type) => type.section === section && type.kind === 'singleton');
}
