import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestText } from '../../src/import/manifest-text.js';
import { secretsInManifest } from '../../src/import/merge/secrets-in-manifest.js';
import { mergeImport, type Merged } from '../../src/import/merge-import.js';
import { sourceFromExport } from '../../src/import/source-from-export.js';
import { toImportedRouter } from '../../src/import/to-router.js';
import type { ImportedRouter } from '../../src/import/types.js';
import type { SourceFile } from '../../src/manifest/types.js';
import { after, routerOf } from './merge-world.js';

const SECRETS = 'secrets are not compared; `rosform plan` does';

/** An export of the whole router zone with these lines in it. */
function zone(body: string, end = '/system identity set name=zone'): ImportedRouter {
  const text = [
    '# 2026-11-01 10:00:00 by RouterOS 7.20.8',
    '/interface vlan add name=vlan10 interface=ether2 vlan-id=10',
    body.trim(),
    '/ip address add address=10.20.0.1/24 interface=ether1',
    end,
    '',
  ].join('\n');
  const source = sourceFromExport(new TextEncoder().encode(text), 'zone.rsc');
  return toImportedRouter(source, { name: 'zone', username: 'rosform' });
}

/** The file of a first import. */
function first(body: string): SourceFile {
  return { name: 'routers.d/zone.yaml', text: manifestText(zone(body).document) };
}

function again(
  file: SourceFile,
  imported: ImportedRouter,
  taken: ReadonlySet<string> = new Set(),
): Merged & { readonly file: SourceFile } {
  const merged = mergeImport([file], 'zone', imported, taken);
  return { ...merged, file: after([file], merged)[0] ?? file };
}

/** The variable of each row of a section, by the field that names it. */
function variables(file: SourceFile, section: string, named = 'name'): readonly string[] {
  const found = routerOf([file], 'zone').sections.find(({ type }) => type.section === section);
  return (found?.rows ?? []).map(({ fields }) => {
    const secret = fields.get('password')?.value ?? fields.get('secret')?.value ?? null;
    const name = secret !== null && typeof secret !== 'string' && 'env' in secret ? secret.env : '';
    const row = fields.get(named)?.value;
    return `${typeof row === 'string' ? row : ''}: ${name}`;
  });
}

const user = (name: string, password: string): string =>
  `/ppp secret add name="${name}" password=${password}`;

describe('names of secrets of new rows', () => {
  it('are not those of other rows', () => {
    const file = first([user('a-b', 'p1'), user('a b', 'p2')].join('\n'));
    const next = again(file, zone([user('a b', 'p2'), user('a.b', 'p3')].join('\n')));

    expect(variables(next.file, 'ppp-secrets')).toEqual([
      'a b: ZONE_PPP_A_B_PASSWORD_2',
      'a.b: ZONE_PPP_A_B_PASSWORD_3',
    ]);
    expect(next.secrets.map(({ name }) => name)).toEqual(['ZONE_PPP_A_B_PASSWORD_3']);
  });

  it('have a number where nothing of the row can be in a variable', () => {
    const file = first(
      [user('রহিম', 'p1'), user('করিম', 'p2'), '/ppp profile add name=x'].join('\n'),
    );
    const next = again(
      file,
      zone(
        [
          user('সেলিম', 'p3'),
          user('করিম', 'p2'),
          '/ppp profile add name=x',
          user('রহিম', 'p1'),
        ].join('\n'),
      ),
    );
    const all = variables(next.file, 'ppp-secrets').map((line) => line.replace(/.*: /, ''));

    expect(all).toHaveLength(3);
    expect(new Set(all).size).toBe(3);
  });

  it('are another for another RADIUS server', () => {
    const radius = (address: string): string =>
      `/radius add address=${address} service=ppp secret=s${address.replaceAll('.', '')}`;
    const file = first(radius('10.9.0.1'));
    const replaced = again(file, zone(radius('10.9.0.2')));

    expect(variables(file, 'radius', 'address')).toEqual(['10.9.0.1: ZONE_RADIUS_SECRET']);
    expect(variables(replaced.file, 'radius', 'address')).toEqual([
      '10.9.0.2: ZONE_RADIUS_SECRET_2',
    ]);
  });

  it('are another for another row of one RADIUS server', () => {
    const ppp = '/radius add address=10.9.0.1 service=ppp secret=one';
    const hotspot = '/radius add address=10.9.0.1 service=hotspot secret=two';
    const { file } = again(first(ppp), zone([hotspot, ppp].join('\n')));

    expect(new Set(variables(file, 'radius', 'service'))).toEqual(
      new Set(['ppp: ZONE_RADIUS_SECRET', 'hotspot: ZONE_RADIUS_SECRET_2']),
    );
  });

  it('are not those that the command line has given away', () => {
    const taken = new Set(['ZONE_PPP_X_PASSWORD', 'ZONE_PPP_X_PASSWORD_2']);
    const { file } = again(
      first(user('a', 'p')),
      zone([user('a', 'p'), user('x', 'q')].join('\n')),
      taken,
    );

    expect(variables(file, 'ppp-secrets')).toEqual([
      'a: ZONE_PPP_A_PASSWORD',
      'x: ZONE_PPP_X_PASSWORD_3',
    ]);
  });
});

