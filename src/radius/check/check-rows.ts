import type { NasOwner } from '../../resources/nas-tag.js';
import type { FleetManifest, RouterManifest } from '../../manifest/types.js';
import { textOf } from '../../plan/address.js';
import { canonicalNasname, declaredNasname, type NasFleet } from '../nas/nas-fleet.js';
import { isOfFleet, ownerText } from '../nas/nas-owner.js';
import { namesList, quantity } from '../subscribers/quantity.js';
import type { NasRow } from '../types.js';
import { nasnameTrouble } from './nasname-trouble.js';
import { nasnameOf, rowName, type RowIndex } from './row-index.js';
import type { OthersRow, RadiusFinding } from './types.js';

/** Rows and routers that do not belong together. */
export function checkRows(
  { routers }: FleetManifest,
  fleet: NasFleet,
  index: RowIndex,
): { readonly findings: readonly RadiusFinding[]; readonly othersRows: readonly OthersRow[] } {
  const isDeclared = (row: NasRow): boolean =>
    fleet.nasnames.has(canonicalNasname(row.fields['nasname']));
  const rest = index.rows.filter((row) => !isDeclared(row));
  return {
    findings: [
      ...routers.flatMap((router) => checkRouter(router, fleet, index)),
      ...duplicates(fleet, index),
      ...rest
        .filter(({ owner }) => isOfFleet(owner, fleet.name))
        .map((row) => leftBehind(row, fleet)),
      ...index.rows.flatMap((row) => nasnameTrouble(row)),
    ],
    othersRows: rest.filter(({ owner }) => !isOfFleet(owner, fleet.name)).map(othersRow),
  };
}

function checkRouter(
  router: RouterManifest,
  fleet: NasFleet,
  index: RowIndex,
): readonly RadiusFinding[] {
  const nasname = declaredNasname(router);
  if (nasname === undefined) return [];
  const [row] = index.byNasname.get(nasname) ?? [];
  if (row === undefined) return [withoutRow(router, nasname, index)];
  const { owner } = row;
  if (owner === undefined || isOfFleet(owner, fleet.name)) return [];
  return [
    {
      severity: 'error',
      code: 'radius/row-of-another-fleet',
      message: `${router.name}: its ${rowName(row)} carries the tag of ${ownerText(owner)}`,
      remedy: 'take the tag off its description to hand the row over, or correct the nasname',
      router: router.name,
      at: router.at,
    },
  ];
}

function withoutRow(router: RouterManifest, nasname: string, index: RowIndex): RadiusFinding {
  const network = index.networkOf(nasname);
  const but =
    network === undefined
      ? ', so FreeRADIUS ignores its requests'
      : `; only the network in ${rowName(network)} lets it in`;
  return {
    severity: network === undefined ? 'error' : 'warning',
    code: 'radius/router-without-row',
    message: `${router.name}: no row has the nasname ${nasname}${but}`,
    remedy: 'make the row',
    command: `rosform apply ${router.name}`,
    router: router.name,
    at: router.at,
  };
}

function duplicates(fleet: NasFleet, { byNasname }: RowIndex): readonly RadiusFinding[] {
  return [...byNasname].flatMap(([nasname, rows]): readonly RadiusFinding[] => {
    const [first] = rows;
    if (first === undefined || rows.length === 1) return [];
    const router = fleet.nasnames.get(nasname);
    const ids = namesList(rows.map(({ id }) => id));
    return [
      {
        severity: router === undefined ? 'warning' : 'error',
        code: 'radius/duplicate-rows',
        message:
          `${router === undefined ? '' : `${router}: `}${quantity(rows.length, 'row')} have the nasname ` +
          `${nasnameOf(first)}: ${ids}; FreeRADIUS takes the first that it reads and drops the others`,
        remedy: 'remove all but one by hand; rosform cannot know which is right',
        ...(router === undefined ? {} : { router }),
      },
    ];
  });
}

function leftBehind(row: NasRow, fleet: NasFleet): RadiusFinding {
  const router = row.owner?.router ?? '';
  const why = fleet.routers.has(router)
    ? `was made for ${router}, whose manifest does not ask for it any more`
    : `was made for ${router}, which no manifest declares any more`;
  return {
    severity: 'warning',
    code: 'radius/row-left-behind',
    message: `${rowName(row)} ${why}; FreeRADIUS still answers whoever has its address and secret`,
    remedy: 'rosform apply removes it',
    router,
  };
}

function othersRow({ id, fields, owner }: NasRow): OthersRow {
  const shortname = fields['shortname'];
  return {
    id,
    nasname: textOf(fields['nasname'] ?? ''),
    ...(typeof shortname === 'string' ? { shortname } : {}),
    ...(owner === undefined ? {} : { owner: ownerName(owner) }),
  };
}

function ownerName({ fleet, router }: NasOwner): string {
  return fleet === undefined ? router : `${fleet}/${router}`;
}
