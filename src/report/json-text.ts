import { safeText } from './safe-text.js';

/**
 * Pretty JSON, safe to print: what a terminal acts on is written as an escape, so that readers
 * of the JSON get every character and the terminal gets none. `JSON.stringify` does that for C0
 * controls and lone surrogates only. The log of GitHub Actions is such a terminal: its runner
 * obeys `##[command]` anywhere in a line.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, null, 2).replaceAll('##[', '##\\u005b');
  return `${json.replace(/[^\n -~]/gu, (character) =>
    safeText(character) === character ? character : escaped(character),
  )}\n`;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index);
    return `\\u${unit.toString(16).padStart(4, '0')}`;
  }).join('');
}
