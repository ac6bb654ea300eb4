/** Gives the tests a PostgreSQL whose template database carries the schema; a spec copies it in milliseconds. */
module.exports = async function setUp() {
  const { startTestDatabases } = await import('../lib/test-databases.mjs');
  const databases = await startTestDatabases();
  globalThis.testDatabases = databases;
  // Jest does not tear down what it set up when it is interrupted.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => databases.stop().finally(() => process.exit(130)));
  }
};
