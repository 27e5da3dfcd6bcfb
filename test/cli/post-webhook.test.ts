import { getEventListeners, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { packageVersion } from '../../src/cli/package-version.js';
import { checkWebhookUrl, postWebhook, WebhookError } from '../../src/cli/drift/post-webhook.js';
import type { WebhookOptions } from '../../src/cli/drift/post-webhook.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { failureOfFetch } from '../../src/cli/drift/webhook-failure.js';
import { listen } from '../routeros/scripted-router.js';

const TOKEN = 'T0K3N';
const PATH = `/services/${TOKEN}?key=${TOKEN}`;

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

interface Hook {
  readonly origin: string;
  readonly url: string;
  readonly received: Received[];
  /** Resolves when the last of its connections is gone. */
  readonly closed: () => Promise<void>;
}

/** A web server that answers the n-th request with the n-th answer, and then with the last one. */
async function startHook(...answers: readonly Answer[]): Promise<Hook> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const { method, url, headers } = request;
      received.push({ method, url, headers, text });
      answers[Math.min(received.length, answers.length) - 1]?.(response, request);
    });
  });
  return { ...(await serve(server)), received };
}

/** A server below HTTP. */
async function startPeer(accept: (socket: Socket) => void): Promise<Hook> {
  const server = createTcpServer((socket) => {
    accept(socket);
    // Only a socket that is read notices that the other side is gone.
    socket.resume();
  });
  return { ...(await serve(server)), received: [] };
}

async function serve(server: Server): Promise<Omit<Hook, 'received'>> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  });
  const port = await listen(server);
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    url: `${origin}${PATH}`,
    closed: async () => {
      server.close();
      if (server.listening || open.size > 0) await once(server, 'close');
    },
  };
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');

function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => {
    response.writeHead(code, headers).end(`secret answer ${TOKEN}`);
  };
}

/** Options whose pauses take no time, and the pauses that were asked for. */
function impatient(options: Partial<WebhookOptions> = {}) {
  const pauses: number[] = [];
  const wait: WebhookOptions['wait'] = async (ms) => {
    pauses.push(ms);
  };
  const signal = new AbortController().signal;
  return { pauses, options: { signal, wait, timeoutMs: 5000, ...options } };
}

/** The message of the failure, which is one line and keeps the token. */
async function failure(posting: Promise<void>): Promise<string> {
  const error: unknown = await posting.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WebhookError)) throw new Error(`no WebhookError: ${String(error)}`);
  expect(`${error.stack} ${String(error.cause)}`).not.toContain(TOKEN);
  expect(error.message).not.toMatch(/[\r\n]/u);
  return error.message.replace(/ in [\d.]+ s\)/u, ' in N s)');
}

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);

beforeEach(() => {
  process.on('unhandledRejection', note);
});

afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(unhandled.splice(0)).toEqual([]);
});

describe('a report', () => {
  it('is posted as JSON, once, and the connection is closed', async () => {
    const hook = await startHook(status(200));
    const { options, pauses } = impatient();

    await postWebhook(hook.url, { text: 'zone-a drifted: ä' }, options);

    await hook.closed();
    expect(hook.received).toMatchObject([
      {
        method: 'POST',
        url: PATH,
        headers: {
          'content-type': 'application/json',
          'user-agent': `rosform/${packageVersion()}`,
        },
        text: '{"text":"zone-a drifted: ä"}',
      },
    ]);
    expect(pauses).toEqual([]);
  });

  it.each([200, 201, 202, 204])('is delivered when the answer is %i', async (code) => {
    const hook = await startHook(status(code));

    await postWebhook(hook.url, {}, impatient().options);

    await hook.closed();
    expect(hook.received).toHaveLength(1);
  });

  it('is delivered when the text of the answer never ends', async () => {
    const hook = await startHook((response) => {
      const write = (): void => void response.write('x'.repeat(10_000), () => setImmediate(write));
      response.writeHead(200);
      write();
    });

    await postWebhook(hook.url, {}, impatient().options);

    await hook.closed();
  });

  it('is delivered when the text of the answer never comes', async () => {
    const hook = await startHook((response) => {
      response.writeHead(200);
      response.flushHeaders();
    });

    await postWebhook(hook.url, {}, impatient().options);

    await hook.closed();
  });
});

