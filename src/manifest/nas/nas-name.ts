import { isUnspecified, readNasName } from '../../resources/fields/nas-name.js';
import { holds, readIp, readNetwork } from '../checks/network.js';
import { valuePlace } from '../checks/declared.js';
import type { Report } from '../diagnostics.js';
import type { ClientsPolicy, Connection, DeclaredRow, DeclaredValue } from '../types.js';
import type { RadiusClient } from './radius-clients.js';

/** What the `nasname` of a router's row follows from. */
interface NasNameSources {
  /** `nas:` of the manifest, when it has one. */
  readonly written: DeclaredRow | undefined;
  readonly clients: readonly RadiusClient[];
  readonly connection: Connection;
  readonly policy: ClientsPolicy;
}

const CODE = 'fleet/nas-name';
const REMEDY = 'write src-address in "radius", or nas: { nasname: … }';

/**
 * The `nasname` of a router's row: that of `nas:`, else the `src-address` of its RADIUS clients,
 * else the address of its connection. Undefined when the clients disagree, which was reported.
 */
export function nasNameOf(sources: NasNameSources, report: Report): DeclaredValue | undefined {
  const { written, clients, connection, policy } = sources;
  const own = written?.fields.get('nasname');
  if (own !== undefined) {
    for (const client of clients) reportElsewhere(own, client, report);
    return own;
  }
  const [first, ...others] = clients;
  const other = others.find(
    (client) => first !== undefined && addressOf(client) !== addressOf(first),
  );
  if (first !== undefined && other !== undefined) {
    const { at } = sourceOf(first) ?? first.row;
    const place = sourceOf(other) ?? { at: other.row.at, length: 1 };
    const message = `requests leave with ${shown(addressOf(other))} here and with ${shown(addressOf(first))} on ${at.file}:${at.line}: which of them the RADIUS database shall have is not sure`;
    report({ at: place.at, length: 1 }, CODE, message, {
      hint: 'write one src-address in "radius", or nas: { nasname: … }',
    });
    return undefined;
  }
  const address = first === undefined ? undefined : addressOf(first);
  if (first !== undefined && address !== undefined) {
    return { value: address, at: sourceOf(first)?.at ?? first.row.at };
  }
  return connectionName(connection, policy, report);
}

/** An IP address as FreeRADIUS has it; a host name in lower case, with a finding. */
function connectionName(
  { address, at }: Connection,
  policy: ClientsPolicy,
  report: Report,
): DeclaredValue {
  const found = readNasName(address);
  if (found !== undefined) return { value: found, at };
  const dynamic = policy === 'dynamic';
  const message = dynamic
    ? `the address of the connection is the host name ${address}, which FreeRADIUS never finds with dynamic clients`
    : `the address of the connection is the host name ${address}, which FreeRADIUS looks up only once, when it starts`;
  report({ at, length: 1 }, CODE, message, {
    severity: dynamic ? 'error' : 'warning',
    hint: REMEDY,
  });
  return { value: address.toLowerCase(), at };
}

function sourceOf({ row }: RadiusClient): DeclaredValue | undefined {
  return row.fields.get('src-address');
}

/** The address that requests leave with; undefined when the router chooses it. */
function addressOf(client: RadiusClient): string | undefined {
  const value = sourceOf(client)?.value;
  return typeof value !== 'string' || isUnspecified(value) ? undefined : readNasName(value);
}

function shown(address: string | undefined): string {
  return address ?? 'an address that the router chooses';
}

/** A client whose requests FreeRADIUS will not take for those of this row. */
function reportElsewhere({ value, at }: DeclaredValue, client: RadiusClient, report: Report): void {
  const source = sourceOf(client);
  const address = addressOf(client);
  const name = typeof value === 'string' ? (readNasName(value) ?? value) : '';
  const network = readNetwork(name);
  const ip = address === undefined ? undefined : readIp(address);
  if (source === undefined || network === undefined || ip === undefined) return;
  if (holds(network, ip)) return;
  const message = `requests leave with ${address}, and the RADIUS database has the router as ${name}`;
  report(valuePlace(source), CODE, message, {
    severity: 'warning',
    hint: `see ${at.file}:${at.line}`,
  });
}
