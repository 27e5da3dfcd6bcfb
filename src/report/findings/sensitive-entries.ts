import { isSecretName } from '../../resources/untyped-resource.js';

/** The value of a sensitive key, as far as it is on the key's line, in UTF-16 units. */
export interface SensitiveEntry {
  readonly start: number;
  /** Not part of it; equal to `start` where there is nothing to hide. */
  readonly end: number;
  /** Whether lines below that are indented deeper may belong to it. */
  readonly open: boolean;
  /** Whether the next line belongs to it, however it is indented. */
  readonly unclosed: boolean;
}

/** Keys whose value may be a secret, misspelled ones (`passwrod`, `secert`) included. */
const SENSITIVE_KEY = /sec[a-z]{0,2}[rt]|pas+[wz]|^pass|pwd|psk|passphrase|private-key|^literal$/i;
/** An address with a user, and perhaps a password, before the host; the key may be misspelled. */
const ADDRESS = /["']?[a-z][a-z0-9+.-]{0,20}:\/\//iy;
/** What stands behind `url` and can hold no password. */
const HARMLESS_URL = /["']?[a-z][a-z0-9+.-]{0,20}:[\w./:[\]-]{0,300}["']?\s{0,8}(?:$|[,}])/iy;
/** Its rows hold secrets; what stands right behind it is none. */
const SECTION = 'ppp-secrets';
/** The two ways to name a secret without saying it. */
const REFERENCE =
  /^\{\s*(["']?)(?:env\1\s*:\s*(["']?)[A-Za-z_]\w*\2|file\1\s*:\s*(["']?)[\w./-]*\3)\s*\}/;
/** A list of field names is the `key` of a menu; a text behind `key` is a secret. */
const MENU_KEY = /^\[[\w\s,-]*\]/;
/** Only lines below can hold the value. */
const NOTHING_YET = /^(?:[|>][-+\d]*)?\s*(?:#(?:\s.*)?)?$/;
/** What may follow a comma between two entries. */
const NEXT_ENTRY = String.raw`(?:$|[{[}\]]|["']?[\w/.-]+["']?\s*:)`;
/** What may follow a value that has ended. Anything else is taken for more of it. */
const AFTER_VALUE = new RegExp(String.raw`\s*(?:$|[}\]]|,\s*${NEXT_ENTRY})|\s+#(?:\s|$)`, 'y');
const AFTER_COMMA = new RegExp(String.raw`$|\s+${NEXT_ENTRY}`, 'y');

/**
 * The sensitive keys of one line, in block or flow style, commented out or not. Takes time in
 * proportion to the line's length, whatever it holds.
 */
export function sensitiveEntries(line: string): readonly SensitiveEntry[] {
  const entries: SensitiveEntry[] = [];
  const brace = line.indexOf('{');
  const login = line.lastIndexOf('@');
  let from = 0;
  for (let colon = line.indexOf(':'); colon !== -1; colon = line.indexOf(':', from)) {
    const key = keyBefore(line, from, colon);
    from = colon + 1;
    const start = afterSpaces(line, from);
    if (key === SECTION || !(isSensitive(key) || holdsLogin(line, key, start, login))) continue;
    if (key === 'key' && MENU_KEY.test(line.slice(start))) continue;
    const entry = entryAt(line, start, brace !== -1 && brace < colon);
    entries.push(entry);
    from = Math.max(from, entry.end);
  }
  return entries;
}

function isSensitive(key: string): boolean {
  return SENSITIVE_KEY.test(key) || isSecretName(key);
}

/** Whether a value is a URL that may have a password in it. */
function holdsLogin(line: string, key: string, start: number, login: number): boolean {
  if (login > start && mayFollow(ADDRESS, line, start)) return true;
  return key === 'url' && !mayFollow(HARMLESS_URL, line, start);
}

/** The last word before a colon; empty for the path of a menu, such as `/ppp/secret`. */
function keyBefore(line: string, from: number, colon: number): string {
  let end = colon;
  while (end > from && isSpace(line, end - 1)) end -= 1;
  if (end > from && /["']/.test(line.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > from && /[\w/-]/.test(line.charAt(start - 1))) start -= 1;
  const key = line.slice(start, end);
  return key.startsWith('/') ? '' : key.slice(key.lastIndexOf('/') + 1);
}

function entryAt(line: string, start: number, inFlow: boolean): SensitiveEntry {
  const rest = line.slice(start);
  if (NOTHING_YET.test(rest)) return { start, end: start, open: true, unclosed: inFlow };
  const reference = REFERENCE.exec(rest)?.[0].length;
  if (reference !== undefined && mayFollow(AFTER_VALUE, line, start + reference)) {
    return { start, end: start, open: false, unclosed: false };
  }
  const closing = closingOf(line, start);
  const unclosed = closing === -1;
  if (closing !== undefined) {
    const whole = !unclosed && mayFollow(AFTER_VALUE, line, closing);
    return { start, end: whole ? closing : line.length, open: unclosed || !inFlow, unclosed };
  }
  const end = /^[!&*]/.test(rest) ? line.length : plainEnd(line, start, inFlow);
  const isLast = end === line.length;
  return { start, end, open: !inFlow || isLast, unclosed: inFlow && isLast };
}

/** Where a quoted or bracketed value ends; -1 when not on this line, undefined for plain ones. */
function closingOf(line: string, start: number): number | undefined {
  if (/["']/.test(line.charAt(start))) return quoteEnd(line, start);
  return /[{[]/.test(line.charAt(start)) ? bracketEnd(line, start) : undefined;
}

function quoteEnd(line: string, start: number): number {
  const quote = line.charAt(start);
  for (let at = start + 1; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '\\' && quote === '"') at += 1;
    else if (character === quote && quote === "'" && line.charAt(at + 1) === quote) at += 1;
    else if (character === quote) return at + 1;
  }
  return -1;
}

function bracketEnd(line: string, start: number): number {
  let depth = 0;
  for (let at = start; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === '"' || character === "'") {
      at = quoteEnd(line, at) - 1;
      if (at < 0) return -1;
    }
    if (depth === 0) return at + 1;
  }
  return -1;
}

/** A plain value goes on to a comment, or in flow style to the next entry or the bracket. */
function plainEnd(line: string, start: number, inFlow: boolean): number {
  for (let at = start; at < line.length; at += 1) {
    const character = line.charAt(at);
    const ends = inFlow
      ? (character === ',' && mayFollow(AFTER_COMMA, line, at + 1)) ||
        (character === '}' && mayFollow(AFTER_VALUE, line, at + 1))
      : character === '#' && isSpace(line, at - 1) && isSpace(line, at + 1);
    if (ends) return beforeSpaces(line, at);
  }
  return line.length;
}

function mayFollow(pattern: RegExp, line: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(line);
}

function afterSpaces(line: string, from: number): number {
  let at = from;
  while (at < line.length && isSpace(line, at)) at += 1;
  return at;
}

function beforeSpaces(line: string, from: number): number {
  let at = from;
  while (at > 0 && isSpace(line, at - 1)) at -= 1;
  return at;
}

function isSpace(line: string, at: number): boolean {
  return /\s/.test(line.charAt(at));
}
