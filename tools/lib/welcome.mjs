import path from 'node:path';
import { logFile } from './application.mjs';
import { dataDir, root } from './paths.mjs';
import { isProduction } from './production.mjs';

/** How one gets in, for scripts: what the last line of the start says. */
export function entrance(url, prepared) {
  return { url, signIn: linkOf(url, prepared), apiKey: prepared.apiKey, logins: prepared.logins };
}

/** In production the link makes the first owner and nothing more: a log must not let anybody in later on. */
function linkOf(url, { signInToken, setup }) {
  if (isProduction() && !setup) return null;
  return `${process.env.PUBLIC_URL || url}/${setup ? 'setup' : 'sign-in'}?token=${encodeURIComponent(signInToken)}`;
}

/** The same for people. */
export function welcome(
  { url, signIn, apiKey, logins },
  { setup, log = isProduction() ? 'here' : shown(logFile) },
) {
  const rows = [['Address', url]];
  if (signIn) rows.push([setup ? 'Set up' : 'Sign in', signIn], ['', hintOf(setup, logins)]);
  if (logins.length) rows.push(...loginRows(logins));
  if (apiKey) rows.push(['', ''], ['API key', apiKey], ['API', `${url}/api/docs`]);
  rows.push(['', ''], ['Data', dataPlace()], ['Log', log], ['Stop', 'Ctrl-C']);
  const body = rows.map(([name, value]) => `  ${name.padEnd(10)}${value}`.trimEnd());
  return ['', '  Clientele is running', '', ...body, ''].join('\n');
}

function hintOf(setup, logins) {
  if (setup) return 'opens once: it makes you the first owner and asks for the shop';
  return logins.length
    ? 'opens once, as the owner; or sign in with one of these:'
    : 'opens once, as the owner';
}

function loginRows(logins) {
  const width = (key) => Math.max(...logins.map((login) => login[key].length)) + 3;
  const [role, email] = [width('role'), width('email')];
  const line = (login) => `${login.role.padEnd(role)}${login.email.padEnd(email)}${login.password}`;
  return [['', ''], ...logins.map((login, index) => [index ? '' : 'Logins', line(login)])];
}

function dataPlace() {
  return process.env.DATABASE_URL ? 'the database of DATABASE_URL' : shown(dataDir);
}

function shown(file) {
  const relative = path.relative(root, file);
  return relative.startsWith('..') ? file : relative;
}
