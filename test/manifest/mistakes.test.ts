import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/manifest/codes.js';
import { findingText, load, routerYaml } from './load.js';

/** Codes that only files can cause; read-sources.test.ts has them. */
const fileCodes = [
  'manifest/unreadable',
  'manifest/not-text',
  'manifest/too-large',
  'manifest/no-files',
];

/** Codes of the RADIUS database; nas.test.ts has them. */
const nasCodes = [
  'fleet/nas-without-database',
  'fleet/nas-secret',
  'fleet/nas-name',
  'fleet/duplicate-nas-name',
  'fleet/nas-too-long',
];

interface Mistake {
  readonly when: string;
  readonly text: string;
  readonly found: readonly string[];
}

const head = 'apiVersion: rosform/v1\nkind: Router\nname: zone-a\n';
const connection = 'connection: { address: 10.0.0.1, username: rosform, password: { env: PW } }\n';
const router = head + connection;
const template = (name: string, rest = ''): string =>
  `---\napiVersion: rosform/v1\nkind: Template\nname: ${name}\n${rest}`;
const other = (rest = '', address = '10.0.0.2'): string =>
  `---\napiVersion: rosform/v1\nkind: Router\nname: zone-b\nconnection: { address: ${address}, username: rosform, password: { env: PW } }\n${rest}`;
const fleet = (rest: string): string => `---\napiVersion: rosform/v1\nkind: Fleet\n${rest}`;

const yamlMistakes: readonly Mistake[] = [
  {
    when: 'a closing quote is missing',
    text: `${router}identity: "zone-a\n`,
    found: ['6:1+1 error manifest/yaml-syntax: a closing quote, a colon or a comma is missing'],
  },
  {
    when: 'a bracket is not closed',
    text: `${router}uses: [nas-base\nidentity: zone-a\n`,
    found: [
      '6:1+1 error manifest/yaml-syntax: the indentation does not fit, or a bracket above is not closed',
    ],
  },
  {
    when: 'a value holds a colon and a space',
    text: `${router}description: Zone A: Dhaka\n`,
    found: [
      '5:14+1 error manifest/yaml-syntax: a second "key: value" begins on this line (put the value in quotes, or check the indentation of the next line)',
    ],
  },
  {
    when: 'the space after a colon is missing in a flow mapping, the value is read as it was meant',
    text: `${router}pools:\n  - {name:home, ranges:10.0.0.2-10.0.0.9}\n`,
    found: [
      '6:6+9 error manifest/yaml-syntax: a space is missing after the colon',
      '6:17+24 error manifest/yaml-syntax: a space is missing after the colon',
    ],
  },
  {
    when: 'a tab indents',
    text: `${router}ppp-aaa:\n\tuse-radius: true\n`,
    found: ['6:1+1 error manifest/yaml-tab: a tab cannot indent YAML (indent with spaces)'],
  },
  {
    when: 'values begin with characters that YAML reserves, each is named',
    text: `${router}identity: @zone\ndescription: %zone\nlabels: { a: \`x\` }\n`,
    found: [
      '5:11+1 error manifest/yaml-quote: an unquoted value cannot begin with this character (put the value in quotes)',
      '6:14+1 error manifest/yaml-quote: an unquoted value cannot begin with this character (put the value in quotes)',
      '7:14+1 error manifest/yaml-quote: an unquoted value cannot begin with this character (put the value in quotes)',
    ],
  },
  {
    when: 'a wildcard is not in quotes',
    text: `${router}hotspots:\n  - { name: h, interface: ether1 }\nwalled-garden:\n  - { dst-host: *.pay.example }\nradius:\n  - { address: *.a, service: [*.b] }\n`,
    found: [
      "8:17+13 error manifest/yaml-alias: an unquoted value that begins with * is a YAML alias, and no anchor above has this name (put the value in quotes: '*.example.com')",
      "10:16+3 error manifest/yaml-alias: an unquoted value that begins with * is a YAML alias, and no anchor above has this name (put the value in quotes: '*.example.com')",
      "10:31+3 error manifest/yaml-alias: an unquoted value that begins with * is a YAML alias, and no anchor above has this name (put the value in quotes: '*.example.com')",
    ],
  },
  {
    when: 'a negation is not in quotes',
    text: `${router}hotspots:\n  - { name: h, interface: ether1 }\nwalled-garden:\n  - { dst-port: !80 }\n`,
    found: [
      "8:17+3 error manifest/yaml-tag: an unquoted value that begins with ! is a YAML tag, and rosform accepts none (put the value in quotes: '!80')",
    ],
  },
  {
    when: 'a tag asks for code',
    text: `${router}identity: !!js/function 'function () { return 1 }'\n`,
    found: [
      "5:11+13 error manifest/yaml-tag: an unquoted value that begins with ! is a YAML tag, and rosform accepts none (put the value in quotes: '!80')",
    ],
  },
  {
    when: 'a key is a number',
    text: `${router}labels: { 5: five }\n`,
    found: ['5:11+1 error manifest/yaml-key: a key must be text (put the key in quotes)'],
  },
  {
    when: 'the file asks for YAML 1.1',
    text: `%YAML 1.1\n---\n${router}`,
    found: [
      '1:1+5 error manifest/yaml-directive: rosform reads YAML 1.2 only (remove the %YAML line)',
    ],
  },
  {
    when: 'a key is there twice',
    text: `${router}ppp-aaa:\n  use-radius: true\n  use-radius: no\n`,
    found: [
      '7:3+10 error manifest/duplicate-key: "use-radius" is here twice (it is on line 6 already)',
    ],
  },
  {
    when: 'the document is very deep',
    text: `${router}description: ${'['.repeat(60)}${']'.repeat(60)}\n`,
    found: ['1:1+1 error manifest/too-deep: this is nested too deeply'],
  },
  {
    when: 'a key has no value, or only a comment',
    text: `${router}pools:\ndescription: #1 gate\n`,
    found: [
      '5:1+5 error manifest/empty-value: "pools" has no value (write the value, or null to take a field back to its default; a text that begins with # needs quotes)',
      '6:1+11 error manifest/empty-value: "description" has no value (write the value, or null to take a field back to its default; a text that begins with # needs quotes)',
    ],
  },
  {
    when: 'a document is a list, or a written null',
    text: '- kind: Router\n---\nnull\n',
    found: [
      '1:1+14 error manifest/not-a-mapping: a manifest is a mapping (it begins with "apiVersion: rosform/v1")',
      '3:1+4 error manifest/not-a-mapping: a manifest is a mapping (it begins with "apiVersion: rosform/v1")',
    ],
  },
  {
    when: 'a file holds only a comment',
    text: '# nothing yet\n',
    found: [
      '1:1+1 warning manifest/empty-file: the file holds no manifest (a manifest begins with "apiVersion: rosform/v1")',
    ],
  },
];

