import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';

import { root } from '../docs/pages.js';

const text = readFileSync(path.join(root, 'examples/docker/Dockerfile'), 'utf8');
const ignored = readFileSync(path.join(root, 'examples/docker/Dockerfile.dockerignore'), 'utf8');

/** What a linter says. */
function problems(dockerfile: string) {
  return validate(dockerfile).map(({ message }) => message);
}

describe('examples/docker/Dockerfile', () => {
  const parsed = DockerfileParser.parse(text);

  it('is what a linter takes', () => {
    expect(problems(text)).toEqual([]);
  });

  it.each([
    { mistake: 'an unknown instruction', from: 'WORKDIR /data', to: 'WORKDIRECTORY /data' },
    { mistake: 'a copy without a target', from: 'COPY src src', to: 'COPY src' },
    { mistake: 'an unknown flag', from: 'COPY --from=build', to: 'COPY --form=build' },
  ])('with $mistake would be found out', ({ from, to }) => {
    expect(text).toContain(from);
    expect(problems(text.replace(from, to))).not.toEqual([]);
  });

  it('copies files that are there, and that its .dockerignore lets in', () => {
    const copied = parsed
      .getCOPYs()
      .filter((copy) => copy.getFlags().length === 0)
      .flatMap((copy) =>
        copy
          .getArguments()
          .slice(0, -1)
          .map((argument) => argument.getValue()),
      );

    expect(copied).toContain('src');
    for (const name of copied) {
      expect(existsSync(path.join(root, name)), name).toBe(true);
      expect(ignored.split('\n')).toContain(`!${name}`);
    }
  });

  it('does not run as root, and has a first process that hands signals on', () => {
    const words = parsed.getENTRYPOINTs().map((entry) => entry.getArgumentsContent());

    expect(words).toEqual(['["tini", "--", "rosform"]']);
    expect(
      parsed
        .getInstructions()
        .findLast((one) => one.getKeyword() === 'USER')
        ?.getArgumentsContent(),
    ).toBe('1000:1000');
  });

  it('calls scripts that the package has', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const called = Array.from(text.matchAll(/npm run ([\w:]+)/gu), ([, name = '']) => name);

    expect(called).toEqual(['build']);
    expect(scripts).toHaveProperty('build');
  });
});
