import { createSocket } from 'node:dgram';
import { once } from 'node:events';

import { describe, expect, it, onTestFinished } from 'vitest';

import { decodePacket } from '../../../src/radius/packet/packet.js';
import { askForMessageAuthenticator } from '../../../src/radius/probe/ask-for-message-authenticator.js';
import { Secret } from '../../../src/resources/secret.js';
import { reply } from '../packet/reply.js';

const SECRET = new Secret('shared-by-both');
const OTHER = new Secret('of-somebody-else');

/** A RADIUS server that answers as told; gives its port and what it was asked. */
async function useServer(
  answer: (request: Buffer) => Buffer | undefined,
): Promise<{ readonly port: number; readonly asked: Buffer[] }> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => void socket.close());
  const asked: Buffer[] = [];
  socket.on('message', (bytes, { port, address }) => {
    asked.push(bytes);
    const bytesBack = answer(bytes);
    if (bytesBack !== undefined) socket.send(bytesBack, port, address);
  });
  return { port: socket.address().port, asked };
}

function ask(port: number) {
  return askForMessageAuthenticator({
    server: '127.0.0.1',
    port,
    secret: SECRET,
    from: '127.0.0.1',
    tries: 1,
    timeoutMs: 150,
  });
}

const zeros = { type: 80, value: new Uint8Array(16) };

describe('askForMessageAuthenticator', () => {
  it.each([
    {
      outcome: 'sent',
      when: 'a reject carries one',
      answer: (r: Buffer) => reply(3, r, SECRET, [], { signAt: 0 }),
      sentence: /require-message-auth can stay on/,
    },
    {
      outcome: 'sent',
      when: 'a challenge carries one',
      answer: (r: Buffer) => reply(11, r, SECRET, [], { signAt: 0 }),
      sentence: /can stay on/,
    },
    {
      outcome: 'absent',
      when: 'an accept carries none',
      answer: (r: Buffer) => reply(2, r, SECRET, []),
      sentence: /let the server add it/,
    },
    {
      outcome: 'wrong',
      when: 'it does not fit',
      answer: (r: Buffer) => reply(3, r, SECRET, [zeros]),
      sentence: /drops them/,
    },
    {
      outcome: 'wrong',
      when: 'the whole answer is of another secret',
      answer: (r: Buffer) => reply(3, r, OTHER, [], { signAt: 0 }),
      sentence: /answers with another secret/,
    },
    {
      outcome: 'no-answer',
      when: 'nobody answers',
      answer: () => undefined,
      sentence: /the address 127\.0\.0\.1 may not be in its nas table/,
    },
  ])('$outcome: $when', async ({ outcome, answer, sentence }) => {
    const { port } = await useServer(answer);

    expect(await ask(port)).toEqual({
      outcome,
      server: '127.0.0.1',
      port,
      sentence: expect.stringMatching(sentence),
    });
  });

  it('says so when nothing listens', async () => {
    const { port } = await useServer(() => undefined);
    const spare = createSocket('udp4').bind(0, '127.0.0.1');
    await once(spare, 'listening');
    const unused = spare.address().port;
    spare.close();
    await once(spare, 'close');

    expect(unused).not.toBe(port);
    expect(await ask(unused)).toMatchObject({
      outcome: 'no-answer',
      sentence: `nothing listens at 127.0.0.1 port ${unused}: start the RADIUS server, or check its port`,
    });
  });

  it('asks for a user whom nobody has, another one each time', async () => {
    const { port, asked } = await useServer((request) => reply(3, request, SECRET, []));

    await ask(port);
    await ask(port);

    const users = asked.map((bytes) => {
      const packet = decodePacket(bytes);
      if ('mistake' in packet) throw new Error(packet.mistake);
      const user = packet.attributes.find(({ type }) => type === 1);
      return Buffer.from(user?.value ?? []).toString();
    });
    expect(users[0]).toMatch(/^rosform-probe-[0-9a-f]{12}$/);
    expect(users[1]).not.toBe(users[0]);
  });
});
