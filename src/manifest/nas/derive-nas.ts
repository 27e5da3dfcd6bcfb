import { isIndispensable } from '../../resources/define.js';
import { NAS_MENU, nasRows } from '../../resources/nas.js';
import type { Report } from '../diagnostics.js';
import type {
  Connection,
  DeclaredRow,
  DeclaredSection,
  DeclaredValue,
  RadiusDatabaseSettings,
  SourcePosition,
} from '../types.js';
import { nasNameOf } from './nas-name.js';
import { nasSecret } from './nas-secret.js';
import { radiusClients, type RadiusClient } from './radius-clients.js';

/** A merged router whose row is still what `nas:` says of it. */
export interface NasSources {
  readonly name: string;
  /** The `name:` of the router. */
  readonly at: SourcePosition;
  readonly connection: Connection;
  readonly sections: readonly DeclaredSection[];
}

/**
 * The sections of a router with its row of the RADIUS database in place of `nas:`, ahead of all
 * others, so that plans begin with it. A router that asks no RADIUS server, or says `absent: true`,
 * has none.
 */
export function deriveNas(
  router: NasSources,
  database: RadiusDatabaseSettings,
  report: Report,
): readonly DeclaredSection[] {
  const section = router.sections.find(({ type }) => type.menu === NAS_MENU);
  const others = router.sections.filter((one) => one !== section);
  const [written] = section?.rows ?? [];
  const clients = radiusClients(others);
  if (written === undefined && clients.length === 0) return others;
  const at = written?.at ?? router.at;
  const rows =
    written?.absent === true ? [] : nasRow(router, { written, clients, database }, report);
  return [{ type: nasRows, at, rows, prune: 'owned' }, ...others];
}

/** `nas:` means nothing where no database is named. */
export function withoutNas(
  sections: readonly DeclaredSection[],
  report: Report,
): readonly DeclaredSection[] {
  return sections.filter(({ type, at }) => {
    if (type.menu !== NAS_MENU) return true;
    const message = '"nas" is for the RADIUS database, and the Fleet names none';
    report({ at, length: 1 }, 'fleet/nas-without-database', message, {
      hint: 'write radius-database: { url: … } in the Fleet, or take "nas" out',
    });
    return false;
  });
}

/** What the row follows from. */
interface Said {
  readonly written: DeclaredRow | undefined;
  readonly clients: readonly RadiusClient[];
  readonly database: RadiusDatabaseSettings;
}

function nasRow(
  { name, at, connection }: NasSources,
  { written, clients, database }: Said,
  report: Report,
): readonly DeclaredRow[] {
  const lacking = Object.keys(database.columns).filter((field) => database.columns[field] === null);
  if (written !== undefined) {
    reportIgnored(written, report);
    reportLacking(written, lacking, report);
  }
  const place = { at: written?.at ?? at, length: 1 };
  const secret = nasSecret({ written, clients, place }, report);
  const policy = database.clients;
  const nasname = nasNameOf({ written, clients, connection, policy }, report);
  if (secret === undefined || nasname === undefined) return [];
  const fields = new Map<string, DeclaredValue>([
    ['nasname', nasname],
    ['shortname', { value: name, at }],
    ['secret', secret],
    ...(written?.fields ?? []),
  ]);
  for (const field of lacking) fields.delete(field);
  const ignoreFields = [...(written?.ignoreFields ?? []), ...lacking];
  return [{ at: place.at, fields, absent: false, ignoreFields }];
}

/** What is asked for and has nowhere to go would be asked for again for ever. */
function reportLacking({ fields }: DeclaredRow, lacking: readonly string[], report: Report): void {
  for (const name of lacking) {
    const declared = fields.get(name);
    if (declared === undefined) continue;
    const message = `"${name}" of "nas" has no column in the table: the Fleet says columns: { ${name}: null }`;
    report({ at: declared.at, length: 1 }, 'manifest/bad-value', message, {
      hint: `take it out, or name its column in the Fleet's radius-database`,
    });
  }
}

/** As a singleton `nas:` has no field that a row cannot be without; the row that is made of it has. */
function reportIgnored({ at, ignoreFields }: DeclaredRow, report: Report): void {
  for (const name of ignoreFields.filter((one) => isIndispensable(nasRows, one))) {
    const message = `"${name}" of "nas" cannot be left to others: a row cannot be without it`;
    report({ at, length: 1 }, 'manifest/bad-value', message, {
      hint: 'take it out of "ignore-fields"',
    });
  }
}
