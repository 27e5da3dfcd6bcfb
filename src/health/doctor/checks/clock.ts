import type { RouterManifest } from '../../../manifest/types.js';
import { formatDuration } from '../../../resources/fields/duration.js';
import { readMoment } from '../../router-clock.js';
import type { DoctorFacts } from '../facts.js';
import { isUnanswered } from '../account/our-group.js';
import { isYes } from '../read-facts.js';
import { command } from '../script.js';
import type { Finding, Fix } from '../types.js';

/** Milliseconds. */
const OFF = 30_000;
const FAR_OFF = 300_000;

/** Boards without a battery start in 1970, or on the day on which their version was built. */
const EARLIEST = Date.UTC(2020, 0, 1);

/** Clock, time zone, and whether something keeps the clock right. */
export function checkClock(facts: DoctorFacts): readonly Finding[] {
  const { clock, system, ntpClient } = facts;
  const shown = `${clock?.['date'] ?? ''} ${clock?.['time'] ?? ''}`;
  const local = readMoment(shown);
  if (local === undefined) return isUnanswered(facts, '/system/clock') ? [] : [notShown()];
  if (local < EARLIEST) return [unset(facts, shown)];
  const reading = system.clock;
  const off = reading === undefined ? 0 : reading.router - reading.ours;
  if (Math.abs(off) > OFF) return [tooFar(facts, off), ...zone(facts)];
  const withZone = reading === undefined ? ' as far as can be told without its time zone' : '';
  const right: Finding = {
    severity: 'note',
    code: 'doctor/passed',
    what: `the clock is right${withZone}`,
  };
  const kept = ntpClient === undefined || isYes(ntpClient['enabled']);
  return [right, ...(kept ? [] : [ntpOff(facts)]), ...zone(facts)];
}

function notShown(): Finding {
  return {
    severity: 'note',
    code: 'doctor/clock-not-shown',
    what: 'the router does not tell the time in a way that can be read',
  };
}

function unset(facts: DoctorFacts, shown: string): Finding {
  return {
    severity: usesRadsec(facts.router) ? 'error' : 'warning',
    code: 'doctor/clock-unset',
    what: `the clock was never set: it says ${shown}`,
    why: usesRadsec(facts.router)
      ? 'for the router no certificate is valid yet, so it speaks to no RADIUS server over TLS'
      : 'for the router no certificate is valid yet, and what is timed starts when the clock jumps',
    fix: clockFix(facts),
  };
}

/** Where the router itself checks a certificate before it serves a customer. */
function usesRadsec({ sections }: RouterManifest): boolean {
  return sections.some(
    ({ type, rows }) =>
      type.menu === '/radius' &&
      rows.some(({ absent, fields }) => !absent && fields.get('protocol')?.value === 'radsec'),
  );
}

function tooFar(facts: DoctorFacts, off: number): Finding {
  // The router tells whole seconds, and its answer took a while.
  const exact = Math.abs(off) < 60_000 ? 1000 : 10_000;
  const by = formatDuration(Math.round(Math.abs(off) / exact) * exact);
  return {
    severity: 'warning',
    code: 'doctor/clock-off',
    what: `the clock is ${by} ${off > 0 ? 'ahead of' : 'behind'} ours`,
    why:
      Math.abs(off) > FAR_OFF
        ? 'certificates may count as expired or not valid yet; logs and accounting have wrong times'
        : 'logs and accounting have wrong times, and it will not get better by itself',
    fix: clockFix(facts),
  };
}

function clockFix({ ntpClient, system: { version } }: DoctorFacts): Fix {
  if (isYes(ntpClient?.['enabled'])) {
    const { status = '' } = ntpClient ?? {};
    const state = status === '' ? '' : ` (its status is ${status})`;
    return {
      how: `the NTP client is enabled${state}: find out whether its time servers answer`,
      commands: ['/system ntp client print'],
    };
  }
  // The list of servers came with version 7; version 6 takes names in a field of their own.
  const servers = version?.parts[0] === 6 ? 'server-dns-names' : 'servers';
  return {
    how: 'let a time server keep it right; name your own where you have one',
    commands: [
      command('/system/ntp/client', 'set', undefined, {
        enabled: 'yes',
        [servers]: 'pool.ntp.org',
      }),
    ],
  };
}

function ntpOff(facts: DoctorFacts): Finding {
  return {
    severity: 'note',
    code: 'doctor/ntp-off',
    what: 'no time server keeps the clock right (the NTP client is off)',
    fix: clockFix(facts),
  };
}

function zone({ clock }: DoctorFacts): readonly Finding[] {
  const { 'time-zone-name': name, 'gmt-offset': offset } = clock ?? {};
  if (name !== 'manual' || (offset !== undefined && offset !== '+00:00')) return [];
  return [
    {
      severity: 'note',
      code: 'doctor/time-zone-unset',
      what: 'no time zone is set: logs and schedules are in UTC',
      fix: {
        how: 'set yours, if that is not meant',
        commands: ['/system clock set time-zone-name=AREA/CITY'],
      },
    },
  ];
}
