import { SyntaxTrouble, atEnd, skipBlanks, take } from './cursor.js';
import type { Cursor } from './cursor.js';
import { logicalLines, placeOf } from './logical-lines.js';
import type { LogicalLine } from './logical-lines.js';
import { parseHeader } from './parse-header.js';
import { parseSelector } from './parse-selector.js';
import { parseField } from './parse-value.js';
import type {
  LineUse,
  PlacedStatement,
  Script,
  ScriptError,
  ScriptField,
  Statement,
} from './script.js';

const VERB =
  /(?:add|set|remove|enable|disable|unset|comment|move|reset|edit|print|export|run)(?=[\s;[]|$)/uy;
const PATH_WORD = /[A-Za-z0-9][A-Za-z0-9-]*(?=[\s/;[]|$)/uy;

/** Carried from line to line: the menu that a bare command belongs to. */
interface Reader {
  menu: string;
}

interface Reading {
  readonly use: LineUse;
  readonly statements: readonly PlacedStatement[];
  readonly errors: readonly ScriptError[];
}

/**
 * Reads RouterOS script text of the kind that `/export` writes (`decodeBytes` makes the text).
 * Never throws: what is not understood is in `errors`, and every line has its entry in `lines`.
 */
export function parseScript(text: string): Script {
  const reader: Reader = { menu: '' };
  const logical = logicalLines(text.replace(/^\uFEFF/u, ''));
  const readings = logical.map((line) => readLine(line, reader));
  return {
    header: parseHeader(logical.map((line) => line.text)),
    statements: readings.flatMap((reading) => reading.statements),
    errors: readings.flatMap((reading) => reading.errors),
    lines: readings.flatMap(({ use }, at) => Array<LineUse>(logical[at]?.height ?? 0).fill(use)),
  };
}

function readLine(logical: LogicalLine, reader: Reader): Reading {
  if (/^\s*$/u.test(logical.text)) return { use: 'blank', statements: [], errors: [] };
  if (/^\s*#/u.test(logical.text)) return { use: 'comment', statements: [], errors: [] };
  const cursor: Cursor = { text: logical.text, at: 0 };
  const statements: PlacedStatement[] = [];
  try {
    do {
      const statement = readCommand(cursor, reader);
      if (statement !== undefined) statements.push({ ...statement, line: logical.line });
    } while (take(cursor, /;/uy) !== undefined);
    return { use: statements.length === 0 ? 'menu' : 'statement', statements, errors: [] };
  } catch (error) {
    if (!(error instanceof SyntaxTrouble)) throw error;
    const place = placeOf(logical, error.offset);
    return { use: 'error', statements, errors: [{ ...place, message: error.message }] };
  }
}

/** One command, or undefined for a line that only changes the menu. */
function readCommand(cursor: Cursor, reader: Reader): Statement | undefined {
  skipBlanks(cursor);
  if (cursor.text[cursor.at] === '/') reader.menu = readPath(cursor);
  if (atEnd(cursor)) return undefined;
  const start = cursor.at;
  const verb = take(cursor, VERB);
  if (verb === undefined) {
    const word = cursor.text.slice(start).split(/\s/u)[0] ?? '';
    throw new SyntaxTrouble(`${word} is no command of an export`, start);
  }
  if (reader.menu === '') throw new SyntaxTrouble('a command before the first menu', start);
  const selector = parseSelector(cursor, verb);
  return { menu: reader.menu, verb, selector, fields: readFields(cursor) };
}

/** `/ip pool`, `/ip/pool`: every word up to a command or the end of the line. */
function readPath(cursor: Cursor): string {
  const words: string[] = [];
  take(cursor, /\//uy);
  for (;;) {
    take(cursor, /[\s/]*/uy);
    if (atEnd(cursor) || peekVerb(cursor)) return `/${words.join('/')}`;
    const word = take(cursor, PATH_WORD);
    if (word === undefined) {
      throw new SyntaxTrouble('a menu path has words of letters, digits and hyphens', cursor.at);
    }
    words.push(word);
  }
}

function peekVerb(cursor: Cursor): boolean {
  const start = cursor.at;
  const found = take(cursor, VERB) !== undefined;
  cursor.at = start;
  return found;
}

function readFields(cursor: Cursor): readonly ScriptField[] {
  const fields: ScriptField[] = [];
  while (!atEnd(cursor)) fields.push(parseField(cursor, fields.at(-1)));
  return fields;
}
