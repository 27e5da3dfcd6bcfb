import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { htmlPage } from '../../../src/report/html/html-page.js';
import { pageScript } from '../../../src/report/html/page-script.js';
import { pageStyle } from '../../../src/report/html/page-style.js';
import { safeText } from '../../../src/report/safe-text.js';
import type { Report, ReportKind } from '../../../src/report/types.js';
import { attribute, named, readPage, skeleton, textOf, type Element } from './read-page.js';
import { hostileReport } from './hostile-report.js';

/** What closes, opens or hides something in HTML, in scripts, in addresses or on the eye's way. */
const hostile = fc.constantFrom(
  '</script>',
  '<script>canary()</script>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '</style><style>*{display:none}</style>',
  '</title>',
  '</table></details>',
  '<img src=x onerror=canary()>',
  '<svg/onload=canary()>',
  '"><b>',
  "' onmouseover='canary()",
  'javascript:canary()',
  '&lt;b&gt;',
  '&#60;b&#62;',
  '`${canary()}`',
  '\\u003cb\\u003e',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ud83d',
  '\udc80',
  '\udcff',
  '\u0000',
  '\u001b[2J',
  '\u0085',
  '\r',
  '\t',
  '=',
  '/',
  '<',
  '>',
  '"',
  "'",
  '&',
  ' ',
  'বাংলা',
  'مرحبا',
  '🛰',
);
const line = fc.string({ unit: hostile, minLength: 1, maxLength: 6 });
const anything = fc.oneof(
  fc.string({ unit: fc.oneof(hostile, fc.constant('\n')), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const kind = fc.constantFrom<ReportKind>('plan', 'apply', 'drift');

// oxlint-disable-next-line no-control-regex
const ACTS = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

/** The report with each text of it told apart by a number, hostile in one page and tame in the other. */
function pages(
  which: ReportKind,
  text: string,
): { readonly hostile: string; readonly tame: string } {
  const numbered = (around: (count: number) => string): Report => {
    let count = 100;
    return hostileReport(which, () => around((count += 1)));
  };
  const tame = 'x'.repeat(Array.from(text).length);
  return {
    hostile: htmlPage(numbered((count) => `${text}${count}`)),
    tame: htmlPage(numbered((count) => `${tame}${count}`)),
  };
}

describe('a page of hostile texts', () => {
  it('has the elements and attributes of a page of harmless ones, whatever they are', () => {
    fc.assert(
      fc.property(kind, line, (which, text) => {
        const { hostile, tame } = pages(which, text);

        expect(skeleton(readPage(hostile))).toEqual(skeleton(readPage(tame)));
      }),
    );
  });

  it('has no element and no attribute that we did not write, in scripts of many lines either', () => {
    fc.assert(
      fc.property(kind, anything, (which, text) => {
        const page = readPage(htmlPage(hostileReport(which, () => text)));

        expect(page.errors.filter((error) => !error.startsWith('noncharacter'))).toEqual([]);
        expect(page.elements.flatMap(strange)).toEqual([]);
      }),
    );
  });

  it('shows every text whole and escaped, in elements and in attributes', () => {
    fc.assert(
      fc.property(kind, line, (which, text) => {
        const page = readPage(htmlPage(hostileReport(which, () => `a${text}z`)));

        const shown = safeText(`a${text}z`);
        expect(named(page, 'h3').map(textOf)).toContain(shown);
        const names = page.elements.map((element) => attribute(element, 'data-name'));
        expect(names).toContain(shown);
        expect(names.filter((name) => name !== undefined && name !== shown)).toEqual([]);
      }),
    );
  });

  it('is valid UTF-8 without a character that acts on a terminal', () => {
    fc.assert(
      fc.property(kind, anything, (which, text) => {
        const page = htmlPage(hostileReport(which, () => text));

        expect(Buffer.from(page, 'utf8').toString('utf8')).toBe(page);
        const outside = page.replace(pageScript.toString(), '').replace(pageStyle.toString(), '');
        expect(outside.trimEnd()).not.toMatch(ACTS);
      }),
    );
  });

  it('leaves the script and the style sheet as they are', () => {
    fc.assert(
      fc.property(kind, anything, (which, text) => {
        const page = readPage(htmlPage(hostileReport(which, () => text)));

        expect(named(page, 'script').map(textOf)).toEqual([pageScript.toString()]);
        expect(named(page, 'style').map(textOf)).toEqual([pageStyle.toString()]);
      }),
    );
  });
});

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  head: [],
  body: [],
  meta: ['charset', 'http-equiv', 'content', 'name'],
  title: [],
  style: [],
  script: [],
  header: ['class'],
  main: [],
  footer: [],
  section: ['class', 'id', 'translate'],
  div: ['class'],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  p: ['class'],
  dl: [],
  dt: [],
  dd: [],
  ul: [],
  li: ['data-name', 'data-status', 'data-actions'],
  details: ['class', 'id', 'open', 'data-name', 'data-status', 'data-actions'],
  summary: [],
  a: ['class', 'href'],
  b: [],
  code: [],
  pre: [],
  del: [],
  ins: [],
  span: ['class'],
  small: ['id'],
  time: ['datetime'],
  table: ['class'],
  caption: [],
  thead: [],
  tbody: ['data-action'],
  tr: [],
  th: ['scope', 'colspan'],
  td: ['colspan'],
  form: ['id', 'autocomplete', 'hidden'],
  fieldset: [],
  legend: [],
  label: ['class'],
  input: ['type', 'name', 'value', 'placeholder', 'spellcheck'],
  button: ['type', 'value'],
  output: [],
};

/** Attributes that may say what a report says. All others have a word of ours. */
const free = new Set(['data-name', 'datetime', 'content']);

function strange({ tagName, attrs }: Element): readonly string[] {
  const known = attributesOf[tagName];
  if (known === undefined) return [tagName];
  return attrs
    .filter(
      ({ name, value }) =>
        !known.includes(name) || (!free.has(name) && !/^[\w #,.-]*$/.test(value)),
    )
    .map(({ name, value }) => `${tagName} ${name}=${value}`);
}
