const { TestEnvironment } = require('jest-environment-node');
const sendableFailures = require('./sendable-failures.cjs');

module.exports = sendableFailures(TestEnvironment);
