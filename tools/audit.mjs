import { anchorsFile } from './lib/backups.mjs';
import { reachDatabase } from './lib/database.mjs';
import { main } from './lib/main.mjs';
import { run } from './lib/run.mjs';

/** `npm run audit`: holds the logs of changes and of access against their seals, and these against the anchors. */
await main(async () => {
  const url = await reachDatabase('the audit trail is being checked');
  const script = ['-r', './tools/swc-register.cjs', 'apps/api/src/cli.ts', 'audit'];
  const env = { DATABASE_URL: url, AUDIT_ANCHORS: anchorsFile };
  console.log(await run(process.execPath, script, { env, failure: 'The audit trail does not hold.' }));
});
