import type { Diagnosis } from '../../../src/fleet/health/diagnosis.js';
import type { Finding } from '../../../src/health/doctor/types.js';
import type { DoctorReport } from '../../../src/report/doctor/types.js';

const at = { file: 'routers.d/zone-a.yaml', line: 7, column: 3 };

export const masked: Finding = {
  severity: 'error',
  code: 'doctor/secrets-masked',
  what: '/radius shows its secrets to rosform as *****: the policy sensitive is missing',
  why: 'secrets can neither be compared nor be put right: a wrong one stays as it is',
  fix: {
    how: 'give the group the policy sensitive, then log in again',
    commands: ['/user group set [find name="rosform"] policy=api,read,write,sensitive'],
  },
  at,
};

export const deletes: Finding = {
  severity: 'warning',
  code: 'doctor/would-delete',
  what: 'an apply would delete 2 rows of /ip/pool: old, older',
  why: 'they have our tag in their comment, and no manifest declares them any more',
  fix: { how: 'declare what is to stay under pools:', commands: [] },
};

const untested: Finding = {
  severity: 'note',
  code: 'doctor/secrets-untested',
  what: 'the router holds no secret that could be read, so the policy sensitive is not tested',
};

const passed: Finding = {
  severity: 'note',
  code: 'doctor/passed',
  what: 'the clock is right',
};

export const checked = (findings: readonly Finding[], router = 'zone-a'): Diagnosis => ({
  router,
  status: 'checked',
  version: '7.20.8',
  board: 'CCR2004-16G-2S+',
  findings,
  ms: 120,
});

const unreachable: Diagnosis = {
  router: 'zone-b',
  status: 'unreachable',
  reason: 'connection refused by 10.20.0.2:8729',
  cause: 'refused',
  remedies: [
    { text: 'the service api-ssl may be disabled on the router', command: '/ip service print' },
    { text: 'the address may be that of another machine by now' },
  ],
  ms: 3,
};

export const reportOf = (...routers: readonly Diagnosis[]): DoctorReport => ({
  rosform: '0.5.0',
  createdAt: '2026-11-23T03:00:00.000Z',
  routers,
});

export const everything = reportOf(
  checked([masked, deletes, untested, passed, { ...passed, what: 'api-ssl is enabled' }]),
  unreachable,
  checked([passed], 'zone-c'),
);
