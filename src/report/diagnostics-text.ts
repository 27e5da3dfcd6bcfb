import type { Diagnostic } from '../manifest/types.js';
import { codeFrame } from './code-frame.js';
import { counted } from './counted.js';
import { safeText } from './safe-text.js';
import type { Style } from './style.js';

/** The text of a manifest file, for the frames. */
export interface FrameSource {
  /** As in `Diagnostic.at.file`. */
  readonly name: string;
  readonly text: string;
}

/** Every mistake with its line, the place marked and the remedy; then how many there are. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  sources: readonly FrameSource[],
  style: Style,
): string {
  if (diagnostics.length === 0) return '';
  const wanted = new Set(diagnostics.map((diagnostic) => diagnostic.at.file));
  const lines = new Map(
    sources
      .filter((source) => wanted.has(source.name))
      .map((source) => [source.name, source.text.split(/\r\n|\n|\r/)]),
  );
  const blocks = diagnostics.map((diagnostic) =>
    diagnosticText(diagnostic, lines.get(diagnostic.at.file) ?? [], style),
  );
  return `${[...blocks, '', countText(diagnostics)].join('\n')}\n`;
}

function diagnosticText(diagnostic: Diagnostic, lines: readonly string[], style: Style): string {
  const { at, severity, message, code } = diagnostic;
  const place = style.strong(`${safeText(at.file)}:${at.line}:${at.column}:`);
  const word = severity === 'error' ? style.error('error:') : style.warning('warning:');
  const heading = `${place} ${word} ${safeText(message)} ${style.faint(`[${code}]`)}`;
  return [heading, ...frameLines(diagnostic, lines, style)].join('\n');
}

function frameLines(
  diagnostic: Diagnostic,
  lines: readonly string[],
  style: Style,
): readonly string[] {
  const { at, length } = diagnostic;
  const frame = codeFrame(lines, { line: at.line, column: at.column, length });
  const hint = diagnostic.hint === undefined ? '' : safeText(diagnostic.hint);
  if (frame === undefined) return hint === '' ? [] : [`  ${hint}`];
  const number = String(at.line);
  const paint = diagnostic.severity === 'error' ? style.error : style.warning;
  const mark = paint('^'.repeat(frame.carets));
  return [
    `${style.faint(`  ${number} |`)} ${frame.text}`,
    `${style.faint(`  ${' '.repeat(number.length)} |`)} ${' '.repeat(frame.indent)}${mark}${hint === '' ? '' : ` ${hint}`}`,
  ];
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
