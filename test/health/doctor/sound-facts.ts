import type { DoctorFacts } from '../../../src/health/doctor/facts.js';
import { load } from '../../e2e/world.js';
import { sections } from './world.js';

/** Facts of a router on which nothing is wrong, for checks that no simulator can be brought to fail. */
export function soundFacts(overrides: Partial<DoctorFacts> = {}): DoctorFacts {
  const [router] = load(`apiVersion: rosform/v1
kind: Router
name: zone-a
connection: { address: 10.20.0.1, username: rosform, password: { env: ROUTER_PASSWORD } }
${sections}`);
  if (router === undefined) throw new Error('no router');
  return {
    router,
    way: { service: 'api', direct: true },
    unanswered: [],
    system: {
      identity: 'zone-a',
      version: { text: '7.20.8', parts: [7, 20, 8] },
      channel: 'stable',
      board: 'CHR',
      architecture: 'x86_64',
      uptime: 1000,
      cpuLoad: 1,
      memory: undefined,
      disk: { free: 50_000_000, total: 100_000_000 },
      clock: { router: 0, ours: 0 },
    },
    resource: {},
    clock: { date: '2026-11-23', time: '10:00:00', 'time-zone-name': 'Asia/Dhaka' },
    ntpClient: { enabled: 'true' },
    users: [{ name: 'rosform', group: 'robots' }],
    groups: [{ name: 'robots', policy: 'api,read,write,sensitive,!ftp,!policy' }],
    active: [],
    userAaa: { 'use-radius': 'false', 'default-group': 'read' },
    services: [{ name: 'api', port: '8728', disabled: 'false' }],
    connections: [],
    packages: [{ name: 'routeros' }],
    deviceMode: { mode: 'advanced', hotspot: 'true', scheduler: 'true', flagged: 'false' },
    scheduled: 0,
    radius: [],
    radiusIncoming: { accept: 'true' },
    secretTest: { result: 'shown', menu: '/radius' },
    invalid: [],
    password: 'fine',
    missingSecrets: [],
    planning: {
      plan: {
        router: 'zone-a',
        version: '7.20.8',
        changes: [],
        problems: [],
        unchanged: 8,
        unmanaged: [],
      },
      observed: {
        version: { text: '7.20.8', parts: [7, 20, 8] },
        menus: new Map(),
        referrers: [],
        missing: new Set(),
      },
      desired: { router: 'zone-a', menus: [] },
    },
    ...overrides,
  };
}
