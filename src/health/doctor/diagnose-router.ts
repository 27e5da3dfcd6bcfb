import { checkAccount } from './checks/account.js';
import { checkAnswers } from './checks/answers.js';
import { checkChanges } from './checks/changes.js';
import { checkClock } from './checks/clock.js';
import { checkDeviceMode } from './checks/device-mode.js';
import { checkPasswords } from './checks/passwords.js';
import { checkPlan } from './checks/plan-problems.js';
import { checkRadius } from './checks/radius.js';
import { checkRows } from './checks/rows.js';
import { checkScheduler } from './checks/scheduler.js';
import { checkMissingSecrets, checkSecrets } from './checks/secrets.js';
import { checkServices } from './checks/services.js';
import { checkSpace } from './checks/space.js';
import { checkTls } from './checks/tls.js';
import { checkVersion } from './checks/version.js';
import type { DoctorFacts } from './facts.js';
import { answersNothing } from './account/our-group.js';
import type { Finding, FindingSeverity } from './types.js';

/** In the order in which an operator would look: may we, can it, and what would become of it. */
const checks: readonly ((facts: DoctorFacts) => readonly Finding[])[] = [
  checkAnswers,
  checkAccount,
  checkSecrets,
  checkPasswords,
  checkVersion,
  checkDeviceMode,
  checkScheduler,
  checkClock,
  checkSpace,
  checkServices,
  checkTls,
  checkPlan,
  checkRows,
  checkChanges,
  checkRadius,
];

/** What can be said although the router answers no question. */
const withoutAnswers: typeof checks = [checkAccount, checkMissingSecrets, checkPasswords];

const RANK: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, note: 2 };

/** What would stop an apply, the worst first. Pure: the same facts give the same findings. */
export function diagnoseRouter(facts: DoctorFacts): readonly Finding[] {
  return (answersNothing(facts) ? withoutAnswers : checks)
    .flatMap((check) => check(facts))
    .toSorted((one, other) => RANK[one.severity] - RANK[other.severity]);
}
