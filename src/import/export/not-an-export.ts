/** What a file may be instead, and the end of the sentence that says so. */
interface OtherKind {
  readonly looksLike: RegExp;
  readonly problem: string;
}

/** What people take for an export; the first that fits. */
const OTHER_KINDS: readonly OtherKind[] = [
  {
    // oxlint-disable-next-line no-control-regex
    looksLike: /[\u0000-\u0006]/u,
    problem:
      'is a binary file, such as a .backup: only the text that /export file=... writes can be imported',
  },
  {
    looksLike: /^\s*<(?:!doctype|html|head|body|\?xml)/iu,
    problem: 'is a web page: save the export itself, not the page that shows it',
  },
  {
    looksLike: /^\s*(?:[{[]|[.\w]{1,40}:[{[]).{0,4000}?:\s*(?:0x[0-9a-f]|'[0-9a-f]*')/isu,
    problem: 'is a backup of SwOS: a switch with SwOS has no /export and cannot be imported',
  },
  { looksLike: /^\s*[{[]/u, problem: 'is JSON: only the text of an /export can be imported' },
  {
    looksLike: /^(?:[ \t]*(?:#[^\n]*|---)?\n){0,50}apiVersion:/u,
    problem: 'is a manifest already: there is nothing to import',
  },
];

const PRINTED: OtherKind = {
  looksLike: /^(?:Flags: |Columns: |[ \t]*#[ \t]+[A-Z]{2}|[ \t]*\d+[ \t]+[^\n=]{0,80}=)/mu,
  problem: 'is the output of print: write it with /export file=... instead',
};

/** As much of a file as it takes to know it. */
const BEGINNING = 8_192;

/**
 * Why a text is surely no export, as the end of a sentence that begins with the name of the file;
 * undefined when it may be one.
 */
export function notAnExport(text: string): string | undefined {
  if (text.trim() === '') return 'is empty: export the router again with /export file=...';
  const beginning = text.slice(0, BEGINNING);
  return OTHER_KINDS.find(({ looksLike }) => looksLike.test(beginning))?.problem;
}

/** Whether a text in which no menu was found is what `print` shows on a terminal. */
export function printProblem(text: string): string | undefined {
  return PRINTED.looksLike.test(text.slice(0, BEGINNING)) ? PRINTED.problem : undefined;
}
