import type { RouterManifest } from '../../manifest/types.js';
import type { ImportedRouter } from '../types.js';

/** What to know where a router was read at another address than its manifest has. */
export function readAddressLine(
  { connection }: RouterManifest,
  { source, document }: ImportedRouter,
): readonly string[] {
  const address = document.connection?.entries.get('address');
  if (source.kind !== 'router' || typeof address !== 'string') return [];
  if (address.toLowerCase() === connection.address.toLowerCase()) return [];
  return [
    `connection: the router was read at ${address}, and its manifest has ${connection.address}; ` +
      'correct it by hand if the router has moved',
  ];
}
