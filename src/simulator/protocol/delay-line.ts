/** Sends what is put in after a while, in order, as a long line does. */
export interface DelayLine {
  push(bytes: Buffer): void;
  /** Calls back when everything put in so far is out. */
  finish(done: () => void): void;
  /** Forgets what is still under way. */
  clear(): void;
}

/** A timer may fire a fraction of a millisecond early. */
const TIMER_SLACK = 0.5;

interface Item {
  readonly due: number;
  readonly bytes: Buffer | undefined;
  readonly done?: () => void;
}

/** `latency` is asked for each item, so it may change at any time. */
export function createDelayLine(latency: () => number, write: (bytes: Buffer) => void): DelayLine {
  let queue: Item[] = [];
  let timer: NodeJS.Timeout | NodeJS.Immediate | undefined;
  let lastDue = 0;

  function enqueue(item: Omit<Item, 'due'>): void {
    lastDue = Math.max(lastDue, performance.now() + latency());
    queue.push({ ...item, due: lastDue });
    schedule();
  }

  // Sentences of one turn of the event loop leave as one write.
  function schedule(): void {
    const [next] = queue;
    if (timer !== undefined || next === undefined) return;
    const wait = next.due - performance.now();
    timer = wait <= 0 ? setImmediate(flush) : setTimeout(flush, Math.ceil(wait));
  }

  function flush(): void {
    timer = undefined;
    const now = performance.now() + TIMER_SLACK;
    const later = queue.findIndex(({ due }) => due > now);
    const ready = later < 0 ? queue : queue.slice(0, later);
    queue = later < 0 ? [] : queue.slice(later);
    const bytes = ready.map((item) => item.bytes).filter((each) => each !== undefined);
    if (bytes.length > 0) write(Buffer.concat(bytes));
    for (const { done } of ready) done?.();
    schedule();
  }

  return {
    push: (bytes) => enqueue({ bytes }),
    finish: (done) => enqueue({ bytes: undefined, done }),
    clear() {
      queue = [];
      if (timer === undefined) return;
      if ('refresh' in timer) clearTimeout(timer);
      else clearImmediate(timer);
      timer = undefined;
    },
  };
}
