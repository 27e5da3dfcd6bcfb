import { positionText } from '../../text/change-text.js';
import { multiLineValues, sameWords } from '../../text/field-values.js';
import { multiLineDiff } from '../../text/multi-line-text.js';
import { createStyle } from '../../text/style.js';
import type { ReportedChange, ReportedField, ReportKind } from '../../types.js';
import { valuePair, valueText } from '../../text/value-text.js';
import { markup, type Html } from '../markup.js';
import { sinceNote } from '../notes.js';
import { wordings } from '../wording.js';
import { minusCell, plusCell, type Side } from './value-cell.js';

const plain = createStyle(false);

/** One field of a change: its name, the router's value and the manifest's. */
export function fieldRow(change: ReportedChange, field: ReportedField, kind: ReportKind): Html {
  const cells = linesCell(change, field, kind) ?? valueCells(change, field, kind);
  return markup`<tr><th scope="row">${field.field}</th>${cells}</tr>`;
}

function valueCells(change: ReportedChange, field: ReportedField, kind: ReportKind): Html {
  const { router, manifest } = sidesOf(change, field, kind);
  return kind === 'drift'
    ? markup`${minusCell(manifest)}${plusCell(router)}`
    : markup`${minusCell(router)}${plusCell(manifest)}`;
}

interface Sides {
  readonly router?: Side;
  readonly manifest?: Side;
}

function sidesOf(change: ReportedChange, field: ReportedField, kind: ReportKind): Sides {
  const { after } = field;
  const note = fieldNote(change, field);
  const before = sameWords(field.before, after);
  if (change.action === 'create') {
    return { manifest: { shown: valueText(after), value: after, note } };
  }
  if (change.action === 'delete') {
    return { router: { shown: valueText(before), value: before, note } };
  }
  const [left, right] = valuePair(before, after);
  const shown = after === null ? wordings[kind].cleared : right;
  return {
    router: { shown: left, value: before, note: markup`` },
    manifest: { shown, value: after, note },
  };
}

/** Both texts of a script line by line; undefined for a value of one line. */
function linesCell(
  change: ReportedChange,
  field: ReportedField,
  kind: ReportKind,
): Html | undefined {
  const texts = multiLineValues(field);
  if (texts === undefined) return undefined;
  const { before, after } = texts;
  const lines =
    kind === 'drift' ? multiLineDiff(after, before, plain) : multiLineDiff(before, after, plain);
  return markup`<td colspan="2"><pre>${lines.map(diffLine)}</pre>${fieldNote(change, field)}</td>`;
}

function diffLine(line: string): Html {
  if (line.startsWith('+')) return markup`<ins>${line}</ins>`;
  if (line.startsWith('-')) return markup`<del>${line}</del>`;
  return markup`<span>${line}</span>`;
}

/** Where the value comes from, unless the change says so, and since when it differs. */
function fieldNote(change: ReportedChange, field: ReportedField): Html {
  const since = field.since === change.since ? markup`` : sinceNote(field.since);
  const from = change.action === 'delete' ? '' : originText(change, field);
  return from === '' ? since : markup` <small>${from}</small>${since}`;
}

function originText(change: ReportedChange, { at }: ReportedField): string {
  if (at === undefined) return 'RouterOS default';
  if (at.file !== change.at?.file) return positionText(at);
  return at.line === change.at.line ? '' : `line ${at.line}`;
}
