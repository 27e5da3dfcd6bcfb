import type { PlacedStatement } from '../rsc/script.js';
import type { FieldKind } from './facts.js';
import type { RouterState } from './router-state.js';

const ETHERNET = '/interface/ethernet';
const QUEUES = '/queue/interface';
const CERTIFICATES = '/certificate';
/** Ports, which a compact export leaves out while they are as shipped. */
const PORT = /^(?:ether|sfp|qsfp|combo)[a-z0-9-]*\d$/u;
const RADIO = /^(?:wlan|wifi|lte)\d+$/u;

/**
 * Gives the router the interfaces that an export takes for granted: ports that it renames or only
 * mentions, and interfaces of types that the simulator has no menu for, so that references to
 * them resolve.
 */
export function shipHardware(statements: readonly PlacedStatement[], state: RouterState): void {
  const added = new Set<string>();
  for (const statement of statements) {
    const port = conditionOf(statement, 'default-name');
    if (statement.menu === ETHERNET && port !== undefined) shipPort(port, state);
    if (statement.menu === QUEUES) shipQueue(statement, state);
    if (isUnknownInterface(statement, state)) {
      const name = fieldOf(statement, 'name') ?? port;
      if (name !== undefined) shipOther(name, statement.menu, state);
    }
    const name = statement.verb === 'add' ? fieldOf(statement, 'name') : undefined;
    if (name !== undefined && statement.menu.startsWith('/interface/')) added.add(name);
  }
  for (const name of statements.flatMap((each) => mentioned(each, CERTIFICATES, state))) {
    shipCertificate(name, state);
  }
  for (const name of statements.flatMap((each) => mentioned(each, '/interface', state))) {
    if (added.has(name)) continue;
    if (PORT.test(name)) shipPort(name, state);
    if (RADIO.test(name)) shipOther(name, '/interface/wireless', state);
  }
}

function shipPort(name: string, state: RouterState): void {
  const known =
    state.findRows(ETHERNET, { 'default-name': name }).length > 0 || isInterface(name, state);
  if (!known) state.shipRow(ETHERNET, { name, 'default-name': name });
}

/** Every interface has a queue; the simulator makes it where an export sets it. */
function shipQueue({ selector }: PlacedStatement, state: RouterState): void {
  if (selector.kind !== 'name') return;
  const fields = { interface: selector.name };
  if (state.findRows(QUEUES, fields).length === 0) state.shipRow(QUEUES, fields);
}

/** Certificates are never in an export. */
function shipCertificate(name: string, state: RouterState): void {
  if (name === '' || name === 'none' || name.startsWith('*')) return;
  if (state.findRows(CERTIFICATES, { name }).length === 0) state.shipRow(CERTIFICATES, { name });
}

function shipOther(name: string, menu: string, state: RouterState): void {
  if (isInterface(name, state)) return;
  state.shipRow('/interface', { name, type: menu.slice('/interface/'.length) });
}

function isInterface(name: string, state: RouterState): boolean {
  return state.findRows('/interface', { name }).length > 0;
}

/** `/interface wireless` has interfaces, `/interface wireless security-profiles` has not. */
function isUnknownInterface({ menu }: PlacedStatement, state: RouterState): boolean {
  return /^\/interface\/[^/]+$/u.test(menu) && state.menu(menu) === undefined;
}

/** Names of rows of a menu that the fields of a statement refer to. */
function mentioned(
  { menu, fields }: PlacedStatement,
  target: string,
  state: RouterState,
): readonly string[] {
  const facts = state.menu(menu);
  return fields
    .filter(({ name }) => refersTo(facts?.fields[name]?.type, target))
    .flatMap(({ value }) => (value ?? '').replace(/^!/u, '').split(','));
}

function refersTo(type: FieldKind | undefined, target: string): boolean {
  if (type === undefined) return false;
  if ('item' in type) return refersTo(type.item, target);
  return 'menus' in type && type.menus.includes(target);
}

function fieldOf({ fields }: PlacedStatement, name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value ?? undefined;
}

function conditionOf({ selector }: PlacedStatement, name: string): string | undefined {
  if (selector.kind !== 'find') return undefined;
  return selector.where.find((field) => field.name === name)?.value ?? undefined;
}
