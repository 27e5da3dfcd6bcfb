import { readFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { startSimulator } from '../../src/simulator/start-simulator.js';
import { folderWith, runCommand } from './run-command.js';

const FORMS = ['text', 'json', 'markdown', 'html'] as const;

/** An ISP whose users have their name for a password, and one whose password is a word of ours. */
const manifest = (port: number): string => `apiVersion: rosform/v1
kind: Router
name: zone-a
connection:
  { address: 127.0.0.1, port: ${port}, username: rosform, password: { env: LOGIN }, timeout: 5s }
ppp-secrets:
  - { name: rahim-north, service: pppoe, password: { env: RAHIM } }
  - { name: karim-south, service: pppoe, password: { env: KARIM } }
`;

describe('a password that everybody can read anyway', () => {
  const env = { LOGIN: 'canary-login', RAHIM: 'rahim-north', KARIM: 'pppoe' };

  it.each(FORMS)('leaves the names and words of a plan as they are in %s', async (form) => {
    await using router = await startSimulator({
      version: '7.20.8',
      users: [{ name: 'rosform', password: env.LOGIN, group: 'full' }],
    });
    router.add('/ppp/secret', {
      name: 'salma-old',
      password: 'salma-old',
      service: 'pppoe',
      comment: 'Line 7, salma-old [rosform]',
    });
    await using folder = await folderWith({ 'routers.d/zone-a.yaml': manifest(router.port) });

    const { code, stdout, stderr } = await runCommand(
      ['plan', '--dir', `${folder.path}/routers.d`, '--format', form],
      { env, cwd: folder.path },
    );

    expect(code).toBe(0);
    expect(stdout).toContain('rahim-north');
    expect(stdout).toContain('karim-south');
    expect(stdout).toContain('pppoe');
    expect(stdout).toContain('salma-old');
    expect(stdout + stderr).not.toContain('canary');
  });

  it('is no reason to blank a manifest that is imported', async () => {
    const rsc = `# 2026-11-01 10:00:00 by RouterOS 7.20.8
/ip pool
add name=home ranges=100.64.0.2-100.64.0.254
/ppp profile
add name=home-10m remote-address=home
/ppp secret
add name=u1 password=home profile=home-10m service=pppoe
add name=u2 password=pppoe profile=home-10m service=pppoe
add name=u3 password=canary-word comment="is canary-word" profile=home-10m service=pppoe
/system identity
set name=zone-a
`;
    await using folder = await folderWith({ 'zone-a.rsc': rsc });

    const { stdout, stderr } = await runCommand(
      ['import', '--export', 'zone-a.rsc', '--dir', `${folder.path}/routers.d`, '--dry-run'],
      { cwd: folder.path },
    );

    expect(stdout).toContain('- { name: home, ranges: 100.64.0.2-100.64.0.254 }');
    expect(stdout).toContain('- { name: home-10m, remote-address: home }');
    expect(stdout).toContain('service: pppoe');
    expect(stdout + stderr).not.toContain('canary');
    await expect(readFile(`${folder.path}/routers.d/zone-a.yaml`)).rejects.toThrow('ENOENT');
  });

  it('is hidden in a comment, where somebody wrote it beside the name', async () => {
    await using router = await startSimulator({
      version: '7.20.8',
      users: [{ name: 'rosform', password: env.LOGIN, group: 'full' }],
    });
    router.add('/ppp/secret', {
      name: 'rahim-north',
      password: 'canary-7',
      service: 'pppoe',
      comment: 'his password is canary-7',
    });
    await using folder = await folderWith({ 'routers.d/zone-a.yaml': manifest(router.port) });

    const { stdout, stderr } = await runCommand(
      ['plan', '--dir', `${folder.path}/routers.d`, '--format', 'json'],
      { env, cwd: folder.path },
    );

    expect(stdout).toContain('rahim-north');
    expect(stdout + stderr).not.toContain('canary');
  });
});
