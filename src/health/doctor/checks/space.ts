import { judgeDisk } from '../../disk-room.js';
import type { Space } from '../../system-facts.js';
import type { DoctorFacts } from '../facts.js';
import type { Finding, Fix } from '../types.js';

const MIB = 1024 * 1024;

/** Room to keep what is written, and a disk that keeps it. */
export function checkSpace({ system: { disk }, resource }: DoctorFacts): readonly Finding[] {
  const bad = Number(/^\d{1,15}/.exec(resource?.['bad-blocks'] ?? '')?.[0] ?? 0);
  return [...(disk === undefined ? [] : [room(disk)]), ...(bad > 0 ? [badBlocks(bad)] : [])];
}

function room({ free, total }: Space): Finding {
  const state = judgeDisk({ free, total });
  const left = `${mebibytes(free)} of ${mebibytes(total)} are free`;
  if (state === 'full') {
    return {
      severity: 'error',
      code: 'doctor/disk-full',
      what: `the disk of the router is full: ${left}`,
      why: 'the router keeps working with what is written, and may have lost it after a restart',
      fix: cleaning,
    };
  }
  if (state === 'nearly-full') {
    return {
      severity: 'warning',
      code: 'doctor/disk-nearly-full',
      what: `the disk of the router is nearly full: ${left}`,
      why: 'when it is full, what an apply writes may be lost with the next restart',
      fix: cleaning,
    };
  }
  return { severity: 'note', code: 'doctor/passed', what: `disk: ${left}` };
}

const cleaning: Fix = {
  how: 'remove files that nobody needs, such as old backups and packages',
  commands: ['/file print', '/file remove [find name="OLD-FILE"]'],
};

function badBlocks(count: number): Finding {
  return {
    severity: 'warning',
    code: 'doctor/bad-blocks',
    what: `the disk of the router has bad blocks (bad-blocks=${count})`,
    why: 'it is wearing out, and every apply writes to it',
    fix: {
      how: 'keep a copy of the configuration elsewhere, and have another router ready',
      commands: ['/export file=before-it-dies'],
    },
  };
}

function mebibytes(bytes: number): string {
  const size = bytes / MIB;
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} MiB`;
}
