import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isSeq, parse, parseDocument } from 'yaml';
import type { RowEdit } from '../../../src/manifest/edit/row-edit.js';
import type { YamlValue } from '../../../src/resources/define.js';
import { add, edited, order, remove, set } from './edits.js';

/** A row of a generated file. Every line of it, comments too, says whose it is: `@home`. */
interface Row {
  readonly name: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly above: boolean;
  readonly below: boolean;
  readonly gap: boolean;
  readonly remark: string;
  readonly shape: 'lines' | 'braces' | 'tall braces';
}

const FIELDS = ['comment', 'rate-limit', 'dns-server', 'on-up', 'session-timeout'];
const WRITTEN = ['x', "'q'", '"d"', '10M/10M', '[10.0.0.1, 10.0.0.2]', 'null', '5', '[]'];
const NAMES = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'];

const row = (name: string): fc.Arbitrary<Row> =>
  fc.record({
    name: fc.constant(name),
    fields: fc
      .shuffledSubarray(FIELDS)
      .chain((fields) =>
        fc.tuple(
          ...fields.map((field) => fc.tuple(fc.constant(field), fc.constantFrom(...WRITTEN))),
        ),
      ),
    above: fc.boolean(),
    below: fc.boolean(),
    gap: fc.boolean(),
    remark: fc.constantFrom('', ' # @', '    # @'),
    shape: fc.constantFrom('lines', 'lines', 'braces', 'tall braces'),
  });

function rowLines({ name, fields, above, below, gap, remark, shape }: Row, dash: string): string[] {
  const end = remark === '' ? '' : `${remark}${name}`;
  const inner = `${dash}  `;
  const pairs = [['name', name], ...fields].map(([key, value]) => `${key}: ${value}`);
  const body =
    shape === 'lines'
      ? pairs.map((pair, at) => `${at === 0 ? `${dash}- ` : inner}${pair}${end}`)
      : shape === 'braces'
        ? [`${dash}- { ${pairs.join(', ')} }${end}`]
        : [`${dash}- {`, ...pairs.map((pair) => `${inner}  ${pair},${end}`), `${inner}}${end}`];
  return [
    ...(above ? [`${dash}# above @${name}`] : []),
    ...body,
    ...(below ? [`${inner}# below @${name}`] : []),
    ...(gap ? ['', `${dash}# apart`, ''] : []),
  ];
}

const file = fc
  .record({
    profiles: fc.shuffledSubarray(NAMES).chain((names) => fc.tuple(...names.map(row))),
    dash: fc.constantFrom('', '  ', '    '),
    brackets: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
    end: fc.boolean(),
  })
  .map(({ profiles, dash, brackets, eol, end }) => {
    const lines = [
      '# head',
      "identity: 'x'  # name",
      '',
      'radius-incoming:',
      '  # above accept',
      '  accept: yes   # aligned',
      '  port: 3799    # aligned',
      '',
      ...(profiles.length === 0
        ? ['ppp-profiles: [] # none']
        : ['ppp-profiles: # plans', ...profiles.flatMap((one) => rowLines(one, dash))]),
      '# before vlans',
      ...(brackets
        ? ['vlans: [{ name: v1, interface: e1, vlan-id: 1 }, {name: v2, interface: e1}]']
        : ['vlans:', '  - { name: v1, interface: e1 }', '  - name: v2', '    interface: e1']),
      'prune: { vlans: keep } # last',
    ];
    return lines.join(eol) + (end ? eol : '');
  });

interface Step {
  readonly kind: 'set' | 'add' | 'remove' | 'order';
  readonly pick: number;
  readonly field: string;
  readonly value: Value;
}

type Value = YamlValue | null | undefined;

const value = fc.constantFrom<Value[]>(
  'y',
  'no',
  'a, b',
  '# c',
  '',
  '10.0.0.9',
  'two\nlines',
  5,
  true,
  null,
  undefined,
  ['10.0.0.1', '10.0.0.2', '10.0.0.3'],
  ['10.0.0.2'],
  [],
);

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'add', 'remove', 'order'),
  pick: fc.nat(),
  field: fc.constantFrom(...FIELDS),
  value,
});

interface Named {
  readonly [field: string]: unknown;
  readonly name: string;
}

