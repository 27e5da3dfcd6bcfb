import type { DesiredMenu, DesiredRow } from '../../desired/types.js';
import type { ObservedMenu, ObservedState } from '../../observed/types.js';
import { addressOf, identityOf } from '../../plan/address.js';
import { matchRows, valueOfDesired, valueOfObserved } from '../../plan/match-rows.js';
import { planRouter } from '../../plan/plan-router.js';
import type { Change, Plan } from '../../plan/types.js';
import type { ResourceType } from '../../resources/define.js';
import { groupBy } from '../../resources/group-by.js';
import { resourceTypeForMenu } from '../../resources/index.js';
import { knownMenus } from '../document/known-menus.js';
import type { HeldSecrets } from '../held-secrets.js';
import type { ImportSource } from '../types.js';
import { comparableState } from './comparable-state.js';
import type { MergeState } from './merge-state.js';
import { tellApart } from './twins.js';
import { partReason, withUntoldMenus } from './untold-menus.js';

/** What a router has that its manifest does not say, among the rows that are declared. */
export interface ImportPlan {
  readonly plan: Plan;
  /** Whether a row that the source does not have is gone. */
  readonly isWhole: boolean;
  /** What the plan was made from. */
  readonly observed: ObservedState;
  /** What no import changes; plain lines without secrets. */
  readonly left: readonly string[];
}

/** Compares the router with its manifest; menus that the source says nothing of are left out. */
export function planImport(
  { router, menus }: MergeState,
  source: ImportSource,
  held: HeldSecrets,
): ImportPlan {
  const seen = withUntoldMenus(source, knownMenus(source));
  const apart = tellApart(seen);
  const part = partReason(source);
  const told = menus.filter(({ type }) => isTold(apart.menus.get(type.menu), part === undefined));
  const observed = comparableState(source, apart.menus, told, held);
  const isTwin = ({ type }: DesiredMenu, row: DesiredRow): boolean =>
    apart.twins.get(type.menu)?.has(identityOf(type, valueOfDesired(row))) === true;
  const wanted = told.map((menu): DesiredMenu => ({
    ...menu,
    prune: 'keep',
    rows: menu.rows.filter((row) => !row.absent && !isTwin(menu, row)),
  }));
  const plan = planRouter({ router: router.name, menus: wanted }, observed);
  const errors = plan.problems.filter(({ severity }) => severity === 'error');
  return {
    // What would refuse an apply does not stop anybody from taking the router's side.
    plan: {
      ...plan,
      changes: part === undefined ? plan.changes : plan.changes.filter((one) => !isMissing(one)),
      problems: [],
    },
    isWhole: part === undefined,
    observed,
    left: [
      ...errors.map(({ message }) => message),
      ...untoldSections(menus, told, source),
      ...(part === undefined ? [] : missingRows(plan.changes, source, part)),
      ...told.flatMap((menu) => [
        ...unwantedRows(menu, observed),
        ...menu.rows.filter((row) => isTwin(menu, row)).map((row) => twinLine(menu, row)),
      ]),
      ...new Set([...seen.values()].flatMap((menu) => doomedRows(menu, menus))),
    ],
  };
}

/** A row as lines for people begin with it: `ppp-profiles home-10m`. */
export function rowLine({ section }: ResourceType, key: string): string {
  return key === '' ? section : `${section} ${key}`;
}

/** Sections that an export of a part of the router does not have. */
function untoldSections(
  menus: readonly DesiredMenu[],
  told: readonly DesiredMenu[],
  { kind, from, leftOut }: ImportSource,
): readonly string[] {
  const untold = menus.filter(
    (menu) =>
      menu.type.typed && !told.includes(menu) && leftOut?.menus.has(menu.type.menu) !== true,
  );
  if (kind === 'router' || untold.length === 0) return [];
  const sections = untold.map(({ type }) => type.section);
  const stay = sections.length === 1 ? 'stays as it is' : 'stay as they are';
  return [
    `${from} does not look like an export of the whole router: ${sections.join(', ')} ${stay}`,
  ];
}

/** A singleton of which an export names no field is untouched, or was cut off. */
function isTold(menu: ObservedMenu | undefined, isWhole: boolean): boolean {
  if (menu === undefined) return false;
  return isWhole || menu.type.kind !== 'singleton' || menu.rows.length > 0;
}

/** The manifest has a row that the source does not have; or the place of such a row. */
function isMissing(change: Change): boolean {
  return change.action === 'create' || (change.action === 'move' && change.id === undefined);
}

/** Rows that stay in the manifest because nobody knows whether the router has them. */
function missingRows(
  changes: readonly Change[],
  { from }: ImportSource,
  reason: string,
): readonly string[] {
  const missing = changes.filter(({ action }) => action === 'create');
  const byMenu = groupBy(missing, ({ address }) => address.menu);
  return Array.from(byMenu, ([menu, { length }]) => {
    const section = resourceTypeForMenu(menu)?.section ?? menu;
    const rows = length === 1 ? '1 row' : `${length} rows`;
    const stay = length === 1 ? 'stays' : 'stay';
    return `${section}: ${rows} that ${from} does not have ${stay}, because ${reason}`;
  });
}

/** Rows that shall be gone and that the router still has: that is for an apply. */
function unwantedRows(menu: DesiredMenu, observed: ObservedState): readonly string[] {
  const { type } = menu;
  const rows = menu.rows.filter(({ absent }) => absent);
  if (rows.length === 0) return [];
  const { matches } = matchRows({ ...menu, rows }, observed.menus.get(type.menu));
  return matches.flatMap(({ observed: row }) => {
    if (row === undefined) return [];
    const line = rowLine(type, addressOf(type, valueOfObserved(row)).key);
    return [
      `${line}: its manifest asks for it to be gone (absent: true), and apply will remove it`,
    ];
  });
}

/** Rows that no manifest could be made to declare, and that an apply would therefore remove. */
function doomedRows(seen: ObservedMenu, menus: readonly DesiredMenu[]): readonly string[] {
  const { type, rows } = seen;
  const menu = menus.find((one) => one.type.menu === type.menu);
  const prune = menu?.prune ?? 'owned';
  if (prune === 'keep' || type.kind === 'singleton') return [];
  const undeclared = menu === undefined ? rows : matchRows(menu, seen).undeclared;
  return undeclared
    .filter((row) => !row.builtin && (row.owned || prune === 'exact'))
    .map((row) => {
      const line = rowLine(type, addressOf(type, valueOfObserved(row)).key);
      return `${line}: apply would remove it, because its manifest does not declare it`;
    });
}

function twinLine({ type }: DesiredMenu, row: DesiredRow): string {
  const line = rowLine(type, addressOf(type, valueOfDesired(row)).key);
  return `${line}: the router has more than one such row: remove all but one there`;
}
