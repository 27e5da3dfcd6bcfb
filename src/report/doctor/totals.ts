import type { Diagnosis } from '../../fleet/health/diagnosis.js';
import { counted } from '../counted.js';

/** How many of what a run found. */
export interface DoctorTotals {
  readonly routers: number;
  readonly unreachable: number;
  readonly errors: number;
  readonly warnings: number;
}

export function totalsOf(routers: readonly Diagnosis[]): DoctorTotals {
  const findings = routers.flatMap((one) => (one.status === 'checked' ? one.findings : []));
  const count = (wanted: string): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  return {
    routers: routers.length,
    unreachable: routers.filter(({ status }) => status === 'unreachable').length,
    errors: count('error'),
    warnings: count('warning'),
  };
}

/** `2 errors, 1 warning`, or `nothing wrong`. */
export function foundText({ errors, warnings }: Pick<DoctorTotals, 'errors' | 'warnings'>): string {
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return parts.length === 0 ? 'nothing wrong' : parts.join(', ');
}

/** The last line of a report: `2 routers, 1 of them not looked at: 3 errors, 1 warning.` */
export function totalLine(totals: DoctorTotals): string {
  const { routers, unreachable } = totals;
  const left = unreachable === 0 ? '' : `, ${unreachable} of them not looked at`;
  const found = unreachable === routers ? '' : `: ${foundText(totals)}`;
  return `${counted(routers, 'router')}${left}${found}.`;
}
