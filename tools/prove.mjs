import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { report } from './lib/failure.mjs';
import { root } from './lib/paths.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { openTrialWorld } from './lib/trial-world.mjs';
import { Findings } from './prove/lib/findings.mjs';

/**
 * `npm run prove [name…] [-- --rows 100000 --seed 7]`: proofs that take too long for each change. Each prints what it looked at
 * and ends with its teeth: a fault that it plants, which it must find.
 */
const folder = path.join(root, 'tools', 'prove');
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.replace('.mjs', ''));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string' }, seed: { type: 'string' } },
});
const numberOf = (text) => (text === undefined ? undefined : Number(text));
const names = positionals.length > 0 ? positionals : known;

try {
  await ensureRuntime();
  for (const name of names) {
    if (!known.includes(name)) throw new Error(`There is no proof ${name}; known are ${known.join(', ')}.`);
    const { title, prove, env } = await import(path.join(folder, `${name}.mjs`));
    console.log(`\n${title}`);
    const findings = new Findings();
    const world = await openTrialWorld(env);
    try {
      await prove(world, findings, numberOf(values.rows), numberOf(values.seed));
    } finally {
      await world.close();
    }
    if (!findings.close()) process.exitCode = 1;
  }
} catch (error) {
  report(error);
  process.exitCode = 1;
}
