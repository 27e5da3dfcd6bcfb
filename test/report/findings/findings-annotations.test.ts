import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findingsAnnotations } from '../../../src/report/findings/findings-annotations.js';
import { safeText } from '../../../src/report/safe-text.js';
import {
  anyFinding,
  finding,
  findingIn,
  hostileFiles,
  hostileMessages,
  sample,
} from './finding-values.js';
import { readLog } from './read-log.js';

function manyOf(severity: 'error' | 'warning', count: number) {
  return Array.from({ length: count }, (_, index) =>
    finding({
      severity,
      message: `${severity} ${index + 1}`,
      at: { file: 'routers.d/edge-1.yaml', line: index + 1, column: 3 },
    }),
  );
}

describe('findingsAnnotations', () => {
  it('is a command for each finding', async () => {
    await expect(findingsAnnotations(sample)).toMatchFileSnapshot('golden/annotations.txt');
  });

  it('is empty when there is nothing to say', () => {
    expect(findingsAnnotations([])).toBe('');
  });

  it('says place, code, message and remedy to the runner', () => {
    const log = findingsAnnotations([finding({ hint: 'did you mean "ranges"?' })]);

    expect(readLog(log)).toEqual([
      {
        name: 'error',
        properties: {
          file: 'routers.d/edge-1.yaml',
          line: '5',
          col: '19',
          endColumn: '25',
          title: 'manifest/unknown-field',
        },
        message: '/ip/pool has no field "rnages"\ndid you mean "ranges"?',
      },
    ]);
  });

  it('prints errors before warnings, each in their order', () => {
    const [first, second] = manyOf('warning', 2);
    const [third, fourth] = manyOf('error', 2);

    const log = findingsAnnotations(
      [first, third, second, fourth].filter((item) => item !== undefined),
    );

    expect(readLog(log).map(({ message }) => message)).toEqual([
      'error 1',
      'error 2',
      'warning 1',
      'warning 2',
    ]);
  });

  it.each([
    { errors: 10, warnings: 10, says: [] },
    { errors: 11, warnings: 0, says: ['1 more error: '] },
    { errors: 0, warnings: 12, says: ['2 more warnings: '] },
    { errors: 15, warnings: 11, says: ['5 more errors, 1 more warning: '] },
  ])(
    'with $errors errors and $warnings warnings prints all and says $says',
    ({ errors, warnings, says }) => {
      const log = findingsAnnotations([...manyOf('error', errors), ...manyOf('warning', warnings)]);
      const commands = readLog(log);
      const notices = commands.filter(({ name }) => name === 'notice');

      expect(commands.filter(({ name }) => name === 'error')).toHaveLength(errors);
      expect(commands.filter(({ name }) => name === 'warning')).toHaveLength(warnings);
      expect(notices.map(({ message }) => message)).toEqual(
        says.map(
          (start) => `${start}GitHub shows 10 errors and 10 warnings of a step, its log has all`,
        ),
      );
    },
  );

  it('names the place in the message of a finding that only the log shows', () => {
    const messages = readLog(findingsAnnotations(manyOf('error', 11))).map(
      (found) => found.message,
    );

    expect(messages[9]).toBe('error 10');
    expect(messages[10]).toBe('routers.d/edge-1.yaml:11:3: error 11');
  });

  it('spells a path of Windows as the repository does', () => {
    const [command] = readLog(findingsAnnotations([findingIn('routers.d\\edge-1.yaml')]));

    expect(command?.properties['file']).toBe('routers.d/edge-1.yaml');
  });
});

describe('annotations of a manifest that a stranger wrote', () => {
  it('escapes as the toolkit of GitHub Actions does', () => {
    const log = findingsAnnotations([
      findingIn('routers.d/100%,a:b.yaml', { message: '100%, a:b', hint: 'less' }),
    ]);

    expect(log).toBe(
      '::error file=routers.d/100%25%2Ca%3Ab.yaml,line=5,col=19,endColumn=25,title=manifest/unknown-field::100%25, a:b%0Aless\n',
    );
  });

  it.each(hostileMessages)('gives the runner no command with $what in a message', ({ message }) => {
    const log = findingsAnnotations([finding({ message, hint: message })]);

    expect(readLog(log)).toEqual([expect.objectContaining({ name: 'error' })]);
    expect(log.split('\n')).toHaveLength(2);
  });

  it.each(hostileFiles)('gives the runner no command with $what in a name', ({ file }) => {
    const log = findingsAnnotations([findingIn(file)]);

    expect(readLog(log)).toMatchObject([{ name: 'error', properties: { file: safeText(file) } }]);
  });

  it('is one command a finding, and what it says arrives whole', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 10 }), (findings) => {
        const commands = readLog(findingsAnnotations(findings));

        const errors = findings.filter(({ severity }) => severity === 'error');
        const warnings = findings.filter(({ severity }) => severity === 'warning');
        expect(commands).toEqual(
          [...errors, ...warnings].map(({ severity, at, message, hint, code, length }) => ({
            name: severity,
            properties: {
              file: safeText(at.file),
              line: String(at.line),
              col: String(at.column),
              endColumn: String(at.column + length),
              title: code,
            },
            message: `${safeText(message)}${hint === undefined ? '' : `\n${safeText(hint)}`}`,
          })),
        );
      }),
    );
  });
});
