import { formatDuration } from '../../resources/fields/duration.js';
import { diskLimits } from '../disk-room.js';
import type { Space } from '../system-facts.js';
import type { NewestReleases } from './newest-releases.js';
import type {
  ApiCertificate,
  RadiusClient,
  RouterStatus,
  StatusWarning,
  StatusWarningCode,
} from './types.js';

/** What warnings depend on besides the router. */
export interface WarningContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The newest RouterOS that routers of the run have. */
  readonly newest: NewestReleases;
  /** Whether a plan found secrets masked. */
  readonly secretsMasked: boolean;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const MIB = 2 ** 20;

/** Where a warning begins; docs/status.md says the same. */
export const thresholds = {
  /** Of RADIUS requests without an answer. */
  timeoutShare: 0.01,
  /** Timeouts for each request; from here on the counters cannot be right. */
  senselessTimeouts: 10,
  /** Milliseconds that a clock may be off, and when certificates and logs suffer. */
  clock: 30 * SECOND,
  badClock: 5 * MINUTE,
  /** Milliseconds that a certificate should be good for. */
  certificate: 30 * DAY,
  /** Of the room that should be free. */
  freeShare: diskLimits.share,
  /** Bytes of the disk that should be free, however large it is. */
  freeDisk: diskLimits.low,
  /** Milliseconds since the start that count as a short time. */
  uptime: 10 * MINUTE,
} as const;

/** What a person should look at, in the order of `statusWarnings`. */
export function warningsOf(
  status: RouterStatus,
  context: WarningContext,
): readonly StatusWarning[] {
  const { uptime } = status;
  const enabled = (status.radius ?? []).filter(({ disabled }) => !disabled);
  return [
    ...enabled.flatMap(radiusWarnings),
    ...restWarnings(status),
    ...clockWarnings(status),
    ...updateWarnings(status, context.newest),
    ...certificateWarnings(status.certificates, context.now),
    ...diskWarnings(status.disk),
    ...memoryWarnings(status.memory),
    ...(uptime !== undefined && uptime < thresholds.uptime
      ? [warning('rebooted', `it was started ${formatDuration(uptime)} ago`)]
      : []),
    ...(context.secretsMasked
      ? [
          warning(
            'secrets-masked',
            'it hides secrets from our user, so they cannot be compared: its group needs the policy sensitive',
          ),
        ]
      : []),
    ...status.unanswered.map(({ why, message }) =>
      warning('unanswered', message, why === 'trap' ? undefined : why),
    ),
  ];
}

function warning(code: StatusWarningCode, message: string, subject?: string): StatusWarning {
  return { code, ...(subject === undefined ? {} : { subject }), message };
}

function radiusWarnings(server: RadiusClient): readonly StatusWarning[] {
  const { address, badReplies = 0 } = server;
  const name = `RADIUS server ${address}`;
  const found = timeoutWarnings(server, name);
  if (badReplies === 0) return found;
  const text = `${badReplies} answers of ${name} were thrown away: compare the secret; \`rosform radius probe\` says more`;
  return [...found, warning('radius-bad-replies', text, address)];
}

function timeoutWarnings(server: RadiusClient, name: string): readonly StatusWarning[] {
  const { address, requests = 0, timeouts = 0, accepts = 0, rejects = 0, badReplies = 0 } = server;
  if (timeouts === 0) return [];
  if (timeouts > Math.max(1, requests) * thresholds.senselessTimeouts) {
    const text = `the counters of ${name} make no sense: ${timeouts} timeouts at ${requests} requests; /radius/reset-counters begins anew`;
    return [warning('radius-counters', text, address)];
  }
  if (accepts + rejects + badReplies === 0) {
    const text = `${name} has answered none of ${requests} requests: it does not know this router, is down, or the way is blocked`;
    return [warning('radius-silent', text, address)];
  }
  if (timeouts < requests * thresholds.timeoutShare) return [];
  const text = `${name} left ${timeouts} of ${requests} requests without an answer${shareText(timeouts, requests)}`;
  return [warning('radius-timeouts', text, address)];
}

function restWarnings({ radius = [], moreRadius }: RouterStatus): readonly StatusWarning[] {
  if (moreRadius === 0) return [];
  const text = `only the first ${radius.length} rows of /radius are looked at: there are ${moreRadius} more`;
  return [warning('radius-rest', text)];
}

/** ` (2.5 %)`; counters that were reset apart from each other have no share. */
function shareText(part: number, whole: number): string {
  if (part > whole) return '';
  const percent = (100 * part) / whole;
  return ` (${percent < 10 ? percent.toFixed(1) : Math.round(percent)} %)`;
}

function clockWarnings({ clock }: RouterStatus): readonly StatusWarning[] {
  if (clock === undefined) return [];
  const off = clock.router - clock.ours;
  const size = Math.abs(off);
  if (size <= thresholds.clock) return [];
  const text = `its clock is ${formatDuration(Math.round(size / SECOND) * SECOND)} ${off < 0 ? 'behind' : 'ahead of'} ours`;
  const hurt = size > thresholds.badClock ? ': certificates, schedules and the log go by it' : '';
  return [warning('clock-off', `${text}${hurt}; see /system/ntp/client`)];
}

function updateWarnings(
  { version, channel, updateChannel = channel }: RouterStatus,
  newest: NewestReleases,
): readonly StatusWarning[] {
  if (version === undefined || updateChannel === undefined) return [];
  const newer = newest.newerThan(version, updateChannel);
  if (newer === undefined) return [];
  const text = `RouterOS ${version.text} is behind the ${newer.version.text} of ${newer.router}, both ${updateChannel}`;
  return [warning('update-behind', text, newer.version.text)];
}

function certificateWarnings(
  certificates: readonly ApiCertificate[],
  now: number,
): readonly StatusWarning[] {
  const [first] = [...certificates].sort((left, right) => left.expiresAt - right.expiresAt);
  if (first === undefined) return [];
  const left = first.expiresAt - now;
  const name = `the certificate ${first.name} of the API`;
  if (left <= 0) return [warning('certificate-expired', `${name} has ended: renew it`)];
  if (left >= thresholds.certificate) return [];
  const days = Math.floor(left / DAY);
  const when = days === 0 ? 'within a day' : `in ${days === 1 ? '1 day' : `${days} days`}`;
  return [warning('certificate-expiring', `${name} ends ${when}: renew it`)];
}

function diskWarnings(disk: Space | undefined): readonly StatusWarning[] {
  if (disk === undefined) return [];
  const { free, total } = disk;
  if (free >= total * thresholds.freeShare && free >= thresholds.freeDisk) return [];
  const text = `its disk has ${sizeText(free)} of ${sizeText(total)} left: remove files, or packages that nobody uses`;
  return [warning('disk-full', text)];
}

function memoryWarnings(memory: Space | undefined): readonly StatusWarning[] {
  if (memory === undefined || memory.free >= memory.total * thresholds.freeShare) return [];
  const text = `its memory has ${sizeText(memory.free)} of ${sizeText(memory.total)} left`;
  return [warning('memory-full', text)];
}

function sizeText(bytes: number): string {
  const size = bytes / MIB;
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} MiB`;
}
