import { NAS_MENU } from '../resources/nas.js';
import { counted } from './counted.js';
import type { Report, RouterReport } from './types.js';

/** What is to be said of FreeRADIUS, in one sentence; undefined when nothing is. */
export function restartWords({ kind, restart }: Report): string | undefined {
  if (restart === undefined) return undefined;
  const { state, rows, reason = '' } = restart;
  const what =
    rows === 0 ? 'rows of earlier runs' : `the changes in ${counted(rows, 'row')} of nas`;
  switch (state) {
    case 'planned':
      return `FreeRADIUS: the apply restarts it, so that it knows ${what}.`;
    case 'due':
      return kind === 'plan'
        ? `FreeRADIUS: restart due after the apply, so that it knows ${what}.`
        : `FreeRADIUS: restart due, it does not know ${what} yet.`;
    case 'done':
      return `FreeRADIUS: restarted, for ${what}.`;
    case 'failed':
      return `FreeRADIUS: restart failed, it does not know ${what} yet: ${reason}`;
  }
}

/** How the errors of a router's plan can be set aside; undefined when they cannot. */
export function allowWords({ problems, planHash }: RouterReport): string | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const isAllowable = errors.length > 0 && errors.every(({ allowable }) => allowable === true);
  return isAllowable && planHash !== undefined
    ? `to apply it all the same: --allow ${planHash}`
    : undefined;
}

/** Where the rows of a menu are, for a sentence. */
export function whereKept(menu: string): string {
  return menu === NAS_MENU ? 'in the RADIUS database' : 'on the router';
}

/** `RouterOS 7.20.8`; a router that no manifest declares was not asked. */
export function aboutRouter({ version = '?', removed }: RouterReport): string {
  return removed === true ? 'no longer declared' : `RouterOS ${version}`;
}
