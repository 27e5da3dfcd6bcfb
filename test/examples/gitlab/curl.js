// Stands for `curl` to the API of GitLab, with a folder for GitLab: `state.json`, and `jobs/ID/`
// with artifacts. What it does not know it refuses.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const folder = process.env['FAKE_GITLAB'] ?? '';
const stateFile = path.join(folder, 'state.json');
const state = JSON.parse(readFileSync(stateFile, 'utf8'));
const api = 'https://gitlab.example/api/v4';

const routes = [
  ['GET', /^\/user$/u, () => ({ id: 7, username: 'project_42_bot' })],
  [
    'GET',
    /^\/projects\/42\/merge_requests\/(\d+)\/notes\?sort=asc&per_page=100&page=(\d+)$/u,
    ([request, page]) => notesOn(Number(request)).slice(100 * (page - 1), 100 * page),
  ],
  [
    'POST',
    /^\/projects\/42\/merge_requests\/(\d+)\/notes$/u,
    ([request], data) => add(request, data),
  ],
  ['PUT', /^\/projects\/42\/merge_requests\/\d+\/notes\/(\d+)$/u, ([id], data) => edit(id, data)],
  [
    'GET',
    /^\/projects\/42\/repository\/commits\/([0-9a-f]{40})\/merge_requests$/u,
    ([sha]) => state.requests.filter(({ commits }) => commits.includes(sha)),
  ],
  [
    'GET',
    /^\/projects\/42\/merge_requests\/(\d+)\/pipelines\?per_page=100$/u,
    ([request]) => state.pipelines.filter((pipeline) => pipeline.request === Number(request)),
  ],
  [
    'GET',
    /^\/projects\/42\/pipelines\/(\d+)\/jobs\?per_page=100$/u,
    ([pipeline]) => state.jobs.filter((job) => job.pipeline === Number(pipeline)),
  ],
  [
    'GET',
    /^\/projects\/42\/jobs\/(\d+)\/artifacts\/([\w.]+)$/u,
    ([job, file]) => artifact(job, file),
  ],
];

function notesOn(request) {
  return state.notes.filter((note) => note.request === request);
}

function add(request, { body }) {
  const id = 500 + state.notes.length;
  state.notes.push({ id, request: Number(request), author: { id: 7 }, body });
  return {};
}

function edit(id, { body }) {
  state.notes.find((note) => note.id === Number(id)).body = body;
  return {};
}

function artifact(job, file) {
  const place = path.join(folder, 'jobs', job, file);
  if (!existsSync(place)) fail(22, 'The requested URL returned error: 404');
  return readFileSync(place, 'utf8');
}

function fail(code, message) {
  process.stderr.write(`curl: (${code}) ${message}\n`);
  process.exit(code);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean' },
    'show-error': { type: 'boolean' },
    'fail-with-body': { type: 'boolean' },
    location: { type: 'boolean' },
    'max-time': { type: 'string' },
    header: { type: 'string' },
    request: { type: 'string', default: 'GET' },
    output: { type: 'string' },
    'data-urlencode': { type: 'string', multiple: true, default: [] },
  },
});
if (values.header !== 'PRIVATE-TOKEN: token-of-the-project') fail(22, 'HTTP 401');
const [url = '', ...more] = positionals;
const place = url.slice(api.length);
const [, pattern, answer] =
  routes.find(
    ([method, form]) => method === values.request && url.startsWith(api) && form.test(place),
  ) ?? fail(22, `HTTP 404: ${values.request} ${[url, ...more].join(' ')}`);
const data = values['data-urlencode'].map((pair) => {
  const [, name, file] = /^(\w+)@(.*)$/u.exec(pair) ?? fail(2, `unknown form of data: ${pair}`);
  return [name, readFileSync(file, 'utf8')];
});
const found = answer(pattern.exec(place).slice(1), Object.fromEntries(data));
const text = typeof found === 'string' ? found : JSON.stringify(found);
if (values.output === undefined) process.stdout.write(text);
else writeFileSync(values.output, text);
writeFileSync(stateFile, JSON.stringify(state));
