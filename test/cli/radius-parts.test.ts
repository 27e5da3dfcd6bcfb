import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRadiusFleet, type RadiusFleet } from './radius-fleet.js';

function commit({ folder }: RadiusFleet): void {
  const git = (...words: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.net', ...words], {
      cwd: folder.path,
      stdio: 'ignore',
    });
  };
  git('init', '-q', '-b', 'main');
  git('add', 'routers.d');
  git('commit', '-qm', 'first');
}

describe('a router that is gone since a commit', () => {
  it('loses its row, and the notice says so; rows of older ones stay', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    fleet.database.execute(
      `insert into nas (nasname, secret, description) values ('10.30.0.1', 'x', '[rosform old]')`,
    );
    commit(fleet);
    await rm(path.join(fleet.folder.path, 'routers.d/zone-b.yaml'));

    const { code, stderr } = await fleet.run('apply', '--yes', '--changed-since', 'HEAD');

    expect(stderr).toContain(
      'no longer declared since HEAD, and left as they are: zone-b; rows that they have in the RADIUS database are not\n',
    );
    expect(code).toBe(0);
    expect(fleet.nas().map((row) => /nasname=(\S+)/.exec(row)?.[1])).toEqual([
      '10.20.0.1',
      '10.30.0.1',
    ]);
  });

  it('is left alone with --no-database', async () => {
    await using fleet = await openRadiusFleet();
    await fleet.run('apply', '--yes');
    commit(fleet);
    await rm(path.join(fleet.folder.path, 'routers.d/zone-b.yaml'));

    const flags = ['--changed-since', 'HEAD', '--no-database'];
    const { stderr } = await fleet.run('apply', '--yes', ...flags);

    expect(stderr).toContain('no longer declared since HEAD, and left as they are: zone-b\n');
    expect(fleet.nas()).toHaveLength(2);
  });
});

describe('a Fleet that says that there is no column for the nasname', () => {
  it('is told that once, and nothing about every pair of routers', async () => {
    await using fleet = await openRadiusFleet({ settings: ['columns: { nasname: null }'] });

    const { code, stderr } = await fleet.run('plan');

    expect(code).toBe(1);
    expect(stderr).toContain('rosform cannot do without it');
    expect(stderr).toContain('\n1 error\n');
  });
});

describe('a time that no timer can wait', () => {
  it.each([
    ['plan', '--router-timeout'],
    ['radius probe zone-a', '--watch'],
  ])('is refused: rosform %s %s 30d', async (command, flag) => {
    await using fleet = await openRadiusFleet();

    const { code, stderr } = await fleet.run(...command.split(' '), flag, '30d');

    expect(code).toBe(1);
    expect(stderr).toContain(`${flag} 30d: write a time such as `);
  });
});
