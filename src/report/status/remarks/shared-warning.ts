import type { StatusWarning, StatusWarningCode } from '../../../health/status/types.js';
import { formatDuration } from '../../../resources/fields/duration.js';
import type { StatusRow } from '../types.js';

/** Routers that have a warning in common. */
interface Shared {
  /** What the warning is about; empty where there is but one such thing. */
  readonly subject: string;
  readonly rows: readonly StatusRow[];
}

/** A warning that many routers share, with the range of their numbers; JSON has those of each. */
export function sharedWarning(
  { code, subject = '', message }: StatusWarning,
  rows: readonly StatusRow[],
): string {
  return TEXTS[code]({ subject, rows }) ?? message;
}

/** Undefined where all say it in the same words. */
const TEXTS: Readonly<Record<StatusWarningCode, (shared: Shared) => string | undefined>> = {
  'radius-timeouts': (shared) =>
    `RADIUS server ${shared.subject} left ${sharesText(shared)} without an answer`,
  'radius-silent': ({ subject }) =>
    `RADIUS server ${subject} has answered no request: it does not know these routers, is down, or the way is blocked`,
  'radius-bad-replies': ({ subject }) =>
    `answers of RADIUS server ${subject} were thrown away: compare the secrets; \`rosform radius probe\` says more`,
  'radius-counters': ({ subject }) =>
    `the counters of RADIUS server ${subject} make no sense; /radius/reset-counters begins anew`,
  'radius-rest': () => 'there are more rows in /radius than are looked at',
  'clock-off': clocksText,
  'update-behind': ({ subject }) =>
    `RouterOS is behind the ${subject} that another router of the same channel has`,
  'certificate-expiring': () => 'the certificate of the API ends within 30 days: renew it',
  'certificate-expired': () => 'the certificate of the API has ended: renew it',
  'disk-full': () =>
    'less than 10 % or less than 2 MiB of the disk is left: remove files, or packages that nobody uses',
  'memory-full': () => 'less than 10 % of the memory is left',
  rebooted: () => 'started less than 10 min ago',
  'secrets-masked': () => undefined,
  unanswered: ({ subject }) =>
    subject === 'permission'
      ? 'our user may not read some menus: its group needs the policy read'
      : 'no answer in time to some questions',
};

/** `2.5 to 50 % of the requests`. */
function sharesText({ subject, rows }: Shared): string {
  const shares = rows
    .flatMap(({ radius = [] }) => radius)
    .filter(({ address, disabled }) => address === subject && !disabled)
    .flatMap(({ requests = 0, timeouts = 0 }) =>
      timeouts > 0 && timeouts <= requests ? [(100 * timeouts) / requests] : [],
    );
  if (shares.length === 0) return 'requests';
  return `${rangeText(shares, percentText)} % of the requests`;
}

function percentText(percent: number): string {
  return percent < 10 ? percent.toFixed(1) : String(Math.round(percent));
}

function clocksText({ rows }: Shared): string {
  const ahead = rows.flatMap(({ clockAheadSeconds }) => clockAheadSeconds ?? []);
  const sizes = ahead.map((seconds) => Math.abs(seconds) * 1000);
  const isBehind = ahead.every((seconds) => seconds < 0);
  const where = isBehind
    ? 'behind'
    : ahead.every((seconds) => seconds > 0)
      ? 'ahead of'
      : 'away from';
  const hurt = 'certificates, schedules and the log go by them';
  return `clocks are ${rangeText(sizes, formatDuration)} ${where} ours: ${hurt}; see /system/ntp/client`;
}

/** `5 to 50`, or the one number that all have. Not by spreading: a fleet may be large. */
function rangeText(numbers: readonly number[], text: (number: number) => string): string {
  const least = text(numbers.reduce((one, other) => Math.min(one, other), Infinity));
  const most = text(numbers.reduce((one, other) => Math.max(one, other), 0));
  return least === most ? most : `${least} to ${most}`;
}
