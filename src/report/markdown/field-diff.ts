import { positionText } from '../text/change-text.js';
import { multiLineValues, sameWords } from '../text/field-values.js';
import { multiLineDiff } from '../text/multi-line-text.js';
import { createStyle } from '../text/style.js';
import type { ReportedChange, ReportedField, ReportKind } from '../types.js';
import { valuePair } from '../text/value-text.js';

/** Names of fields are aligned up to this width. */
const WIDEST = 40;

const plain = createStyle(false);

/** The fields of a change as lines of a diff. A side without a value has no line. */
export function fieldDiff(change: ReportedChange, kind: ReportKind): readonly string[] {
  const longest = change.fields.reduce((width, { field }) => Math.max(width, field.length), 0);
  const width = Math.min(WIDEST, longest);
  return change.fields.flatMap((field) => fieldLines(change, field, width, kind));
}

function fieldLines(
  change: ReportedChange,
  field: ReportedField,
  width: number,
  kind: ReportKind,
): readonly string[] {
  const isDrift = kind === 'drift';
  const texts = multiLineValues(field);
  if (texts !== undefined) {
    const [before, after] = isDrift ? [texts.after, texts.before] : [texts.before, texts.after];
    const title = `${titleSign(change, isDrift)}   ${field.field}:${notes(change, field)}`;
    return [title, ...multiLineDiff(before, after, plain).map(indented)];
  }
  const name = `   ${field.field.padEnd(width)}  `;
  const [router, manifest] = valuePair(sameWords(field.before, field.after), field.after);
  const routerNote = field.after === null ? notes(change, field) : sinceNote(change, field);
  const manifestNote = field.before === null ? notes(change, field) : manifestNoteOf(change, field);
  const ofRouter = field.before === null ? [] : [`${name}${router}${routerNote}`];
  const ofManifest = field.after === null ? [] : [`${name}${manifest}${manifestNote}`];
  const [left, right] = isDrift ? [ofManifest, ofRouter] : [ofRouter, ofManifest];
  return [...left.map((line) => `-${line}`), ...right.map((line) => `+${line}`)];
}

function titleSign({ action }: ReportedChange, isDrift: boolean): string {
  if (action === 'create') return isDrift ? '-' : '+';
  if (action === 'delete') return isDrift ? '+' : '-';
  return ' ';
}

/** The sign stays in the first column, where a highlighter looks for it. */
function indented(line: string): string {
  return `${line.slice(0, 1)}    ${line.slice(1)}`;
}

function notes(change: ReportedChange, field: ReportedField): string {
  return `${manifestNoteOf(change, field)}${sinceNote(change, field)}`;
}

/** `(default)` for a value that no line asked for; the line, where it is not the row's own. */
function manifestNoteOf(change: ReportedChange, { at, after }: ReportedField): string {
  if (change.action === 'delete') return '';
  if (at === undefined) return '  (default)';
  const cleared = after === null && change.action === 'update' ? 'cleared by ' : '';
  if (cleared === '' && change.at?.file === at.file) {
    return change.at.line === at.line ? '' : `  # :${at.line}`;
  }
  return `  # ${cleared}${positionText(at)}`;
}

function sinceNote(change: ReportedChange, { since }: ReportedField): string {
  return since === undefined || since === change.since ? '' : `  # since ${since}`;
}
