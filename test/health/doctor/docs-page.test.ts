import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { doctorCodes } from '../../../src/health/doctor/codes.js';
import { folderWith, runCommand } from '../../cli/run-command.js';
import { readPage, root } from '../../docs/pages.js';
import { PASSWORD, useSimulators } from '../../e2e/world.js';

const start = useSimulators();

const page = readPage('docs/doctor.md');

const manifest = `apiVersion: rosform/v1
kind: Router
name: zone-a
connection:
  address: 10.20.0.1
  tls: { ca: { file: certs/isp-ca.pem } }
  username: rosform
  password: { env: ZONE_A_PASSWORD }
radius:
  - { address: 10.10.0.5, service: [ppp], secret: { env: ZONE_A_RADIUS } }
pools:
  - { name: home, ranges: 100.64.0.2-100.64.15.254 }
`;

describe('docs/doctor.md', () => {
  it('lists every code, and no other', () => {
    const listed = Array.from(page.text.matchAll(/^\| `(doctor\/[a-z-]+)`/gmu), ([, code]) => code);

    expect(listed).toEqual(Object.keys(doctorCodes));
  });

  it('has codes that some check finds', () => {
    const folder = path.join(root, 'src/health/doctor/checks');
    const source = readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');

    expect(Object.keys(doctorCodes).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });

  it('shows what the doctor says of such a router', async () => {
    const simulator = await start({
      version: '7.20.8',
      users: [{ name: 'rosform', password: PASSWORD, group: 'robots' }],
      groups: { robots: ['api', 'read', 'write'] },
      faults: { clockOffset: 7 * 60_000 },
    });
    simulator.add('/radius', { address: '10.10.0.5', service: 'ppp', secret: 'for-the-example' });
    simulator.add('/ip/pool', { name: 'home', ranges: '100.64.0.2-100.64.15.254' });
    simulator.add('/ip/pool', { name: 'old', ranges: '10.0.0.2-10.0.0.9', comment: '[rosform]' });
    simulator.set('/system/clock', undefined, { 'time-zone-name': 'Asia/Dhaka' });
    simulator.ship('/certificate', { name: 'api' });
    const service = simulator.rows('/ip/service').find(({ name }) => name === 'api-ssl');
    simulator.set('/ip/service', service?.['.id'], {
      certificate: 'api',
      'tls-version': 'only-1.2',
      address: '10.0.9.10/32',
    });
    await using folder = await folderWith({ 'routers.d/zone-a.yaml': manifest });

    const done = await runCommand(
      [
        'doctor',
        'zone-a',
        '--dir',
        path.relative(process.cwd(), `${folder.path}/routers.d`),
        '--connect',
        `zone-a=plain://${simulator.host}:${simulator.port}`,
      ],
      { env: { ZONE_A_PASSWORD: PASSWORD, ZONE_A_RADIUS: 'value-of-it' } },
    );

    const said = done.stdout.replaceAll(/# \S*routers\.d/gu, '# routers.d');
    const example = page.blocks.find(({ marker }) => marker === 'doctor example');
    expect(example?.text).toBe(`$ rosform doctor zone-a\n${said}`);
    expect(done.code).toBe(1);
  });
});
