import { countList } from '../counted.js';
import { countResults } from '../summary.js';
import type { Report } from '../types.js';
import { allInSync, ofRouters, routersWith, syncSentence, type Outcome } from './outcome-words.js';
import type { Tone } from './wording.js';

/** The outcome of an apply, in words. */
export function applyOutcome(report: Report): Outcome {
  const { routers, summary } = report;
  const { statuses } = summary;
  const counts = countResults(routers.flatMap(({ changes }) => changes));
  const tried = counts.applied + counts.failed + counts.skipped;
  const tone = toneOf(statuses);
  if (tried === 0 && tone === 'good') return allInSync(routers.length, 'nothing to apply');
  const written = statuses.applied + statuses.partial + statuses.unverified;
  const amount = tried === counts.applied ? `${tried}` : `${counts.applied} of ${tried}`;
  const noun = tried === 1 ? 'change' : 'changes';
  const where = ofRouters(written, routers.length);
  return {
    tone,
    headline: tried === 0 ? 'Nothing was applied' : `${amount} ${noun} applied on ${where}`,
    sentences: [...failedSentence(counts), ...routerSentences(statuses)],
  };
}

type Statuses = Report['summary']['statuses'];

function toneOf({ error, unreachable, refused, partial, changes, unverified }: Statuses): Tone {
  if (error + unreachable + refused + partial + changes > 0) return 'error';
  return unverified > 0 ? 'warning' : 'good';
}

function failedSentence({ failed, skipped }: ReturnType<typeof countResults>): readonly string[] {
  const words = countList([
    [failed, 'failed'],
    [skipped, 'skipped'],
  ]);
  return words === '' ? [] : [`${words}.`];
}

function routerSentences(statuses: Statuses): readonly string[] {
  const { partial, unverified, changes } = statuses;
  const unread = 'was not read afterwards';
  return [
    ...routersWith(partial, 'could not be brought in sync', 'could not be brought in sync'),
    ...routersWith(unverified, unread, unread),
    ...routersWith(changes, 'was not written to', 'were not written to'),
    ...syncSentence(statuses['in-sync'] + statuses.applied),
  ];
}
