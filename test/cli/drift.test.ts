import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { describe, expect, it } from 'vitest';

import { runCommand, type Finished } from './run-command.js';
import { CANARY, openSimulatedFleet, type SimulatedFleet } from './simulated-fleet.js';

function rosform(
  { folder, env }: SimulatedFleet,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return runCommand([...words], { env: { ...env, ...more }, cwd: folder.path });
}

/** A fleet that is as its manifests say. */
async function openCalmFleet(): Promise<SimulatedFleet> {
  const fleet = await openSimulatedFleet();
  const applied = await rosform(fleet, ['apply', '--yes', ...fleet.dir]);
  if (applied.code !== 0) throw new Error(applied.stdout);
  return fleet;
}

/** Somebody gives the home profile of zone-a another speed. */
function meddle({ zoneA }: SimulatedFleet, rate = '1M/1M'): void {
  const profile = zoneA.rows('/ppp/profile').find((row) => row['name'] === 'home-10m');
  zoneA.set('/ppp/profile', profile?.['.id'] ?? '', { 'rate-limit': rate });
}

describe('drift', () => {
  it('says that all is in sync and exits 0', async () => {
    await using fleet = await openCalmFleet();

    const { code, stdout } = await rosform(fleet, ['drift', ...fleet.dir]);

    expect(stdout).toBe(
      'zone-a (RouterOS 7.20.8): in sync (4 rows)\nzone-b (RouterOS 7.20.8): in sync (4 rows)\n\n' +
        'Drift: 2 in sync; 0 drifted.\n',
    );
    expect(code).toBe(0);
  });

  it('names router, row, field, both values, the line and who did it, and exits 2', async () => {
    await using fleet = await openCalmFleet();
    meddle(fleet);

    const { code, stdout } = await rosform(fleet, ['drift', ...fleet.dir]);

    expect(code).toBe(2);
    expect(stdout).toMatch(
      /zone-a \(RouterOS 7\.20\.8\): drifted \(1 row\)\n {2}~ \/ppp\/profile home-10m {2}(?:perhaps )?by admin, .*zone-a\.yaml:\d+\n {6}rate-limit: 1M\/1M, manifest says 10M\/10M\n/,
    );
    expect(stdout).toContain('Drift: 1 in sync; 1 drifted.');
  });

  it('says of rows what the router has done to them', async () => {
    await using fleet = await openCalmFleet();
    const [pool] = fleet.zoneA.rows('/ip/pool');
    fleet.zoneA.remove('/ip/pool', pool?.['.id'] ?? '');
    fleet.zoneB.add('/ip/pool', { name: 'left', ranges: '10.7.7.7', comment: '[rosform]' });

    const { stdout } = await rosform(fleet, ['drift', ...fleet.dir]);

    expect(stdout).toContain('- /ip/pool home: missing on the router');
    expect(stdout).toContain('+ /ip/pool left: on the router, not in the manifest');
  });

  it('exits 3 when a router is out of reach, whatever the others say', async () => {
    await using fleet = await openCalmFleet();
    meddle(fleet);
    await fleet.zoneB.close();

    const { code, stdout } = await rosform(fleet, ['drift', ...fleet.dir]);

    expect(code).toBe(3);
    expect(stdout).toContain('zone-b: could not be read: ');
    expect(stdout).toContain('Drift: 0 in sync; 1 drifted; 1 unreachable.');
  });

  it('exits 3 when a router cannot be compared', async () => {
    await using fleet = await openCalmFleet();
    const row = { address: '10.10.0.5', service: 'ppp', secret: 'x' };
    fleet.zoneA.add('/radius', row);

    const { code, stdout } = await rosform(fleet, ['drift', ...fleet.dir]);

    expect(code).toBe(3);
    expect(stdout).toContain('zone-a (RouterOS 7.20.8): error, whether it is in sync is not known');
  });
});

