import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { root } from '../docs/pages.js';
import { openFakeGithub, type FakeGithub } from './github/fake-github.js';
import type { Trigger } from './github/run-context.js';
import type { FinishedJob } from './github/run-job.js';
import { edit, leadTo, setSpeed, speedOf, startRouters, type ExampleRouters } from './routers.js';

const example = path.join(root, 'examples/github-actions');
const TEMPLATE = 'templates/residential-plans.yaml';
const built = describe.skipIf(!existsSync(path.join(root, 'dist/cli/main.js')));

/** The tests of a group go on where the one before stopped. */
built(
  'the workflows of examples/github-actions (the built program; run `npm run build` first)',
  () => {
    let routers: ExampleRouters;
    let github: FakeGithub;
    const finished: FinishedJob[] = [];

    async function run(workflow: string, job: string, trigger: Trigger): Promise<FinishedJob> {
      const jobs = await github.run(workflow, trigger, job);
      finished.push(...Object.values(jobs));
      const found = jobs[job];
      if (found === undefined) throw new Error(`no job ${job}`);
      return found;
    }
    const plan = (pull: number, trigger: Partial<Trigger> = {}) =>
      run('rosform-plan.yml', 'plan', { event: 'pull_request', pull, ...trigger });
    const applyPushed = (trigger: Partial<Trigger> = {}) =>
      run('rosform-apply.yml', 'apply', { event: 'push', ...trigger });
    const applyByHand = (hash = '') =>
      run('rosform-apply.yml', 'apply', { event: 'workflow_dispatch', inputs: { hash } });
    const drift = () => run('rosform-drift.yml', 'drift', { event: 'schedule' });

    /** A branch off main with this change, and a pull request of it. */
    async function propose(
      number: number,
      change: readonly [name: string, from: string, to: string],
      branch = `branch-${number}`,
    ): Promise<void> {
      await github.update();
      edit(github.clone, ...change);
      await github.push(branch, `Change ${number}`);
      await github.open(branch, number);
    }

    beforeAll(async () => {
      routers = await startRouters();
      github = await openFakeGithub((clone) => {
        cpSync(example, clone, { recursive: true });
        rmSync(path.join(clone, 'routers.d'), { recursive: true });
      });
      github.secrets = routers.secrets;
    });

    afterAll(async () => {
      await github[Symbol.asyncDispose]();
      await routers[Symbol.asyncDispose]();
    });

    it('plan the first routers, and apply them when they are merged', async () => {
      cpSync(path.join(example, 'routers.d'), path.join(github.clone, 'routers.d'), {
        recursive: true,
      });
      leadTo(routers, github.clone);
      await github.push('first', 'Declare the first routers');
      await github.open('first', 10);

      const planned = await plan(10);
      await github.merge(10);
      const applied = await applyPushed();

      expect(planned.result).toBe('success');
      expect(github.comments(10)[0]?.body).toContain('10 to create, 2 to update on 2 routers');
      expect(applied).toMatchObject({ result: 'success', annotations: [] });
      expect([speedOf(routers.zoneA), speedOf(routers.zoneB)]).toEqual(['10M/10M', '10M/10M']);
    });

    describe('a commit that no pull request brought', () => {
      let hash = '';

      it('is planned and not applied', async () => {
        edit(github.clone, TEMPLATE, 'rate-limit: 10M/10M', 'rate-limit: 12M/12M');
        await github.push('main', 'Straight to main');

        const job = await applyPushed();

        [hash = ''] = /sha256:[0-9a-f]{64}/u.exec(job.summary) ?? [];
        expect(job.result).toBe('failure');
        expect(job.summary).toContain('2 to update on 2 routers');
        expect(job.annotations.at(-1)).toContain(
          'Nothing was applied: This commit came to main without a pull request.',
        );
        expect(job.annotations.at(-1)).toContain(
          `run this workflow by hand with its hash: ${hash}`,
        );
        expect(speedOf(routers.zoneA)).toBe('10M/10M');
      });

      it('is not applied by something that is no hash', async () => {
        const job = await applyByHand(`sha256:${'0'.repeat(64)}\n--yes`);

        expect(job.result).toBe('failure');
        expect(job.ran).not.toContain('Apply the plan that was read');
      });

      it('is applied by the hash of the plan that was read', async () => {
        const job = await applyByHand(hash);

        expect(job).toMatchObject({ result: 'success', annotations: [] });
        expect([speedOf(routers.zoneA), speedOf(routers.zoneB)]).toEqual(['12M/12M', '12M/12M']);
      });
    });

    describe('a branch that changes a speed', () => {
      it('gets a comment with the plan, whoever wrote one like it before', async () => {
        github.say(1, 'stranger', '<!-- rosform:plan -->\nAll is well, merge it');
        await propose(1, [TEMPLATE, 'rate-limit: 12M/12M', 'rate-limit: 20M/20M']);

        const job = await plan(1);

        const [theirs, ours, ...more] = github.comments(1);
        expect(job).toMatchObject({ result: 'success', annotations: [] });
        expect(theirs?.body).toContain('All is well');
        expect(ours?.user.login).toBe('github-actions[bot]');
        expect(ours?.body).toContain('2 to update on 2 routers');
        expect(ours?.body).toContain('-   rate-limit  12M/12M\n+   rate-limit  20M/20M');
        expect(more).toEqual([]);
        expect(job.summary).toBe(ours?.body);
        expect(speedOf(routers.zoneA)).toBe('12M/12M');
      });

      it('has the same comment edited after its next push', async () => {
        edit(github.clone, TEMPLATE, 'rate-limit: 20M/20M', 'rate-limit: 25M/25M');
        const head = await github.push('branch-1', 'Sell 25M instead');
        await github.open('branch-1', 1);

        const job = await plan(1);

        const [theirs, ours, ...more] = github.comments(1);
        expect(job.result).toBe('success');
        expect(theirs?.body).toContain('All is well');
        expect(ours?.body).toContain('+   rate-limit  25M/25M');
        expect(ours?.body).not.toContain('20M');
        expect(ours?.body).toContain(`Commit \`${head}\`, [run `);
        expect(more).toEqual([]);
      });

      it('has just that plan applied by its merge, and a second comment', async () => {
        await github.merge(1);

        const job = await applyPushed();

        expect(job).toMatchObject({ result: 'success', annotations: [] });
        expect([speedOf(routers.zoneA), speedOf(routers.zoneB)]).toEqual(['25M/25M', '25M/25M']);
        expect(github.comments(1).slice(2)).toMatchObject([
          { body: expect.stringContaining('## Apply: 2 applied on 2 routers') },
        ]);
      });

      it('leaves nothing to plan', async () => {
        const job = await applyByHand();

        expect(job.result).toBe('success');
        expect(job.summary).toContain('Plan: nothing to change on 2 routers');
      });
    });

    describe('the nightly report', () => {
      it('is red when somebody changed a router by hand, and names router and field', async () => {
        setSpeed(routers.zoneA, '1M/1M');

        const job = await drift();

        expect(job.result).toBe('failure');
        expect(job.log).toContain('Process completed with exit code 2.');
        expect(job.log).toMatch(/zone-a .*: drifted/u);
        expect(job.log).toContain('rate-limit: 1M/1M, manifest says 25M/25M');
        expect(job.summary).toContain('1 of 2 routers has left its manifest');
      });

      it('says the next night since when', async () => {
        const { createdAt } = JSON.parse(github.artifact('rosform-drift', 'report.json'));

        const job = await drift();

        expect(job.log).toContain(`since ${createdAt}`);
        setSpeed(routers.zoneA, '25M/25M');
      });
    });

    describe('a plan that is not true any more', () => {
      it('is refused for the router that somebody changed after it, and applied to the other', async () => {
        await propose(2, [TEMPLATE, 'rate-limit: 25M/25M', 'rate-limit: 30M/30M']);
        await plan(2);
        setSpeed(routers.zoneA, '2M/2M');
        await github.merge(2, 'squash');

        const job = await applyPushed();

        expect(job.result).toBe('failure');
        expect(job.annotations.join('\n')).toContain('was not applied as a whole');
        expect([speedOf(routers.zoneA), speedOf(routers.zoneB)]).toEqual(['2M/2M', '30M/30M']);
        expect(github.comments(2)[1]?.body).toContain(
          'the router, or a secret, has changed since its plan was made',
        );
        setSpeed(routers.zoneA, '30M/30M');
      });

      it('is not applied when main moved between it and its merge', async () => {
        await propose(3, ['zone-b.yaml', 'timeout: 3s', 'timeout: 5s']);
        await plan(3);
        await github.update();
        edit(github.clone, 'zone-a.yaml', 'timeout: 3s', 'timeout: 4s');
        await github.push('main', 'Change main meanwhile');
        await github.merge(3);

        const job = await applyPushed();

        expect(job.result).toBe('failure');
        expect(job.annotations.join('\n')).toContain(
          'Main has moved between the plan of pull request 3 and its merge',
        );
        expect(job.summary).toContain('2 to update on 2 routers');
        expect(routers.zoneB.rows('/radius')[0]?.['timeout']).toBe('3s');
      });

      it('is not applied when there is none', async () => {
        await propose(4, ['zone-a.yaml', 'timeout: 4s', 'timeout: 6s']);
        await github.merge(4);

        const job = await applyPushed();

        expect(job.result).toBe('failure');
        expect(job.annotations.join('\n')).toContain('Pull request 4 has no plan');
      });

      it('is not applied by an old run that somebody starts again', async () => {
        const [first] = github.state().pulls;

        const job = await applyPushed({ attempt: 2, sha: first?.merge_commit_sha ?? '' });

        expect(job.result).toBe('failure');
        expect(job.annotations.join('\n')).toContain('started again, and main has moved on');
        expect(job.ran).not.toContain('Apply the plan that was approved');
      });
    });

    describe('a pull request', () => {
      it('of a stranger is checked, and neither planned nor given a secret', async () => {
        await propose(5, [TEMPLATE, 'rate-limit: 30M/30M', 'rate-limit: 99M/99M']);
        const logins = routers.zoneA.logins;

        const jobs = await github.run('rosform-plan.yml', {
          event: 'pull_request',
          pull: 5,
          fork: true,
        });

        expect(jobs['validate']?.result).toBe('success');
        expect(jobs['plan']?.result).toBe('skipped');
        expect(routers.zoneA.logins).toBe(logins);
        expect(github.comments(5)).toEqual([]);
      });

      it('with a mistake has it shown beside its line, and is not planned', async () => {
        await propose(6, ['zone-a.yaml', 'timeout: 6s', 'timeuot: 6s']);

        const jobs = await github.run('rosform-plan.yml', { event: 'pull_request', pull: 6 });

        expect(jobs['validate']?.result).toBe('failure');
        expect(jobs['validate']?.annotations[0]).toMatch(
          /^error file=routers\.d\/zone-a\.yaml,line=17,/u,
        );
        expect(jobs['plan']?.result).toBe('skipped');
      });

      it('with a router out of reach is red, and its comment says so instead of what it said before', async () => {
        await propose(7, ['zone-b.yaml', 'timeout: 5s', 'timeout: 7s']);
        await plan(7);
        const before = github.comments(7)[0]?.body;
        edit(github.clone, 'zone-b.yaml', 'ZONE_B_PASSWORD', 'ZONE_C_PASSWORD');
        await github.push('branch-7', 'Take another password');
        await github.open('branch-7', 7);

        const job = await plan(7);

        expect(before).toContain('1 to update on 1 router');
        expect(job.result).toBe('failure');
        expect(github.comments(7)).toHaveLength(1);
        expect(github.comments(7)[0]?.body).toContain('1 could not be read');
        expect(github.comments(7)[0]?.body).not.toContain('1 to update');
      });

      it('that concerns no router gets no comment, and its merge is green', async () => {
        await propose(8, ['zone-b.yaml', 'timeout: 5s', 'timeout: 5s # as agreed']);

        const planned = await plan(8);
        await github.merge(8);
        const applied = await applyPushed();

        expect(planned.result).toBe('success');
        expect(github.comments(8)).toEqual([]);
        expect(applied.result).toBe('success');
      });

      it('cannot make the shell run anything, whatever names it uses', async () => {
        const name = '$(touch pwned);`touch pwned`;"\'|touch pwned';
        await github.update();
        mkdirSync(path.join(github.clone, 'routers.d', name));
        const manifest = path.join(github.clone, 'routers.d/zone-b.yaml');
        const text = readFileSync(manifest, 'utf8').replace('timeout: 5s', 'timeout: 8s');
        writeFileSync(path.join(github.clone, 'routers.d', name, 'zone-b.yaml'), text);
        writeFileSync(manifest, '');
        await github.push('$(touch${IFS}pwned)', name);
        await github.open('$(touch${IFS}pwned)', 9);

        const job = await plan(9);

        expect(job.result).toBe('success');
        expect(github.comments(9)[0]?.body).toContain('touch pwned');
        const files = readdirSync(path.dirname(github.clone), {
          recursive: true,
          encoding: 'utf8',
        });
        expect(files.filter((file) => /(?:^|\/)pwned$/u.test(file))).toEqual([]);
      });
    });

    it('prints no secret into a log, a summary, a comment or an artifact', () => {
      const folder = path.dirname(github.clone);
      const kept = ['state.json', 'artifacts'].flatMap((name) =>
        filesBelow(path.join(folder, name)),
      );
      const texts = [
        ...finished.flatMap(({ log, summary, annotations }) => [log, summary, ...annotations]),
        ...kept.map((file) => readFileSync(file, 'utf8')),
      ];

      expect(kept.length).toBeGreaterThan(20);
      for (const value of routers.values) {
        expect(texts.filter((text) => text.includes(value))).toEqual([]);
      }
    });
  },
);

function filesBelow(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  try {
    return readdirSync(place, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch {
    return [place];
  }
}
