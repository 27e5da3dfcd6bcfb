import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { packageVersion } from '../../src/cli/package-version.js';
import { root } from '../docs/pages.js';
import { runShell } from '../examples/shell.js';
import { list, mapping, scalar } from '../examples/yaml-shape.js';

/** As a clone has it: nothing installed, nothing built. */
const CLONED = [
  '.npmrc',
  'package-lock.json',
  'package.json',
  'routers.d',
  'schemas',
  'scripts',
  'src',
  'tsconfig.build.json',
  'tsconfig.json',
];

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

describe('a fresh clone, with the npm registry', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosform-clone-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const env = { ...definedOnly(process.env), HOME: folder, NODE_ENV: 'production' };

  function clone(name: string): string {
    const target = path.join(folder, name);
    mkdirSync(target);
    for (const item of CLONED)
      cpSync(path.join(root, item), path.join(target, item), { recursive: true });
    return target;
  }

  it('is built by action.yml', { timeout: 240_000 }, async () => {
    const target = clone('action');
    const { steps } = mapping(mapping(parse(read('action.yml')), 'action.yml')['runs'], 'runs');
    const build = list(steps, 'steps')
      .map((step) => mapping(step, 'a step'))
      .find(({ name }) => name === 'Build rosform');

    const built = await runShell(['bash', '-eo', 'pipefail', '-c'], scalar(build?.['run']) ?? '', {
      cwd: folder,
      env: { ...env, GITHUB_ACTION_PATH: target },
    });
    const version = await runShell(['sh', '-c'], 'node dist/cli/main.js --version', {
      cwd: target,
      env,
    });

    expect(built).toMatchObject({ code: 0 });
    expect(version).toEqual({ code: 0, output: `${packageVersion()}\n` });
  });

  it(
    'is built by the Dockerfile, and runs without what was only needed to build',
    { timeout: 240_000 },
    async () => {
      const source = clone('context');
      const stages = {
        '/build': path.join(folder, 'build'),
        '/opt/rosform': path.join(folder, 'opt'),
      };
      const bin = path.join(folder, 'bin');
      mkdirSync(bin);
      let place = '';
      for (const one of DockerfileParser.parse(
        read('examples/docker/Dockerfile'),
      ).getInstructions()) {
        const words = one.getArguments().map((argument) => argument.getValue());
        const text = one.getRawArgumentsContent() ?? '';
        if (one.getKeyword() === 'WORKDIR') {
          place =
            Object.entries(stages).find(([name]) => name === words[0])?.[1] ??
            path.join(folder, 'work');
          mkdirSync(place, { recursive: true });
        } else if (one.getKeyword() === 'COPY') {
          const copied = words.filter((word) => !word.startsWith('--'));
          const target = copied.pop() ?? '';
          for (const item of copied) {
            const from = item.startsWith('/build/')
              ? item.replace('/build', stages['/build'])
              : path.join(source, item);
            const to = target.endsWith('/')
              ? path.join(place, target, path.basename(item))
              : path.join(place, target);
            cpSync(from, to, { recursive: true, verbatimSymlinks: true });
          }
        } else if (one.getKeyword() === 'RUN' && !text.includes('apk add')) {
          const script = text
            .replaceAll('/usr/local/bin', bin)
            .replaceAll('/opt/rosform', stages['/opt/rosform']);
          const ran = await runShell(['sh', '-ec'], script, { cwd: place, env });
          expect(ran, script).toMatchObject({ code: 0 });
        }
      }

      const demo = await runShell(['sh', '-c'], `'${bin}/rosform' demo`, { cwd: place, env });

      expect(demo).toMatchObject({ code: 0 });
      expect(demo.output).toContain('zone-a');
    },
  );
});

function definedOnly(all: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
