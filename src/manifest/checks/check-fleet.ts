import type { Report } from '../diagnostics.js';
import type { FleetManifest } from '../types.js';
import { checkAbsentReferences } from './absent-references.js';
import { checkAllowedAddresses } from './allowed-addresses.js';
import { checkDuplicateAddresses } from './duplicate-addresses.js';
import { checkDuplicateNasNames } from './duplicate-nas-names.js';
import { checkGatewaysInPools } from './gateways-in-pools.js';
import { checkNasLengths } from './nas-lengths.js';
import { checkNasSecrets } from './nas-secrets.js';
import { checkPlainApi } from './plain-api.js';
import { checkPoolOverlaps } from './pool-overlaps.js';
import { checkSharedRadiusSecrets } from './shared-radius-secrets.js';
import { checkUnknownPools } from './unknown-pools.js';
import { checkWalledGardens } from './walled-gardens.js';
import { checkWeakSecrets } from './weak-secrets.js';

/** One question about a whole fleet, answered offline. */
type FleetCheck = (fleet: FleetManifest, report: Report) => void;

const checks: readonly FleetCheck[] = [
  checkAllowedAddresses,
  checkDuplicateAddresses,
  checkDuplicateNasNames,
  checkPlainApi,
  checkPoolOverlaps,
  checkUnknownPools,
  checkGatewaysInPools,
  checkAbsentReferences,
  checkWalledGardens,
  checkSharedRadiusSecrets,
  checkWeakSecrets,
  checkNasLengths,
  checkNasSecrets,
];

/** Checks that need more than one line of a manifest: across sections, and across routers. */
export function checkFleet(fleet: FleetManifest, report: Report): void {
  for (const check of checks) check(fleet, report);
}
