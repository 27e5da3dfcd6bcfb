import { optional } from './common-fields.js';
import { defineResource, type Field } from './define.js';
import { boolean } from './fields/boolean.js';
import { duration } from './fields/duration.js';
import { enumeration } from './fields/enumeration.js';
import { integer } from './fields/integer.js';
import { list, set } from './fields/list.js';
import { rateLimit } from './fields/rate-limit.js';
import { reference } from './fields/reference.js';
import { name, script, text } from './fields/text.js';

/** Routers return these only while `advertise` is on. */
const withAdvertise = { field: 'advertise', has: ['true'] } as const;

const advertiseFields = {
  advertise: { type: boolean(), doc: 'Shows advertisement pages to the user.', default: 'no' },
  'advertise-url': {
    type: list(text()),
    doc: 'Pages to show, one after the other.',
    onlyWhen: withAdvertise,
  },
  'advertise-interval': {
    type: list(duration()),
    doc: 'Time between two pages; the last one repeats.',
    onlyWhen: withAdvertise,
  },
  'advertise-timeout': {
    type: duration({ words: ['immediately', 'never'] }),
    doc: 'How long a page may stay unseen before the user is blocked.',
    default: '1m',
    onlyWhen: withAdvertise,
  },
} satisfies Readonly<Record<string, Field>>;

/** What a hotspot user gets unless RADIUS says otherwise. */
export const hotspotUserProfiles = defineResource({
  section: 'hotspot-user-profiles',
  menu: '/ip/hotspot/user/profile',
  kind: 'keyed',
  doc: 'Hotspot user profiles: speed, sharing and time-outs of a plan. RADIUS names them in Mikrotik-Group.',
  key: ['name'],
  naming: 'name',
  shipped: [{ id: '*0', fields: { name: 'default' } }],
  fields: {
    name: { type: name(), doc: 'Name of the profile.', required: true },
    'rate-limit': {
      type: rateLimit(),
      doc: 'Speed as upload/download of the user (rx/tx seen from the router). Read at login.',
    },
    'address-pool': {
      type: reference('/ip/pool', { words: ['none'] }),
      doc: 'Pool that users get a new address from at login; none leaves them theirs.',
      default: 'none',
    },
    'shared-users': {
      type: integer({ min: 0, words: ['unlimited'] }),
      doc: 'How many devices may use one login at a time. RADIUS Port-Limit overrides it.',
      default: '1',
    },
    'session-timeout': {
      type: duration(),
      doc: 'Longest session; 0s for no limit. RADIUS Session-Timeout overrides it.',
      default: '0s',
    },
    'idle-timeout': optional(
      duration({ words: ['none'] }),
      'Logs a user out after so long without traffic. Without it ghosts fill `shared-users`.',
      { default: 'none' },
    ),
    'keepalive-timeout': optional(
      duration({ words: ['none'] }),
      'Logs a user out after so long without an answer.',
      { default: '2m' },
    ),
    'status-autorefresh': {
      type: duration({ words: ['none'] }),
      doc: 'How often the status page loads itself again.',
      default: '1m',
    },
    'add-mac-cookie': {
      type: boolean(),
      doc: 'Keeps a MAC cookie at login; needs mac-cookie in `login-by` of the server profile.',
      default: 'yes',
    },
    'mac-cookie-timeout': optional(duration(), 'How long a MAC cookie logs its device in again.', {
      default: '3d',
    }),
    'address-list': {
      type: set(text()),
      doc: 'Firewall address lists that the user is put on while online.',
      default: '',
    },
    'incoming-filter': { type: text(), doc: 'Firewall chain for packets from the user.' },
    'outgoing-filter': { type: text(), doc: 'Firewall chain for packets to the user.' },
    'incoming-packet-mark': { type: text(), doc: 'Mark put on packets from the user.' },
    'outgoing-packet-mark': { type: text(), doc: 'Mark put on packets to the user.' },
    'parent-queue': optional(
      reference('/queue/simple', { words: ['none'] }),
      'Queue that the queues of the users are put under.',
    ),
    'queue-type': optional(reference('/queue/type'), "Queue type of the users' queues."),
    'insert-queue-before': optional(
      reference('/queue/simple', { words: ['bottom', 'first'] }),
      "Where a user's queue is put among the simple queues.",
    ),
    'on-login': { type: script(), doc: 'Script that runs after a login.', default: '' },
    'on-logout': { type: script(), doc: 'Script that runs after a logout.', default: '' },
    'open-status-page': {
      type: enumeration(['always', 'http-login']),
      doc: 'Who sees the status page: all, or only those who logged in by HTTP.',
      default: 'always',
    },
    'transparent-proxy': {
      type: boolean(),
      doc: "Passes web requests through the router's proxy.",
      default: 'no',
    },
    ...advertiseFields,
  },
  example: '{ name: day-pass, rate-limit: 5M/10M, shared-users: 1, idle-timeout: 10m }',
});