describe('trouble that may pass', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('such as %i is tried again', async (code) => {
    const hook = await startHook(status(code), status(200));
    const { options, pauses } = impatient();

    await postWebhook(hook.url, { n: 1 }, options);

    await hook.closed();
    expect(hook.received.map(({ text }) => text)).toEqual(['{"n":1}', '{"n":1}']);
    expect(pauses).toEqual([1000]);
  });

  it('is tried three times, with growing pauses', async () => {
    const hook = await startHook(status(503));
    const { options, pauses } = impatient();

    expect(await failure(postWebhook(hook.url, {}, options))).toBe(
      `the webhook at ${hook.origin} did not take the report: it answered 503 (3 attempts in N s)`,
    );
    await hook.closed();
    expect(hook.received).toHaveLength(3);
    expect(pauses).toEqual([1000, 2000]);
  });

  it('tells of the last attempt', async () => {
    const hook = await startHook(status(503), (_, { socket }) => socket.destroy(), status(403));

    expect(await failure(postWebhook(hook.url, {}, impatient().options))).toBe(
      `the webhook at ${hook.origin} did not take the report: it answered 403 (3 attempts in N s)`,
    );
  });

  it.each([
    { says: '7', waits: 7000 },
    { says: '0', waits: 1000 },
    { says: 'soon', waits: 1000 },
    { says: '-5', waits: 1000 },
    { says: '1e3', waits: 1000 },
    { says: new Date(0).toUTCString(), waits: 1000 },
  ])('waits $waits ms when Retry-After is "$says"', async ({ says, waits }) => {
    const hook = await startHook(status(429, { 'retry-after': says }), status(200));
    const { options, pauses } = impatient();

    await postWebhook(hook.url, {}, options);

    expect(pauses).toEqual([waits]);
  });

  it('waits until the date of a Retry-After', async () => {
    const until = new Date(Date.now() + 9000).toUTCString();
    const hook = await startHook(status(503, { 'retry-after': until }), status(200));
    const { options, pauses } = impatient();

    await postWebhook(hook.url, {}, options);

    expect(pauses[0]).toBeGreaterThan(7000);
    expect(pauses[0]).toBeLessThanOrEqual(9000);
  });

  it('is given up when the server asks for more time than there is', async () => {
    const hook = await startHook(status(429, { 'retry-after': '3600' }));
    const { options, pauses } = impatient();

    expect(await failure(postWebhook(hook.url, {}, options))).toBe(
      `the webhook at ${hook.origin} did not take the report: ` +
        'it answered 429 and asks to wait 3600 s (1 attempt in N s)',
    );
    expect(pauses).toEqual([]);
  });

  it('is given up after the time for all attempts', async () => {
    const hook = await startHook(status(503));
    const { options, pauses } = impatient({ totalMs: 1500, attempts: 99 });

    expect(await failure(postWebhook(hook.url, {}, options))).toContain('it answered 503');
    expect(pauses).toEqual([1000]);
  });
});

describe('trouble that stays', () => {
  it.each([400, 401, 403, 404, 410, 413])('such as %i is not tried again', async (code) => {
    const hook = await startHook(status(code));

    expect(await failure(postWebhook(hook.url, {}, impatient().options))).toBe(
      `the webhook at ${hook.origin} did not take the report: it answered ${code} (1 attempt in N s)`,
    );
    await hook.closed();
  });

  it.each([301, 302, 303, 307, 308])('such as a redirect (%i) is not followed', async (code) => {
    const other = await startHook(status(200));
    const hook = await startHook(status(code, { location: other.url }));

    expect(await failure(postWebhook(hook.url, {}, impatient().options))).toBe(
      `the webhook at ${hook.origin} did not take the report: it answered ${code}, ` +
        'a redirect, which is not followed: give the final URL (1 attempt in N s)',
    );
    await hook.closed();
    expect(other.received).toEqual([]);
  });

  it('such as a port that HTTP may not use is not tried again', async () => {
    const url = `http://127.0.0.1:25${PATH}`;

    expect(await failure(postWebhook(url, {}, impatient().options))).toBe(
      'the webhook at http://127.0.0.1:25 did not take the report: ' +
        'its port is reserved for another protocol (1 attempt in N s)',
    );
  });
});

