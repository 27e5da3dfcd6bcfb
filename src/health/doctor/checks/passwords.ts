import type { DoctorFacts, PasswordQuality } from '../facts.js';
import { ADMIN, ownUserFix } from '../account/grant-commands.js';
import { isFull, people } from '../account/people.js';
import { command } from '../script.js';
import type { Finding, FindingSeverity } from '../types.js';
import type { DoctorCode } from '../codes.js';

/**
 * Passwords that are no protection. A router never tells one: ours is known, and about that of
 * `admin` there are hints at most.
 */
export function checkPasswords(facts: DoctorFacts): readonly Finding[] {
  const found = [...ours(facts), ...adminLogin(facts), ...untouchedAdmin(facts)];
  if (found.length > 0) return found;
  return [
    { severity: 'note', code: 'doctor/passed', what: 'our password is none that is tried first' },
  ];
}

const JUDGED: Readonly<
  Record<
    Exclude<PasswordQuality, 'fine'>,
    { readonly severity: FindingSeverity; readonly code: DoctorCode; readonly is: string }
  >
> = {
  empty: { severity: 'error', code: 'doctor/empty-password', is: 'is empty' },
  known: {
    severity: 'error',
    code: 'doctor/known-password',
    is: 'is one that everybody tries first',
  },
  short: { severity: 'warning', code: 'doctor/short-password', is: 'is shorter than 8 characters' },
};

function ours({ password, router: { connection } }: DoctorFacts): readonly Finding[] {
  if (password === 'fine') return [];
  const { severity, code, is } = JUDGED[password];
  const { username } = connection;
  return [
    {
      severity,
      code,
      what: `the password of ${username}, with which we log in, ${is}`,
      why: 'whoever reaches the API owns the router, and the secrets of its customers',
      fix: {
        how: 'make one (openssl rand -base64 24), and set it where the manifest takes it from, too',
        commands: [command('/user', 'set', { name: username }, { password: 'NEW-PASSWORD' })],
      },
      at: connection.at,
    },
  ];
}

function adminLogin(facts: DoctorFacts): readonly Finding[] {
  const { username, at } = facts.router.connection;
  if (username !== ADMIN) return [];
  return [
    {
      severity: 'warning',
      code: 'doctor/admin-login',
      what: 'rosform logs in as admin',
      why: 'that name is tried first by everybody, and its history does not tell rosform from people',
      fix: ownUserFix(facts),
      at,
    },
  ];
}

/** A user who never logged in has the password that the router came with, or that a script set. */
function untouchedAdmin(facts: DoctorFacts): readonly Finding[] {
  const admin = people(facts).find(({ name }) => name === ADMIN);
  if (admin === undefined || !isFull(admin)) return [];
  if ((admin['last-logged-in'] ?? '') !== '') return [];
  // People still have to come in: our own user is none of them.
  const replaceable = people(facts).some((user) => user !== admin && isFull(user));
  return [
    {
      severity: 'warning',
      code: 'doctor/admin-untouched',
      what: 'admin (group full) has never logged in: a hint, no proof, that its password is still the first one',
      why: 'on many routers that is none at all, and it is tried first',
      fix: replaceable
        ? {
            how: 'disable it, as somebody else is of the group full, too; try that login first',
            commands: [command('/user', 'set', { name: ADMIN }, { disabled: 'yes' })],
          }
        : {
            how: 'set its password, log in with it once, and the hint is gone',
            commands: [command('/user', 'set', { name: ADMIN }, { password: 'NEW-PASSWORD' })],
          },
    },
  ];
}
