import type { NasOwner } from '../../resources/nas-tag.js';
import type { RadiusDatabaseSettings } from '../../manifest/types.js';
import { textOf } from '../../plan/address.js';
import type { Change, Plan, Problem } from '../../plan/types.js';
import { radius } from '../../resources/radius.js';
import { NAS_MENU } from '../../resources/nas.js';
import { withNasTag } from '../../resources/nas-tag.js';
import { lengthTrouble } from '../nas-length.js';
import type { NasIndex } from './nas-index.js';
import { isOfFleet, ownerText } from './nas-owner.js';

/** What a router's plan must say of its row besides the changes. */
export function nasProblems(
  plan: Plan,
  owner: NasOwner,
  index: NasIndex,
  settings: RadiusDatabaseSettings,
): readonly Problem[] {
  const changes = plan.changes.filter(({ address }) => address.menu === NAS_MENU);
  if (changes.length === 0) return [];
  return [
    ...changes.flatMap(oddSecret),
    ...changes.flatMap((change) => tooLong(change, owner, index)),
    ...changes.flatMap((change) => othersRow(change, owner, index)),
    ...disagreement(plan, settings),
  ];
}

/** FreeRADIUS 3.2.1 mangles a backslash when it looks clients up, and knows no other letters. */
function oddSecret(change: Change): readonly Problem[] {
  if (change.action !== 'create' && change.action !== 'update') return [];
  const field = change.fields.find((one) => one.field === 'secret');
  if (field?.after === undefined || /^[\x21-\x5b\x5d-\x7e]*$/.test(textOf(field.after))) return [];
  return [
    {
      severity: 'warning',
      code: 'plan/odd-secret',
      message: `the RADIUS secret of ${change.address.key} has blanks, a backslash or letters beyond ASCII, which do not survive every program on their way; make one with: openssl rand -hex 16`,
      at: field.at ?? change.at,
    },
  ];
}

/** MySQL cuts a value silently where it is not strict, and half a secret is another one. */
function tooLong(change: Change, owner: NasOwner, { lengths }: NasIndex): readonly Problem[] {
  if (change.action !== 'create' && change.action !== 'update') return [];
  const remark = change.action === 'update' ? change.comment?.text : undefined;
  const texts = new Map(
    change.fields.flatMap(({ field, after }) =>
      after === undefined ? [] : [[field, textOf(after)] as const],
    ),
  );
  texts.set('description', withNasTag(texts.get('description') ?? remark ?? '', owner));
  return [...texts].flatMap(([field, text]): readonly Problem[] => {
    const message = lengthTrouble({ field, text, row: change.address.key, table: 'nas', lengths });
    if (message === undefined) return [];
    const at = change.fields.find((one) => one.field === field)?.at ?? change.at;
    return [{ severity: 'error', code: 'plan/value-too-long', message, at }];
  });
}

/** Two fleets that want one row would take it from each other for ever. */
function othersRow(change: Change, { fleet }: NasOwner, index: NasIndex): readonly Problem[] {
  if (change.action !== 'update') return [];
  const owner = index.rowOf(change.id)?.owner;
  if (owner === undefined || isOfFleet(owner, fleet)) return [];
  return [
    {
      severity: 'error',
      code: 'plan/row-of-another-fleet',
      message:
        `the row ${change.address.key} in nas belongs to ${ownerText(owner)}; ` +
        'take the tag off its description to hand it over, or correct the nasname',
      at: change.at,
    },
  ];
}

/** A secret cannot change in two places at one moment. */
function disagreement(
  { router, changes }: Plan,
  { clients, reload }: RadiusDatabaseSettings,
): readonly Problem[] {
  const row = changes.find((change) => change.address.menu === NAS_MENU && hasNewSecret(change));
  const isOnBoth = changes.some(
    (change) => change.address.menu === radius.menu && hasNewSecret(change),
  );
  if (row === undefined || !isOnBoth) return [];
  const [order, gap] =
    clients === 'dynamic'
      ? [
          'its row in nas comes first, then the router',
          'until FreeRADIUS forgets the old one (lifetime of its dynamic clients)',
        ]
      : reload === undefined
        ? [
            'its row in nas and the router get it now, FreeRADIUS with its next restart',
            'until that restart',
          ]
        : [
            'its row in nas comes first, then FreeRADIUS is restarted, then the router gets it',
            'between the last two',
          ];
  return [
    {
      severity: 'warning',
      code: 'plan/secrets-disagree',
      message: `the RADIUS secret of ${router} changes: ${order}; ${gap} they disagree, and its requests are dropped`,
      ...(row.at === undefined ? {} : { at: row.at }),
    },
  ];
}

function hasNewSecret(change: Change): boolean {
  return change.action === 'update' && change.fields.some(({ field }) => field === 'secret');
}
