import { counted } from '../counted.js';
import type { Tone } from './wording.js';

/** What a report comes to. */
export interface Outcome {
  readonly tone: Tone;
  /** Without a full stop: it is the title of the page. */
  readonly headline: string;
  /** What else must be known; each ends with a full stop. */
  readonly sentences: readonly string[];
}

/** Nothing to do and nothing wrong. */
export function allInSync(routers: number, words: string): Outcome {
  const which = routers === 1 ? 'The router is' : `All ${routers} routers are`;
  return { tone: 'good', headline: `${which} in sync: ${words}`, sentences: [] };
}

/** `3 of 10 routers`, `10 routers`. */
export function ofRouters(some: number, all: number): string {
  return some === all ? counted(all, 'router') : `${some} of ${counted(all, 'router')}`;
}

/** `6 routers are in sync.` */
export function syncSentence(count: number): readonly string[] {
  return routersWith(count, 'is in sync', 'are in sync');
}

/** A sentence on routers; none when there are none. */
export function routersWith(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${counted(count, 'router')} ${count === 1 ? one : many}.`];
}
