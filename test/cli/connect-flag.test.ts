import { describe, expect, it } from 'vitest';

import { overrideConnections } from '../../src/cli/command-line/connect-flag.js';
import type { RouterManifest } from '../../src/manifest/types.js';

const at = { file: 'routers.d/zone-a.yaml', line: 3, column: 1 };
const zoneA: RouterManifest = {
  name: 'zone-a',
  labels: {},
  at,
  connection: {
    address: '10.20.0.1',
    port: 8729,
    tls: { mode: 'certificate' },
    username: 'rosform',
    password: { env: 'P' },
    timeout: 10_000,
    at,
  },
  sections: [],
};

describe('--connect', () => {
  it.each([
    { flag: 'zone-a=127.0.0.1:18729', address: '127.0.0.1', port: 18_729, tls: true },
    { flag: 'zone-a=tunnel.example:8729', address: 'tunnel.example', port: 8729, tls: true },
    { flag: 'zone-a=[::1]:8729', address: '::1', port: 8729, tls: true },
    { flag: 'zone-a=plain://127.0.0.1:8728', address: '127.0.0.1', port: 8728, tls: false },
    { flag: 'zone-a=plain://localhost:8728', address: 'localhost', port: 8728, tls: false },
    { flag: 'zone-a=plain://[::1]:8728', address: '::1', port: 8728, tls: false },
  ])('$flag goes to $address port $port; TLS kept: $tls', ({ flag, address, port, tls }) => {
    const connect = overrideConnections([flag], [zoneA]);

    expect(connect).toEqual({ 'zone-a': { address, port, ...(tls ? {} : { plain: true }) } });
  });

  it.each([
    { flag: 'zone-a=plain://10.20.0.1:8728', says: 'plain:// is for loopback addresses' },
    { flag: 'zone-a=plain://localhost.evil.example:1', says: 'plain:// is for loopback' },
    { flag: 'zone-b=127.0.0.1:1', says: 'no router is called zone-b' },
    { flag: 'zone-a=127.0.0.1', says: 'write NAME=HOST:PORT' },
    { flag: 'zone-a=127.0.0.1:0', says: 'write NAME=HOST:PORT' },
    { flag: 'zone-a=127.0.0.1:70000', says: 'write NAME=HOST:PORT' },
    { flag: '127.0.0.1:8728', says: 'write NAME=HOST:PORT' },
  ])('$flag is refused: $says', ({ flag, says }) => {
    expect(() => overrideConnections([flag], [zoneA])).toThrow(says);
  });
});
