import type { PingedRouter, PingTarget } from '../../health/ping/types.js';
import { safeText } from '../safe-text.js';
import { timeText } from './time-text.js';

/** `10.20.0.1:8729`, `[2001:db8::1]:8729`. */
export function endpointWords({ address, port }: PingTarget): string {
  const host = address.includes(':') && !address.startsWith('[') ? `[${address}]` : address;
  return safeText(`${host}:${port}`);
}

/** From the first packet to the first answer. */
export function totalTime({ stages }: Pick<PingedRouter, 'stages'>): string {
  return timeText(stages.reduce((sum, { ms }) => sum + ms, 0));
}

/** `213 days left`, `expired`. */
export function daysWords(daysLeft: number): string {
  if (daysLeft < 0) return 'expired';
  return `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left`;
}
