const path = require('node:path');

const root = path.resolve(__dirname, '..');

/** How the TypeScript of the API becomes JavaScript: one answer for the build, for Jest and for the tools. */
module.exports = {
  swcrc: false,
  configFile: false,
  sourceMaps: true,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    baseUrl: root,
    paths: { '@clientele/*': ['libs/*/src/index.ts'] },
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
