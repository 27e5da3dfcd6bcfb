import type { DoctorFacts } from '../facts.js';
import { isUnanswered } from '../account/our-group.js';
import type { Finding } from '../types.js';

/** Whether the router could be told to undo a change by itself; device-mode is looked at elsewhere. */
export function checkScheduler(facts: DoctorFacts): readonly Finding[] {
  const { scheduled, router } = facts;
  if (scheduled !== undefined) {
    const entries = scheduled === 1 ? '1 entry' : `${scheduled} entries`;
    return [
      { severity: 'note', code: 'doctor/passed', what: `the scheduler is there (${entries})` },
    ];
  }
  if (isUnanswered(facts, '/system/scheduler')) return [];
  return [
    {
      severity: 'warning',
      code: 'doctor/scheduler-not-shown',
      what: `the router does not show /system/scheduler to ${router.connection.username}`,
      why: 'the router could not be told to undo a change by itself when it cuts us off',
      fix: {
        how: 'look as another user whether the menu is there; the policy read shows it',
        commands: ['/system scheduler print'],
      },
    },
  ];
}
