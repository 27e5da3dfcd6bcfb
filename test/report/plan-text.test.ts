import { describe, expect, it } from 'vitest';

import type { PlanOutcome } from '../../src/fleet/types.js';
import type { Change, FieldChange } from '../../src/plan/types.js';
import { planText } from '../../src/report/text/plan-text.js';
import { createStyle } from '../../src/report/text/style.js';
import { Secret } from '../../src/resources/secret.js';
import { decodeBytes } from '../../src/rsc/bytes.js';
import {
  at,
  createPool,
  deletePool,
  field,
  moveRule,
  planned,
  planOf,
  reportOf,
  updateProfile,
} from './plan-values.js';

type Update = Extract<Change, { action: 'update' }>;

const plain = createStyle(false);

function update(fields: readonly FieldChange[], key = 'home'): Update {
  return {
    index: 0,
    action: 'update',
    address: { menu: '/ip/pool', key },
    after: [],
    at: at(31),
    id: '*1',
    adopts: false,
    fields,
  };
}

/** The text of a plan with one update of one field. */
function fieldText(before: string, after: string): string {
  const text = planText(
    reportOf(planned(planOf([update([field('comment', before, after, at(31))])]))),
    plain,
  );
  return (text.split('\n')[3] ?? '').trim();
}

describe('planText', () => {
  it('shows every kind of change with values, lines and counts', async () => {
    const outcomes: readonly PlanOutcome[] = [
      planned(planOf([createPool, updateProfile, moveRule, deletePool])),
      planned(planOf([], { router: 'zone-b', version: '6.49.17', unchanged: 14 })),
      {
        router: 'zone-c',
        status: 'unreadable',
        cause: 'unreachable',
        reason:
          'no answer from 10.20.0.3:8729 within 10 s; is the router up and is the route there?',
        ms: 10_000,
      },
    ];

    const text = planText(reportOf(...outcomes), plain);

    await expect(text).toMatchFileSnapshot('golden/plan-every-change.txt');
  });

  it('paints the same text when there is colour', async () => {
    const text = planText(
      reportOf(planned(planOf([createPool, updateProfile, deletePool]))),
      createStyle(true),
    );

    await expect(text).toMatchFileSnapshot('golden/plan-colour.txt');
  });

  it('says what is adopted, renamed and moved to the end', async () => {
    const adopted: Change = { ...update([], 'guest'), adopts: true };
    const renamed: Change = {
      ...update([field('name', 'home-10m', 'home-20m', at(31))], 'home-20m'),
      renamedFrom: 'home-10m',
    };
    const toEnd: Change = { ...moveRule, ahead: undefined };

    const text = planText(reportOf(planned(planOf([adopted, renamed, toEnd]))), plain);

    await expect(text).toMatchFileSnapshot('golden/plan-adopt-rename-move.txt');
  });

  it('never prints a secret, and says which ones the router masks', async () => {
    const radius: Change = {
      ...update([
        field('secret', new Secret('old-canary-1'), new Secret('new-canary-2'), at(21)),
        field('timeout', '300ms', '3s', at(22)),
      ]),
      address: { menu: '/radius', key: '10.10.0.5' },
    };
    const gone: Change = {
      ...deletePool,
      address: { menu: '/ppp/secret', key: 'karim' },
      fields: [
        field('name', 'karim', undefined),
        field('password', new Secret('*****'), undefined),
      ],
    };

    const text = planText(reportOf(planned(planOf([radius, gone]))), plain);

    expect(text).not.toContain('canary');
    await expect(text).toMatchFileSnapshot('golden/plan-secrets.txt');
  });

  it('shows a script line by line, with context only around the change', async () => {
    const before = Array.from({ length: 20 }, (_, index) => `:log info "line ${index}"`);
    const after = before.with(10, ':log warning "line 10"');
    const script: Change = {
      ...update([field('source', before.join('\r\n'), after.join('\r\n'), at(70))]),
      address: { menu: '/system/script', key: 'on-up' },
    };
    const created: Change = {
      ...createPool,
      address: { menu: '/system/script', key: 'on-down' },
      fields: [
        field('name', undefined, 'on-down', at(80)),
        field('source', undefined, ':local user $"user"\n\t:put $user\n', at(81)),
      ],
    };

    const text = planText(reportOf(planned(planOf([script, created]))), plain);

    await expect(text).toMatchFileSnapshot('golden/plan-script.txt');
  });

  it('puts errors ahead of warnings and both ahead of the changes', async () => {
    const plan = planOf([createPool], {
      problems: [
        {
          severity: 'warning',
          code: 'plan/masked-secret',
          message: '/radius 10.10.0.5 secret is masked by the router, so it cannot be compared',
          at: at(21),
        },
        {
          severity: 'error',
          code: 'plan/unsupported-field',
          message: '/ppp/profile has no field "dhcpv6-use-radius" in RouterOS 7.12',
          at: at(45),
        },
      ],
    });

    const text = planText(reportOf(planned(plan)), plain);

    await expect(text).toMatchFileSnapshot('golden/plan-problems.txt');
  });

  it('is a few lines when 400 routers are in sync', async () => {
    const outcomes = Array.from({ length: 400 }, (_, index) =>
      planned(planOf([], { router: `zone-${index}`, unchanged: 60 })),
    );

    const text = planText(reportOf(...outcomes), plain);

    expect(text).toBe(
      '400 routers in sync (24000 rows)\n\nPlan: nothing to change; 400 in sync.\n',
    );
  });

  it('shows what a hostile comment holds and lets none of it reach the terminal', async () => {
    const hostile =
      '\u001b[2J\u001b[1;1Hrm -rf\u0007 \u202egnp.exe\u2028 \u009b31m\r\nPlan: 0 to change';
    const change = update(
      [field('comment', hostile, 'Home "users"', at(31))],
      `x\u001b]0;owned\u0007`,
    );
    const plan = planOf([change], {
      version: '7\u001b[31m',
      problems: [{ severity: 'warning', code: 'plan/x', message: 'row \u001b[8mhidden' }],
    });
    const lost: PlanOutcome = {
      router: 'b',
      status: 'unreadable',
      cause: 'unreachable',
      reason: 'trap: \u001b[2J',
      ms: 1,
    };

    const text = planText(reportOf(planned(plan), lost), plain);

    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
    await expect(text).toMatchFileSnapshot('golden/plan-hostile.txt');
  });

  it.each([
    { value: '', shown: '""', why: 'an empty value must be seen' },
    { value: 'Home users', shown: '"Home users"', why: 'spaces would run into the arrow' },
    { value: '(sensitive)', shown: '"(sensitive)"', why: 'a value is not one of our own remarks' },
    { value: 'a -> b', shown: '"a -> b"', why: 'the arrow is ours' },
    { value: 'a->b', shown: '"a->b"', why: 'the arrow is ours' },
    { value: 'say "hi" \\', shown: '"say \\"hi\\" \\\\"', why: 'the end of the value is plain' },
    { value: '100.64.0.2-100.64.15.254', shown: '100.64.0.2-100.64.15.254', why: 'it is plain' },
    { value: 'বাংলা', shown: 'বাংলা', why: 'Bengali is text like any other' },
    { value: 'কি\u200cন', shown: '"কি\u200cন"', why: 'joiners belong to the script' },
    {
      value: decodeBytes(Uint8Array.of(0x43, 0x61, 0x66, 0xe9)),
      shown: 'Café',
      why: 'bytes from WinBox 3 are Windows-1252',
    },
  ])('shows $value as $shown, because $why', ({ value, shown }) => {
    expect(fieldText('old', value)).toBe(`comment  old -> ${shown}`);
  });

  it('cuts two long values around the place where they begin to differ', () => {
    const ranges = Array.from({ length: 60 }, (_, index) => `10.0.${index}.2-10.0.${index}.99`);

    const line = fieldText(ranges.join(','), ranges.with(50, '10.7.7.7').join(','));

    expect(line.length).toBeLessThan(300);
    expect(line).toContain('10.0.50.2-10.0.50.99');
    expect(line).toContain('10.7.7.7');
    expect(line).toMatch(/\(1239 characters\) -> /);
  });
});
