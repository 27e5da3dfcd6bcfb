import { describe, expect, it } from 'vitest';

import { folderWith, routerManifest, runCommand } from './run-command.js';

describe('validate', () => {
  it('shows a mistake with its line, the place marked and the remedy', async () => {
    await using folder = await folderWith({
      'routers.d/zone-a.yaml': routerManifest('zone-a').replace('ranges:', 'rnages:'),
    });

    const { code, stdout, stderr } = await runCommand([
      'validate',
      '-d',
      `${folder.path}/routers.d`,
    ]);

    expect(stdout.replaceAll(`${folder.path}/`, '')).toContain(
      [
        'routers.d/zone-a.yaml:15:19: error: /ip/pool has no field "rnages" [manifest/unknown-field]',
        '  15 |   - { name: home, rnages: 100.65.0.2-100.65.3.254 }',
        '     |                   ^^^^^^ did you mean "ranges"?',
      ].join('\n'),
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('warns of a secret in a manifest, refuses it with --strict, and never shows it', async () => {
    await using folder = await folderWith({
      'routers.d/zone-a.yaml': routerManifest('zone-a').replace(
        '{ env: ZONE_A_RADIUS }',
        'hunter2-canary',
      ),
    });
    const dir = ['-d', `${folder.path}/routers.d`];

    const loose = await runCommand(['validate', ...dir]);
    const strict = await runCommand(['validate', '--strict', ...dir]);

    expect([loose.code, strict.code]).toEqual([0, 1]);
    expect(loose.stdout).toContain('1 router in 1 file: no errors');
    expect(`${loose.stdout}${strict.stdout}`).not.toContain('canary');
  });

  it('says what to do when there is no folder', async () => {
    await using folder = await folderWith({});

    const { code, stdout } = await runCommand(['validate', '-d', `${folder.path}/nowhere`]);

    expect(stdout).toContain('rosform init');
    expect(code).toBe(1);
  });

  it.each(['plan', 'apply', 'show x', 'simulate x'])(
    'is what "%s" does first: with a mistake nothing else happens',
    async (words) => {
      await using folder = await folderWith({ 'routers.d/zone-a.yaml': 'kind: Router\n' });

      const { code, stdout, stderr } = await runCommand([
        ...words.split(' '),
        '--dir',
        `${folder.path}/routers.d`,
      ]);

      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('zone-a.yaml:1:1');
      expect(stderr).toContain('have errors; nothing was done');
    },
  );
});
