import { format } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../src/resources/secret.js';
import { commands, startRouter } from './scripted-router.js';

// The stock library logs through `debug`, which reads the environment when it is loaded.
vi.hoisted(() => {
  process.env['DEBUG'] = '*';
});
const written: string[] = [];
const spy = vi.spyOn(process.stderr, 'write').mockImplementation((...args) => {
  written.push(format(...args));
  return true;
});
afterAll(() => spy.mockRestore());

describe('with DEBUG=* set', () => {
  it('stock node-routeros prints the password', async () => {
    const { RouterOSAPI } = await import('node-routeros');
    await using router = await startRouter(commands({}));
    const { port } = router;
    const password = 'correct horse';
    const stock = new RouterOSAPI({ host: '127.0.0.1', port, user: 'rosform', password });

    await stock.connect();
    await stock.close();

    expect(written.join('')).toContain('=password=correct horse');
  });

  it('ours prints neither password nor secrets nor rows', async () => {
    written.length = 0;
    const { connectRouter } = await import('../../src/routeros/connect-router.js');
    await using router = await startRouter(
      commands({
        '/radius/add': ({ done }) => done('=ret=*1'),
        '/radius/print': ({ reply, done }) => {
          reply('!re', '=secret=t0ps3cret');
          done();
        },
      }),
    );
    const client = await connectRouter(router.options());
    await client.add('/radius', { secret: new Secret('t0ps3cret') });
    await client.print('/radius');
    await client.close();

    expect(written.join('')).toContain('Connected on');
    expect(written.join('')).not.toMatch(/correct horse|t0ps3cret/);
  });
});
