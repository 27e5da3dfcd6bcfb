import type { Field, YamlScalar } from '../../resources/define.js';
import type { Report } from '../diagnostics.js';
import { suggestion } from '../suggest.js';
import type { DeclaredValue, SecretReference } from '../types.js';
import { isReported, type ListNode, type Node, type ScalarNode } from '../yaml/node.js';
import type { ReadOptions } from './read-options.js';
import { readSecret } from './read-secret.js';

/**
 * The value of one field as RouterOS text; undefined when it is wrong and was reported. `null` is
 * read elsewhere.
 */
export function readValue(
  name: string,
  field: Field,
  node: Node,
  options: ReadOptions,
): DeclaredValue | undefined {
  const { at } = node;
  if (field.sensitive === true) {
    const secret = readSecret(name, node, options);
    if (secret === undefined || isRefused(name, field, { secret, node }, options)) return undefined;
    return { value: secret, at };
  }
  if (node.kind === 'map') {
    options.report(node, 'manifest/wrong-type', `"${name}" must be a value, not a mapping`, {
      hint: node.entries.has('env')
        ? 'only secrets can be references'
        : `write ${field.type.forms}`,
    });
    return undefined;
  }
  const value = node.kind === 'list' ? readItems(name, node, options.report) : node.value;
  if (value === undefined || value === null) return undefined;
  const parsed = field.type.parse(value);
  if ('text' in parsed) return { value: parsed.text, at };
  const place = node.kind === 'list' ? wrongItem(field, node) : node;
  reportProblem(name, parsed.problem, { field, place }, options.report);
  return undefined;
}

/** Of a secret that was written out, only that it is empty may be said. */
function isRefused(
  name: string,
  { type }: Field,
  { secret, node }: { readonly secret: SecretReference; readonly node: Node },
  { report }: ReadOptions,
): boolean {
  const empty = 'literal' in secret && secret.literal === '' && 'problem' in type.parse('');
  if (empty) report(node, 'manifest/bad-value', `"${name}" must not be empty`);
  return empty;
}

function readItems(
  name: string,
  list: ListNode,
  report: Report,
): readonly YamlScalar[] | undefined {
  const values = list.items.map((item) => (item.kind === 'scalar' ? item.value : null));
  const known = values.filter((value) => value !== null);
  if (known.length === values.length) return known;
  for (const item of list.items) {
    if (item.kind !== 'scalar')
      report(item, 'manifest/wrong-type', `"${name}" must be a list of values`);
    else if (item.value === null && !isReported(item))
      report(item, 'manifest/bad-value', `"${name}" cannot hold null`);
  }
  return undefined;
}

/** The first item that is refused on its own, else the list. */
function wrongItem(field: Field, list: ListNode): Node {
  const wrong = list.items.find(
    (item) =>
      item.kind === 'scalar' && item.value !== null && 'problem' in field.type.parse([item.value]),
  );
  return wrong ?? list;
}

function reportProblem(
  name: string,
  problem: string,
  { field, place }: { readonly field: Field; readonly place: Node },
  report: Report,
): void {
  const text = /^(is|has|must|names) /.test(problem) ? problem : `is wrong: ${problem}`;
  const near = place.kind === 'scalar' ? nearWord(field, place) : undefined;
  report(place, 'manifest/bad-value', `"${name}" ${text}`, {
    hint: problem.includes('did you mean') ? undefined : near,
  });
}

function nearWord(field: Field, { value }: ScalarNode): string | undefined {
  return typeof value === 'string' ? suggestion(value, words(field.type.schema)) : undefined;
}

/** The words of a schema that lists them, also of one alternative or of the items of a list. */
function words(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const found: string[] = [];
  if ('enum' in schema && Array.isArray(schema.enum))
    found.push(...schema.enum.filter((word) => typeof word === 'string'));
  if ('anyOf' in schema && Array.isArray(schema.anyOf)) found.push(...schema.anyOf.flatMap(words));
  if ('items' in schema) found.push(...words(schema.items));
  return found;
}
