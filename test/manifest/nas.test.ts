import { describe, expect, it } from 'vitest';
import { changedRouters } from '../../src/fleet/changed-routers.js';
import { editSource } from '../../src/manifest/edit/edit-source.js';
import { manifestHash } from '../../src/manifest/manifest-essence.js';
import type { DeclaredSection } from '../../src/manifest/types.js';
import { showText } from '../../src/report/text/show-text.js';
import { createStyle } from '../../src/report/text/style.js';
import { NAS_MENU, nas, nasRows } from '../../src/resources/nas.js';
import { findingText, fleetYaml, load, routerYaml } from './load.js';

const CLIENT =
  'radius: [{ address: 10.10.0.5, service: ppp, secret: { env: S }, src-address: 10.20.0.1 }]';

/** Routers of the given sections, called zone-a, zone-b, …, in files of these names. */
function loadRouters(sections: readonly string[], fleet = fleetYaml()) {
  const names = ['zone-a', 'zone-b', 'zone-c'];
  const routers = sections.map((text, index) => {
    const name = names[index] ?? '';
    return [`${name}.yaml`, routerYaml(text, name, `10.0.0.${index + 1}`)] as const;
  });
  return load({ ...Object.fromEntries(routers), 'fleet.yaml': fleet });
}

function findings(sections: readonly string[], fleet?: string): readonly string[] {
  return loadRouters(sections, fleet).diagnostics.map(findingText);
}

/** The first router's section of the database; nothing may be wrong. */
function nasOf(sections: string, fleet?: string): DeclaredSection | undefined {
  const { fleet: loaded, diagnostics } = loadRouters([sections], fleet);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(findingText)).toEqual([]);
  return loaded.routers[0]?.sections.find(({ type }) => type.menu === NAS_MENU);
}

/** Fields of the one row, and where each came from. */
function rowOf(sections: string, fleet?: string): Readonly<Record<string, unknown>> {
  const rows = nasOf(sections, fleet)?.rows ?? [];
  expect(rows).toHaveLength(1);
  return Object.fromEntries(
    Array.from(rows[0]?.fields ?? [], ([name, { value, at }]) => [
      name,
      `${typeof value === 'string' ? value : JSON.stringify(value)} ${at.file}:${at.line}`,
    ]),
  );
}

