import { backupsDir, readFolder, runCli } from './lib/backups.mjs';
import { reachDatabase } from './lib/database.mjs';
import { main } from './lib/main.mjs';
import { step } from './lib/say.mjs';

const help = `npm run backup                   writes everything to a new folder in ${backupsDir}
npm run backup -- --to folder    writes it to a new folder in that one

The application may go on running. Variables: DATABASE_URL, CLIENTELE_DATA_DIR and BACKUP_DIR, as for npm start.`;

await main(async () => {
  const to = readFolder('to', help) ?? backupsDir;
  const url = await reachDatabase('a backup is being taken');
  const { folder, rows } = await step('Backing up', () =>
    runCli(['backup', '--to', to], url, { failure: 'The backup could not be taken.' }),
  );
  console.log(`${rows} rows are in ${folder}`);
});
