import { describe, expect, it } from 'vitest';
import { manifestText } from '../../src/import/manifest-text.js';
import { Secret } from '../../src/resources/secret.js';
import { importOf, OPTIONS, sectionsText, type HandMadeRows } from './hand-made-source.js';

const radius = { address: '10.10.0.5', service: 'ppp', secret: 'hunter22' };

describe('a secret that stands in another text of its router', () => {
  it('is in no manifest: the comment is left to the router, and a person is told', () => {
    const imported = importOf({ radius: [{ ...radius, comment: 'secret hunter22' }] });

    expect(sectionsText(imported).split('\n')).toEqual([
      'radius:',
      '  # comment: it holds a secret of this router and is not written; change it there.',
      '  - { address: 10.10.0.5, service: ppp, secret: { env: ZONE_A_RADIUS_SECRET } }',
    ]);
    expect(imported.remarks.map(({ message }) => message)).toEqual([
      'radius 10.10.0.5 service=ppp: comment: it holds a secret of this router and is not written; change it there.',
    ]);
  });

  it('leaves a script to others, so that no plan takes it away', () => {
    const profile = { name: 'home', 'on-up': ':log info hunter22' };

    const imported = importOf({ radius: [radius], 'ppp-profiles': [profile] });

    expect(sectionsText(imported)).toContain('  - { name: home, ignore-fields: [on-up] }');
  });

  it.each<{ where: string; rows: HandMadeRows; lacks: string }>([
    {
      where: 'a script',
      rows: { radius: [radius], 'ppp-profiles': [{ name: 'home', 'on-up': ':log info hunter22' }] },
      lacks: 'hunter22',
    },
    {
      where: 'the comment of another row',
      rows: {
        radius: [radius],
        pools: [{ name: 'home', ranges: '10.0.0.2', comment: 'x:hunter22' }],
      },
      lacks: 'hunter22',
    },
    {
      where: 'a longer word, when it is long itself',
      rows: {
        radius: [radius],
        pools: [{ name: 'home', ranges: '10.0.0.2', comment: 'xhunter22x' }],
      },
      lacks: 'hunter22',
    },
    {
      where: 'a comment that a row without a name is called by',
      rows: {
        radius: [radius],
        'simple-queues': [],
        'walled-garden': [
          { action: 'allow', comment: 'hunter22' },
          { action: 'allow', comment: 'hunter22' },
        ],
      },
      lacks: 'hunter22',
    },
    {
      where: 'a comment with the password that the router was read with',
      rows: { pools: [{ name: 'home', ranges: '10.0.0.2', comment: 'login s3cr' }] },
      lacks: 's3cr',
    },
  ])('is not written where it is in $where', ({ rows, lacks }) => {
    const imported = importOf(rows, {}, { ...OPTIONS, password: new Secret('s3cr') });

    expect(manifestText(imported.document)).not.toContain(lacks);
    expect(JSON.stringify(imported.remarks)).not.toContain(lacks);
    expect(imported.remarks.length).toBeGreaterThan(0);
  });

  it.each<{ when: string; secret: string; comment: string }>([
    { when: 'it is a part of a number', secret: '1234', comment: 'phone 01711234567' },
    { when: 'it is the name of a row', secret: 'home', comment: 'all at home' },
    { when: 'it is a word of RouterOS', secret: 'pppoe', comment: 'for pppoe' },
    { when: 'it is very short', secret: 'abc', comment: 'abc' },
    { when: 'it is hidden', secret: '*****', comment: '***** five stars' },
  ])('is taken for no secret when $when', ({ secret, comment }) => {
    const imported = importOf({
      radius: [{ ...radius, secret }],
      pools: [{ name: 'home', ranges: '10.0.0.2', comment }],
    });

    expect(sectionsText(imported)).toContain(comment);
  });
});
