import { provesFixes } from './trouble.js';

const hotspots = `
pools: [{ name: market, ranges: 10.5.0.2-10.5.0.254 }]
hotspots: [{ name: market, interface: ether3, address-pool: market }]
`;

const withMode = ['7.20.8', '7.24'];

const keepsTime = (simulator: { faults: { clockOffset?: number } }): void => {
  simulator.faults.clockOffset = 0;
};

provesFixes('the box', [
  {
    when: 'the mode home forbids hotspots',
    code: 'doctor/device-mode-hotspot',
    severity: 'error',
    on: withMode,
    options: { deviceMode: 'home' },
    says: { yaml: hotspots },
    words: {},
  },
  {
    when: 'the mode home forbids the scheduler',
    code: 'doctor/device-mode-scheduler',
    severity: 'warning',
    on: withMode,
    options: { deviceMode: 'home' },
    words: {},
  },
  {
    when: 'the router has been flagged',
    code: 'doctor/device-mode-flagged',
    severity: 'warning',
    on: withMode,
    options: { flagged: true },
    words: {},
  },
  {
    when: 'the clock is two minutes ahead',
    code: 'doctor/clock-off',
    severity: 'warning',
    options: { faults: { clockOffset: 120_000 } },
    words: {},
    mend: keepsTime,
  },
  {
    when: 'the clock is an hour behind',
    code: 'doctor/clock-off',
    severity: 'warning',
    options: { faults: { clockOffset: -3_600_000 } },
    words: {},
    mend: keepsTime,
  },
  {
    when: 'the clock was never set',
    code: 'doctor/clock-unset',
    severity: 'warning',
    options: { faults: { clockOffset: -Date.now() + 90_000 } },
    words: {},
    mend: keepsTime,
  },
  {
    when: 'nothing keeps the clock right',
    code: 'doctor/ntp-off',
    severity: 'note',
    words: {},
  },
  {
    when: 'there is no time zone',
    code: 'doctor/time-zone-unset',
    severity: 'note',
    words: { 'AREA/CITY': 'Asia/Dhaka' },
  },
  {
    when: 'the clock prints nonsense',
    code: 'doctor/clock-not-shown',
    severity: 'note',
    arrange: (simulator) => void simulator.ship('/system/clock', { date: 'soon' }),
    mend: (simulator) => void simulator.ship('/system/clock', { date: '2026-11-23' }),
  },
  {
    when: 'the scheduler cannot be read',
    code: 'doctor/scheduler-not-shown',
    severity: 'warning',
    options: {
      faults: { traps: { '/system/scheduler/print': { message: 'not enough permissions (9)' } } },
    },
    mend: (simulator) => {
      simulator.faults.traps = {};
    },
  },
  {
    when: 'no byte is left',
    code: 'doctor/disk-full',
    severity: 'error',
    options: { resource: { 'free-hdd-space': '8192' } },
    mend: (simulator) => void simulator.ship('/system/resource', { 'free-hdd-space': '90000000' }),
  },
  {
    when: 'little is left',
    code: 'doctor/disk-nearly-full',
    severity: 'warning',
    options: { resource: { 'free-hdd-space': '3000000' } },
    mend: (simulator) => void simulator.ship('/system/resource', { 'free-hdd-space': '90000000' }),
  },
  {
    when: 'the flash wears out',
    code: 'doctor/bad-blocks',
    severity: 'warning',
    options: { resource: { 'bad-blocks': '3' } },
    mend: (simulator) => void simulator.ship('/system/resource', { 'bad-blocks': '0' }),
  },
  {
    when: 'a field came with a later version',
    code: 'doctor/unsupported-field',
    severity: 'error',
    on: ['6.49.17', '7.12'],
    says: {
      yaml: 'radius: [{ address: 10.10.0.5, secret: { env: R }, service: [ppp], require-message-auth: no }]',
    },
    saysThen: { yaml: 'radius: [{ address: 10.10.0.5, secret: { env: R }, service: [ppp] }]' },
  },
  {
    when: 'a menu came with a later version',
    code: 'doctor/missing-menu',
    severity: 'error',
    on: ['6.49.17'],
    says: { yaml: "menus: { '/interface/wireguard': { key: [name], rows: [{ name: wg }] } }" },
    saysThen: {},
  },
  {
    when: 'a package is going with the next restart',
    code: 'doctor/package-scheduled',
    severity: 'warning',
    on: ['6.49.17'],
    arrange: (simulator) => {
      const [row] = simulator.rows('/system/package').filter(({ name }) => name === 'hotspot');
      simulator.ship('/system/package', {
        '.id': row?.['.id'] ?? '',
        scheduled: 'scheduled for disable',
      });
    },
    mend: (simulator) => {
      const [row] = simulator.rows('/system/package').filter(({ name }) => name === 'hotspot');
      simulator.ship('/system/package', { '.id': row?.['.id'] ?? '', scheduled: '' });
    },
  },
]);
