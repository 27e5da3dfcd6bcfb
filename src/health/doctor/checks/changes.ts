import { addressId } from '../../../plan/address.js';
import type { Change } from '../../../plan/types.js';
import { groupBy } from '../../../resources/group-by.js';
import { resourceTypes } from '../../../resources/index.js';
import type { DoctorFacts } from '../facts.js';
import { duplicatedAddresses } from '../duplicate-fix.js';
import { rowCount, rowNames } from '../some-names.js';
import type { Finding, RowNames } from '../types.js';

/** What an apply would do to the router, as far as one should know before the first. */
export function checkChanges(facts: DoctorFacts): readonly Finding[] {
  const { planning } = facts;
  if (!('plan' in planning)) return [];
  const twice = duplicatedAddresses(facts);
  const changes = planning.plan.changes.filter(({ address }) => !twice.has(addressId(address)));
  return [
    ...(isRefused(facts) ? [] : [summary(changes)]),
    ...deletes(changes),
    ...drops(changes),
    ...adopts(changes),
  ];
}

/** What an apply would do is no good news where none can be made. */
function isRefused({ planning, missingSecrets, databaseTrouble }: DoctorFacts): boolean {
  return (
    missingSecrets.length > 0 ||
    databaseTrouble !== undefined ||
    ('plan' in planning && planning.plan.problems.some(({ severity }) => severity === 'error'))
  );
}

function summary(changes: readonly Change[]): Finding {
  const counts = (['create', 'update', 'move', 'delete'] as const).flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${action} ${count}`];
  });
  const what =
    counts.length === 0
      ? 'the router is as its manifest says'
      : `an apply would ${counts.join(', ')} (rosform plan shows them)`;
  return { severity: 'note', code: 'doctor/passed', what };
}

function adopts(changes: readonly Change[]): readonly Finding[] {
  const adopted = changes.filter((change) => change.action === 'update' && change.adopts);
  return byMenu(adopted).map(({ menu, count, rows }) => ({
    severity: 'note',
    code: 'doctor/would-adopt',
    what: `an apply would adopt ${count} of ${menu}`,
    rows,
    why: 'they are tagged as ours in their comment; taken out of the manifest, they are deleted later',
  }));
}

function deletes(changes: readonly Change[]): readonly Finding[] {
  const deleted = changes.filter((change) => change.action === 'delete');
  return byMenu(deleted).map(({ menu, count, rows, first }) => ({
    severity: 'warning',
    code: 'doctor/would-delete',
    what: `an apply would delete ${count} of ${menu}`,
    rows,
    why:
      first.action === 'delete' && first.at !== undefined
        ? 'the manifest asks for it: absent: true, or prune: exact'
        : 'they have our tag in their comment, and no manifest declares them any more',
    fix: {
      how: `declare what is to stay under ${sectionOf(menu)}:, or write prune: { ${sectionOf(menu)}: keep }`,
      commands: [],
    },
    ...(first.action === 'delete' && first.at !== undefined ? { at: first.at } : {}),
  }));
}

const SERVERS = '/interface/pppoe-server/server';

/** Changing a PPPoE server ends its sessions (routers restart the server); a comment alone does not. */
function drops(changes: readonly Change[]): readonly Finding[] {
  const dropping = changes.filter(
    (change) =>
      change.address.menu === SERVERS &&
      (change.action === 'delete' || (change.action === 'update' && change.fields.length > 0)),
  );
  return byMenu(dropping).map(({ rows, first }) => ({
    severity: 'warning',
    code: 'doctor/drops-sessions',
    what: 'an apply would change or delete PPPoE servers',
    rows,
    why: 'their sessions end, and all customers dial in again at once',
    fix: { how: 'apply when few are online', commands: [] },
    ...('at' in first && first.at !== undefined ? { at: first.at } : {}),
  }));
}

interface OfMenu {
  readonly menu: string;
  readonly count: string;
  readonly rows: RowNames;
  readonly first: Change;
}

function byMenu(changes: readonly Change[]): readonly OfMenu[] {
  const groups = groupBy(changes, ({ address }) => address.menu);
  return Array.from(groups).flatMap(([menu, rows]): readonly OfMenu[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const names = rowNames(rows.map(({ address }) => address.key));
    return [{ menu, count: rowCount(rows.length), rows: names, first }];
  });
}

/** A menu without a section is named by itself. */
function sectionOf(menu: string): string {
  return resourceTypes.find((type) => type.menu === menu)?.section ?? `'${menu}'`;
}
