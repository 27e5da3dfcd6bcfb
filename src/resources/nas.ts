import { defineResource } from './define.js';
import type { FieldType, ResourceType } from './define.js';
import { integer } from './fields/integer.js';
import { nasName } from './fields/nas-name.js';
import { scalar } from './fields/scalar.js';
import { name, text } from './fields/text.js';

/** Where plans and reports say that the rows are; no menu of a router begins like this. */
export const NAS_MENU = 'radius-database/nas';

const COMMON = {
  section: 'nas',
  menu: NAS_MENU,
  doc: 'The row of the router in the `nas` table of the RADIUS database, by which FreeRADIUS knows it. It is made from the rows of `radius` and `connection` when the Fleet has a `radius-database`; this section overrides parts of it. FreeRADIUS reads only nasname, shortname, type, secret and server.',
  keptIn: 'radius-database',
  tagField: 'description',
  undeclaredRisk: 'FreeRADIUS answers whoever has its address and secret',
  example: '{ secret: { env: ZONE_A_RADIUS_SECRET } }',
} as const;

/** What is empty would be NULL in the table, and so not there. */
function someText(...examples: readonly string[]): FieldType {
  return scalar({
    forms: 'text that is not empty',
    schema: {
      type: ['string', 'integer'],
      minLength: 1,
      ...(examples.length === 0 ? {} : { examples }),
    },
    anyText: true,
    read: (value) => (value === '' ? undefined : value),
    refuse: (value) => (value === '' ? 'is empty, which a table keeps as nothing' : undefined),
  });
}

const fields = {
  nasname: {
    type: nasName(),
    doc: 'Address that the requests of the router come from, or a network. It is compared with the source address of each packet. Without it: `src-address` of the RADIUS clients, else the address of `connection`.',
  },
  shortname: {
    type: name(),
    doc: 'Name of the NAS for the log of FreeRADIUS and for panels. Without it: the name of the router.',
  },
  type: {
    type: someText('other'),
    doc: 'Selects how FreeRADIUS would ask the router for its sessions (checkrad). `other` is right.',
    default: 'other',
    // Tables of panels may have another default.
    sendOnAdd: true,
  },
  ports: {
    type: integer({ min: 0, max: 2_147_483_647 }),
    doc: 'A number that some panels keep here; FreeRADIUS does not read it. Left as it is when not declared.',
    absent: '',
  },
  secret: {
    // FreeRADIUS takes an empty one, and then everybody has it.
    type: someText(),
    doc: 'Shared secret; the same reference as in `radius`. Without it: that of the RADIUS clients. Letters and digits only are safe everywhere; stock MySQL, MariaDB and SQLite tables hold 60 characters.',
    sensitive: true,
  },
  server: {
    type: text(),
    doc: 'A virtual server of FreeRADIUS that the requests of this router go to. Empty for almost everyone: with a name that does not exist FreeRADIUS skips the row.',
    default: '',
  },
  community: {
    type: text(),
    doc: 'SNMP community, for panels; FreeRADIUS does not read it. Left as it is when not declared.',
    absent: '',
  },
  description: {
    type: text(),
    doc: 'A remark for people. The database keeps its own where the manifest has none. The ownership tag that rosform puts behind it is shown to nobody who reads a plan.',
    absent: '',
  },
} as const;

/** `nas:` of a manifest: what overrides the row that is made from the rest of it. */
export const nas: ResourceType = defineResource({
  ...COMMON,
  kind: 'singleton',
  key: [],
  fields,
});

/** The rows of the `nas` table as plans work on them: told apart by `nasname`. */
export const nasRows: ResourceType = defineResource({
  ...COMMON,
  kind: 'keyed',
  key: ['nasname'],
  fields: {
    ...fields,
    // Dynamic clients of FreeRADIUS are looked up by the text of the address.
    nasname: { ...fields.nasname, required: true, exact: true },
    shortname: { ...fields.shortname, required: true },
    secret: { ...fields.secret, required: true },
  },
});
