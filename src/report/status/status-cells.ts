import type { StatusRow } from './types.js';

const OFFLINE: Readonly<Record<string, string>> = {
  resolve: 'no such name',
  refused: 'refused',
  unreachable: 'no answer',
  tls: 'TLS',
  'closed-early': 'closed',
  login: 'login refused',
  lost: 'lost',
  fatal: 'ended by router',
  timeout: 'no answer in time',
  protocol: 'no API there',
  trap: 'refused a command',
  permission: 'not permitted',
  secret: 'no password',
  'radius-database': 'database',
  'router-timeout': 'took too long',
};

/** `online`, `offline: refused`, `not asked`. */
export function stateText({ state, cause = '' }: StatusRow): string {
  if (state === 'not-asked') return 'not asked';
  const why = Object.hasOwn(OFFLINE, cause) ? OFFLINE[cause] : undefined;
  return why === undefined ? state : `${state}: ${why}`;
}

/** `112 ms`, `2.3 s`, `61 s`. */
export function millisecondsText(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return '';
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

const UNITS = [
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const;

/** The two biggest units, as a router writes them: `3w2d`, `5h12m`, `40s`. */
export function uptimeText(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  const first = UNITS.findIndex(([, length]) => seconds >= length);
  if (first === -1) return '0s';
  let rest = seconds;
  let text = '';
  for (const [unit, length] of UNITS.slice(first, first + 2)) {
    const count = Math.floor(rest / length);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * length;
  }
  return text;
}

/** `37%`. */
export function percentText(percent: number | undefined): string {
  return percent === undefined ? '' : `${percent}%`;
}

/** `12,345`. */
export function countText(count: number | undefined): string {
  return count === undefined ? '' : count.toLocaleString('en-US');
}

/** `in sync`, `drifted: 3`, `unknown`. */
export function syncText({ sync, changes }: StatusRow): string {
  if (sync === 'in-sync') return 'in sync';
  return sync === 'drifted' && changes !== undefined
    ? `drifted: ${countText(changes)}`
    : (sync ?? '');
}

/** `10.20.0.1`, with the port where it is not RouterOS's own. */
export function addressText({ address, port }: StatusRow): string {
  if (port === 8728 || port === 8729) return address;
  return address.includes(':') && !address.startsWith('[')
    ? `[${address}]:${port}`
    : `${address}:${port}`;
}
