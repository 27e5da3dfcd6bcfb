import type { Report } from '../diagnostics.js';
import type { DeclaredValue, FleetManifest } from '../types.js';
import { namesText, presentRows, valuePlace } from './declared.js';
import { groupBy } from '../../resources/group-by.js';
import { NAS_MENU } from '../../resources/nas.js';

/** The two sides that know a secret; of one router they are no two routers. */
const MENUS = ['/radius', NAS_MENU];

/**
 * A RADIUS secret that several routers know is as safe as the weakest of them: who opens one can
 * speak as all. References are compared, not values, so this needs no secret.
 */
export function checkSharedRadiusSecrets({ routers }: FleetManifest, report: Report): void {
  const uses = routers.flatMap((router) =>
    MENUS.flatMap((menu) => presentRows(router, menu)).flatMap((row) => {
      const value = row.fields.get('secret');
      return value === undefined ? [] : [{ router: router.name, value, key: referenceKey(value) }];
    }),
  );
  for (const [key, sharing] of groupBy(uses, (use) => use.key)) {
    const [first] = sharing;
    const names = new Set(sharing.map(({ router }) => router));
    if (key === undefined || first === undefined || names.size < 2) continue;
    report(
      valuePlace(first.value),
      'fleet/shared-radius-secret',
      `${namesText([...names])} share one RADIUS secret${first.value.value === null ? '' : described(first.value)}`,
      { severity: 'warning', hint: 'give every router its own' },
    );
  }
}

/** The same for the same secret; undefined for none. */
function referenceKey({ value }: DeclaredValue): string | undefined {
  if (value === null || typeof value === 'string') return undefined;
  if ('literal' in value) return value.literal === '' ? undefined : `literal ${value.literal}`;
  return 'env' in value ? `env ${value.env}` : `file ${value.file}`;
}

function described({ value }: DeclaredValue): string {
  if (value === null || typeof value === 'string' || 'literal' in value) return '';
  return 'env' in value ? `, env ${value.env}` : `, file ${value.file}`;
}
