import type { LineCounter } from 'yaml';
import type { SourceFile } from '../types.js';
import type { Place } from './node.js';

/** The place of a range of offsets, cut at the end of its first line. */
export type PlaceOf = (start: number, end: number) => Place;

/** Lines are counted by `lines` while the parser reads the same text. */
export function createPlaces(source: SourceFile, lines: LineCounter): PlaceOf {
  return (start, end) => {
    const { line, col } = lines.linePos(start);
    const lineEnd = lines.lineStarts[line] ?? source.text.length + 1;
    const last = Math.min(end, lineEnd - 1);
    const written = source.text.slice(start, last).trimEnd();
    return {
      at: { file: source.name, line: Math.max(line, 1), column: Math.max(col, 1) },
      length: Math.max(written.length, 1),
    };
  };
}
