import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { htmlPage } from '../../src/report/html/html-page.js';
import { safeText } from '../../src/report/safe-text.js';
import type { Report } from '../../src/report/types.js';
import { hostileReport } from '../report/html/hostile-report.js';
import {
  applySample,
  driftSample,
  fleetSample,
  planSample,
  reportOf,
} from '../report/html/sample-reports.js';

/**
 * The page in a real browser: Debian's package chromium, which `.ci/run` installs. Screenshots are
 * kept where `ROSFORM_SCREENSHOTS` names a folder.
 */
const CHROMIUM = '/usr/bin/chromium';
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1200, height: 900 };
const kept = process.env['ROSFORM_SCREENSHOTS'];

const samples = [
  { kind: 'plan', report: planSample },
  { kind: 'drift', report: driftSample },
  { kind: 'apply', report: applySample },
] as const;

/** What a page said and asked for while it was open. */
interface Opened extends AsyncDisposable {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

describe.skipIf(!existsSync(CHROMIUM))('the page in Chromium (skipped without it)', () => {
  let browser: Browser;
  let folder: string;
  let count = 0;

  beforeAll(async () => {
    folder = kept ?? (await mkdtemp(join(tmpdir(), 'rosform-html-')));
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    if (kept === undefined) await rm(folder, { recursive: true });
  });

  /** Opens a page from a file; anything that it runs of a report calls `canary`. */
  async function open(html: string, options: BrowserContextOptions = {}): Promise<Opened> {
    count += 1;
    const file = join(folder, `page-${count}.html`);
    await writeFile(file, html);
    const context = await browser.newContext({ viewport: DESK, ...options });
    await context.addInitScript('window.ran = 0; window.canary = () => { window.ran += 1; };');
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.goto(pathToFileURL(file).href);
    return {
      page,
      requests,
      complaints,
      [Symbol.asyncDispose]: async () => {
        await context.close();
        if (kept === undefined) await rm(file);
      },
    };
  }

  async function openReport(report: Report, options: BrowserContextOptions = {}): Promise<Opened> {
    return open(htmlPage(report), options);
  }

  /** Names of the routers in sight, then those in sight of the list of routers in sync. */
  async function routersInSight(page: Page): Promise<readonly string[]> {
    return [
      ...(await page.locator('details.router:visible h3').allTextContents()),
      ...(await page.locator('#in-sync li:visible b').allTextContents()),
    ];
  }

  async function changesInSight(page: Page): Promise<readonly string[]> {
    return page.locator('tbody[data-action]:visible .action').allTextContents();
  }

  /** How far the page is wider than the screen. */
  async function overflow(page: Page): Promise<unknown> {
    return page.evaluate('document.documentElement.scrollWidth - innerWidth');
  }

  describe.each(samples)('with a report of kind $kind', ({ kind, report }) => {
    it('opens without a complaint and asks for nothing but its own file', async () => {
      await using opened = await openReport(report);

      expect(opened.complaints).toEqual([]);
      expect(opened.requests).toEqual([opened.page.url()]);
    });

    it.each([
      { screen: 'phone', viewport: PHONE, colorScheme: 'light' },
      { screen: 'phone', viewport: PHONE, colorScheme: 'dark' },
      { screen: 'desk', viewport: DESK, colorScheme: 'light' },
      { screen: 'desk', viewport: DESK, colorScheme: 'dark' },
    ] as const)(
      'fits a $screen, and every word can be read, in $colorScheme colours',
      async ({ screen, viewport, colorScheme }) => {
        await using opened = await openReport(report, { viewport, colorScheme });
        const { page } = opened;
        await page.evaluate(
          'document.querySelectorAll("details").forEach((one) => one.open = true)',
        );
        const path = join(folder, `${kind}-${screen}-${colorScheme}.png`);

        await page.screenshot({ path, fullPage: true });

        expect(await overflow(page)).toBe(0);
        expect(await page.evaluate(FAINT)).toEqual([]);
        expect((await stat(path)).size).toBeGreaterThan(10_000);
        const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
        expect(ground).toBe(colorScheme === 'dark' ? 'rgb(15, 19, 24)' : 'rgb(244, 246, 248)');
      },
    );
  });

  it('shows everything but the filter to who has no script', async () => {
    await using opened = await openReport(planSample, { javaScriptEnabled: false });
    const { page } = opened;

    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await routersInSight(page)).toEqual(['zone-a', 'zone-b', 'zone-c', 'zone-d']);
    expect(await changesInSight(page)).toHaveLength(9);
    await page.locator('#in-sync summary').click();
    expect(await routersInSight(page)).toContain('hotspot-17');
  });

  it('finds routers by a part of their name, those in sync too', async () => {
    await using opened = await openReport(planSample);
    const { page } = opened;
    const name = page.getByRole('searchbox');

    await name.fill('ZONE-B ');
    expect(await routersInSight(page)).toEqual(['zone-b']);
    expect(await page.locator('output').textContent()).toBe('1 of 8 routers');

    await name.fill('17');
    expect(await routersInSight(page)).toEqual(['hotspot-17']);

    await name.fill('nobody');
    expect(await routersInSight(page)).toEqual([]);
    expect(await page.locator('output').textContent()).toBe('0 of 8 routers');

    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => page.locator('output').textContent()).toBe('8 routers');
    expect(await routersInSight(page)).toEqual(['zone-a', 'zone-b', 'zone-c', 'zone-d']);
  });

