import type { Report } from '../diagnostics.js';

/** How documents are read. */
export interface ReadOptions {
  readonly report: Report;
  /** Literal secrets are errors. */
  readonly strict: boolean;
}