describe('a connection that fails', () => {
  it('because nothing listens', async () => {
    const hook = await startHook(status(200));
    await hook.closed();

    expect(await failure(postWebhook(hook.url, {}, impatient().options))).toBe(
      `the webhook at ${hook.origin} did not take the report: the connection was refused (3 attempts in N s)`,
    );
  });

  it.each([
    { when: 'it is reset', end: (socket: Socket) => void socket.resetAndDestroy() },
    { when: 'it is closed without a word', end: (socket: Socket) => void socket.destroy() },
  ])('because $when', async ({ end }) => {
    const hook = await startPeer((socket) => void socket.once('data', () => end(socket)));

    expect(await failure(postWebhook(hook.url, {}, impatient().options))).toBe(
      `the webhook at ${hook.origin} did not take the report: ` +
        'the connection was closed before an answer came (3 attempts in N s)',
    );
    await hook.closed();
  });

  it('because what answers is no web server', async () => {
    const hook = await startPeer((socket) => void socket.end(`SSH-2.0-${TOKEN}\r\n`));

    expect(await failure(postWebhook(hook.url, {}, impatient().options))).toBe(
      `the webhook at ${hook.origin} did not take the report: the answer is not HTTP (3 attempts in N s)`,
    );
  });

  it.each([
    { when: 'the answer is not TLS', says: 'HTTP/1.1 400 Bad Request\r\n\r\n', why: /is not TLS/u },
    { when: 'the answer is garbage', says: '\u0015\u0003\u0003\0\u0002\u0002\u0028', why: /TLS/u },
  ])('because $when', async ({ says, why }) => {
    const hook = await startPeer((socket) => void socket.end(says));
    const url = hook.url.replace('http:', 'https:');

    const message = await failure(postWebhook(url, {}, impatient().options));

    expect(message).toMatch(why);
    expect(message).toContain(`the webhook at ${hook.origin.replace('http:', 'https:')} did not`);
    expect(message).toContain('(3 attempts in N s)');
    await hook.closed();
  });

  it('because its certificate is not trusted, which another attempt does not mend', async () => {
    const server = createTlsServer(
      { cert: fixture('self-signed.crt'), key: fixture('self-signed.key') },
      (_, response) => void response.end(),
    );
    const { origin } = await serve(server);
    const url = `${origin.replace('http:', 'https:')}${PATH}`;

    expect(await failure(postWebhook(url, {}, impatient().options))).toMatch(
      /its certificate is not accepted \([A-Z_]+\) \(1 attempt in N s\)$/u,
    );
  });

  it.each([
    { code: 'ENOTFOUND', what: 'its host name has no address' },
    { code: 'EAI_AGAIN', what: 'its host name could not be looked up' },
    { code: 'EHOSTUNREACH', what: 'there is no way to its host' },
    { code: 'UND_ERR_CONNECT_TIMEOUT', what: 'its host does not answer' },
    { code: 'EUNHEARDOF', what: 'the request failed (EUNHEARDOF)' },
    { code: `http://host${PATH}`, what: 'the request failed' },
  ])('with $code: $what', ({ code, what }) => {
    const cause = Object.assign(new Error(`failed for ${PATH}`), { code });

    expect(failureOfFetch(new TypeError(`fetch failed ${PATH}`, { cause }))).toEqual({
      what,
      again: true,
    });
  });
});

describe('a server that hangs', () => {
  // Node may open a connection in place of the one that it closed; it closes by itself, unused.
  it('is left after the time for one attempt, three times', async () => {
    const left: Promise<unknown>[] = [];
    const hook = await startHook((response) => void left.push(once(response, 'close')));
    const { options } = impatient({ timeoutMs: 50 });

    expect(await failure(postWebhook(hook.url, {}, options))).toBe(
      `the webhook at ${hook.origin} did not take the report: no answer within 0.1 s (3 attempts in N s)`,
    );
    expect(left).toHaveLength(3);
    await Promise.all(left);
  });

  it('is left when the time for all attempts is over', async () => {
    const left: Promise<unknown>[] = [];
    const hook = await startHook((response) => void left.push(once(response, 'close')));
    const { options } = impatient({ timeoutMs: 60_000, totalMs: 200 });

    expect(await failure(postWebhook(hook.url, {}, options))).toContain('no answer within 0.2 s');
    expect(left).toHaveLength(1);
    await Promise.all(left);
  });

  it('is left when it never finishes a TLS handshake', async () => {
    const hook = await startPeer(() => undefined);
    const url = hook.url.replace('http:', 'https:');
    const { options } = impatient({ timeoutMs: 50, attempts: 1 });

    expect(await failure(postWebhook(url, {}, options))).toContain('no answer within');
  });
});

