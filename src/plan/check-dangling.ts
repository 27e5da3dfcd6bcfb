import type { DesiredMenu } from '../desired/types.js';
import type { ObservedState } from '../observed/types.js';
import { addressOf } from './address.js';
import { referredNames } from './draft.js';
import type { Change, Problem } from './types.js';

/** Rows that a plan removes although other rows, which stay, refer to them. */
export function checkDangling(
  changes: readonly Change[],
  menus: readonly DesiredMenu[],
  observed: ObservedState,
): readonly Problem[] {
  const deletes = changes.filter((change) => change.action === 'delete');
  if (deletes.length === 0) return [];
  const referrers = referrersLeft(changes, observed);
  return deletes.flatMap(({ address, at, fields }): readonly Problem[] => {
    const type = menus.find((menu) => menu.type.menu === address.menu)?.type;
    const name = fields.find(({ field }) => field === type?.naming)?.before;
    if (type === undefined || typeof name !== 'string') return [];
    const left = [type.menu, ...(type.alsoKnownAs ?? [])].flatMap(
      (menu) => referrers.get(`${menu} ${name}`) ?? [],
    );
    return left.length === 0 ? [] : [stillReferred(address, at, left)];
  });
}

/** Rows that refer to a name after the plan, by menu and name. */
function referrersLeft(
  changes: readonly Change[],
  observed: ObservedState,
): ReadonlyMap<string, readonly string[]> {
  const removed = removedRows(changes);
  const rewritten = rewrittenFields(changes);
  const referrers = new Map<string, string[]>();
  for (const { type, rows } of [...observed.menus.values(), ...observed.referrers]) {
    for (const row of rows) {
      if (removed.has(`${type.menu} ${row.id}`)) continue;
      const kept = Object.entries(row.fields)
        .filter(([field]) => !rewritten.has(`${type.menu} ${row.id} ${field}`))
        .map(([field, before]) => ({ field, before, after: undefined }));
      const { key } = addressOf(type, (field) => row.fields[field]);
      for (const { menus: targets, name } of referredNames(type, kept, 'before')) {
        for (const target of targets) {
          const known = referrers.get(`${target} ${name}`) ?? [];
          known.push(`${type.menu} ${key}`);
          referrers.set(`${target} ${name}`, known);
        }
      }
    }
  }
  return referrers;
}

function rewrittenFields(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) =>
      change.action === 'update'
        ? change.fields.map(({ field }) => `${change.address.menu} ${change.id} ${field}`)
        : [],
    ),
  );
}

function stillReferred(
  address: Change['address'],
  at: Change['at'],
  referrers: readonly string[],
): Problem {
  const shown = referrers.slice(0, 3).join(', ');
  const more = referrers.length > 3 ? ` and ${referrers.length - 3} more` : '';
  return {
    severity: 'error',
    code: 'plan/still-referred',
    message:
      `${address.menu} ${address.key} would be removed while ${shown}${more} still refers to it; ` +
      'RouterOS would leave a dangling reference: change those rows first, or keep this one declared',
    ...(at === undefined ? {} : { at }),
  };
}

/** Menu and id of every row that the plan removes. */
function removedRows(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) =>
      change.action === 'delete' ? [`${change.address.menu} ${change.id}`] : [],
    ),
  );
}
