const path = require('node:path');

/**
 * A room exists because its folder exists: every `libs/<domain>/<room>/src/index.ts` is a project, and its tags say
 * what it may import (eslint.config.mjs).
 */
module.exports = {
  name: 'rooms',
  createNodesV2: [
    'libs/*/{dto,api,admin}/src/index.ts',
    (files) => files.map((file) => [file, roomOf(file)]),
  ],
};

function roomOf(file) {
  const root = path.posix.dirname(path.posix.dirname(file));
  const [, domain, room] = root.split('/');
  const project = {
    name: `${domain}-${room}`,
    projectType: 'library',
    sourceRoot: `${root}/src`,
    tags: [`scope:${domain}`, `type:${room}`, `room:${domain}-${room}`],
    targets: {},
  };
  return { projects: { [root]: project } };
}
