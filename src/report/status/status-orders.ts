/** What the list can be sorted by. */
export const statusOrders = [
  'name',
  'address',
  'state',
  'version',
  'uptime',
  'cpu',
  'memory',
  'sessions',
  'timeouts',
  'sync',
  'warnings',
] as const;

export type StatusOrder = (typeof statusOrders)[number];