describe("a router's row in the RADIUS database", () => {
  it('follows from its RADIUS clients, and each value says where it came from', () => {
    expect(rowOf(CLIENT)).toEqual({
      nasname: '10.20.0.1 zone-a.yaml:5',
      shortname: 'zone-a zone-a.yaml:3',
      secret: '{"env":"S"} zone-a.yaml:5',
    });
  });

  it('comes before every other section, so that plans begin with it', () => {
    const { fleet } = loadRouters([`identity: zone-a\n${CLIENT}\nnas: { ports: 1 }`]);
    const sections = fleet.routers[0]?.sections ?? [];

    expect(sections.map(({ type }) => type.menu)).toEqual([
      NAS_MENU,
      '/system/identity',
      '/radius',
    ]);
    expect(sections[0]).toMatchObject({ type: nasRows, prune: 'owned' });
  });

  it('has the address of the connection where no src-address is said', () => {
    const any =
      'radius: [{ address: 10.10.0.5, service: ppp, secret: { env: S }, src-address: 0.0.0.0 }]';
    const none = 'radius: [{ address: 10.10.0.5, service: ppp, secret: { env: S } }]';

    expect(rowOf(any)).toHaveProperty('nasname', '10.0.0.1 zone-a.yaml:4');
    expect(rowOf(none)).toHaveProperty('nasname', '10.0.0.1 zone-a.yaml:4');
  });

  it('is what nas: says instead', () => {
    const own =
      'nas: { nasname: 10.20.0.9/24, shortname: A, type: cisco, server: isp, secret: { env: S }, ports: 1812, description: Main, community: null }';

    expect(rowOf(`radius: [{ address: 10.10.0.5, secret: { env: S } }]\n${own}`)).toEqual({
      nasname: '10.20.0.0/24 zone-a.yaml:6',
      shortname: 'A zone-a.yaml:6',
      secret: '{"env":"S"} zone-a.yaml:6',
      type: 'cisco zone-a.yaml:6',
      server: 'isp zone-a.yaml:6',
      ports: '1812 zone-a.yaml:6',
      description: 'Main zone-a.yaml:6',
      community: 'null zone-a.yaml:6',
    });
  });

  it('is merged from templates field by field, and leaves fields to others', () => {
    const template =
      'apiVersion: rosform/v1\nkind: Template\nname: base\nnas: { type: mikrotik, community: x }\nignore-fields: { nas: [community] }\n';
    const { fleet, diagnostics } = load({
      'a.yaml': routerYaml(`uses: [base]\n${CLIENT}\nnas: { community: y }`),
      'base.yaml': template,
      'fleet.yaml': fleetYaml(),
    });
    const [row] = fleet.routers[0]?.sections[0]?.rows ?? [];

    expect(diagnostics).toEqual([]);
    expect(row?.fields.get('type')?.at.file).toBe('base.yaml');
    expect(row?.fields.get('community')).toMatchObject({ value: 'y', at: { file: 'a.yaml' } });
    expect(row?.ignoreFields).toEqual(['community']);
  });

  it('needs no RADIUS client when nas: says the secret', () => {
    expect(rowOf('nas: { secret: { file: a } }')).toEqual({
      nasname: '10.0.0.1 zone-a.yaml:4',
      shortname: 'zone-a zone-a.yaml:3',
      secret: '{"file":"a"} zone-a.yaml:5',
    });
  });

  it.each([
    { why: 'the router asks no server', sections: 'identity: zone-a' },
    { why: 'the row shall be absent', sections: 'radius: [{ address: 10.10.0.5, absent: true }]' },
    {
      why: 'the row is switched off',
      sections: 'radius: [{ address: 10.10.0.5, secret: { env: S }, disabled: true }]',
    },
    { why: 'it is radsec', sections: 'radius: [{ address: 10.10.0.5, protocol: radsec }]' },
  ])('is not there when $why', ({ sections }) => {
    expect(nasOf(sections)).toBeUndefined();
  });

  it('is taken away by absent: true, also when a template asks for it', () => {
    const { fleet } = load({
      'a.yaml': routerYaml(`uses: [base]\n${CLIENT}\nnas: { absent: true }`),
      'base.yaml': 'apiVersion: rosform/v1\nkind: Template\nname: base\nnas: { type: mikrotik }\n',
      'fleet.yaml': fleetYaml(),
    });

    expect(fleet.routers[0]?.sections[0]).toMatchObject({
      type: nasRows,
      rows: [],
      at: { file: 'a.yaml', line: 7 },
    });
  });

  it('is not made where the Fleet names no database', () => {
    const { fleet, diagnostics } = load(routerYaml(CLIENT));

    expect(diagnostics).toEqual([]);
    expect(fleet.routers[0]?.sections.map(({ type }) => type.menu)).toEqual(['/radius']);
  });

  it('is part of what a router is asked for: its hash, and whether it changed', () => {
    const [without] = load(routerYaml(CLIENT)).fleet.routers;
    const [before] = loadRouters([CLIENT]).fleet.routers;
    const [same] = loadRouters([`# a remark\n${CLIENT}`]).fleet.routers;
    const [after] = loadRouters([`${CLIENT}\nnas: { nasname: 10.20.0.0/24 }`]).fleet.routers;
    if (!without || !before || !same || !after) throw new Error('a router was lost');

    expect(manifestHash(same)).toBe(manifestHash(before));
    expect(manifestHash(after)).not.toBe(manifestHash(before));
    expect(manifestHash(without)).not.toBe(manifestHash(before));
    expect(changedRouters([after], [before]).changed).toEqual([after]);
    expect(changedRouters([same], [before]).changed).toEqual([]);
  });

  it('is never written into YAML: it follows from other lines', () => {
    const source = { name: 'a.yaml', text: routerYaml(CLIENT) };
    const edits = [nas, nasRows].map((type) => ({
      action: 'set' as const,
      type,
      identity: '',
      entries: new Map([['shortname', 'x']]),
    }));
    const edited = editSource(source, 'zone-a', edits);

    expect(edited.source).toEqual(source);
    expect(edited.refused.map(({ reason }) => reason)).toEqual(
      edits.map(() => 'it follows from what the manifest says of the router'),
    );
  });

  it('is shown under nas:, with the lines that it came from', () => {
    const { fleet } = loadRouters([
      `${CLIENT}\nnas: { description: Main }`,
      `${CLIENT}\nnas: { absent: true }`,
    ]);
    const [shown, gone] = fleet.routers.map((router) =>
      showText(router, createStyle(false)).replaceAll(/ +#/g, ' #'),
    );

    expect(shown).toContain(
      [
        'nas:',
        '  nasname: 10.20.0.1 # zone-a.yaml:5',
        '  shortname: zone-a # zone-a.yaml:3',
        '  secret: { env: S } # zone-a.yaml:5',
        '  description: Main # zone-a.yaml:6',
        'radius:',
      ].join('\n'),
    );
    expect(gone).toContain('nas:\n  absent: true # zone-b.yaml:6\nradius:');
  });
});

interface Mistake {
  readonly when: string;
  readonly sections: readonly string[];
  readonly fleet?: string;
  readonly found: readonly string[];
}

const two = (first: string, second: string): string =>
  `radius:\n  - { address: 10.10.0.5, ${first} }\n  - { address: 10.10.0.6, ${second} }`;

const mistakes: readonly Mistake[] = [
  {
    when: 'the Fleet names no database',
    sections: ['nas: { secret: { env: S } }'],
    fleet: 'apiVersion: rosform/v1\nkind: Fleet\n',
    found: [
      'zone-a.yaml:5:6+1 error fleet/nas-without-database: "nas" is for the RADIUS database, and the Fleet names none (write radius-database: { url: … } in the Fleet, or take "nas" out)',
    ],
  },
  {
    when: 'nas: has another secret than the RADIUS clients',
    sections: [`${CLIENT}\nnas: { secret: { env: T } }`],
    found: [
      'zone-a.yaml:6:16+1 error fleet/nas-secret: "nas" has another secret than /radius on zone-a.yaml:5 (write one reference in both, or leave it out of "nas")',
    ],
  },
  {
    when: 'the RADIUS clients have several secrets and nas: has none',
    sections: [two('secret: { env: S }', 'secret: { env: T }')],
    found: [
      'zone-a.yaml:7:35+1 error fleet/nas-secret: the row in the RADIUS database has one secret, and /radius has another on zone-a.yaml:6 (write nas: { secret: … }, the secret that the router shall have on this server)',
    ],
  },
  {
    when: 'nas: has the secret of one of several RADIUS clients',
    sections: [`${two('secret: { env: S }', 'secret: { env: T }')}\nnas: { secret: { env: T } }`],
    found: [],
  },
  {
    when: 'a RADIUS client says no secret, and nas: none either',
    sections: ['radius: [{ address: 10.10.0.5 }]'],
    found: [
      'zone-a.yaml:5:10+1 error fleet/nas-secret: the row in the RADIUS database has no sure secret: /radius says none here (write it, or write nas: { secret: … }, the secret that the router shall have on this server)',
    ],
  },
  {
    when: 'a RADIUS client says no secret, and nas: says one',
    sections: ['radius: [{ address: 10.10.0.5 }]\nnas: { secret: { env: S } }'],
    found: [],
  },
  {
    when: 'nobody says a secret',
    sections: ['nas: { nasname: 10.0.0.1 }'],
    found: [
      'zone-a.yaml:5:6+1 error fleet/nas-secret: the row in the RADIUS database has no secret: "radius" declares none (write nas: { secret: … }, the secret that the router shall have on this server)',
    ],
  },
  {
    when: 'a secret is empty, with which everybody would be a NAS',
    sections: ["radius: [{ address: 10.10.0.5, secret: '' }]", "nas: { secret: '' }"],
    found: [
      'zone-a.yaml:5:40+1 error fleet/nas-secret: the secret of the row in the RADIUS database is empty (write { env: NAME } or { file: path })',
      'zone-b.yaml:5:16+2 error manifest/bad-value: "secret" must not be empty',
    ],
  },
  {
    when: 'the RADIUS clients leave with several addresses',
    sections: [
      two(
        'secret: { env: S }, src-address: 10.20.0.1',
        'secret: { env: S }, src-address: 10.20.0.2',
      ),
      two('secret: { env: T }, src-address: 10.20.0.3', 'secret: { env: T }'),
    ],
    found: [
      'zone-a.yaml:7:60+1 error fleet/nas-name: requests leave with 10.20.0.2 here and with 10.20.0.1 on zone-a.yaml:6: which of them the RADIUS database shall have is not sure (write one src-address in "radius", or nas: { nasname: … })',
      'zone-b.yaml:7:5+1 error fleet/nas-name: requests leave with an address that the router chooses here and with 10.20.0.3 on zone-b.yaml:6: which of them the RADIUS database shall have is not sure (write one src-address in "radius", or nas: { nasname: … })',
    ],
  },
  {
    when: 'two spellings of one address are one address',
    sections: [
      two(
        'secret: { env: S }, src-address: 2001:db8::1',
        'secret: { env: S }, src-address: 2001:DB8:0::1',
      ),
    ],
    found: [],
  },
  {
    when: 'requests leave with another address than nas: says',
    sections: [`${CLIENT}\nnas: { nasname: 10.30.0.0/16 }`],
    found: [
      'zone-a.yaml:5:79+9 warning fleet/nas-name: requests leave with 10.20.0.1, and the RADIUS database has the router as 10.30.0.0/16 (see zone-a.yaml:6)',
    ],
  },
  {
    when: 'requests leave from within the network that nas: says',
    sections: [`${CLIENT}\nnas: { nasname: 10.20.0.0/16 }`],
    found: [],
  },
  {
    when: 'two routers have one nasname, spelled in two ways',
    sections: [CLIENT, 'nas: { nasname: 10.20.0.1/32, secret: { env: T } }'],
    found: [
      'zone-b.yaml:5:17+9 error fleet/duplicate-nas-name: zone-a and zone-b have one nasname, 10.20.0.1 (the other is zone-a.yaml:5; give each its own src-address, or nas: { nasname: … })',
    ],
  },
  {
    when: 'a network holds the address of another router: the nearer row wins',
    sections: [CLIENT, 'nas: { nasname: 10.20.0.0/16, secret: { env: T } }'],
    found: [],
  },
  {
    when: 'values are longer than the columns of a stock schema',
    sections: [`${CLIENT}\nnas: { shortname: ${'a'.repeat(33)}, description: ${'d'.repeat(180)} }`],
    found: [
      'zone-a.yaml:6:19+33 error fleet/nas-too-long: "shortname" has 33 characters, and its column in the RADIUS database holds 32 (write nas: { shortname: … })',
      'zone-a.yaml:6:67+180 error fleet/nas-too-long: "description" has 180 characters, and its column in the RADIUS database holds 179, because the tag of rosform follows it (write a shorter one)',
    ],
  },
  {
    when: 'PostgreSQL has no limits, and a table of its own may have any',
    sections: [`${CLIENT}\nnas: { shortname: ${'a'.repeat(33)} }`],
    fleet: fleetYaml('url: postgresql://rosform@db/radius'),
    found: [],
  },
  {
    when: 'the URL is a secret, so that nobody knows the schema',
    sections: [`${CLIENT}\nnas: { shortname: ${'a'.repeat(33)} }`],
    fleet: fleetYaml('url: { env: URL }'),
    found: [],
  },
  {
    when: 'what a row cannot be without is left to others',
    sections: [`${CLIENT}\nnas: { ignore-fields: [secret] }`],
    found: [
      'zone-a.yaml:6:6+1 error manifest/bad-value: "secret" of "nas" cannot be left to others: a row cannot be without it (take it out of "ignore-fields")',
    ],
  },
  {
    when: 'a row that shall be gone has fields',
    sections: ['nas: { absent: true, shortname: a }'],
    found: [
      'zone-a.yaml:5:22+9 error manifest/absent-row-with-fields: radius-database/nas shall be absent, and has "shortname" (keep only absent)',
    ],
  },
  {
    when: 'nas: has what nothing is called by, or what FreeRADIUS does not read',
    sections: ['nas: { nasnam: x, secret: { env: S }, nasname: 10.0.0.1:1812 }'],
    found: [
      'zone-a.yaml:5:8+6 error manifest/unknown-field: radius-database/nas has no field "nasnam" (did you mean "nasname"?)',
      'zone-a.yaml:5:48+13 error manifest/bad-value: "nasname" is wrong: "10.0.0.1:1812" has a port: write the address alone',
    ],
  },
];

describe('mistakes of nas', () => {
  it.each(mistakes)('when $when', ({ sections, fleet, found }) => {
    expect(findings(sections, fleet)).toEqual(found);
  });
});

describe('a router that is reached by a host name', () => {
  const text = routerYaml(
    'radius: [{ address: 10.10.0.5, secret: { env: S } }]',
    'zone-a',
    'A.isp.example',
  );
  const files = (fleet: string) => ({ 'a.yaml': text, 'fleet.yaml': fleet });

  it('has it as nasname, with a warning: FreeRADIUS looks it up once', () => {
    const { fleet, diagnostics } = load(files(fleetYaml()));

    expect(fleet.routers[0]?.sections[0]?.rows[0]?.fields.get('nasname')?.value).toBe(
      'a.isp.example',
    );
    expect(diagnostics.map(findingText)).toEqual([
      'a.yaml:4:13+1 warning fleet/nas-name: the address of the connection is the host name A.isp.example, which FreeRADIUS looks up only once, when it starts (write src-address in "radius", or nas: { nasname: … })',
    ]);
  });

  it('cannot have it where clients are dynamic', () => {
    const dynamic = fleetYaml('url: sqlite:radius.db\nclients: dynamic');
    const { fleet, diagnostics } = load(files(dynamic));

    expect(fleet.routers).toEqual([]);
    expect(diagnostics.map(findingText)).toEqual([
      'a.yaml:4:13+1 error fleet/nas-name: the address of the connection is the host name A.isp.example, which FreeRADIUS never finds with dynamic clients (write src-address in "radius", or nas: { nasname: … })',
    ]);
  });
});

describe('secrets of nas that are written out', () => {
  it.each([
    { secret: 'a'.repeat(61), found: 'error fleet/nas-too-long: "secret" has 61 characters' },
    { secret: 'Zq9-back\\slash-77', found: 'warning fleet/nas-secret: the secret has a backslash' },
    { secret: 'Zq9-grün-gewählt', found: 'warning fleet/nas-secret: the secret has characters' },
  ])('are judged and never repeated: $found', ({ secret, found }) => {
    const texts = findings([`radius: [{ address: 10.10.0.5, secret: '${secret}' }]`]);

    expect(texts.filter((text) => text.includes(found))).toHaveLength(1);
    expect(texts.join('\n')).not.toContain(secret);
  });

  it('are compared by value', () => {
    const router = (secret: string): string =>
      `radius: [{ address: 10.10.0.5, secret: Zq9-Zq9-Zq9-77 }]\nnas: { secret: ${secret} }`;
    const errors = (text: string): readonly string[] =>
      findings([text]).filter((found) => found.includes(' error '));

    expect(errors(router('Zq9-Zq9-Zq9-77'))).toEqual([]);
    expect(errors(router('Zq9-Zq9-Zq9-78'))).toEqual([
      expect.stringContaining('fleet/nas-secret: "nas" has another secret than /radius'),
    ]);
  });
});

describe('a RADIUS secret that is shared', () => {
  it('is none between nas: and radius of one router', () => {
    expect(findings([`${CLIENT}\nnas: { secret: { env: S } }`])).toEqual([]);
  });

  it('is one between the rows of two routers', () => {
    expect(findings(['nas: { secret: { env: S } }', 'nas: { secret: { env: S } }'])).toEqual([
      'zone-a.yaml:5:16+1 warning fleet/shared-radius-secret: zone-a and zone-b share one RADIUS secret, env S (give every router its own)',
    ]);
  });
});

it('every code of the RADIUS database is caused here', () => {
  const caused = mistakes.flatMap(({ found }) =>
    found.map((text) => / (fleet\/[a-z-]+): /.exec(text)?.[1] ?? ''),
  );

  expect([...new Set(caused)].filter((code) => code.includes('nas')).toSorted()).toEqual([
    'fleet/duplicate-nas-name',
    'fleet/nas-name',
    'fleet/nas-secret',
    'fleet/nas-too-long',
    'fleet/nas-without-database',
  ]);
});

describe('a type of nas', () => {
  it('is not empty, which the table would keep as no type at all', () => {
    expect(findings([`${CLIENT}\nnas: { type: '' }`])).toContainEqual(
      expect.stringContaining('"" is empty, which a table keeps as nothing'),
    );
  });
});
