import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestText } from '../../src/import/manifest-text.js';
import type { ImportedDocument, ImportedRow } from '../../src/import/types.js';
import { treeOf, type Tree } from '../../src/manifest/edit/yaml/tree.js';
import { nodeAtPath } from '../../src/manifest/edit/yaml/tree.js';
import { readDocuments } from '../../src/manifest/yaml/read-documents.js';
import type { ResourceType } from '../../src/resources/define.js';
import { resourceTypeForSection } from '../../src/resources/index.js';
import { decodeBytes } from '../../src/rsc/bytes.js';

function typeOf(section: string): ResourceType {
  const type = resourceTypeForSection(section);
  if (type === undefined) throw new Error(`no section ${section}`);
  return type;
}

function row(
  entries: Readonly<Record<string, Tree>>,
  remarks: readonly string[] = [],
): ImportedRow {
  return { identity: JSON.stringify(entries), entries: new Map(Object.entries(entries)), remarks };
}

const nothing: ImportedDocument = {
  kind: 'Router',
  name: 'zone-a',
  head: [],
  labels: {},
  uses: [],
  sections: [],
  foot: [],
};

/** What the loader makes of a text, at a path. */
function readBack(text: string, path: readonly (string | number)[]): Tree | undefined {
  const [document] = readDocuments({ name: 'test.yaml', text }, ({ at }, code, message) => {
    throw new Error(`${at.line}:${at.column} ${code} ${message}\n${text}`);
  });
  const node = document === undefined ? undefined : nodeAtPath(document.root, path);
  return node === undefined ? undefined : treeOf(node);
}

describe('manifestText', () => {
  it('writes a whole document as people write it', () => {
    const env = new Map([['env', 'ZONE_A_RADIUS_SECRET']]);
    const document: ImportedDocument = {
      kind: 'Router',
      name: 'zone-a',
      head: ['yaml-language-server: $schema=x', '', 'Imported from a.rsc.'],
      description: 'Zone A: main router',
      labels: { zone: 'dhaka-a', role: 'yes' },
      uses: ['nas-base'],
      connection: {
        entries: new Map<string, Tree>([
          ['address', '10.20.0.1'],
          ['tls', new Map([['ca', new Map([['file', 'certs/isp-ca.pem']])]])],
          ['username', 'rosform'],
          ['password', new Map([['env', 'ZONE_A_PASSWORD']])],
        ]),
        remarks: ['Guessed.'],
      },
      sections: [
        { type: typeOf('identity'), rows: [row({ name: 'zone-a' })], remarks: [] },
        {
          type: typeOf('radius'),
          rows: [row({ address: '10.10.0.5', service: ['ppp', 'hotspot'], secret: env })],
          remarks: [],
        },
        { type: typeOf('radius-incoming'), rows: [row({ accept: true })], remarks: [] },
        { type: typeOf('ppp-aaa'), rows: [row({ 'use-radius': true })], remarks: [] },
        {
          type: typeOf('ppp-profiles'),
          rows: [
            row({ name: 'home', 'on-up': ':log info a\n:if (x) do={\n  :log info b\n}\n' }),
            row({
              name: 'dos',
              'on-up': SCRIPT,
            }),
            row({ name: 'lost', 'ignore-fields': ['parent-queue'] }, ['parent-queue: gone.']),
          ],
          remarks: ['Left out: one.', 'Left out: two.'],
        },
        { type: typeOf('pppoe-servers'), rows: [], remarks: ['Left out of pppoe-servers: all.'] },
        {
          type: typeOf('simple-queues'),
          rows: [
            row({
              name: 'long',
              target: Array.from({ length: 7 }, (_, index) => `10.0.${index}.0/24`),
              'max-limit': '10M/10M',
            }),
          ],
          remarks: [],
        },
      ],
      keep: ['pools'],
      foot: ['Menus of the router that are not in this manifest, and their rows:', '/ip/dns 1'],
    };

    expect(manifestText(document)).toBe(WHOLE);
  });

  it('gives every value back as it was', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 6 }), (fields) => {
        const rows = [row({ name: 'first' }), row(fields)];
        const sections = [{ type: typeOf('ppp-secrets'), rows, remarks: [] }];

        const text = manifestText({ ...nothing, sections });

        expect(readBack(text, ['ppp-secrets', 1])).toEqual(new Map(Object.entries(fields)));
        expect(text).not.toMatch(HIDDEN);
      }),
      { numRuns: 500 },
    );
  });

  it('gives labels and descriptions back, whatever they are', () => {
    fc.assert(
      fc.property(hostileText, fc.dictionary(key, hostileText), (description, labels) => {
        const text = manifestText({ ...nothing, description, labels });

        expect(readBack(text, ['description'])).toBe(description);
        const read = readBack(text, ['labels']);
        expect(read ?? new Map()).toEqual(new Map(Object.entries(labels)));
      }),
    );
  });

  it('keeps every remark inside its comment', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 4 }), (remarks) => {
        const rows = [row({ name: 'home' }, remarks)];
        const sections = [{ type: typeOf('pools'), rows, remarks }];

        const text = manifestText({ ...nothing, head: remarks, foot: remarks, sections });

        expect(readBack(text, ['pools'])).toEqual([new Map([['name', 'home']])]);
        expect(text).not.toMatch(HIDDEN);
        const others = text.split('\n').filter((line) => !/^ *(#|$)/.test(line));
        expect(others).toEqual(BARE);
      }),
    );
  });
});

