import { resourceTypeForMenu } from '../../resources/index.js';
import type { Field, ResourceType } from '../../resources/define.js';
import type { PlacedStatement, Script } from '../../rsc/script.js';

/**
 * The line in which a text ends before its export did, counted from 1; undefined when nothing shows
 * that. A text that ends exactly behind a row looks whole.
 *
 * @param text as it was parsed, with `\n` line ends
 */
export function cutOffLine(text: string, script: Script): number | undefined {
  const lines = text.split('\n');
  const at = lines.findLastIndex((line, index) => isSaid(line, script, index));
  const last = lines[at];
  if (last === undefined) return undefined;
  const isWhole = at < lines.length - 1;
  const isCut =
    endsWithBackslash(last) || endsOpen(script, at) || (!isWhole && !isComplete(last, script));
  return isCut ? at + 1 : undefined;
}

/** Whether the last line has no line end, so that a word may be missing from it. */
export function endsWithoutLineEnd(text: string): boolean {
  return !/\n\s*$/u.test(text.slice(-1_000));
}

function isSaid(line: string, { lines }: Script, at: number): boolean {
  return line.trim() !== '' && lines[at] !== 'comment';
}

function endsWithBackslash(line: string): boolean {
  let count = 0;
  while (line[line.length - 1 - count] === '\\') count += 1;
  return count % 2 === 1;
}

/** A quote or a bracket is open, or a menu is named and nothing of it follows: exports never do that. */
function endsOpen({ lines, errors }: Script, at: number): boolean {
  if (lines[at] === 'menu') return true;
  return lines[at] === 'error' && errors.at(-1)?.message.endsWith('never closed') === true;
}

/** Whether a last line without a line end could be all of its row. */
function isComplete(line: string, { lines, statements, errors }: Script): boolean {
  const statement = statements.at(-1);
  const error = errors.at(-1);
  if (statement === undefined || (error !== undefined && error.line >= statement.line))
    return false;
  if (lines.at(-1) !== 'statement') return false;
  return hasWholeEnd(line, statement) && hasAllItNeeds(statement);
}

/** The last word has a value that its field could have; `name=` and `na` have none. */
function hasWholeEnd(line: string, { menu, verb, fields }: PlacedStatement): boolean {
  const field = fields.at(-1);
  if (field === undefined) return verb !== 'set' && line.trimEnd() === line;
  const known = fieldOf(resourceTypeForMenu(menu), field.name);
  if (field.value === null) return known !== undefined;
  // Routers put no blank at the end of a line.
  if (/(?:^|\s)[\w.-]+=?$|\s$/u.test(line.slice(-200))) return false;
  if (known === undefined || field.value === '') return true;
  return /^\*[0-9A-F]+$/u.test(field.value) || !('problem' in known.type.parse(field.value));
}

function hasAllItNeeds({ menu, verb, fields }: PlacedStatement): boolean {
  const type = resourceTypeForMenu(menu);
  if (type === undefined || verb !== 'add') return true;
  const names = new Set(fields.map(({ name }) => name));
  return Object.entries(type.fields).every(
    ([name, { required }]) => required !== true || names.has(name),
  );
}

function fieldOf(type: ResourceType | undefined, name: string): Field | undefined {
  return type !== undefined && Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
}
