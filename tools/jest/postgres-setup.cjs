/** Gives the tests a PostgreSQL whose template database carries the schema; a spec copies it in milliseconds. */
module.exports = async function setUp() {
  const { startTestDatabases } = await import('../lib/test-databases.mjs');
  globalThis.testDatabases = await startTestDatabases();
};