describe('drift --since', () => {
  const sinceOf = async (file: string): Promise<readonly unknown[]> => {
    const { routers } = JSON.parse(await readFile(file, 'utf8'));
    return routers[0].changes.map((change: Record<string, unknown>) => change['since']);
  };

  it('carries the first sight of a difference from report to report', async () => {
    await using fleet = await openCalmFleet();
    const save = (file: string, ...words: readonly string[]): Promise<Finished> =>
      rosform(fleet, ['drift', ...fleet.dir, '--report', `json=${file}`, ...words]);
    await save('calm.json');
    meddle(fleet);
    await save('first.json', '--since', 'calm.json');
    await save('second.json', '--since', 'first.json');
    fleet.zoneA.remove('/ip/pool', fleet.zoneA.rows('/ip/pool')[0]?.['.id'] ?? '');
    const { stdout } = await save('third.json', '--since', 'second.json');

    const created = async (name: string): Promise<string> =>
      JSON.parse(await readFile(`${fleet.folder.path}/${name}`, 'utf8')).createdAt;
    const first = await created('first.json');
    expect(await sinceOf(`${fleet.folder.path}/second.json`)).toEqual([first]);
    expect(await sinceOf(`${fleet.folder.path}/third.json`)).toEqual([
      await created('third.json'),
      first,
    ]);
    expect(stdout).toContain(`~ /ppp/profile home-10m  since ${first}`);
  });

  it.each([
    { text: '{', says: 'is not whole JSON' },
    { text: '{"kind":"drift"}', says: 'is not a report of rosform' },
  ])('refuses $text', async ({ text, says }) => {
    await using fleet = await openSimulatedFleet();
    await writeFile(`${fleet.folder.path}/last.json`, text);

    const finished = await rosform(fleet, ['drift', ...fleet.dir, '--since', 'last.json']);

    expect(finished.code).toBe(1);
    expect(finished.stderr).toContain(says);
    expect(fleet.zoneA.logins).toBe(0);
  });

  it('of a first run says that there is nothing earlier', async () => {
    await using fleet = await openCalmFleet();

    const { code, stderr } = await rosform(fleet, ['drift', ...fleet.dir, '--since', 'last.json']);

    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '--since last.json: there is no earlier report yet\n',
    });
  });

  it('refuses the report of a plan', async () => {
    await using fleet = await openSimulatedFleet();
    await rosform(fleet, ['plan', ...fleet.dir, '--report', 'json=plan.json']);

    const { code, stderr } = await rosform(fleet, ['drift', ...fleet.dir, '--since', 'plan.json']);

    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'error: --since plan.json: it is a report of plan, not of drift\n',
    });
  });
});

describe('--show-unmanaged', () => {
  const words = ['drift', '--show-unmanaged'];

  it('lists what nobody declares, with an alarm for a second RADIUS server, and exits 2', async () => {
    await using fleet = await openCalmFleet();
    fleet.zoneA.add('/radius', { address: '203.0.113.9', service: 'ppp', secret: `x-${CANARY}` });

    const { code, stdout } = await rosform(fleet, [...words, ...fleet.dir]);

    expect(code).toBe(2);
    expect(stdout).toContain(
      '  ? /radius 203.0.113.9 service=ppp: address=203.0.113.9 service=ppp secret=(sensitive) timeout=300ms' +
        '  (the router may send it the names and passwords of subscribers)\n',
    );
    expect(stdout).toContain('Drift: 2 in sync; 0 drifted; 1 row that nobody declares.');
    expect(stdout).not.toContain(CANARY);
  });

  it('leaves out what routers ship, make by themselves, or have on menus that are not managed', async () => {
    await using fleet = await openCalmFleet();
    fleet.zoneA.add('/interface/vlan', { name: 'v', interface: 'ether1', 'vlan-id': '7' });

    const { code, stdout } = await rosform(fleet, [...words, ...fleet.dir]);

    expect(stdout).not.toContain('?');
    expect(code).toBe(0);
  });

  it('changes nothing about a plan but the list', async () => {
    await using fleet = await openCalmFleet();
    fleet.zoneA.add('/ip/pool', { name: 'other', ranges: '10.8.8.8' });

    const plan = ['plan', '--detailed-exitcode', ...fleet.dir];
    const { code, stdout } = await rosform(fleet, [...plan, '--show-unmanaged']);

    expect(code).toBe(0);
    expect(stdout).toContain('? /ip/pool other: name=other ranges=10.8.8.8');
    expect((await rosform(fleet, plan)).stdout).not.toContain('other');
  });
});

