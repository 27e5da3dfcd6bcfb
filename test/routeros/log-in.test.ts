import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/resources/secret.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import { commands, startRouter } from './scripted-router.js';
import { sentence } from './wire-codec.js';

describe('login', () => {
  it('of 6.43 and later is one sentence', async () => {
    await using router = await startRouter(commands({}));
    await using client = await connectRouter(
      router.options({ username: 'বাংলা', password: new Secret('pä=ss') }),
    );

    await client.close();

    expect(router.received.map(({ words }) => words)).toEqual([
      ['/login', '=name=বাংলা', '=password=pä=ss'],
    ]);
    expect(router.segments).toHaveLength(1);
  });

  it('before 6.43 answers the challenge with MD5 over the bytes of the password', async () => {
    const challenge = '93b438ec9b80057c06dd9fe67d56aa9a';
    await using router = await startRouter(({ words, done }) => {
      if (words.some((word) => word.startsWith('=response='))) done();
      else done(`=ret=${challenge}`);
    });
    const password = 'pä=ss';

    await using _ = await connectRouter(router.options({ password: new Secret(password) }));

    const digest = createHash('md5')
      .update(Buffer.concat([Buffer.of(0), Buffer.from(password), Buffer.from(challenge, 'hex')]))
      .digest('hex');
    expect(router.received.at(-1)?.words).toEqual([
      '/login',
      '=name=rosform',
      `=response=00${digest}`,
    ]);
  });

  it.each(['invalid user name or password (6)', 'cannot log in', 'std failure: not allowed (9)'])(
    'refused with "%s" names the remedies and not the password',
    async (text) => {
      await using router = await startRouter(({ reply, done }) => {
        reply('!trap', `=message=${text}`);
        done();
      });

      const error = await connectRouter(router.options()).catch((caught) => caught);

      expect(error.kind).toBe('login');
      expect(error.message).toBe(
        `127.0.0.1:${router.port} refused the login of "rosform" (${text}): check user name and password, and that the group of the user has the policy api`,
      );
      expect(JSON.stringify([error, String(error.stack), error.cause])).not.toContain(
        'correct horse',
      );
    },
  );

  it('refused at the second step of the old challenge is a refused login too', async () => {
    await using router = await startRouter(({ words, reply, done }) => {
      if (words.length === 3 && words[2]?.startsWith('=password=')) {
        done('=ret=93b438ec9b80057c06dd9fe67d56aa9a');
        return;
      }
      reply('!trap', '=message=cannot log in');
      done();
    });

    await expect(connectRouter(router.options())).rejects.toMatchObject({ kind: 'login' });
  });

  it('ended by !fatal tells the reason', async () => {
    await using router = await startRouter(({ socket }) => {
      socket.end(sentence('!fatal', 'not logged in'));
    });

    await expect(connectRouter(router.options())).rejects.toMatchObject({
      kind: 'fatal',
      message: `127.0.0.1:${router.port} ended the session: not logged in`,
    });
  });

  it('without an answer ends after its deadline', async () => {
    await using router = await startRouter(() => undefined);
    const deadlines = { connect: 5000, login: 30, read: 5000, write: 5000 };

    await expect(connectRouter(router.options({ deadlines }))).rejects.toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('did not answer the login in 30 ms'),
    });
  });

  it.each([
    ['at once', (): void => undefined],
    ['after the login was sent', undefined],
  ])('closed without a word, %s, is explained', async (_, closesAtOnce) => {
    const raw = (socket: Socket): void => {
      if (closesAtOnce === undefined) socket.once('data', () => socket.end());
      else socket.destroy();
    };
    await using router = await startRouter(() => undefined, { raw });

    await expect(connectRouter(router.options())).rejects.toMatchObject({
      kind: 'closed-early',
      message: `127.0.0.1:${router.port} closed before login: the address list of /ip/service, a firewall or the session limit (max-sessions); or the port is that of api-ssl: set connection.tls`,
    });
  });

  it.each([
    { peer: 'a web server', bytes: 'HTTP/1.1 400 Bad Request\r\n\r\n', says: 'is a web server' },
    { peer: 'an SSH server', bytes: 'SSH-2.0-ROSSSH\r\n', says: 'is an SSH server' },
    { peer: 'a TLS server', bytes: '\x15\x03\x01\x00\x02\x02\x46', says: 'speaks TLS' },
  ])('at $peer names the likely mistake', async ({ bytes, says }) => {
    const raw = (socket: Socket): void => {
      socket.write(Buffer.from(bytes, 'latin1'));
    };
    await using router = await startRouter(() => undefined, { raw });

    await expect(connectRouter(router.options())).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining(`127.0.0.1:${router.port} ${says}`),
    });
  });
});
