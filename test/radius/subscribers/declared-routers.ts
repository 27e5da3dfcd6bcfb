import type {
  DeclaredRow,
  DeclaredSection,
  DeclaredValue,
  RouterManifest,
} from '../../../src/manifest/types.js';
import type { ResourceType } from '../../../src/resources/define.js';
import { nasRows } from '../../../src/resources/nas.js';
import { pools } from '../../../src/resources/pools.js';
import { pppProfiles } from '../../../src/resources/ppp-profiles.js';
import { radius } from '../../../src/resources/radius.js';
import { untypedResource } from '../../../src/resources/untyped-resource.js';

/** What a router's merged manifest says, as far as it matters here. */
interface Said {
  readonly pools?: readonly string[];
  readonly profiles?: readonly string[];
  /** Rules of the filter. */
  readonly rules?: readonly Fields[];
  readonly radius?: readonly Fields[];
  readonly nas?: Fields;
  readonly address?: string;
}

type Fields = Readonly<Record<string, string | null>>;

const filter = untypedResource('/ip/firewall/filter', {
  key: ['chain'],
  kind: 'ordered',
  fields: ['chain', 'src-address-list', 'dst-address-list', 'disabled'],
});

/** A router's merged manifest; every line of it is the first of its file. */
export function router(name: string, said: Said = {}): RouterManifest {
  const at = { file: `routers.d/${name}.yaml`, line: 1, column: 1 };
  const row = (fields: Fields): DeclaredRow => ({
    at,
    absent: false,
    ignoreFields: [],
    fields: new Map<string, DeclaredValue>(
      Object.entries(fields).map(([field, value]) => [
        field,
        { value: field === 'secret' ? { env: value ?? '' } : value, at },
      ]),
    ),
  });
  const section = (type: ResourceType, rows: readonly Fields[] = []): DeclaredSection[] =>
    rows.length === 0 ? [] : [{ type, at, prune: 'owned', rows: rows.map(row) }];
  return {
    name,
    labels: {},
    at,
    connection: {
      address: said.address ?? '192.0.2.1',
      port: 8728,
      username: 'rosform',
      password: { env: 'X' },
      timeout: 1000,
      at,
    },
    sections: [
      ...section(nasRows, said.nas === undefined ? [] : [said.nas]),
      ...section(radius, said.radius),
      ...section(
        pools,
        said.pools?.map((pool) => ({ name: pool })),
      ),
      ...section(
        pppProfiles,
        said.profiles?.map((profile) => ({ name: profile })),
      ),
      ...section(filter, said.rules),
    ],
  };
}
