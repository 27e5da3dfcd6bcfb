import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../src/observed/read-history.js';
import { recordedCommands } from '../../src/observed/recorded-command.js';
import { attributionOf } from '../../src/plan/attribute/attribute.js';
import { comparableTime } from '../../src/plan/attribute/comparable-time.js';
import type { Change, FieldChange } from '../../src/plan/types.js';

const at = { file: 'routers.d/zone-a.yaml', line: 1, column: 1 };
const NOON = '2027-01-02 12:00:00';

/** What the router remembers; of the time only what the test is about. */
function done(by: string, redo: string, undo = '', time = NOON): HistoryEntry {
  return {
    by,
    time,
    action: 'something changed',
    undo: recordedCommands(undo),
    redo: recordedCommands(redo),
  };
}

function fields(values: Readonly<Record<string, string>>): readonly FieldChange[] {
  return Object.entries(values).map(([field, after]) => ({ field, before: undefined, after }));
}

type Seen = Readonly<Record<string, string>>;

function update(
  menu: string,
  key: string,
  id: string,
  changed: readonly string[],
  seen: Seen = {},
): Change {
  const values = fields(Object.fromEntries(changed.map((field) => [field, 'wanted'])));
  const address = { menu, key };
  return {
    action: 'update',
    address,
    at,
    id,
    fields: values,
    adopts: false,
    seen,
    index: 0,
    after: [],
  };
}

function create(menu: string, key: string, values: Seen): Change {
  const address = { menu, key };
  return {
    action: 'create',
    address,
    at,
    fields: fields(values),
    tagged: true,
    index: 0,
    after: [],
  };
}

function remove(menu: string, key: string, id: string, seen: Seen): Change {
  return { action: 'delete', address: { menu, key }, id, fields: [], seen, index: 0, after: [] };
}

function move(menu: string, key: string, id: string | undefined): Change {
  const place = id === undefined ? {} : { id };
  return {
    action: 'move',
    address: { menu, key },
    at,
    ...place,
    ahead: undefined,
    index: 0,
    after: [],
  };
}

/** `noc`, or `noc?` where it is not certain. */
function blamed(history: readonly HistoryEntry[], change: Change): string | undefined {
  const found = attributionOf(history, change, 'rosform');
  return found === undefined ? undefined : `${found.by}${found.certain ? '' : '?'}`;
}

const homeRanges = update('/ip/pool', 'home', '*1A', ['ranges'], { name: 'home', ranges: 'x' });
const missingHome = create('/ip/pool', 'home', { name: 'home', ranges: '10.0.0.2' });
const strayHome = remove('/ip/pool', 'home', '*1A', { name: 'home' });

