import type { Document, ErrorCode, YAMLError } from 'yaml';
import type { DiagnosticCode } from '../codes.js';
import type { Report } from '../diagnostics.js';
import type { PlaceOf } from './places.js';

interface Explanation {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  /** The parser knows what was meant: the rest of the document can be trusted. */
  readonly recovered?: boolean;
}

const quote = 'put the value in quotes';

/**
 * Messages are fixed text. The parser's own quote the source, and the source may be a password
 * that begins with `*` or `@`.
 */
const explanations: Partial<Record<ErrorCode, Explanation>> = {
  TAB_AS_INDENT: {
    code: 'manifest/yaml-tab',
    message: 'a tab cannot indent YAML',
    hint: 'indent with spaces',
  },
  BAD_SCALAR_START: {
    code: 'manifest/yaml-quote',
    message: 'an unquoted value cannot begin with this character',
    hint: quote,
    recovered: true,
  },
  TAG_RESOLVE_FAILED: {
    code: 'manifest/yaml-tag',
    message: 'an unquoted value that begins with ! is a YAML tag, and rosform accepts none',
    hint: `${quote}: '!80'`,
    recovered: true,
  },
  BAD_DQ_ESCAPE: {
    code: 'manifest/yaml-syntax',
    message: 'a backslash in double quotes begins an escape that YAML does not know',
    hint: 'use single quotes, or write the backslash twice',
    recovered: true,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'manifest/yaml-syntax',
    message: 'a second "key: value" begins on this line',
    hint: 'put the value in quotes, or check the indentation of the next line',
  },
  MISSING_CHAR: {
    code: 'manifest/yaml-syntax',
    message: 'a closing quote, a colon or a comma is missing',
  },
  BAD_INDENT: {
    code: 'manifest/yaml-syntax',
    message: 'the indentation does not fit, or a bracket above is not closed',
  },
  UNEXPECTED_TOKEN: {
    code: 'manifest/yaml-syntax',
    message: 'YAML does not expect this here',
    hint: 'check the indentation, the quotes and the brackets',
  },
};

const tooDeep: Explanation = {
  code: 'manifest/too-deep',
  message: 'the document is nested deeper than any manifest',
};

const unreadable: Explanation = {
  code: 'manifest/yaml-syntax',
  message: 'this is not valid YAML',
  hint: 'check the indentation, the quotes and the brackets',
};

/**
 * Reports what the parser found. Of mistakes that confuse the parser only the first is shown:
 * those after it are its echo. Returns whether the document is of no use.
 */
export function reportYamlProblems(
  document: Document.Parsed,
  placeOf: PlaceOf,
  report: Report,
): boolean {
  const problems = [...document.errors, ...document.warnings].toSorted(
    (left, right) => left.pos[0] - right.pos[0],
  );
  let broken = false;
  for (const problem of problems) {
    const { code, message, hint, recovered = false } = explain(problem);
    if (recovered || !broken) report(placeOf(...problem.pos), code, message, { hint });
    broken ||= !recovered;
  }
  return broken;
}

function explain(problem: YAMLError): Explanation {
  if (problem.message.includes('call stack')) return tooDeep;
  return explanations[problem.code] ?? unreadable;
}
