import type { Diagnostic, Severity, SourcePosition } from '../../manifest/types.js';
import { safeText } from '../safe-text.js';

/** In UTF-16 units. What is longer quotes something from the manifest that nobody reads whole. */
const LONGEST = 500;

/** A message or hint as every format shows it: one safe line, never long. */
export function findingText(text: string): string {
  if (text.length <= LONGEST) return safeText(text);
  const cut = text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  return safeText(`${cut}…`);
}

/** `routers.d/edge-1.yaml:5:19`. */
export function placeText({ file, line, column }: SourcePosition): string {
  return `${safeText(file)}:${line}:${column}`;
}

/** The findings of one severity, in their order. */
export function ofSeverity(
  diagnostics: readonly Diagnostic[],
  severity: Severity,
): readonly Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity);
}

/**
 * A path as repositories spell it. Manifests are named by directory and file, so a name with
 * backslashes only comes from Windows; elsewhere a backslash is a character like any other.
 */
export function repositoryPath(file: string): string {
  return file.includes('/') ? file : file.replaceAll('\\', '/');
}
