import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { createSecretResolver } from '../../src/cli/fleet/resolve-secret.js';
import { SecretError } from '../../src/fleet/run.js';
import type { SecretReference } from '../../src/manifest/types.js';
import { createRedactor } from '../../src/resources/secret.js';
import { folderWith } from './run-command.js';

const at = { file: 'routers.d/zone-a.yaml', line: 9, column: 3 };

async function openSecrets() {
  const folder = await folderWith({
    'secrets/zone-a': 'from a file\n',
    'secrets/windows': 'from a file\r\n',
    'secrets/two-lines': 'first\nsecond\n',
    'secrets/deep/er': 'below',
    'secrets/empty': '\n',
    'secrets/huge': 'x'.repeat(70_000),
    'outside/key': 'not yours',
  });
  const secrets = path.join(folder.path, 'secrets');
  await symlink(path.join(folder.path, 'outside/key'), path.join(secrets, 'link-out'));
  await symlink(path.join(folder.path, 'outside'), path.join(secrets, 'folder-out'));
  await symlink('zone-a', path.join(secrets, 'link-in'));
  const redactor = createRedactor();
  const resolve = createSecretResolver({
    env: { SET: 'from the environment', EMPTY: '' },
    folder: secrets,
    redactor,
  });
  return { folder, redactor, resolve, secrets };
}

describe('a secret reference', () => {
  it.each([
    { reference: { env: 'SET' }, value: 'from the environment' },
    { reference: { file: 'zone-a' }, value: 'from a file' },
    { reference: { file: 'windows' }, value: 'from a file' },
    { reference: { file: 'two-lines' }, value: 'first\nsecond' },
    { reference: { file: './deep/../deep/er' }, value: 'below' },
    { reference: { file: 'link-in' }, value: 'from a file' },
    { reference: { literal: 'written down' }, value: 'written down' },
  ] satisfies { reference: SecretReference; value: string }[])(
    '$reference gives its value and hides it from output',
    async ({ reference, value }) => {
      const { folder, redactor, resolve } = await openSecrets();
      await using _ = folder;

      const secret = await resolve(reference, at);

      expect(secret.reveal()).toBe(value);
      expect(redactor.text(`a trap said ${value}, ${JSON.stringify(value)}`)).not.toContain(value);
    },
  );

  it.each([
    { reference: { env: 'UNSET' }, says: 'the environment variable UNSET is not set' },
    { reference: { env: 'EMPTY' }, says: 'the environment variable EMPTY is empty' },
    { reference: { file: 'missing' }, says: 'does not exist' },
    { reference: { file: 'empty' }, says: 'the secret file empty is empty' },
    { reference: { file: 'huge' }, says: 'larger than 64 KiB' },
    { reference: { file: 'deep' }, says: 'is not a file' },
    { reference: { file: '.' }, says: 'is outside' },
    { reference: { file: '../outside/key' }, says: 'is outside' },
    { reference: { file: '/etc/hostname' }, says: 'is outside' },
    { reference: { file: 'link-out' }, says: 'is outside' },
    { reference: { file: 'folder-out/key' }, says: 'is outside' },
  ] satisfies { reference: SecretReference; says: string }[])(
    '$reference is refused: $says',
    async ({ reference, says }) => {
      const { folder, resolve } = await openSecrets();
      await using _ = folder;

      const refusal = await resolve(reference, at).catch((error: unknown) => error);

      expect(refusal).toBeInstanceOf(SecretError);
      const { message } = refusal instanceof Error ? refusal : { message: '' };
      expect(message).toContain(says);
      expect(message).toContain('routers.d/zone-a.yaml:9');
      expect(message).not.toMatch(/\n|not yours/);
    },
  );
});
