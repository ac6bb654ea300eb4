import path from 'node:path';
import { logFile } from './application.mjs';
import { dataDir, root } from './paths.mjs';

/** How one gets in, for scripts: what the last line of the start says. */
export function entrance(url, prepared) {
  const page = prepared.setup ? 'setup' : 'sign-in';
  const signIn = prepared.signInToken
    ? `${url}/${page}?token=${encodeURIComponent(prepared.signInToken)}`
    : null;
  return { url, signIn, apiKey: prepared.apiKey ?? null, logins: prepared.logins ?? [] };
}

/** The same for people. */
export function welcome({ url, signIn, apiKey, logins }, { setup, log = shown(logFile) }) {
  const rows = [['Address', url]];
  if (signIn) rows.push([setup ? 'Set up' : 'Sign in', `${signIn}`], ['', setup ? whenSetUp : whenSignedIn]);
  if (logins.length) rows.push(...loginRows(logins));
  if (apiKey) rows.push(['', ''], ['API key', apiKey], ['API', `${url}/api/docs`]);
  rows.push(['', ''], ['Data', shown(dataDir)], ['Log', log], ['Stop', 'Ctrl-C']);
  const body = rows.map(([name, value]) => `  ${name.padEnd(10)}${value}`.trimEnd());
  return ['', '  Clientele is running', '', ...body, ''].join('\n');
}

const whenSetUp = 'opens once: it makes you the first owner and asks for the shop';
const whenSignedIn = 'opens once, as the owner; or sign in with one of these:';

function loginRows(logins) {
  const width = (key) => Math.max(...logins.map((login) => login[key].length)) + 3;
  const [role, email] = [width('role'), width('email')];
  const line = (login) => `${login.role.padEnd(role)}${login.email.padEnd(email)}${login.password}`;
  return [['', ''], ...logins.map((login, index) => [index ? '' : 'Logins', line(login)])];
}

function shown(file) {
  const relative = path.relative(root, file);
  return relative.startsWith('..') ? file : relative;
}
