import { defineResource } from './define.js';
import { name } from './fields/text.js';

/** The name of the router itself. */
export const identity = defineResource({
  section: 'identity',
  menu: '/system/identity',
  kind: 'singleton',
  doc: 'The name of the router. RADIUS servers see it as NAS-Identifier, PPPoE clients as the name of the access concentrator.',
  key: [],
  fields: {
    name: {
      type: name(),
      doc: 'Name of the router, unique in the fleet. In a manifest `identity: zone-a` is enough. Rules of the RADIUS server may match it.',
      usual: ['MikroTik', 'CHR'],
    },
  },
  example: 'zone-a',
});
