import { describe } from 'vitest';
import { missingTools } from '../lab/radius-lab.js';
import { serverContract } from '../radius/database/server-contract.js';

/** The RADIUS database on real servers, each started for these tests alone. */
for (const kind of ['postgresql', 'mariadb'] as const) {
  const missing = missingTools(kind);
  const name = missing.length === 0 ? 'in the lab' : `(skipped without ${missing.join(', ')})`;

  describe.skipIf(missing.length > 0)(`rosform on ${kind} ${name}`, () => serverContract(kind));
}