/** A server that keeps what is posted. */
async function openWebhook(status = 200) {
  const bodies: unknown[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      response.writeHead(status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/services/T0/hidden-token`,
    bodies,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('drift --webhook', () => {
  it('posts a text for chats and the routers that are not in sync, without secrets', async () => {
    await using fleet = await openCalmFleet();
    await using hook = await openWebhook();
    meddle(fleet);
    fleet.zoneA.set('/system/identity', '', { name: '<!channel>' });
    fleet.zoneA.set('/radius', fleet.zoneA.rows('/radius')[0]?.['.id'] ?? '', { secret: 'other' });

    const { code, stderr } = await rosform(fleet, ['drift', ...fleet.dir, '--webhook', hook.url]);

    expect(code).toBe(2);
    expect(hook.bodies).toMatchObject([
      {
        text: 'rosform drift, 2 routers: 1 drifted, 1 in sync\n• zone-a: drifted, 3 rows',
        omitted: 0,
        report: { kind: 'drift', routers: [{ router: 'zone-a', status: 'drifted' }] },
      },
    ]);
    expect(JSON.stringify(hook.bodies)).not.toContain(CANARY);
    expect(stderr).not.toContain('hidden-token');
  });

  it.each([
    { when: [], posts: 0 },
    { when: ['--webhook-when', 'always'], posts: 1 },
  ])('posts $posts times when all is in sync, with $when', async ({ when, posts }) => {
    await using fleet = await openCalmFleet();
    await using hook = await openWebhook();

    const { code } = await rosform(fleet, ['drift', ...fleet.dir, ...when], {
      ROSFORM_WEBHOOK: hook.url,
    });

    expect({ code, posts: hook.bodies.length }).toEqual({ code: 0, posts });
  });

  it('exits 1 with one line when the webhook refuses, and the report is there', async () => {
    await using fleet = await openCalmFleet();
    await using hook = await openWebhook(404);
    meddle(fleet);

    const { code, stdout, stderr } = await rosform(fleet, [
      'drift',
      ...fleet.dir,
      '--webhook',
      hook.url,
    ]);

    expect(code).toBe(1);
    expect(stdout).toContain('Drift: 1 in sync; 1 drifted.');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('404');
    expect(stderr).not.toContain('hidden-token');
  });

  it('is checked before any router is asked', async () => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await rosform(fleet, ['drift', ...fleet.dir, '--webhook', 'ftp://x']);

    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'error: the webhook URL must begin with https:// or http://\n',
    });
    expect(fleet.zoneA.logins).toBe(0);
  });
});

describe('drift --accept', () => {
  const file = ({ folder }: SimulatedFleet): string => `${folder.path}/routers.d/zone-a.yaml`;

  it('rewrites what drifted, keeps every other character, and leaves nothing to plan', async () => {
    await using fleet = await openCalmFleet();
    const before = (await readFile(file(fleet), 'utf8')).replace(
      'pools:\n',
      '# Mind the gap.\npools: # two\n',
    );
    await writeFile(file(fleet), before);
    meddle(fleet, '50M/50M');

    const { code, stdout } = await rosform(fleet, ['drift', ...fleet.dir, '--accept', 'zone-a']);

    expect(stdout).toMatch(
      /Accepted: 1 difference into .*zone-a\.yaml; look at them with git diff\./,
    );
    expect(await readFile(file(fleet), 'utf8')).toBe(before.replace('10M/10M', '50M/50M'));
    expect(code).toBe(0);
    const plan = await rosform(fleet, ['plan', '--detailed-exitcode', ...fleet.dir]);
    expect(plan.code).toBe(0);
  });

  it('leaves a secret where it is, says which, accepts the rest, and exits 2', async () => {
    await using fleet = await openCalmFleet();
    meddle(fleet, '50M/50M');
    const [radius] = fleet.zoneA.rows('/radius');
    fleet.zoneA.set('/radius', radius?.['.id'] ?? '', { secret: `hand-made-${CANARY}` });

    const { code, stdout } = await rosform(fleet, ['drift', ...fleet.dir, '--accept', 'zone-a']);

    expect(code).toBe(2);
    expect(stdout).toContain('Accepted: 1 difference into');
    expect(stdout).toMatch(/left: zone-a \/radius 10\.10\.0\.5 service=ppp: .*ZONE_A_RADIUS/);
    const text = await readFile(file(fleet), 'utf8');
    expect(text).toContain('50M/50M');
    expect(text + stdout).not.toContain(CANARY);
  });

  it('accepts two routers of one file, one after the other', async () => {
    await using fleet = await openCalmFleet();
    const both = `${await readFile(file(fleet), 'utf8')}---\n${await readFile(file(fleet).replace('zone-a', 'zone-b'), 'utf8')}`;
    await writeFile(file(fleet), both);
    await writeFile(file(fleet).replace('zone-a', 'zone-b'), '# Moved.\n');
    meddle(fleet, '50M/50M');
    const extra = { name: 'left', ranges: '10.7.7.7', comment: '[rosform]' };
    fleet.zoneA.add('/ip/pool', extra);
    fleet.zoneB.add('/ip/pool', extra);

    const words = ['--accept', 'zone-a', '--accept', 'zone-b'];
    const { code, stdout } = await rosform(fleet, ['drift', ...fleet.dir, ...words]);

    expect(stdout).toContain('Accepted: 3 differences into');
    expect(code).toBe(0);
    const plan = await rosform(fleet, ['plan', '--detailed-exitcode', ...fleet.dir]);
    expect(plan.code).toBe(0);
  });

  it('touches no file when the router cannot be read', async () => {
    await using fleet = await openCalmFleet();
    const before = await readFile(file(fleet), 'utf8');
    await fleet.zoneA.close();

    const { code } = await rosform(fleet, ['drift', ...fleet.dir, '--accept', 'zone-a']);

    expect(code).toBe(3);
    expect(await readFile(file(fleet), 'utf8')).toBe(before);
  });

  it('keeps a literal secret of the manifest as it was written', async () => {
    await using fleet = await openCalmFleet();
    const before = (await readFile(file(fleet), 'utf8')).replace(
      '{ env: ZONE_A_RADIUS }',
      `${fleet.env['ZONE_A_RADIUS']}`,
    );
    await writeFile(file(fleet), before);
    meddle(fleet, '50M/50M');

    const { code } = await rosform(fleet, ['drift', ...fleet.dir, '--accept', 'zone-a']);

    expect(code).toBe(0);
    expect(await readFile(file(fleet), 'utf8')).toBe(before.replace('10M/10M', '50M/50M'));
  });

  it.each([
    {
      words: ['zone-b', '--accept', 'zone-a'],
      says: 'name the routers behind --accept, each with its own',
    },
    { words: ['--accept', 'zone-x'], says: 'no router is called zone-x' },
  ])('refuses $words', async ({ words, says }) => {
    await using fleet = await openSimulatedFleet();

    const { code, stderr } = await rosform(fleet, ['drift', ...fleet.dir, ...words]);

    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(fleet.zoneA.logins).toBe(0);
  });
});
