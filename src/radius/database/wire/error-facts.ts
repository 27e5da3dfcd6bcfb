/**
 * What may be known of a driver's error. Texts of drivers quote values, so a message is looked at
 * for known words only, never shown.
 */
export interface ErrorFacts {
  /** `ECONNREFUSED`, `42P01`, `ER_NO_SUCH_TABLE`, `SQLITE_BUSY`. */
  readonly code: string;
  readonly message: string;
}

export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { code: '', message: '' };
  // Node puts the errors of a name with several addresses into one.
  if (error instanceof AggregateError && error.errors.length > 0) {
    const facts = error.errors.map((each: unknown) => errorFacts(each));
    return facts.find(({ code }) => code === 'ECONNREFUSED') ?? facts[0] ?? errorFacts(undefined);
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message };
}

/** A name out of a driver's message, where a pattern of ours finds one that can be shown. */
export function nameIn(message: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(message)?.[1];
  return found !== undefined && /^[A-Za-z0-9_.-]{1,64}$/.test(found) ? found : undefined;
}
