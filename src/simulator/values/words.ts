import { ambiguous, noSuchWord, type ValueContext } from './value-context.js';

const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['true', 'true'],
  ['no', 'false'],
  ['false', 'false'],
]);

export function readBool(text: string, { argument }: ValueContext): string {
  const value = BOOLEANS.get(text);
  if (value === undefined) throw noSuchWord(argument);
  return value;
}

/** The router's parser completes a word from an unambiguous beginning. */
export function readWord(
  values: readonly string[],
  text: string,
  { argument }: ValueContext,
): string {
  if (values.includes(text)) return text;
  const [first, ...others] = values.filter((value) => value.startsWith(text));
  if (first === undefined) throw noSuchWord(argument);
  if (others.length > 0) throw ambiguous(argument);
  return first;
}

/** Words in the router's own order, each once. */
export function readSet(values: readonly string[], text: string, context: ValueContext): string {
  const sent = text === '' ? [] : text.split(',');
  const words = new Set(sent.map((word) => readWord(values, word, context)));
  return values.filter((value) => words.has(value)).join(',');
}

/** `/user/group policy`: what was granted, then everything else with an exclamation mark. */
export function readPartition(
  values: readonly string[],
  text: string,
  context: ValueContext,
): string {
  const sent = text === '' ? [] : text.split(',');
  const refused = sent.filter((word) => word.startsWith('!')).map((word) => word.slice(1));
  for (const word of refused) readWord(values, word, context);
  const granted = readSet(values, sent.filter((word) => !word.startsWith('!')).join(','), context);
  const words = new Set(granted.split(','));
  const [yes, no] = [
    values.filter((word) => words.has(word)),
    values.filter((word) => !words.has(word)),
  ];
  return [...yes, ...no.map((word) => `!${word}`)].join(',');
}
