import { untypedResource } from '../resources/untyped-resource.js';
import type { ResourceType } from '../resources/define.js';
import type { Layer, LayerSection } from './document/layer.js';
import type { DeclaredRow } from './types.js';

/** A layer that says nothing; merging with it changes nothing. */
export const emptyLayer: Layer = {
  labels: new Map(),
  sections: new Map(),
  prune: new Map(),
  ignoreFields: new Map(),
};

/**
 * Two layers as one; where both speak, the later wins. Lists merge by row identity and keep the
 * order in which rows were first said, so that an ordered menu has the template's rows before the
 * router's. Merging is associative, and merging a layer with itself changes nothing: it does not
 * matter how templates are grouped.
 */
export function mergeLayers(earlier: Layer, later: Layer): Layer {
  const description = later.description ?? earlier.description;
  return {
    ...(description === undefined ? {} : { description }),
    labels: new Map([...earlier.labels, ...later.labels]),
    sections: mergeSections(earlier.sections, later.sections),
    prune: new Map([...earlier.prune, ...later.prune]),
    ignoreFields: mergeMaps(earlier.ignoreFields, later.ignoreFields, union),
  };
}

/** Sections by menu, merged row by row. */
export function mergeSections(
  earlier: ReadonlyMap<string, LayerSection>,
  later: ReadonlyMap<string, LayerSection>,
): ReadonlyMap<string, LayerSection> {
  return mergeMaps(earlier, later, (one, other) => ({
    type: mergeTypes(one.type, other.type),
    at: other.at,
    rows: mergeMaps(one.rows, other.rows, mergeRows),
  }));
}

/** One row from two layers: field by field, and present unless the later one says `absent`. */
function mergeRows(earlier: DeclaredRow, later: DeclaredRow): DeclaredRow {
  const renamedFrom = later.renamedFrom ?? earlier.renamedFrom;
  return {
    at: later.at,
    fields: new Map([...earlier.fields, ...later.fields]),
    absent: later.absent,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    ignoreFields: union(earlier.ignoreFields, later.ignoreFields),
  };
}

/**
 * Menus without a descriptor know only the fields that a document names, and have no comments when
 * any document says so.
 */
function mergeTypes(earlier: ResourceType, later: ResourceType): ResourceType {
  if (later.typed) return later;
  return untypedResource(later.menu, {
    key: later.key,
    kind: later.kind,
    fields: union(Object.keys(earlier.fields), Object.keys(later.fields)),
    comment: earlier.fields['comment'] !== undefined && later.fields['comment'] !== undefined,
  });
}

function mergeMaps<Value>(
  earlier: ReadonlyMap<string, Value>,
  later: ReadonlyMap<string, Value>,
  merge: (earlier: Value, later: Value) => Value,
): ReadonlyMap<string, Value> {
  const merged = new Map(earlier);
  for (const [key, value] of later) {
    const before = merged.get(key);
    merged.set(key, before === undefined ? value : merge(before, value));
  }
  return merged;
}

function union(earlier: readonly string[], later: readonly string[]): readonly string[] {
  return [...new Set([...earlier, ...later])];
}
