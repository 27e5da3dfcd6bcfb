import type { Report } from '../diagnostics.js';
import type { DeclaredSection, FleetManifest, RouterManifest } from '../types.js';
import { fieldText, valuePlace } from './declared.js';
import { references } from './references.js';

/** RouterOS does not refuse to remove a row in use: what refers to it is left pointing nowhere. */
export function checkAbsentReferences({ routers }: FleetManifest, report: Report): void {
  for (const router of routers) {
    for (const section of router.sections) checkSection(router, section, report);
  }
}

function checkSection(
  router: RouterManifest,
  { type, rows }: DeclaredSection,
  report: Report,
): void {
  const { naming } = type;
  if (naming === undefined) return;
  const gone = new Map(
    rows.filter((row) => row.absent).map((row) => [fieldText(row, naming) ?? '', row]),
  );
  if (gone.size === 0) return;
  for (const menu of [type.menu, ...(type.alsoKnownAs ?? [])]) {
    for (const { row, value, name } of references(router, menu)) {
      const target = gone.get(name);
      if (target === undefined) continue;
      report(
        valuePlace(value),
        'fleet/absent-reference',
        `${row} refers to ${type.menu} "${name}", which shall be absent`,
        { hint: `see ${target.at.file}:${target.at.line}` },
      );
    }
  }
}
