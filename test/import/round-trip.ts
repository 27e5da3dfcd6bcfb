import { planFleet } from '../../src/fleet/plan-fleet.js';
import type { FleetRun } from '../../src/fleet/run.js';
import { manifestText } from '../../src/import/manifest-text.js';
import { sourceFromRouter } from '../../src/import/source-from-router.js';
import { toImportedRouter } from '../../src/import/to-router.js';
import type { ImportedRouter, ImportOptions, ImportSource } from '../../src/import/types.js';
import type { RouterManifest } from '../../src/manifest/types.js';
import type { Plan } from '../../src/plan/types.js';
import { Secret } from '../../src/resources/secret.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import type { Simulator } from '../../src/simulator/types.js';
import { applyFleet, approve, load, PASSWORD, plannedOf, runOf } from '../e2e/world.js';

/** What is said of a simulated router beside its configuration. */
export function optionsFor(simulator: Simulator, name: string): ImportOptions {
  return {
    name,
    reached: { address: simulator.host, port: simulator.port },
    username: 'rosform',
    password: new Secret(PASSWORD),
  };
}

/** Reads a simulated router as `import --from` does. */
export async function sourceOf(simulator: Simulator): Promise<ImportSource> {
  const deadline = 20_000;
  await using client = await connectRouter({
    address: simulator.host,
    port: simulator.port,
    username: 'rosform',
    password: new Secret(PASSWORD),
    deadlines: { connect: deadline, login: deadline, read: deadline, write: deadline },
  });
  // The port is another one each time, and the manifest says where it came from.
  return await sourceFromRouter(client, 'the simulator');
}

/** An export that lets the test in although the router lets nobody in by the API. */
export function withOpenApi(rsc: Uint8Array): Uint8Array {
  return Buffer.concat([rsc, Buffer.from('\n/ip service\nset api disabled=no address=""\n')]);
}

/** Gives every secret that a compact export of RouterOS 7 leaves out a value. */
export function fillSecrets(simulator: Simulator): void {
  for (const row of simulator.rows('/radius')) {
    if (row['protocol'] !== 'radsec') set(simulator, '/radius', row['.id'], 'secret');
  }
  for (const row of simulator.rows('/ppp/secret')) {
    set(simulator, '/ppp/secret', row['.id'], 'password');
  }
}

function set(simulator: Simulator, menu: string, id: string | undefined, field: string): void {
  simulator.set(menu, id, { [field]: `${field}-of-${menu === '/radius' ? 'radius' : id}` });
}

/** A run that knows the secrets that were imported. */
function runWith({ secrets }: ImportedRouter): FleetRun {
  const values = new Map(secrets.map(({ name, value }) => [name, value] as const));
  return runOf({
    resolveSecret: async (reference) => {
      const value = 'env' in reference ? values.get(reference.env) : undefined;
      if (value === undefined) throw new Error(`no value of ${JSON.stringify(reference)}`);
      return value;
    },
  });
}

/** What a plan would change besides tags. */
function differences({ changes, problems }: Plan): readonly string[] {
  return [
    ...changes.flatMap((change) => {
      const what = `${change.action} ${change.address.menu} ${change.address.key}`;
      if (change.action !== 'update' || !change.adopts) return [what];
      return change.fields.map(({ field }) => `${what} ${field}`);
    }),
    ...problems.map(({ severity, message }) => `${severity}: ${message}`),
  ];
}

/** A router after its import was planned, applied and planned again. */
export interface RoundTrip {
  /** Of the first plan: nothing but tags may be in it. */
  readonly differences: readonly string[];
  /** Rows that were tagged. */
  readonly adopted: number;
  /** Changes of the second plan. */
  readonly left: number;
  /** The manifest of the router after that. */
  readonly again: string;
}

/** Imports a router, plans the manifest against it, applies the plan and does it all again. */
export async function roundTrip(
  simulator: Simulator,
  imported: ImportedRouter,
): Promise<RoundTrip> {
  const run = runWith(imported);
  const [router] = load(manifestText(imported.document));
  if (router === undefined) throw new Error('the manifest holds no router');
  const [outcome] = await planFleet([router], run);
  const plan = plannedOf(outcome);
  const left = await applied(router, outcome, run);
  const options = optionsFor(simulator, imported.document.name);
  const again = toImportedRouter(await sourceOf(simulator), options);
  return {
    differences: differences(plan),
    adopted: plan.changes.length,
    left,
    again: manifestText(again.document),
  };
}

async function applied(
  router: RouterManifest,
  outcome: Parameters<typeof approve>[1],
  run: FleetRun,
): Promise<number> {
  if (plannedOf(outcome).changes.length === 0) return 0;
  const [result] = await applyFleet([approve(router, outcome)], run);
  if (result?.status !== 'done') throw new Error(result?.reason ?? 'nothing was applied');
  const [second] = await planFleet([router], run);
  return plannedOf(second).changes.length;
}
