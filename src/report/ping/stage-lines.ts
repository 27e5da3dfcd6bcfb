import type { PeerCertificate } from '../../routeros/connection/tls-peer.js';
import type { PingedRouter, PingStage, PingTls } from '../../health/ping/types.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../text/style.js';
import { timeText } from './time-text.js';
import { daysWords } from './words.js';

const STAGE_WIDTH = 'connect'.length;
const TIME_WIDTH = '<0.1 ms'.length;

/** The way to a router, a line each: how long it took, what was found, and where it ended. */
export function stageLines(router: PingedRouter, style: Style): readonly string[] {
  const { status, stages, failure, stoppedAt } = router;
  const done = stages.map(({ stage, ms }) =>
    line(stage, timeText(ms), stageFacts(stage, router), style),
  );
  if (failure !== undefined && status === 'failed') {
    const time = style.error('failed'.padStart(TIME_WIDTH));
    return [
      ...done,
      `${line(failure.stage, '', '', style)}${time}  ${safeText(failure.reason)}`,
      ...(failure.stage === 'tls' ? certificateLines(router) : []),
    ];
  }
  if (stoppedAt === undefined) return done;
  return [...done, `${line(stoppedAt, '', '', style)}${'stopped'.padStart(TIME_WIDTH)}`];
}

function line(stage: PingStage, time: string, facts: string, style: Style): string {
  const name = style.faint(stage.padEnd(STAGE_WIDTH));
  if (time === '') return `  ${name}  `;
  return `  ${name}  ${time.padStart(TIME_WIDTH)}${facts === '' ? '' : `  ${facts}`}`;
}

function stageFacts(stage: PingStage, router: PingedRouter): string {
  const { target, reached, identity, version } = router;
  switch (stage) {
    case 'resolve':
      return reached === undefined ? '' : safeText(`${target.address} is ${reached}`);
    case 'tls':
      return tlsFacts(router);
    case 'login':
      return safeText(`as ${target.username}${target.tls === 'none' ? ', without TLS' : ''}`);
    case 'reply':
      return safeText(
        [identity ?? '', version && `RouterOS ${version}`].filter(Boolean).join(', '),
      );
    case 'secret':
    case 'connect':
      return '';
  }
}

const CHECKED: Readonly<Record<PingTls, string>> = {
  none: '',
  authority: 'checked by its authority',
  pinned: 'pinned',
  anonymous: 'anonymous: nobody proves to be the router',
};

function tlsFacts({ target, peer, daysLeft }: PingedRouter): string {
  if (peer === undefined) return CHECKED[target.tls];
  const { protocol, certificate } = peer;
  const whose =
    certificate === undefined ? [] : [safeText(nameOf(certificate)), signedBy(certificate)];
  const left = daysLeft === undefined ? [] : [daysWords(daysLeft)];
  return [safeText(protocol), ...whose, CHECKED[target.tls], ...left].join(', ');
}

/** All that was shown: it has to be compared with what the router says of itself. */
function certificateLines({ peer, daysLeft }: PingedRouter): readonly string[] {
  const certificate = peer?.certificate;
  if (certificate === undefined) return [];
  const { altNames, validFrom, validTo, fingerprint } = certificate;
  const left = daysLeft === undefined ? '' : `, ${daysWords(daysLeft)}`;
  const names =
    altNames.length === 0 ? 'made out to no name' : `made out to ${altNames.join(', ')}`;
  return [
    `the certificate that was shown: ${nameOf(certificate)}, ${signedBy(certificate)}`,
    names,
    `valid from ${dayOf(validFrom)} to ${dayOf(validTo)}${left}`,
    fingerprint,
  ].map((text) => `${' '.repeat(STAGE_WIDTH + TIME_WIDTH + 6)}${safeText(text)}`);
}

function dayOf(moment: string | undefined): string {
  return moment === undefined ? 'an unknown day' : moment.slice(0, 10);
}

function nameOf({ subject }: PeerCertificate): string {
  return subject === '' ? 'without a subject' : subject;
}

function signedBy({ selfSigned, issuer }: PeerCertificate): string {
  if (selfSigned) return 'self-signed';
  return safeText(issuer === '' ? 'signed by nobody it names' : `signed by ${issuer}`);
}
