import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

export const startHelp = `npm start                  starts Clientele with demo data, on http://127.0.0.1:3000
npm start -- --port 4000   on another port (the variable PORT does the same; 0 takes any free one)
npm start -- --empty       without demo data: the browser asks for the first owner and the shop

Variables: DATABASE_URL uses a PostgreSQL 18 of yours instead of the embedded one, CLIENTELE_DATA_DIR keeps
the data elsewhere than in .data, PUBLIC_URL is the address people open. NODE_ENV=production needs DATABASE_URL and
CLIENTELE_SECRET and knows no demo data.`;

const known = { empty: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } };

/** What the person asked for, or a sentence about what is wrong with it. */
export function readStartOptions(args = process.argv.slice(2), env = process.env) {
  refuseSwallowed(args, env);
  const { empty = false, port = env.PORT || '3000', help = false } = parse(args);
  return { empty, port: portNumber(port), help };
}

function parse(args) {
  try {
    return parseArgs({ args, options: known }).values;
  } catch (error) {
    throw new Failure(`${error.message.split('. ')[0]}.`, { advice: startHelp });
  }
}

/** npm keeps options given without "--" to itself and passes on no more than their values. */
function refuseSwallowed(args, env) {
  const swallowed = Object.keys(known).filter(
    (name) => env[`npm_config_${name}`] !== undefined && name !== 'help',
  );
  if (!env.npm_lifecycle_event || swallowed.length === 0) return;
  const meant = swallowed.map((name) => {
    if (name === 'empty') return '--empty';
    const value = env.npm_config_port;
    return `--port ${/^\d+$/.test(value) ? value : (args.find((arg) => /^\d+$/.test(arg)) ?? '4000')}`;
  });
  const names = swallowed.map((name) => `--${name}`).join(' and ');
  throw new Failure(`npm kept ${names} to itself: options for Clientele stand behind a "--" of their own.`, {
    advice: `Type: npm start -- ${meant.join(' ')}`,
  });
}

function portNumber(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Failure(`"${text}" is no port: it takes a number from 0 to 65535.`);
}
