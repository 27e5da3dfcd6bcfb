/** A row's attribute by name; undefined where the row does not print it. */
export type Attribute = (name: string) => string | undefined;

/**
 * Whether a row passes a query. Each word pushes a boolean or works on the stack of them; the
 * row passes if no false is left. An absent attribute never equals anything.
 */
export function passesQuery(words: readonly string[], attribute: Attribute): boolean {
  const stack = words.reduce<readonly boolean[]>(
    (values, word) =>
      word.startsWith('#')
        ? operate(values, word.slice(1))
        : [...values, passesCondition(word, attribute)],
    [],
  );
  return !stack.includes(false);
}

interface Condition {
  readonly operator: '?' | '-' | '=' | '<' | '>';
  readonly name: string;
  readonly value: string;
}

function parseCondition(word: string): Condition {
  const [first = ''] = word;
  if (first === '-') return { operator: '-', name: word.slice(1), value: '' };
  const operator = first === '<' || first === '>' ? first : '=';
  const text = first === operator ? word.slice(1) : word;
  const divider = text.indexOf('=');
  if (divider < 0) return { operator: '?', name: text, value: '' };
  return { operator, name: text.slice(0, divider), value: text.slice(divider + 1) };
}

function passesCondition(word: string, attribute: Attribute): boolean {
  const { operator, name, value } = parseCondition(word);
  const actual = attribute(name);
  if (operator === '-') return actual === undefined;
  if (actual === undefined) return false;
  if (operator === '?') return true;
  if (operator === '=') return actual === value;
  const order = compare(actual, value);
  return operator === '<' ? order < 0 : order > 0;
}

// Numbers by value, everything else by its characters.
function compare(left: string, right: string): number {
  const numbers = /^-?\d+$/u;
  if (numbers.test(left) && numbers.test(right)) return Number(left) - Number(right);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The operations of one `?#` word. An index (0 is the top) at the end of the word replaces the
 * stack by that value; before another character it pushes a copy of the value. A dot after an
 * index does nothing, after another character it copies the top. What is not there is false.
 */
function operate(stack: readonly boolean[], operations: string): readonly boolean[] {
  let values = stack;
  for (const match of operations.matchAll(/(\d+)(\.?)|[!&|.]/gu)) {
    const [step, digits] = match;
    const atEnd = match.index + step.length === operations.length && !step.endsWith('.');
    values = digits === undefined ? combine(values, step) : pick(values, Number(digits), atEnd);
  }
  return values;
}

function pick(values: readonly boolean[], index: number, replaces: boolean): readonly boolean[] {
  const value = values.at(-1 - index) ?? false;
  return replaces ? [value] : [...values, value];
}

function combine(values: readonly boolean[], operator: string): readonly boolean[] {
  const top = values.at(-1) ?? false;
  if (operator === '.') return [...values, top];
  if (operator === '!') return [...values.slice(0, -1), !top];
  const below = values.at(-2) ?? false;
  return [...values.slice(0, -2), operator === '&' ? below && top : below || top];
}
