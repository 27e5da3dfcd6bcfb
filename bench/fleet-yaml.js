/**
 * YAML of a router for measuring. It goes the same way as a file of an operator.
 *
 * @param {{ name: string, port: number, sections: string }} router
 */
export function routerYaml({ name, port, sections }) {
  return `apiVersion: rosform/v1
kind: Router
name: ${name}
connection:
  address: 127.0.0.1
  port: ${port}
  username: admin
  password: { env: BENCH }
  timeout: 60s
${sections}`;
}

/** Fourteen menus, as a PPPoE and hotspot NAS has them, with `rows` PPP secrets. */
export function fourteenMenus(/** @type {number} */ rows) {
  return `identity: bench
radius: [{ address: 10.0.0.5, service: [ppp], secret: { env: BENCH } }]
radius-incoming: { accept: true, port: 3799 }
ppp-aaa: { use-radius: true }
pools: [{ name: home, ranges: 10.64.0.2-10.64.15.254 }]
ppp-profiles: [{ name: fast, local-address: 10.64.0.1, remote-address: home }]
vlans: [{ name: v10, interface: ether1, vlan-id: 10 }]
pppoe-servers: [{ service-name: home, interface: v10, default-profile: fast }]
hotspot-profiles: [{ name: hs }]
hotspot-user-profiles: [{ name: day }]
hotspots: [{ name: market, interface: ether2, profile: hs }]
walled-garden: [{ dst-host: pay.example }]
simple-queues: [{ name: office, target: 10.7.0.2/32, max-limit: 20M/50M }]
ppp-secrets:
${secrets(rows, '10M')}`;
}

/** `rows` PPP secrets; the comment carries `mark`, so that another mark is an edit. */
export function secrets(/** @type {number} */ rows, /** @type {string} */ mark, edited = 0) {
  return Array.from({ length: rows }, (_, index) => {
    const comment = index < edited ? 'edited' : mark;
    return `  - { name: customer-${index}, service: pppoe, password: { env: BENCH }, comment: ${comment} }`;
  }).join('\n');
}

/** Sixty rows of the menus that every small NAS has. */
export function sixtyRows() {
  const profiles = Array.from(
    { length: 20 },
    (_, index) =>
      `  - { name: plan-${index}, rate-limit: ${index + 1}M/${index + 1}M, remote-address: pool-${index % 10} }`,
  );
  const pools = Array.from(
    { length: 10 },
    (_, index) => `  - { name: pool-${index}, ranges: 10.${index}.0.2-10.${index}.3.254 }`,
  );
  return `radius-incoming: { accept: true }
ppp-aaa: { use-radius: true }
pools:
${pools.join('\n')}
ppp-profiles:
${profiles.join('\n')}
ppp-secrets:
${secrets(28, 'bench')}`;
}
