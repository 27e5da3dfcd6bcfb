import { describe, expect, it } from 'vitest';
import type { FieldKind, MenuFacts } from '../../src/simulator/facts.js';
import { resolveMenus } from '../../src/simulator/tables/resolve-menus.js';

const versions = ['6.49', '7.12', '7.16', '7.20', '7.24'];

function menusOf(version: string): readonly MenuFacts[] {
  return [...resolveMenus(version).byPath.values()];
}

function targets(type: FieldKind): readonly string[] {
  if ('item' in type) return targets(type.item);
  return 'menus' in type && !('soft' in type && type.soft) ? type.menus : [];
}

describe.each(versions)('the tables of RouterOS %s', (version) => {
  const menus = menusOf(version);

  it('hold together: keys, conditions and shipped rows name fields of the menu', () => {
    const lost = menus.flatMap(({ menu, fields, key = [], builtin = [] }) =>
      [
        ...key,
        ...builtin.flatMap((row) => Object.keys(row.fields)),
        ...Object.values(fields).flatMap(({ onlyWhen }) => (onlyWhen ? [onlyWhen.field] : [])),
      ]
        .filter((name) => !(name in fields))
        .map((name) => `${menu} ${name}`),
    );

    expect(lost).toEqual([]);
  });

  it('refer only to menus that this version has, or offer words instead', () => {
    const known = new Set(menus.map(({ menu }) => menu));
    const lost = menus.flatMap(({ menu, fields }) =>
      Object.entries(fields).flatMap(([name, { type }]) =>
        targets(type).some((target) => known.has(target)) || targets(type).length === 0
          ? []
          : [`${menu} ${name}`],
      ),
    );

    expect(lost).toEqual([]);
  });
});

it.each([
  { menu: '/ppp/profile', field: 'use-ipv6', since: '7.12' },
  { menu: '/radius', field: 'require-message-auth', since: '7.16' },
  { menu: '/ppp/profile', field: 'dhcpv6-use-radius', since: '7.20' },
  { menu: '/system/scheduler', field: 'days', since: '7.24' },
])('$menu has $field from $since on, of the simulated versions', ({ menu, field, since }) => {
  const having = versions.filter(
    (version) => field in (resolveMenus(version).byPath.get(menu)?.fields ?? {}),
  );

  expect(having).toEqual(versions.slice(versions.indexOf(since)));
});

it('a DHCP server added to version 6 is disabled, and to version 7 is not', () => {
  const defaults = ['6.49', '7.20'].map(
    (version) => resolveMenus(version).byPath.get('/ip/dhcp-server')?.fields['disabled']?.default,
  );

  expect(defaults).toEqual(['true', 'false']);
});