describe('what the secrets of a manifest are on the router', () => {
  const values = (file: SourceFile, imported: ImportedRouter): readonly string[] =>
    secretsInManifest(routerOf([file], 'zone'), imported).map(
      ({ name, value }) => `${name}=${value?.reveal() ?? '?'}`,
    );

  it('is joined by row', () => {
    const file = first([user('a-b', 'p1'), user('a b', 'p2'), user('a_b', 'p3')].join('\n'));
    const imported = zone([user('a b', 'p2'), user('a_b', 'p3')].join('\n'));
    const next = again(file, imported);

    expect(variables(next.file, 'ppp-secrets')).toEqual([
      'a b: ZONE_PPP_A_B_PASSWORD_2',
      'a_b: ZONE_PPP_A_B_PASSWORD_3',
    ]);
    expect(values(next.file, imported)).toEqual([
      'ZONE_PASSWORD=?',
      'ZONE_PPP_A_B_PASSWORD_2=p2',
      'ZONE_PPP_A_B_PASSWORD_3=p3',
    ]);
  });

  it('is nothing where rows of one name differ', () => {
    const file = first([user('a', 'p1'), user('b', 'p2')].join('\n'));
    const shared = { ...file, text: file.text.replace('PPP_B_PASSWORD', 'PPP_A_PASSWORD') };

    expect(values(shared, zone([user('a', 'p1'), user('b', 'p2')].join('\n')))).toEqual([
      'ZONE_PASSWORD=?',
      'ZONE_PPP_A_PASSWORD=?',
    ]);
    expect(values(shared, zone([user('a', 'p1'), user('b', 'p1')].join('\n')))).toEqual([
      'ZONE_PASSWORD=?',
      'ZONE_PPP_A_PASSWORD=p1',
    ]);
  });
});

describe('an export that is cut', () => {
  it('removes nothing, and adds and changes what it has', () => {
    const before = ['a', 'b', 'c', 'd'].map((name) => user(name, 'p')).join('\n');
    const file = first(`/ip pool add name=home ranges=10.1.0.2-10.1.0.9\n${before}`);
    const cut = zone(
      `/ip pool add name=home ranges=10.1.0.2-10.1.0.7\n${user('a', 'p')} comment=x\n${user('e', 'q')}`,
      '/ip dns set servers=10.0.0.53',
    );
    const next = again(file, cut);

    expect([next.added, next.changed, next.removed]).toEqual([1, 2, 0]);
    expect(next.left).toEqual([
      'zone.rsc does not look like an export of the whole router: identity stays as it is',
      'ppp-secrets: 3 rows that zone.rsc does not have stay, because it does not look like an export of the whole router',
      SECRETS,
    ]);
    expect(variables(next.file, 'ppp-secrets')).toHaveLength(5);
    expect(again(next.file, cut)).toMatchObject({ sources: [], removed: 0, left: next.left });
  });

  it('renames nothing', () => {
    const file = first('/ip pool add name=north ranges=10.1.0.2-10.1.0.9');
    const cut = zone(
      '/ip pool add name=nord ranges=10.1.0.2-10.1.0.9',
      '/ip dns set servers=1.1.1.1',
    );

    expect(again(file, cut).file.text).toContain('name: north');
  });

  const real = new URL(
    '../../../shared/data/exports/v6-49-pppoe-secrets-simple-queues.rsc',
    import.meta.url,
  );
  it.skipIf(!existsSync(real))(
    'removes none of a hundred subscribers (skipped where ../shared is not there)',
    () => {
      const lines = readFileSync(real, 'latin1').split('\n');
      const read = (some: readonly string[]): ImportedRouter =>
        toImportedRouter(sourceFromExport(Buffer.from(some.join('\n'), 'latin1'), 'zone.rsc'), {
          name: 'zone',
          username: 'rosform',
        });
      const file = { name: 'zone.yaml', text: manifestText(read(lines).document) };
      const menu = lines.findIndex((line) => line.startsWith('/ppp secret'));
      const rows = [10, 25, 40].map((some) => {
        const end = lines.findIndex(
          (line, index) => index >= menu + some && line.startsWith('add'),
        );
        return again(file, read([...lines.slice(0, end), ''])).removed;
      });

      expect(rows).toEqual([0, 0, 0]);
    },
  );
});

