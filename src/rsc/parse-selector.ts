import { SyntaxTrouble, atEnd, skipBlanks, take } from './cursor.js';
import type { Cursor } from './cursor.js';
import { parseField, parseValue } from './parse-value.js';
import type { ScriptField, Selector } from './script.js';

const SELECTING = new Set([
  'set',
  'remove',
  'enable',
  'disable',
  'unset',
  'comment',
  'move',
  'reset',
]);
const ASSIGNMENT = /!?\.?[A-Za-z0-9][A-Za-z0-9._/-]*=/uy;

/** The rows that the command is about; nothing is taken where it names none. */
export function parseSelector(cursor: Cursor, verb: string): Selector {
  if (!SELECTING.has(verb) || atEnd(cursor)) return { kind: 'none' };
  if (cursor.text[cursor.at] === '[') return parseFind(cursor);
  if (take(cursor, /numbers=/uy) === undefined && startsField(cursor)) return { kind: 'none' };
  const quoted = cursor.text[cursor.at] === '"';
  const word = parseValue(cursor);
  if (!quoted && /^\*[0-9A-Fa-f]+$/u.test(word)) return { kind: 'id', id: word };
  if (!quoted && /^\d+$/u.test(word)) return { kind: 'number', position: Number(word) };
  return { kind: 'name', name: word };
}

function startsField(cursor: Cursor): boolean {
  const start = cursor.at;
  const found = cursor.text[start] === '!' || take(cursor, ASSIGNMENT) !== undefined;
  cursor.at = start;
  return found;
}

function parseFind(cursor: Cursor): Selector {
  const start = cursor.at;
  if (take(cursor, /\[\s*find(?=[\s\]])/uy) === undefined) {
    throw new SyntaxTrouble('only [ find ... ] is understood in brackets', start);
  }
  const where: ScriptField[] = [];
  skipBlanks(cursor);
  take(cursor, /where(?=[\s\]])/uy);
  for (;;) {
    skipBlanks(cursor);
    if (take(cursor, /\]/uy) !== undefined) return { kind: 'find', where };
    if (atEnd(cursor)) throw new SyntaxTrouble('the bracket is never closed', start);
    const field = parseField(cursor, where.at(-1));
    if (/[~<>]/u.test(cursor.text[cursor.at] ?? '')) {
      throw new SyntaxTrouble('find compares with = only', cursor.at);
    }
    where.push(field);
  }
}
