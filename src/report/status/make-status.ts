import type { OnlineRouter, StatusOutcome } from '../../fleet/health/status-outcome.js';
import { newestReleases } from '../../health/status/newest-releases.js';
import { warningsOf, type WarningContext } from '../../health/status/status-warnings.js';
import type { RadiusClient, StatusWarning } from '../../health/status/types.js';
import { displayText } from '../../rsc/bytes.js';
import type { Redact } from '../reported-change.js';
import type { ReportedRadius, StatusReport, StatusRow } from './types.js';

/** What a report says of the run that it is made of. */
export interface StatusOrigin {
  readonly rosform: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Hides secrets in what routers say; everything that is printed is made of the report. */
  readonly redact: Redact;
}

/** The list of routers, with what a person should look at. Rows are in the order of the outcomes. */
export function makeStatus(
  outcomes: readonly StatusOutcome[],
  { rosform, createdAt, redact }: StatusOrigin,
): StatusReport {
  const safe = asShown(redact);
  const online = outcomes.filter((outcome) => outcome.state === 'online');
  const newest = newestReleases(online.map(({ router, status }) => ({ router, facts: status })));
  const now = Date.parse(createdAt);
  return {
    rosform,
    createdAt,
    routers: outcomes.map((outcome) => {
      const { router, port, state } = outcome;
      const asked = { router, address: safe(outcome.address), port };
      if (state === 'not-asked') return { ...asked, state, warnings: [] };
      const answerMs = Math.round(outcome.ms);
      if (state === 'offline') {
        const { reason, cause } = outcome;
        return { ...asked, state, answerMs, reason: safe(reason), cause, warnings: [] };
      }
      const { secretsMasked } = outcome;
      return { ...asked, answerMs, ...onlineRow(outcome, { now, newest, secretsMasked }, safe) };
    }),
  };
}

/**
 * Hides secrets before bytes that are not UTF-8 become the letters that they stand for, and after:
 * a router may have a secret in another code page than we do.
 */
function asShown(redact: Redact): Redact {
  return (text) => redact(displayText(redact(text)));
}

function onlineRow(
  { status, sync }: OnlineRouter,
  context: WarningContext,
  redact: Redact,
): Omit<StatusRow, 'router' | 'address' | 'port' | 'answerMs'> {
  const { identity, board, architecture, uptime, memory, disk, clock, sessions, radius } = status;
  return {
    state: 'online',
    ...known({
      ...shown({ identity, board, architecture, version: status.version?.text }, redact),
      channel: status.channel,
      updateChannel: status.updateChannel,
      uptimeSeconds: seconds(uptime),
      cpuPercent: status.cpuLoad,
      memoryFreeBytes: memory?.free,
      memoryTotalBytes: memory?.total,
      diskFreeBytes: disk?.free,
      diskTotalBytes: disk?.total,
      clockAheadSeconds: clock === undefined ? undefined : seconds(clock.router - clock.ours),
      pppSessions: sessions.ppp,
      pppoeSessions: sessions.pppoe,
      hotspotSessions: sessions.hotspot,
      radius: radius?.map((server) => reportedRadius(server, redact)),
      sync: sync?.state,
      changes: sync?.state === 'drifted' ? sync.changes : undefined,
      syncReason: sync?.state === 'unknown' ? redact(sync.reason) : undefined,
      syncCause: sync?.state === 'unknown' ? sync.cause : undefined,
    }),
    warnings: warningsOf(status, context).map((warning) => reportedWarning(warning, redact)),
  };
}

type Texts = Readonly<
  Record<'identity' | 'board' | 'architecture' | 'version', string | undefined>
>;

function shown({ identity, board, architecture, version }: Texts, redact: Redact): Texts {
  const text = (one: string | undefined) => (one === undefined ? undefined : redact(one));
  return {
    identity: text(identity),
    board: text(board),
    architecture: text(architecture),
    version: text(version),
  };
}

function reportedWarning({ code, subject, message }: StatusWarning, redact: Redact): StatusWarning {
  return {
    code,
    ...(subject === undefined ? {} : { subject: redact(subject) }),
    message: redact(message),
  };
}

function reportedRadius(server: RadiusClient, redact: Redact): ReportedRadius {
  const { address, services, disabled, lastRoundTrip, ...counters } = server;
  return {
    address: redact(address),
    services: services.map(redact),
    disabled,
    ...known({ ...counters, lastRoundTripMs: lastRoundTrip }),
  };
}

function seconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round(milliseconds / 1000);
}

type Known<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Without the fields that are undefined. */
function known<Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Known<Fields> {
  const result: { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } = {};
  for (const name in fields) if (isKnown(fields[name])) result[name] = fields[name];
  return result;
}

function isKnown<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}
