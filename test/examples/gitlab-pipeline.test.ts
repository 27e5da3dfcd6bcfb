import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { root } from '../docs/pages.js';
import { openFakeGitlab, type FakeGitlab } from './gitlab/fake-gitlab.js';
import { edit, leadTo, setSpeed, speedOf, startRouters, type ExampleRouters } from './routers.js';

const TEMPLATE = 'templates/residential-plans.yaml';
const built = describe.skipIf(!existsSync(path.join(root, 'dist/cli/main.js')));

/** The tests go on where the one before stopped. */
built('examples/gitlab/.gitlab-ci.yml (the built program; run `npm run build` first)', () => {
  let routers: ExampleRouters;
  let gitlab: FakeGitlab;

  beforeAll(async () => {
    routers = await startRouters();
    gitlab = await openFakeGitlab((clone) => {
      cpSync(path.join(root, 'examples/gitlab'), clone, { recursive: true });
      cpSync(path.join(root, 'examples/github-actions/routers.d'), path.join(clone, 'routers.d'), {
        recursive: true,
      });
      leadTo(routers, clone);
    });
    gitlab.variables = { ...routers.env, ROSFORM_GITLAB_TOKEN: 'token-of-the-project' };
  });

  afterAll(async () => {
    await gitlab[Symbol.asyncDispose]();
    await routers[Symbol.asyncDispose]();
  });

  async function propose(request: number, ...change: readonly [string, string, string]) {
    await gitlab.update();
    edit(gitlab.clone, ...change);
    await gitlab.push(`branch-${request}`, `Change ${request}`);
    await gitlab.open(request);
  }

  it('stops at a commit without a merge request, and applies it by hand with the hash of its plan', async () => {
    const stopped = await gitlab.run('apply');
    const [hash = ''] =
      /sha256:[0-9a-f]{64}/u.exec((await gitlab.run('apply-by-hand')).output) ?? [];
    const applied = await gitlab.run('apply-by-hand', { hash });

    expect(stopped.code).toBe(1);
    expect(stopped.output).toContain('this commit came to the branch without a merge request');
    expect(applied.code).toBe(0);
    expect([speedOf(routers.zoneA), speedOf(routers.zoneB)]).toEqual(['10M/10M', '10M/10M']);
  });

  it('writes the plan of a merge request into a note, and edits that note after the next push', async () => {
    for (let count = 0; count < 120; count += 1) gitlab.say(1, 3, 'a long talk');
    gitlab.say(1, 3, '<!-- rosform:plan -->\nAll is well');
    await propose(1, TEMPLATE, 'rate-limit: 10M/10M', 'rate-limit: 20M/20M');

    const first = await gitlab.run('plan', { request: 1 });
    const before = gitlab.notes(1).slice(121);
    edit(gitlab.clone, TEMPLATE, 'rate-limit: 20M/20M', 'rate-limit: 25M/25M');
    await gitlab.push('branch-1', 'Sell 25M instead');
    await gitlab.open(1);
    const second = await gitlab.run('plan', { request: 1 });

    expect([first.code, second.code]).toEqual([0, 0]);
    expect(before).toMatchObject([{ body: expect.stringContaining('+   rate-limit  20M/20M') }]);
    expect(gitlab.notes(1).slice(120)).toMatchObject([
      { body: '<!-- rosform:plan -->\nAll is well' },
      { author: { id: 7 }, body: expect.stringContaining('+   rate-limit  25M/25M') },
    ]);
    expect(speedOf(routers.zoneA)).toBe('10M/10M');
  });

  it('applies just that plan after the merge, and leaves nothing to plan', async () => {
    await gitlab.merge(1, 'fast-forward');

    const applied = await gitlab.run('apply');
    const again = await gitlab.run('apply-by-hand');

    expect(applied.code).toBe(0);
    expect([speedOf(routers.zoneA), speedOf(routers.zoneB)]).toEqual(['25M/25M', '25M/25M']);
    expect(gitlab.notes(1)[122]?.body).toContain('## Apply: 2 applied on 2 routers');
    expect(again.output).toContain('nothing to change');
  });

  it('reports drift with exit code 2, the router, the field, and the next time since when', async () => {
    setSpeed(routers.zoneA, '1M/1M');

    const first = await gitlab.run('drift');
    const second = await gitlab.run('drift');

    expect([first.code, second.code]).toEqual([2, 2]);
    expect(first.output).toMatch(/zone-a .*: drifted/u);
    expect(first.output).toContain('rate-limit: 1M/1M, manifest says 25M/25M');
    expect(first.output).not.toContain('since 20');
    expect(second.output).toContain('since 20');
    setSpeed(routers.zoneA, '25M/25M');
  });

  it('stops when the branch moved between the plan and the merge', async () => {
    await propose(3, 'zone-a.yaml', 'timeout: 3s', 'timeout: 4s');
    await propose(4, 'zone-b.yaml', 'timeout: 3s', 'timeout: 5s');
    await gitlab.run('plan', { request: 4 });
    await gitlab.merge(3, 'merge');
    await gitlab.merge(4, 'merge');

    const ran = await gitlab.run('apply');

    expect(ran.code).toBe(1);
    expect(ran.output).toContain('the branch has moved between the plan of merge request 4');
    expect(routers.zoneB.rows('/radius')[0]?.['timeout']).toBe('3s');
  });

  it('says in the note that a plan failed, and keeps no plan of it', async () => {
    await propose(5, 'zone-b.yaml', 'timeout: 5s', 'timeuot: 5s');

    const planned = await gitlab.run('plan', { request: 5 });
    await gitlab.merge(5, 'merge');
    const applied = await gitlab.run('apply');

    expect([planned.code, applied.code]).toEqual([1, 1]);
    expect(gitlab.notes(5)).toMatchObject([
      { body: expect.stringMatching(/^<!-- rosform:plan -->\n## rosform plan failed\n/u) },
    ]);
    expect(applied.output).toContain('merge request 5 has no plan');
  });

  it('prints no secret', async () => {
    const texts = [gitlab.notes(1), gitlab.notes(4), gitlab.notes(5)].map((notes) =>
      JSON.stringify(notes),
    );
    const { output } = await gitlab.run('validate', { request: 5 });

    for (const value of routers.values) {
      expect([...texts, output].filter((text) => text.includes(value))).toEqual([]);
    }
  });
});
