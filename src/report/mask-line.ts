/** A stretch of a line, in UTF-16 units; `end` is not part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Keys whose value may be a secret, misspelled ones (`passwrod`, `secert`) included. */
const SENSITIVE_KEY = /sec[a-z]{0,2}[rt]|pas+[wz]|^pass|pwd|psk|passphrase|private-key|^literal$/i;
/** A key and its value, in block or flow style, commented out or not. */
const ENTRY = /(["']?)([\w-]+)\1\s*:(?:\s+|(?=["'{[]))/g;
/** The two ways to name a secret without saying it. */
const REFERENCE = /^\s*(?:-\s+)?["']?(?:env|file)["']?\s*:\s*["']?[\w./-]*["']?\s*(?:#.*)?$/;
const FLOW_REFERENCE = /^\{\s*["']?(?:env|file)["']?\s*:\s*["']?[\w./-]*["']?\s*\}/;

/**
 * Where a line of a manifest holds, or may hold, the text of a secret. It works on text and not
 * on the parsed document, because frames are shown of manifests that cannot be parsed; where it
 * is in doubt it hides.
 */
export function sensitiveStretches(lines: readonly string[], index: number): readonly Stretch[] {
  const line = lines[index] ?? '';
  if (continuesSecret(lines, index) && !REFERENCE.test(line)) {
    return [{ start: indentOf(line), end: line.length }];
  }
  const stretches: Stretch[] = [];
  for (const match of line.matchAll(ENTRY)) {
    const start = match.index + match[0].length;
    const hidden = stretches.at(-1);
    if (hidden !== undefined && start < hidden.end) continue;
    if (!SENSITIVE_KEY.test(match[2] ?? '')) continue;
    const length = secretLength(line.slice(start), line.slice(0, match.index).includes('{'));
    if (length > 0) stretches.push({ start, end: start + length });
  }
  return stretches;
}

/** Length of the secret at the start of a value; 0 when there is none on this line. */
function secretLength(value: string, inFlow: boolean): number {
  if (value === '' || /^[|>][-+\d]*\s*$/.test(value) || FLOW_REFERENCE.test(value)) return 0;
  if (/^\[\s*(?:\{|$)/.test(value)) return 0;
  const quoted = /^(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)/.exec(value)?.[0];
  if (quoted !== undefined) return quoted.length;
  if (value.startsWith('{')) return upTo(value, /\}/);
  return inFlow ? upTo(value, /,\s|\s*\}/) : upTo(value, /\s+#|\s+$/);
}

function upTo(value: string, end: RegExp): number {
  const at = value.search(end);
  return at === -1 ? value.length : at;
}

/** Whether a line belongs to the value of a sensitive key further up: a block, a long string. */
function continuesSecret(lines: readonly string[], index: number): boolean {
  let indent = indentOf(lines[index] ?? '');
  for (let above = index - 1; above >= 0 && indent > 0; above -= 1) {
    const line = lines[above] ?? '';
    if (line.trim() === '' || indentOf(line) >= indent) continue;
    indent = indentOf(line);
    if (opensSecret(line)) return true;
  }
  return false;
}

/** `secret:`, `secret: |`, `secret: "begins here`; not a section such as `ppp-secrets:`. */
function opensSecret(line: string): boolean {
  const match = /^\s*(?:-\s+)?["']?([\w-]+)["']?\s*:\s*(.*)$/.exec(line);
  const key = match?.[1] ?? '';
  return SENSITIVE_KEY.test(key) && !key.endsWith('secrets') && !(match?.[2] ?? '').includes('{');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