const documentMistakes: readonly Mistake[] = [
  {
    when: 'apiVersion and kind are missing',
    text: 'name: zone-a\n',
    found: [
      '1:1+12 error manifest/api-version: the document has no apiVersion (write apiVersion: rosform/v1)',
      '1:1+12 error manifest/unknown-kind: the document has no kind (write kind: Router, Template, Fleet)',
    ],
  },
  {
    when: 'apiVersion and kind are not known',
    text: 'apiVersion: rosform/v2\nkind: Roter\nname: zone-a\n',
    found: [
      '1:13+10 error manifest/api-version: apiVersion "rosform/v2" is not known (write apiVersion: rosform/v1)',
      '2:7+5 error manifest/unknown-kind: "Roter" is not a kind (did you mean "Router"?)',
    ],
  },
  {
    when: 'kind and fields are of a later version',
    text: `apiVersion: rosform/v1\nkind: VpnHub\nname: hub-1\n---\n${router}vpn: {}\n`,
    found: [
      '2:7+6 error manifest/not-yet-supported: kind "VpnHub" comes with a later version of rosform (remove the document for now)',
      '9:1+3 error manifest/not-yet-supported: "vpn" comes with a later version of rosform (remove it for now)',
    ],
  },
  {
    when: 'fields are misspelled, everywhere',
    text: `${router}pool: []\npools:\n  - { name: home, rnages: 10.0.0.2-10.0.0.9 }\nprune: { poools: exact }\nignore-fields: { pools: [comments] }\n`,
    found: [
      '5:1+4 error manifest/unknown-field: a Router has no field "pool" (did you mean "pools"?)',
      '7:5+1 error manifest/missing-field: /ip/pool "home" needs "ranges" (write address ranges: 10.0.0.2-10.0.0.254, or a list of ranges and networks)',
      '7:19+6 error manifest/unknown-field: /ip/pool has no field "rnages" (did you mean "ranges"?)',
      '8:10+6 error manifest/unknown-field: "prune" has no field "poools" (did you mean "pools"?)',
      '9:26+8 error manifest/unknown-field: pools has no field "comments" (did you mean "comment"?)',
    ],
  },
  {
    when: 'a Template has a connection, as only a Router may',
    text: template('base', connection),
    found: ['5:1+10 error manifest/unknown-field: a Template has no field "connection"'],
  },
  {
    when: 'required things are missing',
    text: `${head}pools:\n  - { ranges: 10.0.0.2-10.0.0.9 }\n`,
    found: [
      '1:1+22 error manifest/missing-field: a Router needs "connection"',
      '5:5+1 error manifest/missing-field: /ip/pool needs "name" (write a name: home, vlan10)',
    ],
  },
  {
    when: 'a connection lacks what no Fleet gives',
    text: `${head}connection: { address: 10.0.0.1 }\n`,
    found: [
      '4:13+21 error manifest/missing-field: "connection" needs "username" (write it here, or once in the "defaults" of the Fleet)',
      '4:13+21 error manifest/missing-field: "connection" needs "password" (write it here, or once in the "defaults" of the Fleet)',
    ],
  },
  {
    when: 'shapes are wrong',
    text: `${router}pools: { home: 10.0.0.2 }\nppp-aaa: [use-radius]\nradius:\n  - { address: { ip: 10.0.0.5 }, secret: { env: A, file: b } }\nuses: nas-base\n`,
    found: [
      '5:8+18 error manifest/wrong-type: "pools" must be a list',
      '6:10+12 error manifest/wrong-type: "ppp-aaa" must be a mapping',
      '8:16+16 error manifest/wrong-type: "address" must be a value, not a mapping (write an IP address: 10.0.0.1, 2001:db8::1, 10.0.0.1@vrf)',
      '8:42+19 error manifest/bad-value: "secret" must be { env: NAME } or { file: path }',
      '9:7+8 error manifest/wrong-type: "uses" must be a list',
    ],
  },
  {
    when: 'values are wrong',
    text: `${router}radius:\n  - { address: 10.0.0.256, service: [ppp, hotspt] }\nppp-aaa: { use-radius: maybe, interim-update: 5:00 }\nprune: { pools: all }\n`,
    found: [
      '6:16+10 error manifest/bad-value: "address" is wrong: "10.0.0.256" is not an IP address: 10.0.0.1, 2001:db8::1, 10.0.0.1@vrf',
      '6:43+6 error manifest/bad-value: "service" is wrong: "hotspt" is not one of ppp, login, hotspot, wireless, dhcp, ipsec, dot1x (did you mean "hotspot"?)',
      '7:24+5 error manifest/bad-value: "use-radius" is wrong: "maybe" is not true or false (yes, no)',
      '7:47+4 error manifest/bad-value: "interim-update" is wrong: "5:00" could be minutes or hours: write 5m, 5h or 00:05:00, in quotes',
      '8:17+3 error manifest/bad-value: "pools" must be one of owned, exact, keep',
    ],
  },
  {
    when: 'the connection is wrong',
    text: `${head}connection:\n  address: 10.0.0.1:8728\n  port: 99999\n  tls: maybe\n  username: rosform\n  password: { env: NOT-A-NAME }\n  timeout: soon\n`,
    found: [
      '5:12+13 error manifest/bad-value: "address" is not an IP address or host name (write address: 10.0.0.1, and the port in "port")',
      '6:9+5 error manifest/bad-value: "port" must be a port from 1 to 65535',
      '7:8+5 error manifest/bad-value: "tls" must be true, false, { ca: { file: ... } }, { fingerprint: sha256:... } or { anonymous: true }',
      '9:13+19 error manifest/bad-value: "password" must be { env: NAME } or { file: path }',
      '10:12+4 error manifest/bad-value: "timeout" is not a time (write 10s, 500ms or 1m)',
    ],
  },
  {
    when: 'a name has other characters than a-z',
    text: router.replace('zone-a', 'Zone_A'),
    found: [
      '3:7+6 error manifest/bad-name: "name" must be a-z and 0-9, with dots and hyphens between them, 63 characters at most',
    ],
  },
  {
    when: 'two routers have one name',
    text: `${router}---\n${router.replace('10.0.0.1', '10.0.0.2')}`,
    found: [
      '8:7+6 error manifest/duplicate-name: two documents are Router "zone-a" (the other is a.yaml:3)',
    ],
  },
  {
    when: 'two documents are the Fleet',
    text: fleet('name: one\n') + fleet('name: two\n'),
    found: [
      '8:7+3 error manifest/duplicate-fleet: a directory has one Fleet at most (the other is a.yaml:4)',
    ],
  },
  {
    when: 'the Fleet is wrong, its routers are not said to lack a username',
    text:
      fleet('concurrency: many\nallowed-addresses: [10.0.0.0/33]\ndefaults: { usrname: x }\n') +
      `---\n${head}connection: { address: 10.0.0.1 }\n`,
    found: [
      '4:14+4 error manifest/wrong-type: "concurrency" must be a whole number (it must be a number from 1 to 1000)',
      '5:21+11 error manifest/bad-value: "allowed-addresses" has something that is no network (write 10.20.0.0/16, 10.20.0.1 or a host name)',
      '6:13+7 error manifest/unknown-field: "defaults" has no field "usrname" (did you mean "username"?)',
    ],
  },
  {
    when: 'a menu without a descriptor is described badly',
    text: `${router}menus:\n  ip/dns: { servers: 1.1.1.1 }\n  /ip/firewall/nat: [{ chain: srcnat }]\n  /ip/route: { rows: [{ gateway: 10.0.0.254 }], keys: [gateway] }\n`,
    found: [
      '6:3+6 error manifest/bad-value: "ip/dns" is not a menu (write the path with slashes, as in /ip/firewall/nat)',
      '7:21+19 error manifest/wrong-type: /ip/firewall/nat needs a key, which tells its rows apart (write { key: [name], rows: [...] }, or a mapping of fields for a menu without rows)',
      '8:14+52 error manifest/missing-field: /ip/route needs "key": the fields that identify a row (key: [name])',
      '8:49+4 error manifest/unknown-field: /ip/route has no "keys" beside "rows" (fields go into the rows)',
    ],
  },
];

