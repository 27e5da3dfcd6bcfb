import { groupBy } from '../../../resources/group-by.js';
import type { DoctorFacts } from '../facts.js';
import { wants } from '../needs.js';
import { isYes } from '../read-facts.js';
import { command } from '../script.js';
import { rowCount, someNames } from '../some-names.js';
import type { Finding } from '../types.js';

/** RADIUS beside what the manifest says of it. */
export function checkRadius(facts: DoctorFacts): readonly Finding[] {
  return [...risks(facts), ...login(facts), ...incoming(facts), ...database(facts)];
}

/** Rows that nobody declares, in menus where that is worth an alarm (`undeclaredRisk`). */
function risks({ planning }: DoctorFacts): readonly Finding[] {
  if (!('plan' in planning)) return [];
  const risky = planning.plan.unmanaged.filter(({ risk }) => risk !== undefined);
  return Array.from(groupBy(risky, ({ address }) => address.menu)).map(([menu, rows]): Finding => ({
    severity: 'warning',
    code: 'doctor/undeclared-risk',
    what: `nobody declares ${rowCount(rows.length)} of ${menu}: ${someNames(rows.map(({ address }) => address.key))}`,
    why: `of each of them: ${rows[0]?.risk}`,
    fix: {
      how: 'declare what is meant; of the rest find out who made it, and remove it',
      commands: [command(menu, 'print detail', undefined)],
    },
  }));
}

function login({ userAaa, radius, users, router }: DoctorFacts): readonly Finding[] {
  if (!isYes(userAaa?.['use-radius'])) return [];
  const servers = (radius ?? []).filter(
    ({ service = '', disabled }) => service.split(',').includes('login') && !isYes(disabled),
  );
  const local = users?.some(({ name }) => name === router.connection.username) === true;
  // That our own user comes from RADIUS has been said with the account.
  if (!local && users !== undefined) return [];
  const asks =
    servers.length === 0
      ? 'and no server is asked about logins'
      : `asked is ${servers.map(({ address = '' }) => address).join(', ')}`;
  return [
    {
      severity: 'warning',
      code: 'doctor/radius-login',
      what: `logins to the router go to RADIUS (/user/aaa use-radius), ${asks}`,
      why: 'whoever has no user on the router is locked out while RADIUS is silent, or when an apply changes it',
      fix: {
        how: 'see that somebody with a user on the router can come in, or leave logins to the router',
        commands: [command('/user/aaa', 'set', undefined, { 'use-radius': 'no' })],
      },
    },
  ];
}

function incoming({ radiusIncoming, router }: DoctorFacts): readonly Finding[] {
  const accept = radiusIncoming?.['accept'];
  if (accept === undefined || isYes(accept)) return [];
  if (!wants(router, '/radius') || wants(router, '/radius/incoming')) return [];
  return [
    {
      severity: 'note',
      code: 'doctor/radius-incoming-off',
      what: 'the router takes no disconnect requests from RADIUS (/radius/incoming accept=no)',
      fix: {
        how: 'declare radius-incoming: { accept: true }, when RADIUS is to end sessions',
        commands: [],
      },
    },
  ];
}

function database({ databaseTrouble }: DoctorFacts): readonly Finding[] {
  if (databaseTrouble === undefined) return [];
  return [
    {
      severity: 'error',
      code: 'doctor/radius-database',
      what: databaseTrouble,
      why: 'without the database nothing is planned: its rows and its subscribers are not known',
      fix: {
        how: 'rosform radius check says more; --no-database leaves it out of plan and apply',
        commands: [],
      },
    },
  ];
}
