import { createHash, randomBytes } from 'node:crypto';
import { isAddressAllowed } from '../values/addresses.js';
import { Refusal } from '../refusal.js';
import { insertShipped } from '../tables/builtin-rows.js';
import { dateTimeText } from '../derived/clock.js';
import { announce, rowsOf } from '../tables/router-tables.js';
import { valueText, type Row } from '../tables/row.js';
import { dropRow } from '../writes/write-rows.js';
import { isSince } from '../version.js';
import { grantedPolicies } from '../writes/granted-policies.js';
import type { Job, Session } from './session.js';
import { replyDone } from './session.js';

/** `/login`: one step from 6.43 on, challenge and response before. */
export function runLogin(job: Job): void {
  const { session, command } = job;
  const { tables } = session.router;
  const name = command.arguments.get('name');
  const oneStep = isSince(tables.menus.version, '6.43');
  const response = command.arguments.get('response');
  if (!oneStep && (name === undefined || response === undefined)) {
    session.challenge = randomBytes(16);
    replyDone(job, session.challenge.toString('hex'));
    return;
  }
  const user = rowsOf(tables, '/user').find(({ values }) => values['name'] === name);
  const password = textOf(user, 'password');
  const right = oneStep
    ? command.arguments.get('password') === password
    : response === responseTo(session.challenge, password);
  session.challenge = undefined;
  if (user === undefined || !right || !mayEnter(session, user)) throw loginRefusal(oneStep);
  leave(session);
  admit(session, user);
  replyDone(job);
}

/** Ends what `admit` began. */
export function leave({ router, login }: Session): void {
  const active = login?.active;
  if (active === undefined || active.removed) return;
  dropRow(router.tables, active);
}

function loginRefusal(oneStep: boolean): Refusal {
  return new Refusal(oneStep ? 'invalid user name or password (6)' : 'cannot log in');
}

// A group without `api` and a user from elsewhere get the text of a wrong password; the texts of
// these two cases over the binary API are unconfirmed.
function mayEnter(session: Session, user: Row): boolean {
  return (
    textOf(user, 'disabled') !== 'true' &&
    grantedPolicies(user).has('api') &&
    isAddressAllowed(textOf(user, 'address'), session.address)
  );
}

function admit(session: Session, user: Row): void {
  const { router, address } = session;
  const { tables } = router;
  const table = tables.tableOf('/user/active');
  const when = dateTimeText(tables.now(), tables.menus.version);
  const active =
    table === undefined
      ? undefined
      : insertShipped(tables, table, {
          address,
          group: textOf(user, 'group'),
          name: textOf(user, 'name'),
          via: 'api',
          when,
        });
  user.values = { ...user.values, 'last-logged-in': when };
  session.login = { user, active };
  router.counters.logins += 1;
  if (active !== undefined) announce(tables, active, false);
}

/** `00`, then the MD5 of a zero byte, the password and the challenge. */
function responseTo(challenge: Buffer | undefined, password: string): string | undefined {
  if (challenge === undefined) return undefined;
  const hash = createHash('md5').update(Buffer.of(0)).update(password).update(challenge);
  return `00${hash.digest('hex')}`;
}

function textOf(row: Row | undefined, name: string): string {
  return valueText(row?.values[name] ?? '');
}
