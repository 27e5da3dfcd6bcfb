import { defineResource, type Field } from './define.js';
import { address, addressAndPort } from './fields/address.js';
import { boolean } from './fields/boolean.js';
import { duration } from './fields/duration.js';
import { enumeration } from './fields/enumeration.js';
import { htmlDirectory } from './fields/html-directory.js';
import { set } from './fields/list.js';
import { rateLimit } from './fields/rate-limit.js';
import { reference } from './fields/reference.js';
import { name, text } from './fields/text.js';

const LOGIN_BY = ['mac', 'cookie', 'http-chap', 'https', 'http-pap', 'trial', 'mac-cookie'];

const MAC_FORMATS = [
  'XX XX XX XX XX XX',
  'XX-XX-XX-XX-XX-XX',
  'XX:XX:XX:XX:XX:XX',
  'XXXX:XXXX:XXXX',
  'XXXXXX-XXXXXX',
  'XXXXXX:XXXXXX',
  'XXXXXXXXXXXX',
];

/** Routers return these only while the feature is on. */
const withRadius = { field: 'use-radius', has: ['true'] } as const;
const withMac = { field: 'login-by', has: ['mac', 'mac-cookie'] } as const;
const withTrial = { field: 'login-by', has: ['trial'] } as const;
const withHttps = { field: 'login-by', has: ['https'] } as const;

const radiusFields = {
  'use-radius': {
    type: boolean(),
    doc: 'Ask the RADIUS servers with service `hotspot`; for each profile on its own. Local hotspot users are asked first.',
    default: 'no',
  },
  'radius-accounting': {
    type: boolean(),
    doc: 'Report sessions and their traffic to RADIUS.',
    default: 'yes',
    onlyWhen: withRadius,
  },
  'radius-interim-update': {
    type: duration({ words: ['received'], zero: 'received' }),
    doc: 'How often the traffic of a running session is reported; `received` (the same as 0s) leaves it to the server.',
    default: 'received',
    onlyWhen: withRadius,
  },
  'radius-default-domain': {
    type: text(),
    doc: 'Domain of users who give none.',
    default: '',
    onlyWhen: withRadius,
  },
  'radius-location-id': {
    type: text(),
    doc: 'WISPr location id that RADIUS sees.',
    default: '',
    onlyWhen: withRadius,
  },
  'radius-location-name': {
    type: text(),
    doc: 'WISPr location name that RADIUS sees.',
    default: '',
    onlyWhen: withRadius,
  },
  'radius-mac-format': {
    type: enumeration(MAC_FORMATS),
    doc: 'How MAC addresses are written to RADIUS.',
    default: 'XX:XX:XX:XX:XX:XX',
    onlyWhen: withRadius,
  },
  'nas-port-type': {
    type: enumeration(['cable', 'ethernet', 'wireless-802.11']),
    doc: 'NAS-Port-Type that RADIUS sees; `ethernet` for wired customers. Rules of the server may match it.',
    default: 'wireless-802.11',
    onlyWhen: withRadius,
  },
} satisfies Readonly<Record<string, Field>>;

const loginFields = {
  'login-by': {
    type: set(enumeration(LOGIN_BY)),
    doc: 'Ways to log in, in any order. External portals use http-chap or http-pap; cookie and mac-cookie spare users the next login.',
    default: 'cookie,http-chap',
  },
  'http-cookie-lifetime': {
    type: duration(),
    doc: 'How long a cookie logs its user in again.',
    default: '3d',
  },
  'mac-auth-mode': {
    type: enumeration(['mac-as-username', 'mac-as-username-and-password']),
    doc: 'What a login by MAC address sends.',
    default: 'mac-as-username',
    onlyWhen: withMac,
  },
  'mac-auth-password': {
    type: text(),
    doc: 'Password of logins by MAC address.',
    sensitive: true,
    onlyWhen: withMac,
  },
  'ssl-certificate': {
    type: reference('/certificate', { words: ['none'] }),
    doc: 'Certificate of the https login page.',
    default: 'none',
    onlyWhen: withHttps,
  },
  'split-user-domain': {
    type: boolean(),
    doc: 'Splits `user@domain`, so that a RADIUS row with `domain` sees it.',
    default: 'no',
  },
  'trial-uptime-limit': {
    type: duration(),
    doc: 'Length of a trial.',
    default: '30m',
    onlyWhen: withTrial,
  },
  'trial-uptime-reset': {
    type: duration(),
    doc: 'How long a device waits for its next trial.',
    default: '1d',
    onlyWhen: withTrial,
  },
  'trial-user-profile': {
    type: reference('/ip/hotspot/user/profile'),
    doc: 'User profile of trials.',
    default: 'default',
    onlyWhen: withTrial,
  },
} satisfies Readonly<Record<string, Field>>;

/** How a hotspot shows its login page and whom it asks. */
export const hotspotProfiles = defineResource({
  section: 'hotspot-profiles',
  menu: '/ip/hotspot/profile',
  kind: 'keyed',
  doc: 'Hotspot server profiles: login page, ways to log in, RADIUS. Fields of a feature that is off are not kept by the router.',
  key: ['name'],
  naming: 'name',
  shipped: [{ id: '*0', fields: { name: 'default' } }],
  fields: {
    name: { type: name(), doc: 'Name of the profile.', required: true },
    'hotspot-address': {
      type: address(),
      doc: "The hotspot's own address, which the login page is on.",
      default: '0.0.0.0',
    },
    'dns-name': {
      type: text(),
      doc: 'Name of the login page; the router answers it itself.',
      default: '',
    },
    'html-directory': {
      type: htmlDirectory(),
      doc: 'Folder of the login page. Boards with a flash disk print `flash/` before it; that is no difference.',
      default: 'hotspot',
    },
    'html-directory-override': {
      type: htmlDirectory(),
      doc: 'Folder of your own pages that overrides `html-directory`.',
      default: '',
    },
    ...loginFields,
    ...radiusFields,
    'rate-limit': {
      type: rateLimit(),
      doc: 'Speed limit of the hotspot as upload/download. Kept as typed.',
    },
    'install-hotspot-queue': {
      type: boolean(),
      doc: "Adds the hotspot's own queue.",
      default: 'no',
    },
    'http-proxy': {
      type: addressAndPort(),
      doc: 'Proxy that web requests are passed to; 0.0.0.0:0 for none.',
      default: '0.0.0.0:0',
    },
    'smtp-server': {
      type: address(),
      doc: 'Mail server that outgoing mail is sent to instead; 0.0.0.0 for none.',
      default: '0.0.0.0',
    },
  },
  example:
    '{ name: cafe, hotspot-address: 10.30.0.1, dns-name: login.isp.example, login-by: [http-chap, cookie], use-radius: true }',
});
