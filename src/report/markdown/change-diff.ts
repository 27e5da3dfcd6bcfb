import { whereKept } from '../radius-words.js';
import { actorWords, changeHeading, positionText, rowText } from '../text/change-text.js';
import { createStyle } from '../text/style.js';
import type { ReportedChange, ReportedRow, ReportKind } from '../types.js';
import { valueText } from '../text/value-text.js';
import { shownText } from './code-span.js';
import { fieldDiff } from './field-diff.js';

/** Characters of a line; a reader of a pull request does not scroll further. */
const LONGEST_LINE = 240;
/** Lines of one change: a script may have more. */
const MOST_LINES = 200;

const plain = createStyle(false);

/**
 * The two sides of a diff. A drift check asks what became of the manifest on the router, so there
 * the manifest comes first.
 */
export function sides(kind: ReportKind): readonly [string, string] {
  switch (kind) {
    case 'plan':
      return ['--- on the router', '+++ after an apply'];
    case 'apply':
      return ['--- on the router before', '+++ as it was sent'];
    case 'drift':
      return ['--- in the manifest', '+++ on the router'];
  }
}

/** A change in a fence, with notes in `#` lines, which GitHub shows faintly. */
export function changeDiff(change: ReportedChange, kind: ReportKind): readonly string[] {
  const lines = [
    ...resultLines(change),
    ...noteLines(change, kind),
    headingLine(change, kind),
    ...fieldDiff(change, kind),
  ];
  const shown = lines.slice(0, MOST_LINES).map((line) => shownText(line, LONGEST_LINE));
  const left = lines.length - shown.length;
  return left === 0 ? shown : [...shown, `# … ${left} more lines`];
}

/** A change on one line, for what remains after an apply. */
export function changeLine(change: ReportedChange): string {
  return shownText(headingLine(change, 'apply'), LONGEST_LINE);
}

/** A row that nobody declares; one with a risk stands out. */
export function rowLine(row: ReportedRow): string {
  const fields = Object.entries(row.fields).map(([name, value]) => `${name}=${valueText(value)}`);
  const since = row.since === undefined ? '' : `since ${row.since}`;
  const notes = [row.risk ?? '', since].filter((note) => note !== '').join('; ');
  const sign = row.risk === undefined ? ' ' : '!';
  const about = notes === '' ? '' : ` (${notes})`;
  return shownText(`${sign} ${rowText(row)}${about}: ${fields.join(' ')}`, LONGEST_LINE);
}

function resultLines({ result, reason = '' }: ReportedChange): readonly string[] {
  return result === 'failed' || result === 'skipped' ? [`! ${result}: ${reason}`] : [];
}

function noteLines(change: ReportedChange, kind: ReportKind): readonly string[] {
  const { at, since, actor } = change;
  const gone = change.action === 'delete' && kind !== 'drift' ? 'no longer in the manifest' : '';
  const notes = [
    at === undefined ? gone : positionText(at),
    since === undefined ? '' : `since ${since}`,
    actor === undefined ? '' : actorWords(actor),
  ].filter((note) => note !== '');
  return notes.length === 0 ? [] : [`# ${notes.join('; ')}`];
}

function headingLine(change: ReportedChange, kind: ReportKind): string {
  const text = kind === 'drift' ? driftHeading(change) : changeHeading(change, plain).slice(2);
  switch (change.action) {
    case 'create':
      return `${kind === 'drift' ? '-' : '+'} ${text}`;
    case 'delete':
      return `${kind === 'drift' ? '+' : '-'} ${text}`;
    case 'move':
      return `! ${text}`;
    case 'update':
      return `@@ ${text} @@`;
  }
}

/** What the router has done to the row, not what an apply would. */
function driftHeading(change: ReportedChange): string {
  const row = rowText(change);
  switch (change.action) {
    case 'create':
      return `${row} (missing ${whereKept(change.menu)})`;
    case 'delete':
      return `${row} (${whereKept(change.menu)}, not in the manifest)`;
    case 'move':
      return `${row} (in another place; the manifest has it ${placeText(change.ahead)})`;
    case 'update':
      return `${row}${updateText(change)}`;
  }
}

function placeText(ahead: string | null | undefined): string {
  return typeof ahead === 'string' ? `ahead of ${ahead}` : 'at the end';
}

function updateText({ renamedFrom, adopts, fields }: ReportedChange): string {
  if (renamedFrom !== undefined) return ` (still called ${renamedFrom})`;
  return adopts === true && fields.length === 0 ? ' (without the tag that says it is ours)' : '';
}
