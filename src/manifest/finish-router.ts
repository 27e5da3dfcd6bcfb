import type { ResourceType } from '../resources/define.js';
import { resourceTypes } from '../resources/index.js';
import { compareText, type Report } from './diagnostics.js';
import type { Layer, LayerSection } from './document/layer.js';
import { reportUselessComment } from './document/menu-form.js';
import { rowName } from './document/row-identity.js';
import { reportRenames } from './rename-problems.js';
import type { DeclaredRow, DeclaredSection } from './types.js';

const rank = new Map(resourceTypes.map((type, index) => [type.menu, index]));

/** The sections of a merged router: in documented order, generic menus last. */
export function finishSections(layer: Layer, report: Report): readonly DeclaredSection[] {
  const sections = [...layer.sections.values(), ...prunedOnly(layer)];
  return sections.toSorted(byRank).map((section) => finishSection(section, layer, report));
}

/** `prune: { walled-garden: exact }` manages a menu of which no row is declared. */
function prunedOnly(layer: Layer): readonly LayerSection[] {
  return resourceTypes.flatMap((type) => {
    const prune = layer.prune.get(type.menu);
    if (prune === undefined || layer.sections.has(type.menu)) return [];
    return [{ type, at: prune.at, rows: new Map() }];
  });
}

function byRank(left: LayerSection, right: LayerSection): number {
  const difference = rankOf(left.type) - rankOf(right.type);
  return difference === 0 ? compareText(left.type.menu, right.type.menu) : difference;
}

function rankOf(type: ResourceType): number {
  return rank.get(type.menu) ?? resourceTypes.length;
}

function finishSection(section: LayerSection, layer: Layer, report: Report): DeclaredSection {
  const { type, at } = section;
  reportRenames(section, report);
  reportComments(section, report);
  const shared = layer.ignoreFields.get(type.menu) ?? [];
  return {
    type,
    at,
    rows: Array.from(section.rows.values(), (row) => finishRow(type, row, { shared, report })),
    prune: layer.prune.get(type.menu)?.policy ?? 'owned',
  };
}

function finishRow(
  type: ResourceType,
  row: DeclaredRow,
  { shared, report }: { readonly shared: readonly string[]; readonly report: Report },
): DeclaredRow {
  if (row.absent) {
    const fields = new Map([...row.fields].filter(([name]) => type.key.includes(name)));
    return { at: row.at, fields, absent: true, ignoreFields: [] };
  }
  reportMissing(type, row, report);
  return { ...row, ignoreFields: [...new Set([...shared, ...row.ignoreFields])] };
}

/** Checked after merging, because another document may say that the menu has no comments. */
function reportComments({ type, rows }: LayerSection, report: Report): void {
  if (type.typed || type.kind === 'singleton' || type.fields['comment'] !== undefined) return;
  for (const row of rows.values()) {
    const comment = row.fields.get('comment');
    if (comment !== undefined)
      reportUselessComment(type.menu, { at: comment.at, length: 1 }, report);
  }
}

/** Checked after merging, because a template may give what a router's row leaves out. */
function reportMissing(type: ResourceType, row: DeclaredRow, report: Report): void {
  if (type.kind === 'singleton') return;
  for (const [name, field] of Object.entries(type.fields)) {
    if (field.required !== true || (row.fields.get(name)?.value ?? null) !== null) continue;
    const what = rowName(type, row.fields);
    report(
      { at: row.at, length: 1 },
      'manifest/missing-field',
      `${type.menu}${what === '' ? '' : ` "${what}"`} needs "${name}"`,
      { hint: `write ${field.type.forms}` },
    );
  }
}
