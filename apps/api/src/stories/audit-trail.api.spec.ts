import { AuditTrail, EntryReader, readAnchors, verifyAuditTrail, type Ask } from '@clientele/access/api';
import type { AuditTrailState } from '@clientele/access/dto';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { audit } from '../audit';
import { backup } from '../backup/backup';
import { restore } from '../backup/restore';
import type { Client } from '../testing/client';
import { settled } from '../testing/databases';
import { freeAddress, openWorld, type World } from '../testing/world';

/** Past the guards, as whoever owns the tables can. */
const FORGED = ['change', 'access_log', 'audit_seal'];

describe('The audit trail', () => {
  let world: World;
  let owner: Client;
  let home: string;
  let file: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'clientele-anchors-'));
    file = join(home, 'anchors.jsonl');
    world = await openWorld(undefined, { AUDIT_ANCHORS: file });
    owner = await world.as('owner');
    await people(3);
    await settled(world.databaseUrl);
    await trail().keep();
    await people(2);
    await reveal();
    await settled(world.databaseUrl);
    await trail().keep();
  });
  afterAll(async () => {
    await world.close();
    await rm(home, { recursive: true, force: true });
  });

  const trail = (): AuditTrail => world.app.get(AuditTrail);
  const state = async (): Promise<AuditTrailState> => (await owner.get<AuditTrailState>('/audit-trail')).body;
  const email = (): string => `p${Math.random().toString(36).slice(2)}@example.com`;

  async function people(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const { body } = await owner.post<{ id: string; version: number }>('/customers', {
        firstName: 'Anna',
        lastName: 'Nowak',
        email: email(),
      });
      await owner.patch(`/customers/${body.id}`, { lastName: 'Kowalska' }, body.version);
    }
  }

  async function reveal(id?: string): Promise<void> {
    const auditor = await world.as('auditor');
    const { items } = (await owner.get<{ items: { id: string }[] }>('/customers')).body;
    const asked = { field: 'email', reason: 'A letter came back' };
    const { status } = await auditor.post(`/customers/${id ?? items[0]?.id}/reveals`, asked);
    expect(status).toBe(200);
  }

  /** Looks at a database that somebody has altered past the guards, and puts everything back. */
  async function altered<T>(sql: string, look: (ask: Ask) => Promise<T>): Promise<T> {
    const runner = world.app.get(DataSource).createQueryRunner();
    const ask: Ask = async <R>(text: string, parameters?: readonly unknown[]): Promise<R[]> =>
      (await runner.query(text, [...(parameters ?? [])])) as R[];
    await runner.startTransaction();
    try {
      for (const table of FORGED) await ask(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await ask(sql);
      return await look(ask);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /** What the check says then, as kinds, seals and entries. */
  const faultsAfter = (sql: string, anchors = file): Promise<string[]> =>
    altered(sql, async (ask) => {
      const { faults } = await verifyAuditTrail(ask, await readAnchors(anchors));
      return faults.map(({ kind, seal, entry }) => [kind, seal, entry].filter(Boolean).join(' '));
    });

  const some = async (nth: number, log = 'change'): Promise<string> => {
    const [row] = await world.rows<{ id: string }>(
      `SELECT id::text FROM ${log} l ORDER BY l.transaction, l.id OFFSET ${nth} LIMIT 1`,
    );
    return row?.id ?? '';
  };

  it('is sealed, anchored and checked, and tells owners and auditors how it stands', async () => {
    const auditor = await world.as('auditor');
    await settled(world.databaseUrl);
    await trail().keep();
    const { seal, sealedAt, entries, waiting, checkedAt, faults } = await state();
    expect([seal, waiting, faults]).toEqual([3, 0, []]);
    expect([sealedAt, checkedAt].map(String)).toEqual(Array(2).fill(expect.stringMatching(/^\d{4}-/)));
    const [found] = await world.rows<{ n: number }>(
      `SELECT ((SELECT count(*) FROM change) + (SELECT count(*) FROM access_log))::int AS n`,
    );
    expect(entries).toBe(found?.n);
    expect((await auditor.get('/audit-trail')).status).toBe(200);
    for (const role of ['back_office', 'account_manager', 'support', 'marketing'] as const)
      expect((await (await world.as(role)).get('/audit-trail')).status).toBe(403);
  });

  it('is anchored in a file of its own, once for each seal, and no seal is made when nothing happened', async () => {
    await settled(world.databaseUrl);
    await trail().keep();
    const before = await readFile(file, 'utf8');
    await trail().keep();
    await trail().keep();
    expect(await readFile(file, 'utf8')).toBe(before);
    const lines = before.trim().split('\n');
    expect(lines).toHaveLength((await state()).seal);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const other = await openWorld(world.databaseUrl, { AUDIT_ANCHORS: join(home, 'other.jsonl') });
    await other.app.get(AuditTrail).anchor();
    await other.close();
    expect((await readFile(join(home, 'other.jsonl'), 'utf8')).trim()).toBe(lines.at(-1));
  });

  it('is read in the order of transactions and of ids, as numbers', async () => {
    const said = `INSERT INTO change (entity, entity_id, operation, transaction)
                  SELECT 'group', uuidv7(), 'created', t::text::xid8 FROM (VALUES (3), (20), (100), (3)) v (t)`;
    await altered(said, async (ask) => {
      const numbers: bigint[] = [];
      for await (const { transaction } of new EntryReader(ask, 'change', 0n, 101n).before(101n))
        numbers.push(transaction);
      expect(numbers).toEqual([3n, 3n, 20n, 100n]);
    });
  });

  it.each(['change', 'access_log', 'audit_seal'])(
    'cannot be rewritten in %s without force',
    async (table) => {
      await expect(world.rows(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
      await expect(world.rows(`TRUNCATE ${table}`)).rejects.toThrow('append-only');
      await expect(world.rows(`UPDATE ${table} SET at = now()`)).rejects.toThrow('append-only');
    },
  );

  it('holds as it is', async () => {
    expect(await faultsAfter(`SELECT 1`)).toEqual([]);
  });

  it('finds any entry that was changed, taken away or added', async () => {
    const [first, third, last] = [await some(0), await some(2), await some(0, 'access_log')];
    expect(await faultsAfter(`UPDATE change SET actor_kind = 'api_key' WHERE id = ${third}`)).toEqual([
      `entry_changed 1 change ${third}`,
    ]);
    expect(await faultsAfter(`UPDATE change SET salt = gen_random_uuid() WHERE id = ${third}`)).toEqual([
      `entry_changed 1 change ${third}`,
    ]);
    expect(await faultsAfter(`UPDATE change SET commitment = '\\x00' WHERE id = ${third}`)).toEqual([
      `entry_changed 1 change ${third}`,
      `erase_unrecorded change ${third}`,
    ]);
    expect(await faultsAfter(`UPDATE access_log SET reason = 'None' WHERE id = '${last}'`)).toEqual([
      `entry_changed 2 access_log ${last}`,
    ]);
    expect(await faultsAfter(`DELETE FROM change WHERE id = ${third}`)).toEqual([
      `entry_missing 1 change ${await some(1)}`,
    ]);
    const copied = `INSERT INTO change (entity, entity_id, operation, transaction)
                    SELECT entity, entity_id, operation, transaction FROM change WHERE id = ${first}`;
    expect(await faultsAfter(copied)).toEqual([expect.stringMatching(/^entry_added 1 change \d+$/)]);
  });

  it('finds any seal that was changed or taken away', async () => {
    for (const change of [
      `at = at + interval '1 second'`,
      `entries = entries + 1`,
      `fingerprints = set_byte(fingerprints, 9, (get_byte(fingerprints, 9) + 1) % 256)`,
      `content = sha256(content)`,
      `hash = sha256(hash)`,
    ])
      expect(await faultsAfter(`UPDATE audit_seal SET ${change} WHERE number = 1`)).toContain(
        'seal_changed 1',
      );
    expect(await faultsAfter(`UPDATE audit_seal SET behind = '7' WHERE number = 1`)).toContain(
      'seal_changed 1',
    );
    expect(await faultsAfter(`DELETE FROM audit_seal WHERE number = 1`)).toContain('seal_missing 2');
  });

  it('finds an end that was cut off, and a trail that was written anew, by its anchors alone', async () => {
    const cut = `DELETE FROM change WHERE transaction >= (SELECT behind FROM audit_seal WHERE number = 1);
                 DELETE FROM access_log WHERE transaction >= (SELECT behind FROM audit_seal WHERE number = 1);
                 DELETE FROM audit_seal WHERE number > 1`;
    const { seal } = await state();
    expect(await faultsAfter(cut)).toEqual([`tail_cut ${seal}`]);
    expect(await faultsAfter(cut, join(home, 'nowhere'))).toEqual([]);
    const forged = join(home, 'forged.jsonl');
    await writeFile(forged, (await readFile(file, 'utf8')).replace(/("seal":2,.*"hash":")../, '$1zz'));
    expect(await faultsAfter(`SELECT 1`, forged)).toEqual(['anchor_differs 2']);
    await appendFile(forged, '\n{"seal":');
    expect(await faultsAfter(`SELECT 1`, forged)).toEqual([
      'anchor_differs 2',
      expect.stringMatching(/^anchor_unreadable line \d$/),
    ]);
  });

  it('lets an erase take values out, and finds one that nobody recorded', async () => {
    const [{ customer_id: customer } = { customer_id: '' }] = await world.rows<{ customer_id: string }>(
      `SELECT customer_id FROM access_log LIMIT 1`,
    );
    expect(await faultsAfter(`SELECT erase_from_audit_trail('${customer}')`)).toEqual([]);
    const said = `SELECT 1 FROM change WHERE customer_id = '${customer}' AND diff::text LIKE '%Kowalska%'`;
    expect(await world.rows(said)).toHaveLength(1);
    const secretly = `SELECT erase_from_audit_trail('${customer}'); DELETE FROM change WHERE operation = 'erased'`;
    expect(await faultsAfter(secretly)).toEqual([expect.stringMatching(/^erase_unrecorded/)]);
    const otherwise = `SELECT erase_from_audit_trail('${customer}');
                       UPDATE change SET diff = '{"last_name": ["Nowak", "Lis"]}' WHERE customer_id = '${customer}' AND operation = 'updated'`;
    expect(await faultsAfter(otherwise)).toEqual([expect.stringMatching(/^entry_changed/)]);
    // Somebody looks at the person just before: both entries come under one seal.
    await reveal(customer);
    await world.rows(`SELECT erase_from_audit_trail('${customer}')`);
    expect(await world.rows(said)).toEqual([]);
    expect(await world.rows(`SELECT 1 FROM access_log WHERE reason <> ''`)).toEqual([]);
    await settled(world.databaseUrl);
    await trail().keep();
    expect(await faultsAfter('SELECT 1')).toEqual([]);
    const blanked = `UPDATE change SET commitment = NULL WHERE customer_id = '${customer}'`;
    await expect(world.rows(blanked)).rejects.toThrow('append-only');
  });

  it('comes along with a backup, and goes on behind its seals', async () => {
    const { folder } = await backup(world.databaseUrl, { to: home });
    const url = freeAddress();
    await restore(url, folder);
    const lines: string[] = [];
    const holds = (): Promise<boolean> => audit(url, file, (line) => lines.push(line));
    expect(await holds()).toBe(true);
    const { seal } = await state();
    expect(lines).toContain(`The last anchor is of seal ${seal}.`);
    const restored = await openWorld(url, { AUDIT_ANCHORS: join(home, 'restored.jsonl') });
    await restored.withKey();
    await settled(url);
    await restored.app.get(AuditTrail).keep();
    await restored.close();
    expect(await holds()).toBe(true);
    expect(lines.at(-3)).toMatch(new RegExp(` sealed by ${seal + 1} seals`));
  });

  it('says in plain words what is wrong, by the command line and by the API', async () => {
    const lines: string[] = [];
    expect(await audit(world.databaseUrl, file, (line) => lines.push(line))).toBe(true);
    expect(lines.at(-1)).toBe('✓ Nothing was altered.');
    const third = await some(2);
    const [{ first } = { first: '' }] = await world.rows<{ first: string }>(
      `SELECT entries::text AS first FROM audit_seal WHERE number = 1`,
    );
    await world.rows(`ALTER TABLE change DISABLE TRIGGER USER`);
    await world.rows(`UPDATE change SET request_id = 'x' WHERE id = ${third}`);
    expect(await audit(world.databaseUrl, file, (line) => lines.push(line))).toBe(false);
    expect(lines.slice(-2)).toEqual([
      `✗ Entries under seal 1 (1–${first}) were changed, first change ${third}.`,
      'The audit trail was altered.',
    ]);
    await trail().check();
    expect((await state()).faults).toEqual([
      { kind: 'entry_changed', seal: 1, range: `1–${first}`, entry: `change ${third}` },
    ]);
  });
});
