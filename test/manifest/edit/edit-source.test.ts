import { describe, expect, it } from 'vitest';
import { editSource } from '../../../src/manifest/edit/edit-source.js';
import type { RowEdit } from '../../../src/manifest/edit/row-edit.js';
import { add, edited, order, outcome, remove, replace, set } from './edits.js';

interface Case {
  readonly when: string;
  readonly before: string;
  readonly edits: readonly RowEdit[];
  readonly after: string;
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

describe('a value takes the place of another', () => {
  it.each<Case>([
    {
      when: 'in a row of lines, whose comments stay',
      before: lines(
        'pools:',
        '  # Customers of zone A',
        '  - name: home # the first',
        '    ranges: 10.0.0.2-10.0.0.99 # without the gateway',
        '    next-pool: overflow',
      ),
      edits: [set('pools', 'home', { ranges: '10.0.0.2-10.0.0.50' })],
      after: lines(
        'pools:',
        '  # Customers of zone A',
        '  - name: home # the first',
        '    ranges: 10.0.0.2-10.0.0.50 # without the gateway',
        '    next-pool: overflow',
      ),
    },
    {
      when: 'in a row in braces',
      before: 'pools:\n  - { name: home, ranges: 10.0.0.2-10.0.0.99, next-pool: none }  # x\n',
      edits: [set('pools', 'home', { ranges: '10.0.0.7' })],
      after: 'pools:\n  - { name: home, ranges: 10.0.0.7, next-pool: none }            # x\n',
    },
    {
      when: 'in a long line, which is not broken',
      before: `pools: [{name: home, ranges: 10.0.0.2-10.0.0.99, comment: ${'x'.repeat(120)}}]\n`,
      edits: [set('pools', 'home', { ranges: '10.0.0.7' })],
      after: `pools: [{name: home, ranges: 10.0.0.7, comment: ${'x'.repeat(120)}}]\n`,
    },
    {
      when: 'and comments in a column stay in it',
      before: lines(
        'ppp-aaa:',
        '  use-radius: yes       # ask',
        '  interim-update: 5m    # often',
        '  accounting: true # one space is no column',
      ),
      edits: [
        set('ppp-aaa', '', { 'use-radius': false, 'interim-update': '1h30m', accounting: false }),
      ],
      after: lines(
        'ppp-aaa:',
        '  use-radius: false     # ask',
        '  interim-update: 1h30m # often',
        '  accounting: false # one space is no column',
      ),
    },
    {
      when: 'with the quotes that were there',
      before: lines(
        'walled-garden:',
        "  - { dst-host: 'a.example', dst-port: '443', comment: \"x\" }",
        '  - { dst-host: b.example, dst-port: 443, comment: plain }',
      ),
      edits: [
        set('walled-garden', { 'dst-host': 'a.example', 'dst-port': '443' }, { comment: 'y' }),
        set('walled-garden', { 'dst-host': 'b.example', 'dst-port': '443' }, { comment: '# no' }),
      ],
      after: lines(
        'walled-garden:',
        "  - { dst-host: 'a.example', dst-port: '443', comment: \"y\" }",
        "  - { dst-host: b.example, dst-port: 443, comment: '# no' }",
      ),
    },
    {
      when: 'and yes and no stay words',
      before: 'radius-incoming: { accept: yes, port: 3799 }\n',
      edits: [set('radius-incoming', '', { accept: 'no' })],
      after: 'radius-incoming: { accept: no, port: 3799 }\n',
    },
    {
      when: 'or of nothing at all',
      before: 'ppp-profiles:\n  - { name: home, dns-server: null, comment: ~ }\n',
      edits: [
        set('ppp-profiles', 'home', { 'dns-server': ['10.0.0.1', '10.0.0.2'], comment: 'x' }),
      ],
      after: 'ppp-profiles:\n  - { name: home, dns-server: [10.0.0.1, 10.0.0.2], comment: x }\n',
    },
    {
      when: 'or gives way to nothing',
      before: 'ppp-profiles:\n  - name: home\n    dns-server: [10.0.0.1] # one\n',
      edits: [set('ppp-profiles', 'home', { 'dns-server': null })],
      after: 'ppp-profiles:\n  - name: home\n    dns-server: null # one\n',
    },
    {
      when: 'also where one name stands for the section',
      before: "identity: 'zone-a' # as in DNS\n",
      edits: [set('identity', '', { name: 'zone-b' })],
      after: "identity: 'zone-b' # as in DNS\n",
    },
    {
      when: 'in a menu without rows',
      before: 'menus:\n  /ip/dns: { a: [x, y], b: 1 }\n',
      edits: [set('/ip/dns', '', { a: ['x'], b: 2 })],
      after: 'menus:\n  /ip/dns: { a: [x], b: 2 }\n',
    },
    {
      when: 'in a menu with rows',
      before:
        'menus:\n  /ip/route:\n    key: [dst]\n    rows:\n      - { dst: 10.0.0.0/8, a: x }\n',
      edits: [set('/ip/route dst', '10.0.0.0/8', { a: 'z' })],
      after: 'menus:\n  /ip/route:\n    key: [dst]\n    rows:\n      - { dst: 10.0.0.0/8, a: z }\n',
    },
    {
      when: 'in a section that is written below menus',
      before: 'menus:\n  /ip/pool:\n    - { name: home, ranges: 10.0.0.2 }\n',
      edits: [set('pools', 'home', { ranges: '10.0.0.3' })],
      after: 'menus:\n  /ip/pool:\n    - { name: home, ranges: 10.0.0.3 }\n',
    },
    {
      when: 'and it was a block of text',
      before:
        'ppp-profiles:\n  - name: home\n    on-up: |\n      :log info a\n      :log info b\n    comment: x\n',
      edits: [set('ppp-profiles', 'home', { 'on-up': ':log info c' })],
      after: 'ppp-profiles:\n  - name: home\n    on-up: :log info c\n    comment: x\n',
    },
    {
      when: 'and it becomes a block of text',
      before: 'ppp-profiles:\n  - name: home\n    on-up: x\n    comment: x\n',
      edits: [set('ppp-profiles', 'home', { 'on-up': ':log a\n\n  :log b' })],
      after:
        'ppp-profiles:\n  - name: home\n    on-up: |-\n      :log a\n\n        :log b\n    comment: x\n',
    },
    {
      when: 'and a block of text cannot stand there',
      before: 'ppp-profiles:\n  - name: home\n    on-up: x # see wiki\n',
      edits: [set('ppp-profiles', 'home', { 'on-up': ':log a\n:log b' })],
      after: 'ppp-profiles:\n  - name: home\n    on-up: ":log a\\n:log b" # see wiki\n',
    },
    {
      when: 'and the old one has lines of its own',
      before:
        'pools:\n  - name: home\n    ranges:\n      - 10.0.0.2\n      - 10.0.0.3\n    next-pool: x\n',
      edits: [set('pools', 'home', { ranges: '10.0.0.4' })],
      after: 'pools:\n  - name: home\n    ranges: 10.0.0.4\n    next-pool: x\n',
    },
    {
      when: 'and an alias goes, which leaves its anchor alone',
      before: 'pools:\n  - { name: a, ranges: &r 10.0.0.2 }\n  - { name: b, ranges: *r }\n',
      edits: [set('pools', 'b', { ranges: '10.0.0.3' })],
      after: 'pools:\n  - { name: a, ranges: &r 10.0.0.2 }\n  - { name: b, ranges: 10.0.0.3 }\n',
    },
    {
      when: 'and an anchor that nobody uses stays',
      before: 'pools:\n  - { name: a, ranges: &r 10.0.0.2 }\n',
      edits: [set('pools', 'a', { ranges: '10.0.0.3' })],
      after: 'pools:\n  - { name: a, ranges: &r 10.0.0.3 }\n',
    },
    {
      when: 'and a tag goes, which may not fit any more',
      before: 'pools:\n  - { name: a, ranges: !!str 10.0.0.2 }\n',
      edits: [set('pools', 'a', { ranges: '10.0.0.3' })],
      after: 'pools:\n  - { name: a, ranges: 10.0.0.3 }\n',
    },
  ])('$when', ({ before, edits, after }) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

describe('a list keeps the items that stay', () => {
  const list = (...items: readonly string[]): string =>
    `ppp-profiles:\n  - name: home\n    dns-server:\n${lines(...items)}    comment: x\n`;

  it.each<{ when: string; before: string; value: readonly string[]; after: string }>([
    {
      when: 'one changes',
      before: list('      - 10.0.0.1 # first', '      - 10.0.0.2 # second'),
      value: ['10.0.0.1', '10.0.0.9'],
      after: list('      - 10.0.0.1 # first', '      - 10.0.0.9 # second'),
    },
    {
      when: 'one comes in between',
      before: list('      - 10.0.0.1 # first', '      # of the ISP', '      - 10.0.0.2 # second'),
      value: ['10.0.0.1', '10.0.0.9', '10.0.0.2'],
      after: list(
        '      - 10.0.0.1 # first',
        '      - 10.0.0.9',
        '      # of the ISP',
        '      - 10.0.0.2 # second',
      ),
    },
    {
      when: 'one comes at the end',
      before: list('      - 10.0.0.1 # first'),
      value: ['10.0.0.1', '10.0.0.9'],
      after: list('      - 10.0.0.1 # first', '      - 10.0.0.9'),
    },
    {
      when: 'one goes',
      before: list('      - 10.0.0.1 # first', '      - 10.0.0.2 # second'),
      value: ['10.0.0.2'],
      after: list('      - 10.0.0.2 # second'),
    },
    {
      when: 'in brackets, one goes',
      before: 'ppp-profiles: [{ name: home, dns-server: [10.0.0.1, 10.0.0.2, 10.0.0.3] }]\n',
      value: ['10.0.0.1', '10.0.0.3'],
      after: 'ppp-profiles: [{ name: home, dns-server: [10.0.0.1, 10.0.0.3] }]\n',
    },
    {
      when: 'in brackets, some come and one changes',
      before: "ppp-profiles: [{ name: home, dns-server: ['10.0.0.1', 10.0.0.2] }]\n",
      value: ['10.0.0.8', '10.0.0.9', '10.0.0.2'],
      after: "ppp-profiles: [{ name: home, dns-server: ['10.0.0.8', 10.0.0.9, 10.0.0.2] }]\n",
    },
    {
      when: 'all go',
      before: list('      - 10.0.0.1 # first', '      - 10.0.0.2 # second'),
      value: [],
      after: 'ppp-profiles:\n  - name: home\n    dns-server: []\n    comment: x\n',
    },
  ])('$when', ({ before, value, after }) => {
    expect(edited(before, set('ppp-profiles', 'home', { 'dns-server': value }))).toBe(after);
  });
});

describe('a pair comes to a row', () => {
  it.each<Case>([
    {
      when: 'of lines',
      before:
        'pools:\n  - name: home\n    ranges: 10.0.0.2 # x\n\n  - name: b\n    ranges: 10.0.1.2\n',
      edits: [set('pools', 'home', { 'next-pool': 'b' })],
      after:
        'pools:\n  - name: home\n    ranges: 10.0.0.2 # x\n    next-pool: b\n\n  - name: b\n    ranges: 10.0.1.2\n',
    },
    {
      when: 'of lines, at the end of a file without a line break',
      before: 'pools:\n- name: home\n  ranges: 10.0.0.2',
      edits: [set('pools', 'home', { 'next-pool': 'b' })],
      after: 'pools:\n- name: home\n  ranges: 10.0.0.2\n  next-pool: b',
    },
    {
      when: 'of lines that ends with a block of text',
      before: 'ppp-profiles:\n  - name: home\n    on-up: |\n      a\n      b\n  - name: c\n',
      edits: [set('ppp-profiles', 'home', { 'rate-limit': '1M/1M' })],
      after:
        'ppp-profiles:\n  - name: home\n    on-up: |\n      a\n      b\n    rate-limit: 1M/1M\n  - name: c\n',
    },
    {
      when: 'in braces',
      before: 'pools: [{ name: home, ranges: 10.0.0.2 }] # x\n',
      edits: [set('pools', 'home', { 'next-pool': 'b', comment: 'a, b' })],
      after: "pools: [{ name: home, ranges: 10.0.0.2, next-pool: b, comment: 'a, b' }] # x\n",
    },
    {
      when: 'in braces over several lines, with a comma at the end',
      before: 'pools:\n  - {\n      name: home,\n      ranges: 10.0.0.2, # x\n    }\n',
      edits: [set('pools', 'home', { 'next-pool': 'b' })],
      after:
        'pools:\n  - {\n      name: home,\n      ranges: 10.0.0.2, # x\n      next-pool: b,\n    }\n',
    },
    {
      when: 'in braces over several lines, without one',
      before: 'pools:\n  - {\n      name: home,\n      ranges: 10.0.0.2 # x\n    }\n',
      edits: [set('pools', 'home', { 'next-pool': 'b' })],
      after:
        'pools:\n  - {\n      name: home,\n      ranges: 10.0.0.2, # x\n      next-pool: b\n    }\n',
    },
    {
      when: 'of which nothing is written yet',
      before: 'radius-incoming: {} # CoA\nppp-aaa: { }\n',
      edits: [set('radius-incoming', '', { port: 1700 }), set('ppp-aaa', '', { accounting: true })],
      after: 'radius-incoming: { port: 1700 } # CoA\nppp-aaa: { accounting: true }\n',
    },
    {
      when: 'that merges another one, and overrides it',
      before:
        'pools:\n  - &a { name: a, ranges: 10.0.0.2, next-pool: c }\n  - { <<: *a, name: b }\n',
      edits: [set('pools', 'b', { 'next-pool': 'd' })],
      after:
        'pools:\n  - &a { name: a, ranges: 10.0.0.2, next-pool: c }\n  - { <<: *a, name: b, next-pool: d }\n',
    },
    {
      when: 'of JSON',
      before: '"pools": [{"name": "home", "ranges": "10.0.0.2"}]\n',
      edits: [set('pools', 'home', { 'next-pool': 'b', comment: 'x' })],
      after:
        '"pools": [{"name": "home", "ranges": "10.0.0.2", "next-pool": "b", "comment": "x"}]\n',
    },
    {
      when: 'of lines with Windows line ends',
      before: 'ppp-profiles:\r\n  - name: home\r\n    comment: x # y\r\n',
      edits: [set('ppp-profiles', 'home', { 'rate-limit': '1M/1M', 'on-up': 'a\nb' })],
      after:
        'ppp-profiles:\r\n  - name: home\r\n    comment: x # y\r\n    rate-limit: 1M/1M\r\n    on-up: |-\r\n      a\r\n      b\r\n',
    },
    {
      when: 'that nobody wrote: the section of a menu without rows is made',
      before: 'pools: [{ name: home, ranges: 10.0.0.2 }]\n',
      edits: [set('ppp-aaa', '', { 'use-radius': true, 'interim-update': '5m' })],
      after:
        'ppp-aaa: { use-radius: true, interim-update: 5m }\npools: [{ name: home, ranges: 10.0.0.2 }]\n',
    },
    {
      when: 'that nobody wrote: a name stands for its section',
      before: 'pools: [{ name: home, ranges: 10.0.0.2 }]\n',
      edits: [set('identity', '', { name: 'zone-a' })],
      after: 'identity: zone-a\npools: [{ name: home, ranges: 10.0.0.2 }]\n',
    },
  ])('$when', ({ before, edits, after }) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

describe('a pair is taken out', () => {
  it.each<Case>([
    {
      when: 'of lines, with its comments',
      before:
        'pools:\n  - name: home\n    # until 2024\n    next-pool: b # old\n    ranges: 10.0.0.2\n',
      edits: [set('pools', 'home', { 'next-pool': undefined })],
      after: 'pools:\n  - name: home\n    ranges: 10.0.0.2\n',
    },
    {
      when: 'beside the dash',
      before: 'pools:\n  - next-pool: b # old\n    name: home\n    ranges: 10.0.0.2\n',
      edits: [set('pools', 'home', { 'next-pool': undefined })],
      after: 'pools:\n  - name: home\n    ranges: 10.0.0.2\n',
    },
    {
      when: 'beside the dash, together with the next',
      before:
        'pools:\n  - next-pool: b # old\n    comment: x\n    name: home\n    ranges: 10.0.0.2\n',
      edits: [set('pools', 'home', { 'next-pool': undefined, comment: undefined })],
      after: 'pools:\n  - name: home\n    ranges: 10.0.0.2\n',
    },
    {
      when: 'beside the dash, above a comment',
      before:
        'pools:\n  - next-pool: b # old\n    # its name\n    name: home\n    ranges: 10.0.0.2\n',
      edits: [set('pools', 'home', { 'next-pool': undefined })],
      after: 'pools:\n  -\n    # its name\n    name: home\n    ranges: 10.0.0.2\n',
    },
    {
      when: 'in braces: the first, one in the middle and the last',
      before:
        'pools:\n  - { comment: x, name: home, next-pool: b, ranges: 10.0.0.2, absent: no }\n',
      edits: [
        set('pools', 'home', { comment: undefined, 'next-pool': undefined, absent: undefined }),
      ],
      after: 'pools:\n  - { name: home, ranges: 10.0.0.2 }\n',
    },
    {
      when: 'in braces over several lines',
      before:
        'pools:\n  - {\n      name: home,\n      next-pool: b, # old\n      ranges: 10.0.0.2,\n      comment: x\n    }\n',
      edits: [set('pools', 'home', { 'next-pool': undefined, comment: undefined })],
      after: 'pools:\n  - {\n      name: home,\n      ranges: 10.0.0.2\n    }\n',
    },
    {
      when: 'as the last one of a section',
      before: 'radius-incoming: # CoA\n  # as everywhere\n  port: 3799\n\nidentity: x\n',
      edits: [set('radius-incoming', '', { port: undefined })],
      after: 'radius-incoming: {} # CoA\n\nidentity: x\n',
    },
    {
      when: 'while others change and come',
      before: 'pools:\n  - { name: home, ranges: 10.0.0.2, next-pool: b }\n',
      edits: [set('pools', 'home', { ranges: '10.0.0.3', 'next-pool': undefined, comment: 'x' })],
      after: 'pools:\n  - { name: home, ranges: 10.0.0.3, comment: x }\n',
    },
  ])('$when', ({ before, edits, after }) => {
    expect(edited(before, ...edits)).toBe(after);
  });

  it('of a row that shall say something else, with what it merges in', () => {
    const before =
      'pools:\n  - &a { name: a, ranges: 10.0.0.2 }\n  # copy\n  - <<: *a\n    # its name\n    name: b\n    next-pool: a\n';

    const after = edited(before, replace('pools', 'b', { name: 'b', absent: true }));

    expect(after).toBe(
      'pools:\n  - &a { name: a, ranges: 10.0.0.2 }\n  # copy\n  -\n    # its name\n    name: b\n    absent: true\n',
    );
  });
});

describe('a row comes', () => {
  it.each<Case>([
    {
      when: 'to rows in braces',
      before: 'pools:\n  - { name: a, ranges: 10.0.0.2 } # x\n  # - { name: old }\n\nvlans: []\n',
      edits: [add('pools', { name: 'b', ranges: '10.0.1.2' })],
      after:
        'pools:\n  - { name: a, ranges: 10.0.0.2 } # x\n  - { name: b, ranges: 10.0.1.2 }\n  # - { name: old }\n\nvlans: []\n',
    },
    {
      when: 'to rows of lines',
      before: 'pools:\n- name: a\n  ranges: 10.0.0.2\n  # deeper than the dash\nvlans: []\n',
      edits: [add('pools', { name: 'b', ranges: ['10.0.1.2', '10.0.1.3'] })],
      after:
        'pools:\n- name: a\n  ranges: 10.0.0.2\n  # deeper than the dash\n- name: b\n  ranges: [10.0.1.2, 10.0.1.3]\nvlans: []\n',
    },
    {
      when: 'to rows with blank lines between',
      before:
        'pools:\n  - { name: a, ranges: 10.0.0.2 }\n\n  - { name: b, ranges: 10.0.1.2 }\n\nvlans: []\n',
      edits: [
        add('pools', { name: 'c', ranges: '10.0.2.2' }),
        add('pools', { name: 'd', ranges: '10.0.3.2' }),
      ],
      after:
        'pools:\n  - { name: a, ranges: 10.0.0.2 }\n\n  - { name: b, ranges: 10.0.1.2 }\n\n  - { name: c, ranges: 10.0.2.2 }\n\n  - { name: d, ranges: 10.0.3.2 }\n\nvlans: []\n',
    },
    {
      when: 'to a list in brackets',
      before: 'pools: [{name: a, ranges: 10.0.0.2}]\n',
      edits: [add('pools', { name: 'b', ranges: '10.0.1.2' })],
      after: 'pools: [{name: a, ranges: 10.0.0.2}, {name: b, ranges: 10.0.1.2}]\n',
    },
    {
      when: 'to an empty list',
      before: 'pools: [] # none yet\nvlans: []\n',
      edits: [add('pools', { name: 'b', ranges: '10.0.1.2' })],
      after: 'pools: # none yet\n  - { name: b, ranges: 10.0.1.2 }\nvlans: []\n',
    },
    {
      when: 'to a section that is not there, in its place and apart as the others',
      before:
        'identity: x\n\n# pools\npools:\n- { name: a, ranges: 10.0.0.2 }\n\n# networks\nvlans: []\n',
      edits: [
        add('ppp-profiles', { name: 'p', 'rate-limit': '1M/1M' }),
        add('ppp-profiles', { name: 'q', comment: 'x'.repeat(100) }),
      ],
      after: `identity: x\n\n# pools\npools:\n- { name: a, ranges: 10.0.0.2 }\n\nppp-profiles:\n- { name: p, rate-limit: 1M/1M }\n- name: q\n  comment: ${'x'.repeat(100)}\n\n# networks\nvlans: []\n`,
    },
    {
      when: 'to a section before all others',
      before: '\n# networks\nvlans:\n  - { name: v, interface: e, vlan-id: 1 }\nprune: {}\n',
      edits: [add('radius', { address: '10.0.0.5', service: ['ppp'] })],
      after:
        '\nradius:\n  - { address: 10.0.0.5, service: [ppp] }\n\n# networks\nvlans:\n  - { name: v, interface: e, vlan-id: 1 }\nprune: {}\n',
    },
    {
      when: 'to a menu that is not there',
      before: 'identity: x\n',
      edits: [add('/ip/route dst', { dst: '10.0.0.0/8', a: 'x' })],
      after:
        'identity: x\nmenus:\n  /ip/route:\n    key: [dst]\n    rows:\n      - { dst: 10.0.0.0/8, a: x }\n',
    },
    {
      when: 'to a menu that is not there, behind sections in any order',
      before: 'addresses: []\n\nidentity: x\n\nprune: {}\n',
      edits: [set('/ip/dns', '', { a: 'x' })],
      after: 'addresses: []\n\nidentity: x\n\nmenus:\n  /ip/dns: { a: x }\n\nprune: {}\n',
    },
    {
      when: 'to a menu beside others',
      before: 'menus:\n    /ip/dns: { a: x }\n',
      edits: [add('/ip/route dst', { dst: '10.0.0.0/8', a: 'x' })],
      after:
        'menus:\n    /ip/dns: { a: x }\n    /ip/route:\n        key: [dst]\n        rows:\n            - { dst: 10.0.0.0/8, a: x }\n',
    },
  ])('$when', ({ before, edits, after }) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

describe('a row goes', () => {
  it.each<Case>([
    {
      when: 'and what people wrote about it stays',
      before:
        'pools:\n  # all pools\n\n  # of a\n  - { name: a, ranges: 10.0.0.2 }\n  # of b,\n  # the second\n  - name: b # b\n    ranges: 10.0.1.2\n    # more of b\n  # of c\n  - { name: c, ranges: 10.0.2.2 }\n',
      edits: [remove('pools', 'b')],
      after:
        'pools:\n  # all pools\n\n  # of a\n  - { name: a, ranges: 10.0.0.2 }\n  # of b,\n  # the second\n  # b\n  # more of b\n  # of c\n  - { name: c, ranges: 10.0.2.2 }\n',
    },
    {
      when: 'with what an import wrote about its values',
      before:
        'pools:\n  # north\n  # comment: perhaps with a password or a token in it. Look\n  # before it is in Git.\n  # next-pool: *1E on the router, a row that is gone; left to others.\n  - { name: a, ranges: 10.0.0.2 }\n  - { name: b, ranges: 10.0.1.2 }\n',
      edits: [remove('pools', 'a')],
      after: 'pools:\n  # north\n  - { name: b, ranges: 10.0.1.2 }\n',
    },
    {
      when: 'and no two blank lines stay',
      before:
        'pools:\n  - { name: a, ranges: 10.0.0.2 }\n\n  - { name: b, ranges: 10.0.1.2 }\n\n  - { name: c, ranges: 10.0.2.2 }\n\nvlans: []\n',
      edits: [remove('pools', 'b'), remove('pools', 'c')],
      after: 'pools:\n  - { name: a, ranges: 10.0.0.2 }\n\nvlans: []\n',
    },
    {
      when: 'at the end of a file without a line break',
      before:
        'pools:\n  - { name: a, ranges: 10.0.0.2 }\n  - { name: b, ranges: 10.0.1.2 }\n  # c\n  - { name: c, ranges: 10.0.2.2 }',
      edits: [remove('pools', 'b'), remove('pools', 'c')],
      after: 'pools:\n  - { name: a, ranges: 10.0.0.2 }\n  # c',
    },
    {
      when: 'as the last of its list',
      before: 'pools: # none\n  # of a\n  - { name: a, ranges: 10.0.0.2 }\nvlans: []\n',
      edits: [remove('pools', 'a')],
      after: 'pools: [] # none\n  # of a\nvlans: []\n',
    },
    {
      when: 'in brackets',
      before:
        'pools: [{ name: a, ranges: 10.0.0.2 }, { name: b, ranges: 10.0.1.2 }, {name: c, ranges: 10.0.2.2}]\n',
      edits: [remove('pools', 'a'), remove('pools', 'c')],
      after: 'pools: [{ name: b, ranges: 10.0.1.2 }]\n',
    },
    {
      when: 'as the last one in brackets',
      before: 'pools: [{ name: a, ranges: 10.0.0.2 }] # x\n',
      edits: [remove('pools', 'a')],
      after: 'pools: [] # x\n',
    },
    {
      when: 'in brackets over several lines',
      before:
        'pools: [\n  { name: a, ranges: 10.0.0.2 }, # a\n  { name: b, ranges: 10.0.1.2 }, # b\n  { name: c, ranges: 10.0.2.2 }  # c\n]\n',
      edits: [remove('pools', 'c')],
      after:
        'pools: [\n  { name: a, ranges: 10.0.0.2 }, # a\n  { name: b, ranges: 10.0.1.2 } # b\n]\n',
    },
    {
      when: 'that is an alias, which leaves its anchor alone',
      before: 'walled-garden:\n  - &g { dst-host: a }\nwalled-garden-ip:\n  - *g\n',
      edits: [remove('walled-garden-ip', 'a')],
      after: 'walled-garden:\n  - &g { dst-host: a }\nwalled-garden-ip: []\n',
    },
  ])('$when', ({ before, edits, after }) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

describe('rows come in another order', () => {
  it.each<Case>([
    {
      when: 'with their comments; what stands between stays',
      before:
        'walled-garden:\n  # of a\n  - { dst-host: a } # a\n\n  # apart\n\n  - dst-host: b\n    # more of b\n  - { dst-host: c }\nvlans: []\n',
      edits: [order('walled-garden', 'c', 'b', 'a')],
      after:
        'walled-garden:\n  - { dst-host: c }\n\n  # apart\n\n  - dst-host: b\n    # more of b\n  # of a\n  - { dst-host: a } # a\nvlans: []\n',
    },
    {
      when: 'but those that are not named stay where they are',
      before: 'walled-garden:\n  - { dst-host: a }\n  - { dst-host: b }\n  - { dst-host: c }',
      edits: [order('walled-garden', 'c', 'a')],
      after: 'walled-garden:\n  - { dst-host: c }\n  - { dst-host: b }\n  - { dst-host: a }',
    },
    {
      when: 'in brackets',
      before: 'walled-garden: [{ dst-host: a }, { dst-host: b },\n  {dst-host: c}]\n',
      edits: [order('walled-garden', 'c', 'a', 'b')],
      after: 'walled-garden: [{dst-host: c}, { dst-host: a },\n  { dst-host: b }]\n',
    },
    {
      when: 'a new one among them',
      before: 'walled-garden:\n  - { dst-host: a }\n  - { dst-host: b }\n',
      edits: [add('walled-garden', { 'dst-host': 'c' }), order('walled-garden', 'a', 'c', 'b')],
      after: 'walled-garden:\n  - { dst-host: a }\n  - { dst-host: c }\n  - { dst-host: b }\n',
    },
  ])('$when', ({ before, edits, after }) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

describe('what other lines say is not changed with it', () => {
  it.each<{ when: string; before: string; edit: RowEdit; refused: string }>([
    {
      when: 'a row has an anchor that another merges',
      before: 'pools:\n  - &a { name: a, ranges: 10.0.0.2 }\n  - { <<: *a, name: b }\n',
      edit: set('pools', 'a', { ranges: '10.0.0.3' }),
      refused: 'its anchor "&a" is used by other lines, which would change with it',
    },
    {
      when: 'such a row goes',
      before: 'pools:\n  - &a { name: a, ranges: 10.0.0.2 }\n  - { <<: *a, name: b }\n',
      edit: remove('pools', 'a'),
      refused: 'its anchor "&a" is used by other lines, which would change with it',
    },
    {
      when: 'a value has an anchor that another uses',
      before: 'pools:\n  - { name: a, ranges: &r 10.0.0.2 }\n  - { name: b, ranges: *r }\n',
      edit: set('pools', 'a', { ranges: '10.0.0.3' }),
      refused: 'its anchor "&r" is used by other lines, which would change with it',
    },
    {
      when: 'a row holds a value that another uses',
      before: 'pools:\n  - { name: a, ranges: &r 10.0.0.2 }\n  - { name: b, ranges: *r }\n',
      edit: remove('pools', 'a'),
      refused: 'its anchor "&r" is used by other lines, which would change with it',
    },
    {
      when: 'a field comes from what a row merges',
      before:
        'pools:\n  - &a { name: a, ranges: 10.0.0.2, next-pool: c }\n  - { <<: *a, name: b }\n',
      edit: set('pools', 'b', { 'next-pool': undefined }),
      refused: 'it comes through "<<" and is written elsewhere',
    },
    {
      when: 'a row is an alias',
      before: 'walled-garden:\n  - &g { dst-host: a }\nwalled-garden-ip:\n  - *g\n',
      edit: set('walled-garden-ip', 'a', { comment: 'x' }),
      refused: 'it is written elsewhere, at the anchor "&g"',
    },
    {
      when: 'a menu is written twice, and a row in both',
      before: 'pools: [{ name: a, ranges: 10.0.0.2 }]\nmenus: { /ip/pool: [{ name: a }] }\n',
      edit: remove('pools', 'a'),
      refused: 'this document says it in two places',
    },
    {
      when: 'rows would go above their anchor',
      before: 'pools:\n  - { name: a, ranges: &r 10.0.0.2 }\n  - { name: b, ranges: *r }\n',
      edit: order('pools', 'b', 'a'),
      refused: 'it cannot be written without touching what other lines say: edit it by hand',
    },
    {
      when: 'one value stands for a section, and has no place for another',
      before: 'identity: x\n',
      edit: set('identity', '', { name: undefined }),
      refused: 'it is written as one value and has no place for more',
    },
    {
      when: 'rows are written in two lists',
      before: 'pools: [{ name: a, ranges: 10.0.0.2 }]\nmenus: { /ip/pool: [{ name: b }] }\n',
      edit: order('pools', 'b', 'a'),
      refused: 'its rows are not in one list of this document',
    },
    {
      when: 'there is no such row',
      before: 'pools: []\n',
      edit: set('pools', 'a', { ranges: '10.0.0.3' }),
      refused: 'this document does not write it',
    },
    {
      when: 'comments stand inside the brackets of a list whose order changes',
      before:
        'pools: [\n  { name: a, ranges: 10.0.0.2 }, # a\n  { name: b, ranges: 10.0.1.2 }\n]\n',
      edit: order('pools', 'b', 'a'),
      refused: 'there are comments between its rows, inside the brackets',
    },
  ])('$when: refused', ({ before, edit, refused }) => {
    expect(outcome(before, [edit])).toEqual({ text: before, refused: [refused] });
  });

  it('one edit that comes out wrong stops no other', () => {
    const before =
      'pools:\n  - { name: a, comment: x }\n  - { name: b, comment: x, comment: said twice }\n';
    const edits = ['a', 'b'].map((name) => set('pools', name, { comment: undefined }));

    const { text, refused } = outcome(before, edits);

    expect(text).toBe(before.replace('a, comment: x', 'a'));
    expect(refused).toEqual([
      'it cannot be written without touching what other lines say: edit it by hand',
    ]);
  });

  it('one edit that is refused stops no other', () => {
    const before =
      'pools:\n  - &a { name: a, ranges: 10.0.0.2 }\n  - { <<: *a, name: b }\n  - { name: c, ranges: 10.0.1.2 }\n';
    const edits = ['a', 'b', 'c'].map((name) => set('pools', name, { 'next-pool': 'x' }));

    const { text, refused } = outcome(before, edits);

    expect(text).toBe(
      'pools:\n  - &a { name: a, ranges: 10.0.0.2 }\n  - { <<: *a, name: b, next-pool: x }\n  - { name: c, ranges: 10.0.1.2, next-pool: x }\n',
    );
    expect(refused).toHaveLength(1);
  });
});

describe('a file that is one JSON value', () => {
  const file = (sections: string): string =>
    `{"apiVersion": "rosform/v1", "kind": "Router", "name": "zone-a"${sections}}\n`;
  const after = (text: string, ...edits: readonly RowEdit[]): string => {
    const result = editSource({ name: 'a.json.yaml', text }, 'zone-a', edits);
    expect(result.refused).toEqual([]);
    return result.source.text;
  };

  it.each<Case>([
    {
      when: 'gets a section',
      before: ', "vlans": []',
      edits: [
        add('pools', { name: 'a', ranges: ['10.0.0.2', '10.0.0.3'] }),
        set('ppp-aaa', '', { 'use-radius': true }),
      ],
      after:
        ', "ppp-aaa": {"use-radius": true}, "pools": [{"name": "a", "ranges": ["10.0.0.2", "10.0.0.3"]}], "vlans": []',
    },
    {
      when: 'gets a row and a pair where nothing was',
      before: ', "pools": [], "ppp-aaa": {}',
      edits: [
        add('pools', { name: 'a', ranges: '10.0.0.2' }),
        set('ppp-aaa', '', { accounting: true }),
      ],
      after: ', "pools": [{"name": "a", "ranges": "10.0.0.2"}], "ppp-aaa": {"accounting": true}',
    },
    {
      when: 'loses one of each',
      before: ', "pools": [{"name": "a"}], "ppp-aaa": {"accounting": true}',
      edits: [remove('pools', 'a'), set('ppp-aaa', '', { accounting: undefined })],
      after: ', "pools": [], "ppp-aaa": {}',
    },
  ])('$when', ({ before, edits, after: expected }) => {
    expect(after(file(before), ...edits)).toBe(file(expected));
  });

  it('gets lines where it has lines', () => {
    const before =
      '{\n  "kind": "Router",\n  "name": "zone-a",\n  "pools": [\n    {"name": "a"}\n  ]\n}\n';

    expect(after(before, add('pools', { name: 'b' }), set('identity', '', { name: 'x' }))).toBe(
      '{\n  "kind": "Router",\n  "name": "zone-a",\n  "identity": "x",\n  "pools": [\n    {"name": "a"},\n    {"name": "b"}\n  ]\n}\n',
    );
  });
});

describe('the document of a router among others', () => {
  const other =
    '# one\napiVersion: rosform/v1\nkind: Template\nname: zone-a\npools: [{ name: a, ranges: 10.0.0.9 }]\n';
  const own =
    '--- # two\napiVersion: rosform/v1\nkind: Router\nname: zone-a\npools: [{ name: a, ranges: 10.0.0.2 }]\n';
  const last =
    '...\n---\napiVersion: rosform/v1\nkind: Router\nname: zone-ab\npools: [{ name: a, ranges: 10.0.0.9 }]\n';
  const edit = set('pools', 'a', { ranges: '10.0.0.3' });

  it('is found by kind and name', () => {
    const source = { name: 'all.yaml', text: `\uFEFF${other}${own}${last}` };

    const { source: after, refused } = editSource(source, 'zone-a', [edit]);

    expect(refused).toEqual([]);
    expect(after.text).toBe(`\uFEFF${other}${own.replace('10.0.0.2', '10.0.0.3')}${last}`);
  });

  it.each([
    { when: 'there is none', text: other + last },
    { when: 'there are two', text: own + own },
  ])('is refused when $when', ({ text }) => {
    const source = { name: 'all.yaml', text };

    const { source: after, refused } = editSource(source, 'zone-a', [edit]);

    expect(after.text).toBe(text);
    expect(refused.map(({ reason }) => reason)).toEqual([
      'all.yaml has no readable document of Router "zone-a"',
    ]);
  });
});
