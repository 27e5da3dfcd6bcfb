import type { PingedRouter, PingFailure } from '../../health/ping/types.js';
import { counted } from '../counted.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../text/style.js';
import { stageLines } from './stage-lines.js';
import { lossText, timeText } from './time-text.js';
import { endpointWords, totalTime } from './words.js';

/**
 * All that is known of one router.
 *
 * @param like a router with the same trouble, whose remedies have been told
 */
export function routerBlock(router: PingedRouter, style: Style, like?: string): readonly string[] {
  const { failure, warnings } = router;
  const remedies = failure === undefined ? [] : remedyLines(failure, like);
  return [
    `${style.strong(safeText(router.router))} ${endpointWords(router.target)}: ${outcome(router, style)}`,
    ...stageLines(router, style),
    ...questionLines(router),
    ...warnings.map((text) => `  ${style.warning('warning:')} ${safeText(text)}`),
    ...remedies.map((line) => `  ${line}`),
  ];
}

function outcome(router: PingedRouter, style: Style): string {
  const { status, failure, stoppedAt, replies } = router;
  switch (status) {
    case 'reached':
      return `${style.good('reached')} in ${totalTime(router)}`;
    case 'lossy':
      return style.warning(
        `${replies.received} of ${counted(replies.wanted, 'question')} answered`,
      );
    case 'failed':
      return style.error(`failed at ${failure?.stage ?? 'reply'}`);
    case 'stopped':
      return style.warning(`stopped at ${stoppedAt ?? 'reply'}`);
    case 'not-asked':
      return style.warning('not asked');
  }
}

function questionLines({
  status,
  replies,
  logins,
  ended,
  failure,
}: PingedRouter): readonly string[] {
  const { wanted, sent, received, min, median, max } = replies;
  if (wanted === 1 || sent === 0) return [];
  const times =
    min === undefined || median === undefined || max === undefined
      ? ''
      : `; fastest ${timeText(min)}, median ${timeText(median)}, slowest ${timeText(max)}`;
  const again = logins > 1 ? `; ${counted(logins, 'login')}` : '';
  return [
    `  ${counted(sent, 'question')}, ${counted(received, 'answer')}, ${lossText(sent, received)} lost${times}${again}`,
    ...(failure !== undefined && status !== 'failed'
      ? [`  lost at ${failure.stage}: ${safeText(failure.reason)}`]
      : []),
    ...(ended === 'given-up' && wanted > sent
      ? [`  ${counted(wanted - sent, 'question')} not asked: ${givenUp(failure)}`]
      : []),
  ];
}

function givenUp(failure: PingFailure | undefined): string {
  return failure?.stage === 'login'
    ? 'a router logs each refused login, and may ban who repeats it'
    : 'it would be the same again';
}

function remedyLines({ remedies }: PingFailure, like: string | undefined): readonly string[] {
  if (remedies.length === 0) return [];
  if (like !== undefined) return [`look at: the same as for ${safeText(like)}`];
  const many = remedies.length > 1 ? ', the most likely first' : '';
  return [
    `look at${many}:`,
    ...remedies.flatMap(({ text, command }, at) => [
      `  ${at + 1}. ${safeText(text)}`,
      ...(command === undefined ? [] : [`     ${safeText(command)}`]),
    ]),
  ];
}
