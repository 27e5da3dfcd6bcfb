import type { CoaOutcome, CounterFinding, ProbedServer } from '../../radius/probe/types.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../text/style.js';
import type { ProbedRouter, ProbeReport } from './types.js';

/** What the probe of each router found, what that means and what to do. */
export function probeText({ routers }: ProbeReport, style: Style): string {
  return `${routers.map((router) => routerLines(router, style).join('\n')).join('\n\n')}\n`;
}

function routerLines(router: ProbedRouter, style: Style): readonly string[] {
  const name = style.strong(safeText(router.router));
  if (router.status === 'unreachable') {
    return [`${name}: ${style.error('not probed')}: ${safeText(router.reason)}`];
  }
  const { coa, servers } = router.probe;
  return [
    `${name}: ${outcomeText(coa.outcome, style)}`,
    `  ${safeText(coa.summary)}`,
    ...coa.explanation.map((line) => `    ${safeText(line)}`),
    ...(servers.length === 0 ? ['  no RADIUS server in /radius'] : []),
    ...servers.flatMap((server) => serverLines(server, style)),
  ];
}

function outcomeText(outcome: CoaOutcome, style: Style): string {
  switch (outcome) {
    case 'proven':
      return style.good('disconnect requests get through');
    case 'wrong-secret':
      return style.error('the secret of the router is another one');
    case 'silent':
      return style.warning('no answer to a disconnect request');
    case 'refused':
      return style.error('nothing listens for disconnect requests');
    case 'off':
      return style.warning('disconnect requests are off');
    case 'not-sent':
      return style.error('the disconnect request could not be sent');
  }
}

function serverLines(server: ProbedServer, style: Style): readonly string[] {
  const { disabled, counters, trouble, findings } = server;
  const state = disabled ? style.faint(' (disabled)') : '';
  const head = `  RADIUS server ${style.strong(safeText(server.address))}${state}: ${safeText(settingsText(server))}`;
  if (counters === undefined) {
    const why = trouble === undefined ? '' : `: ${safeText(trouble)}`;
    return [head, `    ${style.warning('no counters')}${why}`];
  }
  return [head, ...findings.flatMap((finding) => findingLines(finding, style))];
}

function settingsText(server: ProbedServer): string {
  const { services, timeout, srcAddress, requireMessageAuth } = server;
  return [
    services.length === 0 ? 'no service' : services.join(', '),
    ...(timeout === '' ? [] : [`timeout ${timeout}`]),
    srcAddress === undefined ? 'source address by route' : `from ${srcAddress}`,
    ...(requireMessageAuth === undefined ? [] : [`require-message-auth ${requireMessageAuth}`]),
  ].join('; ');
}

function findingLines(
  { verdict, total, risen, meaning, remedy }: CounterFinding,
  style: Style,
): readonly string[] {
  const count = verdict === 'unused' || verdict === 'quiet' ? '' : ` ${total}${risenText(risen)}`;
  const word = `${verdict}${count}`;
  const painted =
    verdict === 'accepts'
      ? style.good(word)
      : verdict === 'quiet' || verdict === 'unused'
        ? word
        : style.warning(word);
  return [
    `    ${painted}: ${safeText(meaning)}`,
    ...(remedy === undefined ? [] : [`      ${safeText(remedy)}`]),
  ];
}

function risenText(risen: number): string {
  return risen === 0 ? '' : ` (${risen} of them now)`;
}
