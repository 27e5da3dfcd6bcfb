import type { ReportedFile } from '../../report/import/types.js';
import { safeText } from '../../report/safe-text.js';
import type { Style } from '../../report/text/style.js';

/**
 * What `--dry-run` prints: the new manifests as one stream of YAML documents, each below a comment
 * with its name, then what would change in files that are there, as unified diffs.
 */
export function dryRunText(files: readonly ReportedFile[], style: Style): string {
  const texts = files.flatMap(({ file, text }) => (text === undefined ? [] : [{ file, text }]));
  const documents = texts.filter(({ text }) => !isDiff(text));
  const diffs = texts.filter(({ text }) => isDiff(text));
  const stream = documents
    .map(({ file, text }) => `# ${safeText(file)}\n${shown(text)}`)
    .join('---\n');
  return [stream, ...diffs.map(({ text }) => painted(shown(text), style))]
    .filter((text) => text !== '')
    .join('\n');
}

/** No manifest begins so: it would be the end of a document. */
function isDiff(text: string): boolean {
  return text.startsWith('--- ');
}

function shown(text: string): string {
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  return `${lines.map((line) => safeText(line.replace(/\r$/, ''))).join('\n')}\n`;
}

function painted(text: string, style: Style): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('+')) return style.create(line);
      return line.startsWith('-') ? style.delete(line) : line;
    })
    .join('\n');
}
