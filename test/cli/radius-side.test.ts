import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command.js';
import { openRadiusFleet, type RadiusFleet } from './radius-fleet.js';

const INCOMING = ['radius-incoming: { accept: true }'];

/** A fleet that was applied, with routers that take Disconnect-Requests. */
async function applied(): Promise<RadiusFleet> {
  const fleet = await openRadiusFleet({ simulator: { incomingPort: 0 }, sections: INCOMING });
  const { code } = await fleet.run('apply', '--yes');
  expect(code).toBe(0);
  return fleet;
}

function coaOf(fleet: RadiusFleet): string {
  return `127.0.0.1:${fleet.simulators['zone-a']?.incomingPort ?? 0}`;
}

async function deafSocket(): Promise<Socket> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

describe('radius check', () => {
  it('finds nothing in a fleet that was applied, and says so', async () => {
    await using fleet = await applied();
    const { code, stdout } = await fleet.run('radius', 'check', '--no-servers');
    expect(stdout).toContain('No reply uses the name of a pool, profile or list.');
    expect(code).toBe(0);
  });

  it('says what does not fit, and never a secret', async () => {
    await using fleet = await applied();
    fleet.database.execute("update nas set secret = 'edited-canary-1234' where id = 1");
    fleet.database.execute(
      "insert into nas (nasname, shortname, secret) values ('10.99.0.1', 'panel', 'canary-of-a-panel')",
    );
    fleet.database.execute(
      "insert into radreply (username, attribute, op, value) values ('alice', 'framed-pool', ':=', 'gold')",
    );
    fleet.database.execute(
      "insert into radacct (acctuniqueid, username, nasipaddress, acctstarttime) values ('1', 'alice', '10.66.0.1', 1)",
    );
    await rm(path.join(fleet.folder.path, 'routers.d/zone-b.yaml'));
    const { code, stdout, stderr } = await fleet.run('radius', 'check', '--no-servers');
    expect(code).toBe(2);
    for (const finding of [
      'radius/secret-differs',
      'radius/row-left-behind',
      'radius/undeclared-names',
      'radius/orphaned-sessions',
    ])
      expect(stdout).toContain(finding);
    expect(stdout).toContain('10.99.0.1');
    expect(stdout + stderr).not.toContain('canary');
  });

  it('as JSON is what its schema says', async () => {
    await using fleet = await applied();
    fleet.database.execute("update nas set secret = 'edited-canary-1234' where id = 1");
    const { code, stdout } = await fleet.run('radius', 'check', '--no-servers', '--format', 'json');
    expect(code).toBe(2);
    const schema: unknown = JSON.parse(
      (await runCommand(['schema', '--kind', 'radius-check'])).stdout,
    );
    const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(Object(schema));
    expect(isValid(JSON.parse(stdout))).toBe(true);
    expect(stdout).not.toContain('canary');
  });

  it('is incomplete where the database cannot be read', async () => {
    await using fleet = await applied();
    fleet.env['RADIUS_DB_URL'] = 'sqlite:nowhere.db';
    const { code, stderr } = await fleet.run('radius', 'check');
    expect(code).toBe(3);
    expect(stderr).toContain('the RADIUS database cannot be checked: ');
  });

  it('of a fleet without a database says how to get one', async () => {
    await using fleet = await applied();
    await rm(path.join(fleet.folder.path, 'routers.d/fleet.yaml'));
    const { code, stderr } = await fleet.run('radius', 'check');
    expect(code).toBe(1);
    expect(stderr).toContain('the Fleet has no radius-database');
  });

  it.each([
    [['zone-a'], 'leave the routers out'],
    [['--shard', '1/2'], 'leave the routers out'],
    [['--changed-since', 'HEAD'], 'leave the routers out'],
    [['--no-database'], 'leave --no-database out'],
  ])('is about the whole fleet and its database, not %j', async (words, message) => {
    await using fleet = await applied();
    const { code, stdout, stderr } = await fleet.run('radius', 'check', ...words);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });
});

describe('radius probe', () => {
  it('proves address, port and secret by a Disconnect-NAK', async () => {
    await using fleet = await applied();
    const { code, stdout } = await fleet.run('radius', 'probe', 'zone-a', '--coa', coaOf(fleet));
    expect(stdout).toContain('zone-a: disconnect requests get through');
    expect(stdout).toContain('Disconnect-NAK');
    expect(stdout).not.toContain('canary');
    expect(code).toBe(0);
  });

  it('as JSON is what its schema says', async () => {
    await using fleet = await applied();
    const words = ['radius', 'probe', 'zone-a', '--coa', coaOf(fleet), '--format', 'json'];
    const { stdout } = await fleet.run(...words);
    const schema: unknown = JSON.parse(
      (await runCommand(['schema', '--kind', 'radius-probe'])).stdout,
    );
    const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(Object(schema));
    expect(isValid(JSON.parse(stdout))).toBe(true);
  });

  it('notices that the router has another secret', async () => {
    await using fleet = await applied();
    fleet.env['ZONE_A_RADIUS'] = 'not-what-the-router-has';
    const { code, stdout } = await fleet.run('radius', 'probe', 'zone-a', '--coa', coaOf(fleet));
    expect(stdout).toContain('the secret of the router is another one');
    expect(code).toBe(1);
  });

  it('says of silence that it proves nothing', async () => {
    await using fleet = await applied();
    const socket = await deafSocket();
    const { code, stdout } = await fleet.run(
      'radius',
      'probe',
      'zone-a',
      '--coa',
      `127.0.0.1:${socket.address().port}`,
    );
    socket.close();
    expect(stdout).toContain('zone-a: no answer to a disconnect request');
    expect(code).toBe(3);
  });

  it('has nothing to prove where the only RADIUS client is disabled', async () => {
    const sections = ['    disabled: true', ...INCOMING];
    await using fleet = await openRadiusFleet({ sections });
    const { code, stdout } = await fleet.run('radius', 'probe', 'zone-a');
    expect(stdout).toContain('zone-a declares no enabled RADIUS client with a secret');
    expect(code).toBe(3);
  });

  it('of a router that is down is incomplete', async () => {
    await using fleet = await applied();
    await fleet.simulators['zone-a']?.close();
    const { code, stdout } = await fleet.run('radius', 'probe', 'zone-a');
    expect(stdout).toContain('zone-a: not probed: ');
    expect(code).toBe(3);
  });

  it.each([
    [['probe'], 'name the routers'],
    [['probe', 'zone-a', '--watch', 'soon'], '--watch soon: write a time'],
    [['probe', 'zone-a', '--coa', 'here'], '--coa here: write HOST:PORT'],
    [['probe', 'zone-*', '--coa', '127.0.0.1:1'], '--coa is the way to one router'],
    [['probe', 'zone-c'], 'no router is called zone-c'],
  ])('refuses %j with one line', async (words, message) => {
    await using fleet = await applied();
    const { code, stdout, stderr } = await fleet.run('radius', ...words);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });
});
