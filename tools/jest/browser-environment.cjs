const { TestEnvironment } = require('jest-environment-jsdom');
const sendableFailures = require('./sendable-failures.cjs');

module.exports = sendableFailures(TestEnvironment);
