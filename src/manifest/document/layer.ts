import type { ResourceType } from '../../resources/define.js';
import type { DeclaredRow, Prune, SourcePosition } from '../types.js';
import type { MapNode, Place } from '../yaml/node.js';

/** What one document says about a router, or several documents merged. */
export interface Layer {
  readonly description?: string;
  readonly labels: ReadonlyMap<string, string>;
  /** By menu. */
  readonly sections: ReadonlyMap<string, LayerSection>;
  /** By menu. */
  readonly prune: ReadonlyMap<string, DeclaredPrune>;
  /** Fields left to others on every row of a menu. */
  readonly ignoreFields: ReadonlyMap<string, readonly string[]>;
}

/** A line of `prune:`. */
export interface DeclaredPrune {
  readonly policy: Prune;
  readonly at: SourcePosition;
}

/** Rows of one menu by identity, in the order that they were first said. */
export interface LayerSection {
  readonly type: ResourceType;
  readonly at: SourcePosition;
  readonly rows: ReadonlyMap<string, DeclaredRow>;
}

/** A template's name in a list of `uses`. */
export interface TemplateUse extends Place {
  readonly name: string;
}

/** A Router or Template document that was read. */
export interface LayerDocument {
  readonly kind: 'Router' | 'Template';
  readonly name: string;
  /** The `name:` of the document. */
  readonly place: Place;
  readonly uses: readonly TemplateUse[];
  readonly layer: Layer;
  /** The `connection:` as it was written; what it lacks comes from the Fleet. */
  readonly connection?: MapNode;
  /** It has errors: what is built from it must not be planned. */
  readonly failed: boolean;
}
