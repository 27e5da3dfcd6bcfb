import type { Report } from './diagnostics.js';
import type { Layer, LayerSection } from './document/layer.js';

/** A menu without a descriptor must be described alike in every document that is merged. */
export function reportMenuConflicts(layers: readonly Layer[], report: Report): void {
  const seen = new Map<string, LayerSection>();
  for (const layer of layers) {
    for (const [menu, section] of layer.sections) {
      const first = seen.get(menu);
      if (first === undefined) seen.set(menu, section);
      else if (!isAlike(first, section)) {
        report(
          { at: section.at, length: 1 },
          'manifest/menu-conflict',
          `${menu} is ${describe(section)} here, and ${describe(first)} elsewhere`,
          { hint: `see ${first.at.file}:${first.at.line}` },
        );
      }
    }
  }
}

function isAlike(left: LayerSection, right: LayerSection): boolean {
  return describe(left) === describe(right);
}

function describe({ type }: LayerSection): string {
  if (type.kind === 'singleton') return 'one mapping';
  return `${type.kind === 'ordered' ? 'an ordered list' : 'a list'} with key ${type.key.join(', ')}`;
}