describe('an interruption', () => {
  it('ends a request at once', async () => {
    const controller = new AbortController();
    const hook = await startHook(() => controller.abort());
    const { options } = impatient({ signal: controller.signal });

    expect(await failure(postWebhook(hook.url, {}, options))).toBe(
      `the webhook at ${hook.origin} did not take the report: it was interrupted (1 attempt in N s)`,
    );
    expect(hook.received).toHaveLength(1);
    await hook.closed();
  });

  it('ends a pause at once', async () => {
    const controller = new AbortController();
    const hook = await startHook((response, request) => {
      status(503, { 'retry-after': '20' })(response, request);
      setTimeout(() => controller.abort(), 50);
    });
    const started = performance.now();

    const message = await failure(postWebhook(hook.url, {}, { signal: controller.signal }));

    expect(message).toContain('it was interrupted (1 attempt in N s)');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('beforehand sends nothing', async () => {
    const hook = await startHook(status(200));
    const { options } = impatient({ signal: AbortSignal.abort() });

    expect(await failure(postWebhook(hook.url, {}, options))).toContain(
      'it was interrupted (0 attempts in N s)',
    );
    expect(hook.received).toEqual([]);
  });
});

it('leaves nothing behind: no socket, no timer, no listener', async () => {
  const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const controller = new AbortController();
  const hook = await startHook(status(500), status(200));

  await postWebhook(hook.url, {}, impatient({ signal: controller.signal }).options);

  await hook.closed();
  const after = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  expect(after).toBeLessThanOrEqual(before);
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
});

describe('a webhook URL', () => {
  it.each([
    'https://hooks.slack.com/services/T0/B0/x',
    'http://127.0.0.1:8080/',
    'HTTPS://Example.COM',
    'https://[::1]:8443/x?y#z',
    ' https://hooks.example/x\n',
  ])('may be %j', (text) => {
    expect(checkWebhookUrl(text).href).toBe(new URL(text).href);
  });

  it.each([
    { text: '', says: 'is empty' },
    { text: ' \n', says: 'is empty' },
    { text: TOKEN, says: 'must begin with https:// or http://' },
    { text: `/services/${TOKEN}`, says: 'must begin with https:// or http://' },
    { text: `ftp://host/${TOKEN}`, says: 'must begin with https:// or http://' },
    { text: `${TOKEN}:x`, says: 'must begin with https:// or http://' },
    { text: 'file:///etc/passwd', says: 'must begin with https:// or http://' },
    { text: `https:${TOKEN}`, says: 'names no host' },
    { text: `https:///${TOKEN}`, says: 'names no host' },
    { text: `https://?${TOKEN}`, says: 'names no host' },
    { text: `https:\\\\${TOKEN}`, says: 'names no host' },
    { text: `https://host:port/${TOKEN}`, says: 'cannot be read' },
    { text: `https://host:99999/${TOKEN}`, says: 'cannot be read' },
    { text: `https://${TOKEN}%%%/`, says: 'cannot be read' },
    { text: `https://:8080/${TOKEN}`, says: 'cannot be read' },
    { text: `https://me:${TOKEN}@host/`, says: 'a user name or a password' },
    { text: `https://${TOKEN}@host/`, says: 'a user name or a password' },
    { text: `https://host/a\n${TOKEN}`, says: 'a blank or a line end' },
    { text: `https://host/a ${TOKEN}`, says: 'a blank or a line end' },
    { text: `https://host/\0${TOKEN}`, says: 'a blank or a line end' },
  ])('may not be $text, and the message keeps it: $says', async ({ text, says }) => {
    const check = (): URL => checkWebhookUrl(text);

    expect(check).toThrow(UsageError);
    expect(check).toThrow(says);
    expect(check).not.toThrow(TOKEN);
    await expect(postWebhook(text, {}, impatient().options)).rejects.toThrow(UsageError);
  });
});
