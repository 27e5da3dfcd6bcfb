import { describe, expect, it } from 'vitest';

import { folderWith } from '../run-command.js';
import { exportOf } from './exports.js';
import { importIn, written } from './folder.js';

const WHOLE = `${exportOf('zone-a')}/interface bridge\nadd name=lan\n`;

describe('sections that are left out', () => {
  it.each([
    { words: ['--without', 'ppp-secrets,radius'], foot: '# radius 1 row, ppp-secrets 1 row, left' },
    { words: ['--only', 'identity,pools,ppp-profiles,addresses'], foot: '# radius 1 row, ppp-sec' },
  ])('are counted and need no variable: $words', async ({ words, foot }) => {
    await using folder = await folderWith({ 'a.rsc': WHOLE });

    const { code, stdout } = await importIn(folder, ['--export', 'a.rsc', ...words]);

    const { '.env.example': names, 'routers.d/zone-a.yaml': text } = await written(folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ new +identity 1, pools 1, ppp-profiles 1, addresses 1$/m);
    expect(text).toContain(foot);
    expect(text).not.toMatch(/^(?:radius|ppp-secrets):/m);
    expect(text).toContain('remote-address: home');
    expect(names?.match(/^[A-Z].*$/gm)).toEqual(['ZONE_A_PASSWORD=']);
  });

  it('are neither added to nor compared the second time', async () => {
    await using folder = await folderWith({ 'a.rsc': WHOLE });
    await importIn(folder, ['--export', 'a.rsc']);
    const before = await written(folder);
    const changed = WHOLE.replace('add name=office-1', 'add name=new password=x\nadd name=other');
    await using again = await folderWith({
      ...before,
      'a.rsc': changed.replace('10M/10M', '20M/20M'),
    });

    const words = ['--export', 'a.rsc', '--without', 'ppp-secrets,identity'];
    const { stdout } = await importIn(again, words);

    const text = before['routers.d/zone-a.yaml'] ?? '';
    expect(stdout).toMatch(/^zone-a .* ~1 /m);
    expect(stdout).not.toMatch(/left as it is: (?:ppp-secrets|identity)/);
    expect(await written(again)).toEqual({
      ...before,
      'routers.d/zone-a.yaml': text.replace('10M/10M', '20M/20M'),
    });
  });

  it('stay in the manifest of a router that has none of their rows any more', async () => {
    await using folder = await folderWith({ 'a.rsc': WHOLE });
    await importIn(folder, ['--export', 'a.rsc']);
    const before = await written(folder);
    const gone = WHOLE.replace(/\/ppp secret\nadd.*\n/, '');
    await using again = await folderWith({ ...before, 'a.rsc': gone });

    const without = await importIn(again, ['--export', 'a.rsc', '--without', 'ppp-secrets']);
    const kept = await written(again);
    const all = await importIn(again, ['--export', 'a.rsc']);

    expect(without.stdout).toMatch(/^zone-a .* unchanged /m);
    expect(kept).toEqual(before);
    expect(all.stdout).toMatch(/^zone-a .* -1 /m);
  });
});
