import type { Report } from '../diagnostics.js';
import type { DeclaredRow, DeclaredValue, SecretReference } from '../types.js';
import type { Place } from '../yaml/node.js';
import { secretOf, type RadiusClient } from './radius-clients.js';

/** What the secret of a router's row follows from. */
interface NasSecretSources {
  /** `nas:` of the manifest, when it has one. */
  readonly written: DeclaredRow | undefined;
  readonly clients: readonly RadiusClient[];
  /** Where to report what no line says. */
  readonly place: Place;
}

const CODE = 'fleet/nas-secret';
const REMEDY = 'write nas: { secret: … }, the secret that the router shall have on this server';

/**
 * The secret of a router's row: that of `nas:`, else the one that all its RADIUS clients have.
 * Undefined when it is not sure, which was reported. Secrets are compared by their references.
 */
export function nasSecret(sources: NasSecretSources, report: Report): DeclaredValue | undefined {
  const { written, clients, place } = sources;
  const own = written?.fields.get('secret');
  if (written !== undefined && own !== undefined) {
    reportStranger(own, secretOf(written), clients, report);
    return own;
  }
  const [first] = clients;
  if (first === undefined) {
    report(place, CODE, 'the row in the RADIUS database has no secret: "radius" declares none', {
      hint: REMEDY,
    });
    return undefined;
  }
  const silent = clients.find(({ secret }) => secret === undefined);
  if (silent !== undefined) {
    const message = 'the row in the RADIUS database has no sure secret: /radius says none here';
    report({ at: silent.row.at, length: 1 }, CODE, message, { hint: `write it, or ${REMEDY}` });
    return undefined;
  }
  const other = clients.find(({ secret }) => !isSameReference(secret, first.secret));
  if (other === undefined) return usable(first, report);
  const { file, line } = secretPlace(first).at;
  const message = `the row in the RADIUS database has one secret, and /radius has another on ${file}:${line}`;
  report(secretPlace(other), CODE, message, { hint: REMEDY });
  return undefined;
}

/** FreeRADIUS takes a row with an empty secret, and then everybody has it. */
function usable(client: RadiusClient, report: Report): DeclaredValue | undefined {
  const { secret } = client;
  if (secret === undefined || !('literal' in secret) || secret.literal !== '')
    return client.row.fields.get('secret');
  report(secretPlace(client), CODE, 'the secret of the row in the RADIUS database is empty', {
    hint: 'write { env: NAME } or { file: path }',
  });
  return undefined;
}

/** A client that does not say its secret may have any. */
function reportStranger(
  own: DeclaredValue,
  secret: SecretReference | undefined,
  clients: readonly RadiusClient[],
  report: Report,
): void {
  const [first] = clients;
  const isKnown = clients.some((client) => isSameReference(client.secret ?? secret, secret));
  if (first === undefined || secret === undefined || isKnown) return;
  const { file, line } = secretPlace(first).at;
  const message = `"nas" has another secret than /radius on ${file}:${line}`;
  report({ at: own.at, length: 1 }, CODE, message, {
    hint: 'write one reference in both, or leave it out of "nas"',
  });
}

function secretPlace({ row }: RadiusClient): Place {
  return { at: row.fields.get('secret')?.at ?? row.at, length: 1 };
}

function isSameReference(
  left: SecretReference | undefined,
  right: SecretReference | undefined,
): boolean {
  if (left === undefined || right === undefined) return left === right;
  if ('env' in left) return 'env' in right && left.env === right.env;
  if ('file' in left) return 'file' in right && left.file === right.file;
  return 'literal' in right && left.literal === right.literal;
}
