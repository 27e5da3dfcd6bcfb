import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTurns, type Turn, type TurnRules } from '../../src/fleet/each/turns.js';

/** A promise, and ways to settle it; Node 20 has none of its own. */
function gate() {
  let resolve = (): void => undefined;
  let reject = (_reason: Error): void => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Work that goes on when it is told to. */
function piece(name: string, begun: string[]) {
  const steps = [gate(), gate()] as const;
  return {
    connected: steps[0],
    done: steps[1],
    work: async (turn: Turn): Promise<string> => {
      begun.push(name);
      await turn.aside(() => steps[0].promise);
      begun.push(`${name} again`);
      await steps[1].promise;
      return name;
    },
  };
}

const RULES: TurnRules = { atOnce: 1, patience: 100, mostAside: 10 };

describe('turns', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are kept by who is answered soon', async () => {
    const begun: string[] = [];
    const turns = createTurns(RULES);
    const [one, two] = [piece('one', begun), piece('two', begun)];
    const all = Promise.all([turns(one.work), turns(two.work)]);

    await vi.advanceTimersByTimeAsync(99);
    one.connected.resolve();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual(['one', 'one again']);

    one.done.resolve();
    two.connected.resolve();
    two.done.resolve();
    expect(await all).toEqual(['one', 'two']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are given to the next by who waits longer, and taken again ahead of new work', async () => {
    const begun: string[] = [];
    const turns = createTurns(RULES);
    const [one, two, three] = ['one', 'two', 'three'].map((name) => piece(name, begun));
    if (one === undefined || two === undefined || three === undefined) throw new Error('none');
    const all = Promise.all([turns(one.work), turns(two.work), turns(three.work)]);

    await vi.advanceTimersByTimeAsync(100);
    two.connected.resolve();
    await vi.advanceTimersByTimeAsync(0);
    one.connected.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['one', 'two', 'two again']);

    two.done.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['one', 'two', 'two again', 'one again']);

    for (const { connected, done } of [one, three]) {
      connected.resolve();
      done.resolve();
    }
    expect(await all).toEqual(['one', 'two', 'three']);
  });

  it('are kept by who waits when enough others do', async () => {
    const begun: string[] = [];
    const turns = createTurns({ ...RULES, mostAside: 2 });
    const pieces = ['one', 'two', 'three', 'four'].map((name) => piece(name, begun));
    const all = Promise.all(pieces.map(({ work }) => turns(work)));

    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toEqual(['one', 'two', 'three']);

    for (const { connected, done } of pieces) {
      connected.resolve();
      done.resolve();
    }
    expect(await all).toEqual(['one', 'two', 'three', 'four']);
  });

  it('are given back by work that fails, waiting or not', async () => {
    const turns = createTurns(RULES);
    const never = new Error('no answer');
    const late = gate();
    const all = Promise.allSettled([
      turns(() => Promise.reject(never)),
      turns(({ aside }) => aside(() => late.promise)),
      turns(() => Promise.resolve('last')),
    ]);

    await vi.advanceTimersByTimeAsync(5000);
    late.reject(never);

    expect(await all).toEqual([
      { status: 'rejected', reason: never },
      { status: 'rejected', reason: never },
      { status: 'fulfilled', value: 'last' },
    ]);
    expect(await turns(() => Promise.resolve('one more'))).toBe('one more');
  });
});
