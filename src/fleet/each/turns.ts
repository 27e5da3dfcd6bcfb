/** How many work at the same time, and when somebody who only waits counts no more. */
export interface TurnRules {
  readonly atOnce: number;
  /** Milliseconds that somebody may wait before another one begins in their place. */
  readonly patience: number;
  /** How many may be waited for beyond `atOnce`; each of them holds a socket. */
  readonly mostAside: number;
}

/** The turn of one piece of work. */
export interface Turn {
  /**
   * Waits for something that costs us nothing, such as a router's answer. When it takes longer than
   * `patience` the next one begins meanwhile; what comes back goes ahead of what has not begun.
   */
  readonly aside: <Result>(wait: () => Promise<Result>) => Promise<Result>;
}

/** Runs work when its turn comes, first come first served. */
export type Turns = <Result>(work: (turn: Turn) => Promise<Result>) => Promise<Result>;

/**
 * Turns of which some may be spent waiting. With a plain limit, fifty dead routers would be all
 * that is worked on until the last of them has used up its time, again and again.
 */
export function createTurns({ atOnce, patience, mostAside }: TurnRules): Turns {
  const places = createPlaces(atOnce);
  let waiting = 0;
  const aside: Turn['aside'] = async (wait) => {
    let isAside = false;
    const timer = setTimeout(() => {
      if (waiting >= mostAside) return;
      isAside = true;
      waiting += 1;
      places.give();
    }, patience);
    try {
      return await wait();
    } finally {
      clearTimeout(timer);
      if (isAside) {
        waiting -= 1;
        await places.take('again');
      }
    }
  };
  return async (work) => {
    await places.take('first');
    try {
      return await work({ aside });
    } finally {
      places.give();
    }
  };
}

/** Places of which there are so many. Who comes again goes ahead of who comes for the first time. */
interface Places {
  readonly take: (time: 'first' | 'again') => Promise<void>;
  readonly give: () => void;
}

function createPlaces(count: number): Places {
  const queues: Record<'first' | 'again', (() => void)[]> = { first: [], again: [] };
  let free = count;
  return {
    async take(time) {
      if (free === 0) return new Promise((resolve) => queues[time].push(resolve));
      free -= 1;
    },
    give() {
      const next = queues.again.shift() ?? queues.first.shift();
      if (next === undefined) free += 1;
      else next();
    },
  };
}
