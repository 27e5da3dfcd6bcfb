import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { root } from '../../docs/pages.js';
import { pipelineOf } from './schema.js';

const text = readFileSync(path.join(root, 'examples/gitlab/.gitlab-ci.yml'), 'utf8');
const request = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_PROJECT_ID: '42' };

describe('examples/gitlab/.gitlab-ci.yml', () => {
  it.each([
    {
      pipeline: 'a push to the default branch',
      given: { CI_PIPELINE_SOURCE: 'push' },
      jobs: ['apply'],
    },
    {
      pipeline: 'a merge request',
      given: { ...request, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '42' },
      jobs: ['validate', 'plan'],
    },
    {
      pipeline: 'a merge request of a fork',
      given: { ...request, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '66' },
      jobs: ['validate'],
    },
  ])('has for $pipeline the jobs $jobs', async ({ given, jobs }) => {
    expect(await pipelineOf(text, given)).toEqual({ jobs });
  });

  it('with an unknown word would be found out', async () => {
    const wrong = text.replace('action: access', 'action: acces');

    expect(await pipelineOf(wrong)).toMatchObject({
      problem: expect.stringContaining("'action' property must be one of"),
    });
  });
});
