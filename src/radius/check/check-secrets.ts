import type { RouterManifest } from '../../manifest/types.js';
import { textOf } from '../../plan/address.js';
import { NAS_MENU } from '../../resources/nas.js';
import { declaredNasname } from '../nas/nas-fleet.js';
import { namesList } from '../subscribers/quantity.js';
import type { NasRow } from '../types.js';
import { rowName, type RowIndex } from './row-index.js';
import type { RadiusCheckInput, RadiusFinding } from './types.js';

/** Secrets that differ or are known to everyone; the fact, never the value. */
export function checkSecrets(
  { fleet: { routers }, secrets }: RadiusCheckInput,
  index: RowIndex,
): readonly RadiusFinding[] {
  const pairs = routers.flatMap((router) => {
    const [row] = index.byNasname.get(declaredNasname(router) ?? '') ?? [];
    return row === undefined ? [] : [{ router, row }];
  });
  const missing = pairs.filter(({ router }) => !secrets.has(router.name));
  return [
    ...pairs.flatMap(({ router, row }) => {
      const secret = secrets.get(router.name);
      const differs = secret !== undefined && secret.reveal() !== secretOf(row);
      return differs ? [differing(router, row)] : [];
    }),
    ...index.rows.flatMap((row) => weak(row)),
    ...(missing.length === 0 ? [] : [notAtHand(missing.map(({ router }) => router.name))]),
  ];
}

function differing(router: RouterManifest, row: NasRow): RadiusFinding {
  const declared = router.sections.find(({ type }) => type.menu === NAS_MENU)?.rows[0];
  return {
    severity: 'error',
    code: 'radius/secret-differs',
    message: `${router.name}: the secret in its ${rowName(row)} is not the one of its manifest, so its requests are dropped`,
    remedy: "write the manifest's into the row and the router",
    command: `rosform apply ${router.name}`,
    router: router.name,
    at: declared?.fields.get('secret')?.at ?? router.at,
  };
}

/** MySQL and SQLite put `secret` into a row that is made without one. */
function weak(row: NasRow): readonly RadiusFinding[] {
  const secret = secretOf(row);
  if (secret !== '' && secret !== 'secret') return [];
  const what =
    secret === ''
      ? 'has an empty secret, which FreeRADIUS takes'
      : 'has the well-known secret that the table puts in when none is given';
  return [
    {
      severity: 'error',
      code: 'radius/weak-secret',
      message: `${rowName(row)} ${what}`,
      remedy: 'give it 24 to 32 random letters and digits, on the router too',
      ...(row.owner === undefined ? {} : { router: row.owner.router }),
    },
  ];
}

function notAtHand(routers: readonly string[]): RadiusFinding {
  const [what, verb] =
    routers.length === 1 ? ['secret is', 'its row was'] : ['secrets are', 'their rows were'];
  return {
    severity: 'warning',
    code: 'radius/secret-not-at-hand',
    message: `${namesList(routers)}: the ${what} not at hand, so ${verb} not compared`,
    remedy: 'set the environment variables or files that the manifests name, and ask again',
  };
}

function secretOf({ fields }: NasRow): string {
  return textOf(fields['secret'] ?? '');
}
