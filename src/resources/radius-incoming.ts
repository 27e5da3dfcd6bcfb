import { defineResource } from './define.js';
import { boolean } from './fields/boolean.js';
import { integer } from './fields/integer.js';
import { reference } from './fields/reference.js';

/** Whether a RADIUS server may end or change sessions. */
export const radiusIncoming = defineResource({
  section: 'radius-incoming',
  menu: '/radius/incoming',
  kind: 'singleton',
  doc: 'Disconnect and change requests (CoA) from the RADIUS server. The firewall must let the port in.',
  key: [],
  fields: {
    accept: {
      type: boolean(),
      doc: 'Obey disconnect and change requests; without it an expired customer stays online until the next login.',
      default: 'no',
    },
    port: {
      type: integer({ min: 1, max: 65_535 }),
      doc: 'UDP port. Most servers send to 3799; old manuals print 1700.',
      default: '3799',
    },
    vrf: {
      type: reference('/ip/vrf', { words: ['main'] }),
      doc: 'VRF that requests come in by.',
      default: 'main',
      since: '7.4',
    },
  },
  example: '{ accept: true, port: 3799 }',
});
