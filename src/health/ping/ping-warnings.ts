import { addressRange } from './address-range.js';
import type { RouterPing } from './types.js';

/** A certificate that lasts less than this many days is worth a word. */
const SOON = 30;

const DAY = 86_400_000;

/** Whole days from `now` until a certificate's last moment; negative when that is over. */
export function daysUntil(validTo: string | undefined, now: Date): number | undefined {
  if (validTo === undefined) return undefined;
  return Math.floor((Date.parse(validTo) - now.getTime()) / DAY);
}

/** What will be trouble later, or is a risk now; one line each. */
export function pingWarnings(
  ping: Pick<RouterPing, 'target' | 'reached' | 'peer' | 'daysLeft'>,
): readonly string[] {
  const { target, reached = target.address, daysLeft } = ping;
  const validTo = ping.peer?.certificate?.validTo ?? '';
  const isPublic = addressRange(reached) === 'public';
  return [
    ...(daysLeft === undefined || daysLeft >= SOON ? [] : [expiryText(daysLeft, validTo)]),
    ...(isPublic && target.tls === 'none' ? [plainText(reached)] : []),
    ...(isPublic && target.tls === 'anonymous' ? [anonymousText(reached)] : []),
  ];
}

function expiryText(daysLeft: number, validTo: string): string {
  const day = validTo.slice(0, 10);
  if (daysLeft < 0) return `the certificate expired on ${day}: renew it on the router`;
  const left = daysLeft === 0 ? 'today' : `in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`;
  return `the certificate expires ${left}, on ${day}: renew it on the router`;
}

function plainText(address: string): string {
  return `plain API to the public address ${address}: the password crosses the network in clear; use api-ssl, or a VPN`;
}

function anonymousText(address: string): string {
  return `anonymous TLS to the public address ${address}: nobody proves to be the router, and who is in between can read the password; give api-ssl a certificate, or use a VPN`;
}
