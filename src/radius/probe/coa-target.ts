import { fieldText } from '../../manifest/checks/declared.js';
import { radiusClients } from '../../manifest/nas/radius-clients.js';
import type {
  DeclaredRow,
  RouterManifest,
  SecretReference,
  SourcePosition,
} from '../../manifest/types.js';
import { readAddress } from '../../resources/fields/address.js';
import { isUnspecified } from '../../resources/fields/nas-name.js';
import { NAS_MENU } from '../../resources/nas.js';

/** Where a router takes Disconnect-Requests, and the secret that it shares with its server. */
export interface CoaTarget {
  readonly address: string;
  /** Undefined for the port that the router names itself. */
  readonly port: number | undefined;
  readonly secret: { readonly reference: SecretReference; readonly at: SourcePosition };
}

/**
 * Where a RADIUS server would send to: the address that the router is registered with.
 *
 * @param given another way to it, when there is one
 */
export function coaTarget(
  { name, sections, connection }: RouterManifest,
  given: Pick<CoaTarget, 'address' | 'port'> | undefined,
): CoaTarget | { readonly problem: string } {
  const own = sections.find(({ type }) => type.menu === NAS_MENU)?.rows ?? [];
  const rows = [...own, ...radiusClients(sections).map(({ row }) => row)];
  const secret = rows.flatMap(secretOf)[0];
  if (secret === undefined) {
    return {
      problem: `${name} declares no enabled RADIUS client with a secret, so there is nothing to prove`,
    };
  }
  if (given !== undefined) return { ...given, secret };
  const registered = rows
    .flatMap((row) => [fieldText(row, 'nasname'), fieldText(row, 'src-address')])
    .find((text) => text !== undefined && isOneAddress(text));
  return { address: registered ?? connection.address, port: undefined, secret };
}

function secretOf({ fields }: DeclaredRow): readonly CoaTarget['secret'][] {
  const declared = fields.get('secret');
  const reference = declared?.value;
  if (declared === undefined || typeof reference !== 'object' || reference === null) return [];
  return [{ reference, at: declared.at }];
}

/** A network is registered for many, and is no place to send to. */
function isOneAddress(text: string): boolean {
  return readAddress(text) !== undefined && !isUnspecified(text);
}
