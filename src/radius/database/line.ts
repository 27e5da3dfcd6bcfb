import pLimit from 'p-limit';

/**
 * Lets so many tasks go at a time, the others in turn. An error that `concernsAll` is also the
 * answer to those who stood in line by then: they would meet it too, each after a wait of its own.
 */
export function createLine(
  atATime: number,
  concernsAll: (error: unknown) => boolean,
): <T>(task: () => Promise<T>) => Promise<T> {
  const limit = pLimit(atATime);
  let came = 0;
  let failure: { readonly after: number; readonly error: unknown } | undefined;
  return (task) => {
    came += 1;
    const place = came;
    return limit(async () => {
      if (failure !== undefined && place <= failure.after) throw failure.error;
      try {
        return await task();
      } catch (error) {
        if (concernsAll(error)) failure = { after: came, error };
        throw error;
      }
    });
  };
}