const unknown = 'its RouterOS default depends on the version or is not known; write the value';

const nullMistakes: readonly Mistake[] = [
  {
    when: 'nobody knows what a router has without the field, elsewhere null is fine',
    text: `${router}radius:\n  - { address: 10.0.0.5, timeout: null, certificate: null, comment: null }\npppoe-servers:\n  - { interface: ether1, max-mtu: null, mrru: null }\nsimple-queues:\n  - { name: q, target: 10.0.0.9, total-max-limit: null, dst: null }\nidentity: { name: null }\n`,
    found: [
      `6:35+4 error manifest/bad-value: "timeout" cannot be null: ${unknown}`,
      `8:35+4 error manifest/bad-value: "max-mtu" cannot be null: ${unknown}`,
      `10:51+4 error manifest/bad-value: "total-max-limit" cannot be null: ${unknown}`,
      `11:19+4 error manifest/bad-value: "name" cannot be null: ${unknown}`,
    ],
  },
  {
    when: 'a menu has no descriptor',
    text: `${router}menus:\n  /ip/dns: { servers: null }\n  /ip/route: { key: [gateway], rows: [{ gateway: 10.0.0.254, comment: null, distance: null }] }\n`,
    found: [
      `6:23+4 error manifest/bad-value: "servers" cannot be null: ${unknown}`,
      `7:87+4 error manifest/bad-value: "distance" cannot be null: ${unknown}`,
    ],
  },
  {
    when: 'a row needs the field, or is known by it',
    text: `${router}pools:\n  - { name: null, ranges: 10.0.0.1 }\n  - { name: a, ranges: null }\npppoe-servers:\n  - { interface: ether1, service-name: null }\n`,
    found: [
      '6:13+4 error manifest/bad-value: "name" cannot be null: a row of /ip/pool cannot be without it; write the value',
      '7:24+4 error manifest/bad-value: "ranges" cannot be null: a row of /ip/pool cannot be without it; write the value',
      '9:40+4 error manifest/bad-value: "service-name" cannot be null: it tells the rows of /interface/pppoe-server/server apart; write the value, or leave it out',
    ],
  },
  {
    when: 'it is a secret',
    text: `${router}radius:\n  - { address: 10.0.0.5, secret: null }\nmenus: { /ip/cloud: { token: null } }\n`,
    found: [
      '6:34+4 error manifest/bad-value: "secret" cannot be null: a secret is never taken back; write { env: NAME } or { file: path }',
      '7:30+4 error manifest/bad-value: "token" cannot be null: a secret is never taken back; write { env: NAME } or { file: path }',
    ],
  },
];

