import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/paths.mjs';

export const title =
  'Generated requests are answered as the document says, and refused ones change nothing (G9)';

/** So many are sent, and then every fourth of the refused ones once more. */
const BATCH = 5000;
const SLOW_MS = 1000;
/** Of the faults, as many are printed; the seed brings them again. */
const SHOWN = 10;
/** They want a password, a link or a shop without owner: nothing that is generated gets through. */
const CLOSED = [
  'Accounts_signIn',
  'Accounts_signInByLink',
  'Accounts_confirm',
  'Accounts_changePassword',
  'PasswordLinks_set',
  'Settings_setUp',
];

export async function prove(world, findings, times = 200_000, seed = Date.now() % 1_000_000) {
  const { Storm, bite, entrance } = testing();
  const document = JSON.parse(readFileSync(path.join(root, 'apps/api/openapi.json'), 'utf8'));
  const target = { url: world.url, rows: world.sql, enter: entrance(world.sql) };
  const storm = new Storm(target, document);
  const batches = Math.ceil(times / BATCH);
  console.log(`\n${times.toLocaleString('en')} requests, --seed ${seed}`);
  const start = performance.now();
  for (let at = 0; at < batches; at += 1) {
    await storm.batch(Math.min(BATCH, times), seed + at);
    tell(storm, at + 1, batches);
  }
  storm.close();
  const seconds = (performance.now() - start) / 1000;
  say(storm, findings, { document, seconds });
  console.log('\nTeeth');
  for (const [fault, found] of await bite(target, document)) findings.teeth(fault, found);
}

function tell(storm, done, all) {
  console.log(`  ${done} of ${all} batches: ${storm.faults.length} faults`);
  for (const fault of storm.faults.slice(tell.told ?? 0, SHOWN)) console.log(`  ✗ ${fault}`);
  tell.told = storm.faults.length;
}

function say(storm, findings, { document, seconds }) {
  const { times, statuses, accepted, faults, refusedAgain } = storm;
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const silent = operations
    .map((one) => one.operationId)
    .filter((id) => !accepted.has(id) && !CLOSED.includes(id));
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)];
  findings.same('faults', faults.length, 0);
  findings.check(
    'answers within a second, p99',
    p99 < SLOW_MS,
    `${Math.round(p99)} ms, ${Math.round(times.at(-1))} at most`,
  );
  findings.same(
    `of ${operations.length - CLOSED.length} operations that can take some, none did`,
    silent,
    [],
  );
  console.log(
    `  ${times.length} requests and ${refusedAgain} refused ones again in ${Math.round(seconds)} s`,
  );
  console.log(
    `  ${[...statuses]
      .sort()
      .map(([status, count]) => `${status}: ${count}`)
      .join(', ')}`,
  );
}

/** The generator is TypeScript, as the stories use it too. */
function testing() {
  const require = createRequire(import.meta.url);
  require('../swc-register.cjs');
  require('reflect-metadata');
  const folder = '../../apps/api/src/testing/requests';
  const modules = ['storm', 'teeth', 'entrance'].map((name) => require(`${folder}/${name}.ts`));
  return Object.assign({}, ...modules);
}
