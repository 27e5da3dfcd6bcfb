import type { Faults } from '../../simulator/types.js';
import { UsageError } from '../usage-error.js';

/** What a fault's value turns into; throws UsageError when it cannot be read. */
type Read = (value: string, flag: string) => Faults;

/** Milliseconds. */
const UNITS: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, h: 36e5, d: 864e5 };

const FAULTS: Readonly<Record<string, Read>> = {
  'close-at-connect': () => ({ closeAtConnect: true }),
  'mask-secrets': () => ({ maskSecrets: true }),
  'slow-print': (value, flag) => ({ slowPrint: milliseconds(value, flag) }),
  'drop-at-write': (value, flag) => ({
    dropAtWrite: { write: count(value, flag), applied: false },
  }),
  'drop-after-write': (value, flag) => ({
    dropAtWrite: { write: count(value, flag), applied: true },
  }),
  fatal: (value) => ({ fatal: value === '' ? 'session terminated' : value }),
  trap: (value, flag) => {
    const match = /^(\/[^:]+):(.+)$/.exec(value);
    if (match === null) throw new UsageError(`${flag}: write trap=/ip/pool/add:MESSAGE`);
    return { traps: { [match[1] ?? '']: { message: match[2] ?? '' } } };
  },
  hang: (value) => ({ hang: [value] }),
  clock: (value, flag) => ({ clockOffset: clockOffset(value, flag) }),
};

/**
 * The trouble that `--latency` and `--fault` ask for; a new object each time, because a simulator
 * changes its own.
 *
 * @throws UsageError when one cannot be read
 */
export function parseFaults(flags: readonly string[], latency: string | undefined): Faults {
  const start: Faults =
    latency === undefined ? {} : { latency: milliseconds(latency, '--latency') };
  return flags.map(parseFault).reduce(
    (all, fault) => ({
      ...all,
      ...fault,
      ...(fault.traps === undefined ? {} : { traps: { ...all.traps, ...fault.traps } }),
      ...(fault.hang === undefined ? {} : { hang: [...(all.hang ?? []), ...fault.hang] }),
    }),
    start,
  );
}

function parseFault(flag: string): Faults {
  const [name = '', ...rest] = flag.split('=');
  const read = Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined;
  if (read === undefined) {
    throw new UsageError(
      `--fault ${name} is not known; there are ${Object.keys(FAULTS).join(', ')}`,
    );
  }
  return read(rest.join('='), `--fault ${flag}`);
}

function count(value: string, flag: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new UsageError(`${flag}: write the number of the write command, from 1 up`);
}

/** How far the clock is wrong: ahead, or behind with a minus sign. */
function clockOffset(value: string, flag: string): number {
  const match = /^([+-]?)(\d{1,5})([smhd])$/.exec(value);
  if (match === null)
    throw new UsageError(`${flag}: write how far it is ahead, as 2h, or behind, as -3d`);
  const [, sign, number, unit = ''] = match;
  return (sign === '-' ? -1 : 1) * Number(number) * (UNITS[unit] ?? 0);
}

function milliseconds(value: string, flag: string): number {
  const match = /^(\d+)(ms|s)?$/.exec(value);
  if (match === null) throw new UsageError(`${flag}: write a time such as 50ms or 1s`);
  return Number(match[1]) * (match[2] === 's' ? 1000 : 1);
}
