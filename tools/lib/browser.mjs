import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run, runNode } from './run.mjs';
import { say, step } from './say.mjs';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The Chrome or Chromium of this machine; CHROME_PATH names another one.
 * @returns {{ path: string, version: string } | undefined}
 */
export function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...applications,
  ];
  for (const file of [process.env.CHROME_PATH ?? '', ...candidates].filter(existsSync)) {
    const version = versionOf(file);
    if (version) return { path: file, version };
  }
  return undefined;
}

/** Finds a browser, or gets one: Debian's where apt may be used, else Playwright's own. Says which. */
export async function ensureBrowser() {
  let browser = installedBrowser();
  if (!browser && mayUseApt()) {
    await step("Installing Debian's chromium", installWithApt);
    browser = installedBrowser();
  }
  if (browser) return say(`Browser: ${browser.version} (${browser.path})`);
  await step("Downloading Playwright's own browser", downloadWithPlaywright);
  say("Browser: Playwright's own Chromium");
}

async function installWithApt() {
  const [command, ...sudo] = aptGet();
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const failure = 'apt-get could not install chromium.';
  await run(command, [...sudo, 'update', '-q'], { env, failure });
  await run(command, [...sudo, 'install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env,
    failure,
  });
}

async function downloadWithPlaywright() {
  await runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium'], {
    failure: 'No browser was found, and Playwright could not download its own.',
    advice: 'Install Chrome or Chromium, or name one with CHROME_PATH=/path/to/chrome.',
  });
}

function mayUseApt() {
  if (!succeeds('apt-get', '--version')) return false;
  return isRoot() || succeeds('sudo', '-n', 'true');
}

function aptGet() {
  return isRoot() ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
}

function isRoot() {
  return process.getuid?.() === 0;
}

function succeeds(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Asked, because a file of that name may be no more than a hint to install the browser. */
function versionOf(file) {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}
