import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { root } from './paths.mjs';
import { runVisibly } from './run.mjs';

const results = path.join(root, 'test-results');

/** What `npm test` does, in this order. A stage returns how many of its tests passed, failed and were skipped. */
export const stages = {
  format: {
    title: 'Format',
    run: (args) => one('node_modules/prettier/bin/prettier.cjs', ['--check', ...orAll(args)]),
  },
  types: { title: 'Types', run: () => one('tools/types.mjs', []) },
  lint: { title: 'Lint', run: (args) => one('tools/lint.mjs', args) },
  jest: { title: 'Jest: rules, API and screens', run: jest },
  build: { title: 'Production build', run: () => one('tools/build.mjs', []) },
  e2e: { title: 'Journeys in a browser', needs: 'build', run: journeys },
};

/** A stage without tests of its own counts as one. */
async function one(script, args) {
  return tally((await runVisibly(script, args)) === 0 ? { passed: 1 } : { failed: 1 });
}

async function jest(args) {
  const file = freshResult('jest.json');
  const code = await runVisibly('node_modules/jest/bin/jest.js', ['--json', `--outputFile=${file}`, ...args]);
  const report = readReport(file);
  return withCode(code, {
    passed: report?.numPassedTests,
    failed: (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

async function journeys(args) {
  await ensureBrowser();
  const file = freshResult('journeys.json');
  const cli = 'node_modules/@playwright/test/cli.js';
  const code = await runVisibly(cli, ['test', '-c', 'apps/e2e/playwright.config.mts', ...args]);
  const { expected, flaky = 0, unexpected, skipped } = readReport(file)?.stats ?? {};
  return withCode(code, { passed: expected, failed: (unexpected ?? 0) + flaky, skipped });
}

function orAll(args) {
  return args.length ? args : ['.'];
}

function freshResult(name) {
  mkdirSync(results, { recursive: true });
  const file = path.join(results, name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A runner that fails without a failed test (it crashed, it found none) has failed once. */
function withCode(code, counts) {
  const sum = tally(counts);
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
}

function tally({ passed = 0, failed = 0, skipped = 0 }) {
  return { passed, failed, skipped };
}
