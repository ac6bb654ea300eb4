const { createDataSource } = require('../../apps/api/src/data-source.ts');
const { schemaDiff } = require('../../apps/api/src/schema-diff.ts');

/** Prints, as JSON, the SQL that would make the database of DATABASE_URL what the entities say, and its way back. */
async function printDiff() {
  const source = await createDataSource(process.env.DATABASE_URL).initialize();
  const diff = await schemaDiff(source);
  await source.destroy();
  process.stdout.write(JSON.stringify(diff));
}

printDiff().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