  it('finds routers by status, several at once', async () => {
    await using opened = await openReport(planSample);
    const { page } = opened;

    await page.getByLabel('unreachable').check();
    expect(await routersInSight(page)).toEqual(['zone-c']);

    await page.getByLabel('in sync').check();
    expect(await routersInSight(page)).toEqual([
      'zone-c',
      'zone-f',
      'zone-g',
      'zone-h',
      'hotspot-17',
    ]);

    await page.getByLabel('unreachable').uncheck();
    await page.getByLabel('in sync').uncheck();
    await page.getByLabel('to change').check();
    expect(await routersInSight(page)).toEqual(['zone-a', 'zone-b']);
  });

  it('finds changes by action and hides routers and changes without it', async () => {
    await using opened = await openReport(planSample);
    const { page } = opened;

    await page.getByLabel('delete').check();
    expect(await routersInSight(page)).toEqual(['zone-a', 'zone-d']);
    expect(await changesInSight(page)).toEqual(['- delete', '- delete']);

    await page.getByLabel('move').check();
    expect(await changesInSight(page)).toEqual(['> move', '- delete', '- delete']);

    await page.getByLabel('to change').check();
    expect(await changesInSight(page)).toEqual(['> move', '- delete']);

    await page.getByLabel('move').uncheck();
    await page.getByLabel('delete').uncheck();
    await page.getByLabel('update').check();
    expect(await routersInSight(page)).toEqual(['zone-a', 'zone-b']);
    expect(await changesInSight(page)).toEqual(Array.from({ length: 5 }, () => '~ update'));
  });

  it('filters what still differs after an apply as well', async () => {
    await using opened = await openReport(applySample);
    const { page } = opened;

    await page.getByRole('searchbox').fill('zone-b');
    await page.getByLabel('create').check();

    expect(await changesInSight(page)).toEqual(['+ create', '+ create']);
  });

  it('can be used with a keyboard alone', async () => {
    await using opened = await openReport(planSample);
    const { page } = opened;

    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the routers');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('zone-a');
    await page.keyboard.press('Enter');
    expect(await routersInSight(page)).toEqual(['zone-a']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await routersInSight(page)).toEqual([]);
    await page.keyboard.press('Space');
    await page.locator('details.router:visible summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await changesInSight(page)).toEqual([]);
    expect(opened.requests).toHaveLength(1);
    expect(opened.complaints).toEqual([]);
  });

  it('leads from a finding to its router, though it is filtered away and folded', async () => {
    await using opened = await openReport(planSample);
    const { page } = opened;
    await page.getByRole('button', { name: 'Fold all', exact: true }).click();
    expect(await changesInSight(page)).toEqual([]);
    await page.getByRole('searchbox').fill('zone-b');

    await page.locator('.attention a', { hasText: 'zone-d' }).first().click();

    expect(await changesInSight(page)).toEqual(['- delete']);
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0);
  });