const rowMistakes: readonly Mistake[] = [
  {
    when: 'one list has a row twice, also when it is spelled differently',
    text: `${router}addresses:\n  - { address: 10.0.0.1/32, interface: ether1 }\n  - { address: 10.0.0.1, interface: ether1 }\n`,
    found: [
      '7:5+40 error manifest/duplicate-row: /ip/address "10.0.0.1/32 ether1" is here twice (it is on line 6 already; rows are told apart by address, interface)',
    ],
  },
  {
    when: 'a row shall be absent and says what it shall be',
    text: `${router}pools:\n  - { name: old, absent: true, ranges: 10.0.0.2-10.0.0.9 }\n`,
    found: [
      '6:32+6 error manifest/absent-row-with-fields: /ip/pool "old" shall be absent, and has "ranges" (keep only name)',
    ],
  },
  {
    when: 'a row is renamed from one that is still declared',
    text: `${router}pools:\n  - { name: old, ranges: 10.0.0.2-10.0.0.9 }\n  - { name: new, renamed-from: old, ranges: 10.0.1.2-10.0.1.9 }\n`,
    found: [
      '7:5+1 error manifest/bad-rename: "renamed-from" says "old", which is still declared (remove one of them; the other is a.yaml:6)',
    ],
  },
  {
    when: 'rows swap their names, or a row is renamed from itself',
    text: `${router}pools:\n  - { name: a, renamed-from: b, ranges: 10.0.0.1 }\n  - { name: b, renamed-from: a, ranges: 10.0.0.2 }\n  - { name: c, renamed-from: c, ranges: 10.0.0.3 }\n`,
    found: [
      '6:5+1 error manifest/bad-rename: "renamed-from" goes in a circle: a > b > a (give one of them a name that no row has, and apply that first)',
      '7:5+1 error manifest/bad-rename: "renamed-from" goes in a circle: b > a > b (give one of them a name that no row has, and apply that first)',
      '8:5+1 error manifest/bad-rename: "renamed-from" says "c", which is the name of the row itself (remove it)',
    ],
  },
  {
    when: 'two rows are renamed from one',
    text: `${router}pools:\n  - { name: a, renamed-from: old, ranges: 10.0.0.1 }\n  - { name: b, renamed-from: old, ranges: 10.0.0.2 }\n`,
    found: [
      '7:5+1 error manifest/bad-rename: two rows are renamed from "old" (a row gets one new name; the other is a.yaml:6)',
    ],
  },
  {
    when: 'ignore-fields has what tells rows apart or what no row can be without',
    text: `${router}pools:\n  - { name: a, ranges: 10.0.0.1, ignore-fields: [ranges, next-pool, name] }\nignore-fields: { pools: [name, comment], vlans: [vlan-id], /ip/route: [gateway, distance] }\nmenus:\n  /ip/route: { key: [gateway], rows: [{ gateway: 10.0.0.254, ignore-fields: [gateway] }] }\n`,
    found: [
      '6:50+6 error manifest/bad-value: "ranges" cannot be left to others: a row of /ip/pool cannot be without it (take it out of "ignore-fields")',
      '6:69+4 error manifest/bad-value: "name" cannot be left to others: it tells the rows of /ip/pool apart (take it out of "ignore-fields")',
      '7:26+4 error manifest/bad-value: "name" cannot be left to others: it tells the rows of /ip/pool apart (take it out of "ignore-fields")',
      '7:50+7 error manifest/bad-value: "vlan-id" cannot be left to others: a row of /interface/vlan cannot be without it (take it out of "ignore-fields")',
      '7:72+7 error manifest/bad-value: "gateway" cannot be left to others: it tells the rows of /ip/route apart (take it out of "ignore-fields")',
      '9:78+7 error manifest/bad-value: "gateway" cannot be left to others: it tells the rows of /ip/route apart (take it out of "ignore-fields")',
    ],
  },
  {
    when: 'a menu is said to have no comments, and a row has one',
    text: `${router}uses: [svc]\nmenus:\n  /a/b: { key: [id], comment: false, rows: [{ id: 1, comment: x }] }\n  /a/c: { key: [comment], comment: no, rows: [] }\n  /a/d: { key: [id], comment: Customers, ordered: maybe, rows: [] }\n  /a/e: { key: [id], comment: false, rows: [] }\n${template('svc', 'menus:\n  /a/e: { key: [id], rows: [{ id: 1, comment: y }] }\n')}`,
    found: [
      '7:54+7 error manifest/bad-value: /a/b has "comment: false", and this row has a comment (remove one of them)',
      '8:27+7 error manifest/bad-value: /a/c has "comment: false", and "comment" in its key (remove one of them)',
      '9:31+9 error manifest/bad-value: "comment" of /a/d must be true or false: whether its rows can have comments',
      '9:51+5 error manifest/bad-value: "ordered" of /a/d must be true or false: whether the order of its rows matters',
      '16:47+1 error manifest/bad-value: /a/e has "comment: false", and this row has a comment (remove one of them)',
    ],
  },
  {
    when: 'a template is unknown',
    text: `${router}uses: [nas-bsae]\n${template('nas-base')}`,
    found: [
      '5:8+8 error manifest/unknown-template: no template is called "nas-bsae" (did you mean "nas-base"?)',
    ],
  },
  {
    when: 'a template that is used cannot be read, its users are not said to lack it',
    text: `${router}uses: [nas-base]\n${template('nas-base', 'ppp-aaa: [\n')}`,
    found: [
      '11:1+1 error manifest/yaml-syntax: the indentation does not fit, or a bracket above is not closed',
    ],
  },
  {
    when: 'a template is used twice',
    text: `${router}uses: [nas-base, nas-base]\n${template('nas-base')}`,
    found: ['5:18+8 error manifest/repeated-template: "nas-base" is in this list twice'],
  },
  {
    when: 'templates use each other',
    text: `${router}uses: [one]\n${template('one', 'uses: [two]\n')}${template('two', 'uses: [one]\n')}`,
    found: [
      '10:8+3 error manifest/template-cycle: templates use each other: two > one > two',
      '15:8+3 error manifest/template-cycle: templates use each other: one > two > one',
    ],
  },
  {
    when: 'a menu has one key in a template and another in the router',
    text: `${router}uses: [nat]\nmenus:\n  /ip/firewall/nat: { key: [chain], rows: [{ chain: srcnat }] }\n${template('nat', 'menus:\n  /ip/firewall/nat: { key: [comment], rows: [{ comment: a, chain: srcnat }] }\n')}`,
    found: [
      '7:43+1 error manifest/menu-conflict: /ip/firewall/nat is a list with key chain here, and a list with key comment elsewhere (see a.yaml:13)',
    ],
  },
  {
    when: 'secrets are written out',
    text: `${router.replace('{ env: PW }', 'correct-horse-battery')}radius:\n  - { address: 10.0.0.5, secret: staple-correct-horse }\n`,
    found: [
      '4:63+21 warning manifest/literal-secret: "password" is written into the manifest (write { env: NAME } or { file: path }, and change the secret: Git keeps the old one)',
      '6:34+20 warning manifest/literal-secret: "secret" is written into the manifest (write { env: NAME } or { file: path }, and change the secret: Git keeps the old one)',
    ],
  },
];

