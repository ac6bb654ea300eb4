const { existsSync } = require('node:fs');
const path = require('node:path');
const esmPackages = require('./tools/jest/esm-packages.cjs');
const swc = require('./tools/swc.cjs');

// @fastify/cookie is CommonJS that imports an ESM package at run time.
const esm = [...esmPackages(__dirname), '@fastify/cookie'];
const ignored = `/node_modules/(?!.*\\.mjs$)(?!(?:.*/node_modules/)?(?:${esm.join('|')})/)`;
const folders = (...names) => names.map((name) => path.join(__dirname, name)).filter(existsSync);
const notSources = ['/dist/', '/\\.data/', '/\\.nx/', '/\\.angular/'];

const node = {
  displayName: 'node',
  rootDir: __dirname,
  roots: folders('apps/api', 'libs', 'tools'),
  testMatch: [
    '<rootDir>/apps/api/**/*.spec.ts',
    '<rootDir>/libs/*/{dto,api}/**/*.spec.ts',
    '<rootDir>/tools/**/*.spec.mjs',
  ],
  testEnvironment: '<rootDir>/tools/jest/node-environment.cjs',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.(ts|m?js)$': ['@swc/jest', { ...structuredClone(swc), sourceMaps: 'inline' }] },
  transformIgnorePatterns: [ignored],
  modulePathIgnorePatterns: notSources,
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/tools/jest/postgres-setup.cjs',
  globalTeardown: '<rootDir>/tools/jest/postgres-teardown.cjs',
};

const browser = {
  displayName: 'browser',
  preset: 'jest-preset-angular',
  testEnvironment: '<rootDir>/tools/jest/browser-environment.cjs',
  rootDir: __dirname,
  roots: folders('apps/admin', 'libs'),
  testMatch: ['<rootDir>/apps/admin/**/*.spec.ts', '<rootDir>/libs/*/admin/**/*.spec.ts'],
  transform: {
    '^.+\\.(ts|js|mjs|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/apps/admin/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  transformIgnorePatterns: [ignored],
  moduleNameMapper: { '^@clientele/(.+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: notSources,
  setupFilesAfterEnv: ['<rootDir>/tools/jest/angular-setup.ts'],
};

/** One process, two projects: rooms are for rules and caching, not for the number of processes. */
module.exports = { projects: [node, browser], maxWorkers: '100%', testTimeout: 60_000 };
