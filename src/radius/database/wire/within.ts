/**
 * The promise's result, or `expired` of a wait of `ms` milliseconds. What the promise does later is
 * ignored, its rejection too.
 */
export async function within<T>(ms: number, promise: Promise<T>, expired: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  promise.catch(() => {});
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(expired()), ms);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