const fleetMistakes: readonly Mistake[] = [
  {
    when: 'two pools of one router share addresses',
    text: `${router}pools:\n  - { name: home, ranges: 10.1.0.0/24 }\n  - { name: more, ranges: '10.2.0.1,10.1.0.200-10.1.1.20' }\n`,
    found: [
      '7:27+29 error fleet/pool-overlap: pool "more" (10.1.0.200-10.1.1.20) overlaps pool "home" (10.1.0.0-10.1.0.255) (the other is a.yaml:6)',
    ],
  },
  {
    when: 'pools of two routers share addresses',
    text: `${router}pools:\n  - { name: home, ranges: 10.1.0.0/24 }\n${other('pools:\n  - { name: home, ranges: 10.1.0.9 }\n')}`,
    found: [
      '13:27+8 warning fleet/pool-overlap: pool "home" (10.1.0.9) of zone-b overlaps pool "home" (10.1.0.0-10.1.0.255) of zone-a (the other is a.yaml:6; `unique-pools: false` in the Fleet says that it is meant)',
    ],
  },
  {
    when: 'pools of two routers share addresses and the Fleet wants them unique',
    text: `${router}pools:\n  - { name: home, ranges: 10.1.0.0/24 }\n${other('pools:\n  - { name: home, ranges: 10.1.0.9 }\n')}${fleet('unique-pools: yes\n')}`,
    found: [
      '13:27+8 error fleet/pool-overlap: pool "home" (10.1.0.9) of zone-b overlaps pool "home" (10.1.0.0-10.1.0.255) of zone-a (the other is a.yaml:6)',
    ],
  },
  {
    when: 'a template gives the same pool to several routers, one finding says so',
    text: `${router}uses: [p]\n${other('uses: [p]\n')}${other('uses: [p]\n', '10.0.0.3').replace('zone-b', 'zone-c')}${template('p', 'pools:\n  - { name: home, ranges: 10.1.0.0/24 }\n')}`,
    found: [
      '23:27+11 warning fleet/pool-overlap: pool "home" (10.1.0.0-10.1.0.255) of zone-b overlaps pool "home" (10.1.0.0-10.1.0.255) of zone-a, and so does 1 more (the other is a.yaml:23; `unique-pools: false` in the Fleet says that it is meant)',
    ],
  },
  {
    when: 'profiles name pools that nobody declares',
    text: `${router}pools:\n  - { name: home, ranges: 10.1.0.0/24, next-pool: overflow }\nppp-profiles:\n  - { name: a, remote-address: hme }\n  - { name: b, remote-address: 10.9.9.9, local-address: 10.9.9.8 }\n`,
    found: [
      '6:51+8 warning fleet/unknown-pool: /ip/pool "home" names the pool "overflow", which no manifest declares (declare it in "pools")',
      '8:32+3 warning fleet/unknown-pool: /ppp/profile "a" names the pool "hme", which no manifest declares (did you mean "home"?)',
    ],
  },
  {
    when: 'a pool is unknown and the menu is ours alone',
    text: `${router}prune: { pools: exact }\nppp-profiles:\n  - { name: a, remote-address: home }\n`,
    found: [
      '7:32+4 error fleet/unknown-pool: /ppp/profile "a" names the pool "home", which no manifest declares (declare it in "pools")',
    ],
  },
  {
    when: 'pools hold gateways',
    text: `${router}pools:\n  - { name: home, ranges: 10.1.0.1-10.1.0.99 }\n  - { name: guests, ranges: 10.2.0.0/24 }\n  - { name: other, ranges: 10.3.0.0/24 }\nppp-profiles:\n  - { name: a, local-address: 10.1.0.1, remote-address: home }\nhotspot-profiles:\n  - { name: h, hotspot-address: 10.2.0.1 }\nhotspots:\n  - { name: h, interface: ether2, profile: h, address-pool: guests }\naddresses:\n  - { address: 10.3.0.1/24, interface: ether3 }\n`,
    found: [
      '6:27+18 error fleet/gateway-in-pool: pool "home" hands out 10.1.0.1, the local-address of /ppp/profile "a" (leave the address out of the ranges)',
      '7:29+11 error fleet/gateway-in-pool: pool "guests" hands out 10.2.0.1, the hotspot-address of /ip/hotspot/profile "h" (leave the address out of the ranges)',
      '8:28+11 error fleet/gateway-in-pool: pool "other" hands out 10.3.0.1, the /ip/address on ether3 (leave the address out of the ranges)',
    ],
  },
  {
    when: 'a router has a walled garden and no hotspot',
    text: `${router}walled-garden:\n  - { dst-host: www.example.com }\n`,
    found: [
      '6:3+1 warning fleet/walled-garden-without-hotspot: a walled garden without a hotspot: zone-a (declare the hotspot in "hotspots", or drop the walled garden)',
    ],
  },
  {
    when: 'a lone * stands in walled-garden-ip',
    text: `${router}hotspots:\n  - { name: h, interface: ether2 }\nwalled-garden-ip:\n  - { dst-host: '*' }\n`,
    found: [
      '8:17+3 error manifest/bad-value: "dst-host" is wrong: "*" has a wildcard, but routers look this name up in DNS: list the hosts, or use walled-garden',
    ],
  },
  {
    when: 'two routers have one address',
    text: router + other('', '10.0.0.1'),
    found: [
      '9:13+1 error fleet/duplicate-address: zone-a and zone-b have one address, 10.0.0.1 port 8728 (the other is a.yaml:4)',
    ],
  },
  {
    when: 'routers share a RADIUS secret',
    text: `${router}radius:\n  - { address: 10.0.0.5, secret: { env: RADIUS } }\n${other('radius:\n  - { address: 10.0.0.5, secret: { env: RADIUS } }\n')}`,
    found: [
      '6:34+1 warning fleet/shared-radius-secret: zone-a and zone-b share one RADIUS secret, env RADIUS (give every router its own)',
    ],
  },
  {
    when: 'literal secrets are weak',
    text: `${router}radius:\n  - { address: 10.0.0.5, secret: testing123 }\n  - { address: 10.0.0.6, secret: abc }\n`,
    found: [
      '6:34+10 warning manifest/literal-secret: "secret" is written into the manifest (write { env: NAME } or { file: path }, and change the secret: Git keeps the old one)',
      '6:34+1 warning fleet/weak-secret: "secret" is a secret that everybody tries first (make one with: openssl rand -base64 24)',
      '7:34+3 warning manifest/literal-secret: "secret" is written into the manifest (write { env: NAME } or { file: path }, and change the secret: Git keeps the old one)',
      '7:34+1 warning fleet/weak-secret: "secret" is shorter than 8 characters (make one with: openssl rand -base64 24)',
    ],
  },
  {
    when: 'the plain API of a public address is used, not so with TLS or on 100.64.0.0/10',
    text:
      router.replace('10.0.0.1', '203.0.112.7') +
      other('', '100.64.0.7') +
      other('', '203.0.112.8, tls: true').replace('zone-b', 'zone-c'),
    found: [
      '4:13+1 warning fleet/plain-api: zone-a is reached at the public address 203.0.112.7 without TLS (add tls: and use api-ssl, or reach the router over a VPN)',
    ],
  },
  {
    when: 'addresses are not allowed',
    text:
      router +
      other('', 'evil.example') +
      other('', 'Edge.isp.example').replace('zone-b', 'zone-c') +
      fleet('allowed-addresses: [10.20.0.0/16, edge.isp.example]\n'),
    found: [
      '4:13+1 error fleet/address-not-allowed: the address 10.0.0.1 of zone-a is not among the allowed-addresses of the Fleet (correct the address, or add its network to the Fleet)',
      '9:13+1 error fleet/address-not-allowed: the address evil.example of zone-b is not among the allowed-addresses of the Fleet (correct the address, or add its network to the Fleet)',
    ],
  },
  {
    when: 'a row refers to one that shall be gone',
    text: `${router}pools:\n  - { name: old, absent: true }\nppp-profiles:\n  - { name: a, remote-address: old }\nvlans:\n  - { name: vlan9, absent: true }\npppoe-servers:\n  - { service-name: s, interface: vlan9, default-profile: a }\n`,
    found: [
      '8:32+3 error fleet/absent-reference: /ppp/profile "a" refers to /ip/pool "old", which shall be absent (see a.yaml:6)',
      '12:35+5 error fleet/absent-reference: /interface/pppoe-server/server "vlan9 s" refers to /interface/vlan "vlan9", which shall be absent (see a.yaml:10)',
    ],
  },
];

