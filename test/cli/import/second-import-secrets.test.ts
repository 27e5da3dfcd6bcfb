import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

import { folderWith, type Folder } from '../run-command.js';
import { importIn, written } from './folder.js';

/** An export of a whole router with these PPP users. */
function zone(...users: readonly (readonly [name: string, password: string])[]): string {
  return [
    '# 2026-11-01 10:00:00 by RouterOS 7.20.8',
    '/interface vlan add name=vlan10 interface=ether2 vlan-id=10',
    ...users.map(([name, password]) => `/ppp secret add name="${name}" password=${password}`),
    '/ip address add address=10.20.0.1/24 interface=ether1',
    '/system identity set name=zone',
    '',
  ].join('\n');
}

async function importAgain(
  folder: Folder,
  text: string,
): Promise<Readonly<Record<string, string>>> {
  await writeFile(`${folder.path}/zone.rsc`, text);
  await importIn(folder, ['--export', 'zone.rsc', '--secrets-to', 'secrets.env']);
  return await written(folder);
}

it('gives each variable the secret of the row that refers to it', async () => {
  await using folder = await folderWith({
    'zone.rsc': zone(['a-b', 'pass-one'], ['a b', 'pass-two'], ['a_b', 'pass-three']),
  });
  await importIn(folder, ['--export', 'zone.rsc']);

  const files = await importAgain(folder, zone(['a b', 'pass-two'], ['a_b', 'pass-three']));

  expect(files['secrets.env']).toContain("\nZONE_PPP_A_B_PASSWORD_2='pass-two'\n");
  expect(files['secrets.env']).toContain("\nZONE_PPP_A_B_PASSWORD_3='pass-three'\n");
  expect(files['secrets.env']).not.toContain('ZONE_PPP_A_B_PASSWORD=');
});

it('takes no name for a new row that .env.example has, even when no manifest has it any more', async () => {
  await using folder = await folderWith({
    'zone.rsc': zone(['x', 'pass-one'], ['y', 'pass-two']),
  });
  await importIn(folder, ['--export', 'zone.rsc']);
  await writeFile(`${folder.path}/zone.rsc`, zone(['y', 'pass-two']));
  await importIn(folder, ['--export', 'zone.rsc']);

  const files = await importAgain(folder, zone(['y', 'pass-two'], ['x', 'pass-nine']));

  expect(files['routers.d/zone.yaml']).toContain('{ env: ZONE_PPP_X_PASSWORD_2 }');
  expect(files['.env.example']).toContain('\nZONE_PPP_X_PASSWORD_2=\n');
  expect(files['secrets.env']).toContain("\nZONE_PPP_X_PASSWORD_2='pass-nine'\n");
});
