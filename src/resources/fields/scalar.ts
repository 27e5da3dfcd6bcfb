import type { FieldType, JsonSchema, Parsed, YamlValue } from '../define.js';

/** How one kind of single value is read; `scalar` makes a field type of it. */
export interface ScalarRules {
  /** `a duration: 5m, 1h30m, 00:05:00`; messages say `"x" is not ` and this. */
  readonly forms: string;
  /** Schema of the value, without its words. */
  readonly schema: JsonSchema;
  /** The canonical form, or undefined when the text is not of this kind. Reads its own result. */
  readonly read: (text: string) => string | undefined;
  /** What is wrong with a text that can be read: `must be 1 to 65535`. Manifests only. */
  readonly refuse?: (text: string) => string | undefined;
  /** The text for the wire, where routers refuse a spelling that people use. As typed otherwise. */
  readonly send?: (text: string) => string;
  /** Words that stand beside the values: `none`, `auto`. */
  readonly words?: readonly string[];
  /** A YAML boolean is `yes` or `no` here. */
  readonly booleans?: boolean;
  /** A YAML number with a fraction is a value here. */
  readonly fractions?: boolean;
  /** Any text is a value, so YAML's own types must be kept out by quotes. */
  readonly anyText?: boolean;
  readonly refersTo?: readonly string[];
  readonly references?: (text: string) => readonly string[];
}

/** A field type for one value, not a list. */
export function scalar(rules: ScalarRules): FieldType {
  const words = rules.words ?? [];
  const read = (text: string): string | undefined =>
    words.includes(text) ? text : rules.read(text);
  return {
    schema: words.length === 0 ? rules.schema : { anyOf: [{ enum: words }, rules.schema] },
    forms: words.length === 0 ? rules.forms : `${rules.forms}, or ${words.join(', ')}`,
    parse: (value) => parseScalar(value, rules, read, words),
    canonical: (text) => read(text) ?? text,
    ...(rules.refersTo === undefined ? {} : { refersTo: rules.refersTo }),
    ...(rules.references === undefined ? {} : { references: rules.references }),
  };
}

function parseScalar(
  value: YamlValue,
  rules: ScalarRules,
  read: (text: string) => string | undefined,
  words: readonly string[],
): Parsed {
  const parsed = yamlText(value, rules);
  if ('problem' in parsed) return parsed;
  const { text } = parsed;
  if (words.includes(text)) return parsed;
  const refused = rules.refuse?.(text);
  if (refused !== undefined) return { problem: `${shown(text)} ${refused}` };
  if (read(text) !== undefined) return { text: rules.send?.(text) ?? text };
  const choice = words.length === 0 ? '' : `, or ${words.join(', ')}`;
  return { problem: `${shown(text)} is not ${rules.forms}${choice}` };
}

/** YAML's value as text. Where any text is allowed, a value is not repeated: it may be a secret. */
function yamlText(value: YamlValue, rules: ScalarRules): Parsed {
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'boolean') {
    if (rules.booleans === true) return { text: value ? 'yes' : 'no' };
    if (rules.anyText === true) return { problem: `is a YAML boolean: quote it, as in '${value}'` };
    return { problem: `${value} is not ${rules.forms}` };
  }
  if (typeof value === 'number') return numberText(value, rules);
  return { problem: `is a list: write one value, ${rules.forms}` };
}

function numberText(value: number, rules: ScalarRules): Parsed {
  if (Number.isSafeInteger(value)) return { text: String(value) };
  if (rules.fractions === true && Number.isFinite(value)) return { text: String(value) };
  if (rules.anyText === true) {
    return { problem: 'is a YAML number that would lose digits: quote it' };
  }
  return { problem: `${value} is not ${rules.forms}` };
}

/** A value in a message: one line, never long. */
export function shown(text: string): string {
  const line = JSON.stringify(text);
  return line.length <= 60 ? line : `${line.slice(0, 56)}..."`;
}
