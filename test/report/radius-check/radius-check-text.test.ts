import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RadiusCheck } from '../../../src/radius/check/types.js';
import { radiusCheckText } from '../../../src/report/radius-check/radius-check-text.js';
import { wrapped } from '../../../src/report/radius-check/wrap.js';
import { createStyle } from '../../../src/report/text/style.js';
import { goodCheck, troubledCheck } from './sample-check.js';

const plain = createStyle(false);

describe('the text of radius check', () => {
  it('says the worst first, with remedies, and then the whole picture', async () => {
    await expect(radiusCheckText(troubledCheck(), plain)).toMatchFileSnapshot(
      'golden/troubled.txt',
    );
  });

  it('is short when all is well', async () => {
    await expect(radiusCheckText(goodCheck(), plain)).toMatchFileSnapshot('golden/good.txt');
  });

  it('keeps to the width of a terminal, but for commands', () => {
    const long = radiusCheckText(troubledCheck(), plain)
      .split('\n')
      .filter((line) => line.length > 80);

    expect(long).toEqual([expect.stringContaining('UPDATE radacct')]);
  });

  it('never shows a secret', () => {
    expect(radiusCheckText(troubledCheck(), plain)).not.toMatch(/GoodSecret|AnotherSecret/);
  });

  it('differs in colour only by colour', () => {
    const painted = radiusCheckText(troubledCheck(), createStyle(true));

    // oxlint-disable-next-line no-control-regex
    expect(painted.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(
      radiusCheckText(troubledCheck(), plain),
    );
    expect(painted).not.toBe(radiusCheckText(troubledCheck(), plain));
  });

  it('says why something is not known', () => {
    const check: RadiusCheck = {
      ...goodCheck(),
      namesUnknown: 'the role rosform may not read radreply',
    };

    expect(radiusCheckText(check, plain)).toContain(
      'Names that replies use: not known\n  the role rosform may not read radreply\n',
    );
  });

  it('prints nothing that a terminal acts on, whatever the tables hold', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('\u001b[31m', '\n', '\u202e', 'a', ' ', '\u0007'),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const check = goodCheck();
        const printed = radiusCheckText(
          {
            ...check,
            database: { ...check.database, name: text },
            findings: [
              {
                severity: 'error',
                code: 'radius/open-row',
                message: text,
                remedy: text,
                command: text,
              },
            ],
            names: [
              {
                attribute: 'Framed-Pool',
                kind: 'pool',
                name: text,
                subscribers: 1,
                groups: [text],
                groupCount: 1,
                declaredBy: [text],
                routerCount: 1,
              },
            ],
            servers: [
              {
                address: text,
                messageAuthenticator: 'wrong',
                reason: text,
                routers: 1,
                requiring: 1,
              },
            ],
            othersRows: [{ id: text, nasname: text, shortname: text, owner: text }],
            namesUnknown: text,
          },
          plain,
        );

        // oxlint-disable-next-line no-control-regex
        expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
      }),
    );
  });
});

it('breaks lines at blanks and loses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1 })), (words) => {
      const text = words.map((word) => word.replaceAll(' ', '_')).join(' ');

      const lines = wrapped(text, '  ');

      expect(lines.map((line, index) => (index === 0 ? line : line.slice(2))).join(' ')).toBe(text);
    }),
  );
});
