import { addresses } from './addresses.js';
import type { ResourceType } from './define.js';
import { hotspotProfiles } from './hotspot-profiles.js';
import { hotspotUserProfiles } from './hotspot-user-profiles.js';
import { hotspots } from './hotspots.js';
import { identity } from './identity.js';
import { nas } from './nas.js';
import { pools } from './pools.js';
import { pppAaa } from './ppp-aaa.js';
import { pppProfiles } from './ppp-profiles.js';
import { pppSecrets } from './ppp-secrets.js';
import { pppoeServers } from './pppoe-servers.js';
import { queueTypes } from './queue-types.js';
import { radius } from './radius.js';
import { radiusIncoming } from './radius-incoming.js';
import { simpleQueues } from './simple-queues.js';
import { vlans } from './vlans.js';
import { walledGarden } from './walled-garden.js';
import { walledGardenIp } from './walled-garden-ip.js';

/** Every section of a manifest, in the order of the documentation. */
export const resourceTypes: readonly ResourceType[] = [
  identity,
  radius,
  radiusIncoming,
  pppAaa,
  nas,
  pools,
  pppProfiles,
  pppoeServers,
  pppSecrets,
  hotspotProfiles,
  hotspotUserProfiles,
  hotspots,
  walledGarden,
  walledGardenIp,
  queueTypes,
  simpleQueues,
  vlans,
  addresses,
];

const bySection = new Map(resourceTypes.map((type) => [type.section, type]));
const byMenu = new Map(resourceTypes.map((type) => [type.menu, type]));

/** The type behind a section name such as `ppp-profiles`. */
export function resourceTypeForSection(section: string): ResourceType | undefined {
  return bySection.get(section);
}

/** The type behind a menu path such as `/ppp/profile`. */
export function resourceTypeForMenu(menu: string): ResourceType | undefined {
  return byMenu.get(menu);
}
