import { parseScript } from '../rsc/parse-script.js';
import type { ScriptField, Selector, Statement } from '../rsc/script.js';
import { Secret } from '../resources/secret.js';

/** Values by field name; undefined for a field that is taken away. Any of them may be a secret. */
export type RecordedValues = ReadonlyMap<string, Secret | undefined>;

/** What a console command of `/system/history` is about, as far as it could be understood. */
export interface RecordedCommand {
  /** In lower case with slashes: `/ip/pool`. */
  readonly menu: string;
  readonly verb: string;
  /** The rows that it names by `.id`, in upper case. */
  readonly ids: readonly string[];
  /** The rows that it names by something else: `[find name=home]`, or `home` as a name. */
  readonly where: RecordedValues;
  /** What it writes. */
  readonly fields: RecordedValues;
}

/** Commands of managed menus are short; the text of a long script is not worth reading. */
const LONGEST = 16_384;

/**
 * The commands in an `undo` or `redo` text. Their exact form is unconfirmed, so what cannot be read
 * is left out, and says nothing about anybody.
 */
export function recordedCommands(text: string): readonly RecordedCommand[] {
  if (text.length > LONGEST) return [];
  return parseScript(text).statements.map(recordedCommand);
}

function recordedCommand({ menu, verb, selector, fields }: Statement): RecordedCommand {
  const { ids, where } = rowsOf(selector);
  return { menu: menu.toLowerCase(), verb, ids, where, fields: valuesOf(fields) };
}

function rowsOf(selector: Selector): Pick<RecordedCommand, 'ids' | 'where'> {
  switch (selector.kind) {
    case 'id':
      return { ids: [selector.id.toUpperCase()], where: new Map() };
    case 'name':
      return namedRows(selector.name);
    case 'find':
      return { ids: [], where: valuesOf(selector.where) };
    // A position was true when the command was given, and says nothing now.
    case 'number':
    case 'none':
      return { ids: [], where: new Map() };
  }
}

/** `*1,*2`, or the name of one row. */
function namedRows(text: string): Pick<RecordedCommand, 'ids' | 'where'> {
  if (/^\*[0-9a-f]+(?:,\*[0-9a-f]+)*$/iu.test(text)) {
    return { ids: text.toUpperCase().split(','), where: new Map() };
  }
  return { ids: [], where: new Map([['name', new Secret(text)]]) };
}

function valuesOf(fields: readonly ScriptField[]): RecordedValues {
  return new Map(
    fields.map(({ name, value }) => [name, value === null ? undefined : new Secret(value)]),
  );
}
