import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** An address to send to. */
export interface Target {
  readonly address: string;
  readonly family: 4 | 6;
}

interface TargetOptions {
  /** Address or host name. */
  readonly address: string;
  readonly from?: string;
  readonly tries: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** The address of a host, in the family of `from`; the reason, in one line, where it has none. */
export async function resolveTarget(
  options: TargetOptions,
): Promise<Target | { readonly reason: string }> {
  const { address, from } = options;
  const family = isIP(address);
  const wanted = from === undefined ? 0 : isIP(from);
  if (from !== undefined && wanted === 0) {
    return { reason: `${from} is no address to send from: give an IPv4 or IPv6 address` };
  }
  if (family === 0) return lookUp(options, wanted);
  if (wanted !== 0 && wanted !== family) {
    return { reason: `${address} cannot be asked from ${from}: one is IPv4, the other IPv6` };
  }
  return { address, family: family === 6 ? 6 : 4 };
}

async function lookUp(
  { address: name, tries, timeoutMs, signal }: TargetOptions,
  family: number,
): Promise<Target | { readonly reason: string }> {
  const done = new AbortController();
  const stop = signal === undefined ? done.signal : AbortSignal.any([done.signal, signal]);
  const late = sleep(tries * timeoutMs, 'late', { signal: stop }).catch(() => 'late');
  try {
    const found = await Promise.race([lookup(name, { family }), late]);
    if (typeof found === 'string') return { reason: `the name server does not answer for ${name}` };
    return { address: found.address, family: found.family === 6 ? 6 : 4 };
  } catch {
    return { reason: `the host name ${name} has no address: check its spelling and the DNS` };
  } finally {
    done.abort();
  }
}
