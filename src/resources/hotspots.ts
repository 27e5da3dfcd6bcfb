import { disabled } from './common-fields.js';
import { defineResource } from './define.js';
import { duration } from './fields/duration.js';
import { integer } from './fields/integer.js';
import { reference } from './fields/reference.js';
import { name } from './fields/text.js';

/** Hotspot servers, one for each interface. */
export const hotspots = defineResource({
  section: 'hotspots',
  menu: '/ip/hotspot',
  kind: 'keyed',
  doc: 'Hotspot servers. Removing one logs all its users out. The menu has no comments, so a server is known by its name alone.',
  key: ['name'],
  naming: 'name',
  fields: {
    name: {
      type: name(),
      doc: 'Name of the server. RADIUS sees it in Called-Station-Id.',
      required: true,
    },
    interface: {
      type: reference('/interface'),
      doc: 'Interface that customers are on: the bridge, never one of its ports.',
      required: true,
    },
    profile: {
      type: reference('/ip/hotspot/profile'),
      doc: 'Server profile.',
      default: 'default',
    },
    'address-pool': {
      type: reference('/ip/pool', { words: ['none'] }),
      doc: 'Pool for one-to-one translation of whatever address a device brings; none switches that off.',
      // Not printed while it is none.
      default: 'none',
    },
    'addresses-per-mac': {
      type: integer({ min: 0, words: ['unlimited'] }),
      doc: 'How many addresses one device may have.',
      default: '2',
    },
    'idle-timeout': {
      type: duration({ words: ['none'] }),
      doc: 'Forgets a device that is not logged in after so long without traffic. `none` for never; 0 is not accepted.',
      default: '5m',
    },
    'keepalive-timeout': {
      type: duration({ words: ['none'] }),
      doc: 'Forgets a device that is not logged in after so long without an answer.',
      default: 'none',
    },
    'login-timeout': {
      type: duration({ words: ['none'] }),
      doc: 'Forgets a device that has not logged in after so long.',
      default: 'none',
    },
    disabled,
  },
  example: '{ name: cafe, interface: bridge-cafe, profile: cafe, address-pool: cafe }',
});
