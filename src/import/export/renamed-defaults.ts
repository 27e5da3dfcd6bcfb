import type { Field, ResourceType } from '../../resources/define.js';
import { valueIn, type DraftMenu, type DraftRow } from './draft-row.js';

/** A shipped row that has another name on this router. */
interface Renamed {
  readonly menu: string;
  readonly from: string;
  readonly to: string;
}

/**
 * An export does not say `profile=default` of a row that has the default, and not either when the
 * profile `default` is called something else on this router: a router holds references by id. A
 * manifest holds them by name, so those rows have to say the name.
 */
export function nameRenamedDefaults(drafts: readonly DraftMenu[]): void {
  const renamed = drafts.flatMap(renamedRows);
  if (renamed.length === 0) return;
  for (const { type, rows } of drafts) {
    for (const [name, field] of Object.entries(type.fields)) {
      const value = renamedDefault(field, renamed);
      if (value === undefined) continue;
      for (const row of rows) {
        if (!row.said.has(name) && isKept(field, type, row)) row.said.set(name, value);
      }
    }
  }
}

function renamedRows({ type, rows }: DraftMenu): readonly Renamed[] {
  const naming = type.naming;
  if (naming === undefined) return [];
  return [...rows].flatMap(({ said, shipped }) => {
    const from = shipped?.fields[naming];
    const to = said.get(naming);
    return from === undefined || to === undefined || from === to
      ? []
      : [{ menu: type.menu, from, to }];
  });
}

/** The default of a field under the names of this router; undefined where it is the same. */
function renamedDefault(field: Field, renamed: readonly Renamed[]): string | undefined {
  const { default: value, type } = field;
  if (value === undefined || type.refersTo === undefined) return undefined;
  const named = value.split('/').map((name) => {
    const found = renamed.find(({ menu, from }) => from === name && type.refersTo?.includes(menu));
    return found?.to ?? name;
  });
  return named.join('/') === value ? undefined : named.join('/');
}

/** Whether a router would print the field of this row at all. */
function isKept({ onlyWhen }: Field, type: ResourceType, row: DraftRow): boolean {
  if (onlyWhen === undefined) return true;
  const values = valueIn(row, type, onlyWhen.field).split(',');
  return onlyWhen.has.some((value) => values.includes(value));
}
