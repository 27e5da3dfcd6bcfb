import { SyntaxTrouble, take } from './cursor.js';
import type { Cursor } from './cursor.js';
import { unescapeValue } from './escapes.js';
import type { ScriptField } from './script.js';

const QUOTED = /"(?:[^"\\]|\\.)*"/suy;
const BARE = /(?:[^\s"\\;[\](){}]|\\.)*/suy;
const NAME = /[A-Za-z0-9][A-Za-z0-9._/-]*/uy;
const DOTTED = /\.[A-Za-z0-9][A-Za-z0-9._/-]*(?==)/uy;

/**
 * `name=value`, `!name`, `name` or `.name=value`, where the dot stands for the words before the
 * last dot of the field before it (`configuration.country=x .mode=y`).
 */
export function parseField(cursor: Cursor, before: ScriptField | undefined): ScriptField {
  const start = cursor.at;
  if (take(cursor, /!/uy) !== undefined) return { name: parseName(cursor), value: null };
  const dotted = take(cursor, DOTTED);
  const name = dotted === undefined ? parseName(cursor) : prefixOf(before, start) + dotted;
  if (take(cursor, /=/uy) === undefined) return { name, value: '' };
  return { name, value: parseValue(cursor) };
}

/** A value in quotes or a bare one, escapes resolved. It must be followed by a blank or the end. */
export function parseValue(cursor: Cursor): string {
  const start = cursor.at;
  const quoted = cursor.text[start] === '"';
  const raw = take(cursor, quoted ? QUOTED : BARE);
  if (raw === undefined) throw new SyntaxTrouble('the quote is never closed', start);
  const next = cursor.text[cursor.at];
  if (next !== undefined && /[[({$]/u.test(next)) {
    throw new SyntaxTrouble('the value is an expression; write the value itself', start);
  }
  if (next !== undefined && !/[\s;\]]/u.test(next)) {
    throw new SyntaxTrouble(`unexpected ${next} after a value; put the value in quotes`, cursor.at);
  }
  const inner = quoted ? raw.slice(1, -1) : raw;
  refuseVariables(inner, start + (quoted ? 1 : 0));
  const value = unescapeValue(inner);
  if (typeof value === 'string') return value;
  throw new SyntaxTrouble(
    `\\${inner[value.at + 1] ?? ''} is no escape of RouterOS; write \\\\ for a backslash`,
    start + value.at + (quoted ? 1 : 0),
  );
}

function parseName(cursor: Cursor): string {
  const name = take(cursor, NAME);
  if (name !== undefined) return name;
  const found = cursor.text[cursor.at] ?? 'the end of the line';
  throw new SyntaxTrouble(`expected a field name, found ${found}`, cursor.at);
}

function prefixOf(before: ScriptField | undefined, at: number): string {
  const dot = before?.name.lastIndexOf('.') ?? -1;
  if (before === undefined || dot <= 0) {
    throw new SyntaxTrouble('a name that starts with a dot needs a dotted name before it', at);
  }
  return before.name.slice(0, dot);
}

/** `$name` stands for a value that only a running script has. */
function refuseVariables(raw: string, start: number): void {
  const found = /^(?:[^\\]|\\.)*?\$(?=[A-Za-z0-9({["])/su.exec(raw);
  if (found === null) return;
  throw new SyntaxTrouble(
    'the value holds a variable; write \\$ where a dollar sign is meant',
    start + found[0].length - 1,
  );
}
