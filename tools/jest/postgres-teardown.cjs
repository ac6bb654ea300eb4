module.exports = async function tearDown() {
  await globalThis.testDatabases?.stop();
};
