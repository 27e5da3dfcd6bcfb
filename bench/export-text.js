/** The `/export show-sensitive` of a router with local PPP users, as RouterOS 7 writes it. */
export function exportText(
  /** @type {{ secrets: number, profiles: number }} */ { secrets, profiles },
) {
  const plans = Array.from({ length: profiles }, (_, index) => `plan-${index}`);
  return [
    '# 2026-11-01 10:00:00 by RouterOS 7.20.8',
    '# model = CCR2004-16G-2S+',
    '/interface vlan',
    'add interface=ether2 name=vlan10 vlan-id=10',
    '/ip pool',
    'add name=home ranges=100.64.0.10-100.64.63.254',
    '/ppp profile',
    ...plans.map(
      (name, index) =>
        `add dns-server=10.10.0.53 local-address=100.64.0.1 name=${name} rate-limit=${index + 1}M/${index + 2}M remote-address=home`,
    ),
    '/interface pppoe-server server',
    `add default-profile=${plans[0]} disabled=no interface=vlan10 one-session-per-host=yes service-name=home`,
    '/ppp secret',
    ...Array.from(
      { length: secrets },
      (_, index) =>
        `add comment="Line ${index}" name=user-${index} password=word-${index} profile=${plans[index % profiles]} service=pppoe`,
    ),
    '/system identity',
    'set name=r0',
    '',
  ].join('\n');
}
