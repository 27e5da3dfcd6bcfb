import type { ResourceType } from '../resources/define.js';
import type { Report } from './diagnostics.js';
import type { LayerSection } from './document/layer.js';
import { rowIdentity } from './document/row-identity.js';
import type { DeclaredRow } from './types.js';

/** A row that gets a new name. */
interface Rename {
  readonly row: DeclaredRow;
  readonly renamedFrom: string;
  readonly oldIdentity: string;
}

/**
 * Renames that no apply can do: from a row that keeps its name, in a circle, or of one row to two.
 * A chain is fine (`a` becomes `b` while `b` becomes `c`): the last goes first.
 */
export function reportRenames({ type, rows }: LayerSection, report: Report): void {
  const first = new Map<string, Rename>();
  for (const row of rows.values()) {
    const rename = renameOf(type, row);
    if (rename === undefined) continue;
    const other = first.get(rename.oldIdentity);
    const problem =
      other === undefined ? wrongSource(type, rename, rows) : repeated(rename, other.row);
    if (other === undefined) first.set(rename.oldIdentity, rename);
    if (problem === undefined) continue;
    const { message, hint } = problem;
    report({ at: row.at, length: 1 }, 'manifest/bad-rename', message, { hint });
  }
}

interface Problem {
  readonly message: string;
  readonly hint: string;
}

function renameOf(type: ResourceType, row: DeclaredRow): Rename | undefined {
  const { renamedFrom } = row;
  if (renamedFrom === undefined || type.naming === undefined || row.absent) return undefined;
  const before = new Map([...row.fields, [type.naming, { value: renamedFrom, at: row.at }]]);
  return { row, renamedFrom, oldIdentity: rowIdentity(type, before) };
}

function repeated({ renamedFrom }: Rename, other: DeclaredRow): Problem {
  return {
    message: `two rows are renamed from "${renamedFrom}"`,
    hint: `a row gets one new name; the other is ${other.at.file}:${other.at.line}`,
  };
}

function wrongSource(
  type: ResourceType,
  rename: Rename,
  rows: ReadonlyMap<string, DeclaredRow>,
): Problem | undefined {
  const { row, renamedFrom } = rename;
  const source = rows.get(rename.oldIdentity);
  if (source === undefined || source.absent) return undefined;
  if (source === row) {
    return {
      message: `"renamed-from" says "${renamedFrom}", which is the name of the row itself`,
      hint: 'remove it',
    };
  }
  if (source.renamedFrom === undefined) {
    return {
      message: `"renamed-from" says "${renamedFrom}", which is still declared`,
      hint: `remove one of them; the other is ${source.at.file}:${source.at.line}`,
    };
  }
  const circle = circleOf(type, rename, rows);
  if (circle === undefined) return undefined;
  return {
    message: `"renamed-from" goes in a circle: ${circle.join(' > ')}`,
    hint: 'give one of them a name that no row has, and apply that first',
  };
}

/** The names from a row back to itself; undefined when its chain of renames ends. */
function circleOf(
  type: ResourceType,
  start: Rename,
  rows: ReadonlyMap<string, DeclaredRow>,
): readonly string[] | undefined {
  const passed = new Set<DeclaredRow>();
  const names = [start.renamedFrom];
  let source = rows.get(start.oldIdentity);
  while (source !== undefined && !passed.has(source)) {
    if (source === start.row) return [names.at(-1) ?? '', ...names];
    passed.add(source);
    const next = renameOf(type, source);
    if (next === undefined) return undefined;
    names.push(next.renamedFrom);
    source = rows.get(next.oldIdentity);
  }
  return undefined;
}
