/** Menus without a descriptor whose rows use firewall address lists (RouterOS 6 and 7). */
export const firewallMenus: readonly string[] = [
  '/ip/firewall/filter',
  '/ip/firewall/nat',
  '/ip/firewall/mangle',
  '/ip/firewall/raw',
];

/** The fields that name the list. */
export const addressListFields: readonly string[] = ['src-address-list', 'dst-address-list'];
