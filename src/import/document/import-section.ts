import type { ObservedMenu, ObservedRow } from '../../observed/types.js';
import { identityOf } from '../../plan/address.js';
import type { ResourceType } from '../../resources/define.js';
import { groupBy } from '../../resources/group-by.js';
import { isAvailable } from '../../resources/version.js';
import type { ImportedSection } from '../types.js';
import { shippedRowOf } from '../implied.js';
import { importRow, rowTitle, type ImportContext, type RowDraft } from './import-row.js';

/** A section on its way into a document. */
export interface SectionDraft {
  readonly section: ImportedSection;
  readonly rows: readonly RowDraft[];
  /** What a person should know and no manifest needs to say. */
  readonly dropped: readonly string[];
}

/** Rows of a section that are left out and named one by one. */
const MOST_LEFT = 50;

/** The rows of a menu as a section; undefined when there is nothing to say of it. */
export function importSection(
  type: ResourceType,
  menu: ObservedMenu,
  context: ImportContext,
): SectionDraft | undefined {
  if (!isAvailable(type, context.version)) return undefined;
  const own = menu.rows.filter((row) => !row.dynamic);
  const { single, twice } = type.kind === 'singleton' ? alone(own) : withoutTwins(type, own);
  const rows: RowDraft[] = [];
  const left = twice.map((twins) => twinsRemark(type, twins));
  for (const row of type.kind === 'keyed' ? shippedFirst(type, single, context) : single) {
    const imported = importRow(type, row, context);
    if (imported === undefined) continue;
    if ('left' in imported) left.push(leftRemark(type, row, imported.left));
    else rows.push(imported);
  }
  const remarks = fewRemarks(type, left).map(context.held.hide);
  const said = rows.filter(({ row }) => row.entries.size > 0 || row.remarks.length > 0);
  const dropped = rows.flatMap((row) =>
    row.dropped.map((what) => context.held.hide(`${nameOf(type, row.observed)}: ${what}`)),
  );
  if (said.length + remarks.length + dropped.length === 0) return undefined;
  return { section: { type, rows: said.map(({ row }) => row), remarks }, rows: said, dropped };
}

/** `pools home`, or the section alone for a singleton. */
export function nameOf(type: ResourceType, row: ObservedRow): string {
  return type.kind === 'singleton' ? type.section : `${type.section} ${rowTitle(type, row)}`;
}

/**
 * Where order means nothing, shipped rows come first: an export has them wherever somebody changed
 * them.
 */
function shippedFirst(
  type: ResourceType,
  rows: readonly ObservedRow[],
  { version }: ImportContext,
): readonly ObservedRow[] {
  const all = type.shipped ?? [];
  const rankOf = (row: ObservedRow): number => {
    const shipped = shippedRowOf(type, row, version);
    if (shipped !== undefined) return all.indexOf(shipped);
    return row.builtin ? all.length : all.length + 1;
  };
  return rows.toSorted((left, right) => rankOf(left) - rankOf(right));
}

interface Told {
  readonly single: readonly ObservedRow[];
  /** Rows of one identity, which no plan can tell apart. */
  readonly twice: readonly (readonly ObservedRow[])[];
}

function alone(rows: readonly ObservedRow[]): Told {
  return { single: rows.slice(0, 1), twice: [] };
}

function withoutTwins(type: ResourceType, rows: readonly ObservedRow[]): Told {
  const groups = groupBy(rows, (row) => identityOf(type, (name) => row.fields[name]));
  const twice = [...groups.values()].filter((group) => group.length > 1);
  const twins = new Set(twice.flat());
  return { single: rows.filter((row) => !twins.has(row)), twice };
}

function twinsRemark(type: ResourceType, [first, ...others]: readonly ObservedRow[]): string {
  const title = first === undefined ? '' : rowTitle(type, first);
  return `Left out of ${type.section}, and left alone on the router: ${others.length + 1} rows for ${title}, which rosform cannot tell apart. Remove all but one of them, then import again.`;
}

/** A manifest is for people: thousands of lines about what is not in it would bury what is. */
function fewRemarks({ section }: ResourceType, left: readonly string[]): readonly string[] {
  const more = left.length - MOST_LEFT;
  if (more <= 0) return left;
  const rest = `Left out of ${section}, and left alone on the router: ${more} more of its kind.`;
  return [...left.slice(0, MOST_LEFT), rest];
}

function leftRemark(type: ResourceType, row: ObservedRow, reason: string): string {
  return `Left out of ${type.section}, and left alone on the router: ${rowTitle(type, row)} (${reason}).${remedyFor(reason)}`;
}

/** What a person does about a pool that no manifest may say as it is. */
function remedyFor(reason: string): string {
  const own = / hands out ([\da-f.:]+), the /.exec(reason)?.[1];
  if (own !== undefined) {
    return ` Take ${own} out of its ranges on the router, then import again.`;
  }
  return / overlaps pool /.test(reason)
    ? ' Change the ranges of one of them on the router, then import again.'
    : '';
}
