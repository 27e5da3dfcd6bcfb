import { createHash } from 'node:crypto';
import { shown } from '../resources/fields/scalar.js';

/** A part of a fleet: the `index`th of `count`, counting from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** More machines than any fleet has. */
const MOST = 10_000;

/** Reads `i/n`, such as `2/8`; the problem is one line with the remedy. */
export function parseShard(text: string): { readonly shard: Shard } | { readonly problem: string } {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  if (match === null) {
    return {
      problem: `${shown(text)} is no shard: write i/n, such as 2/8 for the second of eight`,
    };
  }
  const index = Number(match[1]);
  const count = Number(match[2]);
  if (count < 1 || count > MOST) {
    return { problem: `${text} is no shard: a fleet is split into 1 to ${MOST} shards` };
  }
  if (index < 1 || index > count) {
    return {
      problem: `${text} is no shard: i counts from 1, so write 1/${count} to ${count}/${count}; add 1 to an index that counts from 0, as that of a Kubernetes job does`,
    };
  }
  return { shard: { index, count } };
}

/**
 * Whether a router belongs to a shard. Each router is in exactly one of the `count` shards,
 * whatever other routers there are. The rule is part of the contract and never changes, because
 * shards of one run may be worked on by different versions of rosform, and reports are put
 * together by it: the first six bytes of the SHA-256 of the name (UTF-8) as a number, highest byte
 * first; its remainder by `count` is `index - 1`.
 */
export function inShard(name: string, { index, count }: Shard): boolean {
  const number = createHash('sha256').update(name, 'utf8').digest().readUIntBE(0, 6);
  return number % count === index - 1;
}