describe('a field that differs is laid to whoever wrote it', () => {
  it.each([
    { when: 'the row is named by id', redo: '/ip pool set *1A ranges="10.0.0.9"' },
    { when: 'the id is in small letters', redo: '/ip pool set *1a ranges=10.0.0.9' },
    { when: 'the path has slashes', redo: '/ip/pool/set *1A ranges=10.0.0.9' },
    { when: 'the path is in capitals', redo: '/IP/Pool set *1A ranges=10.0.0.9' },
    { when: 'the id comes as numbers', redo: '/ip pool set numbers=*1A ranges=10.0.0.9' },
    { when: 'several rows were set', redo: '/ip pool set *19,*1A ranges=10.0.0.9' },
    { when: 'only the undo is there', redo: '', undo: '/ip pool set *1A ranges=10.0.0.2' },
    { when: 'the row is found by name', redo: '/ip pool set [find name="home"] ranges=10.0.0.9' },
    { when: 'the name stands alone', redo: '/ip pool set home ranges=10.0.0.9' },
    { when: 'it was one field of many', redo: '/ip pool set *1A next-pool=none ranges=10.0.0.9' },
    {
      when: 'the row was made so',
      redo: '/ip pool add name=home ranges=10.0.0.9',
      undo: '/ip pool remove *1A',
    },
    {
      when: 'the text has two commands',
      redo: '/ip pool set *2 ranges=x; /ip pool set *1A ranges=y',
    },
    {
      when: 'a command beside it is unreadable',
      redo: '/ip pool set *1A ranges=10.0.0.9\n:put $x',
    },
  ])('when $when', ({ redo, undo = '' }) => {
    expect(blamed([done('noc', redo, undo)], homeRanges)).toBe('noc');
  });

  it.each([
    { when: 'the action was about another row', redo: '/ip pool set *1 ranges=10.0.0.9' },
    {
      when: 'another row has this name in another menu',
      redo: '/ppp profile set *1A ranges=10.0.0.9',
    },
    {
      when: 'another row was found by name',
      redo: '/ip pool set [find name=homes] ranges=1.1.1.1',
    },
    { when: 'no row is named', redo: '/ip pool set ranges=10.0.0.9' },
    { when: 'every row is meant', redo: '/ip pool set [find] ranges=10.0.0.9' },
    { when: 'a position is named', redo: '/ip pool set 0 ranges=10.0.0.9' },
    { when: 'the position looks like the id', redo: '/ip pool set 1A ranges=10.0.0.9' },
    { when: 'only other fields were written', redo: '/ip pool set *1A comment=x' },
    {
      when: 'an earlier row of the name was made',
      redo: '/ip pool add name=home ranges=1.1.1.1',
      undo: '/ip pool remove *5',
    },
    { when: 'the name is in a value', redo: '/ip pool set *5 next-pool=home ranges=1.1.1.1' },
    { when: 'the command is cut off', redo: '/ip pool set *1A ranges="10.0.0' },
    { when: 'the text is no command', redo: 'pool home changed' },
    { when: 'there is no text', redo: '' },
    { when: 'the row was moved', redo: '/ip pool move *1A destination=*2' },
  ])('and nobody is named when $when', ({ redo, undo = '' }) => {
    expect(blamed([done('noc', redo, undo)], homeRanges)).toBeUndefined();
  });

  it('is not certain when the command does not say what it wrote', () => {
    expect(blamed([done('noc', '/ip pool set *1A')], homeRanges)).toBe('noc?');
  });

  it.each([
    { redo: '/ip pool disable *1A', field: 'disabled' },
    { redo: '/ip pool enable *1A', field: 'disabled' },
    { redo: '/ip pool comment *1A comment=x', field: 'comment' },
    { redo: '/ip pool unset *1A value-name=next-pool', field: 'next-pool' },
    { redo: '/ip pool set *1A !next-pool', field: 'next-pool' },
  ])('and "$redo" writes $field and nothing else', ({ redo, field }) => {
    const other = update('/ip/pool', 'home', '*1A', ['ranges'], { name: 'home' });

    expect(blamed([done('noc', redo)], update('/ip/pool', 'home', '*1A', [field]))).toBe('noc');
    expect(blamed([done('noc', redo)], other)).toBeUndefined();
  });

  it('the comment counts where the row lost its tag', () => {
    const adoption: Change = {
      action: 'update',
      address: { menu: '/ip/pool', key: 'home' },
      at,
      id: '*1A',
      fields: [],
      adopts: true,
      comment: { text: 'mine', tagged: true },
      index: 0,
      after: [],
    };

    expect(blamed([done('noc', '/ip pool set *1A comment=mine')], adoption)).toBe('noc');
    expect(blamed([done('noc', '/ip pool set *1A ranges=10.0.0.9')], adoption)).toBeUndefined();
  });

  it('of a menu with one row the path says which', () => {
    const incoming = update('/radius/incoming', '', '', ['accept']);

    expect(blamed([done('noc', '/radius incoming set accept=no')], incoming)).toBe('noc');
    expect(blamed([done('noc', '/radius incoming set port=1700')], incoming)).toBeUndefined();
    expect(blamed([done('noc', '/radius set *1 accept=no')], incoming)).toBeUndefined();
  });

  it('a row without an id is not every row of its menu', () => {
    const nameless = update('/ip/pool', 'home', '', ['ranges'], { name: 'home' });

    expect(blamed([done('noc', '/ip pool set *1A ranges=10.0.0.9')], nameless)).toBeUndefined();
  });
});

