import pg from 'pg';
import { run } from './run.mjs';
import { onStop } from './stopping.mjs';
import { migrate, startThrowaway } from './test-databases.mjs';

/** What the entities say and the migrations do not: statements there and back, none when they agree. */
export async function schemaChanges() {
  const server = await startThrowaway();
  onStop(server.stop);
  const url = await emptyDatabase(server.serverUrl);
  migrate(url);
  const args = ['-r', './tools/swc-register.cjs', 'tools/lib/schema-diff.cjs'];
  const failure = 'The entities could not be compared with the migrations.';
  return JSON.parse(await run(process.execPath, args, { env: { DATABASE_URL: url }, failure }));
}

async function emptyDatabase(serverUrl) {
  const client = new pg.Client({ connectionString: `${serverUrl}/postgres` });
  await client.connect();
  await client.query('CREATE DATABASE schema_change TEMPLATE template0');
  await client.end();
  return `${serverUrl}/schema_change`;
}
