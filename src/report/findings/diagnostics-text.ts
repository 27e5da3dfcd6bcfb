import type { Diagnostic } from '../../manifest/types.js';
import { createFramer, type Framer } from './code-frame.js';
import { counted } from '../counted.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../text/style.js';

/** The text of a manifest file, for the frames. */
export interface FrameSource {
  /** As in `Diagnostic.at.file`. */
  readonly name: string;
  readonly text: string;
}

/** More findings than this are counted and not shown: nobody reads them, and few cause many. */
const MOST_SHOWN = 50;
/** Longer messages quote something from the manifest that nobody wants to read whole. */
const LONGEST = 500;

/** Every mistake with its line, the place marked and the remedy; then how many there are. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  sources: readonly FrameSource[],
  style: Style,
): string {
  if (diagnostics.length === 0) return '';
  const shown = mostSevere(diagnostics);
  const wanted = new Set(shown.map((diagnostic) => diagnostic.at.file));
  const framers = new Map(
    sources
      .filter((source) => wanted.has(source.name))
      .map((source) => [source.name, createFramer(source.text)]),
  );
  const blocks = shown.map((diagnostic) =>
    diagnosticText(diagnostic, framers.get(diagnostic.at.file), style),
  );
  const more = diagnostics.length - shown.length;
  if (more > 0) blocks.push(`… and ${more} more`);
  return `${[...blocks, '', countText(diagnostics)].join('\n')}\n`;
}

/** As many as are shown, in their order; warnings give way to errors. */
function mostSevere(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MOST_SHOWN) return diagnostics;
  const ranked = diagnostics.toSorted(
    (left, right) => Number(right.severity === 'error') - Number(left.severity === 'error'),
  );
  const chosen = new Set(ranked.slice(0, MOST_SHOWN));
  return diagnostics.filter((diagnostic) => chosen.has(diagnostic));
}

function diagnosticText(diagnostic: Diagnostic, framer: Framer | undefined, style: Style): string {
  const { at, severity, message, code } = diagnostic;
  const place = style.strong(`${safeText(at.file)}:${at.line}:${at.column}:`);
  const word = severity === 'error' ? style.error('error:') : style.warning('warning:');
  const heading = `${place} ${word} ${shortened(message)} ${style.faint(`[${code}]`)}`;
  return [heading, ...frameLines(diagnostic, framer, style)].join('\n');
}

function frameLines(
  diagnostic: Diagnostic,
  framer: Framer | undefined,
  style: Style,
): readonly string[] {
  const { at, length } = diagnostic;
  const frame = framer?.({ line: at.line, column: at.column, length });
  const hint = diagnostic.hint === undefined ? '' : shortened(diagnostic.hint);
  if (frame === undefined) return hint === '' ? [] : [`  ${hint}`];
  const number = String(at.line);
  const paint = diagnostic.severity === 'error' ? style.error : style.warning;
  const mark = paint('^'.repeat(frame.carets));
  return [
    `${style.faint(`  ${number} |`)} ${frame.text}`,
    `${style.faint(`  ${' '.repeat(number.length)} |`)} ${' '.repeat(frame.indent)}${mark}${hint === '' ? '' : ` ${hint}`}`,
  ];
}

function shortened(text: string): string {
  return safeText(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** `2 errors, 1 warning`. */
function countText(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
}
