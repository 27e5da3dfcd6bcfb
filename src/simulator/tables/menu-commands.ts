import type { ResolvedMenu } from '../router-state.js';

/** Menus whose rows are sessions: made by the router, ended by `remove`. */
export const SESSION_MENUS: readonly string[] = [
  '/ppp/active',
  '/ip/hotspot/active',
  '/ip/hotspot/host',
  '/ip/hotspot/cookie',
];

/** Commands that change something. */
export const WRITES: readonly string[] = [
  'add',
  'set',
  'remove',
  'enable',
  'disable',
  'comment',
  'unset',
  'move',
];

const MONITORED = ['/radius', '/radius/incoming'];

/** The commands of a menu. Script words such as `find` do not exist in the API. */
export function commandsOf(menu: ResolvedMenu): readonly string[] {
  const always = [
    'print',
    'getall',
    'listen',
    ...(MONITORED.includes(menu.menu) ? ['monitor'] : []),
  ];
  if (menu.menu === '/user/active') return [...always, 'add', 'remove'];
  if (menu.kind === 'read-only') {
    return SESSION_MENUS.includes(menu.menu) ? [...always, 'remove'] : always;
  }
  if (menu.kind === 'singleton') return [...always, 'set'];
  return [
    ...always,
    'set',
    ...(menu.fixed === true ? [] : ['add', 'remove']),
    ...(menu.toggles === true ? ['enable', 'disable'] : []),
    ...(menu.unset === true ? ['unset'] : []),
    ...(menu.ordered === true ? ['move'] : []),
    ...(menu.fields['comment'] === undefined ? [] : ['comment']),
  ];
}
