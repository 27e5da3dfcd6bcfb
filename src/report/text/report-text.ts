import { applyText } from './apply-text.js';
import { driftText } from './drift-text.js';
import { planText } from './plan-text.js';
import type { Style } from './style.js';
import type { Report } from '../types.js';

/** A report for people on a terminal. */
export function reportText(report: Report, style: Style): string {
  switch (report.kind) {
    case 'plan':
      return planText(report, style);
    case 'apply':
      return applyText(report, style);
    case 'drift':
      return driftText(report, style);
  }
}
