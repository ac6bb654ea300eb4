import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { runNode } from './lib/run.mjs';
import { say, step } from './lib/say.mjs';

const usage = `npm run db:change add-birthday   writes the migration that makes the tables what the entities say
npm run db:change -- --check    fails when there is something to write`;

const args = process.argv.slice(2);
// npm keeps an option without "--" to itself, but says so in the environment.
const check = args.includes('--check') || process.env.npm_config_check === 'true';

await main(async () => {
  const name = check ? undefined : readName();
  const { schemaChanges } = await import('./lib/schema-changes.mjs');
  const changes = await step('Comparing the entities with the migrations', schemaChanges);
  if (changes.up.length === 0) {
    say('No changes: the migrations make the tables what the entities say.');
    return 0;
  }
  if (!check) return write(name, changes);
  say(
    `The entities are ahead of the migrations; "npm run db:change <name>" would write:\n\n${changes.up.join(';\n')};`,
  );
  return 1;
});

function readName() {
  const [name = ''] = args;
  if (args.length === 1 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return name;
  throw new Failure('A change needs one name, in lower case, with dashes between its words.', {
    advice: usage,
  });
}

async function write(name, changes) {
  const { writeMigration } = await import('./lib/migration-file.mjs');
  const file = await writeMigration(name, changes);
  await runNode('node_modules/prettier/bin/prettier.cjs', [
    '--write',
    file,
    'apps/api/src/migrations/index.ts',
  ]);
  say(`${file}\nRead it before you start: the next start runs it.`);
}
