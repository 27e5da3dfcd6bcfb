import { sourceFromRouter } from '../../import/source-from-router.js';
import type { ImportSource } from '../../import/types.js';
import type { Secret } from '../../resources/secret.js';
import { connectRouter } from '../../routeros/connect-router.js';
import type { ConnectWatch } from '../../routeros/connection/connect-watch.js';
import type { TlsOptions } from '../../routeros/types.js';

/** A router that is to be read, with its password and files already at hand. */
interface RouterToRead {
  /** For messages: `10.20.0.1:8729`. */
  readonly from: string;
  readonly address: string;
  readonly port: number;
  /** Plain where absent. */
  readonly tls?: TlsOptions;
  readonly username: string;
  readonly password: Secret;
  /** Deadline of each wait for the router, in milliseconds. */
  readonly timeout: number;
}

/**
 * Reads everything of a router that a manifest can say; writes nothing to it.
 *
 * @param shown is told the fingerprint of the certificate that the router shows, before it is
 *   checked: `sha256:` and 64 hex digits
 * @throws RouterError when it cannot be reached, refuses, or goes away
 * @throws ImportError when what it says is no configuration
 */
export async function readRouter(
  { from, timeout, ...router }: RouterToRead,
  signal: AbortSignal,
  shown: (fingerprint: string) => void,
): Promise<ImportSource> {
  const deadlines = { connect: timeout, login: timeout, read: timeout, write: timeout };
  const watch: ConnectWatch = {
    finished: () => undefined,
    reached: () => undefined,
    peer({ certificate }) {
      if (certificate !== undefined) shown(certificate.fingerprint);
    },
  };
  await using client = await connectRouter({ ...router, deadlines, signal, watch });
  return await sourceFromRouter(client, from);
}
