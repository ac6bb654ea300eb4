const { migrate } = require('../../apps/api/src/migrate.ts');

/** Runs the API's migrations, from their sources, in the database of DATABASE_URL. */
migrate(process.env.DATABASE_URL).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
