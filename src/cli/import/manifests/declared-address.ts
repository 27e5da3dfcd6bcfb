import { endpointKey } from '../../../manifest/checks/duplicate-addresses.js';
import type { FleetManifest } from '../../../manifest/types.js';
import type { ImportedConnection } from '../../../import/types.js';
import { portOf } from '../sources/endpoint-text.js';

/** The name under which a router is declared that is reached in the same way. */
export type DeclaredAddress = (connection: ImportedConnection | undefined) => string | undefined;

/** Looks among the routers that are declared. */
export function declaredAddresses({ routers }: FleetManifest): DeclaredAddress {
  const names = new Map(routers.map(({ name, connection }) => [endpointKey(connection), name]));
  return (connection) => {
    const { address, port, tls } = Object.fromEntries(connection?.entries ?? []);
    if (typeof address !== 'string') return undefined;
    const usual = portOf({ address, ...(tls === undefined ? {} : { tls: { mode: 'anonymous' } }) });
    return names.get(endpointKey({ address, port: typeof port === 'number' ? port : usual }));
  };
}
