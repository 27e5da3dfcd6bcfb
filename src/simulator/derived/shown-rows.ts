import { usersOf } from './pool-usage.js';
import { rowsOf, type RouterTables } from '../tables/router-tables.js';
import type { Row } from '../tables/row.js';

/** The rows that `print` shows: those of the menu's table, or worked out from other menus. */
export function shownRows(router: RouterTables, menu: string): readonly Row[] {
  const rows = rowsOf(router, menu);
  return menu === '/ip/pool/used' ? [...lentAddresses(router), ...rows] : rows;
}

function lentAddresses(router: RouterTables): readonly Row[] {
  const home = router.menus.byPath.get('/ip/pool/used');
  if (home === undefined) return [];
  const lent = rowsOf(router, '/ip/pool').flatMap((pool) =>
    usersOf(router, pool).map((user) => ({ pool, user })),
  );
  return lent.map(({ pool, user: { values } }, index) => ({
    id: 0x100_0000 + index,
    home,
    values: {
      pool: [pool],
      address: values['address'] ?? '',
      owner: values['name'] ?? values['user'] ?? '',
      info: values['caller-id'] ?? values['mac-address'] ?? '',
    },
    removed: false,
  }));
}
