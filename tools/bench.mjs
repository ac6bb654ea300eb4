import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openTrialWorld } from './lib/trial-world.mjs';
import { report } from './lib/failure.mjs';
import { root } from './lib/paths.mjs';
import { ensureRuntime } from './lib/runtime.mjs';

/**
 * `npm run bench [name…] [-- --rows 1000000 --turns 3 --seconds 3]`: measures beside the physical limit, in turn, and
 * prints ratios; `seconds` is how long a server is asked at a time.
 */
const folder = path.join(root, 'tools', 'bench');
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.replace('.mjs', ''));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '100000' },
    turns: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
  },
});
const names = positionals.length > 0 ? positionals : known;
const options = {
  rows: Number(values.rows),
  turns: Number(values.turns),
  seconds: Number(values.seconds),
};

try {
  await ensureRuntime();
  for (const name of names) {
    if (!known.includes(name)) throw new Error(`There is no bench ${name}; known are ${known.join(', ')}.`);
    const { title, run, environment } = await import(path.join(folder, `${name}.mjs`));
    console.log(`\n${title}, ${options.rows.toLocaleString('en')} rows`);
    const world = await openTrialWorld(environment);
    try {
      await run(world, options);
    } finally {
      await world.close();
    }
  }
} catch (error) {
  report(error);
  process.exitCode = 1;
}
