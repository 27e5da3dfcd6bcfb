import type { PingedRouter } from '../../health/ping/types.js';
import { jsonText } from '../json-text.js';
import { redactedData } from '../redacted-data.js';
import type { Redact } from '../reported-change.js';
import { pingSummary } from './ping-summary.js';
import type { PingReport } from './types.js';

const FIXED = new Set([
  'kind',
  'rosform',
  'createdAt',
  'status',
  'stage',
  'stoppedAt',
  'cause',
  'ended',
  'tls',
  'validFrom',
  'validTo',
  'fingerprint',
]);

/** The report as `schemas/ping.schema.json` describes it; times in milliseconds. */
export function pingJson(report: PingReport, redact: Redact): string {
  const { rosform, createdAt, count, interval, routers } = report;
  const document = {
    formatVersion: 1,
    kind: 'ping',
    rosform,
    createdAt,
    count,
    interval,
    summary: pingSummary(routers),
    routers: routers.map(withShortTimes),
  };
  return jsonText(redactedData(document, redact, FIXED));
}

/** Digits beyond a hundredth of a millisecond are noise. */
function withShortTimes(router: PingedRouter): PingedRouter {
  const { wanted, sent, received, min, median, max } = router.replies;
  return {
    ...router,
    stages: router.stages.map(({ stage, ms }) => ({ stage, ms: short(ms) })),
    replies: {
      wanted,
      sent,
      received,
      ...(min === undefined ? {} : { min: short(min) }),
      ...(median === undefined ? {} : { median: short(median) }),
      ...(max === undefined ? {} : { max: short(max) }),
    },
  };
}

function short(ms: number): number {
  return Math.round(ms * 100) / 100;
}
