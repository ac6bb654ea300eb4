const { readFileSync } = require('node:fs');
require('reflect-metadata');
const { breakingChanges } = require('../../apps/api/src/openapi/breaking.ts');
const { describeApi } = require('../../apps/api/src/openapi/describe.ts');

/** Prints, as JSON, the document as the code says it, and what in it breaks the one of the given file. */
async function printContract() {
  const document = await describeApi();
  const committed = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  process.stdout.write(JSON.stringify({ document, breaking: breakingChanges(committed, document) }));
}

printContract().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