describe('a missing row is laid to whoever removed it', () => {
  const removal = ['/ip pool remove *5', '/ip pool add name="home" ranges="10.0.0.2"'] as const;

  it.each([
    { when: 'its undo would make it again', redo: removal[0], undo: removal[1] },
    { when: 'it was removed by name', redo: '/ip pool remove [find name=home]', undo: '' },
    {
      when: 'it got another name',
      redo: '/ip pool set *5 name=old',
      undo: '/ip pool set *5 name=home',
    },
    {
      when: 'it got another name by its name',
      redo: '/ip pool set home name=old',
      undo: '/ip pool set old name=home',
    },
  ])('when $when', ({ redo, undo }) => {
    expect(blamed([done('noc', redo, undo)], missingHome)).toBe('noc');
  });

  it.each([
    {
      when: 'another row was removed',
      redo: '/ip pool remove *5',
      undo: '/ip pool add name=homes ranges=1.1.1.1',
    },
    { when: 'no name is known', redo: '/ip pool remove *5', undo: '' },
    { when: 'the row was made', redo: removal[1], undo: removal[0] },
    { when: 'the row was changed', redo: '/ip pool set [find name=home] ranges=1.1.1.1', undo: '' },
  ])('and nobody is named when $when', ({ redo, undo }) => {
    expect(blamed([done('noc', redo, undo)], missingHome)).toBeUndefined();
  });

  it('unless somebody brought it back later', () => {
    const history = [
      done('noc', removal[0], removal[1], '2027-01-02 12:00:00'),
      done('boss', removal[1], '/ip pool remove *6', '2027-01-02 13:00:00'),
    ];

    expect(blamed(history, missingHome)).toBeUndefined();
  });

  it('and a row with a longer key is known by all of it', () => {
    const missing = create('/radius', '10.0.0.5', {
      address: '10.0.0.5',
      service: 'ppp,hotspot',
      secret: 's',
    });
    const removed = (undo: string) => blamed([done('noc', '/radius remove *1', undo)], missing);

    expect(removed('/radius add address=10.0.0.5 service=hotspot,ppp secret="*****"')).toBe('noc');
    expect(removed('/radius add address=10.0.0.5 service=ppp secret="*****"')).toBeUndefined();
    expect(removed('/radius set *1 address=10.0.0.5')).toBeUndefined();
  });

  it('and one of a menu without a descriptor by its name', () => {
    const missing = create('/snmp/community', 'noc', { name: 'noc' });
    const unnamed = create('/tool/netwatch', '10.0.0.9', { host: '10.0.0.9', name: 'noc' });

    expect(
      blamed([done('noc', '/snmp community remove *1', '/snmp community add name=noc')], missing),
    ).toBe('noc');
    expect(
      blamed([done('noc', '/tool netwatch remove *1', '/tool netwatch add name=noc')], unnamed),
    ).toBeUndefined();
  });
});

describe('a row too many is laid to whoever made it', () => {
  it.each([
    {
      when: 'it was added',
      redo: '/ip pool add name=home ranges=1.1.1.1',
      undo: '/ip pool remove *1A',
      by: 'noc',
    },
    {
      when: 'it got this name',
      redo: '/ip pool set *1A name=home',
      undo: '/ip pool set *1A name=old',
      by: 'noc',
    },
    {
      when: 'it was only changed',
      redo: '/ip pool set *1A ranges=1.1.1.1',
      undo: '',
      by: undefined,
    },
    {
      when: 'another row was added',
      redo: '/ip pool add name=x',
      undo: '/ip pool remove *1B',
      by: undefined,
    },
  ])('when $when: $by', ({ redo, undo, by }) => {
    expect(blamed([done('noc', redo, undo)], strayHome)).toBe(by);
  });
});

it('a row that was removed and is there all the same is laid to nobody', () => {
  const [add, remove] = ['/ip pool add name=home ranges=1.1.1.1', '/ip pool remove *1A'];
  const history = [
    done('noc', add, remove, '2027-01-02 12:00:00'),
    done('boss', remove, add, '2027-01-02 13:00:00'),
  ];

  expect(blamed(history.slice(0, 1), strayHome)).toBe('noc');
  expect(blamed(history, strayHome)).toBeUndefined();
  expect(blamed(history, homeRanges)).toBeUndefined();
});

describe('a row out of place is laid to whoever moved it', () => {
  const garden = '/ip/hotspot/walled-garden';
  const command = '/ip hotspot walled-garden';

  it.each([
    { when: 'it was moved', redo: 'move *3 destination=*5', undo: '', by: 'noc' },
    { when: 'it was added', redo: 'add dst-host=x', undo: 'remove *3', by: 'noc?' },
    { when: 'another row was moved', redo: 'move *5 destination=*3', undo: '', by: undefined },
    { when: 'it was changed', redo: 'set *3 action=deny', undo: '', by: undefined },
  ])('when $when: $by', ({ redo, undo, by }) => {
    const text = (words: string): string => (words === '' ? '' : `${command} ${words}`);

    expect(blamed([done('noc', text(redo), text(undo))], move(garden, 'x', '*3'))).toBe(by);
  });

  it('and one that the plan makes first to nobody', () => {
    const history = [done('noc', `${command} add action=allow`)];

    expect(blamed(history, move(garden, 'x', undefined))).toBeUndefined();
  });
});

