import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Licences that ask for no more than their own text, or for changes of their own files (SPDX). */
const licences = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages of a lock file (version 3) below the first safe version; a floor of null means that none is safe. */
export function belowFloors({ packages }, floors) {
  return installed(packages).flatMap(({ name, at, version }) => {
    const known = Object.hasOwn(floors, name) ? floors[name] : undefined;
    if (!known || (known.floor !== null && isAtLeast(version, known.floor))) return [];
    return [
      `${at} ${version}: ${known.floor === null ? 'none is safe' : `from ${known.floor}`} (${known.why})`,
    ];
  });
}

/**
 * Packages that are not proven to be what was locked, or come from elsewhere than the registry. The lock file names no
 * address: it is the registry of whoever installs, and the checksum says what comes from there.
 */
export function withoutIntegrity({ packages }) {
  return installed(packages).flatMap(({ at, integrity, resolved }) => {
    if (!/^sha512-[\w+/]{86}==$/.test(integrity ?? '')) return [`${at}: no SHA-512`];
    return resolved === undefined ? [] : [`${at}: from ${resolved}`];
  });
}

/** Packages whose licence is not on the list; of several to choose from, one is enough. */
export function otherLicences({ packages }) {
  return installed(packages)
    .filter(({ license }) => !isAllowed(license ?? ''))
    .map(({ at, license }) => `${at}: ${license ?? 'no licence'}`);
}

function isAllowed(expression) {
  const plain = expression.replace(/^\(([^()]*)\)$/, '$1');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => licences.has(one.trim())));
}

/** What stands in `node_modules`; a package under another name carries its own in `name`. */
function installed(packages) {
  return Object.entries(packages)
    .filter(([at, { link }]) => at.includes('node_modules/') && !link)
    .map(([at, entry]) => ({ at, name: entry.name ?? at.split('node_modules/').at(-1), ...entry }));
}

/** By SemVer 2.0.0, 11; a pre-release is below its release and is not looked at any closer. */
function isAtLeast(version, floor) {
  const [mine, least] = [version, floor].map((text) => text.split(/[.+-]/).slice(0, 3).map(Number));
  const at = mine.findIndex((number, index) => number !== least[index]);
  return at === -1 ? !/^[\d.]+-/.test(version) || version === floor : mine[at] > least[at];
}

/** What a secret looks like where nobody has to guess: by the mark that its maker gives it. */
const secrets = {
  'a private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/,
  'a key of ours': /\bclt_(?:live|test)_[\w-]{43}(?![\w-])/,
  'a key of AWS': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a token of GitHub': /\b(?:gh[oprsu]_\w{36}|github_pat_\w{60})/,
  'a token of GitLab': /\bglpat-[\w-]{20}/,
  'a token of npm': /\bnpm_\w{36}\b|_authToken\s*=\s*[^$\s]/,
  'a token of Slack': /\bxox[abeoprs]-[\w-]{20}/,
  'a key of Stripe': /\b[rs]k_live_\w{20}/,
  'a key of Google': /\bAIza[\w-]{35}\b/,
  'a signed token': /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/,
  'a password in an address': /\b\w+:\/\/[\w.-]+:(?!password\b|\$|<|…|%)[^\s:@/'"`$<{}]{8,}@[\w.-]+/,
};
const secretFiles = /(^|\/)(\.env(\..+)?|id_(rsa|ed25519|ecdsa)|.+\.(pem|key|p12|pfx|jks))$/;
const largest = 2 * 1024 * 1024;

/** Files that hold a secret, or are one by their name: `name:line: what`. */
export function secretsIn(root, files) {
  return files.flatMap((file) => {
    if (secretFiles.test(file)) return [`${file}: a file for secrets`];
    const place = path.join(root, file);
    const isReadable = existsSync(place) && statSync(place).isFile() && statSync(place).size <= largest;
    return isReadable ? secretsOf(readFileSync(place, 'utf8')).map((found) => `${file}:${found}`) : [];
  });
}

function secretsOf(text) {
  return text.split('\n').flatMap((line, index) =>
    Object.entries(secrets)
      .filter(([, pattern]) => pattern.test(line))
      .map(([what]) => `${index + 1}: ${what}`),
  );
}

/** What git tracks; in a copy without git, everything that is no result of ours. */
export function sourcesOf(root) {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (status === 0 && stdout) return stdout.split('\0').filter(Boolean);
  const results = /(^|\/)(node_modules|dist|\.git|\.data|\.nx|\.angular|coverage|shots|test-results)(\/|$)/;
  return globSync('**/*', { cwd: root, exclude: (name) => results.test(name) });
}
