import type { ObservedMenu, ObservedRow } from '../../observed/types.js';
import { isIndispensable, type ResourceType } from '../../resources/define.js';
import { withoutTag } from '../../resources/ownership.js';
import { Secret, type Value } from '../../resources/secret.js';
import { missingKey } from '../missing-key.js';
import type { RemarkLog } from './remark-log.js';
import { fieldOf, type DraftMenu, type DraftRow } from './draft-row.js';

/**
 * Menus whose rows start switched off, so that a compact export prints `disabled=no` of those that
 * work and nothing of the others: PPPoE servers (7.23.2), hotspots (exports of RouterOS 6 and 7).
 */
const STARTS_DISABLED = new Set(['/interface/pppoe-server/server', '/ip/hotspot']);

/**
 * A menu as a router would show it, without what the export does not say. Rows that lack what tells
 * them apart are left out, with a remark.
 */
export function observedMenu({ type, rows }: DraftMenu, log: RemarkLog): ObservedMenu {
  const { menu } = type;
  const observed = [...rows].flatMap((draft) => {
    const row = observedRow(type, draft);
    const missing = missingKey(type, row.fields);
    if (missing === undefined) return [row];
    const message = `${menu}: a row has no ${missing}, which tells rows apart, and cannot be imported`;
    log.add(draft.line, message);
    return [];
  });
  return { menu, type, rows: observed };
}

function observedRow(type: ResourceType, row: DraftRow): ObservedRow {
  const fields: Record<string, Value> = {};
  let owned = false;
  for (const [name, text] of allSaid(type, row)) {
    if (name === 'comment') {
      const found = withoutTag(text);
      owned = found.owned;
      fields[name] = found.comment;
    } else {
      fields[name] = fieldOf(type, name)?.sensitive === true ? new Secret(text) : text;
    }
  }
  const { shipped } = row;
  return { id: shipped?.id ?? '', fields, owned, dynamic: false, builtin: shipped !== undefined };
}

/** With what tells a shipped row apart, and with the switch that a compact export implies. */
function allSaid(type: ResourceType, { said, shipped }: DraftRow): ReadonlyMap<string, string> {
  const shippedFields = Object.entries(shipped?.fields ?? {});
  const known = shippedFields.filter(([name]) => isIndispensable(type, name));
  const all = new Map([...known, ...said]);
  const startsOff = shipped === undefined && STARTS_DISABLED.has(type.menu);
  return startsOff && !all.has('disabled') ? all.set('disabled', 'yes') : all;
}
