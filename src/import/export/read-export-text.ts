import { decodeBytes } from '../../rsc/bytes.js';

/** Colours and cursor movements of a captured terminal. */
// oxlint-disable-next-line no-control-regex
const TERMINAL_CODES = /\u001b\[[0-9;?]*[A-Za-z]/gu;
/** `[admin@zone-a] > export`, `[admin@zone-a] /ip/pool>`, with or without a command. */
const PROMPT = /^\[[^\s@\]]+@[^\]]*\][^>]*>/u;
const PAGER = /^-- \[Q quit/u;
/** As much of a line as a prompt may take; the rest of it is not looked at. */
const LONGEST_PROMPT = 200;

/**
 * The text of an export, whatever wrote the file: UTF-8 or the code page of a PC, UTF-16 as
 * PowerShell's `>` writes it, any line ends, or a captured terminal. Its lines stay where they are.
 */
export function readExportText(bytes: Uint8Array): string {
  const text = decodeAny(bytes).replace(/^\uFEFF/u, '');
  const lines = text
    .replaceAll(/\r+\n?/gu, '\n')
    .replaceAll(TERMINAL_CODES, '')
    .split('\n');
  return lines.map((line, at) => withoutPrompt(line, lines[at - 1])).join('\n');
}

/** UTF-16 is known by its mark, or by the empty half of the letters that every export begins with. */
function decodeAny(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  return decodeBytes(bytes);
}

/** A line that continues another is none of the terminal's: scripts may say anything. */
function withoutPrompt(line: string, before = ''): string {
  if (before.endsWith('\\')) return line;
  const start = line.slice(0, LONGEST_PROMPT);
  return PROMPT.test(start) || PAGER.test(start) ? '' : line;
}
