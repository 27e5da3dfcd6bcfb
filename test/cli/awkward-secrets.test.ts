import { readFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { runCommand, type Finished } from './run-command.js';
import { CANARY, openSimulatedFleet, type SimulatedFleet } from './simulated-fleet.js';

function rosform(
  { folder, env }: SimulatedFleet,
  words: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<Finished> {
  return runCommand([...words], { env: { ...env, ...more }, cwd: folder.path });
}

const FORMS = ['json', 'markdown', 'html', 'text'] as const;
const reports = FORMS.flatMap((form) => ['--report', `${form}=report.${form}`]);

describe.each(['radius', 'secret', 'details', '2026', 'sha256', 'true', 'style'])(
  'a secret that reads %s',
  (secret) => {
    it('breaks no form of a plan, and the saved one can be applied', async () => {
      await using fleet = await openSimulatedFleet();
      const env = { ZONE_A_RADIUS: secret, ZONE_B_RADIUS: secret };
      const words = ['plan', ...fleet.dir, '--out', 'plan.json', ...reports];

      const planned = await rosform(fleet, words, env);
      const applied = await rosform(fleet, ['apply', 'plan.json', ...fleet.dir], env);

      expect(planned.code).toBe(0);
      const json: unknown = JSON.parse(await readFile(`${fleet.folder.path}/report.json`, 'utf8'));
      expect(json).toMatchObject({ kind: 'plan', createdAt: expect.stringMatching(/^\d{4}-/) });
      const page = await readFile(`${fleet.folder.path}/report.html`, 'utf8');
      expect(page).toMatch(/^<!doctype html>/iu);
      expect(page).toContain('</details>');
      const note = await readFile(`${fleet.folder.path}/report.markdown`, 'utf8');
      expect(note.match(/<details>/gu)).toHaveLength(2);
      expect(applied.stderr).not.toContain('error');
      expect(applied.code).toBe(0);
    });
  },
);

describe('the canary', () => {
  it.each([
    ['plan', '--out', 'plan.json'],
    ['apply', '--yes'],
    ['drift', '--show-unmanaged'],
  ])('is in no form of what %s says, nor where the router says it back', async (...words) => {
    await using fleet = await openSimulatedFleet({
      faults: { traps: { '/ip/pool/add': { message: `bad value zone-a-radius-${CANARY}` } } },
    });
    fleet.zoneA.add('/radius', { address: '203.0.113.9', service: 'ppp', secret: `x-${CANARY}` });

    const outputs: string[] = [];
    for (const form of FORMS) {
      const flags = [...fleet.dir, '--format', form, '--report', `${form}=report.${form}`];
      const { stdout, stderr } = await rosform(fleet, [...words, ...flags], {});
      outputs.push(stdout, stderr, await readFile(`${fleet.folder.path}/report.${form}`, 'utf8'));
    }

    expect(outputs.join('').length).toBeGreaterThan(4000);
    expect(outputs.join('')).not.toContain(CANARY);
  });

  it('reaches the log of GitHub Actions in no form, and no form is altered by it', async () => {
    await using fleet = await openSimulatedFleet();
    for (const form of ['json', 'html'] as const) {
      const words = ['plan', ...fleet.dir, '--format', form, '--report', `${form}=here`];

      const { stdout } = await rosform(fleet, words, { GITHUB_ACTIONS: 'true' });

      expect(stdout).toBe(await readFile(`${fleet.folder.path}/here`, 'utf8'));
    }
  });
});
