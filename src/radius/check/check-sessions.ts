import { fieldText, presentRows } from '../../manifest/checks/declared.js';
import type { RouterManifest } from '../../manifest/types.js';
import { radius } from '../../resources/radius.js';
import { readNasName } from '../../resources/fields/nas-name.js';
import { canonicalNasname, declaredNasname } from '../nas/nas-fleet.js';
import { isUnknown, type Unknown } from '../subscribers/name-uses.js';
import { quantity, shortened } from '../subscribers/quantity.js';
import type { Dialect } from '../../manifest/database-kind.js';
import type { OpenSessions } from '../types.js';
import type { RowIndex } from './row-index.js';
import type { RadiusCheck, RadiusCheckInput, RadiusFinding } from './types.js';

interface CheckedSessions {
  readonly result: Pick<RadiusCheck, 'sessions' | 'sessionsUnknown'>;
  readonly findings: readonly RadiusFinding[];
}

/**
 * Open accounting rows of a NAS address that is neither in a row nor a router's. `nasipaddress` is
 * the address that a router reports, which need not be the one that its requests come from.
 */
export function checkSessions(
  {
    sessions,
    fleet,
    database: { dialect },
  }: Pick<RadiusCheckInput, 'sessions' | 'fleet' | 'database'>,
  index: RowIndex,
): CheckedSessions {
  if (sessions === 'not-asked') return { result: {}, findings: [] };
  if (isUnknown(sessions)) {
    return { result: { sessionsUnknown: sessions.unknown }, findings: [notCounted(sessions)] };
  }
  const known = new Set(fleet.routers.flatMap(addressesOf));
  const orphaned = sessions.filter((open) => {
    const address = canonicalNasname(open.address);
    if (known.has(address) || index.byNasname.has(address)) return false;
    return index.networkOf(address) === undefined;
  });
  const open = sessions.reduce((sum, one) => sum + one.sessions, 0);
  return {
    result: { sessions: { open, addresses: sessions.length } },
    findings: orphaned.map((one) => orphan(one, dialect)),
  };
}

/** Addresses that a router may report as its own. */
function addressesOf(router: RouterManifest): readonly string[] {
  const sources = presentRows(router, radius.menu).map((row) => fieldText(row, 'src-address'));
  return [declaredNasname(router), router.connection.address, ...sources].flatMap((address) =>
    address === undefined ? [] : [canonicalNasname(address)],
  );
}

function orphan({ address, sessions, newest }: OpenSessions, dialect: Dialect): RadiusFinding {
  const since = newest === undefined ? '' : `, the newest of ${newest}`;
  return {
    severity: 'warning',
    code: 'radius/orphaned-sessions',
    message: `${quantity(sessions, 'open accounting row')} of the NAS address ${shortened(address)}${since}, which is neither in nas nor a router's`,
    remedy: 'close them when no router reports that address any more',
    command: closing(address, dialect),
  };
}

/** What Accounting-On of that NAS would have done; rosform itself writes only `nas`. */
function closing(address: string, dialect: Dialect): string {
  // A panel's table takes any text, and this is a command to be pasted.
  const nas = readNasName(address) === undefined ? "'…'" : `'${address}'`;
  const now = dialect === 'sqlite' ? "strftime('%s', 'now')" : 'now()';
  return `UPDATE radacct SET acctstoptime = ${now}, acctterminatecause = 'NAS-Reboot' WHERE nasipaddress = ${nas} AND acctstoptime IS NULL;`;
}

function notCounted({ unknown, kind }: Unknown): RadiusFinding {
  return {
    severity: 'warning',
    code: 'radius/sessions-unknown',
    message: `open accounting rows could not be counted: ${unknown}`,
    remedy:
      kind === 'rights' || kind === undefined
        ? 'GRANT SELECT ON radacct to the user that rosform has there'
        : 'ask again when that is mended',
  };
}
