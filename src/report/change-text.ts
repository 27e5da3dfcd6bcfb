import type { SourcePosition } from '../manifest/types.js';
import type { Address, Change, FieldChange } from '../plan/types.js';
import type { Value } from '../resources/secret.js';
import { isMultiLine, multiLineDiff } from './multi-line-text.js';
import { safeText } from './safe-text.js';
import type { Style } from './style.js';
import { valuePair, valueText } from './value-text.js';

/** `/ip/pool home`; a singleton is its menu. */
function addressText(address: Address): string {
  return address.key === '' ? address.menu : `${address.menu} ${safeText(address.key)}`;
}

/** `routers.d/zone-a.yaml:31`. */
export function positionText(at: SourcePosition): string {
  return `${safeText(at.file)}:${at.line}`;
}

/** The change on one line: sign, row, what is special about it. */
export function changeHeading(change: Change, style: Style): string {
  const name = addressText(change.address);
  switch (change.action) {
    case 'create':
      return style.create(`+ ${name}`) + aheadText(change.ahead?.address, false);
    case 'update':
      return style.update(`~ ${updateName(name, change)}`);
    case 'move':
      return style.move(`> ${name}`) + aheadText(change.ahead?.address, true);
    case 'delete':
      return style.delete(`- ${name}`);
  }
}

/** The change with its fields, indented for a router's block. */
export function changeLines(change: Change, style: Style): readonly string[] {
  const at = change.at === undefined ? '' : style.faint(`  # ${positionText(change.at)}`);
  const heading = `  ${changeHeading(change, style)}${at}${reasonText(change, style)}`;
  if (change.action === 'move') return [heading];
  const width = Math.max(0, ...change.fields.map((field) => field.field.length));
  const fields = change.fields.flatMap((field) => fieldLines(change, field, width, style));
  return [heading, ...fields];
}

function updateName(name: string, change: Extract<Change, { action: 'update' }>): string {
  const renamed =
    change.renamedFrom === undefined
      ? name
      : `${change.address.menu} ${safeText(change.renamedFrom)} -> ${safeText(change.address.key)} (rename)`;
  return change.adopts ? `${renamed} (adopt)` : renamed;
}

function aheadText(ahead: Address | undefined, sayEnd: boolean): string {
  if (ahead !== undefined) return ` ahead of ${safeText(ahead.key)}`;
  return sayEnd ? ' to the end' : '';
}

/** A row goes because nobody asks for it any more; there is no line to show. */
function reasonText(change: Change, style: Style): string {
  if (change.action !== 'delete' || change.at !== undefined) return '';
  return style.faint('  # no longer in the manifest');
}

function fieldLines(
  change: Change,
  field: FieldChange,
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

function fieldValue(change: Change, field: FieldChange): string {
  const { before, after } = field;
  if (change.action === 'create') return sideText(after);
  if (change.action === 'delete') return sideText(before);
  if (before === undefined || after === undefined) {
    return `${before === undefined ? '(none)' : valueText(before)} -> ${after === undefined ? '(cleared)' : valueText(after)}`;
  }
  return valuePair(sameWords(before, after), after).join(' -> ');
}

/** The API prints `false` where people and exports write `no`; one wording in one line. */
function sameWords(before: Value, after: Value): Value {
  if (after !== 'yes' && after !== 'no') return before;
  return before === 'true' ? 'yes' : before === 'false' ? 'no' : before;
}

function sideText(value: Value | undefined): string {
  return value === undefined ? '(none)' : valueText(value);
}

function multiLineValues(
  field: FieldChange,
): { readonly before: string; readonly after: string } | undefined {
  const { before = '', after = '' } = field;
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  return isMultiLine(before) || isMultiLine(after) ? { before, after } : undefined;
}

/** `(default)` for a value that no line asked for; the line, where it is not the row's own. */
function noteText(change: Change, field: FieldChange, style: Style): string {
  if (change.action === 'delete') return '';
  if (field.at === undefined) return style.faint('  (default)');
  if (change.at === undefined || field.at.file !== change.at.file) {
    return style.faint(`  # ${positionText(field.at)}`);
  }
  return field.at.line === change.at.line ? '' : style.faint(`  # :${field.at.line}`);
}
