import { describe, expect, it } from 'vitest';

import { folderWith } from '../run-command.js';
import { exportOf } from './exports.js';
import { importIn, written } from './folder.js';

/** An export in which every customer has a password that stands somewhere else in the manifest. */
function exportWith(passwords: readonly string[]): string {
  const rows = passwords.map(
    (password, index) => `add name=user-${index} password="${password}" profile=home-10m\n`,
  );
  return `${exportOf('zone')}/ppp secret\n${rows.join('')}`;
}

/** The documents of a dry run, by the files that it says they would be. */
function documentsIn(stdout: string): Readonly<Record<string, string>> {
  const [stream = ''] = stdout.split(/^\n?(?=--- )/m);
  const documents = stream.split(/^---\n/m).map((document) => {
    const [head = '', ...lines] = document.split('\n');
    const file = head.replace(/^# .*(?=routers\.d\/)/, '');
    return [file, lines.join('\n').trimEnd()] as const;
  });
  return Object.fromEntries(documents);
}

describe('import --dry-run', () => {
  it.each([
    { what: 'names', passwords: ['zone', 'home', 'home-10m', 'user-0', 'office-1'] },
    { what: 'words of RouterOS', passwords: ['pppoe', 'interface', 'ether1', 'password'] },
    { what: 'words of manifests', passwords: ['rosform', 'Router', 'kind', 'Imported', 'schemas'] },
    {
      what: 'parts of values',
      passwords: ['10M/', '100.64.1.2-', '10.20.1.1', '7.16.2', 'RB4011'],
    },
    {
      what: 'parts of files and variables',
      passwords: ['routers.d', 'zone.yaml', 'ZONE_PPP', '.yaml'],
    },
    { what: 'words of the list of names', passwords: ['Secrets', 'Values do not belong', 'Git,'] },
  ])('says what would be written although passwords are $what', async ({ passwords }) => {
    await using folder = await folderWith({ 'a.rsc': exportWith(passwords) });

    const dry = await importIn(folder, ['--export', 'a.rsc', '--dry-run']);
    const done = await importIn(folder, ['--export', 'a.rsc']);

    expect([dry.code, done.code]).toEqual([0, 0]);
    const { 'routers.d/zone.yaml': text = '', '.env.example': names = '' } = await written(folder);
    expect(documentsIn(dry.stdout)).toEqual({ 'routers.d/zone.yaml': text.trimEnd() });
    expect(dry.stdout).toContain(names.replaceAll(/^/gm, '+').replace(/\+$/, ''));
    expect(dry.stderr).toContain('/routers.d/zone.yaml\n');
    expect(`${dry.stdout}${dry.stderr}${done.stdout}`).not.toContain('(sensitive)');
  });

  it('says what would change in a manifest although passwords are words of it', async () => {
    await using folder = await folderWith({ 'a.rsc': exportWith(['zone', 'home', '10M/']) });
    await importIn(folder, ['--export', 'a.rsc']);
    const before = await written(folder);
    await using again = await folderWith({
      ...before,
      'a.rsc': exportWith(['zone', 'home', '10M/', '20M/']).replace('10M/10M', '20M/20M'),
    });

    const { stdout } = await importIn(again, ['--export', 'a.rsc', '--dry-run']);

    expect(stdout).toMatch(/^-.*10M\/10M.*\n\+.*20M\/20M/m);
    expect(stdout).not.toContain('(sensitive)');
  });

  it.each(['--dry-run', '--secrets-to=s.env'])(
    'holds no secret that somebody wrote into a comment or a script (%s)',
    async (flag) => {
      const text = `${exportOf('zone-a')}/radius\nadd address=10.10.0.6 comment="secret hunter22" secret=hunter22\n/ppp profile\nadd name=b on-up=":log info \\"hunter22 up\\""\n`;
      await using folder = await folderWith({ 'a.rsc': text });

      const { code, stdout, stderr } = await importIn(folder, ['--export', 'a.rsc', flag]);

      const { 's.env': _, ...files } = await written(folder);
      expect(code).toBe(0);
      expect(stdout + stderr).toMatch(/comment: it holds a secret of this router/);
      expect(stdout + stderr).toMatch(/on-up: it holds a secret of this router/);
      expect(`${stdout}${stderr}${JSON.stringify(files)}`).not.toContain('hunter22');
    },
  );

  it('keeps a secret out of a manifest that is there', async () => {
    const text = exportOf('zone-a');
    await using folder = await folderWith({
      'a.rsc': text.replace('name=home ', 'comment=x name=home '),
    });
    await importIn(folder, ['--export', 'a.rsc']);
    const before = await written(folder);
    await using again = await folderWith({
      ...before,
      'a.rsc': text.replace('name=home ', 'comment="it is office-canary-1" name=home '),
    });

    const { code, stdout } = await importIn(again, ['--export', 'a.rsc']);

    expect(code).toBe(0);
    expect(stdout).toContain('comment: it holds a secret of this router');
    expect(await written(again)).toEqual(before);
  });
});
