import type { Tree } from '../../manifest/edit/yaml/tree.js';
import type {
  ApiService,
  ImportedConnection,
  ImportedSecret,
  ImportOptions,
  ImportSource,
} from '../types.js';
import { guessAddress } from './guess-address.js';

const PLAIN_PORT = 8728;
const TLS_PORT = 8729;

/** What a manifest says where nobody said anything: it fails where the certificate is not trusted. */
const CAREFUL = { tls: true } as const;

/**
 * How the router is reached; what was not said is guessed from its configuration.
 *
 * @param password as the manifest refers to it
 */
export function importConnection(
  { observed, services = [] }: ImportSource,
  { name, reached = CAREFUL, username }: ImportOptions,
  password: Tree,
): ImportedConnection {
  const { address, tls } = reached;
  const guessed = address === undefined ? guessAddress(observed) : undefined;
  const way = tls === undefined ? 'api' : 'api-ssl';
  const service = services.find((one) => one.name === way);
  const port = reached.port ?? service?.port;
  const entries = new Map<string, Tree>();
  entries.set('address', address ?? guessed?.address ?? `${name}.invalid`);
  const usual = tls === undefined ? PLAIN_PORT : TLS_PORT;
  if (port !== undefined && port !== usual) entries.set('port', port);
  if (tls !== undefined) entries.set('tls', tls);
  entries.set('username', username);
  entries.set('password', password);
  const warnings = service === undefined ? [] : warningsOf(service, tls);
  if (address !== undefined) return { entries, remarks: [], warnings };
  const clear = tls === undefined ? [CLEAR] : [];
  const guess = guessed === undefined ? 'unknown' : 'guessed';
  return { entries, remarks: [remarkOf(guessed?.from), ...clear], guess, warnings };
}

/** A secret as a manifest refers to it. */
export function referenceTo({ name }: ImportedSecret): Tree {
  return new Map([['env', name]]);
}

const CLEAR =
  'Without tls the password crosses the network in clear, to whatever has this address.';

function remarkOf(from: string | undefined): string {
  return from === undefined
    ? 'Write the address that the router is reached at: its configuration does not say one.'
    : `Guessed from ${from}: correct it where the router is reached elsewhere.`;
}

/** What of the service that the manifest would use is in the way. */
function warningsOf(
  { name, disabled, certificate, from }: ApiService,
  tls: Tree | undefined,
): readonly string[] {
  const isAnonymous = tls instanceof Map && tls.has('anonymous');
  const lacksCertificate = tls !== undefined && !isAnonymous && certificate === undefined;
  const instead = tls === undefined ? ', or leave --plain out' : '';
  return [
    ...(disabled ? [`this router has ${name} disabled: /ip service enable ${name}${instead}`] : []),
    ...(lacksCertificate
      ? [
          `${name} of this router has no certificate that could be checked: give it one, or import with --tls-anonymous`,
        ]
      : []),
    ...(from === undefined
      ? []
      : [`${name} of this router takes logins from ${from} only: run rosform there`]),
  ];
}
