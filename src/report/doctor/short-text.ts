import { safeText } from '../safe-text.js';

/** Characters; what is longer was made to be. */
const LONGEST = 1000;

/** Text from a router or a manifest for one line of a terminal, not endless. */
export function shortText(text: string): string {
  const safe = safeText(text.slice(0, LONGEST));
  return text.length > LONGEST ? `${safe}…` : safe;
}