describe('secrets that the source shows', () => {
  it('are not compared, and one line says so', () => {
    const { sources, left } = again(first(user('a', 'p')), zone(user('a', 'another')));

    expect(sources).toEqual([]);
    expect(left).toEqual([SECRETS]);
  });
});

describe('pools that clash with those of another router', () => {
  const FLEET = {
    name: 'routers.d/fleet.yaml',
    text: 'apiVersion: rosform/v1\nkind: Fleet\nname: all\nunique-pools: true\n',
  };
  const other = (more: string): SourceFile => ({
    name: 'routers.d/north.yaml',
    text: `${more}apiVersion: rosform/v1\nkind: Router\nname: north\nconnection: { address: 10.0.0.9, username: a, password: { env: N } }\npools:\n  - { name: wide, ranges: 10.50.0.0-10.50.255.255 }\n`,
  });
  const pool = (index: number, net = '10.50'): string =>
    `/ip pool add name=p${index} ranges=${net}.${index}.2-${net}.${index}.9`;

  it.each([
    { when: 'a file that names the router', more: '# the other end of zone\n' },
    { when: 'a file that does not', more: '' },
  ])('are left, one by one, with the reason: $when', ({ more }) => {
    const some = Array.from({ length: 40 }, (_, index) => index);
    const file = first(pool(1, '10.1'));
    const imported = zone(
      [pool(1, '10.1'), pool(99, '10.2'), ...some.map((index) => pool(index + 2))].join('\n'),
    );
    const started = Date.now();

    const { added, left, sources } = mergeImport([FLEET, other(more), file], 'zone', imported);

    expect(added).toBe(1);
    expect(sources[0]?.text).toContain('p99');
    expect(left).toHaveLength(40);
    expect(left[0]).toMatch(
      /^pools p2: its manifest would have an error: pool "p2" .* overlaps pool "wide"/,
    );
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('are left when they were changed to it', () => {
    const file = first([pool(1, '10.1'), pool(2, '10.1')].join('\n'));
    const imported = zone([pool(1), '/ip pool add name=p2 ranges=10.1.2.2-10.1.2.8'].join('\n'));

    const { changed, left } = mergeImport([FLEET, other(''), file], 'zone', imported);

    expect(changed).toBe(1);
    expect(left).toEqual([
      expect.stringMatching(/^pools p1: the manifests would have an error: pool "p1" .* overlaps/),
    ]);
  });
});

describe('a row of a template that the router did not have', () => {
  const base: SourceFile = {
    name: 'routers.d/base.yaml',
    text: 'apiVersion: rosform/v1\nkind: Template\nname: base\nwalled-garden:\n  - { dst-host: a.com }\n  - { dst-host: b.com }\n',
  };
  const file: SourceFile = {
    name: 'routers.d/zone.yaml',
    text: 'apiVersion: rosform/v1\nkind: Router\nname: zone\nuses: [base]\nconnection: { address: 10.0.0.9, username: rosform, password: { env: N } }\nidentity: zone\nvlans:\n  - { name: vlan10, interface: ether2, vlan-id: 10 }\naddresses:\n  - { address: 10.20.0.1/24, interface: ether1 }\n',
  };
  const garden = (...hosts: readonly string[]): ImportedRouter =>
    zone(hosts.map((host) => `/ip hotspot walled-garden add dst-host=${host}`).join('\n'));

  it('is asked for again when the router has it again', () => {
    const gone = mergeImport([base, file], 'zone', garden('a.com'));
    const without = after([base, file], gone);
    const back = mergeImport(without, 'zone', garden('a.com', 'b.com'));

    expect(without[1]?.text).toContain('{ dst-host: b.com, absent: true }');
    expect([back.added, back.changed, back.removed, back.left]).toEqual([0, 1, 0, []]);
    const [, now] = after(without, back);
    expect(now?.text).not.toContain('b.com');
    expect(mergeImport(after(without, back), 'zone', garden('a.com', 'b.com')).sources).toEqual([]);
  });
});

describe('what people wrote', () => {
  const users = (...lines: readonly string[]): ImportedRouter => zone(lines.join('\n'));
  const lost = ({ left }: Merged): readonly string[] => left.filter((line) => line !== SECRETS);

  it('goes with a user to the new name, and so does the reference', () => {
    const file = first(
      [`${user('old', 'p1')} remote-address=10.7.0.7`, user('other', 'p2')].join('\n'),
    );
    const noted = {
      ...file,
      text: file.text.replace(/^ {2}- (\{ )?name: old/m, '  # the shop at the corner\n$&'),
    };
    const next = again(
      noted,
      users(`${user('new', 'p9')} remote-address=10.7.0.7`, `${user('other', 'p2')} comment=x`),
    );

    expect([next.added, next.changed, next.removed]).toEqual([0, 2, 0]);
    expect(variables(next.file, 'ppp-secrets')).toEqual([
      'new: ZONE_PPP_OLD_PASSWORD',
      'other: ZONE_PPP_OTHER_PASSWORD',
    ]);
    expect(next.file.text).toMatch(/# the shop at the corner\n {2}- (?:\{ )?name: new/);
  });

  it('does not go to a user who came when another one like many went', () => {
    const file = first([user('old', 'p1'), user('same', 'p2')].join('\n'));
    const next = again(file, users(user('same', 'p2'), user('new', 'p3')));

    expect([next.added, next.removed]).toEqual([1, 1]);
    expect(variables(next.file, 'ppp-secrets')).toEqual([
      'same: ZONE_PPP_SAME_PASSWORD',
      'new: ZONE_PPP_NEW_PASSWORD',
    ]);
  });

  it('does not go to a user of several that could be meant', () => {
    const file = first(user('old', 'p1'));
    const next = again(file, users(user('new', 'p1'), user('newer', 'p1')));

    expect([next.added, next.removed]).toEqual([2, 1]);
    expect(variables(next.file, 'ppp-secrets')).toEqual([
      'new: ZONE_PPP_NEW_PASSWORD',
      'newer: ZONE_PPP_NEWER_PASSWORD',
    ]);
  });

  it('stays when its row goes; where there is no place for it, one line says so', () => {
    const rows = (text: string): SourceFile => ({
      name: 'zone.yaml',
      text: `apiVersion: rosform/v1\nkind: Router\nname: zone\nconnection: { address: 10.0.0.9, username: a, password: { env: N } }\nidentity: zone\n${text}vlans: [{ name: vlan10, interface: ether2, vlan-id: 10 }]\naddresses: [{ address: 10.20.0.1/24, interface: ether1 }]\n`,
    });
    const block = again(
      rows(
        'pools:\n  # ask Rahim first\n  - { name: a, ranges: 10.1.0.2 } # ticket 7\n  - { name: b, ranges: 10.2.0.2 }\n',
      ),
      users('/ip pool add name=b ranges=10.2.0.2'),
    );
    const flow = again(
      rows(
        'pools: [\n  { name: a, ranges: 10.1.0.2 }, # ticket 7\n  { name: b, ranges: 10.2.0.2 }\n]\n',
      ),
      users('/ip pool add name=b ranges=10.2.0.2'),
    );

    expect(block.file.text).toContain('pools:\n  # ask Rahim first\n  # ticket 7\n  - { name: b');
    expect(lost(block)).toEqual([]);
    expect(flow.removed).toBe(1);
    expect(lost(flow)).toEqual([
      'zone.yaml: the comment "# ticket 7" went with what it was about: there was no place for it',
    ]);
  });
});
