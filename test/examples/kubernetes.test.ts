import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

import { root } from '../docs/pages.js';
import { mapping, scalar, type Mapping } from './yaml-shape.js';

const folder = path.join(root, 'examples/kubernetes');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** The objects of a file. */
function objectsIn(text: string): readonly Mapping[] {
  return parseAllDocuments(text).map((document) => {
    if (document.errors.length > 0) throw new Error(document.errors[0]?.message);
    return mapping(document.toJS(), 'an object');
  });
}

const objects = names.flatMap((name) => objectsIn(readFileSync(path.join(folder, name), 'utf8')));

/** Which module of kubernetes-types has the kinds of an API version. */
const modules: Readonly<Record<string, string>> = {
  v1: 'core/v1',
  'batch/v1': 'batch/v1',
  'networking.k8s.io/v1': 'networking/v1',
};

const apply = readFileSync(path.join(folder, 'apply.yaml'), 'utf8');

/** Copies with a mistake; each must be found out. */
const mistakes = [
  { mistake: 'a field that does not exist', from: 'restartPolicy', to: 'restarPolicy' },
  { mistake: 'a number as text', from: 'completions: 4', to: "completions: '4'" },
  { mistake: 'another version of the API', from: 'batch/v1', to: 'batch/v1beta1' },
];

/** What the compiler says, by file, when objects are held against the types of Kubernetes. */
function compile(files: Readonly<Record<string, readonly Mapping[]>>): string {
  const temp = mkdtempSync(path.join(tmpdir(), 'rosform-kubernetes-'));
  const types = path.join(root, 'node_modules/kubernetes-types');
  for (const [name, all] of Object.entries(files)) {
    const lines = all.map((object, index) => {
      const module = modules[scalar(object['apiVersion']) ?? ''] ?? 'unknown';
      const type = `import('${types}/${module}.js').${scalar(object['kind'])}`;
      return `export const object${index}: ${type} = ${JSON.stringify(object)};\n`;
    });
    writeFileSync(path.join(temp, `${name}.ts`), lines.join(''));
  }
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--types', ''];
  const words = [compiler, ...flags, ...Object.keys(files).map((name) => `${name}.ts`)];
  const { stdout } = spawnSync(process.execPath, words, { cwd: temp, encoding: 'utf8' });
  rmSync(temp, { recursive: true, force: true });
  return stdout;
}

describe('examples/kubernetes', () => {
  let said = '';
  beforeAll(() => {
    const wrong = mistakes.map(({ from, to }) => objectsIn(apply.replace(from, to)));
    said = compile({
      good: objects,
      ...Object.fromEntries(wrong.map((all, at) => [`wrong${at}`, all])),
    });
  });

  it('is what Kubernetes takes', () => {
    expect(objects.map(({ kind }) => String(kind)).toSorted()).toEqual([
      'ConfigMap',
      'CronJob',
      'Job',
      'Namespace',
      'NetworkPolicy',
      'PersistentVolumeClaim',
      'Secret',
      'Secret',
    ]);
    expect(said).not.toContain('good.ts');
  });

  it.each(mistakes.map((one, at) => ({ ...one, at })))(
    'with $mistake would be found out',
    ({ from, at }) => {
      expect(apply).toContain(from);
      expect(said).toContain(`wrong${at}.ts`);
    },
  );

  const pods = objects.flatMap((object) => {
    const spec = mapping(object['spec'] ?? {}, 'spec');
    const job = spec['jobTemplate'] === undefined ? spec : specOf(spec['jobTemplate']);
    const { template } = job;
    return template === undefined ? [] : [{ kind: scalar(object['kind']), pod: specOf(template) }];
  });

  it.each(pods)('the $kind needs no right that it does not use', ({ pod }) => {
    const containers = [pod['initContainers'], pod['containers']].flat();

    expect(containers).toHaveLength(2);
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      restartPolicy: 'Never',
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    for (const container of containers) {
      expect(container).toMatchObject({
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        resources: { requests: { cpu: '100m' }, limits: { memory: '512Mi' } },
      });
    }
  });

  it('gives the passwords of the routers to rosform alone', () => {
    const secrets = pods.flatMap(({ pod }) =>
      [pod['initContainers'], pod['containers']].flat().map((container) => {
        const { name, envFrom } = mapping(container, 'a container');
        return `${scalar(name)}: ${JSON.stringify(envFrom)}`;
      }),
    );

    expect(secrets.filter((line) => line.includes('"secretRef":{"name":"rosform"}'))).toEqual([
      'rosform: [{"secretRef":{"name":"rosform"}}]',
      'rosform: [{"secretRef":{"name":"rosform"}}]',
    ]);
  });
});

function specOf(value: unknown): Mapping {
  return mapping(mapping(value, 'a template')['spec'], 'spec');
}
