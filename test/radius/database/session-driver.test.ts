import { describe, expect, it } from 'vitest';
import { SessionDriver } from '../../../src/radius/database/wire/session-driver.js';
import { RadiusDatabaseError } from '../../../src/radius/radius-database-error.js';
import type { RadiusDatabaseErrorKind } from '../../../src/radius/radius-database-error.js';
import { troubleOf } from './contract-database.js';

/** A driver whose sessions answer a commit with this trouble. */
function failingAtCommit(kind: RadiusDatabaseErrorKind): SessionDriver {
  const expired = (): RadiusDatabaseError => new RadiusDatabaseError('unreachable', 'expired');
  return new SessionDriver({
    begin: 'begin',
    deadline: 1_000,
    trouble: expired,
    expired,
    open: async () => ({
      query: async (sql) => {
        if (sql === 'commit') throw new RadiusDatabaseError(kind, 'the reason');
        return [];
      },
      closed: () => false,
      end: async () => {},
      destroy: () => {},
    }),
  });
}

describe('a commit that fails', () => {
  it.each(['busy', 'conflict', 'value', 'rights', 'read-only'] as const)(
    'as %s was refused: nothing was written',
    async (kind) => {
      const driver = failingAtCommit(kind);
      const connection = await driver.acquireConnection();

      const error = await troubleOf(driver.commitTransaction(connection));

      expect(error).toMatchObject({ kind, outcomeUnknown: false });
    },
  );

  it.each(['lost', 'unreachable', 'login', 'other'] as const)(
    'as %s may have been made: the answer of a pooler says nothing of its server',
    async (kind) => {
      const driver = failingAtCommit(kind);
      const connection = await driver.acquireConnection();

      const error = await troubleOf(driver.commitTransaction(connection));

      expect(error).toMatchObject({ kind: 'lost', outcomeUnknown: true });
      expect(error.message).toContain('may have been');
      expect(error.message).toContain('the reason');
    },
  );
});
