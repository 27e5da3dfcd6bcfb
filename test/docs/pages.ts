import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A fenced block of a page. */
export interface Block {
  /** `yaml`, `sh`, `text`. */
  readonly language: string;
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** What an HTML comment right above the block says: `<!-- case 001-first-plan 1 -->`. */
  readonly marker: string | undefined;
}

/** A Markdown page. */
export interface Page {
  /** Relative to the project: `docs/manifests.md`. */
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The pages whose examples are checked. */
export function pages(): readonly Page[] {
  const docs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const names = docs.filter((name) => name.endsWith('.md')).sort();
  return ['README.md', 'CONTRIBUTING.md', ...names.map((name) => `docs/${name}`)].map(readPage);
}

export function readPage(name: string): Page {
  const text = readFileSync(path.join(root, name), 'utf8');
  return { name, text, blocks: blocksOf(text) };
}

const FENCED =
  /(?:<!-- (?<marker>[^\n]+?) -->\n+)?^(?<indent> *)```(?<language>\w*)\n(?<text>.*?)^\k<indent>```$/gmsu;

function blocksOf(text: string): readonly Block[] {
  return Array.from(text.matchAll(FENCED), ({ groups = {}, index, 0: whole }) => ({
    language: groups['language'] ?? '',
    text: (groups['text'] ?? '').replaceAll(new RegExp(`^${groups['indent'] ?? ''}`, 'gmu'), ''),
    line: text.slice(0, index + whole.indexOf('```')).split('\n').length,
    marker: groups['marker'],
  }));
}

/** The page with the text of its blocks replaced, where `contents` has something for a block. */
export function withBlocks({ text }: Page, contents: readonly (string | undefined)[]): string {
  let next = 0;
  return text.replaceAll(FENCED, (whole) => {
    const content = contents[next];
    next += 1;
    if (content === undefined) return whole;
    const opening = whole.slice(0, whole.indexOf('\n', whole.indexOf('```')) + 1);
    return `${opening}${content.trimEnd()}\n\`\`\``;
  });
}

/** What a fragment of a Router stands below, so that it is a document; it begins at line 5. */
export const fragmentHeader = `apiVersion: rosform/v1
kind: Router
name: zone-a
connection: { address: 10.20.0.1, username: rosform, password: { env: ZONE_A_PASSWORD } }
`;
