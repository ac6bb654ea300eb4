import { chromium } from '@playwright/test';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { screens } from '../shots.screens.mjs';
import { ensureBrowser, installedBrowser } from './browser.mjs';
import { browserFlags } from './browser-flags.mjs';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { say, step } from './say.mjs';
import { onStop } from './stopping.mjs';
import { startTrial } from './trial.mjs';

const folder = path.join(root, 'shots');
const widths = [1440, 390];
const themes = ['light', 'dark'];
const languages = ['en', 'pl'];

/** Takes a picture of every screen, or of those whose names begin with one of `wanted`, in every way it can look. */
export async function takeShots(wanted) {
  const chosen = screens.filter(
    ({ name }) => !wanted.length || wanted.some((start) => name.startsWith(start)),
  );
  if (!chosen.length)
    throw new Failure(`No such screen. There are: ${screens.map(({ name }) => name).join(', ')}.`);
  await ensureBrowser();
  if (!wanted.length) await rm(folder, { recursive: true, force: true });
  const browser = await chromium.launch({ executablePath: installedBrowser()?.path, args: browserFlags });
  onStop(() => browser.close());

  let problems = 0;
  for (const empty of [false, true]) {
    const group = chosen.filter((screen) => Boolean(screen.empty) === empty);
    if (group.length) problems += await takeGroup(browser, group, empty ? ['--empty'] : []);
  }
  say(
    `\n${chosen.length} screens in ${path.relative(root, folder)}/, ${problems} errors in the browser's console`,
  );
}

async function takeGroup(browser, group, args) {
  const { ready, stop } = await startTrial(args, { DEMO_REGISTERS: 'on' });
  const forget = onStop(stop);
  let problems = 0;
  for (const theme of themes) {
    for (const language of languages) {
      const look = { theme, language };
      problems += await step(`${theme}, ${language}`, () => takeLook(browser, { ready, look, group }));
    }
  }
  forget();
  await stop();
  return problems;
}

async function takeLook(browser, { ready, look, group }) {
  let problems = 0;
  for (const role of new Set(group.map(roleOf))) {
    const context = await enter(browser, ready, { ...look, role });
    for (const screen of group.filter((candidate) => roleOf(candidate) === role)) {
      problems += await takeScreen(context, { screen, look, ready });
    }
    await context.close();
  }
  return problems;
}

function roleOf({ as = 'owner' }) {
  return as;
}

/** A browser as the person would have it; who is signed in has told the application, too. */
async function enter(browser, { url, logins }, { theme, language, role }) {
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: theme,
    locale: language === 'pl' ? 'pl-PL' : 'en-GB',
    timezoneId: 'Europe/Warsaw',
    reducedMotion: 'reduce',
  });
  if (role === null) return context;
  const login = logins.find((candidate) => candidate.role === role);
  if (!login) throw new Failure(`There is no demo login "${role}".`);
  const { email, password } = login;
  await expectOk(context.request.post('/api/v1/session', { data: { email, password } }));
  const headers = { 'content-type': 'application/merge-patch+json' };
  await expectOk(context.request.patch('/api/v1/account', { data: { language, theme }, headers }));
  return context;
}

async function takeScreen(context, { screen, look, ready }) {
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const get = async (address) => (await expectOk(context.request.get(address))).json();
  const address = typeof screen.path === 'string' ? screen.path : await screen.path(get, ready);
  for (const width of widths) {
    await page.setViewportSize({ width, height: width > 600 ? 900 : 844 });
    await page.goto(address, { waitUntil: 'networkidle' });
    await screen.act?.(page);
    const file = path.join(folder, `${screen.name}-${width}-${look.theme}-${look.language}.png`);
    await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  }
  await page.close();
  for (const error of errors) say(`  ${screen.name}: ${error}`);
  return errors.length;
}

async function expectOk(answer) {
  const response = await answer;
  if (response.ok()) return response;
  throw new Failure(`${response.url()} answered ${response.status()}.`, { tail: await response.text() });
}
