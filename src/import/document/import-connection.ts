import type { Tree } from '../../manifest/edit/yaml/tree.js';
import type { ObservedState } from '../../observed/types.js';
import type { ImportedConnection, ImportedSecret, ImportOptions } from '../types.js';
import { guessAddress } from './guess-address.js';

const PLAIN_PORT = 8728;
const TLS_PORT = 8729;

/** How the router is reached; what was not said is guessed from its configuration. */
export function importConnection(
  observed: ObservedState,
  { name, reached, username }: ImportOptions,
  password: ImportedSecret,
): ImportedConnection {
  const guessed = reached === undefined ? guessAddress(observed) : undefined;
  const { port, tls } = reached ?? {};
  const entries = new Map<string, Tree>();
  entries.set('address', reached?.address ?? guessed?.address ?? `${name}.invalid`);
  const usual = tls === undefined ? PLAIN_PORT : TLS_PORT;
  if (port !== undefined && port !== usual) entries.set('port', port);
  if (tls !== undefined) entries.set('tls', tls);
  entries.set('username', username);
  entries.set('password', referenceTo(password));
  return { entries, remarks: reached === undefined ? [remarkOf(guessed?.from)] : [] };
}

/** A secret as a manifest refers to it. */
export function referenceTo({ name }: ImportedSecret): Tree {
  return new Map([['env', name]]);
}

function remarkOf(from: string | undefined): string {
  return from === undefined
    ? 'Write the address that the router is reached at: its configuration does not say one.'
    : `Guessed from ${from}: correct it where the router is reached elsewhere.`;
}
