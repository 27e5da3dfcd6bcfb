import { groupBy } from '../../../resources/group-by.js';
import { addressId } from '../../../plan/address.js';
import { duplicatedAddresses } from '../duplicate-fix.js';
import type { DoctorFacts } from '../facts.js';
import { wants } from '../needs.js';
import { isMender, people } from '../account/people.js';
import { isYes } from '../read-facts.js';
import { command } from '../script.js';
import { rowCount, rowNames } from '../some-names.js';
import type { Finding } from '../types.js';

/** RADIUS beside what the manifest says of it. */
export function checkRadius(facts: DoctorFacts): readonly Finding[] {
  return [...risks(facts), ...login(facts), ...incoming(facts), ...database(facts)];
}

/** Rows that nobody declares, in menus where that is worth an alarm (`undeclaredRisk`). */
function risks(facts: DoctorFacts): readonly Finding[] {
  const { planning } = facts;
  if (!('plan' in planning)) return [];
  const twice = duplicatedAddresses(facts);
  const risky = planning.plan.unmanaged.filter(
    ({ risk, address }) => risk !== undefined && !twice.has(addressId(address)),
  );
  return Array.from(groupBy(risky, ({ address }) => address.menu)).map(([menu, rows]): Finding => ({
    severity: 'warning',
    code: 'doctor/undeclared-risk',
    what: `nobody declares ${rowCount(rows.length)} of ${menu}`,
    rows: rowNames(rows.map(({ address }) => address.key)),
    why: `of each of them: ${rows[0]?.risk}`,
    fix: {
      how: 'declare what is meant; of the rest find out who made it, and remove it',
      commands: [command(menu, 'print detail', undefined)],
    },
  }));
}

/** Many providers have their people in RADIUS, and do well with one user on the router besides. */
function login(facts: DoctorFacts): readonly Finding[] {
  const { userAaa, radius, users, router } = facts;
  if (!isYes(userAaa?.['use-radius'])) return [];
  const servers = (radius ?? []).filter(
    ({ service = '', disabled }) => service.split(',').includes('login') && !isYes(disabled),
  );
  const local = users?.some(({ name }) => name === router.connection.username) === true;
  // That our own user comes from RADIUS has been said with the account.
  if (!local && users !== undefined) return [];
  const named = rowNames(servers.map(({ address = '' }) => address)).names.join(', ');
  const asks = servers.length === 0 ? 'and no server is asked about logins' : `asked is ${named}`;
  const what = `logins to the router go to RADIUS (/user/aaa use-radius), ${asks}`;
  const code = 'doctor/radius-login';
  if (users === undefined || people(facts).some((user) => isMender(facts, user))) {
    return [{ severity: 'note', code, what }];
  }
  return [
    {
      severity: 'warning',
      code,
      what: `${what}; no person has a user on the router`,
      why: 'while RADIUS is silent, or when an apply changes it, nobody but rosform can come in',
      fix: {
        how: 'keep a user of the group full on the router for that day',
        commands: [
          command('/user', 'add', undefined, {
            name: 'NAME',
            group: 'full',
            password: 'NEW-PASSWORD',
          }),
        ],
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
