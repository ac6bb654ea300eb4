import { chromium } from '@playwright/test';
import { browserFlags } from '../lib/browser-flags.mjs';
import { installedBrowser } from '../lib/browser.mjs';
import { spread, table } from '../lib/figures.mjs';
import { fillCustomers } from './lib/fill.mjs';

export const title = 'The admin in Chromium: its first download, and the list on the screen';

const ROWS = 'table tbody tr';

export async function run(world, { rows, turns }) {
  await fillCustomers(world.databaseUrl, rows);
  const browser = await chromium.launch({ executablePath: installedBrowser()?.path, args: browserFlags });
  try {
    // Files are sent as small as they get once somebody has asked for them.
    await downloaded(browser, world, '/customers');
    await new Promise((resolve) => setTimeout(resolve, 15_000));
    const first = await downloaded(browser, world, '/sign-in');
    const list = await downloaded(browser, world, '/customers');
    const shown = [];
    for (let turn = 0; turn < Math.max(turns, 3); turn += 1)
      shown.push(...(await timesToRows(browser, world)));
    table([
      ['', 'measured', 'goal'],
      ['first download, scripts and styles, kB', first.code, '≤ 300'],
      ['the same with fonts and pictures, kB', first.all, ''],
      ['first download of the list, scripts and styles, kB', list.code, ''],
      ['answer of the list to rows on the screen, ms', spread(shown, 0), '≤ 100'],
    ]);
  } finally {
    await browser.close();
  }
}

/** What comes over the line until nothing more does, in thousands of bytes, with an empty cache. */
async function downloaded(browser, world, address) {
  const context = await signedIn(browser, world, address !== '/sign-in');
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  const kinds = new Map();
  const bytes = { code: 0, all: 0 };
  line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (['Script', 'Stylesheet', 'Document'].includes(kinds.get(requestId))) bytes.code += encodedDataLength;
  });
  await line.send('Network.enable');
  await page.goto(`${world.url}${address}`, { waitUntil: 'networkidle' });
  await context.close();
  return { code: Math.round(bytes.code / 1000), all: Math.round(bytes.all / 1000) };
}

/** From the last byte of the list's answer to the first frame that shows its rows: after loading, and after a sort. */
async function timesToRows(browser, world) {
  const context = await signedIn(browser, world, true);
  const page = await context.newPage();
  await page.addInitScript(watchRows, ROWS);
  const times = [];
  for (const address of ['/customers', '/customers?sort=lastName', '/customers?sort=email']) {
    await page.goto(`${world.url}${address}`);
    await page.waitForFunction(() => window.rowsShownAt !== undefined);
    times.push(
      await page.evaluate(() => {
        const answers = performance
          .getEntriesByType('resource')
          .filter(
            ({ name }) => new URL(name).pathname === '/api/v1/customers' && new URL(name).search !== '',
          );
        return window.rowsShownAt - answers[0].responseEnd;
      }),
    );
  }
  await context.close();
  return times;
}

/** Runs in the page. */
function watchRows(selector) {
  const look = () => {
    if (window.rowsShownAt === undefined && document.querySelectorAll(selector).length > 5)
      window.rowsShownAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function signedIn(browser, { url, logins }, isSignedIn) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  if (isSignedIn) {
    const { email, password } = logins.find(({ role }) => role === 'owner');
    await context.request.post('/api/v1/session', { data: { email, password } });
  }
  return context;
}
