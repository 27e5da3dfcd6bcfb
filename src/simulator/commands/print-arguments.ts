import { grantedPolicies } from '../writes/granted-policies.js';
import { passesQuery } from '../protocol/query.js';
import type { Job } from '../protocol/session.js';
import type { ResolvedMenu } from '../router-state.js';
import { isSingleton, printField, type PrintOptions } from '../tables/print-row.js';
import { unknownParameter } from '../writes/read-arguments.js';
import { idText, type Row } from '../tables/row.js';
import { isSince } from '../version.js';

const PRINT_ARGUMENTS =
  '.proplist count-only detail brief terse value-list as-value stats without-paging from'.split(
    ' ',
  );
const FOLLOW_ARGUMENTS = ['follow', 'follow-only'];

/** The names of `.proplist`; undefined where everything is wanted. */
export function proplistOf({ command }: Job): readonly string[] | undefined {
  return command.arguments.get('.proplist')?.split(',');
}

/** How this job's user sees secrets. */
export function printOptions({ session }: Job): PrintOptions {
  const user = session.login?.user;
  const granted = user !== undefined && grantedPolicies(user).has('sensitive');
  return { sensitive: granted && session.router.faults.maskSecrets !== true };
}

/** Whether the row passes the command's query. */
export function isQueried(job: Job, menu: ResolvedMenu, row: Row): boolean {
  const { tables } = job.session.router;
  const options = printOptions(job);
  return passesQuery(job.command.queries, (name) =>
    name === '.id' && !isSingleton(menu)
      ? idText(row.id)
      : printField(tables, menu, row, name, options),
  );
}

/** Refuses an argument that `print` does not have in this menu and version. */
export function checkArguments({ command, session }: Job, menu: ResolvedMenu): void {
  const { version } = session.router.tables.menus;
  const known = [
    ...PRINT_ARGUMENTS,
    ...(isSingleton(menu) ? [] : FOLLOW_ARGUMENTS),
    ...(isSince(version, '7.21') ? ['show-sensitive'] : []),
  ];
  const unknown = [...command.arguments.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownParameter(unknown);
}
