import ipaddr from 'ipaddr.js';

/** A parsed network or address. */
export type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** `10.20.0.0/16`, `2001:db8::/32`, or one address; undefined for anything else. */
export function readNetwork(text: string): Network | undefined {
  if (ipaddr.isValidCIDR(text)) {
    const [address, length] = ipaddr.parseCIDR(text);
    return [address, length];
  }
  const address = readIp(text);
  return address === undefined ? undefined : [address, address.kind() === 'ipv4' ? 32 : 128];
}

/** An IP address, or undefined for a host name. */
export function readIp(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : undefined;
}

/** Whether the network holds the address; never across address families. */
export function holds([network, length]: Network, address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return network.kind() === address.kind() && address.match(network, length);
}
