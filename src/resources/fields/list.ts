import type { FieldType, JsonSchema, Parsed, YamlScalar, YamlValue } from '../define.js';
import { latestVersion } from '../version.js';
import { shown } from './scalar.js';

/** What limits a list. */
export interface ListOptions {
  /** The most items that a router takes. */
  readonly max?: number;
}

/** Values whose order matters, such as name servers: a YAML list, or text with commas. */
export function list(item: FieldType, options: ListOptions = {}): FieldType {
  return listOf(item, options, (items) => items);
}

/**
 * Values whose order means nothing. Routers print many of them in an order of their own
 * (`hotspot,ppp` as `ppp,hotspot`).
 */
export function set(item: FieldType, options: ListOptions = {}): FieldType {
  return listOf(item, options, (items) => [...new Set(items)].sort());
}

function listOf(
  item: FieldType,
  options: ListOptions,
  arrange: (items: readonly string[]) => readonly string[],
): FieldType {
  const { references, since } = item;
  return {
    schema: listSchema(item, options),
    forms: `a list; each ${item.forms}`,
    parse: (value) => parseItems(value, item, options),
    canonical: (text) => arrange(split(text).map(item.canonical)).join(','),
    ...(since === undefined ? {} : { since: (text) => latestVersion(split(text).map(since)) }),
    ...(item.refersTo === undefined ? {} : { refersTo: item.refersTo }),
    ...(references === undefined ? {} : { references: (text) => split(text).flatMap(references) }),
  };
}

function parseItems(value: YamlValue, item: FieldType, options: ListOptions): Parsed {
  const texts: string[] = [];
  for (const one of itemsOf(value)) {
    if (one === '') return { problem: 'has an empty item: take it out' };
    const parsed = item.parse(one);
    if ('problem' in parsed) return parsed;
    if (parsed.text.includes(',')) {
      return { problem: `${shown(parsed.text)} has a comma: write each item on its own` };
    }
    texts.push(parsed.text);
  }
  if (options.max !== undefined && texts.length > options.max) {
    return { problem: `has ${texts.length} items: a router takes ${options.max}` };
  }
  return { text: texts.join(',') };
}

/** People write a space after a comma; a router prints none, so there it belongs to a name. */
function itemsOf(value: YamlValue): readonly YamlScalar[] {
  if (typeof value === 'string') return split(value.replaceAll(/, +/g, ','));
  return typeof value === 'object' ? value : [value];
}

function split(text: string): readonly string[] {
  return text.split(',').filter((part) => part !== '');
}

function listSchema(item: FieldType, { max }: ListOptions): JsonSchema {
  return {
    anyOf: [
      { type: 'array', items: item.schema, ...(max === undefined ? {} : { maxItems: max }) },
      item.schema,
      { type: 'string', pattern: '^$|,' },
    ],
  };
}
