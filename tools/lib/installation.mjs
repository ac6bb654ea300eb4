import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { step } from './say.mjs';

const advice =
  'Check that this machine reaches the package registry and that its disk is not full, then run the command again.';

/** Installs exactly what package-lock.json says, unless that is what is there. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await step('Installing the packages (a minute or two, 1.2 GB)', installPackages);
  if (!isInstalled())
    throw new Failure('npm ci has finished, but node_modules is not what package-lock.json says.');
}

/** npm notes what it has put into node_modules when it is done; an interrupted installation has no such note. */
function isInstalled() {
  const note = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = packagesOf(note);
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const same = ([name, entry]) =>
    wanted[name]?.integrity === entry.integrity && wanted[name].version === entry.version;
  const present = ([name, entry]) => name === '' || entry.optional || entry.devOptional || name in installed;
  return Object.entries(installed).every(same) && Object.entries(wanted).every(present);
}

async function installPackages() {
  // No package needs its install script: what PostgreSQL's does is done when it starts. Older versions of npm would
  // run them all, whatever package.json allows. And NODE_ENV=production would leave out what builds.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const failure = 'The packages could not be installed.';
  if (npm?.endsWith('.js')) await run(process.execPath, [npm, ...args], { failure, advice });
  else await run('npm', args, { failure, advice });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
