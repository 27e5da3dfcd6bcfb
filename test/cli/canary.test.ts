import { describe, expect, it } from 'vitest';

import { routerManifest, folderWith, runCommand, type Finished } from './run-command.js';
import { CANARY, openSimulatedFleet, type SimulatedFleet } from './simulated-fleet.js';

function everything({ stdout, stderr }: Finished): string {
  return `${stdout}\n${stderr}`;
}

/** What a command printed with everything logged. */
async function loudly(fleet: SimulatedFleet, words: readonly string[]): Promise<string> {
  const { env, dir } = fleet;
  return everything(await runCommand([...words, ...dir, '--log-level', 'debug'], { env }));
}

describe('a secret', () => {
  it.each([
    { words: 'plan' },
    { words: 'apply --yes' },
    { words: 'apply' },
    { words: 'show zone-a' },
    { words: 'validate' },
    { words: 'validate --strict' },
  ])('is in no output of $words', async ({ words }) => {
    await using fleet = await openSimulatedFleet();

    const output = await loudly(fleet, words.split(' '));

    expect(output).toMatch(/zone-a|2 routers/);
    expect(output).not.toContain(CANARY);
  });

  it('is in no output when a rotated one replaces it', async () => {
    await using fleet = await openSimulatedFleet();
    await loudly(fleet, ['apply', '--yes']);
    const rotated = { ...fleet, env: { ...fleet.env, ZONE_A_RADIUS: `rotated-${CANARY}` } };

    const output = await loudly(rotated, ['apply', '--yes']);

    expect(output).toContain('secret  (sensitive) -> (another value)');
    expect(output).not.toContain(CANARY);
    expect(fleet.zoneA.rows('/radius').map((row) => row['secret'])).toEqual([`rotated-${CANARY}`]);
  });

  it('is in no output when the router says it back in its error', async () => {
    await using fleet = await openSimulatedFleet({
      faults: {
        traps: { '/radius/add': { message: `failure: bad secret zone-a-radius-${CANARY}` } },
      },
    });

    const output = await loudly(fleet, ['apply', 'zone-a', '--yes']);

    expect(output).toContain('failure: bad secret');
    expect(output).not.toContain(CANARY);
  });

  it('is in no output when the login is refused', async () => {
    await using fleet = await openSimulatedFleet();
    const wrong = { ...fleet, env: { ...fleet.env, ZONE_A_PASSWORD: `wrong-${CANARY}` } };

    const output = await loudly(wrong, ['plan', 'zone-a']);

    expect(output).toContain('refused the login');
    expect(output).not.toContain(CANARY);
  });

  it.each([
    { text: 'secret: canary-literal' },
    { text: 'secert: canary-literal' },
    { text: 'secret: [canary-literal]' },
    { text: 'secret:canary-literal' },
    { text: 'secret: { env: canary-literal }' },
    { text: 'secret: { env: X, value: canary-literal }' },
    { text: 'secret: "abc"canary-literal' },
  ])('is in no output when the manifest says $text', async ({ text }) => {
    await using folder = await folderWith({
      'routers.d/zone-a.yaml': routerManifest('zone-a')
        .replace('secret: { env: ZONE_A_RADIUS }', text)
        .replace('{ env: ZONE_A_PASSWORD }', 'canary-password'),
    });
    const dir = ['--dir', `${folder.path}/routers.d`, '--log-level', 'debug'];

    const outputs = [
      await runCommand(['validate', '--strict', ...dir]),
      await runCommand(['plan', ...dir]),
      await runCommand(['show', 'zone-a', ...dir]),
    ].map(everything);

    expect(outputs.join('\n')).toContain('zone-a.yaml');
    expect(outputs.join('\n')).not.toContain(CANARY);
  });
});
