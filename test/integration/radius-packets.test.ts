import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { attributeTypes, textAttribute } from '../../src/radius/packet/attributes.js';
import { exchange } from '../../src/radius/packet/exchange.js';
import { integerOf } from '../../src/radius/packet/packet.js';
import { disconnectRequest } from '../../src/radius/packet/requests.js';
import { askForMessageAuthenticator } from '../../src/radius/probe/ask-for-message-authenticator.js';
import { Secret } from '../../src/resources/secret.js';
import { useProbedRouter } from '../radius/probe/probed-router.js';

const SECRET = new Secret('shared-by-both');

async function free(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

const isInstalled = spawnSync('freeradius', ['-v']).status === 0;
const hasRadclient = spawnSync('radclient', ['-v']).status === 0;

let ports = { plain: 0, signed: 0, coa: 0 };
let child: ReturnType<typeof spawn> | undefined;

beforeAll(async () => {
  if (!isInstalled) return;
  const dir = await mkdtemp(path.join(tmpdir(), 'hd-'));
  ports = { plain: await free(), signed: await free(), coa: await free() };
  const reject = (name: string, port: number, post: string) => `
server ${name} {
  listen {
    type = auth
    ipaddr = 127.0.0.1
    port = ${port}
  }
  authorize {
    reject
  }
  post-auth {
    Post-Auth-Type REJECT {
      ${post}
    }
  }
}`;
  await writeFile(path.join(dir, 'dictionary'), '');
  await writeFile(
    path.join(dir, 'radiusd.conf'),
    `prefix = /usr
libdir = /usr/lib/freeradius
raddbdir = ${dir}
run_dir = ${dir}
logdir = ${dir}
name = radiusd
pidfile = ${dir}/radiusd.pid
proxy_requests = no
log {
  destination = files
  file = ${dir}/radius.log
}
security {
  reject_delay = 1
}
thread pool {
  start_servers = 1
  max_servers = 2
  min_spare_servers = 1
  max_spare_servers = 2
}
client here {
  ipaddr = 127.0.0.1
  secret = ${SECRET.reveal()}
}
modules {
  always reject {
    rcode = reject
  }
  always ok {
    rcode = ok
  }
}
${reject('plain', ports.plain, 'ok')}
${reject(
  'signed',
  ports.signed,
  `update reply {
        &Message-Authenticator := 0x00
      }`,
)}
server coa {
  listen {
    type = coa
    ipaddr = 127.0.0.1
    port = ${ports.coa}
  }
  recv-coa {
    if (&User-Name == "alice") {
      ok
    }
    else {
      update reply {
        &Error-Cause := Session-Context-Not-Found
      }
      reject
    }
  }
}
`,
  );
  child = spawn('freeradius', ['-d', dir, '-f', '-xx', '-l', path.join(dir, 'debug.log')]);
  for (let i = 0; i < 100; i += 1) {
    const log = await readFile(path.join(dir, 'debug.log'), 'utf8').catch(() => '');
    if (log.includes('Ready to process')) return;
    await sleep(50);
  }
  throw new Error(await readFile(path.join(dir, 'radius.log'), 'utf8').catch(String));
});

afterAll(() => void child?.kill());

describe.skipIf(!isInstalled)('FreeRADIUS (skipped where it is not installed)', () => {
  it('answers our Disconnect-Request', async () => {
    for (const [user, code, cause] of [
      ['alice', 41, undefined],
      ['bob', 42, 503],
    ] as const) {
      const packet = disconnectRequest(SECRET, [textAttribute(attributeTypes.userName, user)]);
      const result = await exchange({
        address: '127.0.0.1',
        port: ports.coa,
        secret: SECRET,
        packet,
        answers: [41, 42],
        tries: 1,
        timeoutMs: 3000,
      });
      expect(result).toMatchObject({ status: 'answer', packet: { code } });
      if (result.status === 'answer') expect(integerOf(result.packet, 101)).toBe(cause);
    }
  });
  it('is silent about another secret', async () => {
    const other = new Secret('other');
    const packet = disconnectRequest(other, [textAttribute(1, 'alice')]);
    const result = await exchange({
      address: '127.0.0.1',
      port: ports.coa,
      secret: other,
      packet,
      answers: [41, 42],
      tries: 1,
      timeoutMs: 500,
    });
    expect(result).toMatchObject({ status: 'silence', wrongSecret: false });
  });
  it('rejects with and without Message-Authenticator', async () => {
    const q = { server: '127.0.0.1', secret: SECRET, tries: 2, timeoutMs: 3000 };
    const [a, b, c] = await Promise.all([
      askForMessageAuthenticator({ ...q, port: ports.plain }),
      askForMessageAuthenticator({ ...q, port: ports.signed }),
      askForMessageAuthenticator({
        ...q,
        port: ports.plain,
        secret: new Secret('nope'),
        timeoutMs: 800,
      }),
    ]);
    expect([a.outcome, b.outcome, c.outcome]).toEqual(['absent', 'sent', 'no-answer']);
  });
});

describe.skipIf(!hasRadclient)('radclient (skipped where it is not installed)', () => {
  async function radclient(port: number, command: string, secret: string, attributes: string) {
    const rad = spawn('radclient', [
      '-x',
      '-r',
      '1',
      '-t',
      '1',
      `127.0.0.1:${port}`,
      command,
      secret,
    ]);
    let out = '';
    rad.stdout.on('data', (d) => (out += String(d)));
    rad.stderr.on('data', (d) => (out += String(d)));
    rad.stdin.end(attributes);
    await once(rad, 'close');
    return out;
  }
  it('speaks with the simulator', async () => {
    const { router } = await useProbedRouter();
    router.addDynamic('/ppp/active', { name: 'alice', address: '100.64.0.7' });
    const port = router.incomingPort ?? 0;
    const bob = await radclient(
      port,
      'disconnect',
      'shared-by-both',
      'User-Name=bob\nMessage-Authenticator=0x00\n',
    );
    const coa = await radclient(port, 'coa', 'shared-by-both', 'User-Name=alice\n');
    const alice = await radclient(
      port,
      'disconnect',
      'shared-by-both',
      'User-Name=alice\nFramed-IP-Address=100.64.0.7\nMessage-Authenticator=0x00\n',
    );
    const wrong = await radclient(port, 'disconnect', 'wrong', 'User-Name=alice\n');
    expect(bob).toMatch(/Disconnect-NAK[\s\S]*Session-Context-Not-Found/);
    expect(coa).toMatch(/CoA-ACK/);
    expect(alice).toMatch(/Disconnect-ACK/);
    expect(wrong).toMatch(/No reply/);
  });
});
