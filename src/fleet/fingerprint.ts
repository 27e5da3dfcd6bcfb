import { createHash, createHmac, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

import { compareText } from '../manifest/diagnostics.js';
import { changeEssence, type SecretDigest } from '../plan/essence.js';
import type { Plan } from '../plan/types.js';
import { Secret } from '../resources/secret.js';

/** What a plan does and what it saw, as hashes that may be published. */
export interface Fingerprint {
  /** Of the merged manifest. */
  readonly manifest: string;
  /** Of the manifest and of all changes in their order; equal for plans that are the same. */
  readonly plan: string;
  /** Of each change and of what was seen of its row, in the order of the plan. */
  readonly changes: readonly string[];
}

/**
 * The key under which secrets go into a fingerprint. Without it nobody can try out guesses; so it
 * must be something that readers of a plan do not have.
 */
export type PlanKey = (router: string, password: Secret) => Promise<Uint8Array>;

/**
 * The fingerprint of one router's plan.
 *
 * @param manifest hash of the router's manifest
 * @param key asked for only when a secret is in the plan; undefined where secrets do not matter
 */
export async function fingerprintOf(
  manifest: string,
  plan: Plan,
  key: (() => Promise<Uint8Array>) | undefined,
): Promise<Fingerprint> {
  const digest = plan.changes.some(holdsSecret) ? await digestUnder(key) : noSecrets;
  const changes = plan.changes.map((change) => hashText(changeEssence(change, digest)));
  return { manifest, changes, plan: planHashOf(manifest, changes) };
}

/** What stands for the manifest of a router that has none any more. */
export function noManifestHash(router: string): string {
  return hashText(JSON.stringify(['no manifest', router]));
}

/** The hash of a plan, by those of its manifest and its changes. */
export function planHashOf(manifest: string, changes: readonly string[]): string {
  return hashText(JSON.stringify([manifest, changes]));
}

/** The hash of several routers' plans: what `apply --expect` is given. */
export function fleetHash(
  plans: readonly { readonly router: string; readonly hash: string }[],
): string {
  const named = plans.map(({ router, hash }) => [router, hash] as const);
  return hashText(JSON.stringify(named.toSorted(([left], [right]) => compareText(left, right))));
}

/** A key for plans that do not outlive the process. */
export function passingKey(): PlanKey {
  const key = randomBytes(32);
  return () => Promise.resolve(key);
}

/** The key that somebody keeps for saved plans, from `ROSFORM_PLAN_KEY`. */
export function sharedKey(text: string): PlanKey {
  return (router) =>
    Promise.resolve(createHmac('sha256', `rosform plan key\n${text}`).update(router).digest());
}

/** About 40 ms and 16 MiB on a server of 2020: a guess must cost something. */
const COST = { N: 16_384, r: 8, p: 1 };

const derive = promisify<string, string, number, typeof COST, Buffer>(scrypt);

/**
 * A key made of the router's own password, which every run against it has and no reader of a plan
 * does. Each router has a key of its own: who knows a secret of one must guess for each.
 */
export function passwordKey(): PlanKey {
  return (router, password) => derive(password.reveal(), `rosform plan\n${router}`, 32, COST);
}

async function digestUnder(key: (() => Promise<Uint8Array>) | undefined): Promise<SecretDigest> {
  return key === undefined ? () => 'any' : digestWith(await key());
}

function digestWith(key: Uint8Array): SecretDigest {
  return (secret, place) =>
    createHmac('sha256', key).update(`${place}\n`).update(secret.reveal()).digest('hex');
}

function noSecrets(): string {
  throw new Error('a plan without secrets has none to digest');
}

function holdsSecret(change: Plan['changes'][number]): boolean {
  const fields = change.action === 'move' ? [] : change.fields;
  return [
    ...fields.flatMap(({ before, after }) => [before, after]),
    ...Object.values(change.seen ?? {}),
  ].some((value) => value instanceof Secret);
}

function hashText(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
