import type { Report } from '../diagnostics.js';
import type { FleetManifest } from '../types.js';
import { usedSecrets } from '../used-secrets.js';

/** Fewer characters than this are guessed; RFC 2865 asks for 16 in a RADIUS secret. */
const SHORTEST = 8;

/** What vendors, tutorials and FreeRADIUS ship with, and what is tried first. */
const wellKnown: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'changeme',
  'default',
  'freeradius',
  'letmein',
  'mikrotik',
  'mikrotik123',
  'password',
  'password1',
  'password123',
  'qwerty123',
  'radius',
  'radius123',
  'radiussecret',
  'routeros',
  'secret',
  'secret123',
  'sharedsecret',
  'supersecret',
  'test',
  'testing',
  'testing123',
  '12345678',
  '123456789',
  '1234567890',
]);

/** Only secrets that are written out can be judged; the message never repeats them. */
export function checkWeakSecrets({ routers }: FleetManifest, report: Report): void {
  for (const router of routers) {
    for (const { name, reference, at } of usedSecrets(router)) {
      const problem = 'literal' in reference ? weakness(reference.literal) : undefined;
      if (problem === undefined) continue;
      report({ at, length: 1 }, 'fleet/weak-secret', `"${name}" ${problem}`, {
        severity: 'warning',
        hint: 'make one with: openssl rand -base64 24',
      });
    }
  }
}

function weakness(literal: string): string | undefined {
  const why = weaknessOf(literal);
  if (why === 'known') return 'is a secret that everybody tries first';
  return why === 'short' ? `is shorter than ${SHORTEST} characters` : undefined;
}

/** Why a secret is soon guessed: everybody tries it first, or it is short. Nothing is said of an empty one. */
export function weaknessOf(secret: string): 'known' | 'short' | undefined {
  if (secret === '') return undefined;
  if (wellKnown.has(secret.toLowerCase())) return 'known';
  return secret.length < SHORTEST ? 'short' : undefined;
}
