/** A mapping of YAML. */
export type Mapping = Readonly<Record<string, unknown>>;

/** @throws Error when it is none */
export function mapping(value: unknown, what: string): Mapping {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value));
  }
  throw new Error(`${what} is no mapping`);
}

/** Empty when it is not there. */
export function optionalMapping(value: unknown, what: string): Mapping {
  return value === undefined || value === null ? {} : mapping(value, what);
}

/** @throws Error when it is none */
export function list(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${what} is no list`);
}

/** A scalar as text; undefined when it is not there. */
export function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

/** Only keys that are known: what is not understood is never run half. */
export function insistOnKeys(given: Mapping, known: readonly string[], what: string): void {
  const strange = Object.keys(given).filter((key) => !known.includes(key));
  if (strange.length > 0) throw new Error(`${what} has ${strange.join(', ')}, which is not known`);
}
