import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestText } from '../../src/import/manifest-text.js';
import { sourceFromExport } from '../../src/import/source-from-export.js';
import { toImportedRouter } from '../../src/import/to-router.js';
import type { ImportedRouter } from '../../src/import/types.js';
import { Secret } from '../../src/resources/secret.js';
import { useSimulators, VERSIONS } from '../e2e/world.js';
import { fillSecrets, optionsFor, roundTrip, sourceOf, withOpenApi } from './round-trip.js';
import { build, deeds } from './random-router.js';

const folder = new URL('../../../shared/data/exports/', import.meta.url);
const present = existsSync(folder);
const files = present ? readdirSync(folder).filter((name) => name.endsWith('.rsc')) : [];

const simulate = useSimulators();

/** 6.43 to 6.48 have no tables of their own: 6.49 stands for them. */
function versionOf(file: string): string {
  const [, major, minor] = /^v(\d)-(\d+)/u.exec(file) ?? [];
  return major === '6' ? '6.49' : `7.${minor}`;
}

async function importBoth(file: string) {
  const rsc = withOpenApi(readFileSync(new URL(file, folder)));
  const simulator = await simulate({ version: versionOf(file), rsc });
  const options = optionsFor(simulator, 'zone-a');
  const source = sourceFromExport(rsc, file);
  if (source.secrets === 'hidden') fillSecrets(simulator);
  return {
    simulator,
    fromExport: toImportedRouter(source, options),
    fromRouter: toImportedRouter(await sourceOf(simulator), options),
  };
}

/** What two sources of one router must agree on: all but where it comes from. */
function essence({ document, secrets }: ImportedRouter) {
  const { head: _, foot: __, ...rest } = document;
  return {
    text: manifestText({ ...rest, head: [], foot: [] }).split('\n'),
    secrets: secrets.map(({ name, what }) => `${name}: ${what}`),
  };
}

describe.skipIf(!present)('real exports (skipped where ../shared/data/exports is absent)', () => {
  it.each(files)('%s: a plan of its import changes nothing but tags', async (file) => {
    const { simulator, fromExport, fromRouter } = await importBoth(file);
    // An export of RouterOS 7 knows the names of secrets, and the router their values.
    const { secrets } = fromRouter;

    const trip = await roundTrip(simulator, { ...fromExport, secrets });

    expect(trip.differences).toEqual([]);
    expect(trip.adopted).toBeGreaterThan(0);
    expect(trip.left).toBe(0);
    expect(trip.again).toBe(manifestText(fromRouter.document));
  });

  it.each(files)('%s: the export and the router say the same', async (file) => {
    const { fromExport, fromRouter } = await importBoth(file);

    expect(essence(fromExport)).toEqual(essence(fromRouter));
  });
});

describe('a user who does not see secrets', () => {
  it('imports names of secrets, and a plan leaves the secrets alone', async () => {
    const faults = { maskSecrets: true };
    const simulator = await simulate({ version: '7.20.8', faults });
    simulator.add('/radius', { address: '10.0.0.5', service: 'ppp', secret: 'radius-value' });
    simulator.add('/ppp/secret', { name: 'office', password: 'ppp-value' });
    const imported = toImportedRouter(await sourceOf(simulator), optionsFor(simulator, 'zone-a'));
    const secrets = imported.secrets.map(({ value = new Secret('filled in'), ...secret }) => ({
      ...secret,
      value,
    }));

    const trip = await roundTrip(simulator, { ...imported, secrets });

    expect(imported.secrets.map(({ name, value }) => [name, value?.masked])).toEqual([
      ['ZONE_A_PASSWORD', false],
      ['ZONE_A_RADIUS_SECRET', undefined],
      ['ZONE_A_PPP_OFFICE_PASSWORD', undefined],
    ]);
    expect(trip.differences).toEqual([
      "warning: 2 secrets read as *****, so they cannot be compared and are left as they are; give the group of rosform's user the policy `sensitive`",
    ]);
    expect(trip.left).toBe(0);
    expect(simulator.rows('/ppp/secret')[0]).toMatchObject({ password: 'ppp-value' });
  });
});

describe('any router', () => {
  it.each(VERSIONS)(
    'RouterOS %s: a plan of its import changes nothing but tags',
    async (version) => {
      await fc.assert(
        fc.asyncProperty(deeds, async (done) => {
          const simulator = await simulate({ version });
          build(simulator, done);
          const options = optionsFor(simulator, 'zone-a');
          const imported = toImportedRouter(await sourceOf(simulator), options);

          const trip = await roundTrip(simulator, imported);

          await simulator.close();
          expect(trip.differences).toEqual([]);
          expect(trip.left).toBe(0);
          expect(trip.again).toBe(manifestText(imported.document));
          // The plan that an import makes of itself is a net: nothing may fall into it.
          expect(imported.remarks.filter(({ message }) => CAUGHT.test(message))).toEqual([]);
        }),
        { numRuns: 12 },
      );
    },
    60_000,
  );
});

const CAUGHT = /not on the router as a manifest has it|the router would not be left as it is/;
