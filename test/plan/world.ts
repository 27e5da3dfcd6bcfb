import { toDesiredState } from '../../src/desired/to-desired-state.js';
import type { DesiredState } from '../../src/desired/types.js';
import type {
  DeclaredRow,
  DeclaredValue,
  Prune,
  SecretReference,
} from '../../src/manifest/types.js';
import type { ObservedMenu, ObservedRow, ObservedState } from '../../src/observed/types.js';
import type { Plan } from '../../src/plan/types.js';
import { planRouter } from '../../src/plan/plan-router.js';
import { Secret } from '../../src/resources/secret.js';
import type { Value } from '../../src/resources/secret.js';
import { withoutTag } from '../../src/resources/ownership.js';
import type { ResourceType } from '../../src/resources/define.js';
import { untypedResource } from '../../src/resources/untyped-resource.js';
import { parseVersion } from '../../src/resources/version.js';
import * as typesUnderTest from './types-under-test.js';

/** A wanted row: fields in RouterOS text, and the row controls of a manifest. */
export interface Wanted {
  readonly [field: string]: string | SecretReference | null | boolean | readonly string[];
}

const at = { file: 'routers.d/test.yaml', line: 1, column: 1 };

/** Rows that a manifest declares, in the shape that `manifest/` gives them. */
export function desired(
  menus: readonly { type: ResourceType; rows: readonly Wanted[]; prune?: Prune }[],
): DesiredState {
  let line = 0;
  return toDesiredState(
    {
      name: 'test',
      labels: {},
      at,
      connection: {
        address: '127.0.0.1',
        port: 8728,
        username: 'rosform',
        password: { env: 'X' },
        timeout: 1000,
        at,
      },
      sections: menus.map(({ type, rows, prune = 'owned' }) => ({
        type,
        prune,
        at,
        rows: rows.map((row) => declared(row, (line += 1))),
      })),
    },
    (reference) => new Secret('env' in reference ? `value of ${reference.env}` : ''),
  );
}

function declared(row: Wanted, line: number): DeclaredRow {
  const here = { ...at, line };
  const fields = new Map<string, DeclaredValue>();
  for (const [name, value] of Object.entries(row)) {
    if (name === 'absent' || name === 'renamed-from' || name === 'ignore-fields') continue;
    if (typeof value === 'boolean' || Array.isArray(value)) throw new Error(`bad ${name}`);
    if (
      value === null ||
      typeof value === 'string' ||
      'env' in value ||
      'file' in value ||
      'literal' in value
    ) {
      fields.set(name, { value, at: here });
    }
  }
  const renamedFrom = row['renamed-from'];
  const ignored = row['ignore-fields'];
  return {
    at: here,
    fields,
    absent: row['absent'] === true,
    ignoreFields: Array.isArray(ignored) ? ignored.map(String) : [],
    ...(typeof renamedFrom === 'string' ? { renamedFrom } : {}),
  };
}

/** A row on the router; the tag in its comment makes it ours. */
export interface Seen {
  readonly [field: string]: Value | boolean;
}

/** What the router has; ids are given in order, `*1`, `*2`. */
export function observed(
  menus: Readonly<Record<string, readonly Seen[]>>,
  options: { version?: string; missing?: readonly string[] } = {},
): ObservedState {
  const version = parseVersion(options.version ?? '7.20.5');
  if (version === undefined) throw new Error('bad version');
  return {
    version,
    missing: new Set(options.missing),
    referrers: [],
    menus: new Map(
      Object.entries(menus).map(([menu, rows]): [string, ObservedMenu] => [
        menu,
        {
          menu,
          type: typeOf(menu),
          rows: rows.map((row, index) => seen(row, `*${(index + 1).toString(16)}`)),
        },
      ]),
    ),
  };
}

function typeOf(menu: string): ResourceType {
  const type = Object.values(typesUnderTest).find((one) => one.menu === menu);
  return type ?? untypedResource(menu, { key: ['name'], kind: 'keyed', fields: ['name'] });
}

function seen(row: Seen, id: string): ObservedRow {
  const { dynamic, builtin, ...rest } = row;
  const fields: Record<string, Value> = {};
  let owned = false;
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value === 'boolean') throw new Error(`bad ${name}`);
    if (name === 'comment' && typeof value === 'string') {
      const parts = withoutTag(value);
      owned = parts.owned;
      fields[name] = parts.comment;
    } else {
      fields[name] = value;
    }
  }
  return { id, fields, owned, dynamic: dynamic === true, builtin: builtin === true };
}

/** A plan in short: `+ /ip/pool home`, `~ /ip/pool home ranges`, `> /radius a | b`, `- /ip/pool old`. */
export function brief(plan: Plan): string[] {
  return plan.changes.map((change) => {
    const row = `${change.address.menu} ${change.address.key}`.trimEnd();
    switch (change.action) {
      case 'create':
        return `+ ${row}${change.ahead === undefined ? '' : ` | ${change.ahead.address.key}`}`;
      case 'update': {
        const fields = change.fields.map(({ field }) => field).join(' ');
        const words = [row, fields, change.adopts ? '(adopt)' : ''].filter((word) => word !== '');
        return `~ ${words.join(' ')}`;
      }
      case 'move':
        return `> ${row} | ${change.ahead?.address.key ?? 'end'}`;
      case 'delete':
        return `- ${row}`;
    }
  });
}

export { planRouter };
