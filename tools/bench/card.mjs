import { spread, table } from '../lib/figures.mjs';
import { fillCustomers } from './lib/fill.mjs';
import { addFullCustomer } from './lib/full-customer.mjs';
import { load, untilIdle } from './lib/load.mjs';
import { statementCounter } from './lib/statements.mjs';

export const title = 'The page of a customer who has very much of everything';
/** One line of the log for each request, as in production. */
export const environment = { LOG_LEVEL: 'info' };

const CONNECTIONS = 16;
const GOAL_MS = 150;
const OF_EACH = 2000;
/** So far in is a page whose place must be found in an index. */
const DEEP = 1500;

export async function run(world, { rows, turns, seconds }) {
  await fillCustomers(world.databaseUrl, rows, (said) => process.stderr.write(`\r${said}  `));
  const id = await addFullCustomer(world.sql, OF_EACH);
  const requests = await requestsOf(world, `/api/v1/customers/${id}`);
  const statementsOf = await statementCounter(world);
  const lines = [];
  // Counted before anything is asked for by many at once, as connections report late.
  for (const [name, path] of requests) lines.push([name, Math.round(await statementsOf(path))]);
  for (const [at, [name, path]] of requests.entries()) {
    process.stderr.write(`\r${name}                    `);
    lines[at].push(...(await figuresOf(world, path, { turns, seconds })));
  }
  process.stderr.write('\n');
  table([['', 'statements', 'entries', 'kB', 'p50, ms', 'p99, ms', 'goal'], ...lines]);
  console.log('The look-up of the caller is one of the statements. Orders do not exist yet.');
}

/** What the page asks for: the card and the sizes of its sections at first, then the section that is open. */
async function requestsOf({ api }, card) {
  const behind = async (section) => {
    const { page } = await (await api('GET', `${card}/${section}?offset=${DEEP}`)).json();
    const { pathname, search } = new URL(page.next);
    return `${pathname}${search}`;
  };
  return [
    ['card', card],
    ['sizes of the sections', `${card}/sections`],
    ['addresses', `${card}/addresses`],
    [`addresses, behind ${DEEP}`, await behind('addresses')],
    ['notes', `${card}/notes?limit=20`],
    [`notes, behind ${DEEP}`, await behind('notes')],
    ['timeline', `${card}/timeline`],
    ['groups', `${card}/groups`],
    ['discounts', `${card}/discounts`],
    ['which discount counts', `${card}/discounts/explained`],
  ];
}

async function figuresOf(world, path, { turns, seconds }) {
  const text = await (await world.api('GET', path)).text();
  const { items } = JSON.parse(text);
  const taken = [];
  for (let turn = -1; turn < turns; turn += 1) {
    await untilIdle(world.sql);
    const figure = await load({
      url: world.url,
      headers: { authorization: `Bearer ${world.apiKey}` },
      connections: CONNECTIONS,
      seconds: turn < 0 ? 1 : seconds,
      requestsOf: () => [{ method: 'GET', path }],
    });
    if (turn >= 0) taken.push(figure);
  }
  const of = (what) =>
    spread(
      taken.map((figure) => figure[what]),
      0,
    );
  const kilobytes = (Buffer.byteLength(text) / 1024).toFixed(1);
  return [items?.length ?? 1, kilobytes, of('p50'), of('p99'), `≤ ${GOAL_MS}`];
}
