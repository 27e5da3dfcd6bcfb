import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it. */
export interface ReadPage {
  /** Every element, in the order of the page. */
  readonly elements: readonly Element[];
  /** What is wrong with the page; a browser would mend it in its own way. */
  readonly errors: readonly string[];
}

/** Reads a page by the rules of the HTML standard. */
export function readPage(page: string): ReadPage {
  const errors: string[] = [];
  const document = parse(page, {
    onParseError: ({ code, startLine, startCol }) =>
      errors.push(`${code} at ${startLine}:${startCol}`),
  });
  return { elements: document.childNodes.flatMap(elementsOf), errors };
}

/** The elements with this name. */
export function named({ elements }: ReadPage, tagName: string): readonly Element[] {
  return elements.filter((element) => element.tagName === tagName);
}

/** The value of an attribute. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** The text in an element and in those within it. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Element and attribute names, and nothing of what a report says. */
export function skeleton({ elements }: ReadPage): readonly string[] {
  return elements.map(({ tagName, attrs }) =>
    [tagName, ...attrs.map(({ name }) => name)].join(' '),
  );
}

/** What a page says, a line for each block: cells are divided by `|`, folded lists are marked. */
export function outline(page: ReadPage): string {
  const lines = page.elements.flatMap((element): readonly string[] => {
    const mark = marks.get(element.tagName);
    if (mark === undefined) return [];
    const text = element.tagName === 'tr' ? cells(element) : textOf(element);
    return [`${mark}${text.replace(/\s+/g, ' ').trim()}`];
  });
  return `${lines.join('\n')}\n`;
}

const marks: ReadonlyMap<string, string> = new Map([
  ['title', 'title: '],
  ['h1', '# '],
  ['h2', '## '],
  ['h4', '#### '],
  ['summary', '\n>> '],
  ['p', ''],
  ['dt', '* '],
  ['dd', '  '],
  ['li', '- '],
  ['legend', 'legend: '],
  ['label', '[ ] '],
  ['button', 'button: '],
  ['caption', 'caption: '],
  ['tr', '  '],
]);

function cells({ childNodes }: Element): string {
  return childNodes
    .map((cell) => ('childNodes' in cell ? cell.childNodes.map(blockText).join('') : ''))
    .join(' | ');
}

/** Lines of a script and paragraphs in a cell are blocks of their own. */
function blockText(node: Node): string {
  if (!('tagName' in node)) return textOf(node);
  if (node.tagName === 'pre') return node.childNodes.map(textOf).join(' ⏎ ');
  return node.tagName === 'p' ? '' : textOf(node);
}

function elementsOf(node: Node): readonly Element[] {
  if (!('tagName' in node)) return [];
  return [node, ...node.childNodes.flatMap(elementsOf)];
}
