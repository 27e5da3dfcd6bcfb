import { scalarText } from '../../../manifest/edit/yaml/scalar-text.js';
import { flowText, type Layout } from '../../../manifest/edit/yaml/tree-text.js';
import {
  isTreeList,
  isTreeMap,
  type Tree,
  type TreeMap,
} from '../../../manifest/edit/yaml/tree.js';
import { WIDEST } from '../comment-lines.js';

const LAYOUT: Layout = { eol: '\n', step: 2, dash: 2, json: false, padded: true };

/** Texts with line breaks of Windows stand in one line up to this length. */
const SHORT = 60;

/** A mapping in one line, where it reads well so; undefined where it does not. */
export function oneLine(map: TreeMap, column: number): string | undefined {
  if (!isInline(map)) return undefined;
  const line = flowText(map, LAYOUT);
  return column + line.length <= WIDEST ? line : undefined;
}

/**
 * A pair of a block mapping as lines, the first at `column`; the margin is not in them.
 *
 * @param column where the key stands
 */
export function pairLines(key: string, value: Tree, column: number): readonly string[] {
  const name = flowText(key, LAYOUT);
  if (isTreeMap(value)) {
    const line = oneLine(value, column + name.length + 2);
    if (line !== undefined) return [`${name}: ${line}`];
    return [`${name}:`, ...mapLines(value, column + 2).map(indented)];
  }
  if (isTreeList(value)) return listLines(name, value, column);
  return scalarLines(name, value, column);
}

/** The pairs of a block mapping. */
export function mapLines(map: TreeMap, column: number): readonly string[] {
  return Array.from(map, ([key, value]) => pairLines(key, value, column)).flat();
}

/** A list of single values: in brackets, or an item a line. */
function listLines(name: string, list: readonly Tree[], column: number): readonly string[] {
  const line = `${name}: ${flowText(list, LAYOUT)}`;
  if (column + line.length <= WIDEST || list.length < 2) return [line];
  return [`${name}:`, ...list.map((item) => `  - ${flowText(item, LAYOUT)}`)];
}

function scalarLines(
  name: string,
  value: string | number | boolean | null,
  column: number,
): readonly string[] {
  const text = scalarText(value, { inFlow: false, column: 0, eol: '\n' });
  const isLong = column + name.length + 2 + text.length > WIDEST;
  if (typeof value === 'string' && value.includes('\n') && !text.startsWith('|') && isLong) {
    return brokenText(name, value);
  }
  const [first = '', ...others] = text.split('\n');
  return [`${name}: ${first}`, ...others];
}

/**
 * Lines that a block of text cannot hold as they are, because they end as in Windows or begin with
 * blanks: in double quotes, with an escaped line break behind each.
 */
function brokenText(name: string, value: string): readonly string[] {
  const lines = value.split('\n');
  const last = lines.length - 1;
  const written = lines.map((line, index) => {
    const quoted = scalarText(line, {
      inFlow: true,
      column: 0,
      eol: '\n',
      style: 'QUOTE_DOUBLE',
    });
    // Blanks at the beginning of a line are not part of the value, unless the first is escaped.
    const inner = quoted.slice(1, -1).replace(/^ /, '\\ ');
    return `  ${inner}${index === last ? '"' : '\\n\\'}`;
  });
  return [`${name}: "\\`, ...written];
}

/** Whether a value stands in one line: single values, and lists and mappings of such. */
function isInline(tree: Tree): boolean {
  if (isTreeMap(tree)) return [...tree.values()].every(isInline);
  if (isTreeList(tree)) return tree.every(isInline);
  const text = String(tree);
  return !text.includes('\n') || (text.includes('\r') && text.length <= SHORT);
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
