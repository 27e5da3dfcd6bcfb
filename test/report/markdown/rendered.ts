import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** What a reader of GitHub gets to see, as far as a test asks. */
interface Rendered {
  readonly html: string;
  /** How often each element begins. */
  readonly elements: Readonly<Record<string, number>>;
  /** Elements that end without having begun or the other way round, and what is no tag at all. */
  readonly unbalanced: readonly string[];
  /** Text in which people are mentioned and links are made: outside `code` and comments. */
  readonly prose: string;
  /** The text of every fence. */
  readonly fences: readonly string[];
  /** The cells of every row of the table, header included. */
  readonly rows: readonly (readonly string[])[];
}

const VOID = new Set(['br', 'hr', 'img', 'input']);

/** Markdown as GitHub reads it: with its tables, its links of bare addresses, and raw HTML. */
export function render(text: string): Rendered {
  const html = micromark(text, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const elements: Record<string, number> = {};
  const unbalanced: string[] = [];
  const open: string[] = [];
  const prose: string[] = [];
  for (const [, comment, end, name = '', words] of html.matchAll(
    /(<!--.*?-->)|<(\/?)([a-z][a-z0-9]*)[^<>]*>|([^<]+|<)/gisu,
  )) {
    if (comment !== undefined) continue;
    if (words === '<') {
      unbalanced.push('<');
    } else if (words !== undefined) {
      if (!open.includes('code')) prose.push(words);
    } else if (end === '/') {
      if (open.at(-1) === name) open.pop();
      else unbalanced.push(`/${name}`);
    } else {
      elements[name] = (elements[name] ?? 0) + 1;
      if (!VOID.has(name)) open.push(name);
    }
  }
  return {
    html,
    elements,
    unbalanced: [...unbalanced, ...open],
    prose: decoded(prose.join('')),
    fences: Array.from(html.matchAll(/<pre><code[^>]*>(.*?)<\/code><\/pre>/gsu), ([, code = '']) =>
      decoded(code),
    ),
    rows: Array.from(html.matchAll(/<tr>(.*?)<\/tr>/gsu), ([, row = '']) =>
      Array.from(row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu), ([, cell = '']) =>
        decoded(cell.replaceAll(/<[^>]*>/gu, '')),
      ),
    ),
  };
}

function decoded(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
