import { counted } from '../counted.js';
import { restartWords } from '../radius-words.js';
import type { Report } from '../types.js';
import { applyOutcome } from './apply-outcome.js';
import { allInSync, ofRouters, routersWith, syncSentence, type Outcome } from './outcome-words.js';

/** The outcome of a plan, an apply or a drift check, in words. */
export function outcomeOf(report: Report): Outcome {
  const { routers, summary, missingShards = [] } = report;
  const missing =
    missingShards.length === 0
      ? []
      : [`This is not the whole fleet: no report of shard ${missingShards.join(', ')}.`];
  if (routers.length === 0) return { tone: 'warning', headline: 'No routers', sentences: missing };
  const restart = restartWords(report);
  const { tone, headline, sentences } = outcomes[report.kind](report);
  const { unreachable, error, refused } = summary.statuses;
  return {
    headline,
    tone: missing.length > 0 ? 'error' : tone,
    sentences: [
      ...missing,
      ...sentences,
      ...routersWith(unreachable, 'could not be read', 'could not be read'),
      ...routersWith(error, 'has errors in its plan', 'have errors in their plans'),
      ...routersWith(refused, 'was refused', 'were refused'),
      ...(restart === undefined ? [] : [restart]),
    ],
  };
}

const outcomes: Readonly<Record<Report['kind'], (report: Report) => Outcome>> = {
  plan: planOutcome,
  apply: applyOutcome,
  drift: driftOutcome,
};

function planOutcome({ routers, summary: { statuses } }: Report): Outcome {
  const differing = routers.filter(({ status }) => status === 'changes');
  const changes = differing.reduce((sum, router) => sum + router.changes.length, 0);
  const failed = statuses.error + statuses.unreachable;
  const sentences = syncSentence(statuses['in-sync']);
  if (changes > 0) {
    const headline = `${counted(changes, 'change')} on ${ofRouters(differing.length, routers.length)}`;
    return { tone: failed > 0 ? 'error' : 'busy', headline, sentences };
  }
  if (failed === 0) return allInSync(routers.length, 'nothing to change');
  return { tone: 'error', headline: `No plan for ${ofRouters(failed, routers.length)}`, sentences };
}

function driftOutcome({ routers, summary: { statuses } }: Report): Outcome {
  const failed = statuses.error + statuses.unreachable;
  const sentences = syncSentence(statuses['in-sync']);
  if (statuses.drifted > 0) {
    const headline = `${ofRouters(statuses.drifted, routers.length)} drifted`;
    return { tone: failed > 0 ? 'error' : 'warning', headline, sentences };
  }
  if (failed === 0) return allInSync(routers.length, 'no drift');
  return { tone: 'error', headline: `${ofRouters(failed, routers.length)} not checked`, sentences };
}
