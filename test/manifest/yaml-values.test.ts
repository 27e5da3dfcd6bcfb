import { describe, expect, it } from 'vitest';
import { load, routerYaml } from './load.js';

/** The value of the first row of a section, and nothing wrong with the manifest. */
function valueOf(yaml: string, field: string): unknown {
  const { fleet, diagnostics } = load(routerYaml(yaml));
  expect(diagnostics).toEqual([]);
  return fleet.routers[0]?.sections[0]?.rows[0]?.fields.get(field)?.value;
}

describe('values that other YAML readers spoil arrive as they were written', () => {
  it.each([
    { what: 'no as a text', yaml: 'identity: no', field: 'name', value: 'no' },
    { what: 'off as a text', yaml: 'identity: off', field: 'name', value: 'off' },
    { what: 'a leading zero', yaml: 'identity: 007', field: 'name', value: '007' },
    { what: 'an octal number', yaml: 'identity: 0o17', field: 'name', value: '0o17' },
    { what: 'an exponent', yaml: 'identity: 1e3', field: 'name', value: '1e3' },
    { what: 'a trailing zero', yaml: 'identity: 1.10', field: 'name', value: '1.10' },
    {
      what: 'a long number',
      yaml: 'identity: 12345678901234567890',
      field: 'name',
      value: '12345678901234567890',
    },
    { what: 'an underscore', yaml: 'identity: 1_000', field: 'name', value: '1_000' },
    { what: 'a date', yaml: 'identity: 2026-11-22', field: 'name', value: '2026-11-22' },
    {
      what: 'a MAC address',
      yaml: 'identity: 00:11:22:33:44:55',
      field: 'name',
      value: '00:11:22:33:44:55',
    },
    { what: 'a time', yaml: 'identity: 12:30', field: 'name', value: '12:30' },
    {
      what: 'a time of three parts',
      yaml: 'ppp-aaa: { interim-update: 00:05:00 }',
      field: 'interim-update',
      value: '00:05:00',
    },
    {
      what: 'yes for true',
      yaml: 'ppp-aaa: { use-radius: yes }',
      field: 'use-radius',
      value: 'yes',
    },
    {
      what: 'true for yes',
      yaml: 'ppp-aaa: { use-radius: true }',
      field: 'use-radius',
      value: 'yes',
    },
    {
      what: 'true where the word is yes',
      yaml: 'ppp-profiles: [{ name: p, change-tcp-mss: true }]',
      field: 'change-tcp-mss',
      value: 'yes',
    },
    {
      what: 'a hexadecimal number',
      yaml: 'ppp-profiles: [{ name: p, bridge-port-priority: 0x80 }]',
      field: 'bridge-port-priority',
      value: '0x80',
    },
    { what: 'Bengali', yaml: 'identity: ঢাকা', field: 'name', value: 'ঢাকা' },
    {
      what: 'a list as RouterOS text',
      yaml: 'radius: [{ address: 10.0.0.5, service: [ppp, hotspot] }]',
      field: 'service',
      value: 'ppp,hotspot',
    },
    {
      what: 'text with commas for a list',
      yaml: "radius: [{ address: 10.0.0.5, service: 'ppp,hotspot' }]",
      field: 'service',
      value: 'ppp,hotspot',
    },
    {
      what: 'null, back to the default',
      yaml: 'ppp-aaa: { interim-update: null }',
      field: 'interim-update',
      value: null,
    },
    {
      what: 'a block of script lines',
      yaml: 'ppp-profiles:\n  - name: p\n    on-up: |-\n      :log info "up"\n      :delay 1s',
      field: 'on-up',
      value: ':log info "up"\n:delay 1s',
    },
  ])('$what', ({ yaml, field, value }) => {
    expect(valueOf(yaml, field)).toBe(value);
  });

  it('a boolean where any text is allowed must be quoted', () => {
    const { diagnostics } = load(routerYaml('identity: true'));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `"name" is a YAML boolean: quote it, as in 'true'`,
    ]);
  });
});

it('lines of Windows files are counted as in any editor', () => {
  const { diagnostics } = load(routerYaml('identity: zone-a\npool: []').replaceAll('\n', '\r\n'));
  expect(diagnostics.map(({ at }) => at)).toEqual([{ file: 'a.yaml', line: 6, column: 1 }]);
});

it('the schema line of editors and other comments are passed over', () => {
  const text = `# yaml-language-server: $schema=../schemas/rosform.schema.json\n---\n# zone a\n${routerYaml('identity: zone-a # name')}`;
  expect(load(text).diagnostics).toEqual([]);
});

it('a file may hold several documents, and empty ones between', () => {
  const text = `---\n${routerYaml('identity: a', 'a')}---\n---\n${routerYaml('identity: b', 'b', '10.0.0.2')}...\n`;
  const { fleet, diagnostics } = load(text);
  expect(diagnostics).toEqual([]);
  expect(fleet.routers.map(({ name }) => name)).toEqual(['a', 'b']);
});

describe('anchors', () => {
  it('a merge key copies the fields that a row does not say itself, with the lines that said them', () => {
    const { fleet, diagnostics } = load(
      routerYaml(
        [
          'pools:',
          '  - &pool { name: one, ranges: 10.1.0.0/24, next-pool: none }',
          '  - { <<: *pool, name: two, ranges: 10.2.0.0/24 }',
        ].join('\n'),
      ),
    );
    expect(diagnostics).toEqual([]);
    const rows = fleet.routers[0]?.sections[0]?.rows ?? [];
    const two = Array.from(rows[1]?.fields ?? [], ([name, { value, at }]) => [
      name,
      value,
      at.line,
    ]);
    expect(two).toEqual([
      ['name', 'two', 7],
      ['ranges', '10.2.0.0/24', 7],
      ['next-pool', 'none', 6],
    ]);
  });

  it('of several mappings that are merged the first wins, as YAML 1.1 has it', () => {
    const { fleet } = load(
      routerYaml(
        'ppp-profiles:\n  - &a { name: a, only-one: yes }\n  - &b { name: b, only-one: no, use-mpls: no }\n  - { <<: [*a, *b], name: c }',
      ),
    );
    const fields = fleet.routers[0]?.sections[0]?.rows[2]?.fields;
    expect([fields?.get('only-one')?.value, fields?.get('use-mpls')?.value]).toEqual(['yes', 'no']);
  });
});
