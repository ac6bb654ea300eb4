import { readFolder, runCli } from './lib/backups.mjs';
import { reachDatabase } from './lib/database.mjs';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { say, step } from './lib/say.mjs';

const help = `npm run restore -- --from folder    loads a backup into an empty database

Variables: DATABASE_URL names the database, which is made when its server has none of that name; without it,
CLIENTELE_DATA_DIR names the data folder of the embedded one. Then start Clientele with the same variables.`;

const advice =
  'A backup needs an empty database: DATABASE_URL with a new name, or CLIENTELE_DATA_DIR with a new folder.';

await main(async () => {
  const from = readFolder('from', help);
  if (from === undefined) throw new Failure('Say which backup: --from folder.', { advice: help });
  const url = await reachDatabase('a backup is being restored');
  const { rows, takenAt } = await step('Restoring', () =>
    runCli(['restore', '--from', from], url, { failure: 'The backup could not be restored.', advice }),
  );
  console.log(`${rows} rows are as they were at ${takenAt}`);
  say(
    'Everybody signs in anew. What was revoked or disabled after that moment is valid again: look at it now.',
  );
});
