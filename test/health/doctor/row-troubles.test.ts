import { provesFixes } from './trouble.js';
import { sections } from './world.js';

const server = { address: '10.10.0.5', service: 'ppp', secret: 'value-of-RADIUS_SECRET' };

const profiles = 'ppp-profiles: [{ name: home-10m }]';
/** On version 6 pools have no comment, so none is tagged. */
const withTags = ['7.12', '7.20.8', '7.24'];

const servers = 'pppoe-servers: [{ service-name: home, interface: ether2 }]';

provesFixes('rows', [
  {
    when: 'one RADIUS server is there twice',
    code: 'doctor/duplicate-rows',
    severity: 'error',
    arrange: (simulator) => {
      simulator.add('/radius', server);
      simulator.add('/radius', { ...server, comment: 'from the old panel' });
    },
    words: {},
  },
  {
    when: 'a profile that nobody declares lost its pool',
    code: 'doctor/dangling-reference',
    severity: 'warning',
    says: { yaml: profiles },
    arrange: (simulator) => {
      const id = simulator.add('/ip/pool', { name: 'gone', ranges: '10.0.0.2-10.0.0.9' });
      simulator.add('/ppp/profile', { name: 'old', 'remote-address': 'gone' });
      simulator.remove('/ip/pool', id);
    },
    words: {},
  },
  {
    when: 'a PPPoE server that nobody declares lost its interface',
    code: 'doctor/dangling-reference',
    severity: 'warning',
    says: { yaml: servers },
    arrange: (simulator) => {
      const id = simulator.add('/interface/vlan', {
        name: 'vlan10',
        'vlan-id': '10',
        interface: 'ether2',
      });
      simulator.add('/interface/pppoe-server/server', {
        'service-name': 'old',
        interface: 'vlan10',
      });
      simulator.remove('/interface/vlan', id);
    },
    words: { NAME: 'ether3' },
  },
  {
    when: 'the router calls a row invalid',
    code: 'doctor/invalid-row',
    severity: 'warning',
    says: { yaml: servers },
    arrange: (simulator) => {
      const id = simulator.add('/interface/pppoe-server/server', {
        'service-name': 'old',
        interface: 'ether4',
      });
      simulator.ship('/interface/pppoe-server/server', { '.id': id, invalid: 'true' });
    },
    words: {},
  },
  {
    when: 'a pool with our tag is declared no more',
    code: 'doctor/would-delete',
    on: withTags,
    severity: 'warning',
    arrange: (simulator) => {
      const pool = { name: 'old', ranges: '10.0.0.2-10.0.0.9', comment: 'trial [rosform]' };
      simulator.add('/ip/pool', pool);
    },
    saysThen: {
      yaml: sections.replace('pools:', 'pools:\n  - { name: old, ranges: 10.0.0.2-10.0.0.9 }'),
    },
  },
  {
    when: 'a menu is ours alone and has a row of others',
    code: 'doctor/would-delete',
    severity: 'warning',
    says: { yaml: `${sections}prune: { pools: exact }` },
    arrange: (simulator) =>
      void simulator.add('/ip/pool', { name: 'by-hand', ranges: '10.0.0.2-10.0.0.9' }),
    saysThen: { yaml: `${sections}prune: { pools: keep }` },
  },
  {
    when: 'a pool that is declared was made by hand',
    code: 'doctor/would-adopt',
    on: withTags,
    severity: 'note',
    arrange: (simulator) =>
      void simulator.add('/ip/pool', { name: 'home', ranges: '100.64.0.2-100.64.15.254' }),
    mend: (simulator) => {
      const [row] = simulator.rows('/ip/pool');
      simulator.set('/ip/pool', row?.['.id'], { comment: '[rosform]' });
    },
  },
  {
    when: 'a PPPoE server would change',
    code: 'doctor/drops-sessions',
    severity: 'warning',
    says: { yaml: servers },
    arrange: (simulator) =>
      void simulator.add('/interface/pppoe-server/server', {
        'service-name': 'home',
        interface: 'ether2',
        disabled: 'no',
        'one-session-per-host': 'yes',
      }),
    mend: (simulator) => {
      const [row] = simulator.rows('/interface/pppoe-server/server');
      simulator.remove('/interface/pppoe-server/server', row?.['.id'] ?? '');
    },
  },
  {
    when: 'somebody added a RADIUS server',
    code: 'doctor/undeclared-risk',
    severity: 'warning',
    arrange: (simulator) =>
      void simulator.add('/radius', { ...server, address: '192.0.2.66', comment: 'panel' }),
    words: {},
    mend: (simulator) => {
      const [row] = simulator.rows('/radius');
      simulator.remove('/radius', row?.['.id'] ?? '');
    },
  },
  {
    when: 'a profile that is referred to is not there',
    code: 'doctor/plan-problem',
    severity: 'error',
    says: {
      yaml: 'pppoe-servers: [{ service-name: home, interface: ether2, default-profile: nowhere }]',
    },
    saysThen: {},
  },
  {
    when: 'RADIUS cannot end sessions',
    code: 'doctor/radius-incoming-off',
    severity: 'note',
    says: { yaml: sections.replace(/radius-incoming:.*\n/, '') },
    saysThen: {},
  },
  {
    when: 'a menu of the manifest cannot be read',
    code: 'doctor/not-planned',
    severity: 'error',
    options: { faults: { traps: { '/ppp/profile/print': { message: 'failure: busy' } } } },
    mend: (simulator) => {
      simulator.faults.traps = {};
    },
  },
]);
