import { createHash } from 'node:crypto';
import { median, spread, table } from '../lib/figures.mjs';
import { startBareServers } from './lib/bare-servers.mjs';
import { fillCustomers } from './lib/fill.mjs';
import { load, untilIdle } from './lib/load.mjs';
import { operations } from './lib/operations.mjs';
import { listQuestions } from './lib/questions.mjs';
import { secondsToFirstAnswer } from './lib/start-up.mjs';

export const title = 'The API beside a bare server that sends the same SQL to the same database';
/** One line of the log for each request, as in production. */
export const environment = { LOG_LEVEL: 'info' };

const CONNECTIONS = [1, 16];

export async function run(world, { rows, turns, seconds }) {
  await fillCustomers(world.databaseUrl, rows, (said) => process.stderr.write(`\r${said}  `));
  const keyHash = createHash('sha256').update(world.apiKey).digest();
  const [{ id: keyId }] = await world.sql('SELECT id FROM api_key WHERE key_hash = $1', [keyHash]);
  const lists = await listQuestions({ sql: world.sql, secret: world.secret, keyId, rows });
  const bare = await startBareServers(world.databaseUrl, Object.values(lists).flat());
  try {
    const servers = { api: world.url, rows: bare.rows, json: bare.json };
    const figures = [];
    world.processes.reset();
    const authorization = `Bearer ${world.apiKey}`;
    for (const operation of await operations({ sql: world.sql, lists, authorization }))
      for (const connections of CONNECTIONS)
        figures.push(await inTurn(world, { servers, operation, connections, turns, seconds }));
    process.stderr.write('\n');
    world.processes.look();
    report(figures, await secondsToFirstAnswer(world, turns), world.processes.peaks.API);
  } finally {
    bare.close();
  }
}

/** One operation at each server, in turn, after each has been asked for a second that does not count. */
async function inTurn(world, { servers, operation, connections, turns, seconds }) {
  const taken = { api: [], rows: [], json: [] };
  const headers = { authorization: `Bearer ${world.apiKey}` };
  for (let turn = -1; turn < turns; turn += 1) {
    for (const [name, url] of Object.entries(servers)) {
      await untilIdle(world.sql);
      const requestsOf = await operation.requestsFor();
      const figure = await load({ url, headers, connections, seconds: turn < 0 ? 1 : seconds, requestsOf });
      if (turn >= 0) taken[name].push(figure);
    }
  }
  process.stderr.write(`\r${operation.name}, c=${connections}        `);
  return { ...operation, connections, taken };
}

const perSecond = (taken) => taken.map((figure) => figure.perSecond);
const ratios = (ours, others) => ours.map((figure, at) => figure.perSecond / others[at].perSecond);

function lineOf({ name, connections, taken, goal }) {
  return [
    name,
    connections,
    spread(perSecond(taken.api), 0),
    spread(perSecond(taken.rows), 0),
    spread(perSecond(taken.json), 0),
    spread(ratios(taken.api, taken.rows)),
    spread(ratios(taken.api, taken.json)),
    connections === 16 ? `≥ ${goal}` : '',
    spread(
      taken.api.map(({ p99 }) => p99),
      0,
    ),
  ];
}

function report(figures, starts, megabytes) {
  const heads = ['API', 'bare, rows', 'bare, JSON', 'ratio to rows', 'to JSON', 'goal', 'p99, ms'];
  table([['requests per second', 'c', ...heads], ...figures.map(lineOf)]);
  const at = (name) => figures.find((figure) => figure.name === name && figure.connections === 1).taken.api;
  const deep = median(ratios(at('list, first page'), at('list, page at 90 %')));
  table([
    ['', 'measured', 'goal'],
    ['time of the page at 90 % / of the first', deep.toFixed(2), '≤ 1.2'],
    ['p99 of the search at c=16, ms', spread(p99Of(figures), 0), '≤ 300 at 1,000,000'],
    ['start to the first answer, s', spread(starts), '≤ 3'],
    ['peak memory of the API, MB', megabytes, '≤ 250'],
  ]);
}

function p99Of(figures) {
  const search = figures.find(({ name, connections }) => name.startsWith('search') && connections === 16);
  return search.taken.api.map(({ p99 }) => p99);
}
