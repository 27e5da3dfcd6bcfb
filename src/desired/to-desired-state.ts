import type {
  DeclaredRow,
  DeclaredSection,
  DeclaredValue,
  RouterManifest,
  SecretReference,
} from '../manifest/types.js';
import { absentValue, tagFieldOf } from '../resources/define.js';
import type { Field, ResourceType } from '../resources/define.js';
import { resourceTypes } from '../resources/index.js';
import { NAS_MENU, nasRows } from '../resources/nas.js';
import { Secret } from '../resources/secret.js';
import type { Value } from '../resources/secret.js';
import type { DesiredMenu, DesiredRow, DesiredState, DesiredValue } from './types.js';

/** The value behind a reference; secrets are read before this stage, so that it stays pure. */
export type SecretLookup = (reference: SecretReference) => Secret;

/** What a router shall be: the merged manifest with secrets put in and defaults filled in. */
export function toDesiredState(router: RouterManifest, secretOf: SecretLookup): DesiredState {
  const declared = router.sections.map((section) => desiredMenu(section, secretOf));
  const left = undeclaredMenus(router);
  return {
    router: router.name,
    // First, so that its row is there before the router asks, and goes after it has stopped.
    menus: [...left.filter(isNas), ...declared, ...left.filter((menu) => !isNas(menu))],
  };
}

function isNas({ type }: DesiredMenu): boolean {
  return type.menu === NAS_MENU;
}

/** Menus that may hold rows of a section which the manifest no longer has. */
function undeclaredMenus({ sections, at }: RouterManifest): readonly DesiredMenu[] {
  const declared = new Set(sections.map(({ type }) => type.menu));
  const types = resourceTypes.filter(({ keptIn }) => keptIn === undefined);
  return [nasRows, ...types]
    .filter((type) => !declared.has(type.menu) && type.fields[tagFieldOf(type)] !== undefined)
    .map((type) => ({ type, at, prune: 'owned', leftoversOnly: true, rows: [] }));
}

function desiredMenu(section: DeclaredSection, secretOf: SecretLookup): DesiredMenu {
  const { type, at, prune, rows } = section;
  const shared = type.kind === 'singleton' || type.kind === 'fixed';
  const left = shared ? [] : impliedValues(type);
  return {
    type,
    at,
    prune,
    leftoversOnly: false,
    rows: rows.map((row) => desiredRow(type, row, left, secretOf)),
  };
}

function desiredRow(
  type: ResourceType,
  row: DeclaredRow,
  left: ReturnType<typeof impliedValues>,
  secretOf: SecretLookup,
): DesiredRow {
  const fields = new Map<string, DesiredValue>();
  for (const [name, declared] of row.fields) {
    const field = type.fields[name];
    if (field !== undefined) {
      fields.set(name, { value: valueOf(declared, field, secretOf), at: declared.at });
    }
  }
  for (const [name, value] of left) {
    if (!fields.has(name)) fields.set(name, value);
  }
  return {
    at: row.at,
    fields,
    absent: row.absent,
    ignoreFields: new Set(row.ignoreFields),
    ...(row.renamedFrom === undefined ? {} : { renamedFrom: row.renamedFrom }),
  };
}

function valueOf(declared: DeclaredValue, field: Field, secretOf: SecretLookup): Value {
  if (declared.value === null) return implied(field) ?? absentValue(field);
  if (typeof declared.value !== 'string') return secretOf(declared.value);
  return field.sensitive === true ? new Secret(declared.value) : declared.value;
}

/** What a row of ours holds in the fields that its manifest leaves out. */
function impliedValues(type: ResourceType): readonly (readonly [string, DesiredValue])[] {
  return Object.entries(type.fields).flatMap(([name, field]) => {
    const value = field.required === true ? undefined : implied(field);
    return value === undefined ? [] : [[name, { value }] as const];
  });
}

/** A field that can be unset and has no default is simply not there on a new row. */
function implied(field: Field): string | undefined {
  return field.default ?? (field.unset === true ? '' : undefined);
}
