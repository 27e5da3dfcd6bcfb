import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { useSimulators } from '../e2e/world.js';

/**
 * Clients that nobody here wrote agree with the simulator. Debian's packages python3-librouteros
 * and ansible bring them; `.ci/run` installs both.
 */
const run = promisify(execFile);
const python = '/usr/bin/python3';
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const hasLibrouteros = spawnSync(python, ['-c', 'import librouteros']).status === 0;
const hasAnsible = spawnSync('ansible-playbook', ['--version']).status === 0;
const simulate = useSimulators();
const ADMIN = { users: [{ name: 'admin', password: '', group: 'full' }] };

describe.skipIf(!hasLibrouteros)('librouteros (skipped without python3-librouteros)', () => {
  it.each(['6.49.17', '7.16.2', '7.24'])('agrees with RouterOS %s', async (version) => {
    const router = await simulate({ version, ...ADMIN });
    const env = { ...process.env, HOST: router.host, PORT: String(router.port) };

    const { stdout } = await run(python, [here('librouteros-client.py')], { env, timeout: 30_000 });

    const seen = Object.fromEntries(
      stdout
        .trim()
        .split('\n')
        .map((line): [string, unknown] => {
          const { step, value }: { step: string; value: unknown } = JSON.parse(line);
          return [step, value];
        }),
    );
    expect(seen).toEqual({
      empty: [],
      print: [{ name: 'home', ranges: '10.0.0.2-10.0.0.99' }],
      changed: ['10.0.0.2-10.0.0.50'],
      comment: ['Home users'],
      duplicate: 'failure: pool with such name exists',
      unknown: 'unknown parameter rnages',
      disabled: [true],
      moved: ['b.example', 'a.example'],
      removed: [],
    });
  });
});

describe.skipIf(!hasAnsible)('community.routeros (skipped without ansible)', () => {
  it.each(['6.49.17', '7.16.2', '7.20.8'])(
    'changes RouterOS %s once and then finds nothing to change',
    async (version) => {
      const router = await simulate({ version, ...ADMIN });
      const env = {
        ...process.env,
        ROUTER_HOST: router.host,
        ROUTER_PORT: String(router.port),
        ANSIBLE_NOCOLOR: '1',
        ANSIBLE_LOCALHOST_WARNING: 'false',
        ANSIBLE_INVENTORY_UNPARSED_WARNING: 'false',
      };
      const play = async (): Promise<string> =>
        (await run('ansible-playbook', [here('ansible-playbook.yaml')], { env, timeout: 110_000 }))
          .stdout;

      const first = await play();
      const second = await play();

      expect(first).toMatch(/ok=7\s+changed=5\s+.*failed=0/);
      expect(second).toMatch(/ok=7\s+changed=0\s+.*failed=0/);
      expect(second).toContain('POOLS home,guests');
      expect(router.rows('/system/identity')[0]).toMatchObject({ name: 'zone-a' });
    },
    240_000,
  );
});
