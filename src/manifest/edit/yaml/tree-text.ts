import type { YamlScalar } from '../../../resources/define.js';
import { scalarText } from './scalar-text.js';
import { isTreeList, isTreeMap, type Tree, type TreeMap } from './tree.js';

/** How a document is laid out; new lines follow it. */
export interface Layout {
  readonly eol: string;
  /** How far the keys of a mapping stand behind the key that holds it. */
  readonly step: number;
  /** How far a dash stands behind the key of its list; 0 in many files. */
  readonly dash: number;
  /** Keys and texts are in double quotes, as in JSON. */
  readonly json: boolean;
  /** `{ a: 1 }` and not `{a: 1}`. */
  readonly padded: boolean;
}

/** Lines that would become longer are broken into one line for each field. */
const WIDEST = 100;

/** A value in one line: `{ name: home, ranges: [10.0.0.0/24] }`. */
export function flowText(tree: Tree, layout: Layout): string {
  if (isTreeList(tree)) return `[${tree.map((item) => flowText(item, layout)).join(', ')}]`;
  if (!isTreeMap(tree)) return flowScalarText(tree, layout);
  const pairs = Array.from(tree, ([key, value]) => flowPair(key, value, layout)).join(', ');
  if (pairs === '') return '{}';
  return layout.padded ? `{ ${pairs} }` : `{${pairs}}`;
}

/** A pair in one line. */
export function flowPair(key: string, value: Tree, layout: Layout): string {
  return `${flowScalarText(key, layout)}: ${flowText(value, layout)}`;
}

function flowScalarText(value: YamlScalar | null, { eol, json }: Layout): string {
  const style = json ? 'QUOTE_DOUBLE' : undefined;
  return scalarText(value, { inFlow: true, column: 0, eol, style });
}

/**
 * A pair of a block mapping, without the indentation of its first line and without the line break
 * of its last.
 *
 * @param column where the key stands
 */
export function blockPair(key: string, value: Tree, column: number, layout: Layout): string {
  const name = flowScalarText(key, layout);
  const { eol } = layout;
  if (isTreeList(value)) {
    if (value.length === 0 || !value.some(isTreeMap)) return `${name}: ${flowText(value, layout)}`;
    const dash = column + layout.dash;
    const items = value.map((item) => `- ${blockItem(item, dash + 2, layout)}`);
    return [`${name}:`, ...items].join(eol + ' '.repeat(dash));
  }
  if (!isTreeMap(value)) return `${name}: ${scalarText(value, { inFlow: false, column, eol })}`;
  const line = `${name}: ${flowText(value, layout)}`;
  if (isSimple(value) && column + line.length <= WIDEST) return line;
  const inner = column + layout.step;
  return [`${name}:`, ...blockPairs(value, inner, layout)].join(eol + ' '.repeat(inner));
}

/** A row behind its dash: in one line where it is short, else with a line for each field. */
export function blockItem(item: Tree, column: number, layout: Layout, long = false): string {
  const line = flowText(item, layout);
  if (!isTreeMap(item)) return line;
  const isShort = !long && isSimple(item) && column + line.length <= WIDEST;
  return isShort ? line : blockPairs(item, column, layout).join(layout.eol + ' '.repeat(column));
}

function blockPairs(map: TreeMap, column: number, layout: Layout): readonly string[] {
  return Array.from(map, ([key, value]) => blockPair(key, value, column, layout));
}

/** Only single values of one line, and lists of such. */
function isSimple(map: TreeMap): boolean {
  return [...map.values()].every((value) =>
    isTreeList(value) ? value.every(isOneLine) : isOneLine(value),
  );
}

function isOneLine(tree: Tree): boolean {
  return !isTreeMap(tree) && !isTreeList(tree) && !String(tree).includes('\n');
}
