import type { NasOwner } from '../../resources/nas-tag.js';

/** Whether a row carries the tag of the fleet with this name (or without one). */
export function isOfFleet(
  owner: NasOwner | undefined,
  fleet: string | undefined,
): owner is NasOwner {
  return owner !== undefined && owner.fleet === fleet;
}

/** `zone-a of the fleet isp`. */
export function ownerText({ fleet, router }: NasOwner): string {
  return `${router} of ${fleet === undefined ? 'a fleet without a name' : `the fleet ${fleet}`}`;
}
