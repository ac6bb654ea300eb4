import type { Job } from '@clientele/jobs/dto';
import { cp, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client as PostgresClient } from 'pg';
import { backup } from '../backup/backup';
import type { Manifest } from '../backup/manifest';
import { restore } from '../backup/restore';
import type { Client } from '../testing/client';
import { everything, query, settled } from '../testing/databases';
import { SAMPLE } from '../testing/importing';
import { freeAddress, newDatabase, openWorld, type World } from '../testing/world';

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'clientele-backups-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('A backup', () => {
  let world: World;
  let staff: Client;
  let partner: Client;
  let folder: string;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('owner');
    partner = await world.withKey();
    const { body } = await staff.upload<{ id: string }>('/customer-imports', 'c.csv', SAMPLE);
    await staff.ended(body.id);
    const [first] = (await staff.get<{ items: { id: string; version: number }[] }>('/customers')).body.items;
    await staff.patch(`/customers/${first?.id}`, { lastName: 'Zażółć\tgęślą\\N "jaźń"\n' }, first?.version);
    ({ folder } = await backup(world.databaseUrl, { to: home }));
  });
  afterAll(() => world.close());

  it('restores every table as it was, and fires nothing twice', async () => {
    const url = freeAddress();
    const { rows } = await restore(url, folder);
    expect(rows).toBeGreaterThan(50);
    expect(await everything(url)).toEqual(await everything(world.databaseUrl));
    const state = `SELECT tgname, tgrelid::regclass::text, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`;
    expect(await query(url, state)).toEqual(await query(world.databaseUrl, state));
    const keys = `SELECT conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint ORDER BY 1, 2`;
    expect(await query(url, keys)).toEqual(await query(world.databaseUrl, keys));
    const indexes = `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname <> 'pg_catalog' ORDER BY 1, 2`;
    expect(await query(url, indexes)).toEqual(await query(world.databaseUrl, indexes));
    await expect(query(url, `DELETE FROM change`)).rejects.toThrow('append-only');
  });

  it('is one moment, though people go on working', async () => {
    let writing = true;
    const writer = (async () => {
      for (let count = 0; writing; count += 1)
        await partner.post('/customers', {
          firstName: 'New',
          lastName: 'One',
          email: `w${count}@example.com`,
        });
      return undefined;
    })();
    const url = freeAddress();
    try {
      const before = await query<{ n: string }>(world.databaseUrl, 'SELECT count(*) AS n FROM customer');
      const taken = await backup(world.databaseUrl, { to: home });
      const after = await query<{ n: string }>(world.databaseUrl, 'SELECT count(*) AS n FROM customer');
      expect(Number(after[0]?.n)).toBeGreaterThan(Number(before[0]?.n));
      await restore(url, taken.folder);
    } finally {
      writing = false;
      await writer;
    }
    // A customer comes with its counters, its main group and its change in one transaction.
    const torn = await query(
      url,
      `SELECT id FROM customer c
        WHERE NOT EXISTS (SELECT 1 FROM customer_stats WHERE customer_id = c.id)
           OR NOT EXISTS (SELECT 1 FROM change WHERE entity_id = c.id AND operation = 'created')
        UNION ALL
       SELECT entity_id FROM change h WHERE entity = 'customer' AND operation = 'created'
          AND NOT EXISTS (SELECT 1 FROM customer WHERE id = h.entity_id)`,
    );
    expect(torn).toEqual([]);
  });

  it('brings partners’ keys along and nobody’s session or link, and the application starts on it', async () => {
    const url = await newDatabase();
    await query(
      url,
      `INSERT INTO sign_in_token (token_hash, expires_at) VALUES ('x', now() + interval '1 day')`,
    );
    await restore(url, folder);
    const restored = await openWorld(url);
    try {
      expect((await partner.at(restored.url).get('/customers')).status).toBe(200);
      expect((await staff.at(restored.url).get('/customers')).status).toBe(401);
      const created = await partner.at(restored.url).post<{ customerNumber: number }>('/customers', {
        firstName: 'After',
        lastName: 'Restore',
        email: 'after@example.com',
      });
      expect(created.status).toBe(201);
      expect(await restored.rows(`SELECT 1 FROM sign_in_token`)).toEqual([]);
    } finally {
      await restored.close();
    }
  });

  it('takes a job along that is at work, and it goes on behind its last batch', async () => {
    const holder = new PostgresClient({ connectionString: world.databaseUrl });
    await holder.connect();
    await holder.query(`BEGIN; LOCK TABLE customer IN SHARE MODE`);
    const { body } = await staff.upload<Job>('/customer-imports', 'c.csv', SAMPLE.replaceAll('@', '.again@'));
    const staged = `SELECT 1 FROM customer_import WHERE job_id = '${body.id}' AND staged`;
    while ((await query(world.databaseUrl, staged)).length === 0)
      await new Promise((go) => setTimeout(go, 25));
    const taken = await backup(world.databaseUrl, { to: home });
    await holder.query('ROLLBACK');
    await holder.end();
    expect((await staff.ended(body.id)).status).toBe('succeeded_with_errors');
    const url = freeAddress();
    await restore(url, taken.folder);
    const restored = await openWorld(url);
    try {
      const state = `SELECT status FROM job WHERE id = $1`;
      while ((await restored.rows(`${state} AND finished_at IS NULL`, [body.id])).length > 0)
        await new Promise((go) => setTimeout(go, 50));
      expect(await restored.rows(state, [body.id])).toEqual([{ status: 'succeeded_with_errors' }]);
    } finally {
      await restored.close();
    }
  });

  it('holds no table that keeps tokens', async () => {
    const secret = await query<{ name: string }>(
      world.databaseUrl,
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns WHERE column_name = 'token_hash'`,
    );
    const files = await readdir(folder);
    expect(secret.length).toBeGreaterThan(1);
    expect(secret.filter(({ name }) => files.includes(`${name}.copy.gz`))).toEqual([]);
  });

  it('is read by its owner alone', async () => {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(folder))
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it('lets readers of changes go on, whatever the new cluster counts', async () => {
    const url = freeAddress();
    // A cursor from the time that the restore undoes: further than anything in the backup.
    await partner.post('/customers', { firstName: 'Lost', lastName: 'One', email: 'lost@example.com' });
    const [cursor] = await world.rows<{ transaction: string; id: string }>(
      `SELECT transaction::text, id::text FROM change c ORDER BY c.transaction DESC, c.id DESC LIMIT 1`,
    );
    await restore(url, folder);
    await query(url, `INSERT INTO customer_group (name, code) VALUES ('New', 'new')`);
    await settled(url);
    const seen = await query(
      url,
      `SELECT entity, id > ${cursor?.id} AS later FROM change
        WHERE (transaction, id) > ('${cursor?.transaction}'::xid8, ${cursor?.id}) AND transaction < change_horizon()`,
    );
    expect(seen).toEqual([{ entity: 'group', later: true }]);
    // And once more, from there.
    const again = await backup(url, { to: home });
    const next = freeAddress();
    await restore(next, again.folder);
    await query(next, `INSERT INTO customer_group (name, code) VALUES ('Newer', 'newer')`);
    const [last, before] = await query<{ transaction: string; code: string }>(
      next,
      `SELECT transaction::text, code FROM change JOIN customer_group g ON g.id = entity_id ORDER BY change.id DESC LIMIT 2`,
    );
    expect([last?.code, before?.code]).toEqual(['newer', 'new']);
    expect(BigInt(last?.transaction ?? 0)).toBeGreaterThan(BigInt(before?.transaction ?? 0));
  });

  describe('is refused, and nothing is changed,', () => {
    const copied = async (): Promise<string> => {
      const copy = await mkdtemp(join(home, 'copy-'));
      await cp(folder, copy, { recursive: true });
      return copy;
    };
    const refused = async (from: string, words: RegExp, url = freeAddress()): Promise<void> => {
      await expect(restore(url, from)).rejects.toThrow(words);
    };
    const CUSTOMERS = 'public.customer.copy.gz';
    const changeManifest = async (from: string, change: (manifest: Manifest) => void): Promise<void> => {
      const file = join(from, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
      change(manifest);
      await writeFile(file, JSON.stringify(manifest));
    };

    it('into a database in which somebody has worked', async () => {
      const before = await everything(world.databaseUrl);
      await refused(folder, /not empty: there are rows in .*public\.customer/, world.databaseUrl);
      expect(await everything(world.databaseUrl)).toEqual(before);
    });

    it('into one that was copied together by a tool', async () => {
      const url = await newDatabase();
      await query(
        url,
        `BEGIN; UPDATE migration SET name = name; UPDATE setting SET shop_name = 'Ours'; COMMIT`,
      );
      await refused(folder, /not empty/, url);
    });

    it('when it was not finished', async () => {
      const copy = await copied();
      await rm(join(copy, 'manifest.json'));
      await refused(copy, /no whole backup/);
      await refused(join(home, 'nowhere'), /no whole backup/);
    });

    it('when a file is cut, missing, or not what was written', async () => {
      const cut = await copied();
      await truncate(join(cut, CUSTOMERS), 100);
      await refused(cut, /damaged: .*public\.customer\.copy\.gz/);
      const missing = await copied();
      await rm(join(missing, CUSTOMERS));
      await refused(missing, /damaged: .*is missing/);
      const other = await copied();
      const text = gunzipSync(await readFile(join(other, CUSTOMERS))).toString('utf8');
      await writeFile(join(other, CUSTOMERS), gzipSync(text.replace('@', '+@')));
      const url = await newDatabase();
      const before = await everything(url);
      await refused(other, /damaged: .*checksum/, url);
      expect(await everything(url)).toEqual(before);
    });

    it('when its manifest cannot be read', async () => {
      const copy = await copied();
      await writeFile(join(copy, 'manifest.json'), '{"format": 1');
      await refused(copy, /cannot be read: the backup is damaged/);
      const later = await copied();
      await changeManifest(later, (manifest) => Object.assign(manifest, { format: 2 }));
      await refused(later, /has the format 2/);
    });

    it('at another level of migrations', async () => {
      const newer = await copied();
      await changeManifest(newer, ({ level }) => level.application.push('Later1999'));
      await refused(newer, /newer version of Clientele, which knows Later1999/);
      const older = await copied();
      await changeManifest(older, ({ level }) => level.application.pop());
      await refused(older, /The backup lacks/, await newDatabase());
    });
  });
});
