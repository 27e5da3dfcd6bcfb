import { fieldText } from '../../manifest/checks/declared.js';
import { radiusClients } from '../../manifest/nas/radius-clients.js';
import type { RouterManifest } from '../../manifest/types.js';

/** Routers that ask one RADIUS server. */
export interface AskedServer {
  /** For access requests, as the first of them says. */
  readonly port: number;
  readonly routers: Set<string>;
  /** Those that drop answers without Message-Authenticator. */
  readonly requiring: Set<string>;
}

/** RADIUS servers that enabled clients ask over UDP, by address without `@vrf`. */
export function askedServers(routers: readonly RouterManifest[]): ReadonlyMap<string, AskedServer> {
  const servers = new Map<string, AskedServer>();
  for (const { name, sections } of routers) {
    for (const { row } of radiusClients(sections)) {
      const address = fieldText(row, 'address')?.replace(/@.*$/, '');
      if (address === undefined) continue;
      const server = servers.get(address) ?? {
        port: Number(fieldText(row, 'authentication-port') ?? 1812),
        routers: new Set(),
        requiring: new Set(),
      };
      servers.set(address, server);
      server.routers.add(name);
      if (fieldText(row, 'require-message-auth') !== 'no') server.requiring.add(name);
    }
  }
  return servers;
}
