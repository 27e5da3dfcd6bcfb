import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a file says of its own text, so that a change of it shows. */
export interface Seals {
  /** Finds what was cut off or edited; anybody can make a new one. */
  readonly checksum: string;
  /** Made with a key that only the makers of plans have. */
  readonly seal?: string;
}

/** The seals of a text. */
export function sealsOf(text: string, key: string | undefined): Seals {
  const checksum = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  if (key === undefined) return { checksum };
  const seal = createHmac('sha256', `rosform saved plan\n${key}`).update(text).digest('hex');
  return { checksum, seal: `hmac-sha256:${seal}` };
}

/** Compares two seals in a time that says nothing of where they differ. */
export function isSameSeal(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
