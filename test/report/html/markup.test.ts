import { describe, expect, it } from 'vitest';

import { markup, verbatim, type Html } from '../../../src/report/html/markup.js';

function shown(html: Html): string {
  return html.toString();
}

describe('markup', () => {
  it('escapes text in elements and in attributes', () => {
    const name = `<b title="x">'&'</b>`;

    const html = markup`<p title="${name}">${name}</p>`;

    const escaped = '&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;';
    expect(shown(html)).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it('shows what reorders or hides text, and what is no character at all', () => {
    expect(shown(markup`<p>${'a\u202eb\u0000c\u2028d\ud800e'}</p>`)).toBe(
      '<p>a\\u202eb\\x00c\\u2028d\\ud800e</p>',
    );
  });

  it('takes HTML as it is, alone and in lists', () => {
    const items = ['a', '<'].map((text) => markup`<li>${text}</li>`);

    expect(shown(markup`<ul>${items}</ul>${markup`<hr>`}`)).toBe(
      '<ul><li>a</li><li>&lt;</li></ul><hr>',
    );
  });

  it('leaves line breaks of the source out, but for one between two words', () => {
    const html = markup`<p class="a"
        id="b">one
        two</p>
      ${'three'}
      <hr>`;

    expect(shown(html)).toBe('<p class="a" id="b">one two</p>three<hr>');
  });

  it('keeps a style sheet and a script as they are written', () => {
    const script = verbatim`
      one();
      two('<');
    `;

    expect(shown(script)).toBe("\n      one();\n      two('<');\n    ");
  });

  it('takes nothing else for HTML', () => {
    const forged = { toString: () => '<script>' };

    // @ts-expect-error an object that looks like HTML is none
    expect(() => markup`${forged}`).toThrow(TypeError);
    // @ts-expect-error a missing value is a mistake, and never the word "undefined"
    expect(() => markup`${undefined}`).toThrow(TypeError);
  });
});
