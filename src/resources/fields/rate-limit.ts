import type { FieldType } from '../define.js';
import { formatDuration, parseDuration } from './duration.js';
import { readBitRate } from './rate.js';
import { scalar } from './scalar.js';

/** Rate, burst rate, burst threshold, burst time, priority, guaranteed rate: in this order. */
const PARTS = [readBitRate, readBitRate, readBitRate, readTime, readPriority, readBitRate];

/**
 * The rate limit of a PPP or hotspot profile. Routers keep the text as typed and read it only when
 * a session starts, so a mistake shows at the customer's next login; both sides are read here
 * (`10M` is `10M/10M`, `1024k` is `1024000`). Upload comes first: rx is what the router receives.
 */
export function rateLimit(): FieldType {
  return scalar({
    forms:
      'upload/download in bits per second: 10M/20M, with burst 10M/20M 15M/30M 8M/16M 16/16 8 2M/4M',
    schema: {
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', pattern: '^[0-9kKMGwdhms/: ]*$' },
      ],
      examples: ['10M/10M', '10M/20M 15M/30M 8M/16M 16/16 8 2M/4M'],
    },
    read: readRateLimit,
  });
}

function readRateLimit(text: string): string | undefined {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length > PARTS.length) return undefined;
  const parts = words.map((word, at) => readBoth(word, PARTS[at] ?? readBitRate));
  return parts.includes(undefined) ? undefined : parts.join(' ');
}

/** `rx/tx`, or one value for both directions. */
function readBoth(word: string, read: (side: string) => string | undefined): string | undefined {
  const [rx = '', tx = rx, ...more] = word.split('/');
  const upload = read(rx);
  const download = read(tx);
  if (upload === undefined || download === undefined || more.length > 0) return undefined;
  return `${upload}/${download}`;
}

function readTime(text: string): string | undefined {
  const length = parseDuration(text);
  return length === undefined ? undefined : formatDuration(length);
}

function readPriority(text: string): string | undefined {
  return /^[1-8]$/.test(text) ? text : undefined;
}
