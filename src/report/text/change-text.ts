import type { SourcePosition } from '../../manifest/types.js';
import { multiLineValues, sameWords } from './field-values.js';
import { multiLineDiff } from './multi-line-text.js';
import { safeText } from '../safe-text.js';
import type { Style } from './style.js';
import type { ReportedActor, ReportedChange, ReportedField } from '../types.js';
import { valuePair, valueText } from './value-text.js';

/** `/ip/pool home`; a singleton is its menu. */
export function rowText({ menu, key }: { readonly menu: string; readonly key: string }): string {
  return safeText(key === '' ? menu : `${menu} ${key}`);
}

/** `routers.d/zone-a.yaml:31`. */
export function positionText(at: SourcePosition): string {
  return `${safeText(at.file)}:${at.line}`;
}

/** `by admin, 2026-11-22 10:15:00: pool changed`, as raw as the router gave it. */
export function actorWords({ by, time, action, certain }: ReportedActor): string {
  return `${certain ? '' : 'perhaps '}by ${by}, ${time}: ${action}`;
}

/** The change on one line: sign, row, what is special about it. */
export function changeHeading(change: ReportedChange, style: Style): string {
  const name = rowText(change);
  switch (change.action) {
    case 'create':
      return style.create(`+ ${name}`) + aheadText(change.ahead ?? undefined, false);
    case 'update':
      return style.update(`~ ${updateName(name, change)}`);
    case 'move':
      return style.move(`> ${name}`) + aheadText(change.ahead ?? undefined, true);
    case 'delete':
      return style.delete(`- ${name}`);
  }
}

/** The change with its fields, indented for a router's block. */
export function changeLines(change: ReportedChange, style: Style): readonly string[] {
  const at = change.at === undefined ? '' : style.faint(`  # ${positionText(change.at)}`);
  const heading = `  ${changeHeading(change, style)}${at}${reasonText(change, style)}`;
  if (change.action === 'move') return [heading];
  const width = Math.max(0, ...change.fields.map((field) => field.field.length));
  const fields = change.fields.flatMap((field) => fieldLines(change, field, width, style));
  return [heading, ...fields];
}

function updateName(name: string, change: ReportedChange): string {
  const renamed =
    change.renamedFrom === undefined
      ? name
      : `${change.menu} ${safeText(change.renamedFrom)} -> ${safeText(change.key)} (rename)`;
  return change.adopts === true ? `${renamed} (adopt)` : renamed;
}

function aheadText(ahead: string | undefined, sayEnd: boolean): string {
  if (ahead !== undefined) return ` ahead of ${safeText(ahead)}`;
  return sayEnd ? ' to the end' : '';
}

/** A row goes because nobody asks for it any more; there is no line to show. */
function reasonText(change: ReportedChange, style: Style): string {
  if (change.action !== 'delete' || change.at !== undefined) return '';
  return style.faint('  # no longer in the manifest');
}

function fieldLines(
  change: ReportedChange,
  field: ReportedField,
  width: number,
  style: Style,
): readonly string[] {
  const name = safeText(field.field);
  const note = noteText(change, field, style);
  const texts = multiLineValues(field);
  if (texts !== undefined) {
    const diff = multiLineDiff(texts.before, texts.after, style);
    return [`      ${name}:${note}`, ...diff.map((line) => `        ${line}`)];
  }
  return [`      ${name.padEnd(width)}  ${fieldValue(change, field)}${note}`];
}

function fieldValue(change: ReportedChange, { before, after }: ReportedField): string {
  if (change.action === 'create') return valueText(after);
  if (change.action === 'delete') return valueText(before);
  return valuePair(sameWords(before, after), after).join(' -> ');
}

/** `(default)` for a value that no line asked for; the line, where it is not the row's own. */
function noteText(change: ReportedChange, field: ReportedField, style: Style): string {
  if (change.action === 'delete') return '';
  if (field.at === undefined) return style.faint('  (default)');
  if (change.at === undefined || field.at.file !== change.at.file) {
    return style.faint(`  # ${positionText(field.at)}`);
  }
  return field.at.line === change.at.line ? '' : style.faint(`  # :${field.at.line}`);
}