describe('when several actions come into question', () => {
  const setBy = (by: string, time: string): HistoryEntry =>
    done(by, '/ip pool set *1A ranges=10.0.0.9', '', time);

  it.each([
    {
      when: 'both spell the date in the new way',
      early: '2027-01-02 09:59:59',
      late: '2027-01-02 10:00:00',
    },
    {
      when: 'both spell it in the old way',
      early: 'jan/31/2027 10:00:00',
      late: 'feb/01/2027 09:00:00',
    },
    { when: 'the year turns', early: 'dec/31/2026 23:59:59', late: 'jan/01/2027 00:00:00' },
    {
      when: 'the router was upgraded in between',
      early: 'Nov/30/2026 10:00:00',
      late: '2026-12-01 09:00:00',
    },
  ])('the newest counts: $when', ({ early, late }) => {
    const history = [setBy('late', late), setBy('early', early)];

    expect(blamed(history, homeRanges)).toBe('late');
    expect(blamed(history.toReversed(), homeRanges)).toBe('late');
  });

  it('nobody is named when two did it in one second, or one time cannot be read', () => {
    expect(blamed([setBy('a', NOON), setBy('b', NOON)], homeRanges)).toBeUndefined();
    expect(blamed([setBy('a', NOON), setBy('b', '12:00:01')], homeRanges)).toBeUndefined();
    expect(blamed([setBy('a', NOON), setBy('a', 'yesterday')], homeRanges)).toBe('a');
    expect(blamed([setBy('a', '')], homeRanges)).toBe('a');
  });

  it('nobody is named when rosform wrote the row later', () => {
    const ours = setBy('rosform', '2027-01-02 13:00:00');

    expect(blamed([setBy('noc', NOON), ours], homeRanges)).toBeUndefined();
    expect(blamed([ours], homeRanges)).toBeUndefined();
    expect(blamed([setBy('noc', '2027-01-02 13:00:01'), ours], homeRanges)).toBe('noc');
  });

  it('it is not certain when rosform may have written the row later', () => {
    expect(blamed([setBy('noc', NOON), setBy('rosform', NOON)], homeRanges)).toBe('noc?');
    expect(blamed([setBy('noc', NOON), setBy('rosform', 'once')], homeRanges)).toBe('noc?');
  });

  it('an action without a user accuses nobody and hides nobody', () => {
    const history = [setBy('', '2027-01-02 13:00:00'), setBy('noc', NOON)];

    expect(blamed(history, homeRanges)).toBe('noc');
  });

  it('the texts stay as the router sent them', () => {
    const hostile = { ...setBy('\u001B[31mnoc<b>', NOON), action: 'pool\r\nchanged' };

    expect(attributionOf([hostile], homeRanges, 'rosform')).toEqual({
      by: '\u001B[31mnoc<b>',
      time: NOON,
      action: 'pool\r\nchanged',
      certain: true,
    });
  });

  it('the order of the rows decides nothing', () => {
    const action = fc.record({
      by: fc.constantFrom('noc', 'boss', 'rosform', ''),
      second: fc.integer({ min: 0, max: 1 }),
      redo: fc.constantFrom(
        '/ip pool set *1A ranges=1.1.1.1',
        '/ip pool set *1A comment=x',
        '/ip pool set *1A',
        '/ip pool add name=home ranges=1.1.1.1',
        '/ip pool remove *1A',
      ),
    });
    const histories = fc
      .array(action, { maxLength: 6 })
      .map((actions) =>
        actions.map(({ by, second, redo }) => done(by, redo, '', `2027-01-02 12:00:0${second}`)),
      )
      .chain((history) =>
        fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
      );

    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(homeRanges, missingHome, strayHome),
        ([one, other], change) => {
          expect(blamed(one, change)).toBe(blamed(other, change));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a time', () => {
  it.each([
    '',
    '10:11:12',
    'jan/02 10:11:12',
    '2027-01-02',
    'xyz/02/2027 10:11:12',
    '2027-01-02T10:11:12Z',
    '9'.repeat(9999),
  ])('"%s" cannot be compared', (text) => {
    expect(comparableTime(text)).toBeUndefined();
  });
});
