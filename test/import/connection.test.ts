import { describe, expect, it } from 'vitest';

import { manifestText } from '../../src/import/manifest-text.js';
import { importOf, OPTIONS } from './hand-made-source.js';

describe('a guessed connection', () => {
  const ssl = { name: 'api-ssl', disabled: false } as const;
  const plain = { name: 'api', disabled: false } as const;
  const addresses = [{ address: '10.4.0.1/24', interface: 'ether5' }];

  it.each([
    {
      when: 'nothing is known of api-ssl',
      services: [],
      reached: { tls: true },
      lines: ['  address: 10.4.0.1', '  tls: true'],
      remarks: [],
    },
    {
      when: 'api-ssl has another port',
      services: [{ ...ssl, port: 8443, certificate: 'isp' }],
      reached: { tls: true },
      lines: ['  address: 10.4.0.1', '  port: 8443', '  tls: true'],
      remarks: [],
    },
    {
      when: 'the user says another port',
      services: [{ ...ssl, port: 8443, certificate: 'isp' }],
      reached: { tls: true, port: 9000 },
      lines: ['  address: 10.4.0.1', '  port: 9000', '  tls: true'],
      remarks: [],
    },
    {
      when: 'api-ssl is disabled and for few',
      services: [{ ...ssl, disabled: true, certificate: 'isp', from: '10.9.0.0/24' }],
      reached: { tls: true },
      lines: ['  address: 10.4.0.1', '  tls: true'],
      remarks: [
        'this router has api-ssl disabled: /ip service enable api-ssl',
        'api-ssl of this router takes logins from 10.9.0.0/24 only: run rosform there',
      ],
    },
    {
      when: 'api-ssl has no certificate',
      services: [ssl],
      reached: { tls: true },
      lines: ['  address: 10.4.0.1', '  tls: true'],
      remarks: [
        'api-ssl of this router has no certificate that could be checked: give it one, or import with --tls-anonymous',
      ],
    },
    {
      when: 'api-ssl needs none',
      services: [ssl, { ...plain, disabled: true }],
      reached: { tls: new Map([['anonymous', true]]) },
      lines: ['  address: 10.4.0.1', '  tls: { anonymous: true }'],
      remarks: [],
    },
    {
      when: 'the plain API is asked for and disabled',
      services: [{ ...plain, disabled: true, port: 9728 }],
      reached: {},
      lines: ['  address: 10.4.0.1', '  port: 9728'],
      remarks: ['this router has api disabled: /ip service enable api, or leave --plain out'],
    },
  ])('is careful when $when', ({ services, reached, lines, remarks }) => {
    const imported = importOf({ addresses }, { services }, { ...OPTIONS, reached });

    const text = manifestText(imported.document);
    const clear = 'tls' in reached ? [] : [CLEAR];
    expect(text).toContain(
      [
        '# Guessed from the address on ether5: correct it where the router is reached elsewhere.',
        ...clear,
        'connection:',
        ...lines,
        '  username: rosform',
      ].join('\n'),
    );
    expect(imported.remarks.map(({ message }) => message)).toEqual(remarks);
  });

  const CLEAR =
    '# Without tls the password crosses the network in clear, to whatever has this address.';
});

describe('the password', () => {
  it.each([
    {
      from: { env: 'FLEET_PASSWORD' },
      written: '{ env: FLEET_PASSWORD }',
      names: ['FLEET_PASSWORD'],
    },
    { from: { file: 'zone-a' }, written: '{ file: zone-a }', names: [] },
  ])('stays where the user has it: $written', ({ from, written, names }) => {
    const imported = importOf({}, {}, { ...OPTIONS, passwordFrom: from });

    expect(manifestText(imported.document)).toContain(`  password: ${written}\n`);
    expect(imported.secrets.map(({ name }) => name)).toEqual(names);
  });

  it('of the user is given to no other secret', () => {
    const imported = importOf(
      { radius: [{ address: '10.0.0.5', service: 'ppp', secret: 's' }] },
      {},
      { ...OPTIONS, passwordFrom: { env: 'ZONE_A_RADIUS_SECRET' } },
    );

    expect(imported.secrets.map(({ name }) => name)).toEqual([
      'ZONE_A_RADIUS_SECRET',
      'ZONE_A_RADIUS_SECRET_2',
    ]);
  });
});

describe('sections that are left out', () => {
  const secrets = [
    { name: 'a', service: 'pppoe' },
    { name: 'b', service: 'pppoe' },
  ];
  const leftOut = { menus: new Set(['/ppp/secret', '/system/identity']), by: '--without' };

  it('are counted, and need no variables', () => {
    const imported = importOf({ 'ppp-secrets': secrets }, { leftOut, identity: 'Zone A' });

    expect(imported.document.sections).toEqual([]);
    expect(imported.document.foot).toEqual(['ppp-secrets 2 rows, identity, left out by --without']);
    expect(imported.secrets.map(({ name }) => name)).toEqual(['ZONE_A_PASSWORD']);
  });

  it('are kept on the router, also rows that rosform made', () => {
    const owned = secrets.map((row) => ({ ...row, '.owned': 'yes' }));

    expect(importOf({ 'ppp-secrets': owned }, { leftOut }).document.keep).toEqual(['ppp-secrets']);
  });
});
