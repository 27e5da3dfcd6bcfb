import type { RadiusDatabase } from '../../../src/radius/types.js';
import { RadiusDatabaseError } from '../../../src/radius/radius-database-error.js';
import type { DatabaseOptions } from '../../../src/radius/database/database-options.js';
import { openRadiusDatabase } from '../../../src/radius/database/open-radius-database.js';

/** A database with the stock tables of FreeRADIUS that a suite may do with what it likes. */
export interface ContractDatabase extends AsyncDisposable {
  /** As rosform reaches it, with no more rights than it needs. */
  readonly url: string;
  /** As its owner does. */
  readonly ownerUrl: string;
  /** Runs SQL as the owner, with `?` for each value, and gives the rows. */
  readonly execute: (
    sql: string,
    params?: readonly unknown[],
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** Opens it the usual way. */
export function openContract(url: string, options: Partial<DatabaseOptions> = {}): RadiusDatabase {
  return openRadiusDatabase({
    url,
    table: 'nas',
    columns: {},
    timeout: 5_000,
    folder: '/',
    ...options,
  });
}

/** What a question was refused with. */
export async function troubleOf(question: Promise<unknown>): Promise<RadiusDatabaseError> {
  const error: unknown = await question.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof RadiusDatabaseError) return error;
  throw error;
}
