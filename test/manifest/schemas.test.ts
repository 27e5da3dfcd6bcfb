import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseAllDocuments } from 'yaml';
import { describe, expect, it } from 'vitest';
import { generateSchemas } from '../../src/manifest/generate-schemas.js';
import { generatedFiles } from '../../src/manifest/generated-files.js';
import { readSources } from '../../src/manifest/read-sources.js';
import type { JsonSchema } from '../../src/resources/define.js';
import { resourceTypes } from '../../src/resources/index.js';
import { fleetYaml, load, routerYaml } from './load.js';

const schema: JsonSchema = generateSchemas()['rosform.schema.json'] ?? {};
/** Keywords of editors, which a validator passes over. */
const editorKeywords = ['markdownDescription', 'errorMessage', 'deprecationMessage'];
const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  allowMatchingProperties: true,
});
for (const keyword of editorKeywords) ajv.addKeyword(keyword);
const validate = ajv.compile(schema);

/** Documents as an editor reads them. */
function documents(text: string): readonly unknown[] {
  const parsed = parseAllDocuments(text, { merge: true });
  return Array.isArray(parsed) ? parsed.map((each): unknown => each.toJS()) : [];
}

function accepts(text: string): boolean {
  return documents(text).every((document) => validate(document));
}

describe('generated files are those of the descriptors (else: npm run generate)', () => {
  it.each(Object.entries(generatedFiles()))('%s', async (path, text) => {
    const file = new URL(`../../${path}`, import.meta.url);
    expect((await readFile(file, 'utf8')) === text).toBe(true);
  });
});

describe('the published schema', () => {
  it('accepts every manifest of the sample fleet', async () => {
    const { sources } = await readSources('routers.d');
    expect(sources.filter(({ text }) => !accepts(text)).map(({ name }) => name)).toEqual([]);
  });

  it('accepts the example of every section', () => {
    for (const { section, kind, example } of resourceTypes) {
      const text = routerYaml(`${section}: ${kind === 'singleton' ? example : `[${example}]`}`);
      const { diagnostics } = load({ 'a.yaml': text, 'fleet.yaml': fleetYaml() });
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect([section, accepts(text), errors]).toEqual([section, true, []]);
    }
  });

  it('describes every section and every field', () => {
    const definitions = JSON.stringify(schema['$defs']);
    const lacking = resourceTypes.flatMap(({ section, fields }) =>
      Object.entries(fields).flatMap(([name, { doc }]) =>
        definitions.includes(JSON.stringify(doc).slice(1, -1)) ? [] : [`${section}.${name}`],
      ),
    );
    expect(lacking).toEqual([]);
  });

  it.each([
    { what: 'yes for true', sections: 'ppp-aaa: { use-radius: yes }' },
    { what: 'null for the default', sections: 'ppp-aaa: { use-radius: null }' },
    { what: 'one item for a list', sections: 'radius: [{ address: 10.0.0.5, service: ppp }]' },
    { what: 'a list of ranges', sections: 'pools: [{ name: a, ranges: [10.0.0.1, 10.1.0.0/24] }]' },
    { what: 'an absent row', sections: 'pools: [{ name: a, absent: true }]' },
    { what: 'a renamed row', sections: 'pools: [{ name: a, renamed-from: b, ranges: 10.0.0.1 }]' },
    {
      what: 'menus',
      sections: 'menus: { /ip/dns: { servers: x }, /ip/pool: [{ name: a, ranges: 10.0.0.1 }] }',
    },
    {
      what: 'a menu without comments',
      sections:
        'menus: { /ip/dhcp-relay: { key: [name], ordered: no, comment: false, rows: [{ name: a }] } }',
    },
    {
      what: 'a row without its remark',
      sections: 'vlans: [{ name: a, interface: b, vlan-id: 2, comment: null }]',
    },
    { what: 'the short identity', sections: 'identity: zone-a' },
    { what: 'the long identity', sections: 'identity: { name: zone-a }' },
  ])('accepts what the loader accepts: $what', ({ sections }) => {
    const text = routerYaml(sections);
    expect(load(text).diagnostics).toEqual([]);
    expect(accepts(text)).toBe(true);
  });

  it.each([
    { what: 'an unknown section', sections: 'pool: []' },
    { what: 'an unknown field', sections: 'pools: [{ name: a, rnages: 10.0.0.1 }]' },
    { what: 'a row without its name', sections: 'pools: [{ ranges: 10.0.0.1 }]' },
    { what: 'a wrong word', sections: 'radius: [{ address: 10.0.0.5, protocol: tcp }]' },
    { what: 'a number out of range', sections: 'radius-incoming: { port: 99999 }' },
    { what: 'a mapping for a list', sections: 'pools: { name: a }' },
    { what: 'a wrong prune policy', sections: 'prune: { pools: all }' },
    {
      what: 'a secret reference with a typo',
      sections: 'radius: [{ address: 10.0.0.5, secret: { evn: A } }]',
    },
    { what: 'a menu without a slash', sections: 'menus: { ip/dns: {} }' },
    {
      what: 'null where the default is not known',
      sections: 'radius: [{ address: 10.0.0.5, timeout: null }]',
    },
    { what: 'null for a name', sections: 'pools: [{ name: null, ranges: 10.0.0.1 }]' },
    {
      what: 'a name that is left to others',
      sections: 'pools: [{ name: a, ranges: 10.0.0.1, ignore-fields: [name] }]',
    },
    {
      what: 'a required field that is left to others',
      sections: 'pools: []\nignore-fields: { pools: [ranges] }',
    },
    {
      what: 'a menu whose comment is no flag',
      sections: 'menus: { /ip/route: { key: [gateway], comment: x, rows: [] } }',
    },
    { what: 'vpn, which comes later', sections: 'vpn: {}' },
    { what: 'a range as nasname', sections: 'nas: { nasname: 5 }' },
    { what: 'nas as a menu', sections: 'menus: { radius-database/nas: {} }' },
  ])('refuses what the loader refuses: $what', ({ sections }) => {
    const text = routerYaml(sections);
    expect(load(text).diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    expect(accepts(text)).toBe(false);
  });

  it.each(['kind: Roter\napiVersion: rosform/v1', 'kind: Router', 'apiVersion: rosform/v1'])(
    'refuses a document with only "%s"',
    (text) => {
      expect(accepts(`${text}\nname: a\n`)).toBe(false);
    },
  );
});
