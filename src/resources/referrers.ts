import type { Field, ResourceType } from './define.js';
import { reference } from './fields/reference.js';
import { name } from './fields/text.js';

/** Words that name no row, in all of these menus. */
const WORDS = ['none', 'all', 'static-only'];

/**
 * Menus without a section whose rows refer to rows that a manifest may remove. RouterOS removes a
 * pool, a profile or a vlan in use without a word, and leaves `*1F` behind.
 */
export const undeclaredReferrers: readonly ResourceType[] = [
  referrer('/ip/dhcp-server', ['name'], { 'address-pool': '/ip/pool', interface: '/interface' }),
  referrer('/ip/hotspot/user', ['name'], {
    profile: '/ip/hotspot/user/profile',
    server: '/ip/hotspot',
  }),
  referrer('/ip/hotspot/ip-binding', ['address'], { server: '/ip/hotspot' }),
  referrer('/queue/tree', ['name'], { queue: '/queue/type' }),
  referrer('/interface/bridge/port', ['interface'], { interface: '/interface' }),
  referrer('/interface/list/member', ['interface'], { interface: '/interface' }),
  referrer('/interface/pppoe-client', ['name'], {
    interface: '/interface',
    profile: '/ppp/profile',
  }),
  referrer('/interface/l2tp-client', ['name'], { profile: '/ppp/profile' }),
  singletonReferrer('/interface/l2tp-server/server', { 'default-profile': '/ppp/profile' }),
  singletonReferrer('/interface/sstp-server/server', { 'default-profile': '/ppp/profile' }),
];

function referrer(
  menu: string,
  key: readonly string[],
  references: Readonly<Record<string, string>>,
): ResourceType {
  const keyFields = key.map((field): [string, Field] => [field, { type: name(), doc: '' }]);
  return {
    section: menu,
    menu,
    kind: 'keyed',
    key,
    doc: '',
    example: '',
    typed: true,
    fields: { ...Object.fromEntries(keyFields), ...referenceFields(references) },
  };
}

function singletonReferrer(
  menu: string,
  references: Readonly<Record<string, string>>,
): ResourceType {
  return { ...referrer(menu, [], references), kind: 'singleton' };
}

function referenceFields(references: Readonly<Record<string, string>>): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(references).map(([field, menu]) => [
      field,
      { type: reference(menu, { words: WORDS }), doc: '' },
    ]),
  );
}