const tables = {
  'the YAML': yamlMistakes,
  documents: documentMistakes,
  null: nullMistakes,
  'rows, templates and secrets': rowMistakes,
  'the fleet': fleetMistakes,
};

function foundIn(text: string): readonly string[] {
  return load(text).diagnostics.map((found) => findingText(found).replace(/^a\.yaml:/, ''));
}

describe.each(Object.entries(tables))('mistakes of %s', (_name, mistakes) => {
  it.each(mistakes)('when $when', ({ text, found }) => {
    expect(foundIn(text)).toEqual(found);
  });
});

it('every code is caused by a test', () => {
  const caused = Object.values(tables).flatMap((mistakes) =>
    mistakes.flatMap(({ found }) => found.map((text) => / ([a-z]+\/[a-z-]+): /.exec(text)?.[1])),
  );
  const elsewhere = [...fileCodes, ...nasCodes, 'manifest/too-many-aliases'];
  expect(new Set([...caused, ...elsewhere])).toEqual(new Set(Object.keys(diagnosticCodes)));
});

it('the mistakes of several files come sorted by file and line', () => {
  const { diagnostics } = load({
    'b.yaml': routerYaml('pool: []\nidentty: x', 'zone-b', '10.0.0.2'),
    'a.yaml': routerYaml('pool: []'),
  });
  expect(diagnostics.map(({ at }) => `${at.file}:${at.line}`)).toEqual([
    'a.yaml:5',
    'b.yaml:5',
    'b.yaml:6',
  ]);
});

it('a router with errors is left out, the others are there', () => {
  const { fleet: loaded } = load(`${router}pool: []\n${other()}`);
  expect(loaded.routers.map(({ name }) => name)).toEqual(['zone-b']);
});

it('a router whose template has errors is left out', () => {
  const { fleet: loaded } = load(
    `${router}uses: [base]\n${other()}${template('base', 'pool: []\n')}`,
  );
  expect(loaded.routers.map(({ name }) => name)).toEqual(['zone-b']);
});

it('a literal secret is an error with strict', () => {
  const { diagnostics, fleet: loaded } = load(
    routerYaml('radius: [{ address: 10.0.0.5, secret: staple-correct-horse }]'),
    { strict: true },
  );
  expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'error manifest/literal-secret',
  ]);
  expect(loaded.routers).toEqual([]);
});
