import { describe, expect, it } from 'vitest';
import { createRedactor, Secret } from '../../src/resources/secret.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import { routerText } from '../../src/routeros/router-text.js';
import { commands, startRouter } from './scripted-router.js';
import { sentence } from './wire-codec.js';

/** Secrets that cleaning or cutting would change, with what stands before them. */
const secrets = [
  { with: 'two spaces', secret: 'alpha  bravo', before: 'bad value ' },
  { with: 'a tab', secret: 'alpha\tbravo', before: 'bad value ' },
  { with: 'an escape', secret: 'alpha\u001bbravo', before: 'bad value ' },
  { with: 'a line break', secret: 'alpha\r\nbravo', before: 'bad value ' },
  { with: 'spaces at its ends', secret: ' alpha bravo ', before: '' },
  { with: 'letters of a code page', secret: 'alpha\u{dce4}bravo', before: 'bad value ' },
  { with: 'a place across the cut', secret: 'alpha bravo', before: 'x'.repeat(495) },
  {
    with: 'a place across the cut of the uncleaned text',
    secret: 'alpha bravo',
    before: `${' '.repeat(300)}${'x'.repeat(195)}`,
  },
];

describe('a secret that the router repeats', () => {
  it.each(secrets)('with $with is hidden in a !trap to a write', async ({ secret, before }) => {
    await using router = await startRouter(
      commands({
        '/radius/add': ({ bytes, reply, done }) => {
          const word = bytes.find((one) => one.toString('latin1').startsWith('=secret='));
          const value = word?.subarray('=secret='.length) ?? Buffer.alloc(0);
          reply('!trap', Buffer.concat([Buffer.from(`=message=${before}`), value]));
          done();
        },
      }),
    );
    await using client = await connectRouter(router.options());

    const error = await rejection(client.add('/radius', { secret: new Secret(secret) }));

    expect(error).toContain('(sensitive)');
    expect(error).not.toMatch(/alph|brav/);
  });

  it.each(secrets)('with $with is hidden in a !trap to a read', async ({ secret, before }) => {
    await using router = await startRouter(
      commands({
        '/x/print': ({ reply, done }) => {
          reply('!trap', `=message=${before}${encodable(secret)}`);
          done();
        },
      }),
    );
    const password = new Secret(encodable(secret));
    await using client = await connectRouter(router.options({ password }));

    const error = await rejection(client.print('/x'));

    expect(error).toContain('(sensitive)');
    expect(error).not.toMatch(/alph|brav/);
  });

  it.each(secrets)('with $with is hidden in a !fatal', async ({ secret, before }) => {
    await using router = await startRouter(
      commands({
        '/x/print': ({ socket }) => {
          socket.end(sentence('!fatal', `${before}${encodable(secret)}`));
        },
      }),
    );
    const password = new Secret(encodable(secret));
    await using client = await connectRouter(router.options({ password }));

    const error = await rejection(client.print('/x'));

    expect(error).toContain('(sensitive)');
    expect(error).not.toMatch(/alph|brav/);
  });

  it.each(secrets)('with $with is hidden in a refused login', async ({ secret, before }) => {
    await using router = await startRouter(({ reply, done }) => {
      reply('!trap', `=message=${before}${encodable(secret)}`);
      done();
    });
    const password = new Secret(encodable(secret));

    const error = await rejection(connectRouter(router.options({ password })));

    expect(error).toContain('(sensitive)');
    expect(error).not.toMatch(/alph|brav/);
  });

  it('in the words of another code page or spacing is hidden too', () => {
    expect(textOf('bad "alpha\u00e4  bravo\u{dce4}"', 'alpha\u00e4 bravo\u00e4')).toBe(
      'bad "(sensitive)"',
    );
  });
});

describe('what a router says', () => {
  it('is cut at 500 characters, never inside a character or "(sensitive)"', () => {
    expect(textOf('😀'.repeat(501))).toBe(`${'😀'.repeat(500)}…`);
    expect(textOf('x'.repeat(500))).toBe('x'.repeat(500));
    expect(textOf(`${'x'.repeat(499)}alpha and more`, 'alpha')).toBe(
      `${'x'.repeat(499)}(sensitive)…`,
    );
  });

  it('is one line without control characters', () => {
    expect(textOf('\r\n two\u0000\u0085lines\u2028\u001b[31m red\t')).toBe('two lines [31m red');
  });

  it('is only counted when it is far too long to be a message', () => {
    expect(textOf('x '.repeat(100_000))).toBe('a text of 200000 characters');
  });
});

function textOf(text: string, ...hidden: readonly string[]): string {
  const redactor = createRedactor();
  for (const secret of hidden) redactor.add(new Secret(secret));
  return routerText(text, redactor);
}

/** Everything that an error could show. */
async function rejection(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return JSON.stringify([error, String(error), error instanceof Error ? error.cause : '']);
  }
  throw new Error('nothing was refused');
}

/** A lone surrogate cannot be written as UTF-8 by the tests' own codec. */
function encodable(secret: string): string {
  return secret.replace('\u{dce4}', '\u00e4');
}
