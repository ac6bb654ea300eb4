/**
 * `node -r ./tools/swc-register.cjs file.ts` runs the API's TypeScript straight from its sources, for tools that
 * must not depend on what happens to be built.
 */
const { transformFileSync } = require('@swc/core');
const Module = require('node:module');
const options = require('./swc.cjs');

Module._extensions['.ts'] = function compileAndLoad(module, filename) {
  const { code } = transformFileSync(filename, { ...options, sourceMaps: 'inline' });
  module._compile(code, filename);
};
