const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/**
 * The names of the installed packages that are written as ES modules. Jest loads CommonJS only, so that these have
 * to be compiled, and everything else may be taken as it is.
 */
module.exports = function esmPackages(root) {
  return [...new Set(packagesIn(path.join(root, 'node_modules')))].sort();
};

function packagesIn(folder) {
  if (!existsSync(folder)) return [];
  return foldersIn(folder).flatMap((name) =>
    name.startsWith('@')
      ? foldersIn(path.join(folder, name)).flatMap((inner) => esmNames(folder, `${name}/${inner}`))
      : esmNames(folder, name),
  );
}

function esmNames(folder, name) {
  const nested = packagesIn(path.join(folder, name, 'node_modules'));
  return isEsm(path.join(folder, name, 'package.json')) ? [name, ...nested] : nested;
}

function isEsm(manifest) {
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
}

function foldersIn(folder) {
  return readdirSync(folder).filter((name) => !name.startsWith('.'));
}
