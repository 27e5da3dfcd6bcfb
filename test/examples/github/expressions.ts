import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** How the steps before this one went. */
export type Status = 'success' | 'failure';

/** What `${{ }}` may refer to: `github`, `inputs`, `steps` and their like. */
export type Contexts = Readonly<Record<string, unknown>>;

const STATUS_FUNCTION = /\b(?:success|failure|always|cancelled)\(/u;

/** Whether a step or a job runs: its `if`, with `success()` where it names no status. */
export function isWanted(
  condition: string | undefined,
  contexts: Contexts,
  status: Status,
): boolean {
  if (condition === undefined) return status === 'success';
  const text = /^\s*\$\{\{(?<inside>.*)\}\}\s*$/su.exec(condition)?.groups?.['inside'] ?? condition;
  if (!STATUS_FUNCTION.test(text) && status !== 'success') return false;
  return isTrue(evaluate(text, contexts, status));
}

/** The text with every `${{ }}` replaced by its value. */
export function interpolate(text: string, contexts: Contexts, status: Status = 'success'): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gsu, (_, expression: string) =>
    evaluate(expression, contexts, status).coerceString(),
  );
}

/** Evaluates as GitHub does, with GitHub's own package. */
function evaluate(text: string, contexts: Contexts, status: Status): data.ExpressionData {
  const functions = [
    statusFunction('success', status === 'success'),
    statusFunction('failure', status === 'failure'),
    statusFunction('always', true),
    statusFunction('cancelled', false),
  ];
  const { tokens } = new Lexer(text).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const named = new Map(functions.map((definition) => [definition.name, definition]));
  return new Evaluator(tree, dictionary(contexts), named).evaluate();
}

function statusFunction(name: string, value: boolean) {
  return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) };
}

function dictionary(contexts: Contexts): data.Dictionary {
  const pairs = Object.entries(contexts).map(([key, value]) => ({ key, value: toData(value) }));
  return new data.Dictionary(...pairs);
}

function toData(value: unknown): data.ExpressionData {
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (typeof value !== 'object' || value === null) return new data.Null();
  return dictionary(Object.fromEntries(Object.entries(value)));
}

function isTrue(value: data.ExpressionData): boolean {
  const { Kind } = data;
  if (value.kind === Kind.Null) return false;
  if (value.kind === Kind.Boolean || value.kind === Kind.Number) return value.number() !== 0;
  return value.kind !== Kind.String || value.coerceString() !== '';
}