  it('is black on white on paper, with every router that is in sight unfolded', async () => {
    await using opened = await openReport(fleetSample(30, 3), { colorScheme: 'dark' });
    const { page } = opened;
    expect(await changesInSight(page)).toEqual([]);
    await page.getByRole('searchbox').fill('zone-30');

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');

    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await changesInSight(page)).toHaveLength(20);
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(28, 33, 40)');
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await changesInSight(page)).toEqual([]);
  });

  it.each(['plan', 'drift', 'apply'] as const)(
    'runs nothing of a report of kind %s, however hostile its texts are',
    async (kind) => {
      for (const text of HOSTILE) {
        await using opened = await openReport(
          hostileReport(kind, () => text),
          { viewport: PHONE },
        );
        const { page } = opened;
        await page.evaluate(
          'document.querySelectorAll("details").forEach((one) => one.open = true)',
        );
        await page.getByRole('searchbox').fill(text);
        await page.getByRole('button', { name: 'Unfold all' }).click();
        await page.mouse.move(100, 300);
        await page.locator('.attention a').first().click();

        expect(await page.evaluate('window.ran'), text).toBe(0);
        expect(await overflow(page), text).toBe(0);
        expect(opened.complaints, text).toEqual([]);
        expect(opened.requests, text).toHaveLength(1);
        expect(await page.locator('h3').first().textContent()).toBe(safeText(text));
      }
    },
    240_000,
  );

  it('would run nothing either if a text ever got into it as HTML', async () => {
    const leak = '<script>canary()</script><img src="https://192.0.2.1/x" onerror="canary()">';
    const html = htmlPage(planSample).replace('</main>', () => `${leak}</main>`);

    await using opened = await open(html);

    expect(await opened.page.evaluate('window.ran')).toBe(0);
    expect(opened.complaints.join('\n')).toMatch(
      /script-src[\s\S]*img-src|img-src[\s\S]*script-src/,
    );
  });

  it('opens and filters 1,000 routers of 20 changes in a time that nobody minds', async () => {
    await using opened = await openReport(fleetSample(1000, 50));
    const { page } = opened;
    const took = async (action: string): Promise<number> =>
      Number(
        await page.evaluate(`new Promise((done) => {
          const start = performance.now();
          ${action};
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
        })`),
      );

    const type =
      'const { name } = document.forms[0].elements; name.value = "zone-99"; name.dispatchEvent(new Event("input", { bubbles: true }))';
    const times = [
      await took(type),
      await took('document.querySelector("[value=delete]").click()'),
    ];

    expect(await routersInSight(page)).toHaveLength(11);
    expect(Math.max(...times)).toBeLessThan(2000);
    const loaded = await page.evaluate(
      'performance.timing.loadEventEnd - performance.timing.navigationStart',
    );
    expect(Number(loaded)).toBeLessThan(20_000);
  });

  it('opens when there is nothing to say', async () => {
    for (const report of [reportOf('plan', []), fleetSample(0, 1)]) {
      await using opened = await openReport(report);

      expect(opened.complaints).toEqual([]);
    }
  });
});

const HOSTILE: readonly string[] = [
  '</script><script>canary()</script>',
  '<img src=x onerror=canary()>',
  '</style></title></textarea><svg/onload=canary()>',
  `"'><b onmouseover=canary() style=position:fixed;inset:0>`,
  '<!-- <script> ]]> --!>',
  'javascript:canary()//',
  'x'.repeat(3000),
  'ꙮ̷̨̛̩̞͇̈́̆͊﷽𒐫'.repeat(40),
  '\u202eevil\u2066\u200f\u2028\u2029\ud800\udc80\u0000',
  'مرحبا بالعالم',
  'one\n<b>two</b>\n\tthree</pre>\n'.repeat(30),
];

/** Words with less contrast to their ground than WCAG AA asks for; all sizes count as small. */
const FAINT = `
(() => {
  const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (color) => {
    const [red, green, blue] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((channels(color)[3] ?? 1) > 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (left, right) =>
    (Math.max(light(left), light(right)) + 0.05) / (Math.min(light(left), light(right)) + 0.05);
  const faint = new Set();
  for (const element of document.body.querySelectorAll('*')) {
    const says = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!says && element.localName !== 'input') continue;
    for (const part of [null, '::before', '::placeholder']) {
      const { color } = getComputedStyle(element, part);
      const ratio = contrast(color, ground(element));
      if (ratio < 4.5) faint.add(element.localName + '.' + element.className + ' ' + ratio.toFixed(2));
    }
  }
  return [...faint];
})()`;
