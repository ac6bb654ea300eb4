import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { belowFloors, otherLicences, secretsIn, sourcesOf, withoutIntegrity } from './lib/supply-chain.mjs';

const read = async (name) => JSON.parse(await readFile(path.join(root, name), 'utf8'));
let lock;
let floors;

beforeAll(async () => {
  lock = await read('package-lock.json');
  floors = await read('tools/floors.json');
});

/** The lock file with one package more, or another one. */
const planted = (at, entry) => ({ packages: { ...lock.packages, [at]: { ...lock.packages[at], ...entry } } });

describe('The lock file', () => {
  test('has no package below its floor', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(1000);
    expect(belowFloors(lock, floors)).toEqual([]);
  });

  test('has every package with its checksum, from the registry', () => {
    expect(withoutIntegrity(lock)).toEqual([]);
  });

  test('has no licence that nobody has agreed to', () => {
    expect(otherLicences(lock)).toEqual([]);
  });

  test('pins what package.json asks for', async () => {
    const { dependencies, devDependencies, optionalDependencies } = await read('package.json');
    const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const loose = Object.entries(wanted).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(loose).toEqual([]);
  });
});

describe('The floors bite', () => {
  test.each([
    ['node_modules/fastify', { version: '5.12.0' }, /fastify 5\.12\.0: from 5\.12\.1 \(CVE/],
    ['node_modules/fastify', { version: '5.12.1-rc.1' }, /from 5\.12\.1/],
    ['node_modules/fastify', { version: '4.29.9' }, /from 5\.12\.1/],
    ['node_modules/a/node_modules/fastify', { version: '5.9.20' }, /from 5\.12\.1/],
    ['node_modules/@fastify/middie', { version: '9.3.1' }, /from 9\.3\.2/],
    ['node_modules/xlsx', { version: '99.0.0' }, /none is safe/],
    ['node_modules/sheets', { name: 'xlsx', version: '0.18.5' }, /none is safe/],
  ])('%s %j is too old', (at, entry, words) => {
    expect(belowFloors(planted(at, entry), floors)).toEqual([expect.stringMatching(words)]);
  });

  test.each([['5.12.1'], ['5.13.0'], ['6.0.0'], ['10.0.0']])('fastify %s is new enough', (version) => {
    expect(belowFloors(planted('node_modules/fastify', { version }), floors)).toEqual([]);
  });
});

describe('Checksums and licences bite', () => {
  test.each([
    [{ integrity: undefined }, 'no SHA-512'],
    [{ integrity: 'sha1-abcdefghijklmnopqrstuvwxyz0=' }, 'no SHA-512'],
    [{ resolved: 'https://packages.example/fastify.tgz' }, 'from https://packages.example'],
    [{ resolved: 'git+ssh://git@github.com/a/b.git#c0ffee' }, 'from git+ssh'],
  ])('%j is not what was locked', (entry, words) => {
    expect(withoutIntegrity(planted('node_modules/fastify', entry))).toEqual([
      expect.stringContaining(words),
    ]);
  });

  test.each([
    ['GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['SEE LICENSE IN LICENSE', false],
    [undefined, false],
    ['(MIT AND GPL-2.0-only)', false],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['Apache-2.0 AND MIT', true],
  ])('the licence %s: %s', (license, allowed) => {
    const found = otherLicences(planted('node_modules/fastify', { license }));
    expect(found).toHaveLength(allowed ? 0 : 1);
  });
});

describe('The sources', () => {
  let folder;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clientele-secrets-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('hold no secret', () => {
    const files = sourcesOf(root);
    expect(files.length).toBeGreaterThan(400);
    expect(secretsIn(root, files)).toEqual([]);
  });

  // In pieces, so that this file is none of them.
  test.each([
    [['-----BEGIN RSA', ' PRIVATE KEY-----'], 'a private key'],
    [['clt', '_live_', 'a'.repeat(43)], 'a key of ours'],
    [['AKIA', 'ABCDEFGHIJKLMNOP'], 'a key of AWS'],
    [['gh', 'p_', 'a1'.repeat(18)], 'a token of GitHub'],
    [['//packages.example/:_auth', 'Token=abc'], 'a token of npm'],
    [['sk', '_live_', 'a1'.repeat(12)], 'a key of Stripe'],
    [['postgres://shop:', 'Xk29vQ7pLm', '@db.example.com/shop'], 'a password in an address'],
  ])('with %j would be refused', async (pieces, what) => {
    await writeFile(path.join(folder, 'a.ts'), `fine\nconst x = '${pieces.join('')}';\n`);
    expect(secretsIn(folder, ['a.ts'])).toEqual([`a.ts:2: ${what}`]);
  });

  test.each([['.env'], ['deploy/.env.production'], ['tls/server.key'], ['id_ed25519']])(
    '%s is no source',
    (name) => {
      expect(secretsIn(folder, [name])).toEqual([`${name}: a file for secrets`]);
    },
  );
});
