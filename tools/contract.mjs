import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/paths.mjs';
import { run, runNode } from './lib/run.mjs';
import { say, step } from './lib/say.mjs';

const usage = `npm run contract                      writes apps/api/openapi.json; refuses what breaks partners
npm run contract -- --breaking "why"  writes it all the same, and says so in docs/api-changes.md`;

const file = path.join(root, 'apps/api/openapi.json');
const changes = path.join(root, 'docs/api-changes.md');
const [option, why] = process.argv.slice(2);

await main(async () => {
  if (option === '--help') return void say(usage);
  if (option !== undefined && (option !== '--breaking' || !why))
    throw new Failure('This is not understood.', { advice: usage });
  const { document, breaking } = await step('Describing the API', describe);
  if (breaking.length > 0 && !why)
    throw new Failure('This breaks the contract with partners.', {
      tail: breaking.join('\n'),
      advice: 'Add beside what is there, or declare it:\nnpm run contract -- --breaking "why"',
    });
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, JSON.stringify(document));
  await runNode('node_modules/prettier/bin/prettier.cjs', ['--write', file]);
  if (breaking.length > 0) declare(breaking);
  say(before === readFileSync(file, 'utf8') ? 'Nothing has changed.' : 'apps/api/openapi.json is written.');
  return 0;
});

async function describe() {
  const args = ['-r', './tools/swc-register.cjs', 'tools/lib/contract.cjs', file];
  return JSON.parse(await run(process.execPath, args, { failure: 'The API could not be described.' }));
}

function declare(breaking) {
  const day = new Date().toISOString().slice(0, 10);
  appendFileSync(changes, `\n## ${day}\n\n${why}\n\n${breaking.map((one) => `- ${one}\n`).join('')}`);
}
