import { NAS_MENU } from '../../resources/nas.js';
import type { Report } from '../diagnostics.js';
import { secretOf } from '../nas/radius-clients.js';
import type { FleetManifest } from '../types.js';
import { presentRows } from './declared.js';

/** Secrets that FreeRADIUS 3.2.1 does not read as they are; the message never repeats them. */
export function checkNasSecrets({ routers }: FleetManifest, report: Report): void {
  for (const row of routers.flatMap((router) => presentRows(router, NAS_MENU))) {
    const secret = secretOf(row);
    const problem =
      secret !== undefined && 'literal' in secret ? weakness(secret.literal) : undefined;
    if (problem === undefined) continue;
    const at = row.fields.get('secret')?.at ?? row.at;
    report({ at, length: 1 }, 'fleet/nas-secret', `the secret ${problem}`, {
      severity: 'warning',
      hint: 'use letters and digits only',
    });
  }
}

function weakness(literal: string): string | undefined {
  if (literal.includes('\\')) return 'has a backslash, which dynamic clients of FreeRADIUS mangle';
  // oxlint-disable-next-line no-control-regex
  return /[^\u0000-\u007f]/.test(literal)
    ? 'has characters that are not ASCII, which FreeRADIUS does not read from a database'
    : undefined;
}
