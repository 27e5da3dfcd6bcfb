import { mergeImport, type Merged } from '../../src/import/merge-import.js';
import { manifestText } from '../../src/import/manifest-text.js';
import { toImportedRouter } from '../../src/import/to-router.js';
import type { ImportedRouter, ImportSource } from '../../src/import/types.js';
import { toDesiredState } from '../../src/desired/to-desired-state.js';
import { loadFleet } from '../../src/manifest/load-fleet.js';
import type { RouterManifest, SourceFile } from '../../src/manifest/types.js';
import type { ObservedMenu, ObservedRow } from '../../src/observed/types.js';
import { planRouter } from '../../src/plan/plan-router.js';
import { resourceTypeForSection, resourceTypes } from '../../src/resources/index.js';
import { Secret, type Value } from '../../src/resources/secret.js';
import { parseVersion } from '../../src/resources/version.js';

/** A row of a router; `builtin: true` for one that routers are shipped with. */
type Seen = Readonly<Record<string, Value | boolean>>;

/** What a router has, by section; other sections are empty. */
export type SeenSections = Readonly<Record<string, readonly Seen[]>>;

export interface SourceOptions {
  readonly kind?: ImportSource['kind'];
  readonly version?: string;
}

/** A router, or its export. */
export function source(sections: SeenSections, options: SourceOptions = {}): ImportSource {
  const { kind = 'router', version = '7.20.8' } = options;
  const parsed = parseVersion(version);
  if (parsed === undefined) throw new Error(`bad version ${version}`);
  const unknown = Object.keys(sections).find((one) => resourceTypeForSection(one) === undefined);
  if (unknown !== undefined) throw new Error(`no section ${unknown}`);
  const menus = resourceTypes
    .filter(({ keptIn, kind: menuKind, section }) => {
      return keptIn === undefined && (menuKind !== 'singleton' || section in sections);
    })
    .map((type): [string, ObservedMenu] => {
      const rows = (sections[type.section] ?? []).map((row, index) => seenRow(row, index));
      return [type.menu, { menu: type.menu, type, rows }];
    });
  return {
    from: kind === 'export' ? 'zone-a.rsc' : '10.0.0.1:8728',
    kind,
    observed: { version: parsed, menus: new Map(menus), missing: new Set(), referrers: [] },
    secrets: 'shown',
    others:
      kind === 'router'
        ? []
        : [
            { menu: '/interface/ethernet', rows: 2 },
            { menu: '/system/clock', rows: 1 },
          ],
    remarks: [],
  };
}

function seenRow({ builtin, ...rest }: Seen, index: number): ObservedRow {
  const fields = new Map<string, Value>();
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value !== 'boolean') fields.set(name, value);
  }
  const number = (index + 1).toString(16).toUpperCase();
  return {
    id: builtin === true ? '*0' : `*${number}`,
    fields: Object.fromEntries(fields),
    owned: false,
    dynamic: false,
    builtin: builtin === true,
  };
}

/** The router zone-a as a first import makes it. */
export function imported(of: ImportSource, name = 'zone-a'): ImportedRouter {
  return toImportedRouter(of, {
    name,
    username: 'rosform',
    reached: { address: '10.0.0.1', port: 8728 },
  });
}

/** The file that a first import writes. */
export function firstImport(of: ImportSource, name = 'zone-a'): SourceFile {
  return { name: `routers.d/${name}.yaml`, text: manifestText(imported(of, name).document) };
}

/** A file with the router zone-a and these sections. */
export function zoneA(sections: string, more = ''): SourceFile {
  const head =
    'apiVersion: rosform/v1\nkind: Router\nname: zone-a\n' +
    `connection: { address: 10.0.0.1, username: rosform, password: { env: X } }\n${more}`;
  return { name: 'routers.d/zone-a.yaml', text: head + sections };
}

export function merge(files: readonly SourceFile[], of: ImportSource): Merged {
  return mergeImport(files, 'zone-a', imported(of));
}

/** The files after a merge. */
export function after(files: readonly SourceFile[], { sources }: Merged): readonly SourceFile[] {
  return files.map((file) => sources.find(({ name }) => name === file.name) ?? file);
}

/** The text of the first file after a merge, behind the head of `zoneA`. */
export function merged(file: SourceFile, of: ImportSource): string {
  const [changed] = merge([file], of).sources;
  const text = changed?.text ?? file.text;
  return text.slice(text.indexOf('env: X } }') + 'env: X } }'.length + 1);
}

export function routerOf(files: readonly SourceFile[], name = 'zone-a'): RouterManifest {
  const { fleet, diagnostics } = loadFleet(files, { strict: false });
  const router = fleet.routers.find((one) => one.name === name);
  if (router === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return router;
}

/** What a plan against a live router would change, tags and secrets aside. */
export function changesOf(files: readonly SourceFile[], { observed }: ImportSource): unknown[] {
  const desired = toDesiredState(routerOf(files), () => new Secret(''));
  const { changes, problems } = planRouter(desired, observed);
  const wrong = problems.filter(({ severity }) => severity === 'error');
  const asked = changes.flatMap((change): unknown[] => {
    if (change.action !== 'update') return [change];
    const fields = change.fields.filter(({ after: value }) => !(value instanceof Secret));
    return fields.length === 0 ? [] : [{ ...change.address, fields }];
  });
  return [...wrong, ...asked];
}

/** The rows that a plan would change, as lines begin that are about them; tags and secrets aside. */
export function changedRows(
  files: readonly SourceFile[],
  { observed }: ImportSource,
): readonly string[] {
  const desired = toDesiredState(routerOf(files), () => new Secret(''));
  return planRouter(desired, observed).changes.flatMap((change) => {
    const isSaid =
      change.action === 'update' &&
      change.fields.every(({ after: value }) => value instanceof Secret);
    const { menu, key } = change.address;
    const section = resourceTypes.find((type) => type.menu === menu)?.section ?? menu;
    return isSaid ? [] : [`${section}${key === '' ? '' : ` ${key}`}:`];
  });
}