/** The rows as they are, and as they shall be after a step. */
function planned(
  rows: readonly Named[],
  step: Step,
): { edits: RowEdit[]; after: Named[]; of: string[] } {
  const { pick, kind, field, value: put } = step;
  const chosen = rows[pick % Math.max(1, rows.length)];
  if (kind === 'add') {
    const name = `new-${pick % 1000}-${rows.length}`;
    const comment = put === undefined ? {} : { comment: put };
    return {
      edits: [add('ppp-profiles', { name, ...comment })],
      after: [...rows, { name, ...comment }],
      of: [name],
    };
  }
  if (chosen === undefined) return { edits: [], after: [...rows], of: [] };
  const { name } = chosen;
  if (kind === 'remove') {
    const after = rows.filter((one) => one !== chosen);
    return { edits: [remove('ppp-profiles', name)], after, of: [name] };
  }
  if (kind === 'order') {
    const turned = [...rows.slice(pick % rows.length), ...rows.slice(0, pick % rows.length)];
    return {
      edits: [order('ppp-profiles', ...turned.map((one) => one.name))],
      after: turned,
      of: [],
    };
  }
  const { [field]: _, ...rest } = chosen;
  const changed: Named = { ...rest, name, ...(put === undefined ? {} : { [field]: put }) };
  return {
    edits: [set('ppp-profiles', name, { [field]: put })],
    after: rows.map((one) => (one === chosen ? changed : one)),
    of: [name],
  };
}

describe('whatever a file looks like, and whatever comes after another', () => {
  it('it says what the edits say, and other lines stay', () => {
    fc.assert(
      fc.property(file, fc.array(step, { minLength: 1, maxLength: 8 }), (text, steps) => {
        let before = text;
        for (const one of steps) {
          const data = parse(before);
          const { edits, after: rows, of } = planned(data['ppp-profiles'], one);

          const after = edited(before, ...edits);

          expect(parse(after)).toEqual({ ...data, 'ppp-profiles': rows });
          expectKept(before, after, of, one.kind === 'order');
          before = after;
        }
      }),
      { numRuns: 250 },
    );
  });

  it('several edits at once are the edits one after another', () => {
    fc.assert(
      fc.property(file, fc.array(step, { minLength: 2, maxLength: 4 }), (text, steps) => {
        const rows: readonly Named[] = parse(text)['ppp-profiles'];
        const edits = steps
          .filter(({ kind }) => kind === 'set')
          .flatMap((one) => planned(rows, one).edits);
        const distinct = edits.filter(
          (one, at) => edits.findIndex((other) => isSameRow(one, other)) === at,
        );

        const together = edited(text, ...distinct);

        expect(together).toBe(distinct.reduce((done, one) => edited(done, one), text));
      }),
      { numRuns: 100 },
    );
  });
});

function isSameRow(left: RowEdit, right: RowEdit): boolean {
  return 'identity' in left && 'identity' in right && left.identity === right.identity;
}

/** Lines that belong to no row of an edit, in their order; blank lines may go with a row. */
function expectKept(before: string, after: string, of: readonly string[], moved: boolean): void {
  const isText = (line: string): boolean => line.trim() !== '' && !line.startsWith('ppp-profiles:');
  const concerned = new Set(of.flatMap((name) => linesOfRow(before, name)));
  // A comment whose row went is indented like the rows of the list.
  const shown = (line: string): string => (line.trim().startsWith('#') ? line.trim() : line);
  const kept = before
    .split(/\r?\n/)
    .filter((line, at) => isText(line) && !concerned.has(at))
    .map(shown);
  const left = after.split(/\r?\n/).map(shown);
  if (moved) expect(left.filter(isText).toSorted()).toEqual(kept.toSorted());
  else {
    let at = 0;
    for (const line of kept) {
      at = left.indexOf(line, at) + 1;
      expect(at, `${line}\nis not in\n${after}`).toBeGreaterThan(0);
    }
  }
}

function linesOfRow(text: string, name: string): readonly number[] {
  const lines = text.split('\n');
  const marked = lines.flatMap((line, at) => (line.includes(`@${name}`) ? [at] : []));
  const list = parseDocument(text).get('ppp-profiles');
  const row = isSeq(list) ? list.items.find((one) => isMap(one) && one.get('name') === name) : null;
  if (!isMap(row) || !row.range) return marked;
  const [start, end] = row.range.map((at) => text.slice(0, at).split('\n').length - 1);
  return [
    ...marked,
    ...lines.flatMap((_, at) => (at >= (start ?? 0) && at <= (end ?? 0) ? [at] : [])),
  ];
}
