import type { DesiredMenu, DesiredRow } from '../../desired/types.js';
import type { ObservedRow } from '../../observed/types.js';
import { addressId, addressOf, identityOf } from '../../plan/address.js';
import { valueOfDesired, valueOfObserved } from '../../plan/match-rows.js';
import type { Problem } from '../../plan/types.js';
import type { DoctorFacts, InvalidRow } from './facts.js';
import { isYes } from './read-facts.js';
import { command, commandById } from './script.js';
import type { Fix } from './types.js';

/** Code of the plan that says so. */
export const DUPLICATES = 'plan/duplicate-rows';

/** A declared row of which the router has several. */
interface Duplicated {
  readonly menu: DesiredMenu;
  readonly wanted: DesiredRow;
}

/**
 * Addresses of declared rows that are there more than once: which of them an apply would adopt, and
 * that nobody declares the others, is one trouble and told as such.
 */
export function duplicatedAddresses({ planning }: DoctorFacts): ReadonlySet<string> {
  if (!('plan' in planning)) return new Set();
  const found = planning.plan.problems
    .filter(({ code }) => code === DUPLICATES)
    .map((problem) => duplicatedOf(problem, planning.desired.menus))
    .filter((one) => one !== undefined);
  return new Set(
    found.map(({ menu, wanted }) => addressId(addressOf(menu.type, valueOfDesired(wanted)))),
  );
}

function duplicatedOf({ at }: Problem, menus: readonly DesiredMenu[]): Duplicated | undefined {
  for (const menu of menus) {
    const wanted = menu.rows.find((row) => row.at === at);
    if (wanted !== undefined) return { menu, wanted };
  }
  return undefined;
}

/**
 * How to get rid of all but one. The one to keep is ours, else one that works; among equals the
 * first, because it counts where the order does.
 */
export function duplicateFix(problem: Problem, { planning, invalid }: DoctorFacts): Fix {
  const found = 'plan' in planning ? duplicatedOf(problem, planning.desired.menus) : undefined;
  if (!('plan' in planning) || found === undefined || found.menu.type.keptIn !== undefined) {
    return { how: 'remove all but one of them in the database', commands: [] };
  }
  const { type } = found.menu;
  const identity = identityOf(type, valueOfDesired(found.wanted));
  const same = (planning.observed.menus.get(type.menu)?.rows ?? [])
    .filter((row) => !row.dynamic && identityOf(type, valueOfObserved(row)) === identity)
    .map((row) => ({ row, state: stateOf(row, type.menu, invalid) }))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  const [kept, ...others] = same;
  if (kept === undefined) return { how: 'remove all but one of them', commands: [] };
  const isAsleep = kept.state === 'disabled' && others.some(({ state }) => state === 'live');
  // What ours takes over must not end meanwhile.
  const enables = isAsleep && !isDisabled(found.wanted);
  const how = [
    `remove all but one: this keeps ${stateText(kept)}${enables ? ', enables it' : ''}`,
    `and removes ${others.map(stateText).join(', ')}`,
  ].join(' ');
  return {
    how: `${how}; compare their fields first`,
    commands: [
      command(type.menu, 'print detail', undefined),
      ...(enables ? [`${commandById(type.menu, 'set', kept.row.id)} disabled=no`] : []),
      ...others.map(({ row }) => commandById(type.menu, 'remove', row.id)),
    ],
  };
}

type RowState = 'live' | 'disabled' | 'invalid';

interface Twin {
  readonly row: ObservedRow;
  readonly state: RowState;
}

function stateOf(
  { id, fields }: ObservedRow,
  menu: string,
  invalid: readonly InvalidRow[],
): RowState {
  const { disabled } = fields;
  if (typeof disabled === 'string' && isYes(disabled)) return 'disabled';
  return invalid.some((one) => one.menu === menu && one.id === id) ? 'invalid' : 'live';
}

function rankOf({ row, state }: Twin): number {
  return (row.owned ? 0 : 10) + ['live', 'disabled', 'invalid'].indexOf(state);
}

function stateText({ row, state }: Twin): string {
  return `${row.id} (${row.owned ? 'ours, ' : ''}${state})`;
}

function isDisabled({ fields }: DesiredRow): boolean {
  const value = fields.get('disabled')?.value;
  return typeof value === 'string' && isYes(value);
}
