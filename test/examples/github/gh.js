// Stands for `gh`, with a folder for GitHub: `state.json`, and `artifacts/RUN/NAME/`. What it does
// not know it refuses, so a workflow that asks for more fails here instead of being believed.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const folder = process.env['FAKE_GITHUB'] ?? '';
const stateFile = path.join(folder, 'state.json');
const state = JSON.parse(readFileSync(stateFile, 'utf8'));
const repository = `repos/${state.repository}`;

const filters = {
  '.[] | tojson': (data) => data.map((item) => JSON.stringify(item)),
  '.artifacts[] | tojson': (data) => data.artifacts.map((item) => JSON.stringify(item)),
  '.sha': (data) => [data.sha],
};

const routes = [
  ['GET', /^issues\/(\d+)\/comments\?per_page=100$/u, ([issue]) => commentsOn(Number(issue))],
  ['POST', /^issues\/(\d+)\/comments$/u, ([issue], { body }) => comment(Number(issue), body)],
  ['PATCH', /^issues\/comments\/(\d+)$/u, ([id], { body }) => edit(Number(id), body)],
  ['GET', /^commits\/([0-9a-f]{40})\/pulls$/u, ([sha]) => pullsOf(sha)],
  ['GET', /^commits\/([\w.-]+)$/u, ([branch]) => ({ sha: state.branches[branch] })],
  ['GET', /^actions\/artifacts\?name=([\w-]+)&per_page=\d+$/u, ([name]) => artifactsOf(name)],
];

function commentsOn(issue) {
  return state.comments.filter((item) => item.issue === issue);
}

function comment(issue, body) {
  if (body.length > 65_536) fail('HTTP 422: body is too long (maximum is 65536 characters)');
  const id = 1000 + state.comments.length;
  state.comments.push({ id, issue, user: { login: 'github-actions[bot]' }, body });
  return {};
}

function edit(id, body) {
  const found = state.comments.find((item) => item.id === id);
  if (found === undefined) fail('HTTP 404: Not Found');
  found.body = body;
  return {};
}

/** GitHub needs a moment: the first answer after a merge is empty. */
function pullsOf(sha) {
  state.asked[sha] = (state.asked[sha] ?? 0) + 1;
  return state.asked[sha] === 1 ? [] : state.pulls.filter(({ commits }) => commits.includes(sha));
}

function artifactsOf(name) {
  return { artifacts: state.artifacts.filter((item) => item.name === name) };
}

function api(words) {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      paginate: { type: 'boolean' },
      silent: { type: 'boolean' },
      method: { type: 'string', default: 'GET' },
      jq: { type: 'string' },
      field: { type: 'string', multiple: true, default: [] },
    },
  });
  const [url = ''] = positionals;
  const [method, pattern, answer] =
    routes.find(
      ([name, form]) =>
        name === values.method &&
        url.startsWith(`${repository}/`) &&
        form.test(url.slice(repository.length + 1)),
    ) ?? fail(`HTTP 404: Not Found (${values.method} ${url})`);
  const found = answer(
    pattern.exec(url.slice(repository.length + 1)).slice(1),
    fields(values.field),
  );
  if (method !== 'GET') state.written.push(`${method} ${url}`);
  if (values.silent) return;
  if (values.jq === undefined) print([JSON.stringify(found)]);
  else print((filters[values.jq] ?? fail(`unknown filter ${values.jq}`))(found));
}

function fields(pairs) {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, ...rest] = pair.split('=');
      const value = rest.join('=');
      return [name, value.startsWith('@') ? readFileSync(value.slice(1), 'utf8') : value];
    }),
  );
}

function download(words) {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { repo: { type: 'string' }, name: { type: 'string' }, dir: { type: 'string' } },
  });
  if (values.repo !== state.repository) fail('HTTP 404: Not Found');
  cpSync(path.join(folder, 'artifacts', positionals[0], values.name), values.dir, {
    recursive: true,
  });
}

function print(lines) {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function fail(message) {
  process.stderr.write(`gh: ${message}\n`);
  process.exit(1);
}

if ((process.env['GH_TOKEN'] ?? '') === '') fail('set the GH_TOKEN environment variable');
const [first, second, ...words] = process.argv.slice(2);
if (first === 'api') api([second, ...words]);
else if (first === 'run' && second === 'download') download(words);
else fail(`unknown command ${first} ${second}`);
writeFileSync(stateFile, JSON.stringify(state));
