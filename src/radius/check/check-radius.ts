import { nasFleetOf } from '../nas/nas-fleet.js';
import { checkNames } from './check-names.js';
import { checkRows } from './check-rows.js';
import { checkSecrets } from './check-secrets.js';
import { checkServers } from './check-servers.js';
import { checkSessions } from './check-sessions.js';
import { indexRows } from './row-index.js';
import { radiusCheckCodes, type RadiusCheck, type RadiusCheckInput } from './types.js';

/**
 * Compares a fleet's manifests with its RADIUS database: rows of `nas`, secrets, names that replies
 * hand out, open accounting rows, and what the RADIUS servers send. Pure; the result holds no
 * secret.
 */
export function checkRadius(input: RadiusCheckInput): RadiusCheck {
  const { database, fleet, table } = input;
  const nasFleet = nasFleetOf(fleet);
  const rows = indexRows(table);
  const names = checkNames(input);
  const sessions = checkSessions(input, rows);
  const servers = checkServers(input);
  const own = checkRows(fleet, nasFleet, rows);
  const findings = [
    ...own.findings,
    ...checkSecrets(input, rows),
    ...names.findings,
    ...sessions.findings,
    ...servers.findings,
  ].toSorted(
    (left, right) =>
      Number(right.severity === 'error') - Number(left.severity === 'error') ||
      radiusCheckCodes.indexOf(left.code) - radiusCheckCodes.indexOf(right.code),
  );
  return {
    formatVersion: 1,
    kind: 'radius-check',
    database: { name: database.name, dialect: database.dialect, rows: table.rows.length },
    routers: nasFleet.nasnames.size,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    findings,
    ...names.result,
    ...sessions.result,
    servers: servers.servers,
    othersRows: own.othersRows,
  };
}
