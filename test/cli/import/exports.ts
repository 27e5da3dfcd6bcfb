/** Every secret of these exports has this in it. */
export const CANARY = 'canary';

/** An export of RouterOS 7, as `/export show-sensitive` prints it. */
export function exportOf(
  identity: string | undefined,
  { net = 1, version = '7.16.2' }: { readonly net?: number; readonly version?: string } = {},
): string {
  const name = identity === undefined ? '' : `/system identity\nset name="${identity}"\n`;
  return `# 2026-11-20 10:00:00 by RouterOS ${version}
# software id = ABCD-EFGH
#
# model = RB4011iGS+
# serial number = 123456789ABC
/ip pool
add name=home ranges=100.64.${net}.2-100.64.${net}.254
/ppp profile
add local-address=100.64.${net}.1 name=home-10m rate-limit=10M/10M remote-address=home
/ip address
add address=10.20.${net}.1/24 interface=ether1 network=10.20.${net}.0
/ppp secret
add name=office-${net} password=office-${CANARY}-${net} profile=home-10m service=pppoe
/radius
add address=10.10.0.5 secret="radius ${CANARY} '${net}'" service=ppp timeout=3s
${name}`;
}

/** The same as a user without the policy `sensitive`, and every RouterOS 7 unasked, gets it. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(/ (?:password|secret)=(?:"[^"]*"|\S+)/g, '');
}