/** What a manifest never holds as it is: control characters besides the line break, and the like. */
const HIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;

const parts = [
  '#',
  ' #',
  '# ',
  ': ',
  ':',
  '- ',
  '-',
  '? ',
  '*',
  '&a',
  '!',
  '!!str',
  '|',
  '|-',
  '>',
  '%',
  '@',
  '`',
  "'",
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  '\n',
  '\r\n',
  '\n\n',
  '\r',
  '\t',
  ' ',
  '  ',
  '...',
  '---',
  'yes',
  'no',
  'null',
  '~',
  'true',
  '12:30',
  '0x1F',
  '010',
  '1e3',
  '=',
  '<<',
  '*/',
  '-->',
  'é',
  'বাংলা',
  '✅',
  '\u0000',
  '\u001b[31m',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\u202e',
  '\ufeff',
  decodeBytes(Uint8Array.from([0x96, 0xf3])),
  '__proto__x',
  'home',
  '10.0.0.1/24',
  '10M/10M',
];

const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** `<<` cannot be one: it merges mappings, also in quotes. */
const key = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._/-]{0,9}[A-Za-z0-9])?$/);

const value: fc.Arbitrary<Tree> = fc.oneof(
  hostileText,
  fc.integer(),
  fc.boolean(),
  fc.array(fc.oneof(hostileText, fc.integer()), { maxLength: 9 }),
  fc.constant(new Map([['env', 'NAME']])),
);

/** A manifest of one pool without its comments. */
const BARE = [
  'apiVersion: rosform/v1',
  'kind: Router',
  'name: zone-a',
  'pools:',
  '  - { name: home }',
];

const SCRIPT =
  ':log info "up";\r\n  :delay 2s;\r\n\r\n/tool fetch url="http://x/?a=\\E2\\9C" keep-result=no\r\nx';

const WHOLE = `# yaml-language-server: $schema=x
#
# Imported from a.rsc.
apiVersion: rosform/v1
kind: Router
name: zone-a
description: 'Zone A: main router'
labels: { zone: dhaka-a, role: 'yes' }
uses: [nas-base]

# Guessed.
connection:
  address: 10.20.0.1
  tls: { ca: { file: certs/isp-ca.pem } }
  username: rosform
  password: { env: ZONE_A_PASSWORD }

identity: zone-a

radius:
  - { address: 10.10.0.5, service: [ppp, hotspot], secret: { env: ZONE_A_RADIUS_SECRET } }

radius-incoming: { accept: true }
ppp-aaa: { use-radius: true }

# Left out: one.
# Left out: two.
ppp-profiles:
  - name: home
    on-up: |
      :log info a
      :if (x) do={
        :log info b
      }
  - name: dos
    on-up: "\\
      :log info \\"up\\";\\r\\n\\
      \\  :delay 2s;\\r\\n\\
      \\r\\n\\
      /tool fetch url=\\"http://x/?a=\\\\E2\\\\9C\\" keep-result=no\\r\\n\\
      x"
  # parent-queue: gone.
  - { name: lost, ignore-fields: [parent-queue] }

# Left out of pppoe-servers: all.

simple-queues:
  - name: long
    target:
      - 10.0.0.0/24
      - 10.0.1.0/24
      - 10.0.2.0/24
      - 10.0.3.0/24
      - 10.0.4.0/24
      - 10.0.5.0/24
      - 10.0.6.0/24
    max-limit: 10M/10M

# Rows of these sections that are not said here are left as they are.
prune: { pools: keep }

# Menus of the router that are not in this manifest, and their rows:
# /ip/dns 1
`;
